"""The heights of many paragraphs: where each begins, and which one is at a depth."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EAGER = 200
"""So many heights are known from the start, of however many there are."""


class Heights:
    """Heights in pixels in a Fenwick tree: sum, correction and search are O(log n).

    The tree is made when a place further down is first asked for, which is after the first frame.
    Of very many heights only the `first` need be given, with what makes all of them and a guess of
    their number and sum.

    Source:
        Fenwick (1994), A new data structure for cumulative frequency tables.
    """

    __slots__ = ("_count", "_made", "_rest", "_total", "_values")

    def __init__(
        self,
        first: Sequence[int],
        rest: Callable[[], list[int]] | None = None,
        count: int = 0,
        total: int = 0,
    ) -> None:
        self._values = list(first) or [0]
        self._rest = rest
        self._count = count if rest else len(self._values)
        self._total = total if rest else sum(self._values)
        self._made: list[int] | None = None

    def settle(self) -> None:
        """Make all heights, where only the first are known."""
        if self._rest is not None:
            known, rest = self._values, self._rest
            self._values, self._rest = rest(), None
            self._values[: len(known)] = known
            self._total = sum(self._values)

    @property
    def values(self) -> list[int]:
        """All heights."""
        self.settle()
        return self._values

    def at(self, index: int) -> int:
        """Return one height."""
        return (self._values if index < len(self._values) else self.values)[index]

    @property
    def _tree(self) -> list[int]:
        if self._made is None:
            sums = [0, *accumulate(self.values)]
            self._made = [total - sums[i & (i - 1)] for i, total in enumerate(sums)]
            self._made[0] = 0
        return self._made

    def __len__(self) -> int:
        return self._count

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self._total

    def set(self, index: int, value: int) -> None:
        """Correct one height."""
        change = value - self.at(index)
        if not change:
            return
        self._values[index] = value
        self._total += change
        if self._made is None:
            return
        tree, at = self._made, index + 1
        while at < len(tree):
            tree[at] += change
            at += at & -at

    def top(self, index: int) -> int:
        """Return the sum of the heights before `index`."""
        if index < EAGER and self._made is None:
            return sum(self._values[:index])
        tree, total = self._tree, 0
        while index:
            total += tree[index]
            index &= index - 1
        return total

    def find(self, depth: int) -> tuple[int, int]:
        """Return which paragraph lies at `depth`, and how many pixels into it.

        A depth before the first or after the last is counted from that one.
        """
        if depth < 0:
            return 0, depth
        tree, at = self._tree, 0
        step = 1 << (len(tree).bit_length() - 1)
        while step:
            if at + step < len(tree) and tree[at + step] <= depth:
                at += step
                depth -= tree[at]
            step >>= 1
        last = len(self.values) - 1
        return (at, depth) if at <= last else (last, depth + self.values[last])
