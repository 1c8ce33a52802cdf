"""What attends a window while it is open: the work of other windows, backups, what became of marks.

None of it is needed for the first frame, so it begins when the library is open.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desk.i18n import _, ngettext
from desk.problem import Problem
from desk.qt import words

if TYPE_CHECKING:
    from pathlib import Path

    from desk.qt.app import Desk
    from desk.qt.backing_up import BackingUp
    from desk.qt.revising import Revising
    from desk.qt.window import Window

_OFTEN = 200
"""Milliseconds between two looks for the work of other windows; a look costs microseconds."""


class Attending(QObject):
    """Lives as long as a window, and knows the program that made it."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.backing_up: BackingUp | None = None
        self.revising: Revising | None = None
        self._look = QTimer(self)
        self._look.setInterval(_OFTEN)
        self._look.timeout.connect(self.look)
        window.ready.connect(self._begin)
        window.closed.connect(self.end)
        window.opening.done.connect(self._opened)

    def _begin(self) -> None:
        from desk.qt.backing_up import BackingUp
        from desk.qt.revising import Revising

        self.revising = Revising(self._window)
        self.backing_up = BackingUp(self._window, self.offer)
        self.backing_up.begin()
        self._look.start()
        from desk.qt.alike import same_texts

        same_texts(self._window).begin()
        # "As the system": its colours may change while the window is open, as in the evening.
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._window.dress)

    def look(self) -> None:
        """Hear what other windows did."""
        try:
            self._window.library.catch_up()
        except Problem:
            # Whoever does something next is told; a look that fails is nothing to interrupt for.
            return

    def end(self) -> None:
        """Stop, and wait for what runs."""
        from desk.qt.correcting import Field

        self._look.stop()
        for field in self._window.findChildren(Field):
            field.keep()
        if self.backing_up is not None:
            self.backing_up.end()

    # ---- a library that cannot be used ---------------------------------------------------------

    def _opened(self) -> None:
        error = self._window.opening.error
        if isinstance(error, Problem):
            self.offer(error.what)

    def offer(self, what: str) -> None:
        """Tell that the library is damaged, and offer the last backup that is whole."""
        from desk.qt.backing_up import last_good, library_file

        path = library_file(self._window.where)
        good = last_good(path) if path is not None and path.is_file() else None
        if good is None:
            return
        backup, held = good
        counts = ngettext("{count} article", "{count} articles", held.articles)
        said = _("{what} The last good backup is of {when}, with {articles}.").format(
            what=what,
            when=words.moment(backup.made.isoformat(timespec="milliseconds")),
            articles=counts.format(count=held.articles),
        )
        self._window.foot.notice.tell(
            said, _("Restore it"), lambda: self.restore(backup.path), brief=False, bad=True
        )

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the library, and open the window on it anew.

        Raises:
            Problem: another window has the library open.
        """
        from desk.qt.backing_up import library_file
        from desk.store import desks

        window = self._window
        path = library_file(window.where)
        if path is None:
            raise Problem(
                _("A library on a server is restored there."), _("Ask who runs the server.")
            )
        if desks.others(window.where, window.opening.claim):
            raise Problem(
                _("Another window has this library open."), _("Close it, then restore again.")
            )
        QTimer.singleShot(0, self._desk, lambda: self._restore(backup, path))

    def _restore(self, backup: Path, path: Path) -> None:
        from desk.store import backup as backups

        outcome: list[Path | Problem | None] = []

        def put() -> None:
            try:
                outcome.append(backups.restore(backup, path))
            except Problem as problem:
                outcome.append(problem)

        desk = self._desk
        desk.exchange(self._window, self._window.where, put)
        new = desk.window
        if new is None:
            return
        (became,) = outcome
        if isinstance(became, Problem):
            new.tell(became)
            return
        new.foot.notice.tell(
            _("The backup is restored. What was there before is kept as {name}.").format(
                name=became.name
            )
            if became is not None
            else _("The backup is restored."),
            brief=False,
        )


def another(window: Window) -> None:
    """Open one more window on the library of this one, as a program of its own."""
    from PySide6.QtCore import QProcess

    frozen = getattr(sys, "frozen", False)
    call = [*([] if frozen else ["-m", "desk"]), "--library", window.where]
    if not QProcess.startDetached(sys.executable, call):
        raise Problem(_("No further window could be opened."), _("Start Desk once more by hand."))


def of(window: Window) -> Attending:
    """Return what attends a window."""
    found = window.findChild(Attending)
    assert isinstance(found, Attending)
    return found
