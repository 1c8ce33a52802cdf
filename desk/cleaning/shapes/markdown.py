"""Markdown, as most tools write it: headings, paragraphs, lists, quotations, code, tables."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.inline_markdown import read_inline
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
SUREST = 0.6

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_SETEXT = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}(?=[^`]*$)|~{3,})")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}((?:>[ ]?)+)")
_NOTE = re.compile(r"[ ]{0,3}\[\^[^\[\]\s^]{1,20}\](:)[ \t]*(?=\S)")
_DIVIDER = re.compile(r"[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")
_PICTURE = re.compile(
    r"!\[([^\[\]\n]{0,500})\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)>?(?:\s+[\"'(].*?[\"')])?\s*\)"
)
_SIGNS = (
    re.compile(r"^[ ]{0,3}#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]{1,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"!\[[^\[\]\n]{0,200}\]\([^)\s]{1,500}\)"),
    re.compile(r"\*\*[^*\n]{1,300}\*\*"),
    re.compile(r"^```", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^[*-] \S.*\n[*-] \S", re.MULTILINE),
)
_FIELD = re.compile(r"[ ]{0,3}(?:[A-Z][\w ]{1,20}|[\u4e00-\u9fff]{2,6})\s?[:：][ \t]*\S.{0,160}$")
_LINES = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|\Z)")


def reads(text: str, name: str) -> float:
    """Two kinds of its signs, or one and a name that says so."""
    named = name.lower().endswith((".md", ".markdown"))
    signs = sum(1 for sign in _SIGNS if sign.search(text[:100_000]))
    if named:
        return 0.6 if signs else 0.4
    return 0.5 if signs >= 2 else 0.0


def read(text: str, offset: int) -> Reading:
    """Read block by block; marks of emphasis and links become inlines and leave the text."""
    return Reading(list(_blocks(list(_lines(text, offset)))))


def _lines(text: str, offset: int) -> Iterator[Strand]:
    for found in _LINES.finditer(text):
        if found[0]:
            yield Strand.of(found[0].rstrip("\r\n"), offset + found.start())


def _blocks(lines: list[Strand]) -> Iterator[DraftBlock]:
    index, gap = 0, 0
    while index < len(lines):
        words = lines[index].text
        if not words.strip():
            index, gap = index + 1, gap + 1
            continue
        index, made = _block(lines, index)
        for block in made:
            block.hints.setdefault("gap", max(0, gap - 1))
            gap = 0
            yield block
        gap = 0


def _block(lines: list[Strand], index: int) -> tuple[int, list[DraftBlock]]:
    """Read the block that begins at a line; return the line after it, and the blocks."""
    strand, words = lines[index], lines[index].text
    if fence := _FENCE.match(words):
        return _code(lines, index, fence[1])
    if heading := _HEADING.match(words):
        inner = strand[heading.start(2) : heading.end(2)]
        return index + 1, [_worded(HEADING, inner, len(heading[1]))]
    if _RULE.match(words):
        return index + 1, [DraftBlock(PARAGRAPH, strand.stripped())]
    if index + 1 < len(lines) and "|" in words and _DIVIDER.match(lines[index + 1].text):
        return _table(lines, index)
    if _QUOTE.match(words):
        return _quotation(lines, index)
    if item := _ITEM.match(words):
        return _item(lines, index, item)
    if note := _NOTE.match(words):
        bare = Strand.join((strand[: note.start(1)], strand[note.end(1) :]))
        return index + 1, [_worded(LIST_ITEM, bare, 1)]
    return _paragraph(lines, index)


def _paragraph(lines: list[Strand], index: int) -> tuple[int, list[DraftBlock]]:
    run = [lines[index]]
    index += 1
    while index < len(lines) and lines[index].text.strip():
        words = lines[index].text
        if setext := _SETEXT.match(words):
            if len(run) == 1 and len(setext[1]) > 1:
                return index + 1, [_worded(HEADING, run[0], 1 if "=" in setext[1] else 2)]
            break
        if (
            _HEADING.match(words)
            or _NOTE.match(words)
            or _FENCE.match(words)
            or _QUOTE.match(words)
            or _RULE.match(words)
        ):
            break
        if _ITEM.match(words) and not words.lstrip()[0].isdigit():
            break
        run.append(lines[index])
        index += 1
    return index, [block for part in _broken(run) for block in _with_pictures(part)]


def _broken(run: list[Strand]) -> Iterator[Strand]:
    """Return the paragraphs in a run of lines: a hard break, or a long line, ends one."""
    parts: list[Strand] = []
    wrapped = max(len(line.text) for line in run) <= 100
    if len(run) > 1 and all(_FIELD.match(line.text) for line in run):
        # A list of fields under a title, one a line.
        yield from (line.stripped() for line in run)
        return
    for line in run:
        parts.append(line.stripped())
        hard = line.text.endswith(("  ", "\\"))
        if hard or not wrapped or parts[-1].text.endswith(("。", "！", "？", "”", "：")):
            yield joined(parts)
            parts = []
    if parts:
        yield joined(parts)


def joined(parts: list[Strand]) -> Strand:
    """Lines as one: a space between, but none between Chinese characters."""
    strands = [parts[0]]
    for before, after in itertools.pairwise(parts):
        tight = before.text[-1:] > "\u2e7f" and after.text[:1] > "\u2e7f"
        if not tight:
            strands.append(Strand.new(" "))
        strands.append(after)
    return Strand.join(strands)


def _with_pictures(strand: Strand) -> Iterator[DraftBlock]:
    at = 0
    for found in _PICTURE.finditer(strand.text):
        if strand.text[: found.start()].count("[") > strand.text[: found.start()].count("]"):
            # A picture that is a link; the link's brackets would be left over.
            continue
        if strand.text[at : found.start()].strip():
            yield _worded(PARAGRAPH, strand[at : found.start()])
        alt = strand[found.start(1) : found.end(1)].stripped()
        yield DraftBlock(IMAGE, alt, target=pictures.name_of(found[2]))
        at = found.end()
    if strand.text[at:].strip():
        yield _worded(PARAGRAPH, strand[at:])


def _worded(kind: str, strand: Strand, level: int = 0) -> DraftBlock:
    strand = strand.stripped()
    words, inlines = read_inline(strand)
    block = DraftBlock(kind, words, level, inlines=inlines)
    length = len(words)
    for name in ("strong", "emphasis"):
        covered = sum(end - start for k, start, end, _ in inlines if k == name)
        block.hints[name] = 0 < length <= covered
    linked = sum(end - start for k, start, end, _ in inlines if k == "link")
    block.hints["links"] = linked / length if length else 0.0
    return block


def _code(lines: list[Strand], index: int, fence: str) -> tuple[int, list[DraftBlock]]:
    made = _language(lines[index], fence)
    index += 1
    while index < len(lines):
        words = lines[index].text
        if words.strip().startswith(fence[:3]) and not words.strip().strip(fence[0]):
            return index + 1, made
        if words.strip():
            made.append(DraftBlock(CODE, lines[index][: len(words.rstrip())]))
        index += 1
    return index, made


def _language(line: Strand, fence: str) -> list[DraftBlock]:
    """Return what a fence says of the language of its code, as a cut of its own."""
    said = line[line.text.index(fence) + len(fence) :].stripped()
    return [DraftBlock(PARAGRAPH, said, cut="code_fence", reason=FENCE)] if said.text else []


def _table(lines: list[Strand], index: int) -> tuple[int, list[DraftBlock]]:
    made = [_row(lines[index])]
    index += 2
    while index < len(lines) and "|" in lines[index].text:
        made.append(_row(lines[index]))
        index += 1
    return index, [row for row in made if row.strand.text.strip()]


def _row(line: Strand) -> DraftBlock:
    line = line.stripped()
    text = line.text
    start, end = int(text.startswith("|")), len(text) - int(text.endswith("|"))
    cells, at = [], start
    for bar in [i for i in range(start, end) if text[i] == "|" and text[i - 1 : i] != "\\"] + [end]:
        cells.append(line[at:bar].stripped())
        at = bar + 1
    strands = [piece for cell in cells for piece in (cell, Strand.new("\t"))][:-1]
    return _worded(TABLE_ROW, Strand.join(strands))


def _quotation(lines: list[Strand], index: int) -> tuple[int, list[DraftBlock]]:
    made: list[DraftBlock] = []
    run: list[Strand] = []
    level = 1

    def close() -> None:
        if run:
            made.extend(_worded(QUOTATION, part, level) for part in _broken(run))
            run.clear()

    while index < len(lines) and lines[index].text.strip():
        line = lines[index]
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


def _item(lines: list[Strand], index: int, item: re.Match[str]) -> tuple[int, list[DraftBlock]]:
    depth = 1 + len(item[1].expandtabs(4)) // 2
    run = [lines[index][item.end() :]]
    index += 1
    while index < len(lines):
        words = lines[index].text
        if not words.strip() or _ITEM.match(words) or _RULE.match(words) or _QUOTE.match(words):
            break
        if not words[0].isspace() and (_HEADING.match(words) or _FENCE.match(words)):
            break
        run.append(lines[index])
        index += 1
    whole = joined([part.stripped() for part in run])
    made = [_as_item(block, min(depth, 6)) for block in _with_pictures(whole)]
    return index, made


def _as_item(block: DraftBlock, depth: int) -> DraftBlock:
    if block.kind == PARAGRAPH:
        block.kind, block.level = LIST_ITEM, depth
    return block
