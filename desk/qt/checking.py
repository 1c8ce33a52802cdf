"""Checking the library from the window, with a result that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from desk.i18n import N_, _, ngettext
from desk.qt import words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Generator

    from desk.qt.window import Window
    from desk.store import Library
    from desk.store.checking import Finding

_KINDS = {
    "file": N_("The file"),
    "content": N_("A text or source"),
    "revision": N_("A text"),
    "annotation": N_("A mark"),
}


def check(window: Window) -> None:
    """Check beside the window, and tell."""
    window.foot.start(
        _("Checking the library"),
        _steps(window.library),
        lambda found: tell(window, found),
        window.fail,
    )


def _steps(library: Library) -> Generator[None, None, list[Finding]]:
    from desk.store import checking

    found: list[Finding] = []
    yield None
    for finding in checking.check(library):
        found.append(finding)
        yield None
    return found


def tell(window: Window, found: list[Finding]) -> None:
    """Say that all is well, or show what is not."""
    if found:
        Findings(window, found).open()
        return
    articles = len(window.shelf.articles)
    marks = sum(window.shelf.counts.values())
    window.foot.notice.tell(
        _("The library is sound: {articles} and {marks}, each with its words.").format(
            articles=ngettext("{count} article", "{count} articles", articles).format(
                count=articles
            ),
            marks=ngettext("{count} mark", "{count} marks", marks).format(count=marks),
        ),
        brief=False,
    )


class Findings(QDialog):
    """What is wrong with a library, and the way to its backups."""

    def __init__(self, window: Window, found: list[Finding]) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Check the library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(720, window.width() - 40), min(420, window.height() - 80))
        self.rows: Rows[tuple[int, Finding]] = Rows(
            [
                Column(N_("Where"), lambda f: _(_KINDS.get(f[1].kind, f[1].kind)), lambda f: f[0]),
                Column(N_("What is wrong"), lambda f: f[1].what),
                Column(N_("Which"), lambda f: f[1].uid),
            ],
            lambda f: str(f[0]),
            lambda f: f[1].what,
        )
        self.rows.fill(enumerate(found))
        table = TableView(_("What is wrong"))
        table.setModel(self.rows)
        table.widths(140, 320)
        backups = QPushButton(_("Backups …"))
        backups.clicked.connect(lambda _on=False: self._backups(window))
        close = QPushButton(_("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(backups)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        said = ngettext(
            "{count} thing is not as it should be. The backups may have it whole.",
            "{count} things are not as they should be. The backups may have them whole.",
            len(found),
        ).format(count=len(found))
        column.addWidget(words.label(said, wrap=True))
        column.addWidget(table, 1)
        column.addLayout(foot)

    def _backups(self, window: Window) -> None:
        self.accept()
        window.commands.run("safety.backups")
