"""Figures as data: one value in many spellings, in Chinese of both scripts and in English.

find(text, published=None, bare=False, title=0)   every figure of a text
parse(words, published=None, bare=True)           the one figure of a marked span
agree(a, b)                                       a verdict on two figures of one fact
shown(figure, language)                           US$5000亿, US$5000億, $500B
as_record(figure)                                 a figure as JSON values
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.figures.agreement import VERDICTS, Agreement, agree
from desk.figures.display import shown
from desk.figures.figure import BOUNDS, QUALIFIERS, VERSION, Cue, Figure, as_record

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "BOUNDS",
    "QUALIFIERS",
    "VERDICTS",
    "VERSION",
    "Agreement",
    "Cue",
    "Figure",
    "agree",
    "as_record",
    "find",
    "parse",
    "shown",
]


# The grammar takes a tenth of a second to build, so only a text that is read builds it.
def find(
    text: str, published: str | date | None = None, bare: bool = False, title: int = 0
) -> list[Figure]:
    """Return the figures of a text in reading order; they do not overlap.

    Args:
        text: any text; positions of the result are code points of it.
        published: the day of publishing, as a date or ISO 8601; relative dates count from it, and
            without it they stay unresolved. Never the day of today.
        bare: also numbers, ranges and bounds without a unit.
        title: how many code points of the beginning are the headline; a sum there that lacks its
            unit takes that of the article, and is marked as inferred.
    """
    from desk.figures import finding

    return finding.find(text, published, bare, title)


def parse(words: str, published: str | date | None = None, bare: bool = True) -> Figure | None:
    """Return the one figure that the words are, or that stands among them; None without one."""
    from desk.figures import parsing

    return parsing.parse(words, published, bare)
