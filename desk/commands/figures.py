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
    """Print the figures; dates are resolved against the article's own day unless one is given."""
    from desk.cleaning import clean
    from desk.figures import command

    def text_of(name: str) -> tuple[str, str]:
        cleaned = clean(commands.read(name), name=Path(name).name)
        called.date = called.date or cleaned.published[:10] or None
        return cleaned.title, cleaned.text

    return command.run(called, text_of)
