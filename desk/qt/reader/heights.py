"""The heights of many paragraphs: where each begins, and which one is at a depth."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Heights:
    """Heights in pixels in a Fenwick tree: sum, correction and search are O(log n).

    Source:
        Fenwick (1994), A new data structure for cumulative frequency tables.
    """

    __slots__ = ("_tree", "values")

    def __init__(self, values: Iterable[int]) -> None:
        self.values = list(values) or [0]
        sums = [0, *accumulate(self.values)]
        self._tree = [total - sums[i & (i - 1)] for i, total in enumerate(sums)]
        self._tree[0] = 0

    def __len__(self) -> int:
        return len(self.values)

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.top(len(self.values))

    def set(self, index: int, value: int) -> None:
        """Correct one height."""
        change = value - self.values[index]
        if not change:
            return
        self.values[index] = value
        tree, at = self._tree, index + 1
        while at < len(tree):
            tree[at] += change
            at += at & -at

    def top(self, index: int) -> int:
        """Return the sum of the heights before `index`."""
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
