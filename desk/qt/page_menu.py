"""The menu at a place in an article."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desk.i18n import _
from desk.qt import correcting
from desk.qt.action import spread_keys
from desk.qt.words import capital, code_name, excerpt

if TYPE_CHECKING:
    from desk.qt.reading import Pane
    from desk.qt.window import Window

_GROUPS = (
    ("annotate.copy", "reading.copy_cited", "reading.copy_markdown"),
    ("annotate.undo", "navigate.find"),
    ("cleaning.what_was_cleaned", "cleaning.fields"),
)
"""What can be done anywhere in an article, between lines."""


def page_menu(window: Window, pane: Pane, offset: int) -> QMenu:
    """Return the menu for what is selected, and for the marks at `offset`."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    spread_keys(menu)
    start, end = pane.page.selection()
    if start < end:
        _marking(window, menu)
    _marks(window, menu, pane, offset)
    correcting.add_to_menu(window, menu)
    for group in _GROUPS:
        for name in group:
            menu.addAction(window.commands[name])
        if group is not _GROUPS[-1]:
            menu.addSeparator()
    return menu


def header_menu(window: Window, pane: Pane) -> QMenu:
    """Return the menu for an open article as a whole; it becomes the current one."""
    window.reading.set_current(pane)
    pane.page.setFocus()
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    spread_keys(menu)
    for name in ("navigate.pin", "navigate.swap", "reading.align", "navigate.close"):
        menu.addAction(window.commands[name])
    return menu


def _marking(window: Window, menu: QMenu) -> None:
    for name in ("annotate.mark_claim", "annotate.mark_rebuttal", "annotate.mark_figure"):
        menu.addAction(window.commands[name])
    for code in window.shelf.own_codes():
        entry = menu.addAction(window.theme.code_icon(code), code.name.replace("&", "&&"))
        entry.triggered.connect(
            lambda _on=False, code=code: window.attempt(window.marking.mark, code)
        )
    menu.addAction(window.commands["annotate.new_code"])
    menu.addSeparator()


def _marks(window: Window, menu: QMenu, pane: Pane, offset: int) -> None:
    shelf = window.shelf
    found = [shelf.annotation(mark.uid) for mark in pane.page.marks_at(offset)]
    for annotation in found:
        if annotation is None:
            continue
        code = capital(code_name(shelf.codes.get(annotation.code)))
        said = f"{code}: {excerpt(annotation.exact, 24)}".replace("&", "&&")
        part, uid = menu.addMenu(said), annotation.uid
        part.addAction(_("Show"), partial(window.focus, uid, show=True))
        part.addAction(_("Link to another mark"), partial(_with, window, uid, "link"))
        part.addAction(_("Remove this mark"), partial(_with, window, uid, "remove"))
    if found:
        menu.addSeparator()


def _with(window: Window, uid: str, verb: str) -> None:
    window.focus(uid)
    window.commands.run(f"annotate.{verb}")
