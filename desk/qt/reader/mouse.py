"""Reading by mouse: selecting by character, word, sentence, paragraph; marks and their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QDrag, QGuiApplication, QMouseEvent

from desk.qt.reader import graphemes, words

if TYPE_CHECKING:
    from desk.qt.reader.look import Mark
    from desk.qt.reader.page import Page

_UNITS = ("character", "word", "sentence", "paragraph")
_HANDLE = 9


class Mouse:
    """What the mouse does on a page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._point = QPointF()
        self.over: int | None = None
        self._pressed: QPointF | None = None
        self._unit = 0
        self._from = (0, 0)
        self._far = False
        self._carries = False
        self._clicks = QElapsedTimer()
        self._count = 0
        self._shown: tuple[int, int] = (-1, 0)
        self._end = ""
        self._original: Mark | None = None
        self._timer = QTimer(page)
        self._timer.setInterval(30)
        self._timer.timeout.connect(self._scroll)

    # --- pressing

    def pressed(self, event: QMouseEvent) -> None:
        """Begin a selection, a drag of a mark's end, or a drag of the words selected."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        page, point = self._page, event.position()
        page.glide.stop()
        self._far = False
        self._end = self._handle_at(point)
        if self._end:
            self._original = page.current
            return
        if self._again(point):
            self._select_unit(min(self._count, 4) - 1, point)
            return
        self._count = 1
        self._begin(event, point)

    def _begin(self, event: QMouseEvent, point: QPointF) -> None:
        page = self._page
        offset = page.offset_at(point)
        low, high = page.selection()
        self._pressed, self._unit = point, 0
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._carries = not extend and low <= offset < high and page.over_words(point)
        if self._carries:
            return
        offset, line_end = page.flow.at(point.x() - page.left, point.y())
        if extend:
            page.select(page.anchor, offset)
        else:
            page.select(offset, offset)
        page.line_end = line_end
        self._from = (page.anchor, page.anchor)

    def _again(self, point: QPointF) -> bool:
        """Tell whether this is a third or fourth click at one place."""
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        near = self._pressed is not None and (point - self._pressed).manhattanLength() < 6
        if (
            self._count >= 2
            and near
            and self._clicks.isValid()
            and self._clicks.elapsed() < interval
        ):
            self._count += 1
            self._clicks.restart()
            return True
        return False

    def double_clicked(self, event: QMouseEvent) -> None:
        """Select the word under the pointer; one more click the sentence, then the paragraph."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._count = event.position(), 2
        self._clicks.start()
        self._select_unit(1, event.position())

    def _select_unit(self, unit: int, point: QPointF) -> None:
        self._pressed, self._unit, self._carries, self._far = point, unit, False, True
        self._from = self._around(self._page.offset_at(point, on_character=True))
        self._page.select(*self._from)

    def _around(self, offset: int) -> tuple[int, int]:
        page, name = self._page, _UNITS[self._unit]
        if name == "word":
            return page.wholes.at(offset) or words.word_around(page.text(), offset, page.segment)
        if name == "sentence":
            return words.sentence_around(page.text(), offset)
        if name == "paragraph":
            return words.line_around(page.text(), offset)
        return offset, offset

    # --- moving

    def moved(self, event: QMouseEvent) -> None:
        """Extend the selection, move the end of a mark, or show what is under the pointer."""
        self._point = event.position()
        self.over = None
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._look(self._point)
            return
        start = self._pressed
        if start is not None and (self._point - start).manhattanLength() >= 4:
            self._far = True
        if self._end:
            self._far = True
            self._drag_end()
        elif self._carries and self._far:
            self._carry()
        elif start is not None and self._far:
            self._extend()
        if (self._end or start is not None) and not self._carries:
            self._watch_edges()

    def _extend(self) -> None:
        page = self._page
        x, y = self._point.x() - page.left, self._point.y()
        offset, line_end = page.flow.at(x, y)
        if self._unit:
            low, high = self._around(page.offset_at(self._point, on_character=True))
            start, end = self._from
            page.select(*((start, max(high, end)) if high >= end else (end, min(low, start))))
        else:
            page.select(page.anchor, offset)
            page.line_end = line_end

    def _watch_edges(self) -> None:
        outside = not 0 <= self._point.y() < self._page.flow.height
        if outside and not self._timer.isActive():
            self._timer.start()
        elif not outside:
            self._timer.stop()

    def _scroll(self) -> None:
        page, y = self._page, self._point.y()
        over = y if y < 0 else max(0.0, y - page.flow.height)
        if not over:
            self._timer.stop()
            return
        page.scroll_by(round(over / 3) + (4 if over > 0 else -4))
        if self._end:
            self._drag_end()
        else:
            self._extend()

    def _carry(self) -> None:
        page = self._page
        self._pressed, self._carries = None, False
        drag = QDrag(page)
        drag.setMimeData(page.mime())
        drag.exec(Qt.DropAction.CopyAction)

    def _look(self, point: QPointF) -> None:
        page = self._page
        shape, hovered = Qt.CursorShape.IBeamCursor, None
        if self._handle_at(point):
            shape = Qt.CursorShape.SizeHorCursor
        elif page.over_words(point):
            offset = self.over = page.offset_at(point, on_character=True)
            hovered = next(iter(page.marks_at(offset)), None)
            if page.link_at(offset):
                shape = Qt.CursorShape.PointingHandCursor
        page.set_hovered(hovered)
        if page.viewport().cursor().shape() != shape:
            page.viewport().setCursor(shape)

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: at the pointer, or at the caret when a key asks."""
        page = self._page
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            offset, (low, high) = page.offset_at(QPointF(event.pos())), page.selection()
            if not low <= offset < high:
                page.move_caret(offset)
            page.menu_asked.emit(event.globalPos(), offset)
        else:
            place = page.caret_place()
            point = QPoint(round(page.left + place.x), place.y + place.height)
            page.menu_asked.emit(page.viewport().mapToGlobal(point), page.caret)

    # --- letting go

    def released(self, event: QMouseEvent) -> None:
        """Tell what was selected, clicked or moved."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        page = self._page
        self._timer.stop()
        if self._end:
            self._drop_end()
            return
        pressed, self._carries, carried = self._pressed, False, self._carries
        if pressed is None:
            return
        if carried:
            offset = page.offset_at(pressed)
            page.select(offset, offset)
        if page.anchor != page.caret:
            page.selection_finished.emit(*page.selection())
        elif not self._far:
            self._click(event.position())

    def _click(self, point: QPointF) -> None:
        page = self._page
        offset = page.offset_at(point, on_character=True)
        over = page.over_words(point)
        marks = page.marks_at(offset) if over else []
        if over and (link := page.link_at(offset)):
            page.link_clicked.emit(link)
        if marks:
            turn = self._shown[1] + 1 if self._shown[0] == offset else 0
            self._shown = offset, turn
            page.mark_clicked.emit(marks[turn % len(marks)].uid)
        else:
            page.clicked.emit(offset)

    # --- the ends of the current mark

    def _handle_at(self, point: QPointF) -> str:
        page = self._page
        mark = page.current
        if mark is None:
            return ""
        for name, offset in (("start", mark.start), ("end", mark.end)):
            if not -60 < page.flow.y_of(offset) < page.flow.height + 60:
                continue
            place = page.flow.place(offset, before=name == "end")
            x = page.left + place.x
            low, high = place.y - 4, place.y + place.height + 6
            if abs(point.x() - x) <= _HANDLE and low <= point.y() <= high:
                return name
        return ""

    def _drag_end(self) -> None:
        page, mark = self._page, self._page.current
        if mark is None:
            return
        offset = page.offset_at(self._point)
        if self._end == "start":
            start, end = (
                graphemes.whole(page.text(), min(offset, mark.end - 1), forward=False),
                mark.end,
            )
        else:
            start, end = (
                mark.start,
                graphemes.whole(page.text(), max(offset, mark.start + 1), forward=True),
            )
        if (start, end) != (mark.start, mark.end):
            page.change_mark(type(mark)(mark.uid, start, end, mark.code))

    def _drop_end(self) -> None:
        page, moved = self._page, self._page.current
        original = self._original
        self._end, self._original = "", None
        if moved is None or original is None or moved == original:
            return
        page.change_mark(original)
        page.mark_moved.emit(moved.uid, moved.start, moved.end)

    def cancel(self) -> bool:
        """Give up dragging an end; tell whether one was being dragged."""
        if not self._end:
            return False
        if self._original is not None:
            self._page.change_mark(self._original)
        self._end, self._original = "", None
        self._timer.stop()
        return True
