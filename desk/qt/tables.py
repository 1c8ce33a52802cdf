"""The foot of the pages: tables of everything, one tab each, hidden until wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.i18n import _

if TYPE_CHECKING:
    from types import ModuleType

    from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton

    from desk.model import Change
    from desk.qt.window import Window


def panels() -> list[ModuleType]:
    """Return the modules of `desk.qt.views` that are tabs, in their order."""
    from desk import plugs
    from desk.qt import views

    found = [module for module in plugs.modules(views) if hasattr(module, "PLACE")]
    return sorted(found, key=lambda module: int(module.PLACE))


class Tables(QWidget):
    """Tabs whose views are made when they are first looked at.

    Signals:
        closed: the reader put the tables away.
    """

    closed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.setObjectName("tables")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self._modules: list[ModuleType] = []
        self._made: dict[str, Any] = {}
        self._wanted = ""
        self.tabs: QTabBar
        self._close: QToolButton
        self._stack: QStackedWidget

    def _furnish(self) -> None:
        from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout

        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("Tables"))
        self.tabs.currentChanged.connect(self._show)
        self._close = QToolButton()
        self._close.setToolTip(_("Hide the tables"))
        self._close.setAccessibleName(_("Hide the tables"))
        self._close.clicked.connect(lambda _on=False: self.closed.emit())
        self._stack = QStackedWidget()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.dress()

    def open(self, name: str = "") -> Any:
        """Show a tab by the name of its module, or the last one; return its view."""
        self._prepare()
        names = self._names()
        wanted = name or self._wanted
        at = names.index(wanted) if wanted in names else self.tabs.currentIndex()
        self.tabs.setCurrentIndex(max(0, at))
        return self._show(self.tabs.currentIndex())

    def take_keys(self) -> None:
        """Give the keys to what is shown, or to the tabs where that takes none."""
        view = self.open(self.current())
        if hasattr(view, "focus_first"):
            view.focus_first()
        else:
            self.tabs.setFocus()

    def current(self) -> str:
        """Return the name of the tab that is shown."""
        at = self.tabs.currentIndex() if self._modules else -1
        return self._names()[at] if 0 <= at < len(self._modules) else self._wanted

    def want(self, name: str) -> None:
        """Let this tab be the one that is shown first."""
        self._wanted = name

    def view(self, name: str) -> Any:
        """Return the view of a tab if it has been made."""
        return self._made.get(name)

    def heard(self, change: Change) -> None:
        """Follow a change that was written."""
        for view in self._made.values():
            view.heard(change)

    def dress(self) -> None:
        """Take the colours of the theme."""
        if self._modules:
            self._close.setIcon(self._window.theme.icon("close"))
        for view in self._made.values():
            view.refresh()

    def _prepare(self) -> None:
        if self._modules:
            return
        self._modules = panels()
        self._furnish()
        self.tabs.blockSignals(True)
        for module in self._modules:
            self.tabs.addTab(_(module.NAME))
        self.tabs.blockSignals(False)

    def _names(self) -> list[str]:
        return [module.__name__.rpartition(".")[2] for module in self._modules]

    def _show(self, at: int) -> Any:
        if not 0 <= at < len(self._modules):
            return None
        name = self._names()[at]
        if name not in self._made:
            view = self._modules[at].View(self._window)
            self._made[name] = view
            self._stack.addWidget(view)
            view.refresh()
        self._stack.setCurrentWidget(self._made[name])
        return self._made[name]
