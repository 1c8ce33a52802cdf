"""Finding a quotation again when only its words, their neighbours and its old place are known."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from heapq import nsmallest
from operator import itemgetter
from typing import TYPE_CHECKING

from desk.anchoring.alignment import Run, align_closely, weight
from desk.anchoring.placing import Place, Placing, joined
from desk.anchoring.verdict import (
    CHANGED,
    ORPHANED,
    SAME,
    Anchor,
    Suggestion,
    believed,
    figures,
    is_another,
    score,
    settled,
    stands_out,
    whole_figures,
    without_figures,
)
from desk.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAREST = 16  # so many characters on both sides show that nothing has changed
_PIECES = 24  # pieces of the quotation and its context that are looked for
_REGION = 20_000  # so far before the old place the looking begins
_HITS = 12  # places of one piece that are looked at
_OCCURRENCES = 500  # places of the whole quotation that are looked at
_CANDIDATES = 4  # places that are compared letter by letter
_LIKELY, _CERTAIN = 0.75, 0.9  # of support; of a context beside which the figure is repeated
_ELSEWHERE, _MOST_ELSEWHERE = 0.02, 10.0  # what other words in the sentence take from support
_RIVAL = 0.1  # a candidate so little worse than the best may be the true one
_AS_WELL = 0.05  # a place so little worse than the best fits as well
_BY_FAR = 0.1  # of the way to another place
_APART = 40  # hits whose shifts differ by less belong to one place
_BESIDE = 32  # so much beside a place is asked whether it is the context
_AROUND = 48  # how much of the text around a place is compared
_VAST = 50_000  # a longer quotation is compared in two places at most
_SUGGESTIONS = 5
_STANDS_ALONE = 9.0  # what a quotation without context must weigh once its old place is lost

folded = lru_cache(maxsize=4)(fold)
"""`fold` that remembers a few texts, for many quotations are looked for in one."""


def anchor(
    text: str,
    exact: str,
    prefix: str = "",
    suffix: str = "",
    start: int | None = None,
    end: int | None = None,
) -> Anchor:
    """Find `exact` in `text`, by its words, its context and its old place.

    Args:
        text: the text as it is now.
        exact: the words that were marked.
        prefix, suffix: what stood before and after them, as much as is known.
        start, end: where they stood, in code points; None where that is not known.

    Returns:
        Where they stand now and how sure that is. A figure that was revised is never same or
        moved; words that are gone are orphaned, with suggestions.
    """
    if not exact or not text:
        return Anchor(ORPHANED)
    if _unchanged(text, exact, prefix, suffix, start):
        return Anchor(SAME, start, start + len(exact) if start is not None else None, 1.0)
    search = Search(folded(text), fold(prefix), fold(exact), fold(suffix), start)
    places = search.places()
    for place in places:
        if search.believes(place):
            if search.is_one_of_many(place, places):
                break
            words = text[place.start : place.end]
            found = settled(exact, words, start, place)
            if search.doubts(place, places):
                found = replace(found, state=CHANGED)
            return found
    return Anchor(ORPHANED, suggestions=suggestions(places))


def suggestions(places: list[Place]) -> tuple[Suggestion, ...]:
    """Return the best of the candidates that were not believed."""
    return tuple(
        Suggestion(place.start, place.end, round(score(place), 3))
        for place in places[:_SUGGESTIONS]
    )


def _unchanged(text: str, exact: str, prefix: str, suffix: str, start: int | None) -> bool:
    if start is None or start < 0 or not text.startswith(exact, start):
        return False
    end = start + len(exact)
    before, after = prefix[-_NEAREST:], suffix[:_NEAREST]
    if text[max(0, start - len(before)) : start] != before or not text.startswith(after, end):
        return False
    # Without context, nothing but the digits beside it shows that a figure has grown.
    return (bool(before) or not text[max(0, start - 1) : start + 1].isdigit() or start == 0) and (
        bool(after) or not text[end - 1 : end + 1].isdigit() or end == len(text)
    )


class Search:
    """One quotation with its context, and the text it is looked for in; all folded."""

    def __init__(self, text: str, prefix: str, exact: str, suffix: str, start: int | None) -> None:
        self.text, self.exact = text, exact
        self.pattern = prefix + exact + suffix
        self.first, self.last = len(prefix), len(prefix) + len(exact)
        self.start = start
        self.alone = not prefix and not suffix

    def places(self) -> list[Place]:
        """Return the candidates, the best first, and of equally good ones the nearest."""
        found: dict[tuple[int, int], Place] = {}
        shifts = self._shifts()
        if len(self.pattern) > _VAST:
            # Windows that are nearly the same say the same.
            shifts = shifts[:1] + [s for s in shifts[-1:] if abs(s - shifts[0]) > _AROUND]
        for shift in shifts:
            for place in self._compared(shift):
                known = found.get((place.start, place.end))
                # One that was met at the edge of what was compared knows less of its neighbours.
                if known is None or self._support(place) > self._support(known):
                    found[place.start, place.end] = place
        return sorted(found.values(), key=self._rank)

    def _rank(self, place: Place) -> tuple[float, int]:
        support = self._support(place) - _ELSEWHERE * min(_MOST_ELSEWHERE, place.replaced)
        return -round(support, 1), self._distance(place.start)

    def _support(self, place: Place) -> float:
        # A revised figure in its old place is nearer than the old figure in another one.
        words = self.text[place.start : place.end]
        return score(place, max(place.quote, without_figures(self.exact, words)))

    def believes(self, place: Place) -> bool:
        """Tell whether a candidate is the quotation."""
        words = self.text[place.start : place.end]
        if not self.alone:
            at = self.first, self.last
            return not is_another(place, self.pattern, *at, self.text) and (
                believed(place, self.exact, words) or stands_out(place, self.exact, self.text)
            )
        if words != self.exact:
            return weight(self.exact) >= _STANDS_ALONE and believed(place, self.exact, words)
        once = len(self._occurrences()) == 1
        return weight(words) >= _STANDS_ALONE or (once and self.start is None)

    def is_one_of_many(self, place: Place, places: list[Place]) -> bool:
        """Tell whether other words than the old ones fit a second place as well.

        News is made from patterns: what stands in several places, the old words in none of them,
        is the pattern. A place that is by far the nearest is the old one all the same.
        """
        if place.quote == 1:
            return False
        least, here = self._support(place) - _AS_WELL, self._distance(place.start)
        return any(
            (rival.start >= place.end or rival.end <= place.start)
            and self._support(rival) >= least
            and (self.start is None or here > _BY_FAR * self._distance(rival.start))
            for rival in places
        )

    def doubts(self, place: Place, places: list[Place]) -> bool:
        """Tell whether a figure may be another one, though the words are the same."""
        at = self.first, self.last
        if not whole_figures(self.pattern, *at, self.text, place.start, place.end):
            return True
        if not figures(self.exact):
            return False
        beside = self.pattern[max(0, self.first - _NEAREST) : self.first]
        beside += "\n" + self.pattern[self.last : self.last + _NEAREST]
        if self.exact in beside and min(place.before or 0, place.after or 0) < _CERTAIN:
            return True
        least = min(self._support(place), _LIKELY) - _RIVAL
        return any(
            self._support(rival) >= least
            and figures(self.text[rival.start : rival.end]) != figures(self.exact)
            for rival in places
        )

    def _shifts(self) -> list[int]:
        """Return where the pattern would begin in the text, the likeliest first."""
        at = self.text.find(self.pattern)
        if at >= 0 and not self.alone:
            again = self._nearest_of(self.pattern)
            return [again]
        shifts = self._likeliest(sorted([*self._hits(), *self._quoted()]))
        if self.start is not None and self.start < len(self.text):
            shifts.append(self.start - self.first)
        return shifts

    def _likeliest(self, hits: list[tuple[int, float]]) -> list[int]:
        groups: list[list[tuple[int, float]]] = []
        last = 0
        for hit in hits:
            if groups and hit[0] <= last:
                groups[-1].append(hit)
            else:
                groups.append([hit])
                last = hit[0] + _APART
        best = nsmallest(_CANDIDATES, groups, key=self._unlikely)
        return [max(group, key=itemgetter(1))[0] for group in best]

    def _unlikely(self, group: list[tuple[int, float]]) -> tuple[float, int]:
        return -sum([worth for _, worth in group]), self._distance(group[0][0] + self.first)

    def _nearest_of(self, words: str) -> int:
        start = self.start
        if start is None:
            return self.text.find(words)
        at = start - self.first
        before = self.text.rfind(words, 0, max(0, at) + len(words))
        after = self.text.find(words, max(0, at))
        both = [place for place in (before, after) if place >= 0]
        return min(both, key=lambda place: abs(place - at))

    def _hits(self) -> Iterator[tuple[int, float]]:
        found = False
        for size in (8 if weight(self.pattern) > 0.6 * len(self.pattern) else 10, 5):
            for offset in self._offsets(size):
                piece = self.pattern[offset : offset + size]
                worth = weight(piece)
                places = self._near(piece, _HITS)
                for place in places:
                    found = True
                    yield place - offset, worth / len(places)
            if found:
                return

    def _offsets(self, size: int) -> list[int]:
        offsets = list(range(0, len(self.pattern) - size + 1, size))
        if len(offsets) > _PIECES:
            step = len(offsets) / _PIECES
            offsets = [offsets[int(i * step)] for i in range(_PIECES)]
        return offsets

    def _near(self, words: str, most: int) -> list[int]:
        """Return places of `words`, those around the old place before those far off."""
        near = max(0, (self.start or 0) - _REGION)
        found = list(_all(self.text, words, most, near))
        if len(found) == most:
            closest = list(_all(self.text, words, most, max(0, (self.start or 0) - 2 * _AROUND)))
            found = sorted({*found, *closest})
        return found + list(_all(self.text, words, most, 0, near + len(words) - 1))

    def _occurrences(self) -> list[int]:
        return self._near(self.exact, _OCCURRENCES)

    def _quoted(self) -> Iterator[tuple[int, float]]:
        """Yield the places of the whole quotation, worth more where its neighbours are there."""
        whole = self._whole()
        before, after = self.pattern[: self.first][::-1], self.pattern[self.last :]
        found = [
            (-self._beside(place, before, after), self._distance(place), number, place)
            for number, place in enumerate(self._occurrences())
            if not any(joined(self.text, place + edge) for edge in whole)
        ]
        for beside, _, _, place in nsmallest(_CANDIDATES, found):
            yield place - self.first, weight(self.exact) - beside

    def _whole(self) -> list[int]:
        """Return the ends of the quotation that no number and no Latin word goes on over."""
        edges = ((0, self.first), (self.last - self.first, self.last))
        return [offset for offset, at in edges if not joined(self.pattern, at)]

    def _beside(self, place: int, before: str, after: str) -> int:
        """Return how much of the context, that before it turned round, is beside a place."""
        text, end = self.text, place + self.last - self.first
        count = 0
        if before and place and text[place - 1] == before[0]:
            count = _common(before, text[max(0, place - _BESIDE) : place][::-1])
        if after and text.startswith(after[0], end):
            count += _common(after, text[end : end + _BESIDE])
        return count

    def _distance(self, place: int) -> int:
        return abs(place - self.start) if self.start is not None else place

    def _compared(self, shift: int) -> Iterator[Place]:
        low = max(0, shift - _AROUND)
        window = self.text[low : max(0, shift) + len(self.pattern) + _AROUND]
        at = shift + self.first
        known: list[Run | None] = [None]
        if at >= 0 and self.text.startswith(self.exact, at):
            known = [Run(self.first, at - low, len(self.exact))]
            if figures(self.exact):
                # The same figure may stand beside the one that was revised.
                known.append(None)
        for run in known:
            placing = Placing(self.pattern, window, align_closely(self.pattern, window, run))
            place = placing.place(self.first, self.last)
            if place:
                yield place._replace(start=place.start + low, end=place.end + low)


def _all(text: str, words: str, most: int, start: int = 0, end: int | None = None) -> Iterator[int]:
    at = text.find(words, start, end)
    while at >= 0 and most > 0:
        yield at
        most -= 1
        at = text.find(words, at + 1, end)


def _common(one: str, other: str) -> int:
    size = min(len(one), len(other))
    if one[:size] == other[:size]:
        return size
    return next(index for index in range(size) if one[index] != other[index])
