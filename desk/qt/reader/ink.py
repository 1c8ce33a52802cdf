"""Painting a piece: grounds, marks, selection, words, underlines, margin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desk.i18n import _
from desk.qt.reader.look import CodeLook, Mark, PageLook
from desk.qt.reader.spans import flatten, lanes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desk.qt.reader.piece import Line, Piece

_UNKNOWN = CodeLook("", "?", "#808080", "dashed")
_BULLET = r"\s*(?:[•·‧●▪◦○■□\-–—*]|[(（]?\w{1,3}[.、)）])"
_LANES = 3
_DEEPEST = 5
"""How many marks deep a fill still grows darker."""
_BARS = 6
BAR_PITCH = 5


@dataclass(slots=True)
class Inked:
    """What is drawn for the marks of one piece, in pixels from its own corner.

    Fills and lanes count from the left of its words, bars and letters from the column; notes are
    the heights of lines that have a memo, hints the hairlines under what is merely suggested.
    """

    fills: list[tuple[QColor, list[QRectF]]] = field(default_factory=list)
    lanes: list[tuple[QPen, list[QLineF]]] = field(default_factory=list)
    bars: list[tuple[QPen, list[QLineF]]] = field(default_factory=list)
    letters: list[tuple[QPointF, str]] = field(default_factory=list)
    notes: list[float] = field(default_factory=list)
    hints: list[QLineF] = field(default_factory=list)


def mixed(top: QColor, ground: QColor, share: float) -> QColor:
    """Return `share` of one colour over another, opaque."""
    rest = 1.0 - share
    return QColor(
        round(top.red() * share + ground.red() * rest),
        round(top.green() * share + ground.green() * rest),
        round(top.blue() * share + ground.blue() * rest),
    )


class Ink:
    """The colours and pens of one page, and how to draw with them."""

    def __init__(self) -> None:
        self.codes: dict[str, CodeLook] = {}
        self._columns: dict[str, int] = {}
        self._pens: dict[tuple[str, float], QPen] = {}
        self.noted: frozenset[str] = frozenset()
        self.set_look(PageLook())

    def set_look(self, look: PageLook) -> None:
        """Take the colours of a theme."""
        self.look = look
        self.page, self.ink = QColor(look.page), QColor(look.ink)
        self.quiet, self.accent = QColor(look.quiet), QColor(look.accent)
        self.selection = QColor(look.selection)
        self.panel = mixed(self.ink, self.page, 0.07 if look.dark else 0.045)
        self.rule = mixed(self.quiet, self.page, 0.4)
        self.hit = mixed(QColor("#ffcf33"), self.page, 0.28 if look.dark else 0.5)
        self.hit_now = mixed(QColor("#ff9d00"), self.page, 0.36 if look.dark else 0.75)
        self.small = QFont()
        self.small.setPixelSize(max(8, round(look.size * 0.55)))
        self._fills: dict[tuple[tuple[str, ...], int], QColor] = {}

    def set_codes(self, looks: Sequence[CodeLook]) -> None:
        """Take the codes that marks may have, in the order of their bars in the margin."""
        self.codes = {look.uid: look for look in looks}
        self._columns = {look.uid: place for place, look in enumerate(looks)}
        self._fills.clear()
        self._pens.clear()

    def code(self, uid: str) -> CodeLook:
        """Return the look of a code; a grey one when it is not known."""
        return self.codes.get(uid, _UNKNOWN)

    def column(self, uid: str) -> int:
        """Return in which of four columns the ticks of a code stand; the last is shared."""
        return min(3, self._columns.get(uid, 3))

    def colour(self, uid: str) -> QColor:
        """Return the colour of a code."""
        return QColor(self.code(uid).colour)

    def pen(self, uid: str, width: float) -> QPen:
        """Return the pen that draws lines of a code: solid, dashed or dotted."""
        kept = self._pens.get((uid, width))
        if kept is not None:
            return kept
        look = self.code(uid)
        pen = self._pens[uid, width] = QPen(QColor(look.colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if look.line == "dashed":
            pen.setDashPattern([4.0, 2.2])
        elif look.line == "dotted":
            pen.setDashPattern([1.1, 1.3])
        return pen

    def fill(self, codes: tuple[str, ...], depth: int) -> QColor:
        """Return the one colour behind words that marks of these codes cover, so many deep."""
        depth = min(depth, _DEEPEST)
        made = self._fills.get((codes, depth))
        if made is None:
            base, step, most = (0.26, 0.03, 0.34) if self.look.dark else (0.18, 0.045, 0.32)
            colours = [self.colour(code) for code in codes]
            mean = QColor(
                *(
                    sum(c) // len(colours)
                    for c in zip(*((c.red(), c.green(), c.blue()) for c in colours), strict=True)
                )
            )
            made = mixed(mean, self.page, min(most, base + step * (depth - 1)))
            self._fills[codes, depth] = made
        return made

    def current_fill(self, uid: str) -> QColor:
        """Return the colour behind the words of the mark in hand."""
        return mixed(self.colour(uid), self.page, 0.34)

    # --- marks

    def inked(self, piece: Piece, start: int, marks: Sequence[Mark]) -> Inked:
        """Return what to draw for the marks of a piece that begins at offset `start`."""
        if not isinstance(piece.inked, Inked):
            made = piece.inked = Inked()
            if marks:
                self._fill(made, piece, start, marks)
                self._underline(made, piece, start, marks)
                self._margin(made, piece, start, marks)
        return piece.inked

    def _fill(self, made: Inked, piece: Piece, start: int, marks: Sequence[Mark]) -> None:
        fills: dict[int, tuple[QColor, list[QRectF]]] = {}
        runs: list[tuple[int, int, QColor]] = []
        for a, b, over in flatten(marks, start, start + len(piece.text)):
            colour = self.fill(tuple(sorted({mark.code for mark in over})), len(over))
            if runs and runs[-1][1] == a and runs[-1][2] is colour:
                runs[-1] = runs[-1][0], b, colour
            else:
                runs.append((a, b, colour))
        for a, b, colour in runs:
            rects = fills.setdefault(colour.rgb(), (colour, []))[1]
            rects.extend(self.boxes(piece, a - start, b - start))
        made.fills = list(fills.values())

    def boxes(self, piece: Piece, start: int, end: int) -> Iterable[QRectF]:
        """Yield the boxes behind the words of `[start, end)` of a piece, a line each."""
        size = piece.set.size
        for number, left, right in piece.rows(start, end):
            base = piece.lines[number].base
            yield QRectF(left, base - size, right - left, size * 1.22)

    def _underline(self, made: Inked, piece: Piece, start: int, marks: Sequence[Mark]) -> None:
        size = piece.set.size
        pitch = max(2.4, size * 0.155)
        room = max(1, min(_LANES, int((piece.set.leading - 1.2 * size) / pitch)))
        lines: dict[str, list[QLineF]] = {}
        for mark, lane in zip(marks, lanes(marks), strict=True):
            if lane >= room:
                continue
            a, b = max(mark.start - start, 0), mark.end - start
            rows = list(piece.rows(a, min(b, len(piece.text))))
            for n, (number, left, right) in enumerate(rows):
                y = piece.lines[number].base + size * 0.22 + pitch * (lane + 0.5)
                left += 1.0 if n == 0 and mark.start >= start else 0.0
                right -= 1.0 if n == len(rows) - 1 and b <= len(piece.text) else 0.0
                lines.setdefault(mark.code, []).append(QLineF(left, y, max(left, right), y))
        width = max(1.4, size * 0.1)
        made.lanes = [(self.pen(code, width), drawn) for code, drawn in lines.items()]

    def _margin(self, made: Inked, piece: Piece, start: int, marks: Sequence[Mark]) -> None:
        touched: dict[str, set[int]] = {}
        begins: dict[int, list[str]] = {}
        for mark in marks:
            first = piece.line_of(max(mark.start - start, 0))
            last = piece.line_of(min(mark.end - start, len(piece.text)), before=True)
            touched.setdefault(mark.code, set()).update(range(first, last + 1))
            if mark.start >= start and mark.uid in self.noted:
                made.notes.append(piece.lines[first].base)
            if mark.start >= start:
                begins.setdefault(first, []).append(mark.code)
        columns = {
            code: n
            for n, code in enumerate(
                sorted(touched, key=lambda code: self._columns.get(code, 99))[:_BARS]
            )
        }
        for code, column in columns.items():
            x = -10.0 - BAR_PITCH * column
            bars = [_bar(piece, n, x, joined=n + 1 in touched[code]) for n in touched[code]]
            made.bars.append((self.pen(code, 3.0), bars))
        for number, codes in begins.items():
            letters = "".join(dict.fromkeys(self.code(code).letter for code in codes))
            made.letters.append(
                (
                    QPointF(-15.0 - BAR_PITCH * len(columns), piece.lines[number].base - 1),
                    letters[:4],
                )
            )

    # --- drawing

    def ground(
        self, painter: QPainter, piece: Piece, box: QRectF, *, above: bool, below: bool
    ) -> None:
        """Draw what lies behind the words of special kinds: a panel, a bar.

        `above` and `below` tell whether it goes on there.
        """
        if piece.set.style.panel:
            self._panel(painter, box, above=above, below=below)
        else:
            x = box.left() + piece.set.left - 0.95 * self.look.size
            painter.fillRect(QRectF(x, box.top() + 2, 3, box.height() - 4), self.rule)

    def _panel(self, painter: QPainter, box: QRectF, *, above: bool, below: bool) -> None:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.panel)
        painter.drawRoundedRect(box.adjusted(0, -9 * above, 0, 9 * below), 6, 6)
        painter.restore()

    def furniture(
        self,
        painter: QPainter,
        piece: Piece,
        kind: str,
        target: str,
        x: float,
        y: float,
        width: int,
    ) -> None:
        """Draw the sign or the number of an item, the sign of an image, the rule under a row."""
        left = x + piece.set.left
        if kind == "list_item" and target:
            painter.setPen(self.quiet)
            painter.setFont(piece.set.font)
            back = painter.fontMetrics().horizontalAdvance(target) + 0.4 * piece.set.size
            painter.drawText(QPointF(left - back, y + piece.lines[0].base), target)
        elif kind == "list_item" and not re.match(_BULLET, piece.text):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.quiet)
            centre = QPointF(
                left - 0.75 * piece.set.size, y + piece.lines[0].base - 0.36 * piece.set.size
            )
            dot = max(2.6, 0.13 * piece.set.size)
            painter.drawEllipse(centre, dot, dot)
        elif kind == "image":
            self._picture(painter, piece, QPointF(left, y), target, x + width - left)
        elif kind == "table_row":
            painter.fillRect(QRectF(x, y + piece.height - piece.bottom - 1, width, 1), self.rule)

    def _picture(
        self, painter: QPainter, piece: Piece, corner: QPointF, target: str, room: float
    ) -> None:
        """Draw the sign of an image and, where it has no words, what it is and where from."""
        size = piece.set.size
        left, base = corner.x(), corner.y() + piece.lines[0].base
        frame = QRectF(left - 1.9 * size, base - 0.95 * size, 1.35 * size, 1.1 * size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.quiet, 1.2))
        painter.drawRoundedRect(frame, 2, 2)
        painter.drawPolyline(
            [
                QPointF(frame.left() + 1, frame.bottom() - 0.15 * size),
                QPointF(frame.left() + 0.42 * size, frame.top() + 0.45 * size),
                QPointF(frame.left() + 0.78 * size, frame.bottom() - 0.3 * size),
                QPointF(frame.left() + 0.98 * size, frame.top() + 0.62 * size),
                QPointF(frame.right() - 1, frame.bottom() - 0.15 * size),
            ]
        )
        if not piece.text.strip():
            host = _host(target)
            label = _("Image, not loaded") + (f" · {host}" if host else "")
            painter.setPen(self.quiet)
            painter.setFont(piece.set.font)
            fits = max(0, round(room) - piece.set.right)
            elide = Qt.TextElideMode.ElideRight
            label = painter.fontMetrics().elidedText(label, elide, fits)
            painter.drawText(QPointF(left, base), label)

    def fills(self, painter: QPainter, boxes: Sequence[tuple[QColor, Sequence[QRectF]]]) -> None:
        """Draw plain boxes."""
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, rects in boxes:
            painter.setBrush(colour)
            painter.drawRects(rects)

    def words(
        self, painter: QPainter, piece: Piece, first: int, last: int, *, plain: bool = True
    ) -> None:
        """Draw the words of lines `first` to `last`; the painter stands at the piece's corner.

        Without `plain` something lies under them, on which the quiet colour would be too faint.
        """
        painter.setPen(self.quiet if piece.set.style.quiet and plain else self.ink)
        for line in piece.lines[first : last + 1]:
            line.line.draw(painter, QPointF(0, 0))

    def strokes(self, painter: QPainter, strokes: Sequence[tuple[QPen, Sequence[QLineF]]]) -> None:
        """Draw lines with their pens."""
        for pen, lines in strokes:
            painter.setPen(pen)
            painter.drawLines(lines)

    def letters(self, painter: QPainter, letters: Iterable[tuple[QPointF, str]]) -> None:
        """Draw the letters of codes, right-aligned at their places in the margin."""
        painter.setPen(self.quiet)
        painter.setFont(self.small)
        for place, word in letters:
            painter.drawText(
                QRectF(place.x() - 60, place.y() - 20, 60, 20),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
                word,
            )

    def notes(self, painter: QPainter, heights: Iterable[float], x: float) -> None:
        """Draw the sign of a memo, a little sheet, beside lines in the right margin."""
        size = self.look.size
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.quiet, 1.1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for base in heights:
            sheet = QRectF(x, base - 0.72 * size, 0.55 * size, 0.68 * size)
            painter.drawRoundedRect(sheet, 1.5, 1.5)
            for share in (0.32, 0.62):
                y = sheet.top() + share * sheet.height()
                painter.drawLine(QPointF(x + 2.5, y), QPointF(sheet.right() - 2.5, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def outline(
        self, painter: QPainter, piece: Piece, mark: Mark, start: int, *, strong: bool
    ) -> None:
        """Draw the frame of the mark under the pointer, or of the current one (`strong`)."""
        a, b = max(0, mark.start - start), min(len(piece.text), mark.end - start)
        boxes = list(self.boxes(piece, a, b))
        colour = self.colour(mark.code)
        if strong:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.current_fill(mark.code))
            painter.drawRects(boxes)
        painter.setPen(QPen(colour, 1.5 if strong else 1.0))
        for n, box in enumerate(boxes):
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            if n == 0 and mark.start >= start:
                painter.drawLine(box.topLeft(), box.bottomLeft())
            if n == len(boxes) - 1 and mark.end - start <= len(piece.text):
                painter.drawLine(box.topRight(), box.bottomRight())

    def handle(
        self, painter: QPainter, x: float, line: Line, size: int, colour: QColor, *, at_end: bool
    ) -> None:
        """Draw the handle at an end of the current mark: a knob above the start, below the end."""
        top, bottom = line.base - size - 1, line.base + size * 0.24
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(self.page, 1.2))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, bottom + 3 if at_end else top - 3), 4.5, 4.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _host(target: str) -> str:
    """Return the host of an address, or nothing."""
    found = re.match(r"\w+://(?:[^/@?#]*@)?([^/:?#]+)", target)
    return found[1] if found else ""


def _bar(piece: Piece, number: int, x: float, *, joined: bool) -> QLineF:
    """Return the bar beside a line, each by itself: its dashes are its own, whatever is above."""
    top = piece.lines[number].y
    return QLineF(x, top + 4, x, top + piece.set.leading + (4 if joined else -3))
