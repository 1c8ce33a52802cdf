"""A whole web page, from `<html>` to its end."""

from __future__ import annotations

import re

from desk.cleaning.markup import PAGE, TAG
from desk.cleaning.reading import Reading, drafted

SHAPE = "html-page"

_LEAD = re.compile(r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*", re.DOTALL)


def reads(text: str, name: str) -> float:
    """Look for the element that says so at the beginning."""
    lead = _LEAD.match(text[:8192])
    start = lead.end() if lead else 0
    if PAGE.match(text, start):
        return 0.95
    found = PAGE.search(text, start, start + 4096)
    return 0.85 if found and TAG.match(text, start) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read a page through its tree."""
    blocks, candidates = drafted(text, offset)
    return Reading(blocks, candidates)
