"""How much a line of plain text speaks for being the article's, and which run speaks most.

Two small linear models say it: the first looks at a line by itself, the second at what the first
says of it and of its neighbours. Their weights are in `line_table`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import AGO, COMMENTS, ENDS, PAUSE, RELATED, STOP
from desk.cleaning.line_signs import mass, signs
from desk.cleaning.line_table import ALONE, TOGETHER
from desk.model import CAPTION, CREDIT, PARAGRAPH, POST, QUOTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.draft import DraftBlock

_LETTER = re.compile(r"[^\W\d_]")
BARRIER = -1000.0
"""The weight of a line beyond which no article goes on: the head of a list, or of comments."""

_KINDS = {CREDIT: 0.15, CAPTION: 0.1, QUOTATION: 0.2, POST: 0.2}
"""What the kinds weigh at least that rules have told by the words themselves."""

_CLIP = 6.0
_HEARD = 2.0
_SURE = 2.0
_NEAR = 4
_DOUBT = 0.7
_NONE = 0.03
_FULL = 60.0
_AFTER = 4.0
_SUBSTANCE = 0.7
_LATER = 1.2
_BARRIER_LINE = 40
_STAMP_LINE = 40
_FEED = 6
_ITEM = 4
_TEASER = -0.2
_BELOW = 3


def weights(blocks: Sequence[DraftBlock]) -> list[float]:
    """Return how much each block speaks for (above 0) or against being the article's."""
    return weighted(blocks, chances(blocks))


def weighted(blocks: Sequence[DraftBlock], chances: Sequence[float]) -> list[float]:
    """Return the weights that blocks have by their chances."""
    found = [_weight(block, chance) for block, chance in zip(blocks, chances, strict=True)]
    for index in _teasers(blocks):
        found[index] = min(found[index], _TEASER)
    for index, value in enumerate(found):
        if value <= BARRIER and _heads_prose(blocks, index):
            found[index] = 0.0
    return found


def _heads_prose(blocks: Sequence[DraftBlock], index: int) -> bool:
    """Tell whether a line that reads like the head of a list stands above paragraphs instead."""
    below = blocks[index + 1 : index + 1 + _BELOW]
    return (
        len(below) == _BELOW
        and not COMMENTS.match(blocks[index].strand.text)
        and all(not block.cut and is_prose(block.strand.text) for block in below)
    )


def _teasers(blocks: Sequence[DraftBlock]) -> list[int]:
    """Return which lines stand under a stamp such as `8 hours ago` where such stamps abound.

    A list of the newest articles repeats source and stamp, title, first words.
    """
    stamps = [
        index
        for index, block in enumerate(blocks)
        if len(block.strand) < _STAMP_LINE and AGO.search(block.strand.text)
    ]
    if len(stamps) < _FEED:
        return []
    return [
        index
        for stamp, after in pairwise([*stamps, stamps[-1] + _ITEM])
        if after - stamp <= _ITEM
        for index in range(stamp, min(after, len(blocks)))
    ]


def _weight(block: DraftBlock, chance: float) -> float:
    """Weigh one block: what is cut tells about its neighbours, and nothing by itself."""
    text = block.strand.text
    if block.cut:
        return 0.0
    if len(text) < _BARRIER_LINE and (RELATED.match(text) or COMMENTS.match(text)):
        return BARRIER
    if block.kind == PARAGRAPH and not _LETTER.search(text):
        return min(0.0, (chance - 1 + _DOUBT) * 0.25)
    weight = (chance - 1 + _DOUBT) * (0.25 + min(1.0, mass(text) / _FULL))
    return max(weight, _KINDS.get(block.kind, weight)) if chance > _NONE else weight


def chances(blocks: Sequence[DraftBlock]) -> list[float]:
    """Return for each block how likely it is the article's, from 0 to 1."""
    odds = [_sum(TOGETHER, context) for context in contexts(blocks)]
    # Where nothing looks like prose, what looks most like it is the article's.
    best = max((o for o, b in zip(odds, blocks, strict=True) if is_weighed(b)), default=_SURE)
    lift = max(0.0, _SURE - best)
    return [_likely(value + lift) for value in odds]


def signs_of(blocks: Sequence[DraftBlock]) -> list[list[str]]:
    """Return the signs of each block by itself."""
    times = Counter(block.strand.text for block in blocks)
    found = []
    for block in blocks:
        own = list(_signs(block.strand.text, times[block.strand.text] > 1))
        if block.kind != PARAGRAPH:
            own.append(f"kind {block.kind}")
        found.append(own)
    return found


@lru_cache(maxsize=4096)
def _signs(text: str, again: bool) -> tuple[str, ...]:
    """Return the signs of a line; two rules ask for those of the same lines."""
    return tuple(signs(text, again))


def is_weighed(block: DraftBlock) -> bool:
    """Tell whether a block says something by itself."""
    return not block.cut and bool(block.strand.text.strip())


def contexts(blocks: Sequence[DraftBlock]) -> list[dict[str, float]]:
    """Return for each block what the first model says of it and of those around it."""
    alone = [
        max(-_CLIP, min(_CLIP, sum(ALONE.get(sign, 0.0) for sign in own)))
        for own in signs_of(blocks)
    ]
    alone = [
        min(value, -2.0) if block.cut else value for block, value in zip(blocks, alone, strict=True)
    ]
    masses = [mass(block.strand.text) for block in blocks]
    return [_context(alone, masses, index) for index in range(len(alone))]


def _context(alone: list[float], masses: list[float], index: int) -> dict[str, float]:
    heard = [max(-_HEARD, min(_HEARD, value)) for value in alone[max(0, index - 6) : index + 7]]
    here = min(index, 6)
    before, after = heard[max(0, here - 2) : here][::-1], heard[here + 1 : here + 3]
    far_before, far_after = heard[: max(0, here - 2)], heard[here + 3 :]
    low, high = max(0, index - _NEAR), index + _NEAR + 1
    prose = sum(m for a, m in zip(alone[low:high], masses[low:high], strict=True) if a > 0)
    size = "short" if masses[index] < 20 else "long" if masses[index] >= _FULL else "middling"
    context = {
        "line": 1.0,
        "own": alone[index],
        "before 1": before[0] if before else -_HEARD,
        "before 2": before[1] if len(before) > 1 else -_HEARD,
        "after 1": after[0] if after else -_HEARD,
        "after 2": after[1] if len(after) > 1 else -_HEARD,
        "far before": sum(far_before) / len(far_before) if far_before else -_HEARD,
        "far after": sum(far_after) / len(far_after) if far_after else -_HEARD,
        "between": min(max(before, default=-_HEARD), max(after, default=-_HEARD)),
        "prose near": min(4.0, (prose - (masses[index] if alone[index] > 0 else 0)) / 150),
        "mass": min(4.0, masses[index] / 60),
    }
    return {f"{size}: {name}": value for name, value in context.items()}


def _sum(table: dict[str, float], values: dict[str, float]) -> float:
    return sum(table.get(name, 0.0) * value for name, value in values.items())


def _likely(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def is_prose(text: str) -> bool:
    """Tell whether a line is sentences for sure, by its words alone."""
    size = mass(text)
    stops = len(STOP.findall(text))
    if stops and ENDS.search(text) and size >= 24:
        return True
    return size >= 34 and stops + len(PAUSE.findall(text)) >= 2


def heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """Return the run `[start, end)` whose weights add up to most; (0, 0) if none is above 0.

    No run goes on beyond the head of a list of articles or of the comments, and what comes after
    such a head must weigh far more than what came before, to be taken for the article.
    """
    best, best_start, best_end = 0.0, 0, 0
    total, start, needed = 0.0, 0, 1.0
    for index, value in enumerate(weights):
        if value <= BARRIER:
            total, needed = 0.0, _AFTER if best > _SUBSTANCE else 1.0
            continue
        if total <= 0:
            total, start = 0.0, index
        total += value
        # The same run goes on: only another one must weigh more by far.
        if total > best * (1.0 if start == best_start else needed):
            best, best_start, best_end = total, start, index + 1
            needed = _LATER if total > _SUBSTANCE else 1.0
    return best_start, best_end
