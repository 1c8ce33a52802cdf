"""A page that SingleFile saved with its pictures inside, and a comment that says from where."""

from __future__ import annotations

import re

from desk.cleaning.reading import Reading, drafted
from desk.model import Candidate

SHAPE = "single-file"

_NOTE = re.compile(r"<!--[^>]{0,40}Page saved with SingleFile(.*?)-->", re.DOTALL)
_URL = re.compile(r"\burl:\s*(\S+)")


def reads(text: str, name: str) -> float:
    """Look for the comment near the beginning."""
    return 0.99 if _NOTE.search(text[:4096]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the page through its tree; its address is in the comment."""
    blocks, candidates = drafted(text, offset)
    note = _NOTE.search(text[:4096])
    address = _URL.search(note[1]) if note else None
    if address:
        candidates.insert(0, Candidate("url", address[1], "single-file"))
    return Reading(blocks, candidates)
