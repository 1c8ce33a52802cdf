"""The head of an open article: its title, outlet and date, and what closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desk.i18n import _
from desk.qt import words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from desk.model import Article
    from desk.qt.theme import Theme


class Header(QWidget):
    """Title, outlet, date (`?` where it was concluded), the way to the source, and close."""

    closed = Signal()
    pressed = Signal()

    def __init__(self, article: Article, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("headers")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.article = article
        self.title = words.Elided()
        self.meta = words.Elided(quiet=True)
        self.source = self._button(_("Open the source in the browser"), self._go)
        self.close_button = self._button(_("Close this article"), self.closed.emit)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.meta)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(4)
        row.addLayout(column, 1)
        row.addWidget(self.source)
        row.addWidget(self.close_button)
        self.show_article(article)
        self.dress(theme)
        self.set_current(False)

    def show_article(self, article: Article) -> None:
        """Say what article this is."""
        self.article = article
        self.title.set_text(article.title or _("Without a title"))
        self.meta.set_text(words.meta(article))
        self.meta.setToolTip(words.tip(words.why_date(article)))
        self.source.setVisible(article.url.startswith(("https://", "http://")))
        self.source.setToolTip(words.tip(f"{_('Open the source in the browser')}\n{article.url}"))

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        from desk.qt.theme import font

        script = self.article.script or "Hans"
        self.title.setFont(font(bold=True, script=script))
        self.meta.setFont(font(12, script=script))
        self.source.setIcon(theme.icon("source"))
        self.close_button.setIcon(theme.icon("close"))

    def set_current(self, current: bool) -> None:
        """Show whether keys go to this article; only told where there are several."""
        self.title.set_quiet(not current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let keys go to this article from now on."""
        self.pressed.emit()
        super().mousePressEvent(event)

    def _button(self, tip: str, pressed: object) -> QToolButton:
        made = QToolButton()
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.clicked.connect(pressed)
        return made

    def _go(self) -> None:
        # Only because the reader pressed the button, and only to a web page.
        if self.article.url.startswith(("https://", "http://")):
            QDesktopServices.openUrl(QUrl(self.article.url))
