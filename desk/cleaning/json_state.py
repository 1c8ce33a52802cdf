"""Rich text in the data that a page's script builds the page from, at any depth, strings included.

Seen as `window.__STATE__ = {…}`, as `JSON.parse("{…}")`, and as rows of data pushed one by one:
JSON within the strings of JSON is read like the JSON around it.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from desk.cleaning import json_bodies, json_strings
from desk.cleaning.draft import NOWHERE, DraftBlock, Strand
from desk.cleaning.json_blocks import Pieces, worded
from desk.model import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = re.compile(r"\s*(?:[\w$]{1,8}:)?(?=[\[{])")
_INNER = re.compile(r"\s*(?:[\w$]{1,8}:)?[\[{]\s*[\"\[{]")
_LEAST = 120
_DEEPEST = 3


def is_data(text: str) -> bool:
    """Tell whether a string is data itself, and no words."""
    return _INNER.match(text) is not None


def rich(code: Strand, depth: int = 0) -> Iterator[list[DraftBlock]]:
    """Yield the bodies in a script's data that are lists of pieces, each as blocks."""
    made = json_strings.tree(code.text)
    body = json_bodies.body(made, code.text)
    if body is not None and body.leaf is None:
        yield [_placed(block, code) for block in Pieces(made, code.text, body.container).blocks()]
    elif depth and body is not None and body.leaf is not None:
        value = json_strings.value(code.text, body.leaf)
        yield [_placed(block, code) for block in worded(value, PARAGRAPH, 0)]
    if depth == _DEEPEST:
        return
    for leaf in made.leaves:
        if leaf.quoted and leaf.end - leaf.start >= _LEAST:
            data = _DATA.match(code.text, leaf.start, leaf.end)
            if data:
                value = json_strings.value(code.text, leaf)
                inner = Strand(value.text, [code.places[place] for place in value.places])
                head = _DATA.match(inner.text)
                yield from rich(inner[head.end() if head else 0 :], depth + 1)


def _placed(block: DraftBlock, code: Strand) -> DraftBlock:
    places = (code.places[p] if p != NOWHERE else p for p in block.strand.places)
    block.strand = Strand(block.strand.text, array("l", places))
    if "place" in block.hints:
        block.hints["place"] = code.places[min(block.hints["place"], len(code) - 1)]
    return block
