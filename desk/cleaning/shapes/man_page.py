"""A page of a manual as a terminal shows it: headings at the edge, all else moved in.

Its lines were filled to a width; the name of the page stands at both ends of its first line, and
again at the foot.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand, given
from desk.cleaning.reading import Reading, lines
from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "man-page"
SUREST = 0.97
RULE = "man_page"
REASON = N_("head and foot of a page of a manual")

_NAME = re.compile(
    r"\s*(?P<name>[\w.+:-]+\(\d\w{0,4}\))[ \t]{2,}\S[^\n]*?[ \t]{2,}(?P=name)[ \t]*\n"
)
_EDGE = re.compile(r"(?:[\w.+:-]+\(\d\w{0,4}\)[ \t]{2,}.*|.*[ \t]{2,}[\w.+:-]+\(\d\w{0,4}\))")
_SHORT = re.compile(r"(?:SYNOPSIS|SYNTAX|ÜBERSICHT|总览|概要)\b", re.IGNORECASE)


def reads(text: str, name: str) -> float:
    """Look for the first line of such a page."""
    return SUREST if _NAME.match(text[:400]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read headings and paragraphs."""
    blocks: list[DraftBlock] = []
    fields: list[Candidate] = []
    own: list[DraftBlock] = []
    for row in lines(text, offset):
        if _EDGE.fullmatch(row.strand.text) and not row.hints["indent"]:
            blocks += _filled(own, blocks)
            own = []
            row.cut, row.reason = RULE, REASON
            blocks.append(row)
        elif not row.hints["indent"]:
            blocks += _filled(own, blocks)
            own = []
            blocks.append(DraftBlock(HEADING, row.strand, 2, hints=given()))
        else:
            own.append(row)
    blocks += _filled(own, blocks)
    first = next((b.strand.text for b in blocks if b.kind == PARAGRAPH and not b.cut), "")
    if first:
        fields.append(Candidate("title", first, "heading, as stated", True))
    return Reading(blocks, fields, shape=SHAPE)


def _filled(rows: list[DraftBlock], before: list[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield the paragraphs of a part: lines up to a blank one, or to one that begins an entry."""
    head = next((b.strand.text for b in reversed(before) if b.kind == HEADING), "")
    number, groups = 0, list[int]()
    for at, row in enumerate(rows):
        indent, last = row.hints["indent"], rows[at - 1].hints["indent"] if at else 0
        number += bool(row.hints["gap"] or indent < last or _SHORT.match(head))
        groups.append(number)
    for _number, group in groupby(zip(groups, rows, strict=True), key=lambda pair: pair[0]):
        strands = [row.strand for _, row in group]
        spaced = [piece for strand in strands for piece in (Strand.new(" "), strand)][1:]
        yield DraftBlock(PARAGRAPH, Strand.join(spaced), hints=given())
