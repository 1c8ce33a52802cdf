"""Where a span of the old text stands in the new one, and how well that is supported."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desk.anchoring.alignment import NEAR, Run, weight
from desk.anchoring.sentence import Beside, beside, replaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONG = 2000
"""Words longer than this are compared by their runs, not letter by letter."""

_CONTEXT = 12.0  # how much context counts, in weight: twelve ideographs or forty letters
_CONTEXT_LENGTH = 40
_LINE = 3.0  # what the rest of a line must weigh to be context enough
_FOUND = 0.5
_CHANCE = 1.8  # what is equal by chance weighs less
_WORD = 40  # so much of a number or word is looked at
_AFFIX = 3  # what may be new at the end of a word; more is another word
_NUMBER = re.compile(r"\d+")
_LATIN = re.compile(r"[a-zà-ɏ]+")
# what stands two before and two after a place inside a number or a word
_JOINED = re.compile(r".\d\d|\d[.,]\d|.\d[.,]\d|.[a-zà-ɏ][a-zà-ɏ]", re.S)
_UNLIKE, _ALIKE = 0.45, 0.85  # similarity of contexts that says nothing, or everything
_ASIDE = 40  # what may be missing or new between two supporting runs


class Place(NamedTuple):
    """A candidate: `[start, end)` in the new text and what speaks for it, each from 0 to 1.

    `quote` is the similarity of the words, `before` and `after` the share of the nearest context
    that is found there; None where the old text has no context on that side.
    """

    start: int
    end: int
    quote: float
    before: float | None
    after: float | None
    line: bool = False
    split: bool = False
    replaced: float = 0.0
    beside: Beside = Beside(0, 0, 0.0, closed=False)


class Placing:
    """Two folded texts, and the runs of one in the other."""

    def __init__(self, old: str, new: str, runs: Sequence[Run]) -> None:
        self.old, self.new, self.runs = old, new, runs
        self._starts = [run.old for run in runs]

    def place(self, start: int, end: int) -> Place | None:
        """Return where `[start, end)` of the old text stands, if any of it does."""
        first = max(0, bisect_right(self._starts, start) - 1)
        parts = self._together(list(self._inside(first, start, end)), _near(end - start))
        if not parts:
            return None
        low, high = parts[0].new, parts[-1].new + parts[-1].size
        before, after = self._before(start, low), self._after(end, high)
        low, high = self._unsplit(start, end, *self._stripped(start, end, low, high))
        if low >= high:
            return None
        quote = self._quote(start, end, low, high, parts)
        line = _is_line(self.old, start, end) and _is_line(self.new, low, high)
        split = ((before or 0) < _FOUND and _split(self.old, start, self.new, low)) or (
            (after or 0) < _FOUND and _split(self.old, end, self.new, high)
        )
        other = replaced(self.old, self.new, self.runs, self._starts, start, end)
        near = beside(self.old, start, end, self.new, low, high)
        return Place(low, high, quote, before, after, line, split, other, near)

    def _quote(self, start: int, end: int, low: int, high: int, parts: list[Run]) -> float:
        old, new = self.old[start:end], self.new[low:high]
        if old == new or len(old) + len(new) <= 2 * LONG:
            return similarity(old, new)
        # The edit distance of whole texts takes too long, and the runs say nearly the same.
        return min(0.999, sum(run.size for run in parts if run.same) / max(len(old), len(new)))

    def _stripped(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """Leave out a line break or space at an end where the span had none."""
        if not self.old[start].isspace():
            while low < high and self.new[low].isspace():
                low += 1
        if not self.old[end - 1].isspace():
            while low < high and self.new[high - 1].isspace():
                high -= 1
        return low, high

    def _unsplit(self, start: int, end: int, low: int, high: int) -> tuple[int, int]:
        """Widen a place to whole numbers and words where the span was made of whole ones."""
        equal = self.old[start:end] == self.new[low:high]
        if not _inside_word(self.old, start):
            low -= _rest(self.new[max(0, low - _WORD) : low + 1][::-1], equal)
        if not _inside_word(self.old, end):
            high += _rest(self.new[high - 1 : high + _WORD], equal)
        return low, high

    def _inside(self, first: int, start: int, end: int) -> Iterator[Run]:
        for run in self.runs[first : bisect_right(self._starts, end - 1)]:
            low, high = max(start, run.old), min(end, run.old + run.size)
            if low < high:
                yield Run(low, run.new + low - run.old, high - low, run.same)

    def _together(self, parts: list[Run], near: int) -> list[Run]:
        """Return those of the parts that lie together, the most of them."""
        groups: list[list[Run]] = []
        for part in parts:
            last = groups[-1][-1] if groups else None
            gap = part.new - last.new - last.size if last else -1
            if last and 0 <= gap <= part.old - last.old - last.size + near:
                groups[-1].append(part)
            else:
                groups.append([part])
        return max(groups, key=lambda group: sum(r.size for r in group if r.same), default=[])

    def _before(self, start: int, low: int) -> float | None:
        context = self.old[max(0, start - _CONTEXT_LENGTH) : start]
        line = context.rpartition("\n")[2]
        if weight(line) >= _LINE:
            return self._found_before(start, low, len(line))
        found = self._found_before(start, low, len(context))
        if found >= _FOUND or not _ends_line(self.new[max(0, low - len(line) - 2) : low][::-1]):
            return found
        return None

    def _after(self, end: int, high: int) -> float | None:
        context = self.old[end : end + _CONTEXT_LENGTH]
        line = context.partition("\n")[0]
        if weight(line) >= _LINE:
            return self._found_after(end, high, len(line))
        found = self._found_after(end, high, len(context))
        if found >= _FOUND or not _ends_line(self.new[high : high + len(line) + 2]):
            return found
        return None

    def _found_before(self, start: int, low: int, length: int) -> float:
        first = start - length
        pieces: list[tuple[int, int, int]] = []
        at, new_at = start, low
        for index in range(bisect_right(self._starts, start - 1) - 1, -1, -1):
            run = self.runs[index]
            end = min(run.old + run.size, start)
            new_end = run.new + end - run.old
            if run.old + run.size <= first or not 0 <= new_at - new_end <= at - end + _ASIDE:
                break
            at, new_at = max(run.old, first), run.new + max(0, first - run.old)
            if run.same:
                pieces.append((at, end, run.new - run.old))
        share = self._share(reversed(pieces), first, start)
        beside = self.new[max(0, low - length) : low]
        return max(share, _likeness(self.old[first:start], beside))

    def _found_after(self, end: int, high: int, length: int) -> float:
        last = end + length
        pieces: list[tuple[int, int, int]] = []
        at, new_at = end, high
        for index in range(max(0, bisect_right(self._starts, end) - 1), len(self.runs)):
            run = self.runs[index]
            if run.old + run.size <= end:
                continue
            start = max(run.old, end)
            new_start = run.new + start - run.old
            if run.old >= last or not 0 <= new_start - new_at <= start - at + _ASIDE:
                break
            at, new_at = min(run.old + run.size, last), run.new + run.size
            if run.same:
                pieces.append((start, at, run.new - run.old))
        share = self._share(pieces, end, last)
        return max(share, _likeness(self.old[end:last], self.new[high : high + length]))

    def _share(self, pieces: Iterable[tuple[int, int, int]], first: int, last: int) -> float:
        """Return how much of a context was found; one letter alone may be equal by chance."""
        found = streak = 0.0
        before: tuple[int, int] | None = None
        for start, end, shift in pieces:
            if before != (start, shift):
                found, streak = found + (streak if streak >= _CHANCE else 0), 0.0
            streak += weight(self.old[start:end])
            before = (end, shift)
        found += streak if streak >= _CHANCE else 0
        return min(1.0, found / max(1.0, min(_CONTEXT, weight(self.old[first:last]))))


def _likeness(old: str, new: str) -> float:
    """Return what the similarity of two contexts says: unrelated ones are not all different."""
    return min(1.0, max(0.0, similarity(old, new) - _UNLIKE) / (_ALIKE - _UNLIKE))


def _near(length: int) -> int:
    """Return how much may stand new between two parts of a span that is so long."""
    return max(_ASIDE, min(NEAR, 2 * length), length)


def _split(old: str, at: int, new: str, place: int) -> bool:
    return joined(new, place) and not joined(old, at)


def joined(text: str, at: int) -> bool:
    """Tell whether a number or a Latin word goes on from before `at` to after it."""
    if not 0 < at < len(text) or "\u2e80" <= text[at - 1] <= "\u9fff":
        return False
    around = text[max(0, at - 2) : at].rjust(2) + text[at : at + 2]
    return bool(_JOINED.match(around))


def _is_line(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}


def _ends_line(text: str) -> bool:
    return not text.strip() or "\n" in text


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and bool(_rest(text[at - 1 : at + 1], True))


def _rest(text: str, words: bool) -> int:
    """Return for how many characters the number, or the Latin word, of the first one goes on."""
    match = _NUMBER.match(text) or (_LATIN.match(text) if words else None)
    length = match.end() - 1 if match else 0
    return length if length <= _AFFIX or text[:1].isdigit() else 0


def similarity(old: str, new: str) -> float:
    """Return 1 for equal words down to 0 for words that have nothing in common."""
    from rapidfuzz.distance import Levenshtein

    return 1.0 if old == new else Levenshtein.normalized_similarity(old, new)
