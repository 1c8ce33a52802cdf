"""A line in which the page speaks of itself, `共 1200 字`, `Powered by …`, goes wherever it stands.

Seen in texts copied from pages, in every shape: lengths and counts, labels that lost their values,
pagers, embedded posts' `View on X`, notices of broadcasters, rows of names of other pages; behind
the article `下一篇` and the headline below it. Whole lines only; near the ends of the article a
few more. It must not touch a sentence, a title, or a list of people.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.furniture import is_furniture
from desk.cleaning.lexicon import ENDS
from desk.cleaning.line_signs import is_prose
from desk.i18n import N_
from desk.model import CAPTION, HEADING, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "prune"
REASON = N_("buttons and notices of the site")
LINKS = N_("a list of other articles")

_KINDS = (PARAGRAPH, LIST_ITEM, HEADING, CAPTION)
_EDGE, _HEADLINE = 5, 70
_POINTS = re.compile(
    r"[\s<>«»←→‹›]*(?:[上下]一?[篇条條则則]|"
    r"(?:[点點][击擊])?[阅閱][读讀]下一[篇则則條条](?:新[闻聞]|文章)?(?: .{0,20})?|"
    r"(?:Previous|Next) (?:post|article|story)|Vorheriger Artikel|Nächster Artikel)"
    r"[\s:：<>«»←→‹›]*",
    re.IGNORECASE,
)


def apply(story: Story) -> None:
    """Cut such lines; from both ends inward, what was cut does not count as the end."""
    kept = [block for block in story.kept if block.strand.text]
    inside = [block for block in kept if not is_furniture(block.strand.text, edge=False)]
    edges = {id(block) for block in (*inside[:_EDGE], *inside[-_EDGE:])}
    own = {id(block) for block in inside}
    _cut_neighbours(story, kept)
    for block in kept:
        edge = id(block) in edges or id(block) not in own
        if block.kind in _KINDS and is_furniture(block.strand.text, edge):
            story.cut(block, "lone_furniture", REASON)


def _cut_neighbours(story: Story, kept: list[DraftBlock]) -> None:
    """Cut what points at the article before or after this one, and that article's headline."""
    last = max((i for i, b in enumerate(kept) if is_prose(b.strand.text)), default=-1)
    for block, below in pairwise(kept[last + 1 :] if last >= 0 else []):
        text = below.strand.text
        if block.cut or not _POINTS.fullmatch(block.strand.text):
            continue
        if story.cut(block, "lone_furniture", LINKS) and len(text) <= _HEADLINE:
            asks = text.rstrip("”」』\"'")[-1:] in "？?！!"
            if below.kind in _KINDS and (asks or not ENDS.search(text)):
                story.cut(below, "lone_furniture", LINKS)
