"""The article of a page that shows none: text that only a script would put on the screen."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from desk.cleaning import json_strings
from desk.cleaning.draft import NOWHERE, DraftBlock, Strand
from desk.cleaning.html.blocks import mass, stops
from desk.model import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.html.nodes import Page

_STATE = re.compile(
    r"^\s*(?:window\.|self\.|var |let |const )?[\w.$\[\]\"']+"
    r"(?:\s*=\s*(?:JSON\.parse\(\s*[\"'])?[{\[\"]|\.push\(\s*\[)"
)
_LITERAL = re.compile(r"`((?:[^`\\]|\\.)*+)`", re.DOTALL)
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|section)\b[^<>]*>", re.IGNORECASE)
_LINES = re.compile(r"[^\n\r]+")
_TAGS = re.compile(r"<[^<>]*>")
_BODY = frozenset({"articlebody", "body", "content", "html", "text", "正文", "内容"})
_LEAST, _FEWEST_STOPS, _LARGEST = 300.0, 5, 4_000_000


def held(page: Page) -> list[DraftBlock]:
    """Return the blocks of the longest prose in the page's data, each with its place."""
    from desk.cleaning.json_state import is_data

    best, found = _LEAST, None
    for key, text in _strings(page):
        if is_data(text.text):
            continue
        words = _TAGS.sub(" ", text.text)
        if stops(words) < _FEWEST_STOPS:
            continue
        worth = mass(words) * (2 if key in _BODY else 1)
        if worth > best:
            best, found = worth, text
    blocks = _blocks(found) if found is not None else []
    for pieces in _rich(page):
        lines = [block.strand.text for block in pieces if not block.cut]
        worth = 2 * sum(map(mass, lines))
        if worth > best and sum(map(stops, lines)) >= _FEWEST_STOPS:
            best, blocks = worth, pieces
    return blocks


def _strings(page: Page) -> Iterator[tuple[str, Strand]]:
    """Yield the long strings in data and in code that sets a page's state, with their keys."""
    for node, start, end in page.scripts:
        code = page.source[start:end]
        if end - start > _LARGEST:
            continue
        if "json" in node.raw or _STATE.match(code):
            for leaf in json_strings.leaves(code):
                if leaf.quoted and leaf.end - leaf.start >= _LEAST / 3:
                    yield leaf.key, _moved(json_strings.value(code, leaf), start)
        for literal in _LITERAL.finditer(code):
            yield "", Strand.of(literal[1], start + literal.start(1))


def _rich(page: Page) -> Iterator[list[DraftBlock]]:
    """Yield the rich texts in data and in code that sets a page's state, each as blocks."""
    from desk.cleaning.json_state import rich

    for node, start, end in page.scripts:
        code = page.source[start:end]
        if end - start <= _LARGEST and ("json" in node.raw or _STATE.match(code)):
            yield from rich(Strand.of(code, start))


def _moved(text: Strand, by: int) -> Strand:
    return Strand(text.text, array("l", (p + by if p != NOWHERE else p for p in text.places)))


def _blocks(text: Strand) -> list[DraftBlock]:
    if not _MARKUP.search(text.text):
        lines = (
            text[found.start() : found.end()].stripped() for found in _LINES.finditer(text.text)
        )
        return [DraftBlock(PARAGRAPH, line) for line in lines if line.text]
    from desk.cleaning.html import blocks, tree

    drafted = [piece.block for piece in blocks.pieces(tree.parse(text.text))]
    for block in drafted:
        places = (text.places[p] if p != NOWHERE else p for p in block.strand.places)
        block.strand = Strand(block.strand.text, array("l", places))
    return drafted
