"""Search over titles, texts and memos; 软银 finds 軟銀."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.i18n import N_, _, ngettext
from desk.problem import Problem
from desk.qt import words
from desk.qt.job import Job
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Generator

    from desk.model import Change
    from desk.qt.window import Window
    from desk.store import Hit

NAME = N_("Search")
PLACE = 20

MOST = 500
_PAUSE = 150


class View(QWidget):
    """A field, and where the words stand."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.rows: Rows[tuple[int, Hit]] = Rows(
            self._columns(), lambda row: f"{row[0]:06d}", lambda row: row[1].snippet
        )
        self.table = TableView(_("Places found"))
        self.table.setModel(self.rows)
        self.table.widths(560, 90)
        self.table.chosen.connect(lambda row: self._go(row[1]))
        self.table.looked.connect(lambda row: self._go(row[1], focus=False))
        self._wait = words.timer(self, _PAUSE, self.run)
        self.field = words.field(_("Search titles, texts and memos"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(_("Search titles, texts and memos"))
        self.field.textChanged.connect(lambda _text: self._wait.start())
        self.field.returnPressed.connect(self._enter)
        self.field.downwards.connect(self._enter)
        self._count = words.label(quiet=True)
        self._nothing = words.label(quiet=True, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._job: Job | None = None
        self._next: str | None = None
        self._lay_out()
        self._show_state("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(8)
        head.addWidget(self.field, 1)
        head.addWidget(self._count)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _columns(self) -> list[Column[tuple[int, Hit]]]:
        places = {
            "title": N_("title"),
            "text": N_("text"),
            "memo": N_("memo"),
            "figure": N_("value"),
        }
        return [
            Column(N_("Words"), lambda row: row[1].snippet, lambda row: row[0]),
            Column(N_("Where"), lambda row: _(places.get(row[1].where, row[1].where))),
            Column(N_("Article"), lambda row: row[1].title),
        ]

    def refresh(self) -> None:
        """Search again: theme, language or library may be others."""
        self.run()

    def heard(self, change: Change) -> None:
        """Stay as it is: places that were found do not move under the reader's hand."""

    def search(self, query: str) -> None:
        """Search for these words now."""
        self.field.setText(query)
        self._wait.stop()
        self.run()

    def run(self) -> None:
        """Search for what stands in the field, beside the window."""
        query = self.field.text().strip()
        if self._job is not None:
            self._next = query
            self._job.cancel()
            return
        if not query:
            self.rows.fill([])
            self._show_state(query)
            return
        job = Job(found(self._window.library, query), _("Searching"))
        self._job = job
        job.done.connect(lambda hits: self._show(query, hits))
        job.failed.connect(self._failed)
        job.finished.connect(self._end)
        job.start()

    def stop(self) -> None:
        """Cancel a search that runs and wait for its end."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def focus_field(self) -> None:
        """Give the keys to the field."""
        self.field.setFocus()
        self.field.selectAll()

    def _show(self, query: str, hits: list[Hit]) -> None:
        self.rows.fill(enumerate(hits))
        self._show_state(query)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Problem):
            self._window.foot.notice.tell_problem(error)
        else:
            raise error

    def _end(self) -> None:
        self._job = None
        if self._next is not None:
            self._next = None
            self.run()

    def _show_state(self, query: str) -> None:
        count = self.rows.total()
        self._stack.setCurrentIndex(0 if count else 1)
        self._nothing.setText(
            _("Nothing holds “{words}”. Fewer words find more.").format(words=query)
            if query
            else _("Type some words; simplified and traditional characters both count.")
        )
        said = ngettext("{count} place", "{count} places", count).format(count=count)
        self._count.setText(f"{said}+" if count >= MOST else said)
        self._count.setVisible(bool(count))

    def _enter(self) -> None:
        if self.rows.rowCount():
            self.table.setCurrentIndex(self.rows.index(0, 0))
            self.table.setFocus()

    def _go(self, hit: Hit, focus: bool = True) -> None:
        self._window.go_to_hit(hit, focus)


def found(library: Any, query: str) -> Generator[int, None, list[Hit]]:
    """Yield after every place found; return them all, `MOST` at most."""
    hits: list[Hit] = []
    for hit in islice(library.search(query), MOST):
        hits.append(hit)
        yield len(hits)
    yield from _valued(library, query, hits)
    return hits


def _valued(library: Any, query: str, hits: list[Hit]) -> Generator[int, None, None]:
    """Add the figures of the value that the query asks for, in whatever spelling."""
    from desk.ledger import searching
    from desk.ledger.query import wanted

    value = wanted(query)
    if value is None:
        return
    for done, _article in enumerate(searching.reading(library)):
        yield done
    seen = {(hit.article, hit.start) for hit in hits}
    for hit in islice(searching.found(library, value), MOST):
        if (hit.article, hit.start) not in seen:
            hits.append(hit)
            yield len(hits)
