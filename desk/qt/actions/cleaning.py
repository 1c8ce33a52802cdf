"""The article itself: how it was cleaned, its fields, and the script it is shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.qt.action import action

if TYPE_CHECKING:
    from desk.qt.window import Window

NAME = N_("Article")
PLACE = 15


def _reading(window: Window) -> bool:
    return window.reading.current is not None


def _cleaned_shown(window: Window) -> bool:
    from desk.qt.cleaned.beside import is_shown

    return is_shown(window)


@action(
    N_("What was cleaned"),
    tip=N_("The source beside the article, with every edit; each can be taken back."),
    keys="W",
    icon="paper",
    checked=_cleaned_shown,
    able=_reading,
)
def what_was_cleaned(window: Window) -> None:
    from desk.qt.cleaned.beside import is_shown, show

    show(window, not is_shown(window))


@action(
    N_("Clean the article again"),
    tip=N_("By the rules of this Desk; corrections by hand are dropped, undo brings them back."),
    able=_reading,
)
def clean_again(window: Window) -> None:
    from desk.qt.cleaned.beside import show

    panel = show(window)
    if panel is not None:
        panel.clean_again()
