"""The last step: blocks are joined to a text, and every edit gets its place in it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from desk.cleaning.draft import NOWHERE, DraftBlock, Strand
from desk.model import CODE, IMAGE, TITLE, Block, Inline, Repair

if TYPE_CHECKING:
    from desk.cleaning.story import Story

_MOST_BLANK = 100
"""Blank lines that are kept in one place."""


def title_of(story: Story) -> Strand | None:
    """Return the title where it stands in the text itself."""
    return next((b.strand for b in story.kept if b.kind == TITLE and b.strand.text), None)


def body(story: Story) -> dict[str, Any]:
    """Return text, blocks, inlines, places and repairs, under the names of `Cleaned`."""
    drafts = _spaced([b for b in story.kept if b.kind != TITLE and (b.strand.text or _shows(b))])
    lines = [b.strand.text for b in drafts]
    places = array("l")
    blocks: list[Block] = []
    inlines: list[Inline] = []
    at = 0
    for draft in drafts:
        end = at + len(draft.strand)
        blocks.append(Block(draft.kind, at, end, draft.level, draft.target, draft.inferred))
        inlines += [
            Inline(kind, at + a, at + b, target)
            for kind, a, b, target in sorted(draft.inlines, key=lambda i: (i[1], i[2]))
            if a < b
        ]
        places.extend(draft.strand.places)
        places.append(NOWHERE)
        at = end + 1
    if places:
        places.pop()
    return {
        "text": "\n".join(lines),
        "blocks": tuple(blocks),
        "inlines": tuple(inlines),
        "places": places,
        "repairs": _trail(story, drafts, places),
    }


def _spaced(blocks: list[DraftBlock]) -> list[DraftBlock]:
    """Return the blocks with the blank lines that stand between lines of program text."""
    if not any("blank" in block.hints for block in blocks):
        return blocks
    found: list[DraftBlock] = []
    for block in blocks:
        if block.kind == CODE and found and found[-1].kind == CODE:
            blank = min(_MOST_BLANK, int(block.hints.get("blank", 0)))
            found += [DraftBlock(CODE, Strand.of("", 0)) for _line in range(blank)]
        found.append(block)
    return found


def _shows(block: DraftBlock) -> bool:
    return block.kind == IMAGE and bool(block.target)


def _trail(story: Story, drafts: list[DraftBlock], places: array[int]) -> tuple[Repair, ...]:
    """Return every edit in the order of the source, with its place in the text.

    What was changed inside a part that was then cut is no change of the article, and the part is
    told as it stood in the source.
    """
    cuts = _cuts(story)
    reach = _Reach(drafts, len(places))
    spans = [(cut.start, cut.end) for cut in cuts if cut.start >= 0]
    starts = [start for start, _ in spans]

    def inside(repair: Repair) -> bool:
        index = bisect_left(starts, repair.start + 1) - 1
        return index >= 0 and repair.start >= 0 and repair.end <= spans[index][1]

    steps = [*cuts, *(repair for repair in story.repairs if not inside(repair))]
    steps.sort(key=lambda step: (step.start if step.start >= 0 else 1 << 60, step.end, step.rule))
    return tuple(_placed(step, reach) for step in steps)


class _Reach:
    """Finds where in the text a place of the source is reached first."""

    def __init__(self, drafts: list[DraftBlock], length: int) -> None:
        self.strands = [draft.strand for draft in drafts]
        lengths = (len(strand) + 1 for strand in self.strands)
        self.starts = list(accumulate(lengths, initial=0))
        self.most = list(accumulate((s.extent()[1] - 1 for s in self.strands), max))
        self.length = length
        self.rising: dict[int, array[int]] = {}

    def of(self, place: int) -> int:
        """Return the first offset that was read from `place` or behind it; the end for none."""
        index = bisect_left(self.most, place) if place >= 0 else len(self.most)
        if index == len(self.most):
            return self.length
        return self.starts[index] + bisect_left(self._rising(index), place)

    def _rising(self, index: int) -> array[int]:
        """Return the furthest place that each character of a strand, or one before it, is from."""
        strand = self.strands[index]
        if strand.straight:
            return strand.places
        if index not in self.rising:
            self.rising[index] = array("l", accumulate(strand.places, max))
        return self.rising[index]


def _placed(step: Repair, reach: _Reach) -> Repair:
    at = reach.of(step.start)
    return Repair(step.rule, step.reason, step.removed, step.inserted, step.start, step.end, at)


def _cuts(story: Story) -> list[Repair]:
    """Return the parts cut out: neighbours that one rule cut for one reason are one part."""
    groups: list[list[DraftBlock]] = []
    current: list[DraftBlock] = []
    why = ("", "")
    for block in story.blocks:
        words = block.strand.text
        if not words and not _shows(block):
            continue
        if (block.cut, block.reason) != why or "alone" in block.hints:
            current, why = [], (block.cut, block.reason)
        if block.cut and words:
            if not current:
                groups.append(current)
            current.append(block)
    cuts = [_cut(story, group) for group in groups]
    return sorted(cuts, key=lambda cut: cut.start)


def _cut(story: Story, group: list[DraftBlock]) -> Repair:
    extents = [block.strand.extent() for block in group]
    known = [extent for extent in extents if extent[0] >= 0]
    rule, reason = group[0].cut, group[0].reason
    start, end = min(known, default=(0, 0))[0], max([e[1] for e in known], default=0)
    if known and len(known) == len(extents) and all(a[1] <= b[0] for a, b in pairwise(known)):
        words = story.raw.between(start, end)
    else:
        words = "\n".join(block.strand.text for block in group)
    if not known:
        return Repair(rule, reason, words)
    return Repair(rule, reason, words.rstrip("\n"), "", start, end)
