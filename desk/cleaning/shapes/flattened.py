"""A text whose paragraphs were run together into one line, often with site text around it."""

from __future__ import annotations

import re

from desk.cleaning.lexicon import IDEOGRAPH
from desk.cleaning.reading import Reading, lines

SHAPE = "flattened"
SUREST = 0.3

_SHORT, _LONG = 240, 600
_BREAKS = 5
# Where a line break became a space between Chinese words or after a Chinese sentence.
_BREAK = re.compile(rf"(?<=[{IDEOGRAPH}。！？」”）])[ \u3000](?=[{IDEOGRAPH}「“（【★▲])")
_STOP = re.compile(r"[。！？!?…][”’」』）)〉》\"]*|\.[\"”’)]*(?= )")


def reads(text: str, name: str) -> float:
    """One line holds most of the text, and many sentences."""
    longest = max(text.splitlines(), key=len, default="")
    least = _SHORT if len(_BREAK.findall(longest)) >= _BREAKS else _LONG
    if len(longest) < least or len(longest) * 5 < len(text.strip()) * 2:
        return 0.0
    return 0.3 if len(_STOP.findall(longest)) >= 6 else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the lines as they stand; a rule divides the long one."""
    return Reading(list(lines(text, offset)), plain=True)
