"""What is said in a film, copied with its times: a line with a time, then a line of words.

The words are joined to paragraphs as those of subtitles are; the times are cut.
"""

from __future__ import annotations

import re
from itertools import pairwise

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading, lines
from desk.cleaning.shapes import subtitles
from desk.model import PARAGRAPH

SHAPE = "subtitles"
SUREST = 0.94
UNTITLED = True

_TIME = re.compile(r"[(\[]?(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)[)\]]?")
_FEWEST, _LOOK = 5, 20_000


def reads(text: str, name: str) -> float:
    """Look for lines that are times and count up, a line or two of words below each."""
    head = text[:_LOOK]
    if ":" not in head[:400]:
        return 0.0
    rows = [line.strip() for line in head.splitlines() if line.strip()]
    places = [index for index, row in enumerate(rows) if _TIME.fullmatch(row)]
    if len(places) < _FEWEST or places[0] > 3 or len(places) * 4 < len(rows):
        return 0.0
    rising = all(_seconds(rows[a]) <= _seconds(rows[b]) for a, b in pairwise(places))
    return SUREST if rising and all(b - a > 1 for a, b in pairwise(places)) else 0.0


def _seconds(row: str) -> int:
    found = _TIME.fullmatch(row)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds


def read(text: str, offset: int) -> Reading:
    """Join the words; what stands above the first time is left as it is."""
    blocks: list[DraftBlock] = []
    pieces: list[Strand] = []
    timed = False
    for row in lines(text, offset):
        words = row.strand.text
        if _TIME.fullmatch(words):
            timed = True
            row.cut, row.reason = subtitles.RULE, subtitles.REASON
            row.hints["alone"] = True
            blocks.append(row)
        elif not timed:
            blocks.append(row)
        else:
            if pieces and subtitles.parts(pieces, row.strand):
                blocks.append(DraftBlock(PARAGRAPH, subtitles.joined(pieces)))
                pieces = []
            pieces.append(row.strand)
    if pieces:
        blocks.append(DraftBlock(PARAGRAPH, subtitles.joined(pieces)))
    return Reading(blocks, shape=SHAPE)
