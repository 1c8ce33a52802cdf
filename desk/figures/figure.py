"""What a figure is: a value with its unit, its qualifier and the words that say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal

VERSION = "2"
"""The version of the grammar; kept beside what it has recognised."""

BOUNDS = ("less_than", "at_most", "more_than", "at_least")
"""Qualifiers that leave one end of the value open."""

QUALIFIERS = (
    "exact",
    "about",
    "nearly",
    *BOUNDS,
    "as_high_as",
    "range",
    "several",
    "at_latest",
    "at_earliest",
)
"""Every qualifier; the last two are of dates only."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words beside a figure that change how it is meant; positions are code points.

    `role` is qualifier, emphasis, hedge, rate, each, time, weekday or points.
    """

    role: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a text.

    Args:
        start, end: the core span in code points: number and unit or classifier, no more.
        text: the words of the core span.
        kind: money, percent, count, multiple, fraction, duration, age, date, datetime, number,
            or the dimension of a unit, such as power or length.
        low, high: the ends in the base of `unit`; None for an open end, and both for a date.
        unit: ISO 4217 for money, UCUM for the rest, `{thing}` for what is counted, `date`.
        qualifier: one of `QUALIFIERS`.
        low_open, high_open: the end itself does not belong to the value.
        strength: `far` or `slight`, of a bound.
        rate: what it is per, such as `/a` or `/{person}`.
        each: it holds for each of several parties.
        points: a difference of shares (percentage points), no share.
        as_of: the day that the value is of, as ISO 8601.
        source: who is named for it.
        iso_low, iso_high: of a date, the first and last day, both included, with time and zone
            where the text has them; of a duration told from the day of publishing, its window.
        grain: of a date: year, quarter, month, day, minute …
        inferred: the unit or the date was concluded from the rest of the article.
        cues: the words outside (or inside) the core that made qualifier, rate and each.
    """

    start: int
    end: int
    text: str
    kind: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = "1"
    qualifier: str = "exact"
    low_open: bool = False
    high_open: bool = False
    strength: str = ""
    rate: str = ""
    each: bool = False
    points: bool = False
    as_of: str = ""
    source: str = ""
    iso_low: str = ""
    iso_high: str = ""
    grain: str = ""
    inferred: bool = False
    cues: tuple[Cue, ...] = ()

    @property
    def meaning(self) -> tuple[Any, ...]:
        """All that is meant, without the words and the place: equal for equal values."""
        return (
            self.kind,
            self.low,
            self.high,
            self.unit,
            self.qualifier,
            self.rate,
            self.each,
            self.points,
            self.iso_low,
            self.iso_high,
        )


def as_record(figure: Figure) -> dict[str, Any]:
    """Return a figure as JSON values; decimals are strings, so that nothing is rounded."""
    record: dict[str, Any] = {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "kind": figure.kind,
        "low": _plain(figure.low),
        "high": _plain(figure.high),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "rate": figure.rate or None,
        "each": figure.each,
        "cues": [
            {"role": cue.role, "start": cue.start, "end": cue.end, "text": cue.text}
            for cue in figure.cues
        ],
    }
    if figure.unit == "date" or figure.iso_low or figure.iso_high:
        record |= {"iso_low": figure.iso_low or None, "iso_high": figure.iso_high or None}
    extras = (
        "low_open",
        "high_open",
        "strength",
        "points",
        "as_of",
        "source",
        "grain",
        "inferred",
    )
    return record | {name: value for name in extras if (value := getattr(figure, name))}


def _plain(value: Decimal | None) -> str | None:
    """Write a decimal without an exponent and without idle zeros."""
    if value is None:
        return None
    words = f"{value:f}"
    return (words.rstrip("0").rstrip(".") or "0") if "." in words else words
