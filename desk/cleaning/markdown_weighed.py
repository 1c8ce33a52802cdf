"""How much a block of Markdown speaks for being the article's, and which run of them speaks most.

A small linear model over the signs of a block and of its neighbours says it; its weights are in
`markdown_weights.json`.
"""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk.cleaning import markdown_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.draft import DraftBlock

_FULL, _LEAST, _MOST = 60.0, 0.1, 2.0
_DOUBT = 0.3


def odds(blocks: Sequence[DraftBlock], masses: Sequence[float]) -> list[float]:
    """Return for each block the logarithm of the odds that it is the article's."""
    weights = table()
    bias = weights[""]
    rows = markdown_signs.rows(blocks, masses)
    return [bias + sum([weights.get(name, 0.0) for name in row]) for row in rows]


def likely(value: float) -> float:
    """Return a chance from 0 to 1 for the logarithm of odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))


def heaviest(masses: Sequence[float], values: Sequence[float]) -> tuple[int, int]:
    """Return the run `[start, end)` of blocks that weigh most for being the article."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, (size, value) in enumerate(zip(masses, values, strict=True)):
        if total <= 0:
            total, start = 0.0, index
        total += (likely(value) - _DOUBT) * (_LEAST + min(_MOST, size / _FULL))
        if total > best:
            best, found = total, (start, index + 1)
    return found


@cache
def table() -> Any:
    """Return the weights of the signs; the bias has no name."""
    path = Path(__file__).with_name("markdown_weights.json")
    return json.loads(path.read_text(encoding="utf-8"))
