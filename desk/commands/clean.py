"""Show a file as Desk reads it, each article that it holds; nothing is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk import commands
from desk.i18n import _

if TYPE_CHECKING:
    import argparse

    from desk.cleaning import Cleaned

HELP = "a file as Desk reads it; nothing is kept"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a file, and which of its articles is wanted."""
    parser.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    parser.add_argument(
        "--article",
        metavar="N",
        type=int,
        help="of several articles in the file, only this one; the first is 1",
    )


def run(called: argparse.Namespace) -> int:
    """Print the articles, parted and counted where there are several."""
    from desk.cleaning import fenced
    from desk.cleaning.shapes import address_list

    name = "" if called.file == "-" else Path(called.file).name
    found = fenced.clean_all(commands.read(called.file), name)
    if any(map(fenced.is_beginning, found)):
        commands.fault(_("Only the beginning is shown: the file is too much to be cleaned."))
    for said in dict.fromkeys(filter(None, map(address_list.told, found))):
        commands.fault(said)
    count = len(found)
    chosen = list(enumerate(found, 1))
    if called.article is not None:
        if not 1 <= called.article <= count:
            return commands.fault(_there_are(count))
        chosen = [chosen[called.article - 1]]
    elif count > 1:
        commands.fault(_there_are(count))
    if called.format == "json":
        commands.show_json(_record(chosen, count))
    else:
        commands.show("\n".join(_shown(n, each, count, called.format) for n, each in chosen))
    return 0


def _there_are(count: int) -> str:
    if count == 1:
        return _("The file holds one article.")
    return _("The file holds {count} articles; --article N shows one of them.").format(count=count)


def _shown(number: int, cleaned: Cleaned, count: int, how: str) -> str:
    text = cleaned.as_markdown() if how == "markdown" else cleaned.as_text()
    if count == 1:
        return text
    said = _("Article {number} of {count}").format(number=number, count=count)
    mark = f"<!-- {said} -->" if how == "markdown" else f"===== {said} ====="
    return f"{mark}\n\n{text}"


def _record(chosen: list[tuple[int, Cleaned]], count: int) -> dict[str, Any]:
    """Return the record of the first article chosen, the others' within it."""
    (number, first), *others = chosen
    record = first.as_record()
    if count > 1:
        record |= {"article": number, "articles": count}
    if others:
        record["others"] = [
            other.as_record() | {"article": n, "articles": count} for n, other in others
        ]
    return record
