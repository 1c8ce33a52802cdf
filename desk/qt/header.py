"""The head of an open article: its title, outlet and date, and what closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desk.i18n import _
from desk.qt import words

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent, QShowEvent

    from desk.model import Article
    from desk.qt.theme import Theme


_TALL = 52
"""Pixels of two lines and their margins, so that the heads of several pages end at one height."""
_LEGIBLE = 150
"""Pixels below which nothing is said beside outlet and date."""
_NARROW, _WIDEST = 270, 16_777_215
"""Pixels below which a title would have no room beside three buttons; no bound at all."""


class Header(QWidget):
    """Title, outlet, date (`?` where it was concluded), the way to the source, and close."""

    closed = Signal()
    unpinned = Signal()
    pressed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, article: Article, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("headers")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.article = article
        self._narrow = False
        self.title = words.Elided()
        self.meta = words.Elided(quiet=True)
        self.source = self._button(_("Open the source in the browser"), self._go)
        self.pin = self._button(_("Let the pinned article go"), self.unpinned.emit)
        self.pin.hide()
        self.close_button = self._button(_("Close this article"), self.closed.emit)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.title)
        self._beneath = QHBoxLayout()
        self._beneath.setSpacing(0)
        self._beneath.addWidget(self.meta, 1)
        # Without outlet and date nothing here would be wide, and Qt would give no width at all.
        self._beneath.addStretch()
        self._aside: QWidget | None = None
        column.addLayout(self._beneath)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(4)
        row.addLayout(column, 1)
        row.addWidget(self.pin)
        row.addWidget(self.source)
        row.addWidget(self.close_button)
        self.setMinimumHeight(_TALL)
        self.show_article(article)
        self.dress(theme)
        self.set_current(False)

    def show_article(self, article: Article) -> None:
        """Say what article this is."""
        self.article = article
        self.title.set_text(article.title or _("Without a title"))
        self.meta.set_text(words.meta(article))
        words.set_tip(self.meta, words.why_date(article))
        self.meta.setVisible(bool(self.meta.text()))
        self._fit_aside()
        self.source.setVisible(article.url.startswith(("https://", "http://")))
        words.set_tip(self.source, f"{_('Open the source in the browser')}\n{article.url}")

    def put_aside(self, widget: QWidget) -> None:
        """Put a widget of one line beside outlet and date; it gets what they leave."""
        self._aside = widget
        self._beneath.addWidget(widget)
        widget.setFont(self.meta.font())
        self._fit_aside()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        from desk.qt.theme import font

        script = self.article.script or "Hans"
        self.title.setFont(font(bold=True, script=script))
        self.meta.setFont(font(12, script=script))
        if self._aside is not None:
            self._aside.setFont(self.meta.font())
        self.source.setIcon(theme.icon("source"))
        self.pin.setIcon(theme.icon("pin"))
        self.close_button.setIcon(theme.icon("close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title its room: what is narrow keeps only the way out."""
        super().resizeEvent(event)
        self._fit()
        self._fit_aside()

    def event(self, event: QEvent) -> bool:
        """Share the width anew where a button came or went."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_aside()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Fit once everything stands in its place."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < _NARROW
        if not narrow and not self._narrow:
            return
        self._narrow = narrow
        for button in self.findChildren(QToolButton):
            if button not in (self.close_button, self.pin):
                button.setMaximumWidth(0 if narrow else _WIDEST)
        self._row.setContentsMargins(10 if narrow else 16, 6, 8, 6)

    def _fit_aside(self) -> None:
        if self._aside is None:
            return
        self._row.activate()
        said = self.meta.fontMetrics().horizontalAdvance(self.meta.text())
        left = self._beneath.geometry().width() - said
        self._aside.setMaximumWidth(left if left >= _LEGIBLE else 0)

    def set_pinned(self, on: bool) -> None:
        """Show that the article stays in its place."""
        self.pin.setVisible(on)

    def set_current(self, current: bool) -> None:
        """Show whether keys go to this article; only told where there are several."""
        self.title.set_quiet(not current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let keys go to this article from now on."""
        self.pressed.emit()
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with this article as a whole."""
        self.menu_asked.emit(event.globalPos())

    def _button(self, tip: str, pressed: object) -> QToolButton:
        made = QToolButton()
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.clicked.connect(pressed)
        return made

    def _go(self) -> None:
        # Only because the reader pressed the button, and only to a web page.
        if self.article.url.startswith(("https://", "http://")):
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl(self.article.url))
