"""Which stretch of a plain text is the article, where the weights chose one without sentences.

Teasers end with a call or with nothing; an article runs on from sentence to sentence. Where hardly
a sentence would stay, and what would be cut holds far more running text in one stretch, it stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.lexicon import PAUSE, STOP
from desk.cleaning.line_signs import is_prose, mass

if TYPE_CHECKING:
    from collections.abc import Sequence

_MUCH, _TIMES, _FEW = 120.0, 3.0, 60.0
_APART = 12
"""So many lines without a sentence part one stretch from another."""


def running(text: str) -> float:
    """Return how much of a line runs on in sentences: its length, or 0."""
    told = text.rstrip("”」』\"'）)")[-1:] in "。.…" or len(STOP.findall(text)) > 1
    paused = len(PAUSE.findall(text)) > 1
    return mass(text) if is_prose(text) and (told or paused) else 0.0


def rescued(texts: Sequence[str], out: Sequence[bool]) -> range:
    """Return the lines that should stay after all, as a stretch; empty where none should.

    Args:
        texts: the lines.
        out: whether each would be cut.
    """
    masses = [running(text) for text in texts]
    kept = sum(size for size, o in zip(masses, out, strict=True) if not o)
    if kept > _FEW:
        # A short article stands on pages with the beginnings of many others.
        return range(0)
    best, most = range(0), max(_MUCH, _TIMES * kept)
    start, total, last = 0, 0.0, -1
    for index, size in enumerate(masses):
        if not size:
            continue
        if not out[index]:
            total, last = 0.0, -1
            continue
        if last < 0 or index - last > _APART:
            start, total = index, 0.0
        total, last = total + size, index
        if total > most:
            best, most = range(start, index + 1), total
    return best
