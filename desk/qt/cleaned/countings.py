"""Two countings of one text: places in the source, and places in what is shown of it.

What is shown is the source with some stretches said otherwise: words put in, where the stretch is
empty, and code left out, where the words are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Change = tuple[int, int, str]
"""A stretch `[start, end)` of the source, and what is shown for it."""


@dataclass(frozen=True, slots=True)
class Countings:
    """What is shown, and the pieces of the source that it is made of.

    The piece number i begins at `starts[i]` in the source and at `shows[i]` in the text, and is as
    long in both.
    """

    text: str
    source: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    shows: Sequence[int] = field(repr=False)
    lengths: Sequence[int] = field(repr=False)

    @classmethod
    def made(cls, source: str, changes: Iterable[Change]) -> Countings:
        """Show a source with changes; of two that overlap, the first counts."""
        parts: list[str] = []
        starts: list[int] = []
        shows: list[int] = []
        lengths: list[int] = []
        before = shown = 0
        for start, end, words in sorted(changes):
            if start < before:
                continue
            starts.append(before)
            shows.append(shown)
            lengths.append(start - before)
            words = words if shown + start - before or words.strip() else ""
            parts += [source[before:start], words]
            shown += start - before + len(words)
            before = end
        parts.append(source[before:])
        return cls(
            "".join(parts),
            source,
            [*starts, before],
            [*shows, shown],
            [*lengths, len(source) - before],
        )

    def shown(self, place: int) -> int:
        """Turn a place in the source into one in the text; before what is put in there."""
        return self._shown(max(0, bisect_left(self.starts, place) - 1), place)

    def shown_after(self, place: int) -> int:
        """Turn a place in the source into one in the text; behind what is put in there."""
        return self._shown(bisect_right(self.starts, place) - 1, place)

    def _shown(self, piece: int, place: int) -> int:
        return self.shows[piece] + min(place - self.starts[piece], self.lengths[piece])

    def stored(self, offset: int) -> int:
        """Turn a place in the text into one in the source; inside what was put in: before it."""
        # Of several pieces that begin there, the last: only it can hold the character itself.
        piece = bisect_right(self.shows, offset) - 1
        return self.starts[piece] + min(offset - self.shows[piece], self.lengths[piece])
