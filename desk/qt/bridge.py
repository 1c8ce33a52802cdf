"""From the library to the window: two signals, and that is all there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.model import Change
    from desk.store import Library


class Bridge(QObject):
    """Tells every panel of what the library was told, in the window's own thread.

    Signals:
        changed: a `Change` was written, done, undone or done again.
        focused: the uid of the annotation the reader looks at, or None.
    """

    changed = Signal(object)
    focused = Signal(object)
    _arrived = Signal(object)

    def __init__(self, first: Callable[[Change], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._deaf: Callable[[], None] | None = None
        self._arrived.connect(self._tell)

    def attach(self, library: Library) -> None:
        """Begin to hear a library."""
        self.detach()
        self._deaf = library.listen(self._arrived.emit)

    def detach(self) -> None:
        """Stop hearing the library."""
        if self._deaf is not None:
            self._deaf()
            self._deaf = None

    @Slot(object)
    def _tell(self, change: Change) -> None:
        # What the window has at hand must be right before a panel asks for it.
        self._first(change)
        self.changed.emit(change)
