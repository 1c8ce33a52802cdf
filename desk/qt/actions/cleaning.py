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


@action(
    N_("Title, date and source …"),
    tip=N_("Every field with all that was found for it; pick another value, or type one."),
    keys="D",
    icon="pen",
    apart=True,
    able=_reading,
)
def fields(window: Window) -> None:
    from desk.qt.fields import Fields

    pane = window.reading.current
    if pane is not None:
        Fields(window, pane.article.uid).open()


def _script(window: Window) -> str:
    from desk.qt.script_view import shown

    pane = window.reading.current
    return shown(window, pane) if pane is not None else ""


def _chinese(window: Window) -> bool:
    from desk.qt.script_view import able

    return able(window)


@action(
    N_("Show in simplified characters"),
    tip=N_("On the page alone; what is stored, marked and copied stays as it is."),
    apart=True,
    checked=lambda window: _chinese(window) and _script(window) == "Hans",
    able=_chinese,
)
def simplified(window: Window) -> None:
    from desk.qt.script_view import show

    show(window, "Hans")


@action(
    N_("Show in traditional characters"),
    tip=N_("On the page alone; what is stored, marked and copied stays as it is."),
    checked=lambda window: _chinese(window) and _script(window) == "Hant",
    able=_chinese,
)
def traditional(window: Window) -> None:
    from desk.qt.script_view import show

    show(window, "Hant")


@action(
    N_("Turn simplified and traditional"),
    tip=N_("Between the script that is stored and the other one."),
    keys="T",
    listed=False,
    able=_chinese,
)
def turn_script(window: Window) -> None:
    from desk.qt.script_view import turn

    if window.reading.current is not None:
        turn(window, window.reading.current)
