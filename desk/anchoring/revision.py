"""Carrying the annotations of one revision over to the next, both texts known."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from desk.anchoring.alignment import align, weight
from desk.anchoring.placing import Place, Placing
from desk.anchoring.quotation import Search, suggestions
from desk.anchoring.verdict import (
    CHANGED,
    ORPHANED,
    SAME,
    Anchor,
    believed,
    is_another,
    settled,
    stands_out,
    whole_figures,
)
from desk.fold import fold
from desk.text import context

if TYPE_CHECKING:
    from collections.abc import Iterable

_CONTEXT = 64
_NEAR = 8  # words so near in the old text are the span's own
_NAME = 2.5
_SURE = 0.7
_CERTAIN = 0.9
_SEARCHES = 400  # so many annotations at most are looked for one by one


def anchor_all(old_text: str, new_text: str, spans: Iterable[tuple[int, int]]) -> list[Anchor]:
    """Carry spans of an old text over to a new one.

    The texts are aligned once; a span that the alignment loses is looked for by its words and
    context, but only where nothing else of the old text has gone.

    Args:
        old_text, new_text: the text before and after.
        spans: start and end in the old text, in code points.

    Returns:
        One anchor a span, in the order of the spans.
    """
    if old_text == new_text:
        return [Anchor(SAME, start, end, 1.0) for start, end in spans]
    return _Revision(old_text, new_text).anchors(spans)


class _Revision:
    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        folded, new_folded = fold(old), fold(new)
        self.placing = Placing(folded, new_folded, align(folded, new_folded))
        self.claimed = sorted((run.new, run.old, run.size) for run in self.placing.runs)
        self.searches = 0

    def anchors(self, spans: Iterable[tuple[int, int]]) -> list[Anchor]:
        """Return the anchor of each span."""
        known: dict[tuple[int, int], Anchor] = {}
        found = []
        for span in spans:
            if span not in known:
                known[span] = self._anchor(*span)
            found.append(known[span])
        return found

    def _anchor(self, start: int, end: int) -> Anchor:
        start, end = max(0, start), min(end, len(self.old))
        if start >= end or not self.new:
            return Anchor(ORPHANED)
        place = self.placing.place(start, end)
        if place and self._believes(place, start, end):
            return self._settled(start, end, place)
        return self._searched(start, end, place)

    def _believes(self, place: Place, start: int, end: int) -> bool:
        old, new = self.placing.old, self.placing.new
        exact = old[start:end]
        if believed(place, exact, self._words(place)):
            # Where both neighbours came along, it is the alignment that knows best.
            certain = min(place.before or 0, place.after or 0) >= _CERTAIN
            return certain or not is_another(place, old, start, end, new)
        return stands_out(place, exact, new)

    def _searched(self, start: int, end: int, place: Place | None) -> Anchor:
        places = [place] if place else []
        self.searches += 1
        if self.searches <= _SEARCHES:
            exact, prefix, suffix = context(self.placing.old, start, end, _CONTEXT)
            search = Search(self.placing.new, prefix, exact, suffix, start)
            places = search.places()
            for one in places:
                if (
                    _supported(one, exact)
                    and search.believes(one)
                    and not self._is_claimed(one, start, end)
                ):
                    return self._settled(start, end, one)
        return Anchor(ORPHANED, suggestions=suggestions(places))

    def _settled(self, start: int, end: int, place: Place) -> Anchor:
        found = settled(self.old[start:end], self.new[place.start : place.end], start, place)
        old, new = self.placing.old, self.placing.new
        if whole_figures(old, start, end, new, place.start, place.end):
            return found
        return replace(found, state=CHANGED)

    def _words(self, place: Place) -> str:
        return self.placing.new[place.start : place.end]

    def _is_claimed(self, place: Place, start: int, end: int) -> bool:
        """Tell whether other words of the old text have gone to a place."""
        first = max(0, bisect_right(self.claimed, (place.start,)) - 1)
        taken = 0
        for new, old, size in self.claimed[first:]:
            if new >= place.end:
                break
            low, high = max(new, place.start), min(new + size, place.end)
            shift = old - new
            if low < high and not start - _NEAR <= low + shift < end + _NEAR:
                taken += high - low
        return 2 * taken >= place.end - place.start


def _supported(place: Place, exact: str) -> bool:
    # The alignment has lost it, so that a letter or a bare number needs both its neighbours.
    return weight(exact) >= _NAME or min(place.before or 0, place.after or 0) >= _SURE
