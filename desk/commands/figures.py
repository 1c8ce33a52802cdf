"""Find the figures of an article, with their values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk import commands

if TYPE_CHECKING:
    import argparse

HELP = "the figures of an article, with their values"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a file, and how to read it."""
    from desk.figures import command

    command.add_arguments(parser)


def run(called: argparse.Namespace) -> int:
    """Print the figures."""
    from desk.figures import command

    return command.run(called, _text)


def _text(path: object) -> str:
    from desk.cleaning import clean

    name = str(path)
    return clean(commands.read(name), name=Path(name).name).text
