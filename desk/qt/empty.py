"""What stands where the pages would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desk.i18n import _
from desk.qt.words import label

if TYPE_CHECKING:
    from desk.qt.window import Window


class Empty(QWidget):
    """What stands where the pages would be: what to do next, in one line with one button."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.setObjectName("empty_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self._words = label(quiet=True, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton()
        self._button.setProperty("main", True)
        self._button.clicked.connect(lambda _on=False: window.commands.run("file.bring_in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.dress()

    def asks(self) -> bool:
        """Tell whether there is a button to press."""
        return not self._button.isHidden()

    def take_keys(self) -> None:
        """Give the keys to the button."""
        self._button.setFocus()

    def dress(self) -> None:
        """Say what fits the library: nothing in it, or nothing open."""
        some = bool(self._window.shelf.articles)
        if not some and not self._window.loaded:
            self._words.clear()
            self._button.hide()
            return
        self._words.setText(
            _("Choose an article on the left to read it; Ctrl+Enter opens it beside another.")
            if some
            else _("Drop articles here, or bring in files: saved pages, Markdown, plain text.")
        )
        self._button.setText(_("Bring in articles"))
        self._button.setVisible(not some)
