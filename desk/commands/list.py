"""List the articles of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "the articles of a library"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a format."""
    commands.offer_json(parser)


def run(called: argparse.Namespace) -> int:
    """Print id, title, outlet, published, url and the number of annotations."""
    with commands.opened(called, must_exist=True) as library:
        lines = library.listed()
    rows = [
        {
            "id": line.article.uid,
            "title": line.article.title,
            "outlet": line.article.outlet,
            "published": line.article.published or None,
            "url": line.article.url,
            "annotations": line.annotations,
        }
        for line in lines
    ]
    if called.format == "json":
        commands.show_json(rows)
    for row in rows if called.format == "text" else ():
        words = (row["id"], row["published"] or "?", row["outlet"], row["title"])
        marks = f"\t{row['annotations']}" if row["annotations"] else ""
        commands.show("\t".join(map(str, words)) + marks)
    return 0
