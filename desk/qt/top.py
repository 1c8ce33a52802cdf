"""The one toolbar: the menu, the way to anything, undo and redo, the theme, in and out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desk.i18n import _

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desk.qt.action import Commands
    from desk.qt.window import Window

_RIGHT = (
    ("annotate.undo", "undo"),
    ("annotate.redo", "redo"),
    ("view.next_theme", "theme"),
    ("view.tables", "table"),
    ("file.bring_in", "bring_in"),
    ("file.export", "export"),
)


class Top(QWidget):
    """At most eight things; everything else is in the menu and the palette."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.setObjectName("top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self._drawn: list[tuple[QToolButton, str]] = []
        self._named: dict[str, QToolButton] = {}
        self.menu: QMenu | None = None
        self._menu_button = self._button("menu", _("Menu"))
        self.seek = self._seek()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self._menu_button)
        row.addWidget(self._command("view.articles", "list"))
        row.addStretch(1)
        row.addWidget(self.seek, 8)
        row.addStretch(1)
        for name, drawing in _RIGHT:
            row.addWidget(self._command(name, drawing))
        for name in ("annotate.undo", "annotate.redo"):  # what was done before is not known yet
            self._named[name].setEnabled(False)

    def wire(self, commands: Commands) -> None:
        """Let the buttons do what their actions do; not needed for a first frame."""
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self._menu_button.setMenu(self.menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.seek.setText(f"{self.seek.text()}   {commands.keys('navigate.palette')}")
        for name, button in self._named.items():
            command = commands[name]
            button.setAccessibleName(command.text())
            button.setToolTip(command.toolTip())
            command.changed.connect(partial(_follow, button, command))
            _follow(button, command)
        self.dress()

    def dress(self) -> None:
        """Take the colours of the theme."""
        from desk.qt.icon import faded, icon

        ink = self._window.theme["ink"]
        for button, drawing in self._drawn:
            # Until the buttons are wired, they stay as able as they are.
            able = button.isEnabled() and self.menu is None
            button.setIcon(icon(drawing, ink) if able else faded(drawing, ink))
        self.seek.setIcon(self._window.theme.icon("search"))

    def open_menu(self) -> None:
        """Open the menu as if its button were pressed."""
        self._menu_button.showMenu()

    def _seek(self) -> QPushButton:
        made = QPushButton(_("Search, or jump to anything …"))
        made.setObjectName("seek")
        made.setMaximumWidth(480)
        made.setMinimumWidth(120)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _on=False: self._window.commands.run("navigate.palette"))
        return made

    def _command(self, name: str, drawing: str) -> QToolButton:
        made = self._button(drawing, "")
        made.clicked.connect(lambda _on=False: self._window.commands.run(name))
        self._named[name] = made
        return made

    def _button(self, drawing: str, said: str) -> QToolButton:
        made = QToolButton()
        made.setIconSize(QSize(20, 20))
        made.setToolTip(said)
        made.setAccessibleName(said)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._drawn.append((made, drawing))
        return made

    def _fill(self) -> None:
        if self.menu is None or self.menu.actions():
            return
        commands = self._window.commands
        from desk.qt.action import menus, spread_keys

        for module in menus():
            own = module.__name__.rpartition(".")[2]
            part = self.menu.addMenu(_(module.NAME))
            spread_keys(part)
            for name, each in commands.all.items():
                if name.partition(".")[0] == own and each.listed:
                    if each.apart:
                        part.addSeparator()
                    part.addAction(commands[name])


def _follow(button: QToolButton, command: QAction) -> None:
    button.setEnabled(command.isEnabled())
    button.setToolTip(command.toolTip())
