"""A piece of HTML: the inside of a page, as a feed or an editing system gives it."""

from __future__ import annotations

import re
from itertools import pairwise

from desk.cleaning import chosen
from desk.cleaning.markup import is_fragment
from desk.cleaning.reading import Reading, drafted
from desk.model import IMAGE

SHAPE = "html-fragment"
SUREST = 0.8

_NEAR = 200
_OPENED = re.compile(r"<(\w+)(?:\s[^<>]*)?>\s*\Z")


def reads(text: str, name: str) -> float:
    """Tags in number, of the kinds that hold text."""
    return 0.8 if is_fragment(text) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read a fragment through its tree."""
    blocks, candidates = drafted(text, offset)
    for block in blocks:
        start = block.strand.extent()[0] - offset
        opened = _OPENED.search(text, max(0, start - _NEAR), start) if start > 0 else None
        if opened:
            block.hints.setdefault("small", opened[1].lower() in ("small", "figcaption"))
    for block, after in pairwise(blocks):
        # A fragment is an article: the picture right above its first words is not a page's.
        if block.kind == IMAGE and block.cut == "aside" and not after.cut:
            block.cut = block.reason = ""
    chosen.keep(blocks, whole=False)
    return Reading(blocks, candidates)
