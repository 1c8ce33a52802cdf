"""An e-book (EPUB): its chapters in the order in which they are read.

A part that the table of contents does not name goes on from the part before it.

Source:
    EPUB 3.3 (W3C), and EPUB 2.0.1 with its table of contents (NCX).
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from desk.i18n import N_
from desk.importers import packed
from desk.importers.encoding import decoded
from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE = N_("the layout of an e-book: pictures, cover and table of contents")
_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_BODY = re.compile(r"<body\b[^>]*>(.*?)(?:</body\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TARGET = re.compile(rb"""\s(?:href|src)\s*=\s*["']([^"'#]+)""")
_TITLE = re.compile(r"<title\b[^>]*>([^<]*)</title", re.IGNORECASE)
_MOST_BYTES, _MOST_PARTS = 100 * 1024 * 1024, 5_000


def reads(data: bytes) -> bool:
    """Tell whether `data` is an e-book."""
    return _CONTAINER in packed.entries(data)


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the first chapter; None where there is none."""
    return next(iter(pages(data)), None)


def pages(data: bytes) -> list[tuple[bytes, str, list[Candidate]]]:
    """Return the chapters as HTML, their encodings, and what the book says of them."""
    with packed.reader(data) as read:
        return _chapters(read)


def _chapters(read: Callable[[str], bytes]) -> list[tuple[bytes, str, list[Candidate]]]:
    listener = _Book()
    listener.listen(read(_CONTAINER))
    where = listener.package
    listener.listen(read(where))
    folder = posixpath.dirname(where)
    named = _contents(read, folder, listener)
    chapters: list[list[str]] = []
    size = 0
    for path in _spine(listener, folder)[:_MOST_PARTS]:
        raw = read(path)
        size += len(raw)
        if size > _MOST_BYTES:
            break
        text = decoded(raw)[0] if raw else ""
        if chapters and len(named) > 1 and path not in named:
            chapters[-1].append(text)
        elif text:
            chapters.append([text])
    told = _told(listener, len(chapters))
    return [(_page(chapter), "utf-8", told) for chapter in chapters]


class _Book(packed.Listener):
    """Hears where the package is, and what the package says: parts, their order, and the book."""

    def __init__(self) -> None:
        self.package = ""
        self.parts: dict[str, tuple[str, str, str]] = {}
        self.order: list[str] = []
        self.told: dict[str, list[str]] = {}
        self.contents = ""
        self._text: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Note a part."""
        self._text = []
        if name == "rootfile":
            self.package = self.package or attributes.get("full-path", "")
        elif name == "item":
            told = (attributes.get(key, "") for key in ("href", "media-type", "properties"))
            href, kind, properties = told
            self.parts[attributes.get("id", "")] = (unquote(href), kind, properties)
        elif name == "spine":
            self.contents = attributes.get("toc", "")
        elif name == "itemref" and attributes.get("linear") != "no":
            self.order.append(attributes.get("idref", ""))

    def words(self, text: str) -> None:
        """Take words."""
        self._text.append(text)

    def end(self, name: str) -> None:
        """Keep what is told of the book."""
        words = " ".join("".join(self._text).split())
        if words:
            self.told.setdefault(name, []).append(words)
        self._text = []


def _spine(book: _Book, folder: str) -> list[str]:
    found = (book.parts.get(part, ("", "", "")) for part in book.order)
    return [
        posixpath.normpath(posixpath.join(folder, href))
        for href, kind, properties in found
        if kind in _PAGES and "nav" not in properties.split()
    ]


def _contents(read: Callable[[str], bytes], folder: str, book: _Book) -> set[str]:
    """Return the parts that the table of contents names."""
    listed = [href for href, _kind, told in book.parts.values() if "nav" in told.split()]
    listed += [book.parts[book.contents][0]] if book.contents in book.parts else []
    found: set[str] = set()
    for href in listed:
        path = posixpath.normpath(posixpath.join(folder, href))
        for target in _TARGET.findall(read(path)):
            inner = posixpath.join(
                posixpath.dirname(path), unquote(target.decode("utf-8", "replace"))
            )
            found.add(posixpath.normpath(inner))
    return found


def _page(chapter: list[str]) -> bytes:
    bodies = [body[1] if (body := _BODY.search(text)) else text for text in chapter]
    title = _TITLE.search(chapter[0])
    head = f"<head><title>{title[1]}</title></head>" if title else ""
    page = f"{packed.MARK}\n{head}<body>{''.join(bodies)}</body>"
    return page.encode("utf-8", "replace")


def _told(book: _Book, chapters: int) -> list[Candidate]:
    """Return what the book tells: its name is that of an only chapter, else where they stand."""
    fields = {"creator": "byline", "date": "published", "publisher": "outlet", "source": "url"}
    title = next(iter(book.told.get("title", ())), "")
    found = [Candidate("title" if chapters == 1 else "outlet", title, "e-book")] if title else []
    for name, field in fields.items():
        value = next(iter(book.told.get(name, ())), "")
        if value and (field != "url" or value.startswith("http")):
            found.append(Candidate(field, value, "e-book"))
    return found
