"""The text itself: correcting it, its older states, and marks that lost their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desk.i18n import N_
from desk.qt.action import action

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.qt.window import Window

NAME = N_("Text")
PLACE = 25


def _reading(window: Window) -> bool:
    return window.reading.current is not None


@action(
    N_("Correct the words"),
    tip=N_("Of the paragraph at the caret, where they stand; Enter keeps them."),
    keys="F2",
    icon="pen",
    able=_reading,
)
def correct(window: Window) -> None:
    from desk.qt import correcting

    correcting.begin(window)


@action(
    N_("Cut the paragraph"),
    tip=N_("Its marks wait in the old text; undo brings it back."),
    keys="Ctrl+Shift+Backspace|Ctrl+Shift+Del",
    able=_reading,
)
def cut(window: Window) -> None:
    from desk.qt import correcting

    correcting.cut(window)


@action(
    N_("Part the paragraph here"),
    tip=N_("Before the caret."),
    keys="Ctrl+Shift+Return",
    able=_reading,
)
def part(window: Window) -> None:
    from desk.qt import correcting

    correcting.part(window)


@action(
    N_("Join with the next paragraph"),
    tip=N_("The paragraph at the caret and the one below it."),
    keys="Ctrl+Shift+J",
    able=_reading,
)
def join(window: Window) -> None:
    from desk.qt import correcting

    correcting.join(window)


def _turn(kind: str, level: int = 0) -> Callable[[Window], None]:
    def turn(window: Window) -> None:
        from desk.qt import correcting

        correcting.turn(window, kind, level)

    return turn


TURNS = (
    ("paragraph", 0, N_("Make it a plain paragraph"), "Ctrl+Alt+0"),
    ("heading", 2, N_("Make it a heading"), "Ctrl+Alt+1"),
    ("quotation", 0, N_("Make it a quotation"), "Ctrl+Alt+2"),
    ("list_item", 1, N_("Make it a list item"), "Ctrl+Alt+3"),
    ("caption", 0, N_("Make it a caption"), "Ctrl+Alt+4"),
    ("credit", 0, N_("Make it a credit"), "Ctrl+Alt+5"),
    ("post", 0, N_("Make it a post"), "Ctrl+Alt+6"),
)
"""Kinds a paragraph can be made: the kind, its level, the label and the keys."""

for _at, (_kind, _level, _label, _keys) in enumerate(TURNS):
    action(
        _label,
        tip=N_("The paragraph at the caret; its words stay."),
        keys=_keys,
        apart=_at == 0,
        able=_reading,
        name=f"texts.turn_{_kind}",
    )(_turn(_kind, _level))


@action(
    N_("Earlier texts"),
    tip=N_("Every text the article has had, and what changed."),
    keys="Ctrl+Shift+T",
    apart=True,
    able=_reading,
)
def earlier(window: Window) -> None:
    view = window.panels.show_tables(True, "texts")
    if view is not None:
        view.focus_first()


@action(
    N_("Beside the same text elsewhere"),
    tip=N_("The article that is much the same, such as an agency's report in another paper."),
    keys="Ctrl+Shift+E",
    able=_reading,
)
def alike(window: Window) -> None:
    from desk.qt import alike

    alike.show(window)


@action(
    N_("Marks to look at"),
    tip=N_("Those whose words changed or are gone."),
    keys="Ctrl+Shift+M",
)
def to_look_at(window: Window) -> None:
    view = window.panels.show_tables(True, "to_look_at")
    if view is not None:
        view.focus_first()


def _list(window: Window) -> Any:
    """Return the list of marks to look at, if it is shown."""
    shown = not window.tables.isHidden() and window.tables.current() == "to_look_at"
    return window.tables.view("to_look_at") if shown else None


def _looking(window: Window) -> bool:
    view = _list(window)
    return view is not None and view.rows.rowCount() > 0


@action(
    N_("Accept the proposed words"),
    tip=N_("Of the mark in hand in the list; Enter does it there too."),
    keys="Ctrl+Shift+A",
    able=_looking,
)
def accept(window: Window) -> None:
    if (view := _list(window)) is not None:
        view.accept_chosen()


@action(
    N_("Put the mark on the selected words"),
    tip=N_("The mark in hand in the list of marks to look at."),
    keys="Ctrl+Shift+P",
    able=_looking,
)
def put(window: Window) -> None:
    if (view := _list(window)) is not None:
        view.put_on_selection()


@action(
    N_("Leave the mark in its old text"),
    tip=N_("It stays there and asks no more."),
    keys="Ctrl+Shift+L",
    able=_looking,
)
def leave(window: Window) -> None:
    if (view := _list(window)) is not None:
        view.leave_chosen()


@action(
    N_("Show the mark in its old text"),
    tip=N_("In a window of its own."),
    keys="Ctrl+Shift+U",
    able=lambda window: _looking(window) or window.annotation is not None,
)
def show_old(window: Window) -> None:
    from desk.qt import texts

    view, mark = _list(window), window.focused()
    if view is not None and view.rows.rowCount():
        view.show_in_old()
    elif mark is not None:
        texts.open_of_mark(window, mark)
