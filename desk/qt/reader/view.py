"""A text that scrolls: what is on top stays there while the rest changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desk.qt.reader.flow import Flow
from desk.qt.reader.glide import Glide
from desk.qt.reader.ink import Ink
from desk.qt.reader.strip import WIDTH, Strip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from desk.qt.reader.look import PageLook
    from desk.qt.reader.piece import Line
    from desk.qt.reader.typography import Setting


_AROUND = 12
"""Pixels above and below its lines in which something belongs to them: handles, ends of bars."""
_MANY = 200


class View(QAbstractScrollArea):
    """The scrolling half of a page.

    The scroll bar is kept for programs and assistive technology; what is seen of it is the strip.
    `smooth` scrolling can be switched off; `left` is where the column begins, in pixels.
    """

    scrolled = Signal()
    zoom_asked = Signal(int)
    INK: type[Ink] = Ink

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow, self.ink = Flow(), self.INK()
        self.left = 0
        self.smooth = True
        self._held: tuple[int, int] | None = None
        self._syncing = False
        self._total = 0
        self.glide = Glide(self)
        self.strip = Strip(self.ink, self.flow, self)
        self.strip.asked.connect(self._go_to_share)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, WIDTH, 0)
        self.setMinimumWidth(160)
        # One made here: to answer with a widget that Qt made, PySide makes every widget's class.
        view = QWidget()
        self.setViewport(view)
        view.setMouseTracking(True)
        view.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        view.setCursor(Qt.CursorShape.IBeamCursor)

    # --- where

    def position(self) -> tuple[int, int]:
        """Return the offset of the first visible line and the pixels that the view is into it."""
        flow = self.flow
        if not flow.top and flow.off <= 0:
            return 0, 0
        piece = flow.piece(flow.top)
        number = piece.number_at(flow.off)
        return flow.starts[flow.top] + piece.span_of(number)[0], flow.off - piece.lines[number].y

    def restore(self, position: tuple[int, int]) -> None:
        """Go back to a `position`."""
        self.glide.stop()
        offset, into = position
        if position == (0, 0):
            self.flow.top = self.flow.off = 0
        else:
            self.flow.show(min(offset, len(self.flow.text)), -into)
        self.settle()
        self._held = position  # in lines of another width it would be another place

    def reveal(self, start: int, end: int | None = None, y: int | None = None) -> None:
        """Scroll until it is comfortably visible, or the line of `start` is at viewport y."""
        self.glide.stop()
        if y is None:
            first, last = self.flow.place(start), self.flow.place(end or start, before=True)
            high = self.flow.height
            if first.y >= 0.06 * high and last.y + last.height <= 0.94 * high:
                return
            y = high // 3
        self._held = None
        self.flow.show(start, y)
        self.settle()

    def y_of(self, offset: int) -> int:
        """Return the viewport y of the middle of an offset's line; it may lie outside."""
        index = self.flow.index_of(offset)
        return self.flow.y_of(offset) + self.flow.setting_of(index).leading // 2

    def box_of(self, start: int, end: int) -> QRect:
        """Return the rectangle of the viewport in which the lines of a paragraph stand."""
        first, last = self.flow.place(start), self.flow.place(end, before=True)
        made = self.setting_at(start)
        width = self.flow.column - made.left - made.right
        return QRect(self.left + made.left, first.y, width, last.y + last.height - first.y)

    def setting_at(self, offset: int, kind: str = "") -> Setting:
        """Return how the paragraph of an offset is set."""
        return self.flow.setting_of(self.flow.index_of(offset))

    def in_view(self) -> tuple[int, int]:
        """Return the offsets of the first and behind the last paragraph in view."""
        return self.flow.window()

    # --- points

    def offset_at(self, point: QPointF, *, on_character: bool = False) -> int:
        """Return the offset nearest to a point of the viewport, or of the character under it."""
        return self.flow.at(point.x() - self.left, point.y(), on_character=on_character)[0]

    def over_words(self, point: QPointF) -> bool:
        """Tell whether there is a word under a point, and not the blank beside it."""
        offset = self.offset_at(point, on_character=True)
        place = self.flow.place(offset)
        after = self.flow.place(offset + 1, before=True).x if offset < len(self.flow.text) else 0
        x = point.x() - self.left
        return (
            place.y <= point.y() < place.y + place.height
            and min(place.x, after) - 3 <= x <= max(place.x, after) + 3
        )

    def link_at(self, offset: int) -> str:
        """Return where the link at an offset leads, or nothing."""
        for inline in self.flow.inlines.query(offset, offset + 1):
            if inline.kind == "link":
                return inline.target
        return ""

    # --- scrolling

    def scroll_by(self, distance: int) -> None:
        """Scroll down by pixels; what is visible moves by exactly that, up to the ends."""
        self._held = None
        if abs(distance) > 4 * self.flow.height:
            self.flow.jump(self.flow.scroll + distance)
            self.settle()
            return
        moved = self.flow.move(distance)
        if not moved:
            return
        ratio = self.devicePixelRatio()
        if abs(moved) < self.flow.height and ratio == int(ratio):
            self.viewport().scroll(0, -moved)
        else:
            self.viewport().update()
        self.sync()
        self.scrolled.emit()

    def settle(self) -> None:
        """Repaint, and tell that something else is in view."""
        self.viewport().update()
        self.sync()
        self.scrolled.emit()

    def _go_to_share(self, share: float) -> None:
        self.glide.stop()
        self._held = None
        self.flow.jump(round(share * self.flow.heights.total))
        self.settle()

    def sync(self) -> None:
        """Let the scroll bar and the strip follow the view."""
        flow, bar = self.flow, self.verticalScrollBar()
        self._total = flow.heights.total
        scroll = flow.scroll
        self._syncing = True
        bar.setPageStep(flow.height)
        bar.setSingleStep(3 * flow.look.size)
        bar.setRange(0, max(scroll, flow.most))
        bar.setValue(scroll)
        self._syncing = False
        total = max(1, self._total)
        self.strip.show_view(scroll / total, (scroll + flow.height) / total)

    # --- measures

    def measure(self, *, force: bool = False) -> None:
        """Take the column from the size of the view: never wider than can be read well."""
        size, room = self.flow.look.size, self.contentsRect()
        width = room.width() - WIDTH  # the viewport itself learns its size only when it is shown
        wide = width / size
        margin = round(size * (3.4 if wide > 41 else 2.0 if wide > 24 else 1.2))
        column = max(4 * size, min(self.flow.look.width * size, width - 2 * margin))
        self.left = max(margin, (width - column) // 2)
        self.flow.height = room.height()
        if column != self.flow.column or force:
            self.flow.flow_in(column)

    def set_look(self, look: PageLook) -> None:
        """Take colours, fonts and measures; what was on top stays there."""
        kept = self._held or self.position()
        self.ink.set_look(look)
        self.strip.redraw()
        self.flow.look = look
        self.measure(force=True)
        self.restore(kept)

    def touch(self, start: int, end: int, *, marks: bool = False) -> None:
        """Repaint the lines of `[start, end)`; with `marks` their highlights have changed."""
        flow = self.flow
        pieces = flow.touched(start, end)
        if marks:
            flow.forget_marks(pieces)
        first = flow.top if pieces.start < flow.top else pieces.start
        last = min(pieces.stop - 1, first + _MANY)
        if last < flow.top or (top := flow.y_of_piece(first)) >= flow.height:
            return
        bottom = flow.y_of_piece(last + 1)
        if first == pieces.start and (line := self._line_at(first, start)):
            top += line.y
        if last == pieces.stop - 1 and (line := self._line_at(last, end, before=True)):
            bottom = flow.y_of_piece(last) + line.y + flow.setting_of(last).leading
        area = QRect(0, top - _AROUND, self.viewport().width(), bottom - top + 2 * _AROUND)
        self.viewport().update(area & self.viewport().rect())

    def _line_at(self, index: int, offset: int, *, before: bool = False) -> Line | None:
        """Return the line of an offset; None where all of the piece may look another way."""
        piece, start = self.flow.kept(index), self.flow.starts[index]
        if piece is None or piece.set.style.quiet or not start <= offset <= self.flow.ends[index]:
            return None
        return piece.lines[piece.line_of(offset - start, before=before)]

    # --- what Qt tells

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: D102
        if self._syncing:
            return
        self.glide.stop()
        if abs(dy) < self.flow.height:
            self.scroll_by(-dy)
        else:
            self._held = None
            self.flow.jump(self.verticalScrollBar().value())
            self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        kept = self._held or self.position()
        self.measure()
        self.restore(kept)
        box = self.viewport().geometry()
        self.strip.setGeometry(box.right() + 1, box.top(), WIDTH, box.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        event.accept()
        turn, pixels = event.angleDelta().y(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turn:
                self.zoom_asked.emit(1 if turn > 0 else -1)
        elif pixels != QPoint(0, 0):
            self.glide.stop()
            self.scroll_by(-pixels.y())
        else:
            look = self.flow.look
            self.glide.by(round(-turn / 40 * look.size * look.line_height))
