"""The table of figures as a workbook: one row a figure, every cell text that nothing can run."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any

from desk.exporters._figures import rows
from desk.i18n import N_, _
from desk.ledger.table import COLUMNS, spans
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.exporters._view import Chosen

NAME = "figures-xlsx"
LABEL = N_("Table of figures (Excel)")
SUFFIX = ".xlsx"
BINARY = True

_MOST = 32_767
"""Characters that fit into a cell."""
_WIDTHS = {"shown": 16, "text": 18, "article": 36, "sentence": 80, "verdict": 16, "low": 18}
_WHOLE = ("measure", "start", "end")
# What XML 1.0 cannot hold.
_ODD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write the figures of the articles; yield the number of articles done.

    Values stay digits in text cells: a number of a spreadsheet has fifteen places only.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise Problem(
            _("Workbooks cannot be written here: openpyxl is missing."),
            _("Choose CSV, or install openpyxl."),
        ) from error
    found = yield from rows(view)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("figures")
    sheet.freeze_panes = "A2"
    for number, name in enumerate(COLUMNS):
        sheet.column_dimensions[_letter(number)].width = _WIDTHS.get(name, 12)
    sheet.append([_text(sheet, name) for name in COLUMNS])
    for row in found:
        sheet.append([_cell(sheet, name, row[name]) for name in COLUMNS])
    book.save(out)


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number + 1))


def _cell(sheet: Any, name: str, value: Any) -> Any:
    if name in _WHOLE:
        return value
    if isinstance(value, list):
        value = spans(value)
    if isinstance(value, bool):
        value = "true" if value else "false"
    return _text(sheet, "" if value is None else str(value))


def _text(sheet: Any, value: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=_ODD.sub("\ufffd", value)[:_MOST])
    cell.data_type = "s"  # else a word that begins with = would be run
    return cell
