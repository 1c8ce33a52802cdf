"""Search a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "words in titles, texts and memos, in either Chinese script; or a value: '>= 100bn USD'"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take words."""
    parser.add_argument("query", metavar="QUERY", nargs="+")
    commands.offer_json(parser)


def run(called: argparse.Namespace) -> int:
    """Print where the words stand; of a value also where it stands in another spelling."""
    from desk.ledger import searching

    query = " ".join(called.query)
    with commands.opened(called, must_exist=True) as library:
        hits = list(library.search(query))
        seen = {(hit.article, hit.start) for hit in hits}
        hits += [h for h in searching.hits(library, query) if (h.article, h.start) not in seen]
        rows = [
            {
                "article": hit.article,
                "title": hit.title,
                "start": hit.start,
                "end": hit.end,
                "snippet": hit.snippet,
                "where": hit.where,
            }
            for hit in hits
        ]
    if called.format == "json":
        commands.show_json(rows)
    for row in rows if called.format == "text" else ():
        commands.show(f"{row['title']}\t{row['start']}–{row['end']}\t{row['snippet']}")
    return 0
