"""Markdown, as most tools write it: headings, paragraphs, lists, quotations, code, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import markdown_page
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.inline_markdown import TARGET, Inlines, address, read_inline, without_tags
from desk.cleaning.markdown_lines import Lines, lines_of
from desk.cleaning.markdown_paragraphs import POINTS, broken, is_open, joined, unbroken, wraps
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.importers import pictures
from desk.model import (
    CODE,
    HEADING,
    IMAGE,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    TABLE_ROW,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "markdown"
FENCE = N_("the language of a piece of code")
ADDRESSES = N_("the addresses that links of the text point to")
SUREST = 0.6

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_BARE_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]*$")
_SETEXT = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}(?=[^`]*$)|~{3,})")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}((?:>[ ]?)+)")
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]\s^]{1,20}\](:)[ \t]*(?=\S)")
_DIVIDER = re.compile(r"[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")
_PICTURE = re.compile(
    rf"!\[(?P<alt>(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]*\]){{0,500}})\](?P<src>{TARGET})"
    r"|<img\s[^<>]*?src=[\"'](?P<file>[^\"'<>]*)[\"'][^<>]*>"
)
_SIGNS = (
    re.compile(r"^[ ]{0,3}#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"!\[[^\[\]\n]{0,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"\*\*[^*\n]{1,300}\*\*"),
    re.compile(r"^```", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^[ ]{0,4}[*+-] {1,3}\S.*\n\s{0,80}[*+-] {1,3}\S", re.MULTILINE),
    re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,80}\]:[ \t]+<?\w{2,9}[:/]\S{2,}", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{1,40}\]"),
)
_LINK = re.compile(r"\[[^\[\]]{1,200}\]\(\s*<?(?:https?:|/)[^)\s]{1,500}")
_LINKS = 3
_CELL = 150
_SENTENCE_END = re.compile(r"[.!?。！？]")


def reads(text: str, name: str) -> float:
    """Two kinds of its signs, or one and a name that says so."""
    named = name.lower().endswith((".md", ".markdown"))
    signs = sum(1 for sign in _SIGNS if sign.search(text[:100_000]))
    if signs == 1 and len(_LINK.findall(text[:100_000])) >= _LINKS:
        # So many links are no accident.
        signs = 2
    if named:
        return 0.6 if signs else 0.4
    return 0.5 if signs >= 2 else 0.0


def read(text: str, offset: int) -> Reading:
    """Read block by block; marks of emphasis and links become inlines and leave the text."""
    return Reading(*markdown_page.judged(blocks_of(text, offset)))


def blocks_of(text: str, offset: int = 0) -> list[DraftBlock]:
    """Return all blocks, the article's and what stands around it."""
    return list(_Blocks(lines_of(text, offset)).read())


class _Blocks:
    """Reads blocks off the lines of a text."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines.strands
        self.linked, self.told, self.addresses = lines.linked, lines.told, lines.addresses
        self.indents: list[int] = []

    def read(self) -> Iterator[DraftBlock]:
        index, gap = 0, 0
        while index < len(self.lines):
            if self._is_blank(index):
                index, gap = index + 1, gap + 1
                continue
            first = index
            index, made = self._block(index)
            for block in made:
                block.hints.setdefault("gap", max(0, gap - 1))
                gap = 0
                if first in self.linked:
                    _link(block, self.linked[first])
                yield block
            gap = 0

    def _is_blank(self, index: int) -> bool:
        words = self.lines[index].text.strip()
        return not words or words == "\\"

    def _block(self, index: int) -> tuple[int, list[DraftBlock]]:
        """Read the block that begins at a line; return the line after it, and the blocks."""
        strand, words = self.lines[index], self.lines[index].text
        if index in self.told:
            return index + 1, [DraftBlock(PARAGRAPH, strand.stripped(), cut="link_addresses",
                                          reason=ADDRESSES)]  # fmt: skip
        if fence := _FENCE.match(words):
            return self._code(index, fence[1])
        item = None if _RULE.match(words) else _ITEM.match(words)
        if item:
            return self._item(index, item)
        if not words[0].isspace():
            self.indents.clear()
        elif self.indents:
            # What belongs to an item of a list is set in; what it is shows behind that.
            self.lines[index] = strand = strand.stripped()
            words = strand.text
        if heading := _HEADING.match(words) or _BARE_HEADING.match(words):
            return self._heading(index, strand, heading)
        if _RULE.match(words):
            return index + 1, [DraftBlock(PARAGRAPH, strand.stripped())]
        if self._is_table(index):
            return self._table(index)
        if _QUOTE.match(words):
            return self._quotation(index)
        if note := _NOTE.match(words):
            bare = Strand.join((strand[: note.start(1)], strand[note.end(1) :]))
            return index + 1, [self._worded(LIST_ITEM, bare, 1)]
        return self._paragraph(index)

    def _heading(
        self, index: int, strand: Strand, heading: re.Match[str]
    ) -> tuple[int, list[DraftBlock]]:
        level = len(heading[1])
        parts = [strand[heading.start(2) : heading.end(2)]] if heading.re is _HEADING else []
        index += 1
        while index < len(self.lines) and not self._is_blank(index):
            after = self.lines[index].text
            full = wraps(strand.text, after) if parts else not after[0].isspace()
            if not (full or is_open(parts)) or self._begins(index):
                break
            strand = self.lines[index]
            parts.append(strand.stripped())
            index += 1
        if not parts:
            return index, []
        return index, list(self._with_pictures(joined(parts), HEADING, level))

    def _is_table(self, index: int) -> bool:
        below = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        return "|" in self.lines[index].text and bool(_DIVIDER.match(below))

    def _begins(self, index: int) -> bool:
        """Tell whether a line begins a block though no blank line stands before it."""
        words = self.lines[index].text
        for sign in (_HEADING, _NOTE, _FENCE, _QUOTE, _RULE):
            if sign.match(words):
                return True
        if index in self.told or self._is_table(index):
            return True
        return bool(_ITEM.match(words)) and not words.lstrip()[0].isdigit()

    def _paragraph(self, index: int) -> tuple[int, list[DraftBlock]]:
        run = [self.lines[index]]
        index += 1
        while index < len(self.lines) and not self._is_blank(index):
            if setext := _SETEXT.match(self.lines[index].text):
                if len(setext[1]) > 1 and (len(run) == 1 or "===" in setext[1]):
                    level = 1 if "=" in setext[1] else 2
                    return index + 1, list(self._with_pictures(joined(run), HEADING, level))
                break
            if self._begins(index):
                break
            run.append(self.lines[index])
            index += 1
        return index, [block for part in broken(run) for block in self._with_pictures(part)]

    def _with_pictures(
        self, strand: Strand, kind: str = PARAGRAPH, level: int = 0
    ) -> Iterator[DraftBlock]:
        """Yield the words and pictures of a strand; one inside a link stands before its words."""
        at, opened, pieces = 0, 0, []
        for found in _PICTURE.finditer(strand.text):
            if _is_a_sign(found):
                continue
            before = strand[at : found.start()]
            opened += before.text.count("[") - before.text.count("]")
            pieces.append(before)
            at = found.end()
            if opened <= 0:
                yield from self._words_of(pieces, kind, level)
                opened, pieces = 0, []
            yield _pictured(strand, found, opened > 0)
        yield from self._words_of([*pieces, strand[at:]], kind, level)

    def _words_of(self, pieces: list[Strand], kind: str, level: int) -> Iterator[DraftBlock]:
        strand = Strand.join(pieces) if len(pieces) != 1 else pieces[0]
        if strand.text.strip():
            block = self._worded(kind, strand, level)
            if block.strand.text.strip():
                yield block

    def _worded(self, kind: str, strand: Strand, level: int = 0) -> DraftBlock:
        words, inlines = read_inline(without_tags(strand.stripped()), 0, self.addresses)
        words, inlines = _trimmed(words, inlines)
        block = DraftBlock(kind, words, level, inlines=inlines)
        length = len(words)
        for name in ("strong", "emphasis"):
            covered = sum(end - start for k, start, end, _ in inlines if k == name)
            block.hints[name] = 0 < length <= covered
        linked = sum(end - start for k, start, end, _ in inlines if k == "link")
        block.hints["links"] = linked / length if length else 0.0
        return block

    def _code(self, index: int, fence: str) -> tuple[int, list[DraftBlock]]:
        made, blank = _language(self.lines[index], fence), 0
        index += 1
        while index < len(self.lines):
            words = self.lines[index].text
            if words.strip().startswith(fence[:3]) and not words.strip().strip(fence[0]):
                return index + 1, made
            if words.strip():
                hints = {"blank": blank} if blank else {}
                line = self.lines[index][: len(words.rstrip())]
                made.append(DraftBlock(CODE, line, hints=hints))
            blank = 0 if words.strip() else blank + 1
            index += 1
        return index, made

    def _table(self, index: int) -> tuple[int, list[DraftBlock]]:
        rows = [self.lines[index]]
        index += 2
        while index < len(self.lines) and "|" in self.lines[index].text:
            rows.append(self.lines[index])
            index += 1
        cells = [_cells(row) for row in rows]
        if any(_is_layout(cell) for row in cells for cell in row):
            loose = (cell for row in cells for cell in row if cell.text)
            return index, [block for cell in loose for block in self._with_pictures(cell)]
        made = [self._row(row) for row in cells]
        return index, [row for row in made if row.strand.text.strip()]

    def _row(self, cells: list[Strand]) -> DraftBlock:
        strands = [piece for cell in cells for piece in (cell, Strand.new("\t"))][:-1]
        return self._worded(TABLE_ROW, Strand.join(strands))

    def _quotation(self, index: int) -> tuple[int, list[DraftBlock]]:
        made: list[DraftBlock] = []
        run: list[Strand] = []
        level = 1

        def close() -> None:
            parts = broken(run) if run else ()
            for part in parts:
                made.extend(self._with_pictures(part, QUOTATION, level))
            run.clear()

        while index < len(self.lines) and not self._is_blank(index):
            line = self.lines[index].stripped() if self.indents else self.lines[index]
            mark = _QUOTE.match(line.text)
            if not mark and (not run or _ITEM.match(line.text) or _HEADING.match(line.text)):
                break
            inner = line[mark.end() :] if mark else line
            depth = mark[1].count(">") if mark else level
            if depth != level or not inner.text.strip():
                close()
            level = depth
            if inner.text.strip():
                run.append(inner)
            index += 1
        close()
        return index, made

    def _item(self, index: int, item: re.Match[str]) -> tuple[int, list[DraftBlock]]:
        indent = len(item[1].expandtabs(4))
        while self.indents and self.indents[-1] >= indent:
            self.indents.pop()
        self.indents.append(indent)
        depth = min(len(self.indents), 6)
        first = self.lines[index][item.end() :]
        index += 1
        if heading := _HEADING.match(first.text):
            inner = first[heading.start(2) : heading.end(2)]
            return index, list(self._with_pictures(inner, HEADING, len(heading[1])))
        run = [first]
        while index < len(self.lines) and not self._is_blank(index):
            words = self.lines[index].text
            if _ITEM.match(words) or _RULE.match(words) or _QUOTE.match(words):
                break
            if _HEADING.match(words.lstrip()) or _FENCE.match(words) or index in self.told:
                break
            run.append(self.lines[index])
            index += 1
        whole = joined([unbroken(part) for part in run])
        return index, list(self._with_pictures(whole, LIST_ITEM, depth))


def _trimmed(words: Strand, inlines: Inlines) -> tuple[Strand, Inlines]:
    """Return words without space at their ends, and only the inlines that hold some of them."""
    lead = len(words.text) - len(words.text.lstrip())
    words = words.stripped()
    moved = ((k, max(0, a - lead), min(len(words), b - lead), t) for k, a, b, t in inlines)
    return words, [inline for inline in moved if inline[1] < inline[2]]


def _is_a_sign(picture: re.Match[str]) -> bool:
    """Tell whether a picture stands for a sign among the words, such as a smiling face."""
    alt = picture["alt"] or ""
    return 0 < len(alt) <= 2 and not alt[0].isalnum() and ord(alt[0]) > 0x2000


def _pictured(strand: Strand, found: re.Match[str], in_link: bool) -> DraftBlock:
    words = strand[found.start("alt") : found.end("alt")] if found["src"] else strand[:0]
    where = address(found["src"]) if found["src"] else found["file"]
    hints = {"linked": in_link, "place": strand.places[found.start()], "picture": True}
    return DraftBlock(IMAGE, words.stripped(), target=pictures.name_of(where), hints=hints)


def _link(block: DraftBlock, target: str) -> None:
    """Make all words of a block a link."""
    if block.kind == IMAGE:
        block.hints["linked"] = True
        return
    block.inlines = [inline for inline in block.inlines if inline[0] != "link"]
    block.inlines.append(("link", 0, len(block.strand), target))
    block.hints["links"] = 1.0


def _language(line: Strand, fence: str) -> list[DraftBlock]:
    """Return what a fence says of the language of its code, as a cut of its own."""
    said = line[line.text.index(fence) + len(fence) :].stripped()
    return [DraftBlock(PARAGRAPH, said, cut="code_fence", reason=FENCE)] if said.text else []


def _cells(line: Strand) -> list[Strand]:
    line = line.stripped()
    text = line.text
    start, end = int(text.startswith("|")), len(text) - int(text.endswith("|"))
    cells, at = [], start
    for bar in [i for i in range(start, end) if text[i] == "|" and text[i - 1 : i] != "\\"] + [end]:
        cells.append(line[at:bar].stripped())
        at = bar + 1
    return cells


def _is_layout(cell: Strand) -> bool:
    """Tell whether a cell holds a paragraph: then the table only places things on the page."""
    words = POINTS.sub("", cell.text)
    return len(words) > _CELL and len(_SENTENCE_END.findall(words)) > 1
