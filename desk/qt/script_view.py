"""The script an article is shown in: as it is stored, simplified or traditional.

Only what is painted is converted, a character at a time; selection, marks, search and copying
go on working with the text as it is stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import QToolButton

from desk import script_view
from desk.i18n import N_, _
from desk.qt.page_tools import is_plain
from desk.qt.words import set_tip

if TYPE_CHECKING:
    from desk.model import Uid
    from desk.qt.reading import Pane
    from desk.qt.window import Window

_SIGNS = {"Hans": "简", "Hant": "繁"}
_SAID = {"Hans": N_("simplified"), "Hant": N_("traditional")}
_BUTTON = "script"

_chosen: WeakKeyDictionary[Window, dict[Uid, str]] = WeakKeyDictionary()


def shown(window: Window, pane: Pane) -> str:
    """Return the script an article is shown in."""
    return _chosen.get(window, {}).get(pane.article.uid, pane.article.script)


def show(window: Window, script: str) -> None:
    """Show the current article in a script; its own, or nothing, is as it is stored."""
    pane = window.reading.current
    if pane is None:
        return
    _chosen.setdefault(window, {})[pane.article.uid] = script or pane.article.script
    for each in window.reading.panes:
        if each.article.uid == pane.article.uid:
            keep(window, each)
    window.commands.refresh()


def turn(window: Window, pane: Pane) -> None:
    """Show an article in the other script, or as it is stored again."""
    window.reading.set_current(pane)
    stored = pane.article.script
    other = script_view.other(stored)
    show(window, other if shown(window, pane) == stored else stored)


def able(window: Window) -> bool:
    """Tell whether the current article is Chinese."""
    pane = window.reading.current
    return pane is not None and bool(script_view.other(pane.article.script))


def keep(window: Window, pane: Pane) -> None:
    """Let a page that was filled anew show the script the reader chose for its article."""
    stored, wanted = pane.article.script, shown(window, pane)
    if not script_view.other(stored):
        wanted = stored
    convert = script_view.converter(stored, wanted)
    if is_plain(pane.page):
        pane.page.show_as(convert, wanted or "Hans")  # type: ignore[attr-defined]
        _dress_button(window, pane, wanted)
        return
    flow = pane.page.flow
    if (flow.convert, flow.script) != (convert, wanted or "Hans"):
        place = pane.page.position()
        flow.convert, flow.script = convert, wanted or "Hans"
        pane.page.measure(force=True)
        pane.page.restore(place)
    _dress_button(window, pane, wanted)


def _dress_button(window: Window, pane: Pane, wanted: str) -> None:
    """Say in the head of the page which script it shows, for Chinese articles."""
    head = pane.header
    button = head.findChild(QToolButton, _BUTTON)
    chinese = bool(script_view.other(pane.article.script))
    if button is None:
        if not chinese:
            return
        button = QToolButton()
        button.setObjectName(_BUTTON)
        button.setCheckable(True)
        button.clicked.connect(lambda _on=False: window.attempt(turn, window, pane))
        row = head.layout()
        row.insertWidget(row.count() - 2, button)  # type: ignore[union-attr]
    button.setVisible(chinese)
    button.setText(_SIGNS.get(wanted, ""))
    button.setChecked(wanted != pane.article.script)
    said = _tip(pane.article.script, wanted)
    set_tip(button, said)
    button.setAccessibleName(said)


def _tip(stored: str, wanted: str) -> str:
    if not script_view.other(stored):
        return ""
    if wanted == stored:
        other = _(_SAID[script_view.other(stored)])
        return _("Show it in {script} characters; what is stored stays.").format(script=other)
    return _("Shown in {shown} characters, stored in {stored}; press to see it as stored.").format(
        shown=_(_SAID[wanted]), stored=_(_SAID[stored])
    )
