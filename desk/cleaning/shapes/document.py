"""A document of an office program, or a chapter of an e-book: all of it is what somebody wrote."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import ENDS
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.importers.packed import MARK
from desk.model import HEADING, TITLE, Candidate

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock

SHAPE = "document"
RULE = "document_edges"
REASON = N_("what the pages of a document do not show: edges, remarks, deleted words")

_TITLE = re.compile(r"\s*<head><title>([^<]+)</title>")
_CHAPTER = re.compile(
    r"(?:第[^\s。，]{1,6}[章节節回卷部篇]|序[言章]?$|前言|后记|後記|尾声|楔子|"
    r"(?:chapter|part|prologue|epilogue|preface|introduction|kapitel|chapitre)\b)",
    re.IGNORECASE,
)
_LONGEST = 60


def reads(text: str, name: str) -> float:
    """Look for the mark that the importer puts before such HTML."""
    return 1.0 if text.startswith(MARK) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read every paragraph; a heading before all else is the title."""
    from desk.cleaning.html import blocks, tree

    found = []
    for piece in blocks.pieces(tree.parse(text)):
        block = piece.block
        block.strand = block.strand.moved(offset)
        if "place" in block.hints:
            block.hints["place"] += offset
        if piece.run.hidden:
            block.cut, block.reason = RULE, REASON
        block.hints["given"] = True
        found.append(block)
    first = next((block for block in found if not block.cut and block.strand.text), None)
    if first is not None and (first.kind == HEADING or _is_head(first)):
        first.kind, first.level = TITLE, 1
        return Reading(found, [Candidate("title", first.strand.text, "heading, as stated")])
    told = _TITLE.match(text, len(MARK))
    name = " ".join(unescape(told[1]).split()) if told else ""
    return Reading(found, [Candidate("title", name, "title", True)] if name else [])


def _is_head(block: DraftBlock) -> bool:
    """Tell whether a first paragraph is the name of a chapter: it says so, or all of it is bold."""
    text = block.strand.text
    if len(text) > _LONGEST or ENDS.search(text):
        return False
    strong = sum(end - start for kind, start, end, _ in block.inlines if kind == "strong")
    return bool(_CHAPTER.match(text)) or strong >= len(text)
