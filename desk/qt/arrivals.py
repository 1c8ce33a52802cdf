"""What became of the files that were brought in: a quiet list, shown when something is amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from desk.i18n import N_, _, ngettext
from desk.qt import words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from desk.intake import Entry, Report
    from desk.qt.window import Window

_SAID = {
    "added": N_("came in"),
    "updated": N_("a newer version"),
    "duplicate": N_("was there already"),
    "failed": N_("failed"),
}
_ORDER = ("failed", "updated", "duplicate", "added")


def sentence(report: Report) -> str:
    """Say in one sentence what came in."""
    counts = {name: sum(e.outcome == name for e in report.entries) for name in _SAID}
    parts = []
    if counts["added"]:
        parts.append(
            ngettext("{count} article came in", "{count} articles came in", counts["added"]).format(
                count=counts["added"]
            )
        )
    if counts["updated"]:
        parts.append(
            ngettext(
                "{count} has a newer text", "{count} have newer texts", counts["updated"]
            ).format(count=counts["updated"])
        )
    if counts["duplicate"]:
        parts.append(
            ngettext(
                "{count} was there already", "{count} were there already", counts["duplicate"]
            ).format(count=counts["duplicate"])
        )
    if counts["failed"]:
        parts.append(
            ngettext(
                "{count} could not be read", "{count} could not be read", counts["failed"]
            ).format(count=counts["failed"])
        )
    if not parts:
        return _("There was nothing to bring in.")
    return _("{parts}.").format(parts=_(", ").join(parts))


class Arrivals(QDialog):
    """The list: what failed first, each with its reason."""

    def __init__(self, window: Window, report: Report) -> None:
        super().__init__(window)
        self.setWindowTitle(_("What came in"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(760, window.width() - 40), min(460, window.height() - 80))
        self._window = window
        self.rows: Rows[tuple[int, Entry]] = Rows(
            _columns(), lambda row: str(row[0]), lambda row: row[1].name
        )
        self.rows.fill(enumerate(report.entries))
        self.table = TableView(_("What came in"))
        self.table.setModel(self.rows)
        self.table.widths(130, 240)
        self.table.chosen.connect(lambda row: self._go(row[1]))
        close = QPushButton(_("Close"))
        close.setProperty("main", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words.label(sentence(report), wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _go(self, entry: Entry) -> None:
        if entry.article is not None:
            self.accept()
            self._window.attempt(lambda: self._window.reading.open(str(entry.article)))


def _columns() -> list[Column[tuple[int, Entry]]]:
    return [
        Column(
            "",
            lambda row: _(_SAID[row[1].outcome]),
            lambda row: (_ORDER.index(row[1].outcome), row[0]),
        ),
        Column(N_("File"), lambda row: row[1].name),
        Column(N_("Article or reason"), lambda row: row[1].reason or row[1].title),
    ]
