"""Feeds: RSS, Atom and JSON Feed, for the pages they point at.

The XML of a feed is read without a document type, so there are no entities to blow up.

Source:
    RSS 2.0 and RDF Site Summary 1.0; RFC 4287 (Atom); JSON Feed 1.1.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin
from xml.parsers import expat

MOST_ITEMS = 200

_ITEMS = {"item", "entry"}
_ROOTS = {"rss", "feed", "RDF"}
_DATES = {"pubDate", "published", "updated", "date"}


@dataclass(slots=True)
class Item:
    """One entry of a feed; what is not told is empty."""

    title: str = ""
    url: str = ""
    published: str = ""


def items(data: bytes, base: str = "") -> list[Item] | None:
    """Return the entries of a feed, as it orders them; None when the bytes are no feed.

    Args:
        data: the bytes of the feed.
        base: its own address, for those that give theirs in parts.
    """
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        found = _of_json(data)
    elif head.startswith(b"<") and any(f"<{r}".encode() in data[:4000] for r in _roots()):
        found = _of_xml(data)
    else:
        return None
    if found is None:
        return None
    for item in found:
        item.url = urljoin(base, item.url)
    return [item for item in found if item.url.startswith(("http://", "https://"))][:MOST_ITEMS]


def _roots() -> set[str]:
    return {"rss", "feed", "rdf:RDF", "RDF"}


def _of_json(data: bytes) -> list[Item] | None:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or "jsonfeed.org" not in str(feed.get("version", "")):
        return None
    said = [each for each in feed.get("items", ()) if isinstance(each, dict)]
    return [
        Item(
            _words(each.get("title")),
            _words(each.get("url") or each.get("external_url")),
            _words(each.get("date_published")),
        )
        for each in said
    ]


def _words(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


class _Doctype(Exception):
    """The feed declares a document type."""


class _Reader:
    """Listens to the parser; elements count by their name without a prefix."""

    def __init__(self) -> None:
        self.root = ""
        self.found: list[Item] = []
        self._path: list[str] = []
        self._text: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        self.root = self.root or name
        if name in _ITEMS:
            self.found.append(Item())
        elif (
            self._inside() and name == "link" and attributes.get("rel", "alternate") == "alternate"
        ):
            self.found[-1].url = attributes.get("href", "")
        self._path.append(name)
        self._text.clear()

    def end(self, name: str) -> None:
        name = self._path.pop()
        words = " ".join("".join(self._text).split())
        self._text.clear()
        if not self._inside() or not words:
            return
        item = self.found[-1]
        if name == "title":
            item.title = item.title or words
        elif name in _DATES:
            item.published = item.published or words
        elif name == "link" or (name == "guid" and words.startswith("http")):
            item.url = item.url or words

    def characters(self, text: str) -> None:
        self._text.append(text)

    def doctype(self, *_said: object) -> None:
        raise _Doctype

    def _inside(self) -> bool:
        return bool(self._path) and self._path[-1] in _ITEMS and bool(self.found)


def _of_xml(data: bytes) -> list[Item] | None:
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = reader.doctype
    # A feed that breaks off has said something up to there; one with a doctype is none.
    with suppress(expat.ExpatError, _Doctype, ValueError):
        parser.Parse(data, True)
    return reader.found if reader.root in _ROOTS else None
