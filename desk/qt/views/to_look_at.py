"""Marks whose words changed or are gone: each waits here for the reader's nod."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk import carrying
from desk.i18n import N_, _, ngettext
from desk.model import Annotation, Change, Revision
from desk.problem import Problem
from desk.qt import texts, words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView
from desk.qt.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent

    from desk.qt.window import Window

NAME = N_("To look at")
PLACE = 20

_STATES = {carrying.CHANGED: N_("words changed"), carrying.ORPHANED: N_("words gone")}


class View(QWidget):
    """On the left the marks that wait, on the right the one in hand: what it was and would be."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._stale = True
        self._due = QTimer(self, singleShot=True, interval=0)
        self._left: set[str] = set()
        self.left = QCheckBox()
        self.left.toggled.connect(lambda _on: self.refresh())
        self.rows: Rows[Annotation] = Rows(self._columns(), lambda a: a.uid, lambda a: a.exact)
        self.table = Keyed(self)
        self.table.setModel(self.rows)
        self.table.widths(130)
        self.table.stretch(1)
        self.table.setColumnWidth(2, 110)
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self._due.start())
        self.table.looked.connect(self.show_in_page)
        self._due.timeout.connect(self._look)
        self.waiting = Waiting(window)
        self.waiting.chosen.connect(self.put)
        self.accept = self._button(_("Accept") + "  ⏎", self.accept_chosen)
        self.accept.setProperty("main", True)
        self.leave = self._button(_("Leave in its old text"), self.leave_chosen)
        self.place = self._button(_("Put on the selected words"), self.put_on_selection)
        self.old = self._button(_("Show in the old text"), self.show_in_old)
        for button, name in (
            (self.accept, "accept"),
            (self.leave, "leave"),
            (self.place, "put"),
            (self.old, "show_old"),
        ):
            button.setToolTip(window.commands[f"texts.{name}"].toolTip())
        self._nothing = words.label(
            _("Nothing to look at: every mark stands on the words it was made on."),
            quiet=True,
            wrap=True,
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()

    def _columns(self) -> list[Column[Annotation]]:
        return [
            Column(N_("State"), _state, self._reading, self._icon),
            Column(N_("Words"), lambda a: words.excerpt(a.exact, 120)),
            Column(N_("Article"), self._title, self._reading),
        ]

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 4, 12, 8)
        buttons.setSpacing(8)
        for button in (self.accept, self.place, self.leave, self.old):
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 12, 4)
        row.addWidget(self.left)
        row.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.waiting, 1)
        column.addLayout(buttons)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        across.addWidget(self.table)
        across.addWidget(right)
        across.setStretchFactor(1, 1)
        across.setSizes([480, 720])
        self._stack.addWidget(across)
        self._stack.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(self._stack, 1)

    # ---- what waits ----------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what waits anew."""
        self._stale = False
        found = self._window.library.waiting()
        self._left = {mark.uid for mark in found if not carrying.waits(mark)}
        self.rows.fill(filter(self._shows, found))
        self._settle(0)
        self._look()

    def heard(self, change: Change) -> None:
        """Follow a change, mark by mark; a newer text changes what is proposed."""
        row = max(0, self.table.currentIndex().row())
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Annotation):
                self._left.discard(record.uid)
                if edit.after is not None and record.fields.get(carrying.LEFT):
                    self._left.add(record.uid)
                if edit.after is not None and self._shows(record):
                    self.rows.put(record)
                else:
                    self.rows.drop(record.uid)
        if any(isinstance(e.after or e.before, Annotation | Revision) for e in change.edits):
            self._settle(row)
            self._due.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focus_first(self) -> None:
        """Give the keys to the list."""
        self._settle(0)
        self.table.setFocus()
        self._due.start()

    def in_hand(self) -> Annotation:
        """Return the mark in hand; `Problem` where there is none."""
        chosen = self.table.records()
        if not chosen:
            raise Problem(_("No mark is chosen."), _("Choose one in the list of marks to look at."))
        return self.rows.get(chosen[0].uid) or chosen[0]

    def _shows(self, mark: Annotation) -> bool:
        kept = self.left.isChecked() and bool(mark.fields.get(carrying.LEFT))
        return carrying.waits(mark) or kept

    def _settle(self, row: int) -> None:
        count = self.rows.rowCount()
        left = len(self._left)
        self.left.setText(
            ngettext(
                "and {count} mark that was left in its old text",
                "and {count} marks that were left in their old texts",
                left,
            ).format(count=left)
        )
        self.left.setVisible(bool(left))
        self._stack.setCurrentIndex(0 if count else 1)
        if count and not self.table.records():
            self.table.setCurrentIndex(self.rows.index(min(row, count - 1), 0))

    def _look(self) -> None:
        chosen = self.table.records()
        mark = chosen[0] if chosen else None
        self._window.attempt(self.waiting.show_mark, mark)
        changed = [each for each in chosen if each.anchor == carrying.CHANGED]
        self.accept.setEnabled(bool(changed) or self.waiting.place() is not None)
        for button in (self.place, self.old):
            button.setEnabled(mark is not None)
        self.leave.setEnabled(any(not each.fields.get(carrying.LEFT) for each in chosen))
        self._point()

    def _point(self) -> None:
        """Bring the proposed place into view where the article is open already."""
        mark, place = self.waiting.mark, self.waiting.place()
        pane = self._window.reading.pane_of(mark.article) if mark is not None else None
        if pane is not None and place is not None and self.table.hasFocus():
            pane.page.reveal(*place)
            pane.page.select(*place)

    # ---- what the reader does ------------------------------------------------------------------

    def accept_chosen(self) -> None:
        """Put the chosen marks where they are proposed to stand, in one step."""
        chosen = self.table.records()
        place = self.waiting.place()
        if len(chosen) == 1 and place is not None:
            self._window.library.do(carrying.place(chosen[0], self.waiting.current(), *place))
            return
        changes = [
            carrying.accept(mark, self._window.library.revision(mark.article))
            for mark in chosen
            if mark.anchor == carrying.CHANGED and carrying.PROPOSED in mark.fields
        ]
        if not changes:
            raise Problem(
                _("No place is proposed for this mark."),
                _("Select its words in the page, then put it there; or leave it."),
            )
        edits = tuple(edit for change in changes for edit in change.edits)
        self._window.library.do(Change(changes[0].label, edits))

    def leave_chosen(self) -> None:
        """Leave the chosen marks in their old texts, in one step."""
        changes = [carrying.refuse(mark) for mark in self.table.records() if carrying.waits(mark)]
        if changes:
            edits = tuple(edit for change in changes for edit in change.edits)
            self._window.library.do(Change(changes[0].label, edits))

    def put_on_selection(self) -> None:
        """Put the mark in hand on the words selected in the page of its article."""
        mark = self.in_hand()
        pane = self._window.reading.pane_of(mark.article)
        if pane is None:
            self.show_in_page(mark)
            pane = self._window.reading.pane_of(mark.article)
        start, end = pane.page.selection() if pane is not None else (0, 0)
        if pane is None or start >= end:
            raise Problem(
                _("Nothing is selected in the article of this mark."),
                _("Select the words it belongs to, then put it there."),
            )
        self.put(start, end)

    def put(self, start: int, end: int) -> None:
        """Put the mark in hand on other words of the current text."""
        from desk.verbs import trimmed

        mark = self.in_hand()
        current = self._window.library.revision(mark.article)
        place = trimmed(current.text, start, end)
        self._window.do(carrying.place(mark, current, *place))

    def show_in_old(self) -> None:
        """Open the text that the mark in hand stands in."""
        texts.open_of_mark(self._window, self.in_hand())

    def show_in_page(self, mark: Annotation) -> None:
        """Open the article of a mark at the place that is proposed for it."""
        pane = self._window.reading.pane_of(mark.article)
        if pane is None:
            pane = self._window.attempt(self._window.reading.open, mark.article)
        if pane is None:
            return
        self._window.reading.set_current(pane)
        self._look()
        place = self.waiting.place()
        if place is not None:
            pane.page.reveal(*place)
            pane.page.select(*place)

    def _button(self, text: str, pressed: Callable[[], None]) -> QPushButton:
        made = QPushButton(text)
        made.clicked.connect(lambda _on=False: self._window.attempt(pressed))
        return made

    def _icon(self, mark: Annotation) -> QIcon | None:
        code = self._window.shelf.codes.get(mark.code)
        return self._window.theme.code_icon(code) if code else None

    def _reading(self, mark: Annotation) -> tuple[str, int]:
        return self._title(mark), mark.start

    def _title(self, mark: Annotation) -> str:
        article = self._window.shelf.articles.get(mark.article)
        return article.title if article else ""


def _state(mark: Annotation) -> str:
    left = mark.fields.get(carrying.LEFT)
    return _("left in its old text") if left else _(_STATES.get(mark.anchor, mark.anchor))


class Keyed(TableView):
    """The list, with keys of its own: Enter accepts, Space shows the place in the page."""

    own_keys = (*TableView.own_keys, Qt.Key.Key_Space)

    def __init__(self, view: View) -> None:
        super().__init__(_("Marks to look at"))
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here."""
        view = self._view
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            view.accept.click()
        elif event.key() == Qt.Key.Key_Space:
            view.show_in_page(view.in_hand())
        else:
            super().keyPressEvent(event)
