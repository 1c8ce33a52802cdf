"""A text whose paragraphs were run together into one line, often with site text around it."""

from __future__ import annotations

import re

from desk.cleaning.reading import Reading, lines

SHAPE = "flattened"

_STOP = re.compile(r"[。！？!?…][”’」』）)〉》\"]*|\.[\"”’)]*(?= )")


def reads(text: str, name: str) -> float:
    """One line holds most of the text, and many sentences."""
    longest = max(text.splitlines(), key=len, default="")
    if len(longest) < 600 or len(longest) * 5 < len(text.strip()) * 2:
        return 0.0
    return 0.3 if len(_STOP.findall(longest)) >= 6 else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the lines as they stand; a rule divides the long one."""
    return Reading(list(lines(text, offset)), plain=True)
