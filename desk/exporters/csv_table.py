"""A table for spreadsheets: one row an annotation, in reading order.

UTF-8 with a byte order mark and `\\r\\n`, as spreadsheets expect. A cell that one of them would
run as a formula, because it begins with `= + - @`, a tab or a carriage return, has a `'` before
it, and so has one that begins with `'` itself: take one `'` off and the cell is as it was.
`tags`, `fields` and `links` are JSON.
"""

from __future__ import annotations

import csv
import json
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from desk.exporters._card import FACTS, card
from desk.i18n import N_

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from desk.exporters._view import Chosen

NAME = "csv"
LABEL = N_("Table (CSV)")
SUFFIX = ".csv"

_AS_JSON = frozenset(["tags", "fields", "links"])
_WHOLE = frozenset(["start", "end", "version"])
_TRUTH = frozenset(["published_inferred"])
_RUN = tuple("=+-@\t\r\n＝＋－＠'")


class _Lines:
    """A file in which `csv.writer` writes text and a stream gets bytes."""

    def __init__(self, out: IO[bytes]) -> None:
        self.out = out

    def write(self, line: str) -> int:
        return self.out.write(line.encode("utf-8"))


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the annotations; yield the number of articles done."""
    out.write(b"\xef\xbb\xbf")
    table = csv.writer(_Lines(out), lineterminator="\r\n")
    table.writerow(FACTS)
    for done, article in enumerate(view.articles, start=1):
        for annotation in view.marked(article):
            facts = card(view, article, annotation)
            table.writerow([_cell(name, facts[name]) for name in FACTS])
        yield done


def read_table(path: str | os.PathLike[str]) -> list[dict[str, Any]]:
    """Return the rows of a table as they were before they were written: see `FACTS`."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return facts(file)


def facts(table: Iterable[str]) -> list[dict[str, Any]]:
    """Return the rows of the lines of a table, in which line ends are as they are in the file.

    The columns `value` and `unit` repeat what `fields` holds and are taken from there.
    """
    with _long_cells():
        return [_facts(row) for row in csv.DictReader(table)]


def _cell(name: str, value: Any) -> str:
    if name in _AS_JSON:
        return inert(json.dumps(value, ensure_ascii=False))
    if name in _TRUTH:
        return "true" if value else "false"
    return inert(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _facts(row: dict[str, str]) -> dict[str, Any]:
    facts: dict[str, Any] = {name: as_it_was(cell) for name, cell in row.items()}
    for name in facts.keys() & _AS_JSON:
        facts[name] = json.loads(facts[name])
    for name in facts.keys() & _WHOLE:
        facts[name] = int(facts[name])
    for name in facts.keys() & _TRUTH:
        facts[name] = facts[name] == "true"
    for name in facts.keys() & {"value", "unit"}:
        facts[name] = facts["fields"].get(name, "")
    return facts


def inert(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.startswith(_RUN) else cell


def as_it_was(cell: str) -> str:
    """Take back what `inert` did."""
    return cell.removeprefix("'")


@contextmanager
def _long_cells() -> Iterator[None]:
    # The module's own limit is 131,072 characters; a mark may cover a whole long article.
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)
