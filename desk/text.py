"""Text as Desk counts it: code points inside, UTF-16 units only at the edge to Qt."""

from __future__ import annotations

import re
from _codecs import utf_16_le_encode
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desk.model import Block

_LONE = re.compile("[\ud800-\udfff]")
_CONTROL = {c: None for c in range(32) if c not in (9, 10, 13)} | {
    127: None,
    0xFEFF: None,
    0xFFFE: None,
    0xFFFF: None,
}


class Units:
    """The positions of one text in both countings.

    Qt counts UTF-16 units, Desk code points; they differ only where characters beyond U+FFFF
    stand, and a text without one pays nothing.

    Source:
        W3C Web Annotation Data Model: positions count code points, never code units.
    """

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        # Not `str.encode`, which first looks for a module that knows the encoding.
        plain = len(utf_16_le_encode(text, "surrogatepass")[0]) // 2 == len(text)
        self._astral: Sequence[int] = (
            () if plain else [i for i, c in enumerate(text) if c > "\uffff"]
        )

    def to_utf16(self, index: int) -> int:
        """Turn a place in code points into one in UTF-16 units."""
        return index + bisect_left(self._astral, index) if self._astral else index

    def from_utf16(self, position: int) -> int:
        """Turn a place in UTF-16 units into one in code points.

        A place between the two halves of one character is the place before that character.
        """
        if not self._astral:
            return position
        astral = self._astral
        before = bisect_right(range(len(astral)), position, key=lambda k: astral[k] + k + 1)
        return position - before


def context(text: str, start: int, end: int, length: int = 64) -> tuple[str, str, str]:
    """Return the words of `[start, end)` and up to `length` code points before and after."""
    return text[start:end], text[max(0, start - length) : start], text[end : end + length]


def block_starts(lengths: Iterable[int]) -> list[int]:
    """Return where blocks of these lengths begin when they are joined by one line break."""
    return [0, *accumulate(length + 1 for length in lengths)][:-1]


def fits(text: str, blocks: Sequence[Block]) -> bool:
    """Tell whether the blocks are exactly the lines of the text, in order."""
    lines = text.split("\n")
    starts = block_starts(map(len, lines))
    return [(b.start, b.end) for b in blocks] == [
        (start, start + len(line)) for start, line in zip(starts, lines, strict=True)
    ]


def storable(text: str) -> str:
    """Return the text as it may be stored: line ends as `\\n`, no control characters.

    XML and JSON readers elsewhere change or refuse the rest, and every later offset would shift,
    so they go before any offset exists. Half a surrogate pair becomes U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROL)
    return _LONE.sub("\ufffd", text)
