"""Check a library: its file, every text against its hash, every mark against its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "the file, every text against its hash, every mark against its words"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a format."""
    commands.offer_json(parser)


def run(called: argparse.Namespace) -> int:
    """Print what is wrong; status 1 if anything is."""
    from dataclasses import asdict

    from desk.store import checking

    with commands.opened(called, must_exist=True) as library:
        found = list(checking.check(library))
    if called.format == "json":
        commands.show_json([asdict(finding) for finding in found])
    for finding in found if called.format == "text" else ():
        commands.show(f"{finding.kind}\t{finding.uid}\t{finding.what}")
    return (
        commands.fault(f"{len(found)} findings in {called.library or 'the library'}")
        if found
        else 0
    )
