"""The bin: articles and marks that were taken out, to be had back as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _
from desk.model import Annotation, Article
from desk.problem import Problem
from desk.qt import words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QShowEvent

    from desk.model import Change, Event, Uid
    from desk.qt.window import Window

NAME = N_("Bin")
PLACE = 95

Removed: TypeAlias = "Article | Annotation"


class View(QWidget):
    """What was taken out, the latest first; Enter or the button brings it back."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._stale = True
        self._events: dict[Uid, Event] = {}
        self._titles: dict[Uid, str] = {}
        self.rows: Rows[Removed] = Rows(self._columns(), lambda r: r.uid, self._said)
        self.table = TableView(_("Bin"))
        self.table.setModel(self.rows)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
        self.table.widths(110, 340, 260, 170)
        self.table.stretch(1)
        self.table.setColumnWidth(4, 120)
        self.table.chosen.connect(lambda _record: window.attempt(self.restore_chosen))
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self._show_state())
        self.filter = QLineEdit(placeholderText=_("Filter the bin"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(_("Filter the bin"))
        self.filter.textChanged.connect(self.rows.set_filter)
        self.restore = QPushButton(_("Put back"))
        self.restore.clicked.connect(lambda _on=False: window.attempt(self.restore_chosen))
        self._nothing = words.label(_("The bin is empty."), quiet=True, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        head.addWidget(self.restore)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _columns(self) -> list[Column[Removed]]:
        return [
            Column(N_("What"), self._kind, icon=self._icon),
            Column(N_("Words"), lambda r: words.excerpt(_said(r), 200)),
            Column(N_("Article"), self._of),
            Column(N_("Taken out"), self._when, self._number),
            Column(N_("By"), self._who),
        ]

    def refresh(self) -> None:
        """Read anew what was taken out."""
        self._stale = False
        library = self._window.library
        articles = library.removed(Article)
        live = {line.article.uid: line.article.title for line in library.listed()}
        # The marks of an article in the bin come back with it.
        marks = [mark for mark in library.removed(Annotation) if mark.article in live]
        self._titles = live | {article.uid: article.title for article in articles}
        found: list[Removed] = [*articles, *marks]
        self._events = library.removals([record.uid for record in found])
        self.rows.fill(found)
        self._show_state()

    def heard(self, change: Change) -> None:
        """Read again if something was taken out or put back."""
        if any(edit.before is None or edit.after is None for edit in change.edits):
            self._stale = True
            if self.isVisible():
                self._window.soon(self._catch_up)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def focus_first(self) -> None:
        """Give the keys to the table."""
        if not self.table.currentIndex().isValid() and self.rows.rowCount():
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self.table.setFocus()

    def restore_chosen(self) -> None:
        """Put the chosen records back, in one step, with what went with them."""
        chosen = self.table.records()
        if not chosen:
            raise Problem(_("Nothing is chosen."), _("Choose what you want back in the table."))
        change = self._window.library.restored(*(record.uid for record in chosen))
        if not change.edits or not self._window.do(change):
            return
        self._window.foot.notice.tell(
            _("“{words}” is back.").format(words=words.excerpt(_said(chosen[0]), 40))
            if len(chosen) == 1
            else _("{count} things are back.").format(count=len(chosen)),
            _("Show"),
            lambda: self._show(chosen[0]),
        )

    def _show(self, record: Removed) -> None:
        if isinstance(record, Annotation):
            self._window.go_to_mark(record.uid)
        else:
            self._window.attempt(self._window.reading.open, record.uid)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(0 if self.rows.total() else 1)
        self.restore.setEnabled(bool(self.table.records()))

    def _kind(self, record: Removed) -> str:
        if isinstance(record, Article):
            return _("Article")
        return words.capital(words.code_name(self._window.shelf.codes.get(record.code)))

    def _icon(self, record: Removed) -> QIcon | None:
        if isinstance(record, Article):
            return self._window.theme.icon("paper")
        code = self._window.shelf.codes.get(record.code)
        return self._window.theme.code_icon(code) if code else None

    def _of(self, record: Removed) -> str:
        if isinstance(record, Article):
            return words.meta(record)
        return self._titles.get(record.article, "")

    def _when(self, record: Removed) -> str:
        done = self._events.get(record.uid)
        return words.moment(done.at) if done else ""

    def _number(self, record: Removed) -> int:
        done = self._events.get(record.uid)
        return done.number if done else 0

    def _who(self, record: Removed) -> str:
        done = self._events.get(record.uid)
        return done.actor if done else ""

    def _said(self, record: Removed) -> str:
        return "\n".join((self._kind(record), _said(record), self._of(record)))


def _said(record: Removed) -> str:
    return record.title if isinstance(record, Article) else record.exact
