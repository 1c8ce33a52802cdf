"""The headline once more on a line of its own amid the article goes: it is told already.

Seen where a page names a picture, a table or a second part by the headline, or repeats it under
the article, so that it stands word for word between the paragraphs of the text copied from it;
what stands between the last sentence and such a headline is the page's. It must not touch a line
that says more or less than the headline, nor a headline of a word or two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.headline_choice import says_much
from desk.cleaning.lexicon import CREDIT, ENDS
from desk.cleaning.line_signs import is_prose
from desk.i18n import N_
from desk.model import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "prune"
REASON = N_("the title once more")
SITE = N_("buttons and notices of the site")

_NOISE = re.compile(r"[\W_]+")
_KINDS = (HEADING, PARAGRAPH, CAPTION)
_MOST = 3


def apply(story: Story) -> None:
    """Cut the lines that are the headline, if they are few: a refrain is the author's."""
    if not story.plain:
        return
    title = next((b for b in story.kept if b.kind == TITLE and b.strand.text), None)
    if title is None or not says_much(title.strand.text):
        return
    words = _plain(title.strand.text)
    again = [b for b in story.kept if b.kind in _KINDS and _plain(b.strand.text) == words]
    if len(again) > _MOST:
        return
    for block in again:
        story.cut(block, "title_amid", REASON)
    _cut_before(story, again)


def _cut_before(story: Story, again: list[DraftBlock]) -> None:
    """Cut the page's lines between the last sentence and the headline once more, behind it."""
    blocks = [block for block in story.blocks if block.strand.text.strip()]
    last = max(
        (i for i, b in enumerate(blocks) if not b.cut and is_prose(b.strand.text)), default=-1
    )
    known = {id(block) for block in again}
    ends = [index for index, block in enumerate(blocks) if id(block) in known and index > last]
    for block in blocks[last + 1 : max(ends)] if last >= 0 and ends else []:
        text = block.strand.text
        if block.kind in (*_KINDS, LIST_ITEM) and not (CREDIT.match(text) or ENDS.search(text)):
            story.cut(block, "title_amid", SITE)


def _plain(text: str) -> str:
    return _NOISE.sub("", text).casefold()
