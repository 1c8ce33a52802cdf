"""Where *What was cleaned* stands in the window: left of the pages, which stay what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from desk.qt.cleaned.panel import Panel
    from desk.qt.window import Window

_NAME = "what_was_cleaned"
_WIDTH = 990
"""Pixels for the edits and the source, beside which a page must find room."""


def panel_of(window: Window) -> Panel | None:
    """Return the panel, if it has been made."""
    from PySide6.QtWidgets import QWidget

    return window.findChild(QWidget, _NAME)  # type: ignore[return-value]


def is_shown(window: Window) -> bool:
    """Tell whether the panel is there."""
    panel = panel_of(window)
    return panel is not None and not panel.isHidden()


def show(window: Window, on: bool = True) -> Panel | None:
    """Show or hide the panel; return it."""
    panel = panel_of(window)
    if panel is None:
        if not on:
            return None
        panel = _made(window)
    panel.setVisible(on)
    window.panels.beside = _WIDTH if on else 0
    window.panels.fit()
    if on:
        panel.follow()
        panel.list.setFocus()
    else:
        window.reading.focus_page()
    window.commands.refresh()
    return panel


def _made(window: Window) -> Panel:
    """Make the panel and put it beside the pages."""
    from desk.qt.cleaned.panel import Panel

    outer = window.panels.across
    sizes, at = outer.sizes(), outer.indexOf(window.reading)
    both = QSplitter(Qt.Orientation.Horizontal)
    both.setChildrenCollapsible(False)
    both.setHandleWidth(1)
    outer.insertWidget(at, both)
    panel = Panel(window)
    both.addWidget(panel)
    both.addWidget(window.reading)
    both.setStretchFactor(0, 3)
    both.setStretchFactor(1, 2)
    both.setSizes([840, 560])
    outer.setStretchFactor(at, 1)
    outer.setSizes(sizes)
    window.reading.show()
    return panel
