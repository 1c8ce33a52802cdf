"""Characters as people see them: a letter with its accents, a family of emoji, a flag."""

from __future__ import annotations

import re

from PySide6.QtCore import QTextBoundaryFinder

from desk.qt.reader.piece import shown
from desk.text import Units

_WINDOW = 400
# Characters that can be part of a larger one: everything from the combining marks on but plain
# Chinese, Japanese and Korean letters and punctuation.
_MAY_JOIN = (
    "[\u0300-\u1fff\u200b-\u200f\u2028-\u202f\u2060-\u206f\u20d0-\u20ff\u302a-\u302f\u3099-\u309a"
    "\ua640-\uabff\uac00-\ud7ff\ufb1e\ufe00-\ufe2f\uff9e-\uff9f\U00010000-\U0001ffff\U000e0000-\U000effff]"
)


def whole(text: str, at: int, *, forward: bool) -> int:
    """Return the nearest place between two whole characters, looking forward or back from `at`."""
    if at <= 0 or at >= len(text):
        return max(0, min(at, len(text)))
    if not re.compile(_MAY_JOIN).match(text, at) or text[at - 1] == "\n":
        return at
    low = max(text.rfind("\n", 0, at) + 1, at - _WINDOW)
    high = text.find("\n", at, at + _WINDOW)
    high = min(len(text), at + _WINDOW) if high < 0 else high
    part = shown(text[low:high])
    units = Units(part)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, part)
    finder.setPosition(units.to_utf16(at - low))
    if finder.isAtBoundary():
        return at
    found = finder.toNextBoundary() if forward else finder.toPreviousBoundary()
    return low + units.from_utf16(found) if found >= 0 else at


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `[start, end)` widened to whole characters."""
    return whole(text, start, forward=False), whole(text, end, forward=True)


def step(text: str, at: int, *, forward: bool) -> int:
    """Return the place one whole character on, or back."""
    if forward:
        return whole(text, at + 1, forward=True)
    return whole(text, at - 1, forward=False)
