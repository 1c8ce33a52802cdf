"""A thin strip at the right: what part of the article is in view, and where the marks are."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desk.i18n import _
from desk.qt.reader.ink import Ink, mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from desk.qt.reader.flow import Flow
    from desk.qt.reader.look import Mark
    from desk.qt.reader.marks import MarkIndex

WIDTH = 16
ROWS = 800
"""How finely the strip tells one place from another."""

_AT_ONCE = 160
_LEAST = 28


class Strip(QWidget):
    """Ticks for marks and hits over the handle that scrolls; it asks for a share of the text."""

    asked = Signal(float)  # where the view should begin, as a share of the whole, 0 to 1

    def __init__(self, ink: Ink, flow: Flow, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink, self._flow = ink, flow
        self._marks: MarkIndex | None = None
        self._ticks: list[set[str]] = [set() for _ in range(ROWS)]
        self._hit_rows: set[int] = set()
        self._row = ROWS
        self._picture: QPixmap | None = None
        self._view = (0.0, 1.0)
        self._grip: float | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._some)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(150)
        self._later.timeout.connect(self._again)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Where the marks are"))

    def show_marks(self, marks: MarkIndex) -> None:
        """Show where these marks are; little by little, when there is time."""
        self._marks, self._row = marks, 0
        self._timer.start()

    def _again(self) -> None:
        if self._marks is not None:
            self.show_marks(self._marks)

    def show_hits(self, offsets: Sequence[int]) -> None:
        """Show where words were found."""
        rows = set()
        after = 0
        for row in range(ROWS):
            before, after = after, bisect_left(offsets, self._flow.offset_of(row + 1, ROWS))
            if after > before:
                rows.add(row)
        self._hit_rows = rows if offsets else set()
        self._changed()

    def show_view(self, top: float, bottom: float) -> None:
        """Show which part of the text is in view, as shares of the whole."""
        if (top, bottom) != self._view:
            self._view = top, bottom
            self.update()

    def add(self, mark: Mark) -> None:
        """Show one more mark."""
        row = min(ROWS - 1, int(self._flow.share_of(mark.start) * ROWS))
        self._ticks[row].add(mark.code)
        if self._picture is not None:
            painter = QPainter(self._picture)
            self._tick(painter, row, mark.code)
            painter.end()
        self.update()

    def redraw(self) -> None:
        """Draw the ticks anew, in other colours."""
        self._changed()

    def _changed(self) -> None:
        self._picture = None
        self.update()

    def _some(self) -> None:
        """Find the marks of some more rows."""
        if self._marks is None or self._row >= ROWS:
            self._timer.stop()
            self._changed()
            return
        last = min(ROWS, self._row + _AT_ONCE)
        start = self._flow.offset_of(self._row, ROWS)
        for row in range(self._row, last):
            end = self._flow.offset_of(row + 1, ROWS) + (row == ROWS - 1)
            self._ticks[row] = {mark.code for mark in self._marks.starting(start, end)}
            start = end
        self._row = last

    def _handle(self) -> QRectF:
        """Where the handle is; never too small to be caught."""
        top, bottom = self._view
        height = self.height()
        size = max(float(_LEAST), min(1.0, bottom - top) * height)
        room = max(0.0, 1.0 - (bottom - top))
        y = (height - size) * (top / room if room > 0 else 0.0)
        return QRectF(2, y, WIDTH - 4, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        ink = self._ink
        painter.fillRect(event.rect(), ink.page)
        top, bottom = self._view
        if bottom - top < 0.999:
            share = 0.26 if self._over or self._grip is not None else 0.15
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(ink.ink, ink.page, share))
            painter.drawRoundedRect(self._handle(), 4, 4)
        if self._picture is None:
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)

    def _drawn(self) -> QPixmap:
        """Draw the ticks once; the handle moves under them."""
        ratio = self.devicePixelRatio()
        room = self.height() - 3
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for row, codes in enumerate(self._ticks):
            for code in codes:
                self._tick(painter, row, code)
        for row in self._hit_rows:
            box = QRectF(2, row * room / ROWS, WIDTH - 4, 2)
            painter.fillRect(box, self._ink.hit_now)
        painter.end()
        return picture

    def _tick(self, painter: QPainter, row: int, code: str) -> None:
        x = 3.0 + 2.5 * self._ink.column(code)
        y = row * (self.height() - 3) / ROWS
        painter.fillRect(QRectF(x, y, 2.5, 2.5), self._ink.colour(code))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._picture = None
        self._later.start()  # places shift by little: soon enough when the size has settled

    # --- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        y, handle = event.position().y(), self._handle()
        inside = handle.top() <= y < handle.bottom()
        self._grip = y - handle.top() if inside else handle.height() / 2
        if not inside:
            self.mouseMoveEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._grip is None:
            return
        room = max(1.0, self.height() - self._handle().height())
        share = min(1.0, max(0.0, (event.position().y() - self._grip) / room))
        self.asked.emit(share * max(0.0, 1.0 - (self._view[1] - self._view[0])))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._grip = None
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the handle stand out while the pointer is over the strip."""
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self._over = False
        self.update()
