"""Do the main job without a display, and leave pictures and exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

HELP = "the main job without a display: pictures and exports of the sample articles"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Take a folder."""
    parser.add_argument("--out", metavar="FOLDER", default="out")


def run(called: argparse.Namespace) -> int:
    """Fill a library, open two articles, mark, link, take a picture, export."""
    from desk.qt.tour import run as tour

    return tour(called.out)
