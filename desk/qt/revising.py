"""After a change of text: how many marks stayed, moved, or want to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desk import carrying
from desk.i18n import _, ngettext
from desk.model import Annotation, Revision
from desk.qt.bars import Bar

if TYPE_CHECKING:
    from desk.model import Change, Edit, Uid
    from desk.qt.window import Window

_BRIEF = 8000
"""Milliseconds that a sheet stays which asks for nothing."""


class Revising(QObject):
    """Hears of new texts and shows the sheet."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.sheet = SheetBar(window)
        window.foot.add(self.sheet)
        window.bridge.changed.connect(self._heard)

    def _heard(self, change: Change) -> None:
        told = sheet_of(change)
        if told is not None:
            self.sheet.add(told, by_hand=_by_hand(change))
        elif any(isinstance(e.after or e.before, Annotation | Revision) for e in change.edits):
            self.sheet.settle(_seen_to(change))


def sheet_of(change: Change) -> carrying.Sheet | None:
    """Return what became of the marks where a change brought a newer text; else None."""
    new = {e.after.uid for e in change.edits if isinstance(e.after, Revision) and _is_newer(e)}
    if not new:
        return None
    carried = []
    for edit in change.edits:
        before, after = edit.before, edit.after
        if isinstance(before, Annotation) and isinstance(after, Annotation):
            carried.append(carrying.Carried(before, after, _state(before, after, new)))
    return carrying.sheet(carried)


def _is_newer(edit: Edit) -> bool:
    return edit.before is None and isinstance(edit.after, Revision) and edit.after.number > 1


def _by_hand(change: Change) -> bool:
    return any(
        isinstance(edit.after, Revision) and edit.after.why == "correction" for edit in change.edits
    )


def _state(before: Annotation, after: Annotation, new: set[Uid]) -> str:
    if after.revision not in new:
        return after.anchor
    if after.anchor == carrying.MOVED:
        return carrying.MOVED
    # What is typed before a mark shifts it; its words are what the reader knows it by.
    return carrying.SAME if before.exact == after.exact else carrying.MOVED


def _seen_to(change: Change) -> int:
    """Return how many marks a change took off the list, or put back on it where negative."""
    count = 0
    for edit in change.edits:
        before, after = edit.before, edit.after
        count += isinstance(before, Annotation) and carrying.waits(before)
        count -= isinstance(after, Annotation) and carrying.waits(after)
    return count


class SheetBar(Bar):
    """“12 stayed, 3 moved, 2 to look at”, with the way to the list; quiet where there is none."""

    def __init__(self, window: Window) -> None:
        super().__init__("notice")
        self._window = window
        self.told = carrying.Sheet()
        self._look = self.button(_("Look at them"), self.look)
        self.button(_("Later"), self.put_away)
        self._brief = QTimer(self, singleShot=True, interval=_BRIEF)
        self._brief.timeout.connect(self.put_away)

    def add(self, told: carrying.Sheet, *, by_hand: bool) -> None:
        """Add what became of the marks of one more text."""
        old = self.told if not self.isHidden() else carrying.Sheet()
        self.told = carrying.Sheet(
            old.same + told.same,
            old.moved + told.moved,
            old.changed + told.changed,
            old.orphaned + told.orphaned,
        )
        if self.told.to_look_at or (not by_hand and (self.told.same or self.told.moved)):
            self._show()

    def settle(self, count: int) -> None:
        """Note that so many marks were looked at; with none left there is nothing to say."""
        left = max(0, self.told.to_look_at - count)
        if self.isHidden() or count == 0 or left == self.told.to_look_at:
            return
        self.told = carrying.Sheet(self.told.same, self.told.moved, left)
        if left:
            self._show()
        else:
            self.put_away()

    def look(self) -> None:
        """Open the list."""
        self.put_away()
        view = self._window.panels.show_tables(True, "to_look_at")
        if view is not None:
            view.focus_first()

    def put_away(self) -> None:
        """Say nothing any more; the list stays."""
        self.told = carrying.Sheet()
        self._brief.stop()
        self.hide()

    def _show(self) -> None:
        self.words.setText(sentence(self.told))
        self._look.setVisible(bool(self.told.to_look_at))
        self.show()
        if self.told.to_look_at:
            self._brief.stop()
        else:
            self._brief.start()


def sentence(told: carrying.Sheet) -> str:
    """Say what became of the marks."""
    look = told.to_look_at
    same, moved = told.same, told.moved
    parts = [
        ngettext("{count} mark stayed", "{count} marks stayed", same).format(count=same),
        ngettext("{count} mark moved", "{count} marks moved", moved).format(count=moved),
        ngettext("{count} mark to look at", "{count} marks to look at", look).format(count=look),
    ]
    counts = (told.same, told.moved, look)
    shown = [part for part, count in zip(parts, counts, strict=True) if count]
    return _("The text changed: {parts}.").format(parts=_(", ").join(shown))
