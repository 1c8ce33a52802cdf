"""A short line after a double gap is a heading whose tag was lost.

Seen in feeds that give a paragraph's distance as an empty paragraph: one stands before each
paragraph, two before a heading. So only a gap that is larger than the usual one counts, and only
before words without a sentence's end. It must not touch dialogue or lists of short lines.
"""

from __future__ import annotations

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

_LONGEST = 48


def apply(story: Story) -> None:
    """Name the headings that only their distance shows."""
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


def _is_heading(before: DraftBlock, block: DraftBlock, after: DraftBlock) -> bool:
    text = block.strand.text
    if block.kind != PARAGRAPH or not 2 < len(text) <= _LONGEST or CREDIT.match(text):
        return False
    if ENDS.search(text) and text[-1] not in "?？！!":
        return False
    return bool(ENDS.search(before.strand.text)) and len(after.strand) > len(text)
