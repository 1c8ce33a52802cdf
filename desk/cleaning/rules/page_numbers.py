"""Numbers of pages that came along when a text was copied out of a printed page or a PDF.

Seen as lines of their own: `3`, `- 3 -`, `第 3 页`, `Page 3 of 9`. Only when several of them
count up through the text; it must not touch a list's numbers, a score, or a year.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("the number of a printed page")

_NUMBER = re.compile(
    r"(?:第\s*(\d{1,4})\s*[页頁](?:\s*[/，,]?\s*共\s*\d{1,4}\s*[页頁])?|[-–—]?\s*(\d{1,3})\s*[-–—]?|"
    r"[Pp]age\s+(\d{1,4})(?:\s+of\s+\d{1,4})?)"
)
_FEWEST = 2
_WORDED = re.compile("第|[Pp]age")


def apply(story: Story) -> None:
    """Take the numbers out when they count pages."""
    if not story.plain:
        return
    found = []
    for block in story.kept:
        number = _NUMBER.fullmatch(block.strand.text) if block.kind == PARAGRAPH else None
        if number and not _is_of_a_chapter(block.strand.text):
            found.append((int(next(filter(None, number.groups()))), block))
    if len(found) == 1:
        only = found[0][1]
        if only is story.kept[-1] and _WORDED.match(only.strand.text):
            story.cut(only, "page_numbers", REASON)
        return
    if len(found) < _FEWEST or any(b[0] != a[0] + 1 for a, b in pairwise(found)):
        return
    for _, block in found:
        story.cut(block, "page_numbers", REASON)


def _is_of_a_chapter(text: str) -> bool:
    """Tell whether a number is written as those above the parts of an article: `01`."""
    return len(text) == 2 and text[0] == "0"
