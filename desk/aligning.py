"""Passages of two texts that belong side by side, and texts that are much the same.

Passages belong together that share wording, or figures; texts are much the same where one holds
most of the other, as the copies of an agency's report do in several papers.

Wording is compared as shingles: runs of eight characters of the folded text, without punctuation
and spaces, so that 軟銀 and 软银 are one. Nothing is said about who copied from whom.

Source:
    Schleimer, Wilkerson, Aiken (2003), Winnowing: local algorithms for document fingerprinting.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from desk.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desk.model import Block

SHINGLE = 8
_COMMON = 12
"""A shingle that stands in more places than this is site text or a name; it joins nothing."""
_FEWEST = 1.5
"""What two passages must share at least: two shingles, or a figure found nowhere else."""
_FIGURE = re.compile(r"\d[\d.,]*\d|\d{2,}|\d(?=[十百千万萬亿億%])")
_YEAR = re.compile(r"(19|20)\d\d年?$|\d{1,2}[月日]")
_DATE = re.compile(r"[\d年月日号時时分]+")
_SKIPPED = re.compile(r"[^\w]|_")
_FIGURE_WORTH = 1.6


class Pair(NamedTuple):
    """Two passages that belong together: an offset in either text, and how much they share."""

    one: int
    other: int
    worth: float


def aligned(
    one: str, one_blocks: Sequence[Block], other: str, other_blocks: Sequence[Block]
) -> list[Pair]:
    """Return the pairs of blocks that share most, each block once, by their place in `one`.

    The offsets are those of the first words the two share.
    """
    candidates: dict[tuple[int, int], tuple[float, int, int]] = {}
    for a, b, at, to, worth in _meetings(one, one_blocks, other, other_blocks):
        sum_, first, there = candidates.get((a, b), (0.0, at, to))
        candidates[a, b] = (sum_ + worth, *min((first, there), (at, to)))
    ranked = sorted(candidates.items(), key=lambda item: (-item[1][0], item[0]))
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    pairs = []
    for (a, b), (worth, at, to) in ranked:
        if worth >= _FEWEST and a not in taken_one and b not in taken_other:
            taken_one.add(a)
            taken_other.add(b)
            pairs.append(Pair(at, to, worth))
    return sorted(pairs)


def _meetings(
    one: str, one_blocks: Sequence[Block], other: str, other_blocks: Sequence[Block]
) -> Iterator[tuple[int, int, int, int, float]]:
    """Yield what two blocks share: their numbers, its offsets, and what it is worth."""
    starts, other_starts = _starts(one_blocks), _starts(other_blocks)
    for find, worth in ((_shingles, 1.0), (_figures, _FIGURE_WORTH)):
        there = _places(find(other))
        here = _places(find(one))
        for key, places in here.items():
            far = there.get(key)
            if far is None or len(places) * len(far) > _COMMON:
                continue
            share = worth / (len(places) * len(far)) ** 0.5
            for at in places:
                for to in far:
                    a, b = bisect_right(starts, at) - 1, bisect_right(other_starts, to) - 1
                    yield max(0, a), max(0, b), at, to, share


def _starts(blocks: Sequence[Block]) -> list[int]:
    return [block.start for block in blocks] or [0]


def _places(found: Iterator[tuple[str, int]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for key, at in found:
        if len(places[key]) <= _COMMON:
            places[key].append(at)
    return places


def _shingles(text: str) -> Iterator[tuple[str, int]]:
    """Yield each shingle within a line and where it begins."""
    folded, at = fold(text), 0
    for line in folded.split("\n"):
        kept = [at + n for n, sign in enumerate(line) if not _SKIPPED.match(sign)]
        bare = _SKIPPED.sub("", line)
        for n in range(len(bare) - SHINGLE + 1):
            shingle = bare[n : n + SHINGLE]
            if not _DATE.fullmatch(shingle):
                yield shingle, kept[n]
        at += len(line) + 1


def _figures(text: str) -> Iterator[tuple[str, int]]:
    """Yield each number with the sign behind it, and where it begins: 5000亿, 40%."""
    folded = fold(text)
    for match in _FIGURE.finditer(folded):
        behind = folded[match.end() : match.end() + 2].strip()
        if not _YEAR.match(match[0] + behind[:1]):
            yield match[0].replace(",", "") + behind[:1], match.start()


_UNSAID = re.compile(r"[\W_]+")
_SAMPLE = 15
"""Of the shingles of a text those are kept whose hash has none of these bits: one in sixteen."""
_LEAST_PRINTS = 6  # a text of fewer kept shingles is too short to be told from another
_ALIKE = 0.5
"""What one of two texts must hold of the other to be much the same."""


def prints(text: str) -> array[int]:
    """Return a sample of the shingles of a text as numbers, the same for the same words.

    The numbers hold within this process only.
    """
    bare = _UNSAID.sub("", fold(text))
    hashes = {hash(bare[at : at + SHINGLE]) for at in range(len(bare) - SHINGLE + 1)}
    return array("q", (number for number in hashes if not number & _SAMPLE))


class Alike:
    """Which of many texts are much the same, told from samples of their wording."""

    def __init__(self) -> None:
        # Most shingles stand in one text only: no list is made for those.
        self._holders: dict[int, str | list[str]] = {}
        self._prints: dict[str, array[int]] = {}

    def __len__(self) -> int:
        """Return how many texts are known."""
        return len(self._prints)

    def put(self, name: str, text: str) -> None:
        """Take up a text, or what it has become."""
        self.drop(name)
        self._prints[name] = prints(text)
        for number in self._prints[name]:
            held = self._holders.setdefault(number, name)
            if isinstance(held, list):
                held.append(name)
            elif held != name:
                self._holders[number] = [held, name]

    def drop(self, name: str) -> None:
        """Forget a text."""
        for number in self._prints.pop(name, ()):
            held = self._holders[number]
            if isinstance(held, str) or held == [name]:
                del self._holders[number]
            else:
                held.remove(name)

    def of(self, name: str) -> list[tuple[str, float]]:
        """Return the texts much the same as one, and the share of the shorter one, 0 to 1."""
        own = self._prints.get(name, array("q"))
        shared: defaultdict[str, int] = defaultdict(int)
        for number in own:
            held = self._holders[number]
            for other in (held,) if isinstance(held, str) else held:
                shared[other] += 1
        shared.pop(name, None)
        found = []
        for other, count in shared.items():
            least = min(len(own), len(self._prints[other]))
            if least >= _LEAST_PRINTS and count >= _ALIKE * least:
                found.append((other, count / least))
        return sorted(found, key=lambda each: (-each[1], each[0]))
