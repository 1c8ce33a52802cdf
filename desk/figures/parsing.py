"""The one figure in a marked span or in an edit field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desk.figures.finding import find

if TYPE_CHECKING:
    from datetime import date

    from desk.figures.figure import Figure


def parse(words: str, published: str | date | None = None, bare: bool = True) -> Figure | None:
    """Return the one figure that the words are, or that stands among them; None if there is none.

    Of several figures the longest is taken, unless another has a unit and it has none.
    """
    figures = find(words, published, bare)
    if bare and [figure.kind for figure in figures] == ["number"]:
        # a mark upon 2014 means the year, though in a list of numbers it is one of them
        figures = [f for f in find(words, published) if f.kind == "date"] or figures
    if not figures:
        return None
    found = max(figures, key=lambda figure: (figure.kind != "number", figure.end - figure.start))
    return replace(found, text=words[found.start : found.end])
