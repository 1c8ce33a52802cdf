"""Open articles that scroll together: finds what belongs side by side, once for each two texts."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject

from desk.i18n import _, ngettext
from desk.model import Revision
from desk.qt.reader.aligned import Aligned
from desk.settings import ALIGN

if TYPE_CHECKING:
    from collections.abc import Generator

    from desk.aligning import Pair
    from desk.model import Change, Uid
    from desk.qt.reading import Pane
    from desk.qt.window import Window

_MOST_KEPT = 40
_made: WeakKeyDictionary[Window, Together] = WeakKeyDictionary()


def together(window: Window) -> Together:
    """Return what keeps the articles of a window together."""
    if window not in _made:
        _made[window] = Together(window)
    return _made[window]


class Together(QObject):
    """Follows which articles are open; while it is on, they scroll together."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.aligned = Aligned(self)
        self._pairs: dict[tuple[Uid, Uid], list[Pair]] = {}
        self._running = False
        self._tell = False
        window.reading.opened.connect(self.refresh)
        window.bridge.changed.connect(self._heard)

    def turn(self, on: bool) -> None:
        """Let the articles scroll together, or each on its own."""
        self._window.settings.put(ALIGN, on)
        self._tell = on
        self.refresh()

    def refresh(self) -> None:
        """Take the articles that are open now."""
        panes = self._window.reading.panes
        if not self._window.settings.get(ALIGN) or len(panes) < 2:
            self.aligned.clear()
            return
        self.aligned.set_pages([pane.page for pane in panes])
        if self._window.reading.current is not None:
            self.aligned.lead(self._window.reading.current.page)
        self._show()
        if self._missing() and not self._running:
            self._running = True
            self._window.foot.start(
                _("Comparing the articles"), self._compare(), self._compared, self._window.fail
            )

    def _couples(self) -> list[tuple[Pane, Pane]]:
        return list(combinations(self._window.reading.panes, 2))

    def _missing(self) -> list[tuple[Revision, Revision]]:
        couples = ((one.revision, other.revision) for one, other in self._couples())
        return [(a, b) for a, b in couples if (a.uid, b.uid) not in self._pairs]

    def _compare(self) -> Generator[None, None, dict[tuple[Uid, Uid], list[Pair]]]:
        from desk.aligning import aligned

        found = {}
        missing = self._missing()
        yield None
        for a, b in missing:
            found[a.uid, b.uid] = aligned(a.text, a.blocks, b.text, b.blocks)
            yield None
        return found

    def _compared(self, found: dict[tuple[Uid, Uid], list[Pair]]) -> None:
        self._running = False
        self._pairs.update(found)
        for key in list(self._pairs)[:-_MOST_KEPT]:
            del self._pairs[key]
        self.refresh()

    def _show(self) -> None:
        total, known = 0, True
        for one, other in self._couples():
            pairs = self._pairs.get((one.revision.uid, other.revision.uid))
            known = known and pairs is not None
            total += len(pairs or ())
            self.aligned.set_pairs(one.page, other.page, pairs or [])
        if known and self._tell:
            self._tell = False
            said = ngettext(
                "{count} passage of these articles belongs together.",
                "{count} passages of these articles belong together.",
                total,
            )
            nothing = _("These articles share no passage and no figure.")
            self._window.foot.notice.tell(said.format(count=total) if total else nothing)

    def _heard(self, change: Change) -> None:
        if any(isinstance(edit.after or edit.before, Revision) for edit in change.edits):
            self._window.soon(self.refresh)
