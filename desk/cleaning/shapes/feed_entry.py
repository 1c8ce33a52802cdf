"""An entry of a feed that was saved with its text: RSS, Atom, or what a blog exports of itself.

The notes that Evernote exports are written down much the same way.

Source:
    RSS 2.0 with its content module; RFC 4287 (Atom); RSS 1.0; evernote-export4.dtd.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import chosen
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading, within
from desk.cleaning.shapes.feed_dump import REASON, RULE
from desk.model import PARAGRAPH, TITLE, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "feed-entry"

FEED = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*"
    r"<(?:rss|feed|rdf:RDF|en-export)\b",
    re.DOTALL,
)
_OPEN = re.compile(r"<(item|entry|note)(?:\s[^<>]*)?>")
_ROOTS = ("<rss", "<feed", "<rdf:RDF", "<en-export")
_BEGINS = re.compile(r"\s*<(?:(?:item|entry)\b|note>\s*<title>)")
_NAMES = (
    *("title", "content:encoded", "content", "description", "summary", "pubDate", "published"),
    *("updated", "dc:date", "dc:creator", "author", "link", "dc:publisher"),
    *("created", "source-url"),
)
_MOST = 4
_CDATA = re.compile(r"\s*<!\[CDATA\[(.*?)\]\]>\s*\Z", re.DOTALL)
_HREF = re.compile(r"href\s*=\s*[\"']([^\"']+)")
_NAME = re.compile(r"<name>(.*?)</name>", re.DOTALL)
_BODIES = ("content:encoded", "content", "description", "summary")
_FIELDS = {
    "pubDate": "published",
    "published": "published",
    "dc:date": "published",
    "updated": "modified",
    "dc:creator": "byline",
    "author": "byline",
    "dc:publisher": "outlet",
    "link": "url",
    "created": "published",
    "source-url": "url",
}


class Part(NamedTuple):
    """An element of an entry: its name, its attributes, and where its words stand."""

    name: str
    said: str
    start: int
    end: int


def entries(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the entries of a feed stand, each from its first sign to its last."""
    at = 0
    while opened := _OPEN.search(text, at):
        closing = text.find(f"</{opened[1]}>", opened.end())
        end = text.find(">", closing) + 1 if closing >= 0 else 0
        if not end:
            return
        yield opened.start(), end
        at = end


def is_feed(text: str) -> bool:
    """Tell whether a text begins with the root of a feed."""
    head = text[:4096]
    return any(map(head.__contains__, _ROOTS)) and FEED.match(head) is not None


def reads(text: str, name: str) -> float:
    """Look for the elements of a feed, or of one entry, at the beginning."""
    if not (_BEGINS.match(text[:200]) or is_feed(text)):
        return 0.0
    return 0.96 if next(entries(text), None) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the longest text of the first entry in its own shape; the rest is fields or is cut."""
    from desk.cleaning.shapes import html_fragment

    start, end = next(entries(text))
    parts = [part for name in _NAMES for part in _parts(text, name, start, end)]
    bodies = [part for part in parts if part.name in _BODIES]
    body = max(bodies, key=lambda part: part.end - part.start, default=None)
    title = next((part for part in parts if part.name == "title"), None)
    inner = within(_words(text, body), offset) if body else Reading([], plain=True)
    if inner.shape == html_fragment.SHAPE:
        chosen.keep(inner.blocks, whole=True)
    blocks, at = [], 0
    for part in sorted(filter(None, (title, body)), key=lambda part: part.start):
        if part.start < at:
            continue
        blocks.append(_rest(text, at, part.start, offset))
        blocks += inner.blocks if part is body else [_title(text, part, offset)]
        at = part.end
    blocks.append(_rest(text, at, len(text), offset))
    kept = [block for block in blocks if block.strand.text or block.target]
    return Reading(kept, [*_candidates(text, parts), *inner.candidates], inner.plain, SHAPE)


def _parts(text: str, name: str, start: int, end: int) -> Iterator[Part]:
    """Yield the first elements of a name, those without words too."""
    sign = re.compile(rf"<{name}\b([^<>]*)>")
    for _number in range(_MOST):
        found = sign.search(text, start, end)
        if found is None:
            return
        start = found.end()
        closing = -1 if found[1].endswith("/") else text.find(f"</{name}", start, end)
        stop = max(closing, start)
        yield Part(name, found[1], start, stop)
        start = stop


def _words(text: str, part: Part) -> Strand:
    """Return what an element holds: the inside of a CDATA section, or its references resolved."""
    from desk.cleaning.html import places

    words = text[part.start : part.end]
    section = _CDATA.match(words)
    if section:
        return Strand.of(section[1], part.start + section.start(1))
    if "<" in words:
        return Strand.of(words, part.start)
    return places.strand(text, [(part.start, part.end, True)], verbatim=True)[0]


def _title(text: str, part: Part, offset: int) -> DraftBlock:
    words = _words(text, part).stripped()
    return DraftBlock(TITLE, Strand(re.sub(r"\s", " ", words.text), words.places).moved(offset))


def _rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    line = Strand(re.sub(r"[\n\r]", " ", strand.text), strand.places)
    return DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON)


def _candidates(text: str, parts: list[Part]) -> Iterator[Candidate]:
    dated = any(_FIELDS.get(part.name) == "published" for part in parts)
    for part in parts:
        field = _FIELDS.get(part.name)
        if field == "modified" and not dated:
            field = "published"
        value = _value(text, part)
        if field and value and "<" not in value:
            yield Candidate(field, value, "meta")


def _value(text: str, part: Part) -> str:
    words = text[part.start : part.end]
    href = _HREF.search(part.said) if part.name == "link" else None
    if href and 'rel="self"' not in part.said:
        words = href[1]
    elif named := _NAME.search(words):
        words = named[1]
    section = _CDATA.match(words)
    return unescape(section[1] if section else words).strip()
