"""Two texts made from one source: from a place in one, through the source, to that in the other."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from desk.cleaning.draft import NOWHERE

if TYPE_CHECKING:
    from desk.cleaning import Cleaned
    from desk.model import Revision


_MOST = 8
"""Letters that something put in may have stood for."""


def places(revision: Revision, cleaned: Cleaned) -> array[int]:
    """Return where in the source each character of a revision stands, -1 where nowhere.

    The revision is the one that `cleaned` made, its title the first line.
    """
    title = revision.blocks[0].end
    known = cleaned.title_places if len(cleaned.title_places) == title else ()
    found = array("l", known or [NOWHERE]) if known else array("l", [NOWHERE]) * title
    if len(revision.text) > title:
        found.append(NOWHERE)
        found.extend(cleaned.places)
    return found


class Ways:
    """From a place in one text, through the source, to the place in another.

    Letters that a repair put in for one another share one place, and are told by their order.
    """

    def __init__(self, old: array[int], new: array[int]) -> None:
        self._old, self._into = old, new
        self._new = {place: at for at, place in reversed([*enumerate(new)]) if place != NOWHERE}

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the first and the last letter of a span stand now; None if one is gone."""
        first, last = self._first(start), self._last(end - 1)
        return (first, last + 1) if NOWHERE not in (first, last) and first <= last else None

    def _first(self, at: int) -> int:
        place = self._old[at]
        now = self._new.get(place, NOWHERE)
        if now == NOWHERE:
            return now
        rank = at - _begin(self._old, at)
        return min(now + rank, _end(self._into, now) - 1)

    def _last(self, at: int) -> int:
        now = self._first(at)
        begin, end = _begin(self._old, at), _end(self._old, at)
        if now == NOWHERE or end - begin < 2 or at != end - 1:
            return now
        # What had been put in may be gone: then the span ends where what it stood for ends.
        now = _end(self._into, now) - 1
        after = self._old[end] if end < len(self._old) else NOWHERE
        for _letter in range(_MOST):
            here, there = self._into[now], now + 1
            if there >= len(self._into) or self._into[there] != here + 1:
                break
            if self._into[there] == after:
                break
            now = there
        return now


def _begin(places: array[int], at: int) -> int:
    """Return where the letters begin that share the place of this one."""
    while at and places[at] != NOWHERE and places[at - 1] == places[at]:
        at -= 1
    return at


def _end(places: array[int], at: int) -> int:
    """Return where the letters end that share the place of this one."""
    end = at + 1
    while end < len(places) and places[at] != NOWHERE and places[end] == places[at]:
        end += 1
    return end
