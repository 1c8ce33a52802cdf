"""How much a line of plain text speaks for being the article's, and which run speaks most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import (
    ADVERT,
    COMMENTS,
    DISCLAIMER,
    ENDS,
    IDEOGRAPH,
    PAUSE,
    RELATED,
    SITE_TEXT,
    STAMPED,
    STOP,
    is_language,
)
from desk.model import CAPTION, CODE, CREDIT, HEADING, IMAGE, POST, QUOTATION, TABLE_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.draft import DraftBlock

_ISOLATED = 0.35
_STAMP = -2.4
_BARRIER = -8.0
_AFTER = 4.0
_SUBSTANCE = 4.0
_KINDS = {
    CREDIT: 0.8,
    CAPTION: 0.6,
    IMAGE: 0.4,
    QUOTATION: 2.0,
    POST: 2.0,
    HEADING: 0.0,
    CODE: 0.5,
    TABLE_ROW: 0.3,
}
_IDEOGRAPHS = re.compile(rf"[{IDEOGRAPH}\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0370-\u052f]+")


def weights(blocks: Sequence[DraftBlock]) -> list[float]:
    """Return how much each block speaks for (above 0) or against being the article's.

    A paragraph between two lines that speak against it is likely the summary of another article.
    """
    alone = [_alone(block) for block in blocks]
    found = [
        value * _ISOLATED if value > 0 and _is_isolated(alone, index) else value
        for index, value in enumerate(alone)
    ]
    # What is cut already tells about its neighbours, and nothing by itself.
    return [0.0 if block.cut else value for block, value in zip(blocks, found, strict=True)]


def _alone(block: DraftBlock) -> float:
    value = _KINDS.get(block.kind, line_weight(block.strand.text))
    return max(_STAMP, min(value, 0.0)) if block.cut else value


def _is_isolated(alone: Sequence[float], index: int) -> bool:
    before, after = alone[max(0, index - 2) : index], alone[index + 1 : index + 3]
    around = [*before, *after]
    # Headings stand alone as well; the time of another article gives it away.
    return max(around, default=-1.0) < 0 and min(around, default=0.0) <= _STAMP


def line_weight(text: str) -> float:
    """Return the weight of a line by its words alone."""
    mass = _mass(text)
    stops, pauses = len(STOP.findall(text)), len(PAUSE.findall(text))
    if mass < 60 and (against := _site(text, stops)):
        return against
    if DISCLAIMER.search(text) and mass < 150:
        return -2.0
    if not mass:
        return -0.3
    ended = bool(ENDS.search(text))
    prose = 1.0 + min(mass, 240) / 24
    if stops == 1 and not pauses and mass < 45 and text.rstrip("”」』")[-1:] in "？?！!":
        # As many titles of other articles ask as sentences of this one.
        return 0.2
    if stops and ended and mass >= 14:
        return prose
    if stops + pauses >= 2 and mass >= 30:
        return prose * 0.7
    # No menu ends its entries with a stop; verse and talk are as short.
    if (ended and mass >= 8) or (mass >= 4 and text.rstrip("”」』")[-1:] in "。，；！"):
        return 0.5
    return 0.8 if mass >= 60 else -1.2


def _site(text: str, stops: int) -> float:
    """Return how much a short line speaks against being the article's; 0 when it does not."""
    if RELATED.match(text):
        return -12.0
    if COMMENTS.match(text):
        return -8.0
    if ADVERT.match(text):
        return -0.5
    if SITE_TEXT.match(text) or is_language(text):
        return -2.3
    return _STAMP if STAMPED.search(text) and not stops else 0.0


def heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """Return the run `[start, end)` whose weights add up to most; (0, 0) if none is above 0.

    No run goes on beyond the head of a list of articles or of the comments, and what comes after
    such a head must weigh far more than what came before, to be taken for the article.
    """
    best, best_start, best_end = 0.0, 0, 0
    total, start, needed = 0.0, 0, 1.0
    for index, value in enumerate(weights):
        if value <= _BARRIER:
            total, needed = 0.0, _AFTER if best > _SUBSTANCE else 1.0
            continue
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best * needed:
            best, best_start, best_end = total, start, index + 1
            needed = 1.0
    return best_start, best_end


def _mass(text: str) -> float:
    """Length as it is read: an ideograph is 1, a word of letters is 2."""
    return len(_IDEOGRAPHS.findall(text)) + 2.0 * len(_WORD.findall(text))
