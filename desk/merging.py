"""Two texts that grew out of one, brought together: what each of them changed, in one text.

Made for an article that was corrected by hand and is then cleaned otherwise: paragraphs that only
one side touched are taken from that side; where both touched one, it is compared letter by letter.
Where they said different things about the same letters, the reader's hand wins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from desk.text import block_starts

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from desk.model import Block, Inline, Repair, Revision

T = TypeVar("T", bound="Hashable")
Spans: TypeAlias = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
"""A stretch of the text both grew out of, of the first text, and of the second."""

_LONGEST = 20_000
"""Letters of a paragraph that are compared one by one; beyond that the hand wins."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it; `lost` counts the paragraphs in which the hand won over the cleaning."""

    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...]
    by_hand: tuple[Repair, ...]
    lost: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph with its kind, its inlines and the corrections made in it, from its start."""

    block: Block
    words: str
    inlines: tuple[Inline, ...] = ()
    by_hand: tuple[Repair, ...] = ()

    @property
    def key(self) -> tuple[str, int, str, str]:
        return self.block.kind, self.block.level, self.block.target, self.words


def merge(base: Revision, hand: Revision, cleaned: Revision, rule: str) -> Merged:
    """Bring a correction by hand and another cleaning together.

    Args:
        base: what both grew out of.
        hand: `base` as the reader corrected it; its repairs under `rule` are the corrections.
        cleaned: `base` as it is cleaned otherwise.
    """
    old, mine, theirs = (list(_lines(each, rule)) for each in (base, hand, cleaned))
    made: list[_Line] = []
    lost = 0
    for spans in regions([a.key for a in old], [b.key for b in mine], [c.key for c in theirs]):
        parts = [side[a:b] for side, (a, b) in zip((old, mine, theirs), spans, strict=True)]
        lines, clash = _joined(*parts)
        made += lines
        lost += clash
    return _assembled(made, lost)


def regions(base: Sequence[T], first: Sequence[T], second: Sequence[T]) -> Iterator[Spans]:
    """Yield the stretches, in order, that all three have and those where one or both differ."""
    at = (0, 0, 0)
    size = (len(base), len(first), len(second))
    for start, end, one, two in _common(base, first, second):
        if (start, one, two) != at:
            yield (at[0], start), (at[1], one), (at[2], two)
        for offset in range(end - start):
            yield (
                (start + offset, start + offset + 1),
                (one + offset, one + offset + 1),
                (two + offset, two + offset + 1),
            )
        at = (end, one + end - start, two + end - start)
    if at != size:
        yield (at[0], size[0]), (at[1], size[1]), (at[2], size[2])


def _common(
    base: Sequence[T], first: Sequence[T], second: Sequence[T]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield `[start, end)` of the base that both others have, and where it begins in each."""
    ones = SequenceMatcher(None, base, first, autojunk=False).get_matching_blocks()
    twos = SequenceMatcher(None, base, second, autojunk=False).get_matching_blocks()
    i = j = 0
    while i < len(ones) and j < len(twos):
        one, two = ones[i], twos[j]
        start = max(one.a, two.a)
        end = min(one.a + one.size, two.a + two.size)
        if start < end:
            yield start, end, one.b + start - one.a, two.b + start - two.a
        if one.a + one.size < two.a + two.size:
            i += 1
        else:
            j += 1


def _lines(revision: Revision, rule: str) -> Iterator[_Line]:
    inlines, at = sorted(revision.inlines, key=lambda i: i.start), 0
    steps = sorted((r for r in revision.repairs if r.rule == rule), key=lambda r: r.at)
    for block in revision.blocks:
        own = []
        while at < len(inlines) and inlines[at].start <= block.end:
            own.append(inlines[at])
            at += 1
        yield _Line(
            block,
            revision.text[block.start : block.end],
            tuple(replace(i, start=i.start - block.start, end=i.end - block.start) for i in own),
            tuple(replace(r, at=r.at - block.start) for r in _within(steps, block)),
        )


def _within(steps: list[Repair], block: Block) -> list[Repair]:
    return [step for step in steps if block.start <= step.at <= block.end]


def _joined(old: list[_Line], mine: list[_Line], theirs: list[_Line]) -> tuple[list[_Line], int]:
    keys = [[line.key for line in side] for side in (old, mine, theirs)]
    if keys[0] == keys[2] or keys[1] == keys[2]:
        return mine, 0
    if keys[0] == keys[1]:
        return theirs, 0
    if len(old) == len(mine) == len(theirs):
        pairs = [_paragraph(*three) for three in zip(old, mine, theirs, strict=True)]
        return [line for line, _clash in pairs], sum(clash for _line, clash in pairs)
    return mine, 1


def _paragraph(old: _Line, mine: _Line, theirs: _Line) -> tuple[_Line, bool]:
    """Bring one paragraph together, letter by letter."""
    if old.key == theirs.key:
        return mine, False
    if old.key == mine.key:
        return theirs, False
    if max(len(old.words), len(mine.words), len(theirs.words)) > _LONGEST:
        return mine, True
    words = []
    for (a, b), (c, d), (e, f) in regions(old.words, mine.words, theirs.words):
        before, hand, clean = old.words[a:b], mine.words[c:d], theirs.words[e:f]
        if hand != before and clean not in (before, hand):
            return mine, True
        words.append(clean if hand == before else hand)
    same = old.block.kind == mine.block.kind
    block = theirs.block if same else mine.block
    return _Line(block, "".join(words), by_hand=mine.by_hand), False


def _assembled(lines: list[_Line], lost: int) -> Merged:
    starts = block_starts(len(line.words) for line in lines)
    blocks, inlines, by_hand = [], [], []
    for line, start in zip(lines, starts, strict=True):
        blocks.append(replace(line.block, start=start, end=start + len(line.words)))
        inlines += [replace(i, start=i.start + start, end=i.end + start) for i in line.inlines]
        by_hand += [replace(r, at=start + min(max(0, r.at), len(line.words))) for r in line.by_hand]
    return Merged(
        "\n".join(line.words for line in lines), tuple(blocks), tuple(inlines), tuple(by_hand), lost
    )
