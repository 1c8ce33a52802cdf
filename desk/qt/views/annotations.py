"""Every annotation of the library in one table: filter, order, jump, remove, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _
from desk.model import Annotation, Article, Code, Speaker
from desk.qt import words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon

    from desk.model import Change
    from desk.qt.window import Window

NAME = N_("Marks")
PLACE = 10


class View(QWidget):
    """The table, its filter, and which articles it is about."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.rows: Rows[Annotation] = Rows(self._columns(), lambda a: a.uid, self._words)
        self.table = TableView(_("Marks"))
        self.table.setModel(self.rows)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
        self.table.widths(130, 360, 130, 220)
        self.table.stretch(1)
        self.table.setColumnWidth(4, 320)
        self.table.chosen.connect(lambda mark: window.go_to_mark(mark.uid))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.filter = words.field(_("Filter words, memos, speakers, codes"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(_("Filter the marks"))
        self.filter.textChanged.connect(self._filter)
        self.filter.downwards.connect(self.focus_first)
        self.filter.returnPressed.connect(self.focus_first)
        self.only_open = _button(_("Only open articles"))
        self.only_open.setCheckable(True)
        self.only_open.setProperty("chip", True)
        self.only_open.toggled.connect(self._choose)
        self.export = _button(_("Export"))
        self.export.clicked.connect(lambda _on=False: window.commands.run("file.export_marks"))
        self.remove = _button(_("Remove"))
        self.remove.clicked.connect(lambda _on=False: self.remove_selected())
        self._count = words.label(quiet=True)
        self._nothing = words.label(
            _("Nothing is marked yet. Select words in an article and press C, R or F."),
            quiet=True,
            wrap=True,
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self._show_state())
        window.reading.opened.connect(self._choose)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        for widget in (self.only_open, self._count, self.export, self.remove):
            head.addWidget(widget)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _columns(self) -> list[Column[Annotation]]:
        return [
            Column(N_("Code"), self._code, icon=self._icon),
            Column(N_("Words"), lambda a: words.excerpt(a.exact, 200)),
            Column(N_("Speaker"), self._speaker),
            Column(N_("Memo"), self._memo),
            Column(N_("Article"), self._title, lambda a: (self._title(a), a.start, a.end)),
        ]

    def refresh(self) -> None:
        """Read everything anew."""
        self.rows.fill(self._window.library.annotations())
        self._choose()

    def heard(self, change: Change) -> None:
        """Follow a change that was written, row by row."""
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Annotation):
                if edit.after is None:
                    self.rows.drop(record.uid)
                else:
                    self.rows.put(record)
            elif isinstance(record, Code | Speaker | Article):
                self.rows.rebuild()
        self._show_state()

    def selected(self) -> list[Annotation]:
        """Return the annotations of the rows selected, else those shown."""
        return self.table.records() or self.rows.records()

    def remove_selected(self) -> None:
        """Take the selected annotations out, in one step."""
        self._window.attempt(lambda: self._window.marking.remove(self.table.records()))

    def focus_first(self) -> None:
        """Give the keys to the table."""
        if not self.table.currentIndex().isValid() and self.rows.rowCount():
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self.table.setFocus()

    def _filter(self, text: str) -> None:
        self.rows.set_filter(text)
        self._show_state()

    def _choose(self, *_args: object) -> None:
        if not self.only_open.isChecked():
            self.rows.set_chosen(None)
        else:
            uids = {pane.article.uid for pane in self._window.reading.panes}
            self.rows.set_chosen(lambda mark: mark.article in uids)
        self._show_state()

    def _show_state(self) -> None:
        total, shown = self.rows.total(), self.rows.rowCount()
        chosen = len(self.table.selectionModel().selectedRows())
        self._stack.setCurrentIndex(0 if total else 1)
        self._count.setText(f"{shown} / {total}" if shown != total else str(total))
        self.remove.setEnabled(bool(chosen))
        self.export.setEnabled(bool(total))

    def _menu(self, at: QPoint) -> None:
        record = self.table.indexAt(at).data(int(Qt.ItemDataRole.UserRole))
        if record is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Go there"), lambda: self._window.go_to_mark(record.uid))
        menu.addAction(_("Export"), lambda: self._window.commands.run("file.export_marks"))
        menu.addAction(_("Remove"), self.remove_selected)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _code(self, mark: Annotation) -> str:
        return words.capital(words.code_name(self._window.shelf.codes.get(mark.code)))

    def _icon(self, mark: Annotation) -> QIcon | None:
        code = self._window.shelf.codes.get(mark.code)
        return self._window.theme.code_icon(code) if code else None

    def _speaker(self, mark: Annotation) -> str:
        speaker = self._window.shelf.speakers.get(mark.speaker or "")
        return speaker.name if speaker else ""

    def _memo(self, mark: Annotation) -> str:
        tags = " ".join(f"#{tag}" for tag in mark.tags)
        return " ".join(part for part in (words.excerpt(mark.memo, 200), tags) if part)

    def _title(self, mark: Annotation) -> str:
        article = self._window.shelf.articles.get(mark.article)
        return article.title if article else ""

    def _words(self, mark: Annotation) -> str:
        return "\n".join(
            (
                mark.exact,
                mark.memo,
                " ".join(mark.tags),
                self._code(mark),
                self._speaker(mark),
                self._title(mark),
            )
        )


def _button(text: str) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    return made
