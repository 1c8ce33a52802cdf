"""The parts of the window that take the keys in turn: the list, the pages, the mark, the table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.qt.reading import Pane
    from desk.qt.window import Window

Part = tuple[QWidget, "Callable[[], object]"]
"""A part, and what gives it the keys."""


def turn(window: Window, step: int) -> None:
    """Give the keys to the next part that is shown, or to the one before; round and round."""
    found = parts(window)
    if not found:
        return
    focus = QApplication.focusWidget()
    at = next((n for n, (part, _take) in enumerate(found) if _holds(part, focus)), -step)
    found[(at + step) % len(found)][1]()


def parts(window: Window) -> list[Part]:
    """Return the parts that are shown, from left to right and down."""
    found: list[Part] = []
    if not window.articles.isHidden():
        found.append((window.articles, window.articles.focus_list))
    for pane in window.reading.panes:
        column = pane.page.parentWidget() or pane.page
        found.append((column, partial(_to_page, window, pane)))
    if not window.reading.panes and window.reading.empty.asks():
        found.append((window.reading, window.reading.empty.take_keys))
    if window.panels.inspector_shown():
        found.append((window.panels.inspector, window.panels.inspector.focus_memo))
    if not window.tables.isHidden():
        found.append((window.tables, window.tables.take_keys))
    return found


def _to_page(window: Window, pane: Pane) -> None:
    window.reading.set_current(pane)
    window.reading.focus_page()


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))
