"""Bring in files and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "bring in files and folders"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take paths."""
    parser.add_argument("paths", metavar="PATH", nargs="+")
    commands.offer_json(parser)


def run(called: argparse.Namespace) -> int:
    """Print what became of each file; those that failed go to stderr, a line each."""
    from dataclasses import asdict

    from desk import intake

    with commands.opened(called) as library:
        report = intake.finished(intake.bring_in(library, called.paths))
    failed = [entry for entry in report.entries if entry.outcome == intake.FAILED]
    if called.format == "json":
        commands.show_json([asdict(entry) for entry in report.entries])
    for entry in report.entries if called.format == "text" else ():
        if entry not in failed:
            commands.show(f"{entry.outcome}\t{entry.name}\t{entry.title}")
    for entry in failed:
        commands.fault(f"{entry.name}: {entry.reason}")
    return 1 if failed else 0
