"""Show a file as Desk reads it; nothing is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk import commands
from desk.i18n import _

if TYPE_CHECKING:
    import argparse

HELP = "a file as Desk reads it; nothing is kept"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a file."""
    parser.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")


def run(called: argparse.Namespace) -> int:
    """Print the article."""
    from desk.cleaning import fenced

    name = "" if called.file == "-" else Path(called.file).name
    cleaned = fenced.clean(commands.read(called.file), name)
    if fenced.is_beginning(cleaned):
        commands.fault(_("Only the beginning is shown: the file is too much to be cleaned."))
    if called.format == "json":
        commands.show_json(cleaned.as_record())
    else:
        shown = cleaned.as_markdown() if called.format == "markdown" else cleaned.as_text()
        commands.show(shown)
    return 0
