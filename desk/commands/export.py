"""Take annotations out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

    from desk.store import Library

HELP = "take annotations out: markdown, csv, w3c, html …"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a format, a place, and what to export."""
    parser.add_argument(
        "--format", required=True, metavar="NAME", help="markdown, csv, w3c, html …"
    )
    parser.add_argument("--out", metavar="PATH", help="a file or folder; else standard output")
    parser.add_argument("--article", metavar="ID", action="append", help="only of this article")
    parser.add_argument("--collection", metavar="NAME", help="only of this collection")


def run(called: argparse.Namespace) -> int:
    """Write the export, or print it."""
    from desk import exporters

    with commands.opened(called, must_exist=True) as library:
        chosen = exporters.choose(
            library,
            articles=[library.article(uid).uid for uid in called.article or ()] or None,
            collection=_collection(library, called.collection),
        )
        if called.out:
            commands.show(str(exporters.export(chosen, called.format, called.out)))
        else:
            commands.show(exporters.to_text(chosen, called.format))
    return 0


def _collection(library: Library, name: str | None) -> str | None:
    if name is None:
        return None
    found = next((c.uid for c in library.collections() if name in (c.uid, c.name)), None)
    if found is None:
        raise LookupError(f"there is no collection {name}")
    return found
