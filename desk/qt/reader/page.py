"""One article on a page: it is read, selected in, marked and searched here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip

from desk.i18n import _
from desk.qt.reader.find import Hits
from desk.qt.reader.hands import Hands
from desk.qt.reader.marks import MarkIndex
from desk.qt.reader.rails import Rails
from desk.qt.reader.scene import Scene
from desk.qt.reader.spans import difference
from desk.qt.reader.suggestions import Span, Suggestions
from desk.qt.reader.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desk.model import Block, Inline
    from desk.qt.reader.flow import Place
    from desk.qt.reader.look import CodeLook, Mark, PageLook


class Page(View, Hands):
    """One article. Offsets count code points of the text it was given, half-open `[start, end)`.

    `caret` is where the reader is, `anchor` where the selection began; `current` is the mark that
    stands out, `hovered` the one under the pointer. `enrich` adds to words that are taken out,
    `tell` says what a tip over a mark says, as HTML.
    """

    selection_changed = Signal(int, int)
    selection_finished = Signal(int, int)
    mark_clicked = Signal(str)
    mark_hovered = Signal(str)
    mark_moved = Signal(str, int, int)
    marks_changed = Signal()
    clicked = Signal(int)
    menu_asked = Signal(QPoint, int)
    focused = Signal()
    link_clicked = Signal(str)
    found = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = Hits()
        self.marks = MarkIndex()
        self.suggestions = self.wholes = Suggestions()
        self.caret = self.anchor = 0
        self.line_end = False
        self.current: Mark | None = None
        self.hovered: Mark | None = None
        self._grown: list[tuple[int, int]] = []
        self._behind = False
        self.enrich: Callable[[QMimeData, int, int], None] | None = None
        self.scene, self.rails = Scene(self), Rails(self)
        self.tell: Callable[[Mark], str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Article"))

    # --- what is shown

    def set_article(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline] = (),
        script: str = "Hans",
    ) -> None:
        """Show another text from its top; marks, selection and hits of the old one are dropped."""
        self.caret = self.anchor = 0
        self.current = self.hovered = self._held = None
        self.hits.clear()
        self._grown.clear()
        self.marks = MarkIndex()
        self.suggestions = self.wholes = Suggestions()
        self.flow.set_article(text, blocks, inlines, script)
        self.measure()
        self._refresh()
        self.setAccessibleDescription(text[: min(200, self.flow.ends[0])])

    def text(self) -> str:
        """Return the text shown."""
        return self.flow.text

    def set_look(self, look: PageLook) -> None:
        """Take colours, fonts and measures; what was on top stays there."""
        super().set_look(look)
        self._behind = True

    def set_codes(self, looks: Sequence[CodeLook]) -> None:
        """Take the codes that marks may have."""
        self.ink.set_codes(looks)
        self.flow.forget()
        self.strip.redraw()
        self._refresh()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self.marks = MarkIndex(marks)
        self.current = self.mark(self.current.uid) if self.current else None
        self.hovered = None
        self.flow.forget()
        self._refresh()
        self.marks_changed.emit()

    def set_suggestions(self, spans: Iterable[Span], wholes: Iterable[Span] = ()) -> None:
        """Underline these spans with a dotted hairline; `wholes` are taken by a double click."""
        made, self.wholes = Suggestions(spans), Suggestions(wholes)
        if made.spans != self.suggestions.spans:
            self.suggestions = made
            self.flow.forget()
            self.viewport().update()

    def pointed(self) -> int | None:
        """Return the character under the pointer; None where it is not over words."""
        return self.mouse.over if self.underMouse() else None

    def add_mark(self, mark: Mark) -> None:
        """Show one more mark."""
        self.marks.add(mark)
        self.strip.add(mark)
        self.scene.touch_mark(mark)
        self.marks_changed.emit()

    def remove_mark(self, uid: str) -> None:
        """Show a mark no longer; one that is not shown is no matter."""
        mark = self.marks.get(uid)
        if mark is None:
            return
        self.marks.remove(mark)
        self.current = None if self.current and self.current.uid == uid else self.current
        self.hovered = None if self.hovered and self.hovered.uid == uid else self.hovered
        self._behind = True
        self.scene.touch_mark(mark)
        self.marks_changed.emit()

    def change_mark(self, mark: Mark) -> None:
        """Show a mark with another span or code; a new one is added."""
        was_current = self.current is not None and self.current.uid == mark.uid
        self.remove_mark(mark.uid)
        self.add_mark(mark)
        if was_current:
            self.current = mark

    def mark(self, uid: str) -> Mark | None:
        """Return the mark of this uid, if it is shown."""
        return self.marks.get(uid)

    def know_marks(self, uids: Iterable[str]) -> None:
        """Look for many marks at once, so that `mark` is quick."""
        self.marks.get_all(uids)

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks on a character, the shortest first."""
        found = self.marks.query(offset, offset + 1)
        return sorted(found, key=lambda mark: mark.end - mark.start)

    def set_current(self, uid: str | None) -> None:
        """Let one mark stand out; its ends get handles that can be dragged."""
        before, self.current = self.current, self.mark(uid) if uid else None
        if before == self.current:
            return
        for mark in (before, self.current):
            if mark:
                self.touch(mark.start, mark.end)
        self.marks_changed.emit()

    def set_noted(self, uids: Iterable[str]) -> None:
        """Show a little sheet in the margin beside the marks that have a memo."""
        noted = frozenset(uids)
        if noted != self.ink.noted:
            self.ink.noted = noted
            self.flow.forget()
            self.viewport().update()

    def mark_after(self, offset: int) -> Mark | None:
        """Return the first mark that begins behind an offset."""
        return self.marks.following(offset)

    def mark_before(self, offset: int) -> Mark | None:
        """Return the last mark that begins before an offset."""
        return self.marks.preceding(offset)

    def set_hovered(self, mark: Mark | None) -> None:
        """Frame the mark under the pointer."""
        if mark == self.hovered:
            return
        before, self.hovered = self.hovered, mark
        for one in (before, mark):
            if one:
                self.touch(one.start, one.end)
                if self.rails.counts.get(one.uid):
                    self.viewport().update()
        self.mark_hovered.emit(mark.uid if mark else "")

    def _refresh(self) -> None:
        self._behind = True
        self.viewport().update()
        self.sync()

    # --- caret and selection

    def selection(self) -> tuple[int, int]:
        """Return what is selected; start and end are equal when nothing is."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def selected_text(self) -> str:
        """Return the words selected, as they are stored."""
        start, end = self.selection()
        return self.flow.text[start:end]

    def select(self, start: int, end: int) -> None:
        """Select, and put the caret at `end`, which may lie before `start`.

        The selection is widened to whole characters as people see them.
        """
        from desk.qt.reader import graphemes

        length = len(self.flow.text)
        start, end = max(0, min(start, length)), max(0, min(end, length))
        low, high = graphemes.snapped(self.flow.text, min(start, end), max(start, end))
        if start == end:
            high = low
        self._grown.clear()
        self._put(*((low, high) if start <= end else (high, low)))

    def move_caret(self, to: int, *, extend: bool = False, line_end: bool = False) -> None:
        """Put the caret somewhere; `extend` keeps where the selection began."""
        self.select(self.anchor if extend else to, to)
        self.line_end = line_end
        self.show_caret()

    def _put(self, anchor: int, caret: int) -> None:
        old, was = self.selection(), self.caret
        self.anchor, self.caret, self.line_end = anchor, caret, False
        new = self.selection()
        for place in (was, caret):
            self.touch(place, place + 1)
        if old != new:
            for start, end in difference(old, new):
                self.touch(start, end)
            self.selection_changed.emit(*new)

    def grow(self) -> None:
        """Widen the selection: word, clause, quotation, sentence, paragraph, all."""
        from desk.qt.reader import words

        before = self.selection()
        start, end = words.wider(self.flow.text, *before, segment=self.segment)
        kept = [*self._grown, before]
        self.select(start, end)
        self._grown = kept
        self.selection_finished.emit(*self.selection())

    def shrink(self) -> None:
        """Take the last widening back."""
        if self._grown:
            kept = self._grown[:-1]
            self.select(*self._grown[-1])
            self._grown = kept
            self.selection_finished.emit(*self.selection())

    def segment(self, run: str, at: int) -> tuple[int, int]:
        """Return the bounds of the Chinese word at a place of a run of Chinese characters."""
        from desk.qt.reader.segment import word_in

        return word_in(run, at, self.flow.text)

    def copy(self) -> None:
        """Copy the words selected."""
        if self.anchor != self.caret:
            from desk.qt.reader import clipboard

            clipboard.put(self.mime())

    def mime(self) -> QMimeData:
        """Return the words selected, to be copied or dragged out."""
        data = QMimeData()
        # Half a surrogate pair, which no clipboard can carry, would take the rest with it.
        data.setText(re.sub("[\ud800-\udfff]", "\ufffd", self.selected_text()))
        if self.enrich is not None:
            self.enrich(data, *self.selection())
        return data

    def show_caret(self) -> None:
        """Scroll by as little as brings the caret into view."""
        place = self.caret_place()
        if not -self.flow.height < place.y < 2 * self.flow.height:
            self.reveal(self.caret)
            return
        over = place.y + 2 * place.height - self.flow.height
        if place.y < place.height:
            self.scroll_by(place.y - place.height)
        elif over > 0:
            self.scroll_by(over)

    def caret_place(self) -> Place:
        """Return where the caret stands; x counts from the left of the column."""
        return self.flow.place(self.caret, before=self.line_end)

    # --- finding

    def find(  # type: ignore[override]
        self, words: str, fold: Callable[[str], str] | None = None
    ) -> int:
        """Show every place where the words stand and go to the next one; return how many.

        `fold` maps text code point to code point before it is compared, so that 软银 can find
        軟銀; without it only case is ignored.
        """
        self.hits.look(self.flow.text, words, fold)
        self.strip.show_hits(self.hits.starts)
        self.hits.now = self.hits.after(self.selection()[0])
        self._show_hit()
        return len(self.hits.starts)

    def find_next(self) -> None:
        """Go to the next hit, from the last one to the first."""
        self._step_hit(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the first one to the last."""
        self._step_hit(-1)

    def clear_find(self) -> None:
        """Show no hits any more."""
        self.hits.clear()
        self.strip.show_hits([])
        self.viewport().update()

    def _step_hit(self, step: int) -> None:
        if self.hits.starts:
            self.hits.now = (self.hits.now + step) % len(self.hits.starts)
            self._show_hit()

    def _show_hit(self) -> None:
        hits = self.hits
        if hits.starts:
            start = hits.starts[hits.now]
            self._put(start, start)
            self.reveal(start, start + hits.length)
        self.found.emit(hits.now + 1, len(hits.starts))
        self.viewport().update()

    # --- what Qt tells

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        self.scene.paint(painter, event.rect())
        painter.end()
        flow = self.flow
        if self._behind:
            self._behind = False
            QTimer.singleShot(0, self, self._settle_marks)
        if flow.heights.total != self._total:
            self.sync()

    def _settle_marks(self) -> None:
        self.flow.settle()
        if self.marks.settle_some():
            QTimer.singleShot(0, self, self._settle_marks)
            return
        self.strip.show_marks(self.marks)
        if self.marks.doubtful:
            self.marks.doubtful = False
            self.flow.forget()
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if not self.keys.pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Shift and self.keys.extended:
            self.keys.extended = False
            self.selection_finished.emit(*self.selection())
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.mouse.pressed(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.mouse.double_clicked(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.mouse.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.mouse.released(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.Leave:
            self.set_hovered(None)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = self.tell(self.hovered) if self.tell and self.hovered else ""
            QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self.mouse.menu(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.touch(self.caret, self.caret + 1)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.touch(self.caret, self.caret + 1)
