"""A row of small widgets that goes on in the next line where it is full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_GAP = 4


class FlowRow(QWidget):
    """Holds widgets from left to right, from top to bottom, in the order they were added."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the end."""
        widget.setParent(self)
        widget.show()
        self._items.append(widget)
        self._place()

    def widgets(self) -> list[QWidget]:
        """Return the widgets in order."""
        return list(self._items)

    def clear(self) -> None:
        """Take all widgets out."""
        for widget in self._items:
            widget.hide()
            widget.deleteLater()
        self._items.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when letters have changed."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return the height that the widgets take at this width."""
        return QSize(0, self.height())

    def _place(self) -> None:
        x = y = tall = 0
        for widget in self._items:
            size = widget.sizeHint()
            if x and x + size.width() > self.width():
                x, y, tall = 0, y + tall + _GAP, 0
            widget.setGeometry(x, y, min(size.width(), max(self.width(), 1)), size.height())
            x += size.width() + _GAP
            tall = max(tall, size.height())
        if self.height() != y + tall:
            self.setFixedHeight(max(1, y + tall))
