"""Correcting the text of an article: words in place, and paragraphs cut, parted, joined, turned."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from desk import carrying, editing
from desk.i18n import N_, _
from desk.model import TITLE, Change
from desk.problem import Problem
from desk.qt.texts import retitled

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QMenu

    from desk.editing import Edited
    from desk.qt.reading import Pane
    from desk.qt.window import Window

WORDS, CUT = N_("Correct the words"), N_("Cut a paragraph")
PART, JOIN = N_("Part a paragraph"), N_("Join two paragraphs")
TURN = N_("Change the kind of a paragraph")
_EDGE = 9
"""Pixels around the words in the field: its border and padding."""
_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def here(window: Window) -> tuple[Pane, int]:
    """Return the current article and the number of the paragraph the reader is at."""
    pane = window.reading.current
    if pane is None:
        raise Problem(_("No article is open."), _("Open the article you want to correct."))
    start, end = pane.page.selection()
    return pane, block_at(pane, start if start < end else pane.page.caret)


def add_to_menu(window: Window, menu: QMenu) -> None:
    """Add what can be corrected at the caret."""
    from desk.qt.actions.texts import TURNS

    part = menu.addMenu(_("Correct the text"))
    for name in ("correct", "cut", "part", "join"):
        part.addAction(window.commands[f"texts.{name}"])
    part.addSeparator()
    for kind, _level, _label, _keys in TURNS:
        part.addAction(window.commands[f"texts.turn_{kind}"])
    menu.addSeparator()


def block_at(pane: Pane, offset: int) -> int:
    """Return the number of the paragraph that an offset of the text lies in."""
    starts = [block.start for block in pane.revision.blocks]
    return max(0, bisect_right(starts, offset) - 1)


def begin(window: Window) -> Field:
    """Open a field over the paragraph the reader is at."""
    pane, number = here(window)
    _current(window, pane)
    window.bar.hide()
    block = pane.revision.blocks[number]
    pane.page.reveal(block.start, block.end)
    field = Field(window, pane, number)
    field.show()
    field.setFocus()
    window.foot.mode.say(_("Correcting the words: Enter keeps them, Esc puts them back."))
    return field


def cut(window: Window) -> None:
    """Cut the paragraph the reader is at."""
    pane, number = here(window)
    perform(window, pane, CUT, editing.cut(pane.revision, number))
    window.foot.notice.tell(
        _("The paragraph is cut."), _("Undo"), lambda: window.commands.run("annotate.undo")
    )


def part(window: Window) -> None:
    """Part the paragraph the reader is at, at the caret."""
    pane, number = here(window)
    edited = editing.split(pane.revision, number, pane.page.caret)
    perform(window, pane, PART, edited)


def join(window: Window) -> None:
    """Join the paragraph the reader is at with the next one."""
    pane, number = here(window)
    if pane.revision.blocks[number].kind == TITLE:
        raise Problem(_("The title stays the title."), _("Correct its words instead."))
    perform(window, pane, JOIN, editing.join(pane.revision, number))


def turn(window: Window, kind: str, level: int = 0) -> None:
    """Make the paragraph the reader is at another kind."""
    pane, number = here(window)
    block = pane.revision.blocks[number]
    if (block.kind, block.level) != (kind, level):
        perform(window, pane, TURN, editing.turn(pane.revision, number, kind, level))


def perform(window: Window, pane: Pane, label: str, edited: Edited) -> None:
    """Make a correction one step, with all marks following.

    Raises:
        Problem: the text was changed in another window meanwhile.
    """
    _current(window, pane)
    old, new = pane.revision, edited.revision
    new = replace(new, number=window.library.next_number(old.article))
    marks = window.library.annotations(old.article)
    carried = carrying.along(marks, old, edited.splice, new)
    change = carrying.change(label, new, carried)
    window.library.do(Change(label, (*change.edits, *retitled(window, new))))


def _current(window: Window, pane: Pane) -> None:
    if window.library.revision(pane.article.uid).uid != pane.revision.uid:
        raise Problem(
            _("This was changed in the meantime, in another window."),
            _("Look at it as it stands now, then decide again."),
        )


class Field(QPlainTextEdit):
    """The words of one paragraph, to be corrected where they stand.

    Enter or leaving the field keeps them, Esc puts them back; a paragraph stays one paragraph.
    """

    def __init__(self, window: Window, pane: Pane, number: int) -> None:
        super().__init__(pane.page.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._pane, self._number = window, pane, number
        self._done = False
        self._revision = pane.revision
        self._block = block = pane.revision.blocks[number]
        self._setting = pane.page.setting_at(block.start, block.kind)
        self.setObjectName("correcting")
        self.setAccessibleName(_("The words of the paragraph"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        # The style sheet of the application would set the letters of the window.
        family = ", ".join(f'"{name}"' for name in self._setting.font.families())
        bold = "600" if self._setting.font.bold() else "400"
        self.setStyleSheet(
            f"QPlainTextEdit {{ font-family: {family}; font-size: {self._setting.size}px;"
            f" font-weight: {bold}; padding: 4px 8px; }}"
        )
        self.setPlainText(pane.revision.text[block.start : block.end])
        self._put_caret()
        self.textChanged.connect(self.fit)
        pane.page.scrolled.connect(self.fit)
        self.fit()

    def _put_caret(self) -> None:
        from desk.text import Units

        words = self._pane.revision.text[self._block.start : self._block.end]
        units, cursor = Units(words), self.textCursor()
        start, end = self._pane.page.selection()
        inside = range(self._block.start, self._block.end + 1)
        if start in inside and end in inside:
            cursor.setPosition(units.to_utf16(start - self._block.start))
            cursor.setPosition(units.to_utf16(end - self._block.start), cursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def fit(self) -> None:
        """Lie over the paragraph, as tall as the words need."""
        if self._pane.revision.uid != self._revision.uid and not self._found_again():
            return
        page = self._pane.page
        box = page.box_of(self._block.start, self._block.end)
        lines = self.document().size().height()
        high = round(lines * QFontMetrics(self.font()).lineSpacing()) + 2 * 6
        tall = max(high, box.height() + 8)
        self.setGeometry(QRect(box.left() - _EDGE, box.top() - 4, box.width() + 2 * _EDGE, tall))

    def _found_again(self) -> bool:
        """Follow the paragraph into a newer text, where it stands there once and unchanged."""
        old, new = self._revision, self._pane.revision
        words = old.text[self._block.start : self._block.end]
        blocks = enumerate(new.blocks if new.article == old.article else ())
        found = [n for n, b in blocks if new.text[b.start : b.end] == words]
        if len(found) != 1:
            return False
        self._revision, self._number = new, found[0]
        self._block = new.blocks[self._number]
        return True

    def keep(self) -> None:
        """Write what was typed, and leave; where that cannot be, the field stays as it is."""
        if self._done:
            return
        self._done = True
        try:
            self._write(self.toPlainText())
        except Problem as problem:
            self._done = False
            self._window.tell(problem)
            return
        self._leave()

    def _write(self, words: str) -> None:
        if words == self._revision.text[self._block.start : self._block.end]:
            return
        if self._pane.revision.uid != self._revision.uid and not self._found_again():
            raise Problem(
                _("This paragraph was changed in the meantime."),
                _("Copy what you typed, press Esc, and correct it as it stands now."),
            )
        if not words.strip() and self._block.kind != TITLE:
            edited, label = editing.cut(self._revision, self._number), CUT
        else:
            edited, label = editing.rewrite(self._revision, self._number, words), WORDS
        perform(self._window, self._pane, label, edited)

    def put_back(self) -> None:
        """Leave the words as they were."""
        self._done = True
        self._leave()

    def _leave(self) -> None:
        self.close()
        self._window.foot.mode.say(self._window.marking.mode())
        self._pane.page.setFocus()

    def event(self, event: QEvent) -> bool:
        """Take Esc and Enter before the window does."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter, put back on Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_back()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed when the reader goes elsewhere, but not for a menu."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.keep()
