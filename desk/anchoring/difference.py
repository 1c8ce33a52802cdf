"""What changed in a few words, so that a reader sees it at a glance: whole numbers, whole words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TypeAlias

KEPT = "same"
REMOVED = "removed"
ADDED = "added"

Piece: TypeAlias = tuple[str, str]
"""What happened (same, removed or added) and to which text."""

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*|\s+|.", re.S)
_MOST = 20_000  # tokens; longer texts are compared line by line


def difference(old: str, new: str) -> list[Piece]:
    """Return how `old` became `new`, in the order of reading.

    The pieces that are same or removed make up `old`, those that are same or added `new`. A number
    with its points and commas is never cut, nor is a Latin word; a removed piece comes before the
    one that was added in its place.
    """
    from rapidfuzz.distance import Indel

    before, after = _tokens(old), _tokens(new)
    if len(before) + len(after) > _MOST:
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    pieces: list[Piece] = []
    for op in Indel.opcodes(before, after):
        if op.tag == "equal":
            pieces.append((KEPT, "".join(before[op.src_start : op.src_end])))
            continue
        pieces.append((REMOVED, "".join(before[op.src_start : op.src_end])))
        pieces.append((ADDED, "".join(after[op.dest_start : op.dest_end])))
    return _joined(_without_crumbs([piece for piece in pieces if piece[1]]))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _without_crumbs(pieces: list[Piece]) -> list[Piece]:
    """Take a single equal character between two changes as changed: it is equal by chance."""
    after: list[Piece] = []
    for number, (what, text) in enumerate(pieces):
        between = 0 < number < len(pieces) - 1
        if what == KEPT and len(text) == 1 and between and not text.isdigit():
            after += [(REMOVED, text), (ADDED, text)]
        else:
            after.append((what, text))
    return after


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join what belongs together: between two equal pieces one removal, then one addition."""
    joined: list[Piece] = []
    for kept, group in groupby(pieces, key=lambda piece: piece[0] == KEPT):
        run = list(group)
        for what in (KEPT,) if kept else (REMOVED, ADDED):
            text = "".join(words for done, words in run if done == what)
            if text:
                joined.append((what, text))
    return joined
