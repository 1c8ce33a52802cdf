"""Pages that scroll together: what belongs side by side comes to the same height.

One page leads: the one the reader last used wheel, keys or mouse on. The others follow, and what
they do in following leads nobody, so that two pages never pull at each other.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desk.aligning import Pair
    from desk.qt.reader.view import View

_HANDS = {
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.NativeGesture,
    QEvent.Type.TouchBegin,
}
_EYE = 0.36
"""How far down a page the eye rests, as a share of its height."""
_FAR = 0.75
_SMALL = 40


class Follower(QObject):
    """Lets one page follow another, calmly: near by at once, from further away in some frames."""

    def __init__(self, lead: View, page: View, pairs: Sequence[tuple[int, int]]) -> None:
        super().__init__(page)
        self.lead, self.page = lead, page
        self.pairs = sorted(pairs)
        self._starts = [one for one, _other in self.pairs]
        self._now: tuple[int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(15)
        self._timer.timeout.connect(self._step)

    def stop(self) -> None:
        """Stay where the page is."""
        self._timer.stop()
        self._now = None

    def follow(self) -> None:
        """Bring the passage that belongs to what is read to the same height."""
        pair = self._nearest()
        if pair is None:
            self.stop()
            return
        same, self._now = pair == self._now, pair
        away = self._away(pair)
        steady = same and not self._timer.isActive()
        if abs(away) < (self.lead.viewport().height() if steady else _SMALL):
            self._timer.stop()
            self.page.scroll_by(away)
        elif away and not self._timer.isActive():
            self._timer.start()

    def _nearest(self) -> tuple[int, int] | None:
        """Return the pair nearest to where the eye rests on the leading page, if one is near."""
        if not self.pairs:
            return None
        height = self.lead.viewport().height()
        eye = round(_EYE * height)
        low, high = self.lead.in_view()
        first = max(0, bisect_left(self._starts, low) - 1)
        near = self.pairs[first : bisect_left(self._starts, high) + 1]
        if not near:
            return None
        best = min(near, key=lambda pair: abs(self.lead.y_of(pair[0]) - eye))
        return best if abs(self.lead.y_of(best[0]) - eye) < _FAR * height else None

    def _away(self, pair: tuple[int, int]) -> int:
        return self.page.y_of(pair[1]) - self.lead.y_of(pair[0])

    def _step(self) -> None:
        if self._now is None:
            self._timer.stop()
            return
        away = self._away(self._now)
        step = round(away * 0.3) or (1 if away > 0 else -1)
        before = self.page.position()
        self.page.scroll_by(away if abs(away) <= 3 or not _smooth(self.page) else step)
        if abs(away) <= 3 or self.page.position() == before:
            self._timer.stop()


def _smooth(page: View) -> bool:
    return bool(getattr(page, "smooth", False)) and page.isVisible()


class Aligned(QObject):
    """The pages that scroll together, and which of them leads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: list[View] = []
        self._followers: dict[tuple[int, int], Follower] = {}
        self._lead: View | None = None

    def set_pages(self, pages: Sequence[View]) -> None:
        """Watch these pages; nobody follows until pairs are known."""
        self.clear()
        self._pages = list(pages)
        for page in self._pages:
            page.scrolled.connect(self._scrolled)
            for widget in _parts(page):
                widget.installEventFilter(self)

    def set_pairs(self, one: View, other: View, pairs: Sequence[Pair]) -> None:
        """Let two pages follow each other by the pairs of what they share."""
        there = [(pair.one, pair.other) for pair in pairs]
        self._followers[id(one), id(other)] = Follower(one, other, there)
        self._followers[id(other), id(one)] = Follower(other, one, [(b, a) for a, b in there])
        if self._lead in (one, other):
            self.follow()

    def lead(self, page: View) -> None:
        """Let a page lead from now on."""
        if page is not self._lead:
            self._lead = page
            for follower in filter(isValid, self._followers.values()):
                follower.stop()

    def follow(self) -> None:
        """Let all others come to where the leading page is."""
        for (lead, _page), follower in self._followers.items():
            if self._lead is not None and lead == id(self._lead):
                follower.follow()

    def clear(self) -> None:
        """Let every page go its own way."""
        for follower in self._followers.values():
            if isValid(follower):
                follower.stop()
                follower.deleteLater()
        self._followers.clear()
        for page in filter(isValid, self._pages):
            page.scrolled.disconnect(self._scrolled)
            for widget in _parts(page):
                widget.removeEventFilter(self)
        self._pages, self._lead = [], None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whose page the reader's hand is on."""
        if event.type() in _HANDS:
            for page in self._pages:
                if watched in _parts(page):
                    self.lead(page)
        return False

    def _scrolled(self) -> None:
        if self.sender() is self._lead:
            self.follow()


def _parts(page: View) -> list[QWidget]:
    strip = getattr(page, "strip", None)
    return [page, page.viewport(), strip if strip is not None else page.verticalScrollBar()]
