"""That nothing is lost: history, bin, backups, checking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.qt.action import action

if TYPE_CHECKING:
    from desk.qt.window import Window

NAME = N_("Safety")
PLACE = 45


@action(N_("History"), tip=N_("Everything that was done; any step can be gone back to."))
def history(window: Window) -> None:
    view = window.panels.show_tables(True, "history")
    if view is not None:
        view.focus_first()


@action(N_("Bin"), tip=N_("Articles and marks that were taken out, to be had back."))
def bin_(window: Window) -> None:
    view = window.panels.show_tables(True, "bin")
    if view is not None:
        view.focus_first()


@action(N_("Backups …"), tip=N_("What there is, what it holds, and how to restore it."), apart=True)
def backups(window: Window) -> None:
    from desk.qt import attending
    from desk.qt.backing_up import Backups

    Backups(window, attending.of(window).restore).open()


@action(
    N_("Check the library"),
    tip=N_("The file, every text, and every mark against its words."),
    able=lambda window: window.loaded,
)
def check(window: Window) -> None:
    from desk.qt import checking

    checking.check(window)
