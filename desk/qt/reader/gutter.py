"""The gutter between two pages: links run through it, and it can be dragged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desk.i18n import _
from desk.qt.reader.ink import Ink, mixed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desk.qt.reader.look import Link

WIDE, NARROW = 52, 30
_NEAR = 6.0


class Shows(Enum):
    """What stands at an end of a curve in a gutter."""

    TAIL = "tail"
    HEAD = "head"
    ABOVE = "above"
    BELOW = "below"
    THROUGH = "through"


_AWAY = (Shows.ABOVE, Shows.BELOW)


@dataclass(frozen=True, slots=True)
class Curve:
    """A link on its way through a gutter: the heights of its ends at the two edges."""

    link: Link
    left: float
    right: float
    at_left: Shows
    at_right: Shows
    current: bool = False

    def y_at(self, share: float) -> float:
        """Return its height at a share of the way, 0 left to 1 right, nearly."""
        return self.left + (self.right - self.left) * share * share * (3 - 2 * share)


class Gutter(QWidget):
    """Draws the curves it is given, and tells which one was clicked and where it is dragged."""

    dragged = Signal(int)
    evened = Signal()
    link_clicked = Signal(object, float)

    def __init__(self, ink: Ink, curves: Callable[[], Sequence[Curve]], parent: QWidget) -> None:
        super().__init__(parent)
        self.ink = ink
        self._ask = curves
        self._curves: Sequence[Curve] = ()
        self._hovered = ""
        self._pressed: tuple[float, bool] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(_("Links between the pages"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        ground = mixed(self.ink.ink, self.ink.page, 0.035)
        painter.fillRect(event.rect(), ground)
        self._curves = self._ask()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pens = self._pens(ground)
        for curve in sorted(self._curves, key=self._weight):
            self._draw(painter, curve, pens[self._weight(curve), curve.link.kind == "rebuts"])
        painter.end()

    def _pens(self, ground: QColor) -> dict[tuple[int, bool], QPen]:
        """Return the pens by weight, and whether the line is solid."""
        colours = (mixed(self.ink.quiet, ground, 0.6), self.ink.accent, self.ink.ink)
        pens = {}
        for weight, colour in enumerate(colours):
            for solid in (True, False):
                pen = pens[weight, solid] = QPen(colour, 1.9 if weight else 1.2)
                if not solid:
                    pen.setDashPattern([5.0, 3.0])
        return pens

    def _weight(self, curve: Curve) -> int:
        return 2 if curve.link.uid == self._hovered else int(curve.current)

    def _draw(self, painter: QPainter, curve: Curve, pen: QPen) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        wide = float(self.width())
        # What does not reach the other page stops before it.
        left = QPointF(0.3 * wide if curve.at_left in _AWAY else 5, curve.left)
        right = QPointF(0.7 * wide if curve.at_right in _AWAY else wide - 5, curve.right)
        path = QPainterPath(left)
        path.cubicTo(QPointF(wide * 0.5, curve.left), QPointF(wide * 0.5, curve.right), right)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        self._end(painter, left, curve.at_left, -1)
        self._end(painter, right, curve.at_right, 1)

    @staticmethod
    def _end(painter: QPainter, at: QPointF, shows: Shows, side: int) -> None:
        """Draw a dot at the tail, an arrow at the head, a sign where the end is out of view."""
        x, y = at.x(), at.y()
        if shows is Shows.TAIL:
            painter.drawEllipse(at, 3, 3)
        elif shows is Shows.HEAD:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x + 4 * side, y),
                        QPointF(x - 4 * side, y - 4),
                        QPointF(x - 4 * side, y + 4),
                    ]
                )
            )
        elif shows is not Shows.THROUGH:
            tip = -4 if shows is Shows.ABOVE else 4
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x, y + tip),
                        QPointF(x - 4, y - tip / 2),
                        QPointF(x + 4, y - tip / 2),
                    ]
                )
            )

    def curve_at(self, point: QPointF) -> Curve | None:
        """Return the curve at a point, or None."""
        share = min(1.0, max(0.0, point.x() / max(1, self.width())))
        best, found = _NEAR, None
        for curve in self._curves:
            away = abs(curve.y_at(share) - point.y())
            if away < best + abs(curve.right - curve.left) * 0.01:
                best, found = away, curve
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().x(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._pressed is not None:
            start, far = self._pressed
            step = event.position().x() - start
            if far or abs(step) > 3:
                self._pressed = start, True
                self.dragged.emit(round(step))
            return
        curve = self.curve_at(event.position())
        self._hover(curve.link.uid if curve else "")

    def _hover(self, uid: str) -> None:
        if uid != self._hovered:
            self._hovered = uid
            shapes = Qt.CursorShape
            self.setCursor(shapes.PointingHandCursor if uid else shapes.SplitHCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not pressed[1]:
            curve = self.curve_at(event.position())
            if curve:
                self.link_clicked.emit(curve.link, event.position().x() / max(1, self.width()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self.curve_at(event.position()) is None:
            self.evened.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self._hover("")
