"""More pages than a narrow window has room for: they stay wide enough, and move sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedLayout

from desk.qt.reading import NARROWEST

if TYPE_CHECKING:
    from desk.qt.reading import Reading

_GUTTER = 24


class Sideways(QScrollArea):
    """Holds the pages of a window once they do not fit; the current one is always in view."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(reading.spread)
        reading.current_changed.connect(self.follow)

    def follow(self) -> None:
        """Bring the current page into view."""
        pane = self._reading.current
        column = pane.page.parentWidget() if pane is not None else None
        if column is not None and self._reading.spread.isAncestorOf(column):
            self.ensureWidgetVisible(column, 8, 0)


def fit(reading: Reading, stack: QStackedLayout) -> None:
    """Let the pages move sideways where there is no room for all of them."""
    count, spread = len(reading.panes), reading.spread
    wanted = count * NARROWEST + max(0, count - 1) * _GUTTER
    if spread.minimumWidth() == wanted:
        return
    around = spread.parentWidget()
    holder = around.parentWidget() if around is not None else None
    if not isinstance(holder, Sideways):
        shown = stack.currentWidget() is spread
        stack.removeWidget(spread)
        holder = Sideways(reading)
        stack.addWidget(holder)
        if shown:
            stack.setCurrentWidget(holder)
    spread.setMinimumWidth(wanted)
    holder.follow()
