"""What the program suggests in a text: dotted hairlines, quiet, never marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desk.qt.reader.ink import Ink
    from desk.qt.reader.piece import Piece

Span = tuple[int, int]


class Suggestions:
    """Spans in order, in code points; where two overlap the later one is left out."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans: list[Span] = []
        for start, end in sorted(spans):
            if end > start and (not self.spans or start >= self.spans[-1][1]):
                self.spans.append((start, end))

    def __bool__(self) -> bool:
        return bool(self.spans)

    def within(self, start: int, end: int) -> Sequence[Span]:
        """Return the spans that touch `[start, end)`."""
        low = bisect_right(self.spans, start, key=_end)
        return self.spans[low : bisect_left(self.spans, end, low, key=_start)]

    def at(self, offset: int) -> Span | None:
        """Return the span a character is in."""
        found = self.within(offset, offset + 1)
        return found[0] if found else None


def _start(span: Span) -> int:
    return span[0]


def _end(span: Span) -> int:
    return span[1]


def hints(piece: Piece, spans: Iterable[Span], start: int) -> list[QLineF]:
    """Return the hairlines under spans of a piece that begins at offset `start`, in its pixels."""
    size, length = piece.set.size, len(piece.text)
    return [
        QLineF(left + 0.5, y, right - 0.5, y)
        for a, b in spans
        for number, left, right in piece.rows(max(0, a - start), min(b - start, length))
        for y in (piece.lines[number].base + size * 0.26,)
    ]


def hint_pen(ink: Ink) -> QPen:
    """Return the pen of suggestions: of the quiet colour, fine and widely dotted."""
    pen = QPen(ink.quiet, 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.5, 2.5])
    return pen
