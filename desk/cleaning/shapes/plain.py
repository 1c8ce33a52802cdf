"""Plain text, one paragraph a line or a blank line between paragraphs."""

from __future__ import annotations

from desk.cleaning.reading import Reading, lines

SHAPE = "plain"
SUREST = 0.2


def reads(text: str, name: str) -> float:
    """Take what nothing else claims."""
    return 0.2


def read(text: str, offset: int) -> Reading:
    """Read the lines as they stand."""
    return Reading(list(lines(text, offset)), plain=True)
