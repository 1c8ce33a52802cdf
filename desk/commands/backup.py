"""Make a verified copy of a library, now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "a verified copy of a library, now"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a folder."""
    parser.add_argument("--to", metavar="FOLDER", help="else the folder of its backups")


def run(called: argparse.Namespace) -> int:
    """Print where the copy lies."""
    from desk.i18n import _
    from desk.problem import Problem
    from desk.store import backup

    with commands.opened(called, must_exist=True) as library:
        path = library.path
    if path is None:
        raise Problem(
            _("Only a library file can be copied."), _("Use the backups of your database server.")
        )
    made = backup.make(path, Path(called.to) if called.to else None)
    commands.show(str(made.path))
    return 0
