"""Which Desk this is, and what it runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desk.i18n import _
from desk.qt import words
from desk.qt.crash import versions
from desk.qt.theme import font

if TYPE_CHECKING:
    from desk.qt.window import Window


class About(QDialog):
    """The name, what it is for, and versions to copy."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setWindowTitle(_("About Desk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(420)
        name = words.label("Desk", name="title")
        name.setFont(font(22, bold=True))
        said = words.label(
            _(
                "Read many articles about one story side by side, mark who claims what, and take "
                "the marks out again."
            ),
            wrap=True,
        )
        picture = QLabel()
        from desk.qt.icon import picture as draw

        picture.setPixmap(draw("desk", window.theme["accent"], 48, window.devicePixelRatioF()))
        self.versions = words.label(versions(), quiet=True)
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        where = words.label(_("Library: {path}").format(path=window.where), quiet=True, wrap=True)
        copy = QPushButton(_("Copy"))
        copy.clicked.connect(lambda _on=False: QGuiApplication.clipboard().setText(versions()))
        close = QPushButton(_("Close"))
        close.setProperty("main", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (picture, name, said, self.versions, where):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(row)
