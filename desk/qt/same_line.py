"""A quiet line in the head of an article: the outlet that has much the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from desk.i18n import _
from desk.qt.words import excerpt, set_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPaintEvent

    from desk.model import Article

_AIR = 12
"""Pixels before the words and before the keys, so that both stand apart."""
_LEAST = 48


class SameLine(QAbstractButton):
    """Says which other article is much the same text, with the keys that open both.

    A press opens both side by side; its menu says whether they are the same text.
    """

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self._choices: list[tuple[str, Callable[[], None]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()

    def show_others(self, others: list[Article], sure: bool) -> None:
        """Name the first of the others; `sure` where the reader said that it is the same."""
        self.setVisible(bool(others))
        if not others:
            return
        name = others[0].outlet or excerpt(others[0].title or _("Without a title"), 24)
        more = f" +{len(others) - 1}" if len(others) > 1 else ""
        said = _("The same text: {name}") if sure else _("Much the same text: {name}")
        self.setText(said.format(name=name + more))
        self.setAccessibleName(self.text())
        titles = "\n".join(excerpt(other.title, 60) for other in others[:5])
        set_tip(self, f"{_('Open both side by side')} ({self._keys})\n{titles}")
        self.updateGeometry()

    def set_choices(self, choices: list[tuple[str, Callable[[], None]]]) -> None:
        """Take what the menu offers: labels and what they do."""
        self._choices = choices

    def menu(self) -> QMenu:
        """Return its menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label, chosen in self._choices:
            menu.addAction(label).triggered.connect(lambda _on=False, chosen=chosen: chosen())
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to say whether it is the same text."""
        self.menu().popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the words and the keys."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._keys)
        return QSize(width + 2 * _AIR + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the room below which nothing could be read."""
        return QSize(_LEAST, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words quietly, and the keys after them where there is room."""
        from PySide6.QtGui import QPainter, QPalette

        painter = QPainter(self)
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        near = self.underMouse() or self.hasFocus()
        painter.setPen(self.palette().color(QPalette.ColorRole.Link) if near else quiet)
        metrics, room = self.fontMetrics(), self.rect().adjusted(_AIR, 0, 0, 0)
        whole = self.width() >= self.sizeHint().width()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if near:
            under = room.top() + (room.height() + metrics.ascent()) // 2
            last = room.left() + metrics.horizontalAdvance(shown)
            painter.drawLine(room.left(), under, last, under)
        if whole:
            painter.setPen(quiet)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._keys
            )
