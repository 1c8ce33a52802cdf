"""What there is to know: every key, and which Desk this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.qt.action import action

if TYPE_CHECKING:
    from desk.qt.window import Window

NAME = N_("Help")
PLACE = 50


@action(N_("All keys"), tip=N_("Everything there is to do, and the key for it."), keys="?|F1")
def keys(window: Window) -> None:
    from desk.qt.sheet import Sheet

    Sheet(window).open()


@action(N_("About Desk"), tip=N_("Versions, to be copied into a report."))
def about(window: Window) -> None:
    from desk.qt.about import About

    About(window).open()
