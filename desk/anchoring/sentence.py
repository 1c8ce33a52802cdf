"""What the sentence around a place says: whether it is the same sentence, or one much like it.

News is made from patterns. "Farhill's shares fell 3 % to $215" stands beside ten sentences that
differ from it in a name and two figures; letter by letter they are nearly the same, and they say
something else. What tells them apart is that a whole name was put in the place of another, while
typing errors and repairs touch a letter here and there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desk.anchoring.alignment import weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desk.anchoring.alignment import Run

_REACH = 64  # so far the sentence is looked at on either side
_ENDS = "。！？!?；;\n"
_BLOCK = 3.2  # what must weigh in either text to be one name in the place of another
_LETTER = 0.46  # what a letter weighs beside an ideograph in a name
_CHANCE = 1.3  # what is equal by chance between two of its letters
_SLACK = 8
_UNSAID = re.compile(r"[\d\W_]+")


class Beside(NamedTuple):
    """What stands beside a place in its own sentence.

    `left` and `right` count the characters that are equal without a gap, `weight` is theirs
    together; `closed` tells that they reach the ends of the sentence, or far, on both sides.
    """

    left: int
    right: int
    weight: float
    closed: bool


_FAR = 3.0


def beside(old: str, start: int, end: int, new: str, low: int, high: int) -> Beside:
    """Return what is equal beside `[start, end)` of an old and `[low, high)` of a new text."""
    left = 0
    first = max(0, start - _REACH)
    while start - left > first and not _ends(old, start - left - 1):
        if low - left <= 0 or old[start - left - 1] != new[low - left - 1]:
            break
        left += 1
    right = 0
    last = min(len(old), end + _REACH)
    while end + right < last and not _ends(old, end + right):
        if high + right >= len(new) or old[end + right] != new[high + right]:
            break
        right += 1
    before, after = weight(old[start - left : start]), weight(old[end : end + right])
    begun = _begins(old, start - left) and _begins(new, low - left)
    ended = _ended(old, end + right) and _ended(new, high + right)
    closed = (begun or before >= _FAR) and (ended or after >= _FAR)
    return Beside(left, right, before + after, closed)


def _ends(text: str, at: int) -> bool:
    return text[at] in _ENDS or (text[at] == "." and text[at + 1 : at + 2].isspace())


def _begins(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \u3000”’」』\"'“‘「『")
    return not before or before[-1] in _ENDS or before[-1] == "."


def _ended(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in _ENDS or text[at] == "."


def replaced(
    old: str, new: str, runs: Sequence[Run], starts: Sequence[int], start: int, end: int
) -> float:
    """Return the weight of what stands in the place of other words, in the sentence of a span.

    Args:
        old, new: folded texts.
        runs, starts: what is equal in them, and where each begins in the old one.
        start, end: the span in the old text.
    """
    first = _sentence_start(old, start)
    last = _sentence_end(old, end)
    total = 0.0
    for gap, new_gap in _gaps(old, new, _equal(old, runs, starts, first, last), first, last):
        here = _name(gap)
        if here >= _BLOCK and _name(new_gap) >= _BLOCK:
            total += here
    return total


def _name(words: str) -> float:
    words = _UNSAID.sub("", words)
    wide = sum(map("\u2e80".__le__, words))
    return wide + _LETTER * (len(words) - wide)


def _sentence_start(text: str, at: int) -> int:
    first = max(0, at - _REACH)
    while at > first and not _ends(text, at - 1):
        at -= 1
    return at


def _sentence_end(text: str, at: int) -> int:
    last = min(len(text), at + _REACH)
    if at > 0 and _ends(text, at - 1):
        return at
    while at < last and not _ends(text, at):
        at += 1
    return at


def _equal(
    old: str, runs: Sequence[Run], starts: Sequence[int], first: int, last: int
) -> Iterator[tuple[int, int, int]]:
    """Yield the equal pieces of a sentence that are more than chance: old, new, size."""
    before: tuple[int, int, int] | None = None
    at = max(0, bisect_right(starts, first) - 1)
    for run in runs[at : bisect_right(starts, last)]:
        low, high = max(first, run.old), min(last, run.old + run.size)
        if not run.same or low >= high:
            continue
        piece = (low, run.new + low - run.old, high - low)
        if before and piece[:2] == (before[0] + before[2], before[1] + before[2]):
            before = (*before[:2], before[2] + piece[2])
            continue
        if before and weight(old[before[0] : before[0] + before[2]]) >= _CHANCE:
            yield before
        before = piece
    if before and weight(old[before[0] : before[0] + before[2]]) >= _CHANCE:
        yield before


def _gaps(
    old: str, new: str, pieces: Iterator[tuple[int, int, int]], first: int, last: int
) -> Iterator[tuple[str, str]]:
    """Yield what differs between, before and after the pieces: the old words and the new ones."""
    at, new_at = first, -1
    for start, place, size in pieces:
        if new_at < 0:
            reach = max(0, place - (start - first) - _SLACK)
            yield old[at:start], new[max(reach, _sentence_start(new, place)) : place]
        elif 0 <= place - new_at <= start - at + _REACH:
            yield old[at:start], new[new_at:place]
        at, new_at = start + size, place + size
    if new_at >= 0:
        reach = new_at + last - at + _SLACK
        yield old[at:last], new[new_at : min(reach, _sentence_end(new, new_at))]
