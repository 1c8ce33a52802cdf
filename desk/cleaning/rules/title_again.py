"""The title where it stands in the article itself: taken as the title, and not told twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("the title once more")

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
            story.cut(block, "title_again", REASON)
        elif not has_title and (block.kind == HEADING or block is first[0]):
            block.kind, block.level, has_title = TITLE, 1, True


def _same(words: str, titles: set[str], kind: str) -> bool:
    if words in titles:
        return True
    # A page's title carries the outlet's name behind the headline.
    return kind == HEADING and len(words) > 8 and any(t.startswith(words) for t in titles)


def _plain(text: str) -> str:
    return _NOISE.sub("", text).casefold()
