"""What was done, newest first; nothing is ever erased, and any step can be gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _, ngettext
from desk.problem import Problem
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
_MOST = 20_000
"""Steps that are shown; older ones stay in the library."""
_TOLD = 2000
"""Steps of which it is said what they were about."""
_LATEST = 50


class View(QWidget):
    """The steps, what finds one of them, and the buttons that go back and forth among them."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._stale = True
        self._newest = 0
        self._subjects: dict[int, str] = {}
        self.rows: Rows[Event] = Rows(
            [
                Column(N_("When"), lambda e: words.moment(e.at), lambda e: -e.number),
                Column(N_("Step"), lambda e: _(e.label)),
                Column(N_("About"), self._about),
                Column("", lambda e: _(_KINDS.get(e.kind, e.kind))),
                Column(N_("Who"), self._who),
            ],
            lambda e: str(e.number),
            self._said,
        )
        self.table = TableView(_("History"))
        self.table.setModel(self.rows)
        self.table.widths(160, 180, 300, 88)
        self.table.stretch(2)
        self.table.setColumnWidth(4, 120)
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self._show_state())
        self.filter = QLineEdit(placeholderText=_("Filter steps, days, names"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(_("Filter the history"))
        self.filter.textChanged.connect(self._filtered)
        self._undo, self._redo = (self._button(name) for name in ("annotate.undo", "annotate.redo"))
        self.back = QPushButton(_("Go back to here"))
        self.back.setToolTip(
            _("Takes back everything done after this step, by whomever; undo brings it again.")
        )
        self.back.clicked.connect(lambda _on=False: window.attempt(self.go_back))
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        for button in (self._undo, self._redo, self.back):
            head.addWidget(button)
        self.nothing = words.label(quiet=True, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the steps anew."""
        self._stale = False
        steps = self._window.library.history(_MOST)
        self._newest = steps[0].number if steps else 0
        self._tell_subjects(steps[:_TOLD])
        self.rows.fill(steps)
        self._show_buttons()

    def heard(self, change: Change) -> None:
        """Follow now if the reader is looking, else when it comes into view."""
        self._stale = True
        if self.isVisible():
            self._window.soon(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _follow(self) -> None:
        """Add the steps that are new; one more costs the same however many there are."""
        latest = self._window.library.history(_LATEST)
        fresh = [step for step in latest if step.number > self._newest]
        if len(fresh) == len(latest):
            self.refresh()
            return
        self._stale = False
        self._tell_subjects(fresh)
        for step in reversed(fresh):
            self._newest = step.number
            self.rows.put(step)
        self._show_buttons()

    def _tell_subjects(self, steps: list[Event]) -> None:
        missing = [step.number for step in steps if step.number not in self._subjects]
        self._subjects |= self._window.library.subjects(missing)

    def _show_buttons(self) -> None:
        self._window.commands.refresh()
        for button, name in ((self._undo, "annotate.undo"), (self._redo, "annotate.redo")):
            command = self._window.commands[name]
            button.setText(words.excerpt(command.text(), 36))
            button.setEnabled(command.isEnabled())
        self._show_state()

    def focus_first(self) -> None:
        """Give the keys to the table."""
        if not self.table.currentIndex().isValid() and self.rows.rowCount():
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self.table.setFocus()

    def go_back(self) -> None:
        """Make everything as it was after the chosen step; one step that can be undone."""
        chosen = self.table.records()
        if not chosen:
            raise Problem(_("No step is chosen."), _("Choose the one you want to go back to."))
        if self._window.library.back_to(chosen[0].number) is None:
            self._window.foot.notice.tell(_("Nothing was done after this step."))
            return
        count = self._newest - chosen[0].number
        self._window.foot.notice.tell(
            ngettext(
                "{count} later step is taken back.", "{count} later steps are taken back.", count
            ).format(count=count),
            _("Undo"),
            lambda: self._window.commands.run("annotate.undo"),
        )

    def _filtered(self, text: str) -> None:
        self.rows.set_filter(text)
        self._show_state()

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.rows.rowCount() else 1)
        self.nothing.setText(
            _("Nothing matches the filter.")
            if self.rows.total()
            else _("Nothing was done yet. Every step will stand here and can be taken back.")
        )
        chosen = self.table.records()
        self.back.setEnabled(len(chosen) == 1 and chosen[0].number < self._newest)

    def _who(self, event: Event) -> str:
        # Further windows of one reader are told apart; the first one goes without saying.
        number = event.desk.partition(" ")[2]
        window = _("window {number}").format(number=number) if number.isdigit() else ""
        return " · ".join(part for part in (event.actor, window) if part)

    def _about(self, event: Event) -> str:
        return words.excerpt(self._subjects.get(event.number, ""), 160)

    def _said(self, event: Event) -> str:
        kind, about = _(_KINDS.get(event.kind, event.kind)), self._subjects.get(event.number, "")
        parts = (_(event.label), kind, words.moment(event.at), self._who(event), about)
        return "\n".join(parts)

    def _button(self, name: str) -> QPushButton:
        made = QPushButton()
        made.clicked.connect(lambda _on=False: self._window.commands.run(name))
        return made
