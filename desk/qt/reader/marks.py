"""The marks of one text: few as they came, very many packed into columns.

A hundred thousand marks as values of their own take some 24 MB; in columns they take 6.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter, le
from typing import TYPE_CHECKING

from desk.qt.reader.look import Mark
from desk.qt.reader.spans import LONG, SpanIndex, longest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FEW = 4000
_NAMED = 20_000
_AT_ONCE = 3000

_start = attrgetter("start")


class Pack:
    """Marks of one class of length, by start: each lies shorter than twice the shortest."""

    __slots__ = ("_codes", "_cuts", "_ends", "_gone", "_names", "_names_so_far", "_reach", "starts")

    def __init__(self, key: int) -> None:
        self._reach = (1 << key) - 2
        self.starts, self._ends = array("i"), array("i")
        self._codes: list[str] = []
        self._names_so_far: list[str] = []
        self._names, self._cuts = "", array("i", [0])
        self._gone: set[int] = set()

    def append(self, mark: Mark) -> None:
        """Add a mark that begins no earlier than all others; before `close`."""
        self.starts.append(mark.start)
        self._ends.append(mark.end)
        self._codes.append(mark.code)
        self._names_so_far.append(mark.uid)

    def close(self) -> None:
        """Pack the names; nothing is appended any more."""
        at = 0
        for name in self._names_so_far:
            at += len(name)
            self._cuts.append(at)
        self._names = "".join(self._names_so_far)
        self._names_so_far.clear()

    def mark(self, row: int) -> Mark:
        """Return the mark of a row."""
        name = self._names[self._cuts[row] : self._cuts[row + 1]]
        return Mark(name, self.starts[row], self._ends[row], self._codes[row])

    def rows(self, low: int, high: int) -> Iterator[int]:
        """Yield the rows of `low` up to `high` that are still there."""
        gone = self._gone
        return (
            (row for row in range(low, high) if row not in gone) if gone else iter(range(low, high))
        )

    def touching(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that share a character with `[start, end)`."""
        ends = self._ends
        low = bisect_left(self.starts, start - self._reach)
        for row in self.rows(low, bisect_left(self.starts, end, low)):
            if ends[row] > start:
                yield self.mark(row)

    def between(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that start in `[start, end)`."""
        low = bisect_left(self.starts, start)
        return map(self.mark, self.rows(low, bisect_left(self.starts, end, low)))

    def before(self, offset: int) -> Mark | None:
        """Return the last mark that starts before an offset."""
        row = bisect_left(self.starts, offset) - 1
        while row in self._gone:
            row -= 1
        return self.mark(row) if row >= 0 else None

    def drop(self, mark: Mark) -> bool:
        """Take a mark out; tell whether it was there."""
        low = bisect_left(self.starts, mark.start)
        for row in self.rows(low, bisect_left(self.starts, mark.start + 1, low)):
            if self.mark(row) == mark:
                self._gone.add(row)
                return True
        return False

    def named(self, uid: str) -> Mark | None:
        """Return the mark of a uid."""
        at = self._names.find(uid)
        while at >= 0:
            row = bisect_left(self._cuts, at)
            whole = self._cuts[row] == at and self._cuts[row + 1] == at + len(uid)
            if whole and row not in self._gone:
                return self.mark(row)
            at = self._names.find(uid, at + 1)
        return None

    def rows_of(self, uids: set[str]) -> Iterator[Mark]:
        """Yield the marks of many uids."""
        names = self._names
        for row, (low, high) in enumerate(pairwise(self._cuts)):
            if names[low:high] in uids and row not in self._gone:
                yield self.mark(row)


class MarkIndex:
    """Marks by place and by uid; asked like a `SpanIndex`.

    Very many are packed in steps, when there is time. What is asked before is answered from what
    came, and `doubtful` tells afterwards that it must be asked again. What is added later stays
    beside the packs, so that one more costs the same among ten and among a hundred thousand.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        came = SpanIndex(marks)
        few = len(came) <= _FEW
        self._loose: SpanIndex[Mark] = came if few else SpanIndex()
        self._waiting: SpanIndex[Mark] | None = None if few else came
        self._steps: Iterator[None] | None = None
        self._packs: dict[int, Pack] = {}
        self._count = len(came)
        self._named: dict[str, Mark | None] = {}
        self._all_named = False
        self.doubtful = False

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Mark]:
        if self._waiting is not None:
            yield from self._waiting
        for pack in self._packs.values():
            yield from map(pack.mark, pack.rows(0, len(pack.starts)))
        yield from self._loose

    # --- packing

    def settle(self) -> None:
        """Pack everything that waits for it."""
        while self.settle_some():
            pass

    def settle_some(self) -> bool:
        """Pack some of the marks, a few milliseconds' worth; tell whether more wait for it."""
        if self._waiting is None:
            return False
        if self._steps is None:
            self._steps = self._packing(self._waiting)
        next(self._steps, None)
        return self._waiting is not None

    def _packing(self, waiting: SpanIndex[Mark]) -> Iterator[None]:
        came = list(waiting)
        starts = array("i", map(_start, came))
        unsorted = not all(map(le, starts, starts[1:]))
        if unsorted:
            came.sort(key=_start)
        yield
        packs: dict[int, Pack] = {}
        count = 0
        for low in range(0, len(came), _AT_ONCE):
            for mark in came[low : low + _AT_ONCE]:
                key = (mark.end - mark.start).bit_length()
                if mark.start >= mark.end:
                    continue
                if key not in packs:
                    packs[key] = Pack(key)
                packs[key].append(mark)
                count += 1
            yield
        for pack in packs.values():
            pack.close()
            yield
        self._packs, self._count, self._waiting = packs, count, None
        self.doubtful = waiting.guessed and (unsorted or max(packs, default=0) > LONG.bit_length())

    # --- one more, one less

    def add(self, mark: Mark) -> None:
        """Add one mark; an empty one is left out."""
        self.settle()
        if mark.start < mark.end:
            self._loose.add(mark)
            self._named[mark.uid] = mark
            self._count += 1

    def remove(self, mark: Mark) -> None:
        """Take one mark out; one that is not there is no matter."""
        self.settle()
        before = len(self._loose)
        self._loose.remove(mark)
        pack = self._packs.get((mark.end - mark.start).bit_length())
        if len(self._loose) < before or (pack is not None and pack.drop(mark)):
            self._count -= 1
        self._named[mark.uid] = None

    # --- by uid

    def get(self, uid: str) -> Mark | None:
        """Return the mark of a uid, or None."""
        if not self._all_named and self._count <= _NAMED:
            every = {mark.uid: mark for mark in self}
            self._named, self._all_named = {**every, **self._named}, True
        if uid not in self._named and not self._all_named:
            self._named[uid] = self._find(uid)
        return self._named.get(uid)

    def get_all(self, uids: Iterable[str]) -> None:
        """Look for many uids at once, so that `get` knows them."""
        unknown = set(uids) - self._named.keys()
        if self._all_named or self._count <= _NAMED or len(unknown) < 8:
            return
        self.settle()
        self._named.update(dict.fromkeys(unknown))
        for pack in self._packs.values():
            self._named.update({mark.uid: mark for mark in pack.rows_of(unknown)})

    def _find(self, uid: str) -> Mark | None:
        if self._waiting is not None:
            return next((mark for mark in self._waiting if mark.uid == uid), None)
        found = (pack.named(uid) for pack in self._packs.values())
        return next(filter(None, found), None)

    # --- by place

    def query(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a character with `[start, end)`, by start, longest first."""
        if self._waiting is not None:
            return self._waiting.query(start, end)
        found = self._loose.query(start, end)
        if self._packs:
            for pack in self._packs.values():
                found += pack.touching(start, end)
            found.sort(key=longest_first)
        return found

    def starting(self, start: int, end: int) -> Iterator[Mark]:
        """Yield the marks that start in `[start, end)`, in any order."""
        self.settle()
        for pack in self._packs.values():
            yield from pack.between(start, end)
        yield from self._loose.starting(start, end)

    def following(self, offset: int) -> Mark | None:
        """Return the first mark that starts behind an offset; of several the longest."""
        self.settle()
        firsts = (next(p.between(offset + 1, 1 << 31), None) for p in self._packs.values())
        found = [self._loose.following(offset), *firsts]
        return min(filter(None, found), key=longest_first, default=None)

    def preceding(self, offset: int) -> Mark | None:
        """Return the last mark that starts before an offset; of several the shortest."""
        self.settle()
        found = [self._loose.preceding(offset), *(p.before(offset) for p in self._packs.values())]
        return max(filter(None, found), key=longest_first, default=None)
