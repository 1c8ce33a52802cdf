"""How likely each line of a plain text is the article's, seen as one chain of lines.

Before an article stand a site's lines, then come the article's, other lines may stand amid them,
and after it come the site's again: a chain of states, whose weights were learned from pages
(`line_weights.json`). What is seen of a line speaks for a state, what is seen between two lines
for a change of it; the chances follow from all ways through the chain.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.cleaning.line_context import Line, Seen, seen
from desk.cleaning.line_signs import is_prose, mass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.draft import DraftBlock

__all__ = ["BARRIER", "chances", "heaviest", "is_prose", "weights"]

BARRIER = -1000.0
"""The weight of a line beyond which no article goes on: the head of a list, or of comments."""

_FULL = 60.0
_EVEN = 0.3
_AFTER = 4.0
_SUBSTANCE = 0.7
_LATER = 1.2
_TINY = 1e-300
_FEWEST = -50.0


def weights(blocks: Sequence[DraftBlock]) -> list[float]:
    """Return how much each block speaks for (above 0) or against being the article's."""
    return [
        (chance - _EVEN) * (0.25 + min(1.0, mass(block.strand.text) / _FULL))
        if block.strand.text and not block.cut
        else 0.0
        for block, chance in zip(blocks, chances(blocks), strict=True)
    ]


def chances(blocks: Sequence[DraftBlock]) -> list[float]:
    """Return for each block how likely it is the article's, from 0 to 1; 0 for what is cut."""
    found = _found(tuple(lines_of(blocks)))
    return [0.0 if block.cut else chance for block, chance in zip(blocks, found, strict=True)]


@lru_cache(maxsize=8)
def _found(lines: tuple[Line, ...]) -> list[float]:
    """Return the chances of lines; several rules ask about the same ones."""
    table = _table()
    return _chances(_arcs(seen(lines, table["alone"]), table)) if lines else []


def lines_of(blocks: Sequence[DraftBlock]) -> list[Line]:
    """Return blocks as lines."""
    return [
        Line(block.strand.text, block.kind, block.cut, block.hints.get("gap", 0))
        for block in blocks
    ]


def _arcs(lines: list[Seen], table: Any) -> list[list[float]]:
    """Return how much each line speaks for each arc into it, as odds.

    The states are before, article, interlude, after. The arcs, in this order: before to before
    and to article; article to article, interlude and after; interlude to interlude and to
    article; after to after.
    """
    signs, turns = table["signs"], table["turns"]
    none = (0.0, 0.0, 0.0)
    found = []
    for line in lines:
        before = amid = after = 0.0
        for name, value in line.signs.items():
            b, i, t = signs.get(name, none)
            before += b * value
            amid += i * value
            after += t * value
        told = [turns[name] for name in line.turns if name in turns]
        changes = [sum(of) for of in zip(*told, strict=True)]
        odds = [before, 0.0, 0.0, amid, after, amid, 0.0, after]
        odds = [a + b for a, b in zip(odds, changes, strict=True)] if changes else odds
        top = max(odds)
        found.append([math.exp(max(_FEWEST, value - top)) for value in odds])
    return found


def _chances(arcs: list[list[float]]) -> list[float]:
    """Return the share that ways through the article's state have, line by line."""
    forward = []
    b, a, i, t = 1.0, 0.0, 0.0, 0.0
    for bb, ba, aa, ai, at, ii, ia, tt in arcs:
        b, a, i, t = b * bb, b * ba + a * aa + i * ia, a * ai + i * ii, a * at + t * tt
        whole = b + a + i + t + _TINY
        b, a, i, t = b / whole, a / whole, i / whole, t / whole
        forward.append((b, a, i, t))
    found = []
    # Each text has an article, and nothing stands amid it once it is over.
    b, a, i, t = 0.0, 1.0, 0.0, 1.0
    for (fb, fa, fi, ft), arc in zip(reversed(forward), reversed(arcs), strict=True):
        found.append(fa * a / (fb * b + fa * a + fi * i + ft * t + _TINY))
        bb, ba, aa, ai, at, ii, ia, tt = arc
        b, a, i, t = bb * b + ba * a, aa * a + ai * i + at * t, ii * i + ia * a, tt * t
        whole = b + a + i + t + _TINY
        b, a, i, t = b / whole, a / whole, i / whole, t / whole
    return found[::-1]


@lru_cache(maxsize=1)
def _table() -> Any:
    """Return the learned weights: of signs alone, of signs for states, of turns for arcs."""
    path = Path(__file__).with_name("line_weights.json")
    return json.loads(path.read_text(encoding="utf-8"))


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
