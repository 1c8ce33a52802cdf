"""The table of figures for spreadsheets: one row a figure, equal values together.

UTF-8 with a byte order mark; cells that a spreadsheet would run are made inert as in
`desk.exporters.csv_table`. Values are exact, in digits.
"""

from __future__ import annotations

import csv
import json
from typing import IO, TYPE_CHECKING, Any

from desk.exporters._figures import rows
from desk.exporters.csv_table import inert
from desk.i18n import N_
from desk.ledger.table import COLUMNS, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.exporters._view import Chosen

NAME = "figures-csv"
LABEL = N_("Table of figures (CSV)")
SUFFIX = ".csv"


class _Bytes:
    """A file in which `csv.writer` writes text and a stream gets bytes."""

    def __init__(self, out: IO[bytes]) -> None:
        self.out = out

    def write(self, line: str) -> int:
        return self.out.write(line.encode("utf-8"))


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the figures of the articles; yield the number of articles done."""
    out.write(b"\xef\xbb\xbf")
    table = csv.writer(_Bytes(out), lineterminator="\r\n")
    table.writerow(COLUMNS)
    found = yield from rows(view)
    table.writerows([_cell(row[name]) for name in COLUMNS] for row in found)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        value = spans(value)
    return inert(value if isinstance(value, str) else json.dumps(value))
