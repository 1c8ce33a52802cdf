"""The article while rules work on it: its blocks, and every edit that was made to them."""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from desk.cleaning.draft import NOWHERE, DraftBlock, Strand
from desk.model import Candidate, Repair

if TYPE_CHECKING:
    from collections.abc import Sequence

Key: TypeAlias = tuple[str, int, int]
"""An edit by its rule and its place in the decoded source: what a reader can refuse."""

NAMING = frozenset(
    {
        "bold_headings",
        "broken_sentences",
        "captions",
        "flattened_paragraphs",
        "hard_wrapped",
        "list_signs",
        "lost_headings",
        "machine_addresses",
        "short_headings",
        "signed_posts",
    }
)
"""Rules whose edits take no words away: to refuse one says nothing about cuts in its place."""


class Edit(NamedTuple):
    """A replacement in a text: `[start, end)` becomes `inserted`.

    With `inserted` equal to what stands there nothing changes and the place is only flagged.
    """

    start: int
    end: int
    inserted: str
    reason: str = ""


@dataclass(slots=True)
class Story:
    """One article in the making.

    Args:
        shape: the shape it was read from.
        blocks: in the order of the source; those with `cut` set are out.
        candidates: values its fields could have.
        plain: the blocks are lines of a plain text, and nothing but their words tells their kind.
        without: edits the reader has refused.
    """

    shape: str
    blocks: list[DraftBlock]
    candidates: list[Candidate] = field(default_factory=list)
    plain: bool = False
    without: frozenset[Key] = frozenset()
    repairs: list[Repair] = field(default_factory=list)
    raw: Raw = field(init=False)

    def __post_init__(self) -> None:
        self.raw = Raw([block.strand for block in self.blocks if block.strand.text])
        for block in self.blocks if self.without else ():
            if block.cut and self.restored(block):
                block.cut = block.reason = ""

    @property
    def kept(self) -> list[DraftBlock]:
        """The blocks that are in the article, in order."""
        return [block for block in self.blocks if not block.cut]

    def refused(self, rule: str, start: int, end: int) -> bool:
        """Tell whether the reader does not want this edit, alone or with those around it."""
        return any(r == rule and s <= start and end <= e for r, s, e in self.without)

    def restored(self, block: DraftBlock) -> bool:
        """Tell whether the reader wants a block in: whichever rule cut it, none may again."""
        if not self.without:
            return False
        start, end = block.strand.extent()
        return any(r not in NAMING and s <= start and end <= e for r, s, e in self.without)

    def found(self, name: str, value: str, origin: str, inferred: bool = False) -> None:
        """Note a value that a field could have."""
        if value.strip():
            self.candidates.append(Candidate(name, value.strip(), origin, inferred))

    def cut(self, block: DraftBlock, rule: str, reason: str) -> bool:
        """Take a block out of the article, unless the reader wants it in, or its file gave it."""
        if block.cut or "given" in block.hints or self.restored(block):
            return False
        block.cut, block.reason = rule, reason
        return True

    def told(self, rule: str, reason: str, start: int, end: int) -> None:
        """Note an edit that changes no visible character."""
        self.repairs.append(Repair(rule, reason, "", "", start, end))

    def become(self, block: DraftBlock, kind: str, rule: str, reason: str, level: int = 0) -> bool:
        """Conclude what kind of block it is, unless the reader disagrees."""
        start, end = block.strand.extent()
        if self.refused(rule, start, end):
            return False
        block.kind, block.level, block.inferred = kind, level, True
        self.told(rule, reason, start, end)
        return True

    def emptied(self, block: DraftBlock, rule: str, reason: str) -> None:
        """Take all words out of a block that is more than its words."""
        self.repairs.append(Repair(rule, reason, block.strand.text, "", *block.strand.extent()))
        block.strand, block.inlines = block.strand[:0], []

    def split(self, block: DraftBlock, *ends: int) -> list[DraftBlock]:
        """Put several blocks in the place of one, divided before these offsets."""
        bounds = sorted({0, *(e for e in ends if 0 < e < len(block.strand)), len(block.strand)})
        pieces = [_piece(block, a, b) for a, b in itertools.pairwise(bounds)]
        pieces = [piece for piece in pieces if piece.strand.text]
        if len(pieces) > 1:
            at = next(i for i, other in enumerate(self.blocks) if other is block)
            self.blocks[at : at + 1] = pieces
            return pieces
        return [block]

    def amend(self, rule: str, reason: str, edits: Sequence[Edit]) -> None:
        """Make the edits that a rule found in all blocks joined by line breaks."""
        if not edits:
            return
        starts, at = [], 0
        for block in self.blocks:
            starts.append(at)
            at += len(block.strand) + 1
        for block, start, own in _by_block(self.blocks, starts, sorted(edits)):
            self._amend(block, rule, reason, [(e, e.start - start, e.end - start) for e in own])

    def _amend(
        self, block: DraftBlock, rule: str, reason: str, edits: list[tuple[Edit, int, int]]
    ) -> None:
        strand, pieces, at, shifts = block.strand, [], 0, []
        for edit, start, end in edits:
            removed = strand[start:end]
            place = removed.extent()
            if start < at or self.refused(rule, *place):
                continue
            self.repairs.append(
                Repair(rule, edit.reason or reason, removed.text, edit.inserted, *place)
            )
            if removed.text == edit.inserted:
                continue
            where = removed.places[0] if len(removed) else NOWHERE
            pieces += [strand[at:start], Strand.new(edit.inserted, where)]
            shifts.append((end, len(edit.inserted) - (end - start)))
            at = end
        if pieces:
            block.strand = Strand.join([*pieces, strand[at:]])
            block.inlines = [_shifted(inline, shifts) for inline in block.inlines]


def _by_block(
    blocks: list[DraftBlock], starts: list[int], edits: Sequence[Edit]
) -> list[tuple[DraftBlock, int, list[Edit]]]:
    groups: dict[int, list[Edit]] = {}
    for edit in edits:
        index = bisect_left(starts, edit.start + 1) - 1
        groups.setdefault(index, []).append(edit)
    return [(blocks[index], starts[index], own) for index, own in groups.items()]


def _shifted(
    inline: tuple[str, int, int, str], shifts: list[tuple[int, int]]
) -> tuple[str, int, int, str]:
    kind, start, end, target = inline
    return (
        kind,
        start + sum(by for at, by in shifts if at <= start),
        end + sum(by for at, by in shifts if at <= end),
        target,
    )


def _piece(block: DraftBlock, start: int, end: int) -> DraftBlock:
    before, strand = start, block.strand[start:end]
    lead = len(strand.text) - len(strand.text.lstrip())
    strand = strand.stripped()
    start += lead
    end = start + len(strand)
    inlines = [
        (kind, max(a, start) - start, min(b, end) - start, target)
        for kind, a, b, target in block.inlines
        if a < end and b > start
    ]
    return DraftBlock(
        block.kind,
        strand,
        block.level,
        block.target,
        block.inferred,
        inlines,
        block.cut,
        block.reason,
        dict(block.hints) if not before else {**block.hints, "gap": 0},
    )


class Raw:
    """All that was read, in the order of the source, before any rule has seen it."""

    def __init__(self, strands: list[Strand]) -> None:
        self.strands = strands

    @cached_property
    def extents(self) -> list[tuple[int, int, Strand]]:
        """Where each strand lies, in order; empty where they overlap or are out of order."""
        if not all(strand.straight for strand in self.strands):
            return []
        found = sorted([(*strand.extent(), strand) for strand in self.strands], key=_begin)
        return found if all(a[1] <= b[0] for a, b in itertools.pairwise(found)) else []

    @cached_property
    def whole(self) -> Strand:
        """All of it as one strand, without what has no place in the source."""
        return _in_order(self.strands)

    def between(self, start: int, end: int) -> str:
        """Return what was read from `[start, end)` of the source."""
        extents = self.extents
        if not extents:
            whole = self.whole
            return whole.text[bisect_left(whole.places, start) : bisect_left(whole.places, end)]
        words = []
        begin = max(0, bisect_right(extents, start, key=_begin) - 1)
        for index in range(begin, len(extents)):
            first, last, strand = extents[index]
            if first >= end:
                break
            if last <= start:
                continue
            text = strand.text
            if end < last:
                text = text[: bisect_left(strand.places, end)]
            if first < start:
                text = text[bisect_left(strand.places, start) :]
            words.append(text if end < last else text + "\n")
        return "".join(words)


def _begin(placed: tuple[int, int, Strand]) -> int:
    return placed[0]


def _in_order(strands: list[Strand]) -> Strand:
    """All that was read, in the order of the source, without what has no place in it."""
    text, places, last, straight = [], array("l"), NOWHERE, True
    for strand in strands:
        text.append(strand.text + "\n")
        places.extend(strand.places)
        places.append(strand.places[-1])
        straight = straight and strand.places[0] > last
        last = strand.places[-1]
    whole = "".join(text)
    if straight and all(strand.straight for strand in strands):
        return Strand(whole, places)
    if straight and NOWHERE not in places:
        return Strand(whole, places)
    pairs = sorted((p, i) for i, p in enumerate(places) if p != NOWHERE)
    return Strand("".join(whole[i] for _, i in pairs), array("l", [p for p, _ in pairs]))
