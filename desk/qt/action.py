"""What a reader can do, declared once: menus, palette, cheat sheet and tooltips follow from it.

    @action(N_("Mark as claim"), tip=N_("Something somebody asserts."), keys="C")
    def mark_claim(window: Window) -> None: ...

Each file of `desk.qt.actions` is a menu with a `NAME` and a `PLACE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from desk import plugs
from desk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMenu

    from desk.qt.window import Window

Run: TypeAlias = "Callable[[Window], None]"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a reader can do.

    Args:
        name: module and function, such as `annotate.mark_claim`.
        label, tip: message ids.
        keys: as Qt writes them; several separated by a bar.
        run: what happens.
        icon: a drawing under `resources/icons`.
        apart: a line stands above it in the menu.
        says: the label of this moment, already translated, where it changes.
        checked: whether it is on, for an action that is a switch.
        able: whether it can be done now.
        listed: it stands in the menu; all stand in the palette.
        on_pages: its keys count only where a page has them; elsewhere they mean something else.
    """

    name: str
    label: str
    tip: str
    keys: str
    run: Run
    icon: str = ""
    apart: bool = False
    says: Callable[[Window], str] | None = None
    checked: Callable[[Window], bool] | None = None
    able: Callable[[Window], bool] | None = None
    listed: bool = True
    on_pages: bool = False


_DECLARED: dict[str, Action] = {}


def action(
    label: str,
    tip: str = "",
    keys: str = "",
    *,
    icon: str = "",
    apart: bool = False,
    says: Callable[[Window], str] | None = None,
    checked: Callable[[Window], bool] | None = None,
    able: Callable[[Window], bool] | None = None,
    listed: bool = True,
    on_pages: bool = False,
    name: str = "",
) -> Callable[[Run], Run]:
    """Declare the function below as an action; see `Action` for what can be said."""

    def declare(run: Run) -> Run:
        own = name or f"{run.__module__.rpartition('.')[2]}.{run.__name__}"
        _DECLARED[own] = Action(
            own, label, tip, keys, run, icon, apart, says, checked, able, listed, on_pages
        )
        return run

    return declare


@cache
def menus() -> tuple[ModuleType, ...]:
    """Return the modules that declare actions, in the order of the menus."""
    from desk.qt import actions

    found = plugs.modules(actions)
    return tuple(sorted(found, key=lambda module: int(module.PLACE)))


def declared() -> dict[str, Action]:
    """Return every action by name, menu by menu in the order of their declaration."""
    order = [module.__name__.rpartition(".")[2] for module in menus()]
    items = sorted(_DECLARED.items(), key=lambda item: order.index(item[0].partition(".")[0]))
    return dict(items)


class Commands(QObject):
    """The actions of one window: what Qt needs of each, with the keys the reader chose."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.all = declared()
        self._made: dict[str, QAction] = {}
        own = window.settings.keys()
        for name, each in self.all.items():
            self._made[name] = self._make(each, own.get(name, each.keys))

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def run(self, name: str) -> None:
        """Do an action now, as if its keys were pressed."""
        self._say(name, self.all[name])
        self._made[name].trigger()

    def obey(self, event: QKeyEvent) -> bool:
        """Do what a key means that came before the actions; tell whether it means anything."""
        pressed, reading = QKeySequence(event.keyCombination()), self._window.reading
        on_pages = reading.isAncestorOf(self._window.focusWidget() or self._window)
        for name, made in self._made.items():
            if pressed in made.shortcuts() and (on_pages or not self.all[name].on_pages):
                made.trigger()
                return True
        return False

    def keys(self, name: str) -> str:
        """Return the keys of an action as the system writes them."""
        return self._made[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def set_keys(self, name: str, keys: str | None) -> None:
        """Give an action other keys and keep them; None gives it back its own."""
        self._window.settings.put_keys(name, keys)
        own = self.all[name].keys if keys is None else keys
        self._made[name].setShortcuts(sequences(own))
        self._tip(name)

    def refresh(self) -> None:
        """Say again what changes from moment to moment: labels, switches, what can be done."""
        for name, each in self.all.items():
            self._say(name, each)

    def _say(self, name: str, each: Action) -> None:
        made = self._made[name]
        if each.says is not None:
            made.setText(each.says(self._window))
        if each.checked is not None:
            made.setChecked(each.checked(self._window))
        if each.able is not None:
            made.setEnabled(each.able(self._window))

    def _make(self, each: Action, keys: str) -> QAction:
        made = QAction(_(each.label), self._window)
        made.setObjectName(each.name)
        made.setShortcuts(sequences(keys))
        context = Qt.ShortcutContext
        inside = context.WidgetWithChildrenShortcut
        made.setShortcutContext(inside if each.on_pages else context.WindowShortcut)
        made.setAutoRepeat(each.name.startswith(("navigate.", "annotate.move_")))
        made.setCheckable(each.checked is not None)
        made.triggered.connect(lambda _on=False: self._window.attempt(each.run, self._window))
        (self._window.reading if each.on_pages else self._window).addAction(made)
        self._made[each.name] = made
        self._tip(each.name)
        return made

    def _tip(self, name: str) -> None:
        each, made = self.all[name], self._made[name]
        keys = self.keys(name)
        label = f"{_(each.label)}  {keys}" if keys else _(each.label)
        made.setToolTip(f"{label}\n{_(each.tip)}" if each.tip else label)


def spread_keys(menu: QMenu) -> None:
    """Keep the keys of a menu apart from its words, which Qt lets meet in the widest line."""

    def widen() -> None:
        menu.setMinimumWidth(0)
        menu.setMinimumWidth(menu.sizeHint().width() + 24)

    menu.aboutToShow.connect(widen)


def sequences(keys: str) -> list[QKeySequence]:
    """Return the key sequences of a declaration: `Ctrl+Y|Ctrl+Shift+Z` are two."""
    return [QKeySequence(part) for part in keys.split("|") if part]
