"""The panels around the pages: where they stand, when they are made, how they give way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desk.model import Change, Uid
    from desk.qt.find_bar import FindBar
    from desk.qt.palette import Palette
    from desk.qt.views.inspector import Inspector
    from desk.qt.window import Window

_LIST, _PANEL, _PAGE = 220, 280, 280
"""Widths in pixels: of the list, of the inspector, of the narrowest page worth reading."""


class Panels:
    """The list, the inspector, the tables, the palette and the line that finds."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.down = QSplitter(Qt.Orientation.Vertical)
        self._inspector: Inspector | None = None
        self._palette: Palette | None = None
        self._find_bar: FindBar | None = None
        self.beside = 0  # pixels that something beside the pages wants
        self._squeezed = False
        self._away = (True, False)
        self._lay_out()

    def _lay_out(self) -> None:
        window = self._window
        for splitter in (self.across, self.down):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self.across.addWidget(window.articles)
        self.across.addWidget(window.reading)
        self.across.setStretchFactor(1, 1)
        window.articles.setMinimumWidth(160)
        window.reading.setMinimumWidth(240)
        self.down.addWidget(self.across)
        self.down.addWidget(window.tables)
        self.down.setStretchFactor(0, 1)
        self.across.setSizes([260, 1000])
        self.down.setSizes([600, 240])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(window.top)
        column.addWidget(self.down, 1)
        column.addWidget(window.foot)
        window.setCentralWidget(whole)

    @property
    def inspector(self) -> Inspector:
        """The panel on the right, made when it is first wanted."""
        if self._inspector is None:
            from desk.qt.views.inspector import Inspector

            self._inspector = Inspector(self._window)
            self._inspector.setMinimumWidth(240)
            self._inspector.hide()
            self.across.addWidget(self._inspector)
            self._inspector.dress()
        return self._inspector

    @property
    def find_bar(self) -> FindBar:
        """The line that finds words in the current article, made when it is first wanted."""
        if self._find_bar is None:
            from desk.qt.find_bar import FindBar

            self._find_bar = FindBar(self._window)
            self._window.foot.add(self._find_bar)
        return self._find_bar

    @property
    def palette(self) -> Palette:
        """The palette, made when it is first wanted."""
        if self._palette is None:
            from desk.qt.palette import Palette

            self._palette = Palette(self._window)
        return self._palette

    # ---- coming and going ----------------------------------------------------------------------

    def show_inspector(self, on: bool) -> None:
        """Show or hide the panel on the right."""
        annotation = self._window.annotation
        if on and annotation is not None:
            self.inspector.show_annotation(annotation)
            self.inspector.show()
        elif self._inspector is not None:
            self._inspector.keep()
            self._inspector.hide()
        self.fit()

    def inspector_shown(self) -> bool:
        """Tell whether the panel on the right is there."""
        return self._inspector is not None and not self._inspector.isHidden()

    def list_shown(self) -> bool:
        """Tell whether the reader wants the list, even if it makes room at the moment."""
        return self._squeezed or not self._window.articles.isHidden()

    def show_tables(self, on: bool, name: str = "") -> Any:
        """Show or hide the tables; return the view that is shown."""
        window = self._window
        window.tables.setVisible(on)
        window.commands.refresh()
        if not on:
            window.reading.focus_page()
            return None
        return window.attempt(window.tables.open, name)

    def put_away(self) -> None:
        """Leave only the pages."""
        window = self._window
        self._away = (self.list_shown(), not window.tables.isHidden())
        self._squeezed = False
        for part in (window.top, window.articles, window.tables):
            part.hide()
        self.show_inspector(False)

    def bring_back(self) -> None:
        """Show what `put_away` has hidden."""
        self._window.top.show()
        self._window.articles.setVisible(self._away[0])
        self._window.tables.setVisible(self._away[1])

    def fit(self) -> None:
        """Let the list make room where the pages would be too narrow to read, and come back."""
        window = self._window
        panels = _LIST + (_PANEL if self.inspector_shown() else 0) + self.beside
        narrow = window.width() - panels < _PAGE * len(window.reading.panes)
        squeeze = narrow and (self.inspector_shown() or self.beside > 0)
        if squeeze and not window.articles.isHidden():
            self._squeezed = True
            if window.articles.isAncestorOf(window.focusWidget() or window):
                window.reading.focus_page()
            window.articles.hide()
        elif not squeeze and self._squeezed:
            self._squeezed = False
            window.articles.show()

    # ---- what the window passes on -------------------------------------------------------------

    def heard(self, change: Change) -> None:
        """Follow a change that was written."""
        if self._inspector is not None:
            self._inspector.heard(change)

    def focused(self, uid: Uid | None) -> None:
        """Show what the reader looks at, where the inspector is open."""
        if uid is None:
            self.show_inspector(False)
        elif self.inspector_shown():
            self.inspector.show_annotation(uid)

    def dress(self) -> None:
        """Take the colours of the theme."""
        if self._inspector is not None:
            self._inspector.dress()

    def place(self) -> None:
        """Keep what lies over the window in its place."""
        self.fit()
        if self._palette is not None and self._palette.isVisible():
            self._palette.place()

    def keep(self) -> None:
        """Keep what was typed."""
        if self._inspector is not None:
            self._inspector.keep()

    def stop(self) -> None:
        """End the searches that run, and wait for their end."""
        if self._palette is not None:
            self._palette.stop()
        search = self._window.tables.view("search")
        if search is not None:
            search.stop()
