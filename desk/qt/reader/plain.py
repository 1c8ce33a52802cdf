"""A page that assistive technology can read: the same article in one of Qt's own text widgets.

It knows no line heights of its own, no lanes and no bars in the margin; every character, the
caret, the selection and the marks reach a screen reader. It says and hears what a `Page` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QPalette,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desk.i18n import _
from desk.qt.reader import graphemes, words
from desk.qt.reader.find import Hits
from desk.qt.reader.ink import Ink
from desk.qt.reader.look import PageLook
from desk.qt.reader.piece import shown
from desk.qt.reader.segment import word_in
from desk.qt.reader.spans import SpanIndex, flatten
from desk.qt.reader.suggestions import Span, Suggestions
from desk.qt.reader.tint import tint
from desk.qt.reader.typography import Setting, families, setting, style
from desk.text import Units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent

    from desk.model import Block, Inline
    from desk.qt.reader.look import CodeLook, Mark


class PlainPage(QPlainTextEdit):
    """One article for a screen reader. Offsets count code points, as on a `Page`."""

    selection_changed = Signal(int, int)
    selection_finished = Signal(int, int)
    mark_clicked = Signal(str)
    mark_hovered = Signal(str)
    mark_moved = Signal(str, int, int)
    marks_changed = Signal()
    clicked = Signal(int)
    scrolled = Signal()
    menu_asked = Signal(QPoint, int)
    focused = Signal()
    link_clicked = Signal(str)
    zoom_asked = Signal(int)
    found = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._units, self._script = "", Units(""), "Hans"
        self.ink, self.hits, self.look = Ink(), Hits(), PageLook()
        self.marks: SpanIndex[Mark] = SpanIndex()
        self._uids: dict[str, Mark] = {}
        self._names: dict[str, str] = {}
        self._grown: list[tuple[int, int]] = []
        self._spoken: frozenset[str] = frozenset()
        self.current: Mark | None = None
        self.hovered: Mark | None = None
        self.enrich: Callable[[QMimeData, int, int], None] | None = None
        self.tell: Callable[[Mark], str] | None = None
        self.speak: Callable[[Mark], str] | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAccessibleName(_("Article"))
        self.cursorPositionChanged.connect(self._moved)
        self.selectionChanged.connect(lambda: self.selection_changed.emit(*self.selection()))
        self.verticalScrollBar().valueChanged.connect(lambda: self.scrolled.emit())

    # --- what is shown

    def set_article(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline] = (),
        script: str = "Hans",
    ) -> None:
        """Show another text; marks, selection and hits of the old one are dropped."""
        self._text, self._script = text, script
        self.marks, self._uids, self.current = SpanIndex(), {}, None
        self.hits.clear()
        self._show(text)
        self.set_look(self.look)

    def _show(self, text: str) -> None:
        self._units = Units(text)
        self.setPlainText("\n".join(map(shown, text.split("\n"))))

    def show_as(self, convert: Callable[[str], str] | None, script: str) -> None:
        """Show the text in another script, character for character; what is stored stays."""
        place, (start, end) = self.position(), (self.anchor, self.caret)
        self._script = script
        self._show(convert(self._text) if convert else self._text)
        self.set_look(self.look)
        self.select(start, end)
        self.restore(place)

    def text(self) -> str:
        """Return the text shown."""
        return self._text

    def set_look(self, look: PageLook) -> None:
        """Take colours and font."""
        self.look = look
        self.ink.set_look(look)
        font = QFont()
        font.setFamilies(families(self._script, look.family))
        font.setPixelSize(look.size)
        self.setFont(font)
        palette, role = self.palette(), QPalette.ColorRole
        palette.setColor(role.Base, self.ink.page)
        palette.setColor(role.Text, self.ink.ink)
        palette.setColor(role.Highlight, self.ink.selection)
        palette.setColor(role.HighlightedText, self.ink.ink)
        self.setPalette(palette)
        # The style sheet of the window is made for fields to type in.
        self.setStyleSheet(
            "QPlainTextEdit { border: none; border-radius: 0; padding: 16px 20px;"
            f" background: {look.page}; color: {look.ink}; }}"
        )
        self._tint(0, len(self._text))

    def set_codes(self, looks: Sequence[CodeLook]) -> None:
        """Take the codes that marks may have."""
        self.ink.set_codes(looks)
        self._names = {look.uid: look.name or look.letter for look in looks}
        self._tint(0, len(self._text))

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        marks = list(marks)
        self.marks, self._uids = SpanIndex(marks), {mark.uid: mark for mark in marks}
        self.current = self._uids.get(self.current.uid) if self.current else None
        self._tint(0, len(self._text))
        self.marks_changed.emit()

    def add_mark(self, mark: Mark) -> None:
        """Show one more mark."""
        self._uids[mark.uid] = mark
        self.marks.add(mark)
        self._tint(mark.start, mark.end)
        self.marks_changed.emit()

    def remove_mark(self, uid: str) -> None:
        """Show a mark no longer; one that is not shown is no matter."""
        mark = self._uids.pop(uid, None)
        if mark is not None:
            self.marks.remove(mark)
            self.current = None if self.current == mark else self.current
            self._tint(mark.start, mark.end)
            self.marks_changed.emit()

    def change_mark(self, mark: Mark) -> None:
        """Show a mark with another span or code; a new one is added."""
        was_current = self.current is not None and self.current.uid == mark.uid
        self.remove_mark(mark.uid)
        self.add_mark(mark)
        self.current = mark if was_current else self.current

    def mark(self, uid: str) -> Mark | None:
        """Return the mark of this uid, if it is shown."""
        return self._uids.get(uid)

    def know_marks(self, uids: Iterable[str]) -> None:
        """Do nothing: every mark is known by its uid already."""

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks on a character, the shortest first."""
        return sorted(self.marks.query(offset, offset + 1), key=lambda m: m.end - m.start)

    def set_noted(self, uids: Iterable[str]) -> None:
        """Remember which marks have a memo; it is said together with the code."""
        self.ink.noted = frozenset(uids)

    def set_suggestions(self, spans: Iterable[Span], wholes: Iterable[Span] = ()) -> None:
        """Hold what is suggested; nothing is drawn here."""
        self.suggestions, self.wholes = Suggestions(spans), Suggestions(wholes)

    def pointed(self) -> int | None:
        """Return the character under the pointer: here the caret stands for it."""
        return None

    def mark_after(self, offset: int) -> Mark | None:
        """Return the first mark that begins behind an offset."""
        return self.marks.following(offset)

    def mark_before(self, offset: int) -> Mark | None:
        """Return the last mark that begins before an offset."""
        return self.marks.preceding(offset)

    def set_current(self, uid: str | None) -> None:
        """Let one mark stand out."""
        before, self.current = self.current, self._uids.get(uid) if uid else None
        for mark in (before, self.current):
            if mark:
                self._tint(mark.start, mark.end)
        self.marks_changed.emit()

    def _tint(self, start: int, end: int) -> None:
        """Colour the paragraphs of a span; the document itself, and its undo, stay untouched."""
        document = self.document()
        block = document.findBlock(self._units.to_utf16(start))
        last = self._units.to_utf16(end)
        while block.isValid() and block.position() <= last:
            low = self._units.from_utf16(block.position())
            high = self._units.from_utf16(block.position() + block.length() - 1)
            ranges = [
                self._range(a, b, over, block.position())
                for a, b, over in flatten(self.marks.query(low, max(high, low + 1)), low, high)
            ]
            block.layout().setFormats(ranges)
            document.markContentsDirty(block.position(), block.length())
            block = block.next()

    def _range(
        self, start: int, end: int, over: tuple[Mark, ...], origin: int
    ) -> QTextLayout.FormatRange:
        piece = QTextLayout.FormatRange()
        piece.start = self._units.to_utf16(start) - origin
        piece.length = self._units.to_utf16(end) - origin - piece.start
        piece.format = tint(self.ink, over, current=self.current in over)
        return piece

    # --- caret and selection

    @property
    def caret(self) -> int:
        """Where the reader is."""
        return self._units.from_utf16(self.textCursor().position())

    @property
    def anchor(self) -> int:
        """Where the selection began."""
        return self._units.from_utf16(self.textCursor().anchor())

    def selection(self) -> tuple[int, int]:
        """Return what is selected; start and end are equal when nothing is."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    def selected_text(self) -> str:
        """Return the words selected, as they are stored."""
        start, end = self.selection()
        return self._text[start:end]

    def select(self, start: int, end: int) -> None:
        """Select whole characters, and put the caret at `end`, which may lie before `start`."""
        length = len(self._text)
        start, end = max(0, min(start, length)), max(0, min(end, length))
        low, high = graphemes.snapped(self._text, min(start, end), max(start, end))
        high = low if start == end else high
        anchor, caret = (low, high) if start <= end else (high, low)
        self._grown.clear()
        cursor = self.textCursor()
        cursor.setPosition(self._units.to_utf16(anchor))
        cursor.setPosition(self._units.to_utf16(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: D102
        data = QMimeData()
        data.setText(self.selected_text())
        if self.enrich is not None:
            self.enrich(data, *self.selection())
        return data

    def segment(self, run: str, at: int) -> tuple[int, int]:
        """Return the bounds of the Chinese word at a place of a run of Chinese characters."""
        return word_in(run, at, self._text)

    def grow(self) -> None:
        """Widen the selection: word, clause, quotation, sentence, paragraph, all."""
        before = self.selection()
        kept = [*self._grown, before]
        self.select(*words.wider(self._text, *before, segment=self.segment))
        self._grown = kept
        self.selection_finished.emit(*self.selection())

    def shrink(self) -> None:
        """Take the last widening back."""
        if self._grown:
            kept = self._grown[:-1]
            self.select(*self._grown[-1])
            self._grown = kept
            self.selection_finished.emit(*self.selection())

    def _moved(self) -> None:
        """Say which marks the caret has come upon: a screen reader cannot see colours."""
        marks = self.marks_at(self.caret)
        uids = frozenset(mark.uid for mark in marks)
        new = [self._said(mark) for mark in marks if mark.uid not in self._spoken]
        if uids != self._spoken:
            self.setAccessibleDescription(", ".join(map(self._said, marks)))
        self._spoken = uids
        if new and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, ", ".join(new))
            QAccessible.updateAccessibility(event)

    def _said(self, mark: Mark) -> str:
        return (self.speak(mark) if self.speak else "") or self._names.get(mark.code, "")

    # --- the view

    def in_view(self) -> tuple[int, int]:
        """Return the offsets of the first and behind the last character in view."""
        corner = self.viewport().rect().bottomRight()
        first, last = self.cursorForPosition(QPoint(0, 0)), self.cursorForPosition(corner)
        return self._units.from_utf16(first.position()), self._units.from_utf16(last.position())

    def y_of(self, offset: int) -> int:
        """Return the viewport y of the middle of an offset's line; it may lie outside."""
        return self._rect(offset).center().y()

    def _rect(self, offset: int) -> QRect:
        cursor = self.textCursor()
        cursor.setPosition(self._units.to_utf16(offset))
        return self.cursorRect(cursor)

    def box_of(self, start: int, end: int) -> QRect:
        """Return the rectangle of the viewport in which the lines of a paragraph stand."""
        top = self._rect(start).top()
        high = self._rect(end).bottom() - top
        return QRect(8, top, self.viewport().width() - 16, max(high, self.fontMetrics().height()))

    def setting_at(self, offset: int, kind: str = "") -> Setting:
        """Return how a paragraph of a kind would be set; here all look alike."""
        return setting(self.look, self._script, style("paragraph"))

    def position(self) -> tuple[int, int]:
        """Return the offset of the first visible line; it is always at the top."""
        return self.in_view()[0], 0

    def restore(self, position: tuple[int, int]) -> None:
        """Go back to a `position`."""
        self._bring(position[0], 0)

    def reveal(self, start: int, end: int | None = None, y: int | None = None) -> None:
        """Scroll until it is visible, or the line of `start` is near viewport y."""
        height = self.viewport().height()
        visible = 0 <= self.y_of(start) < height and 0 <= self.y_of(end or start) < height
        if y is not None or not visible:
            self._bring(start, height // 3 if y is None else y)

    def scroll_by(self, distance: int) -> None:
        """Scroll down by pixels, to whole lines."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(distance / max(1, self.fontMetrics().lineSpacing())))

    def _bring(self, offset: int, y: int) -> None:
        self.scroll_by(self.y_of(offset) - self.fontMetrics().lineSpacing() // 2 - y)

    # --- finding

    def find(  # type: ignore[override]
        self, words: str, fold: Callable[[str], str] | None = None
    ) -> int:
        """Select the next place where the words stand; return how many there are."""
        self.hits.look(self._text, words, fold)
        self.hits.now = self.hits.after(self.selection()[0])
        self._show_hit(0)
        return len(self.hits.starts)

    def find_next(self) -> None:
        """Go to the next hit, from the last one to the first."""
        self._show_hit(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the first one to the last."""
        self._show_hit(-1)

    def clear_find(self) -> None:
        """Forget the hits."""
        self.hits.clear()

    def _show_hit(self, step: int) -> None:
        hits = self.hits
        if hits.starts:
            hits.now = (hits.now + step) % len(hits.starts)
            start = hits.starts[hits.now]
            self.select(start, start + hits.length)
        self.found.emit(hits.now + 1, len(hits.starts))

    # --- what Qt tells

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self.anchor != self.caret:
            self.selection_finished.emit(*self.selection())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseReleaseEvent(event)
        if self.anchor != self.caret:
            self.selection_finished.emit(*self.selection())
            return
        marks = self.marks_at(self.caret)
        if marks:
            self.mark_clicked.emit(marks[0].uid)
        else:
            self.clicked.emit(self.caret)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self.menu_asked.emit(event.globalPos(), self.caret)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.focused.emit()
