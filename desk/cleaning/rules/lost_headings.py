"""A short line after a double gap is a heading whose tag was lost.

Seen in feeds that give a paragraph's distance as an empty paragraph: one stands before each
paragraph, two before a heading. So only a gap that is larger than the usual one counts, and only
before words without a sentence's end. It must not touch dialogue or lists of short lines.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import CREDIT, ENDS
from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a short line after a larger gap, read as a heading")
PART = N_("the number above a part of the article")
_FEWEST_PARTS = 2

_LONGEST = 48
_PART = re.compile(r"0[1-9]|[Pp](?:ART|art)[ .]?0?[1-9]")


def apply(story: Story) -> None:
    """Name the headings that only their distance shows."""
    _name_numbered(story)
    blocks = [block for block in story.kept if block.kind in (PARAGRAPH, HEADING)]
    gaps = Counter(int(block.hints.get("gap", 0)) for block in blocks[1:])
    if len(blocks) < 4 or not gaps:
        return
    usual = gaps.most_common(1)[0][0]
    larger = sum(count for gap, count in gaps.items() if gap > usual)
    if larger * 3 > len(blocks):
        return
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if int(block.hints.get("gap", 0)) > usual and _is_heading(before, block, after):
            story.become(block, HEADING, "lost_headings", REASON, level=2)


def _name_numbered(story: Story) -> None:
    """Name the short lines under the numbers of an article's parts, 01, 02; the numbers go."""
    blocks = [block for block in story.kept if block.strand.text]
    found = [
        (number, block)
        for number, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if number.kind == block.kind == PARAGRAPH
        and _PART.fullmatch(number.strand.text)
        and len(block.strand) <= _LONGEST
        and not ENDS.search(block.strand.text)
        and ENDS.search(after.strand.text)
    ]
    if len(found) < _FEWEST_PARTS:
        return
    for number, block in found:
        if story.become(block, HEADING, "lost_headings", REASON, level=2):
            story.cut(number, "part_numbers", PART)


def _is_heading(before: DraftBlock, block: DraftBlock, after: DraftBlock) -> bool:
    text = block.strand.text
    if block.kind != PARAGRAPH or not 2 < len(text) <= _LONGEST or CREDIT.match(text):
        return False
    if ENDS.search(text) and text[-1] not in "?？！!":
        return False
    return bool(ENDS.search(before.strand.text)) and len(after.strand) > len(text)
