"""The source of a page instead of the page: a browser's view of it, or HTML with its signs escaped.

What a reader would see of such a file is tags. The page they spell is read in its own shape.
"""

from __future__ import annotations

import re

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.markup import TAG
from desk.cleaning.reading import Reading, within
from desk.i18n import N_
from desk.model import PARAGRAPH

SHAPE = "page-source"
RULE = "page_source"
REASON = N_("the frame in which a browser shows the source of a page")

_VIEW = re.compile(
    r"<title>view-source:|<body[^>]*\sid=[\"']?viewsource|class=[\"']?line-content", re.IGNORECASE
)
_VIEWED = ("view-source:", "viewsource", "line-content")
_ESCAPED = re.compile(
    r"&lt;/?(?:p|div|br|h[1-6]|ul|li|span|a|img|article|section|html|body)\b", re.IGNORECASE
)
_HEAD = re.compile(r"<head\b.*?</head\s*>", re.IGNORECASE | re.DOTALL)
_ROW = ("tr", "br")
_LOOK = 200_000
_FEWEST = 4


def reads(text: str, name: str) -> float:
    """Look for what browsers put around a source, or for many escaped tags and no real ones."""
    head = text[:4096]
    if (
        any(map(head.lower().__contains__, _VIEWED))
        and _VIEW.search(head)
        and _ESCAPED.search(text[:_LOOK])
    ):
        return 0.98
    sample = text[:_LOOK]
    if sample.count("&lt;") < _FEWEST:
        return 0.0
    escaped = len(_ESCAPED.findall(sample))
    return 0.82 if escaped >= _FEWEST and len(TAG.findall(sample)) * 4 < escaped else 0.0


def read(text: str, offset: int) -> Reading:
    """Take the source out of its frame, and read that."""
    from desk.cleaning.html import places, tokens

    head = _HEAD.search(text[:_LOOK]) if _VIEW.search(text[:4096]) else None
    start = head.end() if head else 0
    pieces: list[Strand] = []
    for kind, begin, end, name, _raw in tokens.tokens(text):
        if begin < start:
            continue
        if kind == tokens.TEXT:
            pieces.append(places.strand(text, [(begin, end, True)], verbatim=True)[0])
        elif kind == tokens.START and name in _ROW and pieces:
            pieces.append(Strand.new("\n", begin))
    reading = within(Strand.join(pieces), offset)
    if start:
        frame = Strand.of(" ".join(text[:start].split("\n")), offset).stripped()
        reading.blocks.insert(0, DraftBlock(PARAGRAPH, frame, cut=RULE, reason=REASON))
    return reading.named(SHAPE)
