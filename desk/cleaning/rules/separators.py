"""Lines that only divide, such as `------` or a lone `-`, go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import CODE, IMAGE, TABLE_ROW

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "sweep"
REASON = N_("a line that only divides")

_DIVIDER = re.compile(r"[\s\-–—_=*~·•.#+|<>^\u2500-\u257f\u25a0-\u25ff\u2605\u2606※]*")


def apply(story: Story) -> None:
    """Take out the lines without a letter or figure that only draw a line."""
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (CODE, TABLE_ROW, IMAGE) and text and _DIVIDER.fullmatch(text):
            story.cut(block, "separators", REASON)
