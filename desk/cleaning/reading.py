"""What a reader of one shape hands on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desk.cleaning.draft import NOWHERE, DraftBlock, Strand
from desk.model import PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.model import Candidate, Repair

_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# Beside letters above 7F the number 85 is a byte of a letter that was read in another encoding.
_MISREAD_LINE = re.compile(
    "(?:[^\n\r\x0b\x0c\x85\u2028\u2029]|(?<=[\x80-\xff])\x85|\x85(?=[\x80-\xff]))+"
)
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_RUN = re.compile("[\\s\\S]{1,2000}[^\n]*\n?")
_MOST_LINES, _SCANTY = 20_000, 12


@dataclass(frozen=True, slots=True)
class Reading:
    """Blocks and candidates as a shape gave them; `plain` when they are lines of plain text.

    `repairs` are what had to be undone before the text could be read.
    """

    blocks: list[DraftBlock]
    candidates: list[Candidate] = field(default_factory=list)
    plain: bool = False
    shape: str = ""
    repairs: list[Repair] = field(default_factory=list)

    def named(self, shape: str) -> Reading:
        """Return the same reading under the name of a shape."""
        return replace(self, shape=shape)


def drafted(text: str, offset: int) -> tuple[list[DraftBlock], list[Candidate]]:
    """Read HTML that begins at `offset` of the source through its tree."""
    from desk.cleaning.html import draft

    blocks, candidates = draft(text, offset)
    for block in blocks:
        if "place" in block.hints:
            block.hints["place"] += offset
    return blocks, candidates


def within(strand: Strand, offset: int) -> Reading:
    """Read words that stood inside another text in their own shape.

    Args:
        strand: the words, with their places in that text.
        offset: where that text begins in the source; added to every place.
    """
    from desk.cleaning.shapes import read

    if not strand.text.strip():
        return Reading([], plain=True)
    reading, outer = read(strand.text), strand.places
    for block in reading.blocks:
        places = [outer[p] + offset if p != NOWHERE else p for p in block.strand.places]
        block.strand = Strand(block.strand.text, places)
        if "place" in block.hints:
            block.hints["place"] = outer[min(block.hints["place"], len(outer) - 1)] + offset
    return reading


def lines(text: str, offset: int = 0) -> Iterator[DraftBlock]:
    """Yield each line that is not blank as a paragraph; `gap` counts the blank ones before it."""
    if len(text) < _SCANTY * text.count("\n") > _SCANTY * _MOST_LINES:
        yield from _run_together(text, offset)
        return
    last, paged = 0, "\x0c" in text
    for found in (_MISREAD_LINE if "\x85" in text else _LINE).finditer(text):
        words = found[0]
        start = found.start() + len(words) - len(words.lstrip())
        if words := words.strip():
            breaks = _BREAK.findall(text, last, start)
            strand = Strand.of(words, offset + start)
            indent = start - found.start()
            hints = {"gap": max(0, len(breaks) - 1), "indent": indent}
            if indent and (wide := text.count("\u3000", found.start(), start)):
                hints["wide"] = wide
            if paged and "\x0c" in breaks:
                hints["page"] = 1
            yield DraftBlock(PARAGRAPH, strand, hints=hints)
            last = start + len(words)


def _run_together(text: str, offset: int) -> Iterator[DraftBlock]:
    """Yield lines of a letter or two, of which there are far too many to be lines, as runs."""
    for run in _RUN.finditer(text):
        strand = Strand.of(_BREAKS.sub(" ", run[0]), offset + run.start()).stripped()
        if strand.text:
            yield DraftBlock(PARAGRAPH, strand, hints={"gap": 0, "indent": 0})
