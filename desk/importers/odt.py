"""A text of LibreOffice and its like (ODT): its words, headings, lists, tables and links.

Source:
    OASIS Open Document Format 1.3.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from desk.importers import packed
from desk.importers.docx import NOTE as NOTE

if TYPE_CHECKING:
    from desk.model import Candidate

_BODY, _TYPE = "content.xml", b"application/vnd.oasis.opendocument.text"
_GONE = frozenset({"tracked-changes", "annotation", "note-citation", "forms", "sequence-decls"})
_CELLS = {"table": "table", "table-row": "tr", "table-cell": "td"}
_MOST_SPACES = 80


def reads(data: bytes) -> bool:
    """Tell whether `data` is such a text."""
    return _BODY in packed.entries(data) and packed.entry(data, "mimetype").strip() == _TYPE


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the text as HTML, its encoding, and what it says of itself; None if damaged."""
    writer = packed.Writer()
    body = packed.entry(data, _BODY)
    if not body:
        return None
    listener = _Body(writer)
    listener.listen(body)
    writer.out += listener.notes
    told = packed.Properties(packed.entry(data, "meta.xml"))
    return writer.page(), "utf-8", told.candidates("document")


class _Body(packed.Listener):
    """Hears the paragraphs, lists and tables of a text."""

    def __init__(self, writer: packed.Writer) -> None:
        self.writer = writer
        self.open: list[list[str]] = []
        self.levels: list[int] = []
        self.parents: dict[str, str] = {}
        self.notes: list[str] = []
        self.gone = self.items = self.cells = self.noted = 0
        self.aside: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Hear where something begins."""
        if name == "style" and "parent-style-name" in attributes:
            self.parents[attributes.get("name", "")] = attributes["parent-style-name"]
        self.gone += name in _GONE
        if self.gone:
            return
        if name in ("p", "h"):
            style = attributes.get("style-name", "")
            level = attributes.get("outline-level", "1") if name == "h" else "0"
            title = self.parents.get(style, style) == "Title"
            self.open.append([])
            self.levels.append(1 if title else min(5, int(level)) + 1 if level != "0" else 0)
        elif name in _CELLS:
            self.cells += name == "table-cell"
            self.writer.out.append(f"<{_CELLS[name]}>")
        self.items += name == "list"
        self.noted += name == "note"
        if self.open:
            self._inside(name, attributes)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        out = self.open[-1]
        if name == "s":
            count = attributes.get("c", "1")
            out.append(" " * min(_MOST_SPACES, int(count) if count.isdigit() else 1))
        elif name in ("tab", "line-break"):
            out.append("\t" if name == "tab" else "<br>")
        elif name == "a":
            out.append(f'<a href="{escape(attributes.get("href", ""))}">')

    def words(self, text: str) -> None:
        """Take words, or those that the page does not show."""
        if self.gone:
            self.aside.append(text)
        elif self.open:
            self.open[-1].append(escape(text))

    def end(self, name: str) -> None:
        """Hear where something ends."""
        if name in _GONE:
            self.gone -= 1
            if name in ("tracked-changes", "annotation"):
                self.writer.hide(" ".join("".join(self.aside).split()))
            self.aside = []
        if self.gone or name in _GONE:
            return
        if name in ("p", "h") and self.open:
            words, level = "".join(self.open.pop()), self.levels.pop()
            if self.noted:
                self.notes.append(f"<p>{words}</p>\n")
            else:
                deep = 0 if self.cells else min(9, self.items)
                self.writer.paragraph(words, 0 if self.cells else level, deep)
        elif name in _CELLS:
            self.cells -= name == "table-cell"
            self.writer.out.append(f"</{_CELLS[name]}>\n")
        elif name == "a" and self.open:
            self.open[-1].append("</a>")
        self.items -= name == "list"
        self.noted -= name == "note"
