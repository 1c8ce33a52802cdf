"""`desk figures`: the figures of a file as a table or as JSON."""

from __future__ import annotations

import json
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desk.figures.display import shown
from desk.figures.figure import Figure, as_record
from desk.figures.finding import as_day, find
from desk.i18n import N_, _
from desk.problem import Problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

FORMATS = ("table", "json", "jsonl")
_COLUMNS = (N_("place"), N_("figure"), N_("kind"), N_("value"), N_("qualifier"), N_("beside it"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `desk figures` to its parser."""
    parser.add_argument("file", metavar="FILE|-", help=_("the article; - reads standard input"))
    parser.add_argument("--date", metavar="YYYY-MM-DD", help=_("the day of publishing"))
    parser.add_argument("--plain", action="store_true", help=_("take the input as the text itself"))
    parser.add_argument("--bare", action="store_true", help=_("also numbers without a unit"))
    parser.add_argument("--format", choices=FORMATS, default="table", help=_("how to write them"))


def run(args: argparse.Namespace, clean: Callable[[str], tuple[str, str]]) -> int:
    """Print the figures of a file; `clean` turns its path into the article's title and text.

    Positions count in the text; those of a figure in the headline count in the headline, and its
    record says so: `"where": "title"`.

    Returns:
        The exit status: 0, also where no figure was found.

    Raises:
        Problem: the file cannot be read, or the date is none.
    """
    if args.date and as_day(args.date) is None:
        raise Problem(_("{date} is no date.").format(date=args.date), _("Write it as YYYY-MM-DD."))
    title, text = ("", plain_text(args.file)) if args.plain else clean(args.file)
    headline, figures = parted(title, text, args.date, bare=args.bare)
    for line in written(figures, args.format, headline):
        sys.stdout.write(line + "\n")
    return 0


def parted(
    title: str, text: str, published: str | None, *, bare: bool = False
) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of a headline and of the text below it, each counted from its own start.

    They are read as one, so that a sum in the headline takes its unit from the text.
    """
    if not title:
        return [], find(text, published, bare)
    figures = find(f"{title}\n{text}", published, bare, title=len(title))
    below = len(title) + 1
    headline = [figure for figure in figures if figure.end <= len(title)]
    return headline, [_moved(figure, below) for figure in figures if figure.start >= below]


def _moved(figure: Figure, by: int) -> Figure:
    cues = tuple(
        replace(cue, start=cue.start - by, end=cue.end - by)
        for cue in figure.cues
        if cue.start >= by
    )
    return replace(figure, start=figure.start - by, end=figure.end - by, cues=cues)


def plain_text(where: str) -> str:
    """Return the text of a file, or of standard input for `-`; its offsets are the file's."""
    try:
        data = sys.stdin.buffer.read() if where == "-" else Path(where).read_bytes()
    except OSError as error:
        raise Problem(
            _("{name} cannot be read.").format(name=where), error.strerror or str(error)
        ) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem(
            _("{name} is not text in UTF-8.").format(name=where),
            _("Save it as UTF-8 in a text editor, or leave out --plain."),
        ) from error


def written(figures: Iterable[Figure], form: str, headline: Iterable[Figure] = ()) -> Iterable[str]:
    """Yield the lines of the output in one of `FORMATS`, those of the headline first."""
    if form == "table":
        return _table(figures, headline)
    records = [as_record(figure) | {"where": "title"} for figure in headline]
    records += [as_record(figure) for figure in figures]
    if form == "json":
        return [json.dumps(records, ensure_ascii=_halved(records), indent=2)]
    return [json.dumps(record, ensure_ascii=_halved(record)) for record in records]


def _halved(value: object) -> bool:
    """Tell whether half a surrogate pair is inside, which UTF-8 cannot hold."""
    words = json.dumps(value, ensure_ascii=False)
    return any("\ud800" <= sign <= "\udfff" for sign in words)


def _table(figures: Iterable[Figure], headline: Iterable[Figure] = ()) -> list[str]:
    rows = [tuple(_(name) for name in _COLUMNS)]
    rows += [(f"{_('title')} {first}", *rest) for first, *rest in map(_row, headline)]
    rows += [_row(figure) for figure in figures]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _row(figure: Figure) -> tuple[str, ...]:
    unit = figure.unit if figure.unit not in ("1", "date", "%") else ""
    value = f"{shown(figure, 'en')} {unit}".strip()
    beside = " ".join(cue.text for cue in figure.cues)
    cells = (
        f"{figure.start}–{figure.end}",
        figure.text,
        figure.kind,
        value,
        figure.qualifier,
        beside,
    )
    return tuple(_printable(cell) for cell in cells)


def _printable(cell: str) -> str:
    words = "".join(sign if sign.isprintable() else " " for sign in cell)
    return words.encode("utf-8", "replace").decode("utf-8")


def _width(cell: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in cell)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))
