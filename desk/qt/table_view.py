"""The look and the keys that all tables of the window share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desk.qt.rows import ITEM

_ROW = 30
_NONE = Qt.KeyboardModifier.NoModifier


class TableView(QTableView):
    """A calm table: whole rows, no grid; Enter or a double click goes there.

    Signals:
        chosen: the record of the row the reader goes to.
        looked: the record of the row the reader moved to, by key or pointer.
    """

    own_keys: tuple[Qt.Key, ...] = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    chosen = Signal(object)
    looked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        self.doubleClicked.connect(self._choose)
        self.clicked.connect(lambda index: self.looked.emit(index.data(ITEM)))

    def records(self) -> list[Any]:
        """Return the records of the rows selected, in order."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(ITEM) for index in rows]

    def widths(self, *widths: int) -> None:
        """Set the widths of the first columns; the last takes the rest."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def stretch(self, column: int) -> None:
        """Let a column take what the others leave."""
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Choose this row alone, whatever modifier of a shortcut is still held."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def event(self, event: QEvent) -> bool:
        """Take Enter before the window does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in self.own_keys:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters mark, and the filter finds."""

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ITEM))
