"""Which of many spans touch a place: an index, and overlapping spans told apart."""

from __future__ import annotations

import itertools
from bisect import bisect_left, insort
from operator import attrgetter, le, sub
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Span(Protocol):
    """Anything that covers `[start, end)`."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


S = TypeVar("S", bound=Span)

_start, _end = attrgetter("start"), attrgetter("end")
_SMALL = 4000
_NEAR = 5000
LONG = 2000
"""Characters: no longer span is looked for before all are sorted."""


def longest_first(span: Span) -> tuple[int, int]:
    """Return what orders spans by start, and of those with one start the longest first."""
    return span.start, -span.end


class SpanIndex(Generic[S]):
    """Spans by class of length, sorted by start in each.

    The spans of one class are shorter than twice the shortest of it, so those that touch a place
    lie within two bisects, however long others are. A large number of spans is sorted only when
    `settle` is called or something changes. Until then, where a sample of them is in order, a
    query takes all for sorted and none for very long (`guessed`); `doubtful` tells after settling
    that this was wrong, and that what was asked before must be asked again.
    """

    def __init__(self, spans: Iterable[S] = ()) -> None:
        self._waiting: list[S] | None = list(spans)
        self._window: tuple[int, int, list[S]] = (0, 0, [])
        self._classes: dict[int, list[S]] = {}
        self._count = len(self._waiting)
        self.guessed = self.doubtful = False
        if self._count <= _SMALL:
            self.settle()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[S]:
        if self._waiting is not None:
            yield from self._waiting
        for spans in list(self._classes.values()):
            yield from spans

    def settle(self) -> None:
        """Sort the spans that still wait for it."""
        if self._waiting is None:
            return
        waiting, self._waiting = self._waiting, None
        self._window = 0, 0, []
        if self.guessed:
            starts = list(map(_start, waiting))
            longest = max(map(sub, map(_end, waiting), starts), default=0)
            self.doubtful = longest > LONG or not all(map(le, starts, starts[1:]))
        waiting.sort(key=_start)
        self._count = 0
        for span in waiting:
            key = (span.end - span.start).bit_length()
            if span.start >= span.end:
                continue
            self._count += 1
            if key in self._classes:
                self._classes[key].append(span)
            else:
                self._classes[key] = [span]

    def add(self, span: S) -> None:
        """Add one span; an empty one is left out."""
        self.settle()
        if span.start < span.end:
            key = (span.end - span.start).bit_length()
            insort(self._classes.setdefault(key, []), span, key=_start)
            self._count += 1

    def remove(self, span: S) -> None:
        """Take one span out; one that is not there is no matter."""
        self.settle()
        spans = self._classes.get((span.end - span.start).bit_length(), [])
        for i in range(bisect_left(spans, span.start, key=_start), len(spans)):
            if spans[i].start != span.start:
                return
            if spans[i] == span:
                del spans[i]
                self._count -= 1
                return

    def query(self, start: int, end: int) -> list[S]:
        """Return the spans that share a character with `[start, end)`, by start, longest first."""
        if self._waiting is not None:
            found = [s for s in self._near(start, end) if s.start < end and s.end > start]
        else:
            found = []
            for key, spans in self._classes.items():
                low = bisect_left(spans, start - (1 << key) + 2, key=_start)
                high = bisect_left(spans, end, low, key=_start)
                found += [s for s in spans[low:high] if s.end > start]
        found.sort(key=longest_first)
        return found

    def starting(self, start: int, end: int) -> Iterator[S]:
        """Yield the spans that start in `[start, end)`, in any order."""
        self.settle()
        for spans in self._classes.values():
            low = bisect_left(spans, start, key=_start)
            yield from spans[low : bisect_left(spans, end, low, key=_start)]

    def following(self, offset: int) -> S | None:
        """Return the first span that starts behind an offset; of several the longest."""
        self.settle()
        firsts = []
        for spans in self._classes.values():
            place = bisect_left(spans, offset + 1, key=_start)
            firsts += spans[place : place + 1]
        return min(firsts, key=longest_first, default=None)

    def preceding(self, offset: int) -> S | None:
        """Return the last span that starts before an offset; of several the shortest."""
        self.settle()
        lasts = []
        for spans in self._classes.values():
            place = bisect_left(spans, offset, key=_start)
            lasts += spans[max(0, place - 1) : place]
        return max(lasts, key=longest_first, default=None)

    @staticmethod
    def _seem_sorted(waiting: Sequence[S]) -> bool:
        sample = list(map(_start, waiting[:: max(1, len(waiting) // 200)]))
        return len(waiting) > _SMALL and all(map(le, sample, sample[1:]))

    def _near(self, start: int, end: int) -> list[S]:
        """Return those that wait and lie near a place: read once, asked for often."""
        low, high, found = self._window
        if not (low <= start and end <= high):
            low, high = start - _NEAR, end + _NEAR
            waiting = self._waiting or []
            if self._seem_sorted(waiting):
                first = bisect_left(waiting, low - LONG, key=_start)
                waiting = waiting[first : bisect_left(waiting, high, first, key=_start)]
                self.guessed = True
            found = [s for s in waiting if s.start < high and s.end > low and s.start < s.end]
            self._window = low, high, found
        return found


def flatten(spans: Sequence[S], start: int, end: int) -> list[tuple[int, int, tuple[S, ...]]]:
    """Return overlapping spans as disjoint runs, within `[start, end)` and in order.

    Each run is a start, an end, and the spans that cover it in the order they came.
    """
    edges = {start, end}
    for span in spans:
        edges.add(max(start, span.start))
        edges.add(min(end, span.end))
    places = sorted(edges)
    runs = []
    live: list[S] = []
    following = iter(sorted(spans, key=_start))
    upcoming = next(following, None)
    for a, b in itertools.pairwise(places):
        live = [s for s in live if s.end > a]
        while upcoming is not None and upcoming.start <= a:
            if upcoming.end > a:
                live.append(upcoming)
            upcoming = next(following, None)
        if live:
            runs.append((a, b, tuple(live)))
    return runs


def lanes(spans: Sequence[S]) -> list[int]:
    """Return a lane for each span, so that no two in one lane overlap; the lowest that is free.

    The spans must come by start, longest first, as `SpanIndex.query` gives them.
    """
    ends: list[int] = []
    given = []
    for span in spans:
        lane = next((n for n, end in enumerate(ends) if end <= span.start), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = span.end
        given.append(lane)
    return given


def difference(one: tuple[int, int], other: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the spans by which two selections differ."""
    if one[1] <= other[0] or other[1] <= one[0]:
        return [span for span in (one, other) if span[0] < span[1]]
    starts, ends = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return [(low, high) for low, high in (starts, ends) if low < high]
