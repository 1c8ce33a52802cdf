"""Marking: claims, rebuttals, figures and the reader's own codes; ends, links, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.problem import Problem
from desk.qt.action import action
from desk.qt.words import capital, excerpt

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.model import Code
    from desk.qt.window import Window

NAME = N_("Marks")
PLACE = 20


def _some(window: Window) -> bool:
    return window.annotation is not None


def _reading(window: Window) -> bool:
    return window.reading.current is not None


def _code(window: Window, name: str) -> Code:
    code = window.shelf.code(name)
    if code is None:
        raise Problem(
            _("There is no code {name}.").format(name=name),
            _("Select some words and press N with Ctrl to make one."),
        )
    return code


@action(
    N_("Mark as claim"), tip=N_("Something somebody asserts."), keys="C", icon="pen", able=_reading
)
def mark_claim(window: Window) -> None:
    window.marking.mark(_code(window, "claim"))


@action(
    N_("Mark as rebuttal"),
    tip=N_("An answer that contradicts a claim."),
    keys="R",
    icon="pen",
    able=_reading,
)
def mark_rebuttal(window: Window) -> None:
    window.marking.mark(_code(window, "rebuttal"))


@action(
    N_("Mark as figure"),
    tip=N_("A sum, a share, a number of things, a date."),
    keys="F",
    icon="pen",
    able=_reading,
)
def mark_figure(window: Window) -> None:
    window.marking.mark(_code(window, "figure"))


@action(
    N_("New code from the selection …"),
    tip=N_("A code of your own, named after the selected words."),
    keys="Ctrl+N",
    icon="add",
    able=_reading,
)
def new_code(window: Window) -> None:
    pane = window.reading.current
    if pane is None:
        return
    start, end = pane.page.selection()
    words = excerpt(pane.revision.text[start:end], 20).rstrip("…")
    window.foot.prompt.ask(
        _("Name of the new code"),
        words,
        lambda name: window.attempt(window.marking.new_code, pane, name),
    )


def _own(key: str) -> Callable[[Window], None]:
    def mark(window: Window) -> None:
        window.marking.mark(_code(window, key))

    return mark


def _says(key: str) -> Callable[[Window], str]:
    def says(window: Window) -> str:
        code = window.shelf.code(key)
        if code is None:
            return _("Mark with your code {key}").format(key=key)
        return _("Mark with “{code}”").format(code=capital(code.name))

    return says


def _there(key: str) -> Callable[[Window], bool]:
    return lambda window: window.shelf.code(key) is not None and _reading(window)


for _key in "123456789":
    action(
        N_("Mark with a code"),
        tip=N_("One of your own codes."),
        keys=_key,
        icon="pen",
        says=_says(_key),
        able=_there(_key),
        listed=False,
        name=f"annotate.own_{_key}",
    )(_own(_key))


@action(
    N_("Keep marking claims"),
    tip=N_("Everything you select is marked until you press Esc."),
    keys="Shift+C",
    apart=True,
    able=_reading,
    checked=lambda window: getattr(window.marking.sticky, "name", "") == "claim",
)
def keep_claim(window: Window) -> None:
    _toggle(window, "claim")


@action(
    N_("Keep marking rebuttals"),
    tip=N_("Everything you select is marked until you press Esc."),
    keys="Shift+R",
    able=_reading,
    checked=lambda window: getattr(window.marking.sticky, "name", "") == "rebuttal",
)
def keep_rebuttal(window: Window) -> None:
    _toggle(window, "rebuttal")


@action(
    N_("Keep marking figures"),
    tip=N_("Everything you select is marked until you press Esc."),
    keys="Shift+F",
    able=_reading,
    checked=lambda window: getattr(window.marking.sticky, "name", "") == "figure",
)
def keep_figure(window: Window) -> None:
    _toggle(window, "figure")


def _toggle(window: Window, name: str) -> None:
    code = _code(window, name)
    window.marking.stick(None if window.marking.sticky == code else code)


@action(
    N_("Write a memo"),
    tip=N_("What you think of the selected mark."),
    keys="M",
    apart=True,
    able=_some,
)
def memo(window: Window) -> None:
    window.panels.show_inspector(True)
    window.panels.inspector.focus_memo()


@action(
    N_("Name the speaker"),
    tip=N_("Who says the words of the selected mark."),
    keys="S",
    able=_some,
)
def speaker(window: Window) -> None:
    window.panels.show_inspector(True)
    window.panels.inspector.speaker.setFocus()
    window.panels.inspector.speaker.selectAll()


@action(
    N_("Link to another mark"),
    tip=N_("Press it on the first mark, then on the second."),
    keys="L",
    icon="link",
    able=_some,
)
def link(window: Window) -> None:
    window.marking.link()


@action(N_("Move the start left"), tip=N_("The mark grows."), keys="[", apart=True, able=_some)
def move_start_left(window: Window) -> None:
    window.marking.nudge("start", -1)


@action(N_("Move the start right"), tip=N_("The mark shrinks."), keys="{|Shift+[", able=_some)
def move_start_right(window: Window) -> None:
    window.marking.nudge("start", 1)


@action(N_("Move the end right"), tip=N_("The mark grows."), keys="]", able=_some)
def move_end_right(window: Window) -> None:
    window.marking.nudge("end", 1)


@action(N_("Move the end left"), tip=N_("The mark shrinks."), keys="}|Shift+]", able=_some)
def move_end_left(window: Window) -> None:
    window.marking.nudge("end", -1)


@action(
    N_("Remove the mark"),
    tip=N_("With the links that hang on it; undo brings it back."),
    keys="Del|Backspace",
    icon="trash",
    able=_some,
)
def remove(window: Window) -> None:
    annotation = window.focused()
    window.marking.remove([annotation] if annotation else [])


@action(
    N_("Copy"), tip=N_("The selected words."), keys="Ctrl+C", icon="copy", apart=True, able=_reading
)
def copy(window: Window) -> None:
    from PySide6.QtGui import QGuiApplication

    pane, annotation = window.reading.current, window.focused()
    start, end = pane.page.selection() if pane is not None else (0, 0)
    if pane is not None and start < end:
        pane.page.copy()
    elif annotation is not None:
        QGuiApplication.clipboard().setText(annotation.exact)
    else:
        raise Problem(_("Nothing is selected."), _("Select some words first."))


def _undo_label(window: Window) -> str:
    step = window.library.undoable() if window.loaded else None
    return _("Undo: {step}").format(step=_(step)) if step else _("Undo")


def _redo_label(window: Window) -> str:
    step = window.library.redoable() if window.loaded else None
    return _("Redo: {step}").format(step=_(step)) if step else _("Redo")


@action(
    N_("Undo"),
    tip=N_("Takes back the last step, in whichever article it was."),
    keys="Ctrl+Z",
    icon="undo",
    apart=True,
    says=_undo_label,
    able=lambda window: window.loaded and window.library.undoable() is not None,
)
def undo(window: Window) -> None:
    _keep_typed(window)
    step = window.library.undoable()
    if window.library.undo() is not None and step:
        window.foot.notice.tell(_("Undone: {step}").format(step=_(step)))


@action(
    N_("Redo"),
    tip=N_("Does again what was undone last."),
    keys="Ctrl+Shift+Z|Ctrl+Y",
    icon="redo",
    says=_redo_label,
    able=lambda window: window.loaded and window.library.redoable() is not None,
)
def redo(window: Window) -> None:
    _keep_typed(window)
    step = window.library.redoable()
    if window.library.redo() is not None and step:
        window.foot.notice.tell(_("Done again: {step}").format(step=_(step)))


def _keep_typed(window: Window) -> None:
    if window.panels.inspector_shown():
        window.panels.inspector.keep()
