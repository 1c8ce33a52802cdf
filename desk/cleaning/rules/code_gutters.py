"""The numbers beside the lines of a program are no lines of it: 1, 2, 3 above the lines they count.

Seen where a page sets them in a column of their own. They count from one without a gap, and at
least as many lines of program text follow.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import CODE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("the numbers of the lines of a program")


def apply(story: Story) -> None:
    """Take out the numbers."""
    for kind, group in groupby(story.kept, key=lambda block: block.kind):
        lines = list(group) if kind == CODE else []
        numbers = _counted(lines)
        if numbers > 1 and len(lines) >= 2 * numbers:
            for block in lines[:numbers]:
                story.cut(block, "code_gutters", REASON)


def _counted(lines: list[DraftBlock]) -> int:
    """Return how many lines at the beginning count 1, 2, 3 …."""
    for at, block in enumerate(lines):
        if block.strand.text.strip() != str(at + 1):
            return at
    return len(lines)
