"""Backups: made while one works, listed with what they hold, and restored."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from desk.i18n import N_, _
from desk.problem import Problem
from desk.qt import words
from desk.qt.job import Job
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView
from desk.store import place

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from desk.qt.window import Window
    from desk.store import Library
    from desk.store.backup import Backup, Preview

_TICK = 15_000
"""Milliseconds between two looks whether a backup is due."""


def library_file(where: str) -> Path | None:
    """Return the file of a library; None for one on a server."""
    if place.is_url(where) and not where.startswith("sqlite:///"):
        return None
    return Path(where.removeprefix("sqlite:///") or place.default_path())


def last_good(library: Path) -> tuple[Backup, Preview] | None:
    """Return the newest backup of a library that can be restored, and what it holds."""
    from desk.store import backup

    for found in backup.found(library):
        try:
            backup.whole(found.path)
            return found, backup.preview(found.path)
        except Problem:
            continue
    return None


def last_backup(library: Library) -> None:
    """Make one more backup before a library is closed, if the newest lacks what was done last."""
    from desk.store import backup

    if library.path is None or not library.writable or not library.path.is_file():
        return
    try:
        newest = next((found.made for found in backup.found(library.path)), None)
        if backup.missing(_changed(library), newest):
            backup.make(library.path)
    except Problem as problem:
        # The window is gone; the library itself is safe.
        logging.getLogger(__name__).warning("%s", problem)


def _changed(library: Library) -> str:
    """Return when the newest event of a library was; empty where nothing was done yet."""
    newest = library.history(1)
    return newest[0].at if newest else ""


class BackingUp(QObject):
    """Makes backups beside the window, whenever work is done that none holds yet.

    Args:
        window: the window whose library it is.
        damaged: told, with a sentence, when the library does not hold together.
    """

    def __init__(self, window: Window, damaged: Callable[[str], Any]) -> None:
        super().__init__(window)
        self._window, self._damaged = window, damaged
        self._job: Job | None = None
        self._told = False
        self._checked = self._ended = False
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self.look)

    def begin(self) -> None:
        """Begin to look after the library."""
        self._tick.start()
        QTimer.singleShot(0, self, self.look)

    def end(self) -> None:
        """Stop, and wait for a backup that is being made."""
        self._tick.stop()
        self._ended = True
        if self._job is not None:
            self._job.wait()

    def look(self) -> None:
        """Make a backup if one is due; nothing waits for it."""
        if self._job is not None or self._ended:
            return
        library = self._window.library
        if library.path is None or not library.writable:
            return
        self._job = Job(self._steps(library, library.path), "")
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._finished)
        self._job.start(Job.Priority.LowPriority)

    def _steps(self, library: Library, path: Path) -> Generator[None, None, str]:
        from desk.store import backup, checking

        yield None
        if not self._checked:
            self._checked = True
            if not checking.sound(path):
                return "damaged"
        newest = next((found.made for found in backup.found(path)), None)
        if backup.due(_changed(library), newest):
            backup.make(path)
        return ""

    def _done(self, outcome: str) -> None:
        if outcome == "damaged":
            self._tick.stop()
            self._damaged(_("The library file is damaged."))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        if not self._told:
            # Once is enough; it is tried again all the same.
            self._told = True
            self._window.tell(error)

    def _finished(self) -> None:
        self._job = None


class Backups(QDialog):
    """The backups of a library with what each holds; one can be restored."""

    def __init__(self, window: Window, restore: Callable[[Path], Any]) -> None:
        super().__init__(window)
        from desk.store import backup

        path = library_file(window.where)
        if path is None:
            raise Problem(
                _("A library on a server is backed up there."), _("Ask who runs the server.")
            )
        self.setWindowTitle(_("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(760, window.width() - 40), min(460, window.height() - 80))
        self._window, self._restore, self._path = window, restore, path
        self._held: dict[Path, Preview | None] = {}
        self._job: Job | None = None
        self.finished.connect(self._stop_looking)
        found = backup.found(path)
        self.folder = found[0].path.parent if found else place.home() / "backups"
        self.rows: Rows[Backup] = Rows(
            self._columns(), lambda each: str(each.path), lambda each: each.path.name
        )
        self.table = TableView(_("Backups"))
        self.table.setModel(self.rows)
        self.table.widths(190, 90, 90)
        self.table.chosen.connect(lambda _each: self.restore_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self._show_state())
        self.said = words.label(quiet=True, wrap=True)
        self._lay_out()
        self._fill(found)

    def _columns(self) -> list[Column[Backup]]:
        return [
            Column(
                N_("When"),
                lambda each: words.moment(each.made.isoformat(timespec="milliseconds")),
                lambda each: -each.made.timestamp(),
            ),
            Column(N_("Articles"), lambda each: self._count(each, "articles")),
            Column(N_("Marks"), lambda each: self._count(each, "annotations")),
            Column(N_("Last step"), self._step),
        ]

    def _lay_out(self) -> None:
        self.now = self._button(_("Back up now"), self.back_up)
        self.open_folder = self._button(_("Open the folder"), self._show_folder)
        self.restore = self._button(_("Restore this one"), self.restore_chosen)
        self.restore.setProperty("main", True)
        close = self._button(_("Close"), self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.now)
        foot.addWidget(self.open_folder)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            words.label(
                _(
                    "Desk backs up while you work, every few minutes, and keeps backups by hour, "
                    "day, week and month. Restoring keeps what is there now in a file beside the "
                    "library."
                ),
                wrap=True,
            )
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addLayout(foot)

    def _button(self, text: str, pressed: Callable[[], Any]) -> QPushButton:
        made = QPushButton(text)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _on=False: self._window.attempt(pressed))
        return made

    def _fill(self, found: list[Backup]) -> None:
        self.rows.fill(found)
        if found:
            self.folder = found[0].path.parent
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self.said.setText(
            _("They lie in {folder}.").format(folder=self.folder)
            if found
            else _("There is no backup yet. One is made as soon as something was done.")
        )
        self._show_state()
        self._stop_looking()
        self._job = Job(self._look(found), "")
        self._job.progressed.connect(self._looked)
        self._job.done.connect(self._looked)
        self._job.start(Job.Priority.LowPriority)

    def _stop_looking(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
            self._job = None

    def _look(self, found: list[Backup]) -> Generator[None, None, None]:
        from desk.store import backup

        for each in found:
            try:
                self._held[each.path] = backup.preview(each.path)
            except Problem:
                self._held[each.path] = None
            yield None

    def _looked(self, _step: object) -> None:
        self.rows.rebuild()
        self._show_state()

    def _count(self, each: Backup, name: str) -> str:
        held = self._held.get(each.path)
        return "…" if each.path not in self._held else str(getattr(held, name)) if held else "—"

    def _step(self, each: Backup) -> str:
        if each.path not in self._held:
            return ""
        held = self._held[each.path]
        if held is None:
            return _("It cannot be used.")
        return f"{_(held.last_label)}  {words.moment(held.last_done)}" if held.last_done else ""

    def _show_state(self) -> None:
        self.restore.setEnabled(bool(self.table.records()))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def back_up(self) -> None:
        """Make a backup now."""
        from desk.store import backup

        if not _changed(self._window.library):
            raise Problem(_("There is nothing to back up yet."), _("Bring in an article first."))
        backup.make(self._path)
        self._fill(backup.found(self._path))

    def restore_chosen(self) -> None:
        """Restore the chosen backup; `Problem` where another window has the library open."""
        chosen = self.table.records()
        if chosen:
            self._restore(chosen[0].path)
            self.accept()  # the window goes, and this with it
