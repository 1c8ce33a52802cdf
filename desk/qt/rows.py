"""A table of records that filters, sorts and follows changes row by row."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from desk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QIcon

T = TypeVar("T")
ITEM = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its record."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its heading (a message id), what it shows, and what it is sorted by."""

    heading: str
    text: Callable[[T], str]
    key: Callable[[T], Any] | None = None
    icon: Callable[[T], QIcon | None] | None = None
    tip: Callable[[T], str] | None = None


class Rows(QAbstractTableModel, Generic[T]):
    """Records in order, of which those that match a filter are shown.

    Sorting and filtering happen here and not in a proxy, so that a record is put into its place
    by a search in halves, however many there are.

    Args:
        columns: what is shown.
        uid: names a record.
        words: what the filter looks in, folded.
    """

    def __init__(
        self, columns: Iterable[Column[T]], uid: Callable[[T], str], words: Callable[[T], str]
    ) -> None:
        super().__init__()
        self.columns = list(columns)
        self._uid, self._words = uid, words
        self._all: dict[str, T] = {}
        self._shown: list[tuple[Any, str]] = []
        self._keys: dict[str, Any] = {}
        self._folded: dict[str, str] = {}
        self._filter = ""
        self._chosen: Callable[[T], bool] | None = None
        self._column, self._descending = 0, False

    # ---- what stands in it ---------------------------------------------------------------------

    def fill(self, records: Iterable[T]) -> None:
        """Show these records and no others."""
        self._folded.clear()
        self._all = {self._uid(record): record for record in records}
        self.rebuild()

    def records(self) -> list[T]:
        """Return the records shown, in order."""
        return [self._all[uid] for _key, uid in self._shown]

    def record(self, row: int) -> T:
        """Return the record of a row."""
        return self._all[self._shown[row][1]]

    def get(self, uid: str) -> T | None:
        """Return a record, shown or not."""
        return self._all.get(uid)

    def total(self) -> int:
        """Return how many records there are, shown or not."""
        return len(self._all)

    def row_of(self, uid: str) -> int:
        """Return the row of a record, -1 where it is not shown."""
        if uid not in self._keys:
            return -1
        row = bisect_left(self._shown, _Place(self._keys[uid], uid, self._descending))
        return row if row < len(self._shown) and self._shown[row][1] == uid else -1

    def put(self, record: T) -> None:
        """Put a record in, or in the place of the one with its uid."""
        uid = self._uid(record)
        self._all[uid] = record
        self._folded.pop(uid, None)
        row = self.row_of(uid)
        if row >= 0 and self._matches(record) and self._key(record) == self._keys[uid]:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            return
        self._hide(uid)
        if self._matches(record):
            self._show(uid, record)

    def drop(self, uid: str) -> None:
        """Take a record out."""
        self._hide(uid)
        self._folded.pop(uid, None)
        self._all.pop(uid, None)

    # ---- filter and order ----------------------------------------------------------------------

    def set_filter(self, words: str) -> None:
        """Show what holds all these words, in either script."""
        from desk.fold import fold

        self._filter = fold(words).strip()
        self.rebuild()

    def set_chosen(self, chosen: Callable[[T], bool] | None) -> None:
        """Show only records for which this is true."""
        self._chosen = chosen
        self.rebuild()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; called by Qt when a heading is pressed."""
        self._column = max(0, column)
        self._descending = order == Qt.SortOrder.DescendingOrder
        self.rebuild()

    def rebuild(self) -> None:
        """Filter and order everything anew."""
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()][1]) for index in self.persistentIndexList()]
        places = [
            _Place(self._key(record), uid, self._descending)
            for uid, record in self._all.items()
            if self._matches(record)
        ]
        self._shown = sorted(places)
        self._keys = {place[1]: place[0] for place in self._shown}
        rows = {uid: row for row, (_key, uid) in enumerate(self._shown)} if kept else {}
        for index, uid in kept:
            row = rows.get(uid)
            moved = QModelIndex() if row is None else self.index(row, index.column())
            self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def _matches(self, record: T) -> bool:
        if self._chosen is not None and not self._chosen(record):
            return False
        if not self._filter:
            return True
        uid = self._uid(record)
        if uid not in self._folded:
            from desk.fold import fold

            self._folded[uid] = fold(self._words(record))
        return all(part in self._folded[uid] for part in self._filter.split())

    def _key(self, record: T) -> Any:
        column = self.columns[self._column]
        return (column.key or column.text)(record)

    def _show(self, uid: str, record: T) -> None:
        place = _Place(self._key(record), uid, self._descending)
        row = bisect_left(self._shown, place)
        self.beginInsertRows(QModelIndex(), row, row)
        self._shown.insert(row, place)
        self._keys[uid] = place[0]
        self.endInsertRows()

    def _hide(self, uid: str) -> None:
        row = self.row_of(uid)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._shown[row]
        del self._keys[uid]
        self.endRemoveRows()

    # ---- what Qt asks --------------------------------------------------------------------------

    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        record, column = self.record(index.row()), self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(record)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            return column.icon(record)
        if role == Qt.ItemDataRole.ToolTipRole:
            from desk.qt.words import tip

            return tip((column.tip or column.text)(record))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and column.tip is not None:
            return column.tip(record)
        return record if role == ITEM else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(self.columns[section].heading)
        return None


class _Place(tuple[Any, str]):
    """A key and a uid that sort downwards where that is wanted."""

    __slots__ = ()

    def __new__(cls, key: Any, uid: str, descending: bool) -> _Place:
        return super().__new__(_Down if descending else cls, (key, uid))


class _Down(_Place):
    __slots__ = ()

    def __lt__(self, other: tuple[Any, ...]) -> bool:
        return tuple.__gt__(self, other)
