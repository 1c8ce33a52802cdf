"""Every edit of a cleaning, by rule: a tick says that it is made, and takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from desk.i18n import _
from desk.qt.cleaned import page_code
from desk.qt.cleaned.woven import CHANGED, HAND, LEFT_OUT, NOTED
from desk.qt.rows import ITEM
from desk.qt.words import excerpt, tip
from desk.recleaning import can_be_left_out, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from desk.qt.cleaned.woven import Step, Woven

    Index = QModelIndex | QPersistentModelIndex

ROW = 28
BOX = 16
INDENT = 8
_FEW = 8
_AROUND = 8
_CODE_AROUND = 400


@dataclass(frozen=True, slots=True)
class Group:
    """The edits made for one reason, by whichever rules, in the order of the source."""

    reason: str
    steps: tuple[Step, ...]

    @property
    def title(self) -> str:
        """What is done, in words, as the head of a list."""
        said = _(self.reason)
        return said[:1].upper() + said[1:]

    def state(self) -> Qt.CheckState | None:
        """Tell whether all, some or none of its edits are made; None where none can be refused."""
        able = [step for step in self.steps if can_be_left_out(step.repair)]
        if not able:
            return None
        out = sum(step.kind == LEFT_OUT for step in able)
        if not out:
            return Qt.CheckState.Checked
        whole = out == len(able)
        return Qt.CheckState.Unchecked if whole else Qt.CheckState.PartiallyChecked


@dataclass(frozen=True, slots=True)
class Words:
    """An edit in a few words: what stands before it, what went, what came, what stands after."""

    before: str
    removed: str
    inserted: str
    after: str


def grouped(steps: Iterable[Step]) -> list[Group]:
    """Return the edits by reason, each where it first stands in the source."""
    found: dict[str, list[Step]] = {}
    for step in steps:
        found.setdefault(step.repair.reason, []).append(step)
    return [Group(reason, tuple(own)) for reason, own in found.items()]


class Edits(QAbstractItemModel):
    """Rules, and below each its edits; two levels."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[Group] = []
        self._every: Sequence[Step] = ()
        self._kind = ""
        self._source, self._has_code = "", False
        self._lines: list[int] = []

    def fill(self, woven: Woven) -> None:
        """Show the edits of a source."""
        self._every, self._source, self._has_code = woven.steps, woven.source, woven.has_code
        self._lines = [at for at, letter in enumerate(woven.source) if letter == "\n"]
        self.rebuild()

    def set_kind(self, kind: str) -> None:
        """Show only edits of one kind; of all where it is empty."""
        self._kind = kind
        self.rebuild()

    def rebuild(self) -> None:
        """Group anew."""
        self.beginResetModel()
        wanted = [step for step in self._every if self._kind in ("", step.kind)]
        self.groups = grouped(wanted)
        self.endResetModel()

    def kind(self) -> str:
        """Return the kind that is shown; empty for all."""
        return self._kind

    def counts(self) -> dict[str, int]:
        """Return how many edits of each kind there are."""
        counts: dict[str, int] = {}
        for step in self._every:
            counts[step.kind] = counts.get(step.kind, 0) + 1
        return counts

    def line(self, step: Step) -> int:
        """Return the line of the source an edit stands in, from 1."""
        from bisect import bisect_left

        return bisect_left(self._lines, step.repair.start) + 1

    def words(self, step: Step) -> Words:
        """Return an edit in a few words, with what stands around it."""
        repair = step.repair
        removed, inserted = repair.removed, repair.inserted
        if step.kind in (NOTED, LEFT_OUT) and not removed and repair.start >= 0:
            removed = self._seen(repair.start, repair.end)
        if step.kind == NOTED:
            return Words("", "", excerpt(removed, 60), "")
        if repair.start < 0 or len(removed) > 24:
            return Words("", excerpt(removed, 80), excerpt(inserted, 40), "")
        reach = _CODE_AROUND if self._has_code else _AROUND
        before = self._seen(max(0, repair.start - reach), repair.start)[-_AROUND:]
        after = self._seen(repair.end, repair.end + reach)[:_AROUND]
        return Words(_last_line(before), removed, inserted, after.partition("\n")[0])

    def _seen(self, start: int, end: int) -> str:
        """Return what of the source a reader sees of a stretch."""
        piece = self._source[start:end]
        return page_code.words(piece) if self._has_code else piece

    def index_of(self, uid: str) -> QModelIndex:
        """Return where an edit stands; an invalid index where it is not shown."""
        for row, group in enumerate(self.groups):
            for place, step in enumerate(group.steps):
                if step.uid == uid:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def index_of_key(self, wanted: tuple[str, int, int]) -> QModelIndex:
        """Return where the edit of that rule and place stands."""
        for group in self.groups:
            for step in group.steps:
                if key(step.repair) == wanted:
                    return self.index_of(step.uid)
        return QModelIndex()

    # ---- what Qt asks --------------------------------------------------------------------------

    def index(
        self,
        row: int,
        column: int,
        parent: Index = QModelIndex(),  # noqa: B008
    ) -> QModelIndex:
        """Return the index of a rule, or of an edit below one."""
        if not parent.isValid():
            inside = 0 <= row < len(self.groups)
            return self.createIndex(row, column, 0) if inside else QModelIndex()
        inside = parent.internalId() == 0 and 0 <= row < len(self.groups[parent.row()].steps)
        return self.createIndex(row, column, parent.row() + 1) if inside else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Return the rule of an edit."""
        at = index.internalId() if index.isValid() else 0
        return self.createIndex(at - 1, 0, 0) if at else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rules, or of edits below one."""
        if not parent.isValid():
            return len(self.groups)
        return len(self.groups[parent.row()].steps) if parent.internalId() == 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a rule or an edit, its words, and whether it is made."""
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == ITEM:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(entry)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.state(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._said(entry))
        return None

    def entry(self, index: Index) -> Group | Step:
        """Return the rule or the edit at an index."""
        at = index.internalId()
        return self.groups[at - 1].steps[index.row()] if at else self.groups[index.row()]

    def state(self, entry: Group | Step) -> Qt.CheckState | None:
        """Tell whether an edit is made; None where it cannot be refused."""
        if isinstance(entry, Group):
            return entry.state()
        if not can_be_left_out(entry.repair):
            return None
        return Qt.CheckState.Unchecked if entry.kind == LEFT_OUT else Qt.CheckState.Checked

    def _said(self, entry: Group | Step) -> str:
        if isinstance(entry, Group):
            return f"{entry.title} ({len(entry.steps)})"
        words = self.words(entry)
        if entry.kind in (CHANGED, HAND) or words.inserted:
            return f"{words.removed} → {words.inserted}".strip(" →")
        return words.removed


def _last_line(text: str) -> str:
    return text.rpartition("\n")[2]


class EditList(QTreeView):
    """The edits by rule.

    Signals:
        chosen: the `Step` the reader moved to.
        toggled: the steps to take back (False) or to make again (True).
    """

    chosen = Signal(object)
    toggled = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.edits = Edits()
        self.setModel(self.edits)
        self.setAccessibleName(_("Every edit"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._quiet = False

    def fill(self, woven: Woven) -> None:
        """Show other edits; rules that were open stay open."""
        opened = {group.reason: self._is_open(n) for n, group in self._numbered()}
        self.edits.fill(woven)
        self._open(opened)

    def set_kind(self, kind: str) -> None:
        """Show only edits of one kind."""
        self.edits.set_kind(kind)
        self._open({})

    def select(self, uid: str) -> None:
        """Move to an edit, without telling."""
        self._go(self.edits.index_of(uid))

    def select_again(self, entry: Group | Step) -> Group | Step | None:
        """Move to the rule or edit that stands for one of an earlier list, without telling."""
        edits = self.edits
        if isinstance(entry, Group):
            names = [group.reason for group in edits.groups]
            name = entry.reason
            index = edits.index(names.index(name), 0) if name in names else QModelIndex()
        else:
            index = edits.index_of_key(key(entry.repair))
        self._go(index)
        return self.current()

    def current(self) -> Group | Step | None:
        """Return the rule or edit that is chosen."""
        index = self.currentIndex()
        return self.edits.entry(index) if index.isValid() else None

    def toggle(self, entry: Group | Step | None) -> None:
        """Take an edit back or make it again; of a rule, all of them."""
        state = self.edits.state(entry) if entry is not None else None
        if entry is None or state is None:
            return
        on = state != Qt.CheckState.Checked
        steps = entry.steps if isinstance(entry, Group) else (entry,)
        able = [s for s in steps if can_be_left_out(s.repair) and (s.kind == LEFT_OUT) == on]
        self.toggled.emit(able, on)

    def box(self, index: Index) -> tuple[int, int]:
        """Return from where to where, in pixels, the tick of a row stands."""
        left = INDENT + (ROW if index.internalId() else ROW - 4)
        return left, left + BOX

    # ---- what Qt tells -------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of the edit that is chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.edits.entry(current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick, open a rule, or choose."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            low, high = self.box(index)
            x = event.position().x()
            if low - 6 <= x <= high + 6 and self.edits.state(self.edits.entry(index)) is not None:
                self.setCurrentIndex(index)
                self.toggle(self.edits.entry(index))
                return
            if not index.internalId():
                self.setExpanded(index, not self.isExpanded(index))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes an edit back or makes it again."""
        if event.key() == Qt.Key.Key_Space:
            self.toggle(self.current())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters have other meanings."""

    # ---- inside --------------------------------------------------------------------------------

    def _numbered(self) -> list[tuple[int, Group]]:
        return list(enumerate(self.edits.groups))

    def _is_open(self, row: int) -> bool:
        return self.isExpanded(self.edits.index(row, 0))

    def _open(self, known: dict[str, bool]) -> None:
        for row, group in self._numbered():
            few = len(group.steps) <= _FEW
            self.setExpanded(self.edits.index(row, 0), known.get(group.reason, few))

    def _go(self, index: QModelIndex) -> None:
        self._quiet = True
        if index.isValid() and index.internalId():
            self.setExpanded(index.parent(), True)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._quiet = False
