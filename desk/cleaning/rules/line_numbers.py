"""Numbers that a program wrote before every line: `12  The harbour …`.

Seen in listings, in transcripts of courts, and in what editors copy with their margin. Only where
the numbers count up through nearly all lines; it must not touch a numbered list, whose numbers end
with a stop, nor a table.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("numbers before the lines")

_NUMBER = re.compile(r"[ \t]*(\d{1,5})(?:\t[ \t]*|:(?:[ \t]+|$)|[ \t|│]{2,}|$)")
_FEWEST, _NEARLY_ALL, _STEP = 6, 0.9, 3


def edits(text: str) -> Iterator[Edit]:
    """Yield one for each number, where they count the lines."""
    if not text.lstrip()[:1].isdigit():
        return
    lines, at, found = 0, 0, []
    for line in text.split("\n"):
        number = _NUMBER.match(line)
        if number:
            found.append((int(number[1]), at, at + number.end()))
        lines += bool(line.strip())
        at += len(line) + 1
    if len(found) < max(_FEWEST, _NEARLY_ALL * lines) or not _counts(found):
        return
    for _, start, end in found:
        yield Edit(start, end, "")


def _counts(found: list[tuple[int, int, int]]) -> bool:
    """Tell whether numbers count lines; those of empty lines may be missing."""
    return all(0 < after[0] - before[0] <= _STEP for before, after in pairwise(found))
