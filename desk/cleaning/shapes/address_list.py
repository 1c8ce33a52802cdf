"""A list of addresses: what readers, feeds and browsers export of what one follows or saved.

Seen: OPML, bookmarks of browsers, the exports of Pocket and Instapaper as HTML and as a table, and
lines that are nothing but addresses. Each entry is an item with its name and its address; folders
are headings. It is told that this is no article, and what can be done with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand, given
from desk.cleaning.html import places
from desk.cleaning.json_blocks import REASON as BESIDE
from desk.cleaning.json_bodies import BODY
from desk.cleaning.reading import Reading
from desk.cleaning.record_fields import meaning
from desk.cleaning.shapes import table
from desk.i18n import N_, _
from desk.model import HEADING, LIST_ITEM, PARAGRAPH, TITLE, Candidate, Repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.cleaned import Cleaned

SHAPE = "addresses"
SUREST = 0.98
UNTITLED = True
RULE = "address_list"
FEEDS = N_(
    "a list of feeds, not an article: paste the addresses here, or give them to `desk import`, "
    "to bring in what they point at"
)
PAGES = N_(
    "a list of addresses, not an article: paste the addresses here, or give them to `desk import`, "
    "to bring in the pages"
)

_OPML = re.compile(r"\ufeff?\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<opml\b", re.IGNORECASE | re.DOTALL)
_SAVED = re.compile(r"NETSCAPE-Bookmark-file|<title>\s*(?:Pocket Export|Instapaper: Export)", re.I)
_OUTLINE = re.compile(
    r"<outline\b(?P<told>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>", re.IGNORECASE
)
_NAMED = re.compile(r"<title\b[^>]*>(?P<title>[^<]*)</title", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
_ENTRY = re.compile(
    r"<a\b(?P<told>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>(?P<words>[^<]*)</a\s*>|"
    r"<h(?P<level>[1-6])\b[^>]*>(?P<head>[^<]*)</h[1-6]\s*>|<dd>(?P<note>[^<]+)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+$")
_LOOK, _FEWEST, _LONG = 4_096, 2, 160


def reads(text: str, name: str) -> float:
    """Look for what such files begin with, or for addresses and nothing else."""
    head = text[:_LOOK]
    if _OPML.match(head):
        return SUREST
    if "<" in head and _SAVED.search(head):
        return SUREST
    if head.lstrip("\ufeff \r\n").startswith(("http://", "https://")):
        return SUREST if len(text.split()) >= _FEWEST and _is_bare(text) else 0.0
    return SUREST if "://" in head and _columns(text) is not None else 0.0


def told(cleaned: Cleaned) -> str:
    """Return the sentence that says that a file is such a list; empty for an article."""
    return next(
        (_(step.reason) for step in cleaned.repairs if step.rule == RULE and not step.removed), ""
    )


def _is_bare(text: str) -> bool:
    return all(_ADDRESS.match(word) for word in text.split())


def _columns(text: str) -> tuple[table.Head, int] | None:
    """Return the head of a table of addresses, and which column they stand in."""
    known = table.head(text)
    if known is None or not known.named:
        return None
    urls = [index for index, name in enumerate(known.names) if meaning(name) == "url"]
    if not urls or any(name in BODY for name in known.names):
        return None
    rows = list(table.few(text, known.mark, 0))[1:]
    told = [row for row in rows if len(row) > urls[0] and _is_address(text, row[urls[0]])]
    # What holds texts besides is a table of those.
    texts = any(
        cell.end - cell.start >= _LONG and not _is_address(text, cell)
        for row in rows
        for cell in row
    )
    return (known, urls[0]) if rows and len(told) == len(rows) and not texts else None


def _is_address(text: str, cell: table.Cell) -> bool:
    return bool(_ADDRESS.match(text[cell.start : cell.end].strip()))


def read(text: str, offset: int) -> Reading:
    """Read entry by entry."""
    feeds = _OPML.match(text[:_LOOK]) is not None
    if feeds:
        blocks = list(_outlines(text))
    elif "<" in text[:_LOOK] and _SAVED.search(text[:_LOOK]):
        blocks = list(_entries(text))
    elif known := _columns(text):
        blocks = list(_rows(text, *known))
    else:
        blocks = [
            _item(None, Strand.of(word[0], word.start())) for word in re.finditer(r"\S+", text)
        ]
    for block in blocks:
        block.strand = block.strand.moved(offset)
    told = Repair(RULE, FEEDS if feeds else PAGES, "")
    fields = [
        Candidate("title", block.strand.text, "text") for block in blocks if block.kind == TITLE
    ]
    return Reading(blocks, fields, shape=SHAPE, repairs=[told])


def _item(words: Strand | None, address: Strand) -> DraftBlock:
    """Return an entry: its name, a link, and its address, which may be the name as well."""
    if words is None or not words.text or words.text == address.text:
        links = [("link", 0, len(address), address.text)]
        return DraftBlock(LIST_ITEM, address, 1, inlines=links, hints=given())
    whole = Strand.join([words, Strand.new(" "), address])
    links = [("link", 0, len(words), address.text)]
    return DraftBlock(LIST_ITEM, whole, 1, inlines=links, hints=given())


def _attributes(text: str, tag: re.Match[str]) -> dict[str, Strand]:
    found: dict[str, Strand] = {}
    for told in _ATTRIBUTE.finditer(text, *tag.span("told")):
        group = next(number for number in (2, 3, 4) if told[number] is not None)
        found.setdefault(told[1].lower(), _words(text, *told.span(group)))
    return found


def _words(text: str, start: int, end: int) -> Strand:
    return places.strand(text, [(start, end, True)])[0].stripped()


def _outlines(text: str) -> Iterator[DraftBlock]:
    named = _NAMED.search(text[:_LOOK])
    if named and named["title"].strip():
        yield DraftBlock(TITLE, _words(text, *named.span("title")))
    for outline in _OUTLINE.finditer(text):
        told = _attributes(text, outline)
        words = told.get("text") or told.get("title")
        address = told.get("xmlurl") or told.get("htmlurl") or told.get("url")
        if address is not None and address.text:
            yield _item(words, address)
        elif words is not None and words.text:
            yield DraftBlock(HEADING, words, 2, hints=given())
        for other in ("description", "category", "_note"):
            if other in told and told[other].text:
                yield DraftBlock(PARAGRAPH, told[other], cut=RULE, reason=BESIDE)


def _entries(text: str) -> Iterator[DraftBlock]:
    named = _NAMED.search(text[:_LOOK])
    title = _words(text, *named.span("title")) if named else Strand.of("", 0)
    if title.text:
        yield DraftBlock(TITLE, title)
    for entry in _ENTRY.finditer(text):
        if entry["told"] is not None:
            told = _attributes(text, entry)
            address = told.get("href")
            words = _words(text, *entry.span("words"))
            if address is not None and address.text:
                yield _item(words, address)
            tags = told.get("tags")
            if tags is not None and tags.text:
                yield DraftBlock(PARAGRAPH, tags, cut=RULE, reason=BESIDE)
        elif entry["head"] is not None:
            words = _words(text, *entry.span("head"))
            if words.text and words.text != title.text:
                yield DraftBlock(
                    HEADING,
                    words,
                    min(6, int(entry["level"]) + 1),
                    hints=given(),
                )
        else:
            yield DraftBlock(PARAGRAPH, _words(text, *entry.span("note")), hints=given())


def _rows(text: str, known: table.Head, column: int) -> Iterator[DraftBlock]:
    titles = [index for index, name in enumerate(known.names) if meaning(name) == "title"]
    at = 0
    for row in table.rows(text, known.mark):
        if len(row) <= column or not _is_address(text, row[column]):
            continue
        named = row[titles[0]] if titles and len(row) > titles[0] else None
        for cell in sorted(filter(None, (named, row[column])), key=lambda each: each.start):
            if any(map(str.isalnum, text[at : cell.start])):
                yield table.rest(text, at, cell.start, 0)
            at = cell.end
        words = table.value(text, named).stripped() if named is not None else None
        yield _item(words, table.value(text, row[column]).stripped())
    yield table.rest(text, at, len(text), 0)
