"""The title where it stands in the article itself: taken as the title, and not told twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lines_weighed import is_prose
from desk.i18n import N_
from desk.model import HEADING, IMAGE, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("the title once more")
MENU = N_("a menu above the title")

_LOOK = 6
_NOISE = re.compile(r"[\W_]+")


def apply(story: Story) -> None:
    """Make the first heading that is the title the title; cut it where there is one already."""
    titles = {_plain(c.value) for c in story.candidates if c.field == "title"}
    titles |= {_plain(block.strand.text) for block in story.kept if block.kind == TITLE}
    titles.discard("")
    has_title = any(block.kind == TITLE for block in story.kept)
    first = [b for b in story.kept if b.kind in (HEADING, PARAGRAPH) and b.strand.text][:_LOOK]
    for block in first:
        words = _plain(block.strand.text)
        if not words or not _same(words, titles, block.kind):
            continue
        if has_title and len(first) > 1:
            _cut_menu(story, block)
            if words not in titles:
                story.found("title", block.strand.text, "text")
            story.cut(block, "title_again", REASON)
        elif not has_title and (block.kind == HEADING or block is first[0]):
            block.kind, block.level, has_title = TITLE, 1, True


def _cut_menu(story: Story, again: DraftBlock) -> None:
    """Cut links and pictures between the title of a page and the same headline once more."""
    kept = story.kept
    title = next((i for i, block in enumerate(kept) if block.kind == TITLE), len(kept))
    between = kept[title + 1 : next(i for i, block in enumerate(kept) if block is again)]
    if story.plain or not all(block.kind == IMAGE or block.inlines for block in between):
        return
    if not any(is_prose(block.strand.text) for block in between):
        for block in between:
            story.cut(block, "title_again", MENU)


def _same(words: str, titles: set[str], kind: str) -> bool:
    if words in titles:
        return True
    # A page's title carries the outlet's name behind the headline.
    return kind == HEADING and len(words) > 8 and any(t.startswith(words) for t in titles)


def _plain(text: str) -> str:
    return _NOISE.sub("", text).casefold()
