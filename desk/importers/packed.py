"""Documents that are an archive inside, read as HTML: what office programs and e-books have alike.

An entry is read within bounds, and XML only up to where it declares entities of its own, for they
can blow up. What a document says is written as plain HTML behind `MARK`, which tells that somebody
chose it all.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import contextmanager, suppress
from html import escape
from typing import TYPE_CHECKING
from xml.parsers import expat

from desk.importers import archive
from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MARK = "<!-- a document, as its program keeps it -->"
"""What stands before HTML that is a document from its first to its last word."""
_PROPERTIES = {"title": "title", "creator": "byline", "initial-creator": "byline"}
_DATES = ("created", "creation-date", "date")
_DAMAGED = (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, OSError)
"""What a damaged archive raises, and an entry that is not in it."""


def entries(data: bytes) -> frozenset[str]:
    """Return the names in an archive; none where it is no archive, or damaged."""
    if not archive.is_zip(data):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return frozenset(opened.namelist())
    except _DAMAGED:
        return frozenset()


@contextmanager
def reader(data: bytes) -> Iterator[Callable[[str], bytes]]:
    """Open an archive once; what it gives reads entries as `entry` does."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:

        def read(name: str) -> bytes:
            with suppress(*_DAMAGED):
                most = archive.MOST_BYTES_AN_ENTRY
                found = archive.read(opened, opened.getinfo(name), most)
                return found if isinstance(found, bytes) else b""
            return b""

        yield read


def entry(data: bytes, name: str) -> bytes:
    """Return what one entry of an archive holds; nothing where it is not there or too large."""
    with suppress(*_DAMAGED), reader(data) as read:
        return read(name)
    return b""


class Entities(Exception):
    """The XML declares entities of its own."""


class Listener:
    """Listens to a parser of XML; elements and attributes count by their names without a prefix."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Hear where an element begins."""

    def end(self, name: str) -> None:
        """Hear where it ends."""

    def words(self, text: str) -> None:
        """Hear what is written in it."""

    def listen(self, data: bytes) -> None:
        """Hear XML as far as it is sound."""

        def refuse(*_said: object) -> None:
            raise Entities

        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = lambda name, told: self.begin(
            name.rpartition(":")[2], {key.rpartition(":")[2]: own for key, own in told.items()}
        )
        parser.EndElementHandler = lambda name: self.end(name.rpartition(":")[2])
        parser.CharacterDataHandler = self.words
        parser.EntityDeclHandler = refuse
        with suppress(expat.ExpatError, Entities, ValueError):
            parser.Parse(data, True)


class Properties(Listener):
    """What a document says of itself, by the names of Dublin Core."""

    def __init__(self, data: bytes) -> None:
        self.found: dict[str, str] = {}
        self._text = ""
        self.listen(data)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a value."""
        self._text = ""

    def words(self, text: str) -> None:
        """Take a part of a value."""
        self._text += text

    def end(self, name: str) -> None:
        """Keep the first value of a name."""
        words = " ".join(self._text.split())
        if words:
            self.found.setdefault(name, words)
        self._text = ""

    def candidates(self, kind: str) -> list[Candidate]:
        """Return what can be a field of an article; all of it is a guess, for few look at it."""
        told = [
            Candidate(field, self.found[name], kind, True)
            for name, field in _PROPERTIES.items()
            if name in self.found
        ]
        date = next((self.found[name] for name in _DATES if name in self.found), "")
        return [*told, Candidate("published", date, kind, True)] if date else told


class Writer:
    """Writes paragraphs, headings, items of lists and tables as HTML."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.hidden: list[str] = []

    def paragraph(self, inner: str, level: int = 0, item: int = 0) -> None:
        """Write one: a heading of some level, an item of a list so many deep, or neither."""
        if not inner.strip():
            return
        if level:
            name = f"h{min(6, level)}"
            self.out.append(f"<{name}>{inner}</{name}>\n")
        elif item:
            self.out.append(f"{'<ul>' * item}<li>{inner}</li>{'</ul>' * item}\n")
        else:
            self.out.append(f"<p>{inner}</p>\n")

    def hide(self, words: str) -> None:
        """Write what the page of the document does not show."""
        if words.strip():
            self.hidden.append(f"<p>{escape(words)}</p>")

    def page(self) -> bytes:
        """Return all of it."""
        hidden = f"<div hidden>{''.join(self.hidden)}</div>" if self.hidden else ""
        return f"{MARK}\n<body>\n{''.join(self.out)}{hidden}</body>".encode("utf-8", "replace")
