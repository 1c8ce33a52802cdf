"""A document of Word (DOCX): its words, headings, lists, tables and links.

Source:
    ECMA-376 (Office Open XML), WordprocessingML.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.importers import packed

if TYPE_CHECKING:
    from desk.model import Candidate

NOTE = N_("the layout of an office document: pictures, pages, columns and the numbers of lists")
_BODY = "word/document.xml"
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_GONE = frozenset({"del", "moveFrom", "Fallback"})
_BESIDE = re.compile(r"word/(?:header|footer|comments)\d*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_MOST_BESIDE, _MOST_BYTES = 60, 16_000_000


def reads(data: bytes) -> bool:
    """Tell whether `data` is a document of Word."""
    return _BODY in packed.entries(data)


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the document as HTML, its encoding, and what it says of itself; None if damaged."""
    writer = packed.Writer()
    styles, links = _Styles(packed.entry(data, "word/styles.xml")).levels, _links(data)
    body = packed.entry(data, _BODY)
    if not body:
        return None
    _Body(writer, styles, links).listen(body)
    for name in _NOTES:
        _Body(writer, styles, {}).listen(packed.entry(data, name))
    size = 0
    for name in sorted(filter(_BESIDE.fullmatch, packed.entries(data)))[:_MOST_BESIDE]:
        beside = packed.entry(data, name)
        size += len(beside)
        if size > _MOST_BYTES:
            break
        _Beside(writer).listen(beside)
    told = packed.Properties(packed.entry(data, "docProps/core.xml"))
    return writer.page(), "utf-8", told.candidates("document")


class _Styles(packed.Listener):
    """The styles that are headings, with their levels; their names are in English always."""

    def __init__(self, data: bytes) -> None:
        self.levels: dict[str, int] = {}
        self._style = ""
        self.listen(data)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Note a style, its name, and its place in the outline."""
        value = attributes.get("val", "")
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "name" and (heading := _HEADING.fullmatch(value)):
            self.levels[self._style] = int(heading[1]) + 1
        elif name == "name" and value.lower() == "title":
            self.levels[self._style] = 1
        elif name == "outlineLvl" and self._style and value.isdigit():
            self.levels.setdefault(self._style, int(value) + 2 if int(value) < 9 else 0)


class _Links(packed.Listener):
    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if attributes.get("Target", "").startswith("http"):
            self.found[attributes.get("Id", "")] = attributes["Target"]


def _links(data: bytes) -> dict[str, str]:
    listener = _Links()
    listener.listen(packed.entry(data, "word/_rels/document.xml.rels"))
    return listener.found


class _Paragraph:
    """A paragraph in the making; one stands inside another where a box does."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.level = self.item = 0


class _Body(packed.Listener):
    """Hears the paragraphs and tables of a document."""

    def __init__(
        self, writer: packed.Writer, styles: dict[str, int], links: dict[str, str]
    ) -> None:
        self.writer, self.styles, self.links = writer, styles, links
        self.open: list[_Paragraph] = []
        self.anchors: list[bool] = []
        self.gone = self.cells = 0
        self.in_text = ""
        self.deleted: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Hear where something begins."""
        value = attributes.get("val", "")
        self.gone += name in _GONE
        if self.gone or name in ("t", "delText"):
            self.in_text = name if name in ("t", "delText") else ""
        elif name in ("tbl", "tr", "tc"):
            self.cells += name == "tc"
            self.writer.out.append({"tbl": "<table>", "tr": "<tr>", "tc": "<td>"}[name])
        elif name == "p":
            self.open.append(_Paragraph())
        elif self.open:
            self._inside(name, value, attributes)

    def _inside(self, name: str, value: str, attributes: dict[str, str]) -> None:
        paragraph = self.open[-1]
        if name == "pStyle":
            told = _HEADING.fullmatch(re.sub(r"(?<=g)(?=\d)", " ", value))
            level = int(told[1]) + 1 if told else int(value == "Title")
            paragraph.level = self.styles.get(value, level)
        elif name == "numPr":
            paragraph.item = 1
        elif name == "ilvl" and value.isdigit():
            paragraph.item = min(9, int(value) + 1)
        elif name == "numId" and value == "0":
            paragraph.item = 0
        elif name in ("tab", "br", "cr"):
            paragraph.out.append("\t" if name == "tab" else "<br>")
        elif name == "noBreakHyphen":
            paragraph.out.append("\u2011")
        elif name == "hyperlink":
            target = self.links.get(attributes.get("id", ""), "")
            self.anchors.append(bool(target))
            if target:
                paragraph.out.append(f'<a href="{escape(target)}">')

    def words(self, text: str) -> None:
        """Take words, or those that were deleted."""
        if self.in_text == "delText":
            self.deleted.append(text)
        elif self.in_text and not self.gone and self.open:
            self.open[-1].out.append(escape(text))

    def end(self, name: str) -> None:
        """Hear where something ends."""
        if name in ("t", "delText"):
            self.in_text = ""
        elif name in _GONE:
            self.gone -= 1
        elif self.gone:
            return
        elif name == "hyperlink" and self.anchors:
            if self.anchors.pop() and self.open:
                self.open[-1].out.append("</a>")
        elif name in ("tbl", "tr", "tc"):
            self.cells -= name == "tc"
            self.writer.out.append(f"</{ {'tbl': 'table', 'tr': 'tr', 'tc': 'td'}[name] }>\n")
        elif name == "p" and self.open:
            done = self.open.pop()
            level = 0 if self.cells else done.level
            self.writer.paragraph("".join(done.out), level, 0 if self.cells else done.item)
            self.writer.hide("".join(self.deleted))
            self.deleted = []


class _Beside(packed.Listener):
    """Hears what stands on the edges of pages, and what was remarked."""

    def __init__(self, writer: packed.Writer) -> None:
        self.writer, self.text, self.is_text = writer, "", False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Hear where words begin."""
        self.is_text = name == "t"

    def words(self, text: str) -> None:
        """Take words."""
        self.text += text * self.is_text

    def end(self, name: str) -> None:
        """Write a paragraph that ends."""
        self.is_text = False
        if name == "p":
            self.writer.hide(self.text)
            self.text = ""
