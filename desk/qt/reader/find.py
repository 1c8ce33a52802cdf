"""Finding words in the text of a page: every hit at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 100_000
_DENSE = 150


class Hits:
    """Where some words stand in a text; all as long as the words themselves.

    `now` is the number of the hit that is shown, -1 when there is none.
    """

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.length = 0
        self.now = -1
        self._folded: tuple[str, object, str] | None = None

    def look(self, text: str, words: str, fold: Callable[[str], str] | None) -> None:
        """Look for words; `fold` maps a text code point to code point before it is compared."""
        self.clear()
        if not words:
            return
        if fold is not None or words.lower() != words.upper():
            text, words = self._fold(text, fold), (fold or _lower)(words)
        at = text.find(words)
        while at >= 0 and len(self.starts) < _MOST:
            self.starts.append(at)
            at = text.find(words, at + len(words))
        self.length = len(words)

    def _fold(self, text: str, fold: Callable[[str], str] | None) -> str:
        if self._folded is None or self._folded[0] is not text or self._folded[1] is not fold:
            self._folded = text, fold, (fold or _lower)(text)
        return self._folded[2]

    def clear(self) -> None:
        """Forget the hits."""
        self.starts, self.length, self.now = [], 0, -1

    def within(self, start: int, end: int) -> list[tuple[int, int, bool]]:
        """Return the hits that touch `[start, end)`, and whether each is the one shown."""
        low = bisect_right(self.starts, start - self.length)
        high = bisect_left(self.starts, end)
        found = [
            (self.starts[n], self.starts[n] + self.length, n == self.now) for n in range(low, high)
        ]
        return found if len(found) < _DENSE else _joined(found)

    def after(self, offset: int) -> int:
        """Return the number of the first hit at or after an offset, of the first one otherwise."""
        return bisect_left(self.starts, offset) % len(self.starts) if self.starts else -1


def _joined(found: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Return hits that touch as one: in a text of blanks there are hundreds on every line."""
    made = found[:1]
    for start, end, now in found[1:]:
        if start == made[-1][1] and now == made[-1][2]:
            made[-1] = made[-1][0], end, now
        else:
            made.append((start, end, now))
    return made


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
