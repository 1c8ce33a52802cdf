"""Scrolling that glides to its end instead of jumping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desk.qt.reader.view import View

_FRAME = 15


class Glide(QObject):
    """What is left to scroll; each frame takes a share of it, so that it slows down softly."""

    def __init__(self, page: View) -> None:
        super().__init__(page)
        self._page = page
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._step)

    def by(self, distance: int) -> None:
        """Scroll by a distance; one that still glides in the same direction is added."""
        if not self._page.smooth or not self._page.isVisible():
            self._page.scroll_by(distance)
            return
        self._left = distance + (self._left if (self._left > 0) == (distance > 0) else 0)
        if not self._timer.isActive():
            self._timer.start()
            self._step()

    def stop(self) -> None:
        """Stay where the view is."""
        self._left = 0
        self._timer.stop()

    def _step(self) -> None:
        share = round(self._left * 0.28)
        if abs(self._left) <= 3:
            share = self._left
        self._left -= share
        if not self._left:
            self._timer.stop()
        self._page.scroll_by(share)
