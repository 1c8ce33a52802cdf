"""A value out of a search field: `>= 100bn USD`, `5000亿`, `100-200亿`, `$500 billion`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.figures import find

if TYPE_CHECKING:
    from decimal import Decimal

    from desk.figures import Figure

_SIGN = re.compile(r"\s*(>=|≥|＞=|=>|<=|≤|=<|>|＞|<|＜|=|＝|大于等于|小于等于)?\s*")
_AT_LEAST, _AT_MOST = (">=", "≥", "＞=", "=>", "大于等于"), ("<=", "≤", "=<", "小于等于")
_MORE, _LESS = (">", "＞"), ("<", "＜")
_NO_VALUE = ("date", "datetime", "ordinal")
_SMALL = ("percent", "duration", "multiple", "fraction", "age", "temperature")
_LARGE = 1_000_000
_LEAST = 1000
"""A bare whole number below this is a word like any other."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value or an interval that is looked for; `unit` empty: of any unit."""

    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    low_open: bool = False
    high_open: bool = False

    def met_by(self, figure: Figure) -> bool:
        """Tell whether a figure has this value, or an end of it lies in the interval.

        An open end counts as the number that is said: "more than 3" is found at 3, not at 5000.
        """
        if figure.kind in _NO_VALUE or not self._fits(figure):
            return False
        ends = [end for end in (figure.low, figure.high) if end is not None]
        if not ends:
            return False
        low, high = min(ends), max(ends)
        if self.low is not None and (high < self.low or (self.low_open and high == self.low)):
            return False
        return self.high is None or not (low > self.high or (self.high_open and low == self.high))

    def _fits(self, figure: Figure) -> bool:
        """Tell whether it is of the unit; without one, a large number is no share, no time."""
        if self.unit:
            return figure.unit == self.unit
        large = max(abs(end) for end in (self.low, self.high) if end is not None) >= _LARGE
        return not (large and figure.kind in _SMALL)


def wanted(query: str) -> Wanted | None:
    """Return the value that a query asks for; None where it is words, a date, or a small number."""
    if len(query) > 80 or not (lead := _SIGN.match(query)):
        return None
    sign, rest = lead[1] or "", query[lead.end() :].strip()
    figures = find(rest, bare=True)
    if len(figures) != 1 or not _whole(figures[0], rest):
        return None
    figure = figures[0]
    if figure.kind in _NO_VALUE or (not sign and _small(figure)):
        return None
    return _interval(figure, sign)


def _whole(figure: Figure, rest: str) -> bool:
    """Tell whether the query is the figure with its cues, and nothing else."""
    spans = [(figure.start, figure.end), *((cue.start, cue.end) for cue in figure.cues)]
    left = "".join(sign for at, sign in enumerate(rest) if not any(a <= at < b for a, b in spans))
    return not left.strip(" .,，。")


def _small(figure: Figure) -> bool:
    value = figure.low if figure.low is not None else figure.high
    if figure.kind != "number" or figure.low != figure.high or value is None:
        return False
    return abs(value) < _LEAST or (value == int(value) and 1800 <= value <= 2200)


def _interval(figure: Figure, sign: str) -> Wanted | None:
    unit = "" if figure.kind == "number" else figure.unit
    low, high = figure.low, figure.high
    said = low if low is not None else high
    if said is None:
        return None
    if sign in (*_AT_LEAST, *_MORE):
        return Wanted(said, None, unit, low_open=sign in _MORE)
    if sign in (*_AT_MOST, *_LESS):
        return Wanted(None, high if high is not None else low, unit, high_open=sign in _LESS)
    return Wanted(low, high, unit, figure.low_open, figure.high_open)
