"""Finding words in the current article, every place shown at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desk.i18n import _
from desk.qt.bars import Bar
from desk.qt.words import field, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desk.qt.reading import Pane
    from desk.qt.window import Window


class FindBar(Bar):
    """A field, a count, and the ways to the next and the last place."""

    def __init__(self, window: Window) -> None:
        super().__init__("mode")
        self._window = window
        self._pane: Pane | None = None
        self.words.hide()
        self.field = field(_("Find in this article"))
        self.field.setAccessibleName(_("Find in this article"))
        self.field.setMaximumWidth(360)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self.next)
        self.count = label(quiet=True)
        self.row.addWidget(self.field, 1)
        self.row.addWidget(self.count)
        self.row.addStretch(1)
        self.button(_("Previous"), self.previous)
        self.button(_("Next"), self.next)
        self.button(_("Close"), self.shut)
        window.reading.current_changed.connect(self._turn)

    def open(self) -> None:
        """Appear with the keys; what is selected is what is sought."""
        self._take(self._window.reading.current)
        if self._pane is not None and 0 < len(self._pane.page.selected_text()) < 60:
            self.field.setText(self._pane.page.selected_text())
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._find(self.field.text())

    def shut(self) -> None:
        """Disappear; the keys go to the page."""
        if self._pane is not None:
            self._pane.page.clear_find()
        self.hide()
        self._window.reading.focus_page()

    def next(self) -> None:
        """Go to the next place."""
        if self._pane is not None:
            self._pane.page.find_next()

    def previous(self) -> None:
        """Go to the place before."""
        if self._pane is not None:
            self._pane.page.find_previous()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter goes back."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shift:
            self.previous()
            return
        super().keyPressEvent(event)

    def _turn(self, pane: Pane | None) -> None:
        if not self.isHidden() and pane is not self._pane:
            self._take(pane)
            self._find(self.field.text())

    def _take(self, pane: Pane | None) -> None:
        if self._pane is not None and self._pane is not pane:
            if self._pane in self._window.reading.panes:
                self._pane.page.clear_find()
                self._pane.page.found.disconnect(self._found)
            self._pane = None
        if pane is not None and self._pane is None:
            pane.page.found.connect(self._found)
            self._pane = pane

    def _find(self, words: str) -> None:
        from desk.fold import fold

        if self._pane is None:
            return
        if not words:
            self._pane.page.clear_find()
            self.count.clear()
            return
        count = self._pane.page.find(words, fold)
        if not count:
            self.count.setText(_("nowhere in this article"))

    def _found(self, at: int, count: int) -> None:
        self.count.setText(
            _("{at} of {count}").format(at=at, count=count)
            if count
            else _("nowhere in this article")
        )
