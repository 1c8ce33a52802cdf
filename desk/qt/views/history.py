"""What was done, newest first; nothing is ever erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.i18n import N_, _
from desk.qt import words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desk.model import Change, Event
    from desk.qt.window import Window

NAME = N_("History")
PLACE = 90

_KINDS = {"do": N_("done"), "undo": N_("undone"), "redo": N_("done again")}


class View(QWidget):
    """The steps, and the two buttons that go back and forth among them."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._stale = True
        self.rows: Rows[Event] = Rows(
            [
                Column(N_("When"), lambda e: words.moment(e.at), lambda e: -e.number),
                Column(N_("Step"), lambda e: _(e.label)),
                Column("", lambda e: _(_KINDS.get(e.kind, e.kind))),
                Column(N_("Who"), lambda e: e.actor),
            ],
            lambda e: str(e.number),
            lambda e: _(e.label),
        )
        self.table = TableView(_("History"))
        self.table.setModel(self.rows)
        self.table.widths(200, 280, 120)
        self._undo, self._redo = (self._button(name) for name in ("annotate.undo", "annotate.redo"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(8)
        head.addWidget(self._undo)
        head.addWidget(self._redo)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read the steps anew."""
        self._stale = False
        self.rows.fill(self._window.library.history())
        self._window.commands.refresh()
        for button, name in ((self._undo, "annotate.undo"), (self._redo, "annotate.redo")):
            command = self._window.commands[name]
            button.setText(command.text())
            button.setEnabled(command.isEnabled())

    def heard(self, change: Change) -> None:
        """Read again now if the reader is looking, else when it comes into view."""
        self._stale = True
        if self.isVisible():
            self._window.soon(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _button(self, name: str) -> QPushButton:
        made = QPushButton()
        made.clicked.connect(lambda _on=False: self._window.commands.run(name))
        return made
