"""Two texts of an article, paragraph by paragraph: what stayed, changed, came and went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.model import HEADING, LIST_ITEM, QUOTATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desk.model import Block, Revision

SAME, CHANGED, REMOVED, ADDED, TURNED = "same", "changed", "removed", "added", "turned"
_ALIKE = 0.34
_LONGEST = 400  # paragraphs on one side that are still paired by likeness


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the old text beside that of the new one; -1 where there is none.

    `state`: same, changed, removed, added, or turned: the same words as another kind of paragraph.
    """

    state: str
    old: int
    new: int


def pairs(old: Revision, new: Revision) -> list[Pair]:
    """Return the paragraphs of two texts side by side, in the order of reading."""
    from difflib import SequenceMatcher

    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Pair] = []
    for what, low, high, first, last in matcher.get_opcodes():
        if what == "equal":
            steps = zip(range(low, high), range(first, last), strict=True)
            found += [Pair(_kind(old.blocks[a], new.blocks[b]), a, b) for a, b in steps]
        else:
            found += _matched(before, after, range(low, high), range(first, last))
    return found


def _lines(revision: Revision) -> list[str]:
    return [revision.text[block.start : block.end] for block in revision.blocks]


def _kind(old: Block, new: Block) -> str:
    levels = old.level == new.level or old.kind not in (HEADING, LIST_ITEM, QUOTATION)
    return SAME if old.kind == new.kind and levels else TURNED


def _matched(
    before: Sequence[str], after: Sequence[str], left: range, right: range
) -> Iterator[Pair]:
    """Pair the paragraphs that are most alike without crossing; the rest went or came."""
    at, to = left.start, right.start
    for a, b in _alike(before, after, left, right):
        yield from (Pair(REMOVED, k, -1) for k in range(at, a))
        yield from (Pair(ADDED, -1, k) for k in range(to, b))
        yield Pair(CHANGED, a, b)
        at, to = a + 1, b + 1
    yield from (Pair(REMOVED, k, -1) for k in range(at, left.stop))
    yield from (Pair(ADDED, -1, k) for k in range(to, right.stop))


def _alike(
    before: Sequence[str], after: Sequence[str], left: range, right: range
) -> list[tuple[int, int]]:
    if max(len(left), len(right)) > _LONGEST:
        return list(zip(left, right, strict=False))
    scores = [[_likeness(before[a], after[b]) for b in right] for a in left]
    best = [[0.0] * (len(right) + 1) for _row in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            together = scores[i][j] + best[i + 1][j + 1] if scores[i][j] >= _ALIKE else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return _traced(best, scores, left, right)


def _traced(
    best: list[list[float]], scores: list[list[float]], left: range, right: range
) -> list[tuple[int, int]]:
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if scores[i][j] >= _ALIKE and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            found.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    shared = Indel.normalized_similarity(one, other)
    # A paragraph that was parted or joined lies whole in the other one.
    short, long = sorted((one, other), key=len)
    whole = len(short) > 8 and short in long
    return max(shared, 0.5) if whole else shared


def placed(old: str, new: str, offset: int) -> int:
    """Return where a reader at `offset` of an old text goes on in the new one."""
    start = old.rfind("\n", 0, offset) + 1
    end = old.find("\n", offset)
    line = old[start : end if end >= 0 else len(old)]
    at = _nearest(new, line, round(start * len(new) / max(1, len(old)))) if line else -1
    if at >= 0:
        return at + offset - start
    shorter = min(len(old), len(new))
    head = next((k for k in range(shorter) if old[k] != new[k]), shorter)
    if offset <= head:
        return offset
    tail = next((k for k in range(shorter - head) if old[-1 - k] != new[-1 - k]), shorter - head)
    if offset >= len(old) - tail:
        return offset + len(new) - len(old)
    return min(offset, len(new) - tail)


def _nearest(text: str, line: str, wanted: int) -> int:
    best, at = -1, text.find(line)
    while at >= 0:
        whole = (at == 0 or text[at - 1] == "\n") and text[at + len(line) : at + len(line) + 1] in (
            "",
            "\n",
        )
        if whole and (best < 0 or abs(at - wanted) < abs(best - wanted)):
            best = at
        at = text.find(line, at + 1)
    return best
