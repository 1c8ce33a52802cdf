"""Two texts made from one source: from a place in one, through the source, to that in the other."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from desk.cleaning.draft import NOWHERE

if TYPE_CHECKING:
    from desk.cleaning import Cleaned
    from desk.model import Revision


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
    """From a place in one text, through the source, to the place in another."""

    def __init__(self, old: array[int], new: array[int]) -> None:
        self._old = old
        self._new = {place: at for at, place in reversed([*enumerate(new)]) if place != NOWHERE}

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the first and the last letter of a span stand now; None if one is gone."""
        first, last = (self._new.get(self._old[at], NOWHERE) for at in (start, end - 1))
        return (first, last + 1) if NOWHERE not in (first, last) and first <= last else None
