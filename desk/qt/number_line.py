"""The values of one measure as a picture: on a number line, and over time.

A filled dot is an exact value, a soft one an approximation, a bar a range, a hatched bar
"several", an arrow a bound, a diamond a value of another scope. What each article says stands
beside its sign, so that nothing is told by colour alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.figures import BOUNDS
from desk.i18n import _
from desk.qt import words
from desk.qt.theme import SMALL, font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desk.figures import Figure
    from desk.qt.theme import Theme

ROW, AXIS, MARGIN = 24, 30, 14
"""Pixels: of a row, of the axis below, at the sides."""
_DOT = 4.5
_SIGN = 26
_TIME = 156
_TIGHT, _SHORT_NAME = 280, 46
"""Pixels: in a narrower picture a name gets so much, so that the values are read in full."""
_STRONG = ("≠", "→")


@dataclass(frozen=True, slots=True)
class Point:
    """One value to draw.

    Args:
        label: who says it.
        value: as the reader writes it.
        figure: the value.
        sign: of its verdict, such as = or ≠.
        day: ISO 8601; empty where unknown.
    """

    label: str
    value: str
    figure: Figure
    sign: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to shares of the width, 0 to 1; by powers where they lie far apart."""

    low: float
    high: float
    powers: bool = False

    def __call__(self, value: float) -> float:
        """Return where a value lies; beyond the ends at the ends."""
        if self.powers:
            value, low, high = (math.log10(max(v, 1e-300)) for v in (value, self.low, self.high))
        else:
            low, high = self.low, self.high
        return min(1.0, max(0.0, (value - low) / (high - low)))

    def ticks(self) -> list[float]:
        """Return three to six round values between the ends."""
        if self.powers:
            first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
            apart = max(1, math.ceil((last - first + 1) / 5))
            return [10.0**power for power in range(first, last + 1, apart)]
        rough = (self.high - self.low) / 4
        size = 10.0 ** math.floor(math.log10(rough))
        step = next(size * n for n in (1, 2, 2.5, 5, 10, 20) if size * n >= rough)
        start, end = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        return [step * n for n in range(start, end + 1)]


def scale_of(figures: Sequence[Figure]) -> Scale | None:
    """Return a scale that holds all values with some room; None where there is none."""
    ends = [float(e) for f in figures for e in (f.low, f.high) if e is not None]
    ends = [end for end in ends if math.isfinite(end) and abs(end) < 1e60]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    if low > 0 and high / low > 40:
        return Scale(low / 2, high * 2, powers=True)
    room = (high - low) * 0.15 or abs(high) * 0.25 or 1.0
    return Scale(max(0.0, low - room) if low >= 0 else low - room, high + room)


class NumberLine(QWidget):
    """The picture.

    Signals:
        chosen: the number of the row that was clicked.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.points: list[Point] = []
        self._ticks: Callable[[float], str] = lambda value: f"{value:g}"
        self._theme: Theme | None = None
        self._scale: Scale | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Values on a number line"))

    def show_points(
        self, points: Sequence[Point], theme: Theme, ticks: Callable[[float], str]
    ) -> None:
        """Draw these values, the first one on top; `ticks` writes a value of the axis."""
        self.points, self._theme, self._ticks = list(points), theme, ticks
        self._scale = scale_of([point.figure for point in points])
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription(
            "; ".join(f"{p.label}: {p.sign} {p.value}" for p in self.points)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows, of the axis, and of the picture over time."""
        rows = max(1, len(self.points)) * ROW + AXIS + 8
        return QSize(320, rows + (_TIME if self._days() else 0))

    def _days(self) -> list[tuple[int, int]]:
        """Return the days of the values that have one, with their numbers, if they differ."""
        found = []
        for number, point in enumerate(self.points):
            try:
                found.append((date.fromisoformat(point.day).toordinal(), number))
            except ValueError:
                continue
        return found if len({day for day, _number in found}) > 1 else []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was clicked."""
        row = int((event.position().y() - 4) // ROW)
        if 0 <= row < len(self.points):
            self.chosen.emit(row)

    # ---- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rows, axis and the picture over time."""
        if self._theme is None or self._scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL, script=words.script()))
        bottom = 4 + len(self.points) * ROW
        left, right = self._columns()
        self._grid(painter, left, right, bottom)
        for number, point in enumerate(self.points):
            self._row(painter, number, point, left, right)
        if days := self._days():
            self._over_time(painter, days, bottom + AXIS + 10)
        painter.end()

    def _columns(self) -> tuple[float, float]:
        metrics = QFontMetricsF(font(SMALL, script=words.script()))
        names = max((metrics.horizontalAdvance(p.label) for p in self.points), default=0)
        values = max((metrics.horizontalAdvance(p.value) for p in self.points), default=0) + _SIGN
        most = self.width() * 0.27 if self.width() >= _TIGHT else _SHORT_NAME
        left = MARGIN + min(names, most) + 12
        right = self.width() - MARGIN - min(values, self.width() * 0.46) - 14
        return left, max(left + (40 if self.width() >= _TIGHT else 26), right)

    def _grid(self, painter: QPainter, left: float, right: float, bottom: float) -> None:
        scale, theme = self._scale, self._theme
        assert scale is not None
        assert theme is not None
        metrics = painter.fontMetrics()
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(left, bottom + 2), QPointF(right, bottom + 2))
        end = -1e9
        for value in scale.ticks():
            x = left + scale(value) * (right - left)
            said = self._ticks(value)
            width = metrics.horizontalAdvance(said)
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(QPointF(x, 4), QPointF(x, bottom + 6))
            if x - width / 2 > end + 8:
                painter.setPen(theme.colour("quiet"))
                painter.drawText(QPointF(x - width / 2, bottom + 20), said)
                end = x + width / 2

    def _row(self, painter: QPainter, number: int, point: Point, left: float, right: float) -> None:
        theme = self._theme
        assert theme is not None
        y = 4 + number * ROW + ROW / 2
        centre = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        name = metrics.elidedText(point.label, Qt.TextElideMode.ElideRight, int(left - MARGIN - 12))
        painter.setPen(theme.colour("quiet"))
        painter.drawText(QRectF(MARGIN, y - ROW / 2, left - MARGIN, ROW), centre, name)
        self._glyph(painter, point, y, left, right)
        strong = point.sign in _STRONG
        painter.setFont(font(SMALL, bold=strong, script=words.script()))
        painter.setPen(theme.colour("ink"))
        side = right + 14
        painter.drawText(QRectF(side, y - ROW / 2, _SIGN, ROW), centre, point.sign)
        room = self.width() - MARGIN / 2 - side - _SIGN
        elide = Qt.TextElideMode.ElideRight
        said = painter.fontMetrics().elidedText(point.value, elide, int(room))
        painter.drawText(QRectF(side + _SIGN, y - ROW / 2, room, ROW), centre, said)
        painter.setFont(font(SMALL, script=words.script()))

    def _colour(self, point: Point) -> QColor:
        assert self._theme is not None
        return self._theme.colour("danger" if point.sign in _STRONG else "accent")

    def _glyph(self, painter: QPainter, point: Point, y: float, left: float, right: float) -> None:
        figure, scale, colour = point.figure, self._scale, self._colour(point)
        assert scale is not None
        ends = [None if e is None else float(e) for e in (figure.low, figure.high)]
        low, high = (None if e is None else left + scale(e) * (right - left) for e in ends)
        if low is None and high is None:
            return
        if figure.qualifier in BOUNDS or low is None or high is None:
            self._bound(painter, colour, (low, high), y, (left, right), figure)
        elif high - low > 0.5:
            self._bar(painter, colour, low, high, y, hatched=figure.qualifier == "several")
        else:
            self._dot(painter, point, QPointF(low, y), colour)

    def _dot(self, painter: QPainter, point: Point, at: QPointF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if point.figure.qualifier in ("about", "nearly"):
            soft = QRadialGradient(at, 2.4 * _DOT)
            faint = QColor(colour)
            faint.setAlpha(0)
            soft.setColorAt(0.0, colour)
            soft.setColorAt(0.35, colour)
            soft.setColorAt(1.0, faint)
            painter.setBrush(soft)
            painter.drawEllipse(at, 2.4 * _DOT, 2.4 * _DOT)
        elif point.sign == "∥":
            r = 1.35 * _DOT
            painter.setBrush(self._page())
            painter.setPen(QPen(colour, 1.8))
            x, y = at.x(), at.y()
            corners = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
            painter.drawPolygon(QPolygonF(corners))
        else:
            painter.setBrush(colour)
            painter.drawEllipse(at, _DOT, _DOT)

    def _page(self) -> QColor:
        assert self._theme is not None
        return self._theme.colour("panel")

    def _bar(
        self, painter: QPainter, colour: QColor, low: float, high: float, y: float, *, hatched: bool
    ) -> None:
        box = QRectF(low, y - 3.5, high - low, 7)
        painter.setPen(QPen(colour, 1.4))
        brush = QBrush(colour, Qt.BrushStyle.BDiagPattern) if hatched else QBrush(_faint(colour))
        painter.setBrush(brush)
        painter.drawRect(box)
        painter.setPen(QPen(colour, 2.2))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 6), QPointF(x, y + 6))

    def _bound(
        self,
        painter: QPainter,
        colour: QColor,
        ends: tuple[float | None, float | None],
        y: float,
        room: tuple[float, float],
        figure: Figure,
    ) -> None:
        """Draw an arrow from the number that is said to the open side; hollow: not included."""
        upward = ends[0] is not None
        x = ends[0] if ends[0] is not None else ends[1]
        assert x is not None
        tip = min(room[1], x + 54) if upward else max(room[0], x - 54)
        way = 1 if upward else -1
        painter.setPen(QPen(colour, 2.0))
        painter.drawLine(QPointF(x, y), QPointF(tip - 5 * way, y))
        head = QPainterPath(QPointF(tip, y))
        head.lineTo(tip - 8 * way, y - 4.5)
        head.lineTo(tip - 8 * way, y + 4.5)
        head.closeSubpath()
        painter.fillPath(head, colour)
        hollow = figure.low_open if upward else figure.high_open
        painter.setBrush(self._page() if hollow else colour)
        painter.setPen(QPen(colour, 1.8))
        painter.drawEllipse(QPointF(x, y), _DOT - 0.6, _DOT - 0.6)

    def _over_time(self, painter: QPainter, days: list[tuple[int, int]], top: float) -> None:
        theme, scale = self._theme, self._scale
        assert scale is not None
        assert theme is not None
        first, last = min(days)[0], max(days)[0]
        ticks = scale.ticks()
        ends = list(dict.fromkeys((ticks[0], ticks[-1]))) if ticks else []
        metrics = painter.fontMetrics()
        wide = max((metrics.horizontalAdvance(self._ticks(end)) for end in ends), default=0)
        left, right = MARGIN + wide + 18.0, self.width() - MARGIN - 26.0
        low, high = top + _TIME - 44, top + 12
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(left - 8, low + 8), QPointF(right + 10, low + 8))
        for value in ends:
            y = low + scale(value) * (high - low)
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(QPointF(left - 8, y), QPointF(right + 10, y))
            painter.setPen(theme.colour("quiet"))
            painter.drawText(
                QRectF(MARGIN, y - 9, wide + 2, 18),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                self._ticks(value),
            )
        painter.setPen(theme.colour("quiet"))
        self._days_below(painter, (first, last), QRectF(left - 8, low + 10, right - left + 18, 18))
        at = {n: left + (day - first) / (last - first) * (right - left) for day, n in days}
        for number, x in at.items():
            self._moment(painter, self.points[number], x, low, high)
        taken = [self._spot(number, x, (low, high)) for number, x in at.items()]
        for number, x in at.items():
            self._name_moment(painter, self.points[number], x, (low, high), taken)

    def _days_below(self, painter: QPainter, days: tuple[int, int], box: QRectF) -> None:
        """Write the first day and the last one, in two lines where one has no room."""
        said = [words.date(date.fromordinal(day).isoformat(), "day") for day in days]
        metrics = painter.fontMetrics()
        tight = sum(map(metrics.horizontalAdvance, said)) + 16 > box.width()
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | centre, said[0])
        below = box.translated(0, 15 if tight else 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | centre, said[1])

    def _spot(self, number: int, x: float, rows: tuple[float, float]) -> QRectF:
        """Return where the sign of a value stands in the picture over time."""
        figure, scale = self.points[number].figure, self._scale
        end = figure.low if figure.low is not None else figure.high
        if end is None or scale is None:
            return QRectF()
        return QRectF(x - 10, rows[0] + scale(float(end)) * (rows[1] - rows[0]) - 8, 20, 16)

    def _name_moment(
        self,
        painter: QPainter,
        point: Point,
        x: float,
        rows: tuple[float, float],
        taken: list[QRectF],
    ) -> None:
        """Write a value beside its sign, unless another one stands there."""
        theme, scale = self._theme, self._scale
        end = point.figure.low if point.figure.low is not None else point.figure.high
        if theme is None or scale is None or end is None:
            return
        y = rows[0] + scale(float(end)) * (rows[1] - rows[0])
        width = painter.fontMetrics().horizontalAdvance(point.value)
        to_left = x + 12 + width > self.width() - 4
        box = QRectF(x - 12 - width if to_left else x + 12, y - 9, width, 18)
        if not any(box.intersects(other) for other in taken):
            taken.append(box)
            painter.setPen(theme.colour("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, point.value)

    def _moment(self, painter: QPainter, point: Point, x: float, low: float, high: float) -> None:
        """Draw one value at its day: a dot, or for what is no one number a bar upright."""
        scale, colour, figure = self._scale, self._colour(point), point.figure
        assert scale is not None
        ends = [float(e) for e in (figure.low, figure.high) if e is not None]
        if not ends:
            return
        ys = [low + scale(end) * (high - low) for end in (min(ends), max(ends))]
        if abs(ys[0] - ys[1]) > 1:
            painter.setPen(QPen(colour, 1.4))
            painter.setBrush(_faint(colour))
            painter.drawRect(QRectF(x - 3.5, ys[1], 7, ys[0] - ys[1]))
            return
        if figure.qualifier in BOUNDS:
            way = -1 if figure.low is not None else 1
            painter.setPen(QPen(colour, 1.8))
            painter.drawLine(QPointF(x, ys[0]), QPointF(x, ys[0] + 16 * way))
            tip = ys[0] + 16 * way
            painter.drawLine(QPointF(x, tip), QPointF(x - 3.5, tip - 4 * way))
            painter.drawLine(QPointF(x, tip), QPointF(x + 3.5, tip - 4 * way))
        self._dot(painter, point, QPointF(x, ys[0]), colour)


def _faint(colour: QColor) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(70)
    return faint
