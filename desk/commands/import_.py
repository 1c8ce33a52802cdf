"""Bring in files, folders, archives and pages of the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "bring in files, folders, archives, pages of the web"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take paths."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help="or an address")
    commands.offer_json(parser)


def run(called: argparse.Namespace) -> int:
    """Print what became of each file; those that failed go to stderr, a line each."""
    from dataclasses import asdict

    from desk import intake

    pages = [word for word in called.paths if word.startswith(("http://", "https://"))]
    paths = [word for word in called.paths if word not in pages]
    with commands.opened(called) as library:
        entries = intake.finished(intake.bring_in(library, paths)).entries
        if pages:
            entries += intake.finished(intake.bring_in_addresses(library, pages)).entries
    failed = [entry for entry in entries if entry.outcome == intake.FAILED]
    if called.format == "json":
        commands.show_json([asdict(entry) for entry in entries])
    for entry in entries if called.format == "text" else ():
        if entry not in failed:
            commands.show(f"{entry.outcome}\t{entry.name}\t{entry.title}")
    for entry in failed:
        commands.fault(f"{entry.name}: {entry.reason}")
    return 1 if failed else 0
