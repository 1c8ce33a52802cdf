"""Annotations of pages and books, as Hypothesis, Readwise and Kindle write them down.

The title of the page stands above what was marked in it, each mark a quotation, the note on it a
post of who wrote it and when. Several pages have a heading each.

Source:
    The API of Hypothesis (search, W3C Web Annotation selectors); exports as CSV of both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import json_strings
from desk.cleaning.draft import DraftBlock, Strand, given
from desk.cleaning.reading import Reading
from desk.cleaning.shapes import chat_json, table
from desk.model import HEADING, POST, QUOTATION, TITLE, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "annotations"
SUREST = 0.985

_SELECTORS = re.compile(r'"TextQuoteSelector"|"exact"\s*:')
_COLUMNS = {
    "title": ("page_title", "book_title", "document_title", "title", "article_title"),
    "page": ("page_url", "url", "source_url", "uri", "document_url"),
    "quote": ("quote", "highlight", "highlight_text", "quoted_text"),
    "note": ("comment", "note", "annotation", "notes"),
    "who": ("author", "user", "annotator"),
    "when": ("created_at", "highlighted_at", "created", "date"),
    "by": ("book_author", "document_author"),
}
_LEAVES = {"exact": "quote", "text": "note", "user": "who", "created": "when", "uri": "page"}
_CLIPPING = re.compile(
    r"\s*\ufeff?(?P<title>[^\n]{1,300}?)(?:[ ]*[(（](?P<by>[^()（）\n]{1,120})[)）])?[ \t]*\r?\n"
    r"[-–][ ](?P<where>[^\n]*?)(?:\|[ ]*(?:Added on|添加于|新增於|Hinzugefügt am|Ajouté le)[ ]*"
    r"(?P<when>[^\n|]*?))?[ \t]*\r?\n\s*+(?P<words>(?:(?!={10})[^\n]*\n)*?)={10}[ \t]*(?:\r?\n|\Z)"
)
_NOTED = re.compile(r"\b(?:Your Note|Notiz|note)\b|笔记|筆記", re.IGNORECASE)
_LINES = re.compile(r"[^\n\r]+")


class Place(NamedTuple):
    """A value and its place: what it says, and `[start, end)`."""

    strand: Strand
    start: int
    end: int


Entry = dict[str, Place]
"""What one annotation tells, by the names of `_COLUMNS`."""


def reads(text: str, name: str) -> float:
    """Look for selectors of quotations, or a column of quotations and one of notes."""
    if text.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
        if not _SELECTORS.search(text[:100_000]):
            return 0.0
        return SUREST if any("quote" in entry for entry in _recorded(text)) else 0.0
    return SUREST if _named(text) or any(map(bool, _clipped(text))) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read annotation by annotation."""
    entries = list(_entries(text))
    blocks, at, title = list[DraftBlock](), 0, ""
    everybody = {entry["who"].strand.text for entry in entries if "who" in entry}
    for entry in entries:
        for value in sorted(entry.values(), key=lambda each: each.start):
            if any(map(str.isalnum, text[at : value.start])):
                blocks.append(chat_json.rest(text, at, value.start))
            at = max(at, value.end)
        page = entry.get("title")
        if page is not None and page.strand.text != title:
            blocks.append(_head(page.strand, first=not title))
            title = page.strand.text
        blocks += _written(entry, len(everybody) > 1)
    blocks.append(chat_json.rest(text, at, len(text)))
    kept = [block for block in blocks if block.strand.text.strip()]
    for block in kept:
        block.strand = block.strand.moved(offset)
    return Reading(kept, list(_fields(entries, everybody)), shape=SHAPE)


def _entries(text: str) -> Iterator[Entry]:
    if columns := _named(text):
        yield from _rows(text, columns)
    elif _CLIPPING.match(text):
        yield from _clipped(text)
    else:
        yield from _recorded(text)


def _head(title: Strand, first: bool) -> DraftBlock:
    return DraftBlock(TITLE if first else HEADING, title, 1 if first else 2, hints=given())


def _written(entry: Entry, signed: bool) -> Iterator[DraftBlock]:
    if "quote" in entry:
        yield from _lines(entry["quote"].strand, QUOTATION)
    if "note" not in entry or not entry["note"].strand.text.strip():
        return
    head = [
        entry[key].strand for key in ("who", "when") if key in entry and (signed or key == "when")
    ]
    if head:
        spaced = [piece for strand in head for piece in (Strand.new(" "), strand)][1:]
        yield DraftBlock(POST, Strand.join(spaced), 1, hints=given(part="signature"))
    yield from _lines(entry["note"].strand, POST)


def _lines(strand: Strand, kind: str) -> Iterator[DraftBlock]:
    for line in _LINES.finditer(strand.text):
        words = strand[line.start() : line.end()].stripped()
        if words.text:
            yield DraftBlock(kind, words, 1, hints=given())


def _fields(entries: list[Entry], everybody: set[str]) -> Iterator[Candidate]:
    first = entries[0]
    if "title" in first:
        yield Candidate("title", first["title"].strand.text, "text")
    pages = {entry["page"].strand.text for entry in entries if "page" in entry}
    if len(pages) == 1:
        yield Candidate("url", pages.pop(), "json")
    if "by" in first and first["by"].strand.text:
        yield Candidate("byline", first["by"].strand.text, "json")
    elif len(everybody) == 1:
        yield Candidate("byline", everybody.pop().removeprefix("acct:").partition("@")[0], "json")
    if "when" in first:
        yield Candidate("published", first["when"].strand.text, "json", True)


# ---- as JSON -------------------------------------------------------------------------------------


def _recorded(text: str) -> Iterator[Entry]:
    """Yield the annotations in JSON: records that hold a target with selectors."""
    made = json_strings.tree(text)
    records = {
        parent
        for key, parent in zip(made.keys, made.parents, strict=True)
        if key == "target" and parent >= 0 and made.keys[parent] != "target"
    }
    found: dict[int, Entry] = {record: {} for record in sorted(records)}
    for leaf in made.leaves:
        record = next((number for number in reversed(leaf.way) if number in found), None)
        if record is None or not leaf.quoted or leaf.start == leaf.end:
            continue
        direct = leaf.way[-1] == record
        key = _LEAVES.get(leaf.key, "")
        if key == "quote" or (direct and key):
            pass
        elif leaf.key == "title" and "document" in {made.keys[n] for n in leaf.way}:
            key = "title"
        else:
            continue
        value = json_strings.value(text, leaf)
        found[record].setdefault(key, Place(value, leaf.start, leaf.end))
    yield from (entry for entry in found.values() if "quote" in entry or "note" in entry)


# ---- as a table ----------------------------------------------------------------------------------


def _named(text: str) -> dict[str, int]:
    """Return in which columns of a table what stands; nothing where it is no table of notes."""
    line = text[:4096].lstrip("\ufeff\r\n").partition("\n")[0]
    if line.count(",") < 3:
        return {}
    at = len(text) - len(text.lstrip("\ufeff\r\n"))
    cells = next(table.rows(text, ",", at), [])
    names = [text[c.start : c.end].strip().lower().replace(" ", "_") for c in cells]
    found = {
        key: names.index(known)
        for key, known_names in _COLUMNS.items()
        for known in known_names[::-1]
        if known in names
    }
    told = "quote" in found and "note" in found and "title" in found
    return found if told and len(set(names)) == len(names) else {}


def _rows(text: str, columns: dict[str, int]) -> Iterator[Entry]:
    at = len(text) - len(text.lstrip("\ufeff\r\n"))
    for number, row in enumerate(table.rows(text, ",", at)):
        if not number:
            continue
        yield {
            key: Place(table.value(text, row[column]), row[column].start, row[column].end)
            for key, column in columns.items()
            if column < len(row) and row[column].end > row[column].start
        }


# ---- as clippings --------------------------------------------------------------------------------


def _clipped(text: str) -> Iterator[Entry]:
    """Yield what a reading device wrote down: a book, where and when, the words, a drawn line."""
    at = 0
    while found := _CLIPPING.match(text, at):
        at = found.end()
        if not found["words"].strip():
            continue
        key = "note" if _NOTED.search(found["where"]) else "quote"
        groups = {"title": "title", "by": "by", "when": "when", key: "words"}
        yield {
            told: Place(Strand.of(found[group], found.start(group)), *found.span(group))
            for told, group in groups.items()
            if found[group]
        }
