"""Go back to a backup; what was there is kept aside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "back to a backup; what was there is kept aside"
LIBRARY = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a backup, or ask for the list of them."""
    parser.add_argument("backup", metavar="BACKUP", nargs="?", help="a file; else they are listed")


def run(called: argparse.Namespace) -> int:
    """Restore, or list what could be restored."""
    from desk.i18n import _
    from desk.problem import Problem
    from desk.store import backup, desks, place

    library = Path(called.library) if called.library else place.default_path()
    if called.backup is None:
        return _list(library)
    held = backup.preview(Path(called.backup))
    if desks.others(str(library), None):
        raise Problem(
            _("Another window has this library open."), _("Close it, then restore again.")
        )
    aside = backup.restore(Path(called.backup), library)
    commands.show(f"{held.articles} articles, {held.annotations} annotations, {held.last_done}")
    if aside is not None:
        commands.show(str(aside))
    return 0


def _list(library: Path) -> int:
    from desk.problem import Problem
    from desk.store import backup

    for found in backup.found(library):
        try:
            held = backup.preview(found.path)
        except Problem as problem:
            commands.show(f"{found.path}\t-\t-\t{problem.what}")
            continue
        commands.show(f"{found.path}\t{held.articles}\t{held.annotations}\t{held.last_done}")
    return 0
