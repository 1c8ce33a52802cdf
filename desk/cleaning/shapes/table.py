"""Articles as rows of a table: what scrapers export as CSV or with tabs, one article a row.

A cell in quotation marks holds line breaks, a quotation mark in it is written twice. The body is
the longest cell under a name that bodies have, or the longest of all, read in its own shape; the
cells that say who, when and where become fields. A table without a head is one if its cells tell.

Source:
    RFC 4180, and what spreadsheets do beyond it: semicolons, tabs, a byte-order mark.
"""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import dates
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.json_blocks import REASON
from desk.cleaning.json_bodies import BODY
from desk.cleaning.reading import Reading, within
from desk.cleaning.record_fields import candidates, meaning
from desk.model import PARAGRAPH, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.model import Candidate

SHAPE = "table"
SUREST = 0.95
RULE = "table_cells"

_MARKS = ",\t;|"
_MOST_COLUMNS, _MOST_ROWS, _LONGEST_NAME = 200, 60_000, 40
_LEAST = 80
_URL = re.compile(r"https?://\S+$")


class Cell(NamedTuple):
    """A cell: where its words stand, and whether quotation marks stand around them."""

    start: int
    end: int
    quoted: bool


class Head(NamedTuple):
    """What stands between the cells of a table, and the names of its columns, in lower case."""

    mark: str
    names: tuple[str, ...]
    named: bool


@lru_cache(maxsize=8)
def _cell(mark: str) -> re.Pattern[str]:
    own = re.escape(mark)
    return re.compile(
        rf'[ ]*"(?P<quoted>[^"]*+(?:""[^"]*+)*+)(?:"|\Z)[^\S\t\n]*(?=[{own}\r\n]|\Z)|'
        rf"(?P<bare>[^{own}\n]*)"
    )


def rows(text: str, mark: str, at: int = 0) -> Iterator[list[Cell]]:
    """Yield the rows of a table from a place on; blank lines are none."""
    cell, row = _cell(mark), list[Cell]()
    while at <= len(text):
        found = cell.match(text, at)
        if found is None:
            return
        group = "bare" if found["quoted"] is None else "quoted"
        start, end = found.span(group)
        if group == "bare" and end > start and text[end - 1] == "\r":
            end -= 1
        row.append(Cell(start, end, group == "quoted"))
        at = found.end()
        if text[at : at + 1] == mark and len(row) < _MOST_COLUMNS:
            at += 1
            continue
        if len(row) > 1 or row[0].end > row[0].start:
            yield row
        row = []
        following = text.find("\n", at)
        if following < 0:
            return
        at = following + 1


def head(text: str) -> Head | None:
    """Return the head of the table that a text is; None where it is none."""
    first = text[: 1 << 14].lstrip("\ufeff \r\n")
    line = first.partition("\n")[0]
    for mark in _MARKS:
        if line.count(mark) < 1 or len(first) < _LEAST:
            continue
        at = len(text) - len(text.lstrip("\ufeff \r\n")) if text[:1] in "\ufeff \r\n" else 0
        cells = next(rows(text, mark, at), [])
        words = [text[cell.start : cell.end].strip() for cell in cells]
        if len(words) < 2:
            continue
        names = tuple(word.lower().replace(" ", "_") for word in words)
        if _is_head(names):
            return Head(mark, names, True)
        if all(len(cells) == len(row) for row in few(text, mark, at)):
            guessed = _guessed(
                words,
                all(
                    cell.quoted
                    or _URL.match(text[cell.start : cell.end])
                    or len(text[cell.start : cell.end]) < _LEAST
                    for cell in cells
                ),
            )
            if guessed:
                return Head(mark, guessed, False)
    return None


def few(text: str, mark: str, at: int) -> Iterator[list[Cell]]:
    """Yield the first rows of a table."""
    for number, row in enumerate(rows(text, mark, at)):
        if number == 5:
            return
        yield row


def _is_head(names: tuple[str, ...]) -> bool:
    """Tell whether these are names of columns, that of a body among them."""
    if any(len(name) > _LONGEST_NAME for name in names) or len(set(names)) < len(names) // 2:
        return False
    told = [meaning(name) for name in names]
    return sum(bool(field) for field in told) + any(name in BODY for name in names) >= 2 and (
        any(name in BODY for name in names) or "title" in told
    )


def _guessed(words: list[str], tidy: bool) -> tuple[str, ...]:
    """Return names for columns that have none: an address and a long text must be among them."""
    if not tidy or len(words) < 3 or not any(_URL.match(word) for word in words):
        return ()
    longest = max(words, key=len)
    if len(longest) < 2 * _LEAST:
        return ()
    names, untitled = [], True
    for word in words:
        if word is longest:
            names.append("content")
        elif _URL.match(word):
            names.append("url")
        elif len(word) < 40 and dates.first(word):
            names.append("date")
        elif untitled and 8 < len(word) < 200:
            names.append("title")
            untitled = False
        else:
            names.append("")
    return tuple(names)


def parts(text: str) -> list[tuple[int, int]]:
    """Return where the rows of a table stand that hold an article each; the first with the head."""
    known = head(text) if reads(text, "") else None
    if known is None:
        return []
    found, begin, end = list[tuple[int, int]](), 0, 0
    for number, row in enumerate(rows(text, known.mark)):
        end = min(len(text), row[-1].end + row[-1].quoted)
        if number == 0 and known.named:
            continue
        if _holds(text, row, known):
            start = begin if not found else max(found[-1][1], row[0].start - row[0].quoted)
            found.append((start, end))
        elif found:
            found[-1] = (found[-1][0], end)
        if len(found) > _MOST_ROWS:
            break
    if found:
        found[-1] = (found[-1][0], len(text))
    return found


def _holds(text: str, row: list[Cell], known: Head) -> bool:
    body = _body(row, known, text)
    return body is not None and body.end - body.start >= _LEAST // 4


def reads(text: str, name: str) -> float:
    """Look for a head that names columns as tables of articles do, and a row with a body."""
    known = head(text)
    if known is None:
        return 0.0
    found = list(few(text, known.mark, 0))[known.named :]
    tidy = [row for row in found if len(row) == len(known.names)]
    if len(tidy) < len(found) and not any(name in BODY for name in known.names):
        return 0.0
    if any(_holds(text, row, known) for row in tidy):
        return SUREST
    return 0.0


def read(text: str, offset: int) -> Reading:
    """Read the first row that holds an article."""
    known = head(text)
    assert known is not None
    return read_row(text, offset, known, known.named)


def read_row(text: str, offset: int, known: Head, headed: bool = False) -> Reading:
    """Read a row of a table whose head stands elsewhere, or in the first row of `text`."""
    at = len(text) - len(text.lstrip("\r\n"))
    found = list(few(text, known.mark, at))[headed:]
    row = next((each for each in found if _holds(text, each, known)), found[0] if found else [])
    body = _body(row, known, text)
    title = next(
        (c for c, name in _named(row, known) if meaning(name) == "title" and c is not body), None
    )
    blocks, at, plain = list[DraftBlock](), 0, False
    inside: list[Candidate] = []
    for cell in sorted(filter(None, (title, body)), key=lambda each: each.start):
        blocks.append(rest(text, at, cell.start, offset))
        if cell is body:
            inner = within(value(text, cell), offset)
            blocks, inside, plain = blocks + inner.blocks, inner.candidates, inner.plain
        else:
            words = value(text, cell).stripped()
            line = Strand(re.sub(r"\s", " ", words.text), words.places)
            blocks.append(DraftBlock(TITLE, line.moved(offset)))
        at = cell.end
    blocks.append(rest(text, at, len(text), offset))
    kept = [block for block in blocks if block.strand.text.strip() or block.target]
    fields = list(_fields(text, row, known, body))
    return Reading(kept, [*fields, *inside], plain, SHAPE)


def _named(row: list[Cell], known: Head) -> Iterator[tuple[Cell, str]]:
    yield from zip(row, known.names, strict=False)


def _body(row: list[Cell], known: Head, text: str) -> Cell | None:
    """Return the cell with most to read in it, one whose name says so before others."""
    named = [cell for cell, name in _named(row, known) if name in BODY and cell.end > cell.start]
    worth = {
        cell: (cell.end - cell.start) * BODY[name]
        for cell, name in _named(row, known)
        if cell in named
    }
    if named:
        return max(named, key=lambda cell: worth[cell])
    others = [
        c for c, name in _named(row, known) if not meaning(name) and c.end - c.start >= _LEAST
    ]
    return max(others, key=lambda cell: cell.end - cell.start, default=None)


def value(text: str, cell: Cell) -> Strand:
    """Return what a cell says, each character with its place; doubled quotation marks are one."""
    strand = Strand.of(text[cell.start : cell.end], cell.start)
    if not cell.quoted or '""' not in strand.text:
        return strand
    words, places, at = list[str](), array("l"), 0
    for double in re.finditer('""', strand.text):
        end = double.start() + 1
        words.append(strand.text[at:end])
        places.extend(range(cell.start + at, cell.start + end))
        at = double.end()
    words.append(strand.text[at:])
    places.extend(range(cell.start + at, cell.end))
    return Strand("".join(words), places, straight=True)


def _fields(text: str, row: list[Cell], known: Head, body: Cell | None) -> Iterator[Candidate]:
    for cell, name in _named(row, known):
        field, words = meaning(name), value(text, cell).text.strip()
        if field and cell is not body and words and words.lower() not in ("null", "none", "nan"):
            if field == "url" and not _URL.match(words):
                continue
            yield from candidates(field, words, "json")


def rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    """Return what stands between two places of a table, cut."""
    strand = Strand.of(text[start:end], offset + start).stripped()
    line = Strand(re.sub(r"[\n\r]", " ", strand.text), strand.places)
    return DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON)
