"""What the rules of a kind look at, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from desk.figures.normal import Normal


@dataclass(slots=True)
class Number:
    """A numeral of the normal text, `[start, end)`, or two of them with a dash between.

    Args:
        style: digit, han or word.
        barred: it stands where no figure stands, as in GPT-4 or 0/400.
        dashed: a hyphen stands before it that may be a minus.
        loose: where the 多 or 余 behind it stands, or -1.
        parts: of a range, its two numbers.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    qualifier: str = "exact"
    scale: Decimal | None = None
    style: str = "digit"
    digits: str = ""
    barred: bool = False
    dashed: bool = False
    loose: int = -1
    letter: str = ""
    words: str = ""
    parts: tuple[Number, Number] | None = None

    @property
    def scaled(self) -> bool:
        """Tell whether a scale such as 亿 or million is named."""
        return self.scale is not None and self.scale > 1

    @property
    def is_one(self) -> bool:
        """Tell whether it is a mere 一 or "one", that may be an article."""
        return self.words.lower() in ("一", "one", "a", "an")


@dataclass(slots=True)
class Reading:
    """A rule's reading of `[start, end)` of the normal text; `drop` marks what is no figure.

    `tier` is 0 for what nothing may cover, 1 for what a unit or a form makes certain, 2 for a
    noun behind a number, 3 for a number by itself.
    """

    start: int
    end: int
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
    drop: bool = False
    rank: int = 0
    tier: int = 1
    fields: str = ""
    cues: list[tuple[str, int, int]] = field(default_factory=list)
    number: Number | None = None

    @property
    def dated(self) -> bool:
        """Tell whether it is a date or a time."""
        return self.unit == "date"


@dataclass(slots=True)
class Scene:
    """One text under the grammar.

    `today` is the day that relative dates count from: the day of publishing. Where it is unknown,
    `nearby` may be a day that the text itself states; it gives a month its year, no more.
    """

    normal: Normal
    text: str
    numbers: list[Number]
    today: date | None = None
    nearby: date | None = None
    bare: bool = False
    title: int = 0
    chinese: bool = True

    def around(self, start: int, end: int, width: int = 24) -> str:
        """Return the words up to `width` signs around a place."""
        return self.text[max(0, start - width) : end + width]


def of(number: Number, start: int, end: int, kind: str, unit: str) -> Reading:
    """Return the reading of a number as it stands, with a unit."""
    several = number.qualifier == "several"
    more = number.qualifier == "more_than"
    reading = Reading(
        start,
        end,
        kind,
        number.low,
        None if more else number.high,
        unit,
        number.qualifier,
        low_open=more,
        high_open=several,
        number=number,
    )
    if number.loose >= 0:
        reading.cues.append(("qualifier", number.loose, number.loose + 1))
    return reading


def times(reading: Reading, factor: Decimal) -> Reading:
    """Multiply the value of a reading."""
    if reading.low is not None:
        reading.low *= factor
    if reading.high is not None:
        reading.high *= factor
    return reading
