# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Ages: 35岁, 6个月大, aged 35, a 35-year-old, 35 years old."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading
from desk.figures.numeral import han
from desk.figures.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Number, Scene

_BEHIND = re.compile(
    r"(?:(?P<old>周?岁[零又]?(?P<and>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个月(?:大)?)|(?P<half>周?岁半)|(?P<tens>旬(?!内|中|末|初|底|报|刊))"
    r"|(?P<years>周?岁(?!月|末|尾)|[ -]years?[ -]olds?(?![a-z])|[ -]y/?o(?![a-z])|[ -]years? of age(?![a-z])|[ -]yrs?[ -]old)"
    r"|(?P<months>个?月(?:大(?=[的，。、,；;]|\Z)|龄)|[ -]months?[ -]olds?(?![a-z]))"
    r"|(?P<weeks>周(?:大(?=[的，。、,；;]|\Z)|龄)|[ -]weeks?[ -]olds?(?![a-z]))"
    r"|(?P<days>天大(?=[的，。、,；;]|\Z)|日龄|[ -]days?[ -]olds?(?![a-z])))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?:aged?(?: of| between)?|ages) |年仅|现年|享年|终年|年龄(?:为|是))\Z",
    re.IGNORECASE,
)
_ROUND = re.compile(
    "(?:(?<![一二三四五六七八九十几数上前后多0-9个])百|(?<!岁)(?<!大)半)岁(?![山坊月兰])"
)
_NAME = re.compile(
    r"(?:(?P<month>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|(?<=[A-Za-z.'-] )[A-Z][a-z'-]+)(?:,| (?P<open>\()) ?\Z"
)
_HALF = Decimal("0.5")
_CODES = {"years": "a", "months": "mo", "weeks": "wk", "days": "d"}


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a word of age."""
    for round_age in _ROUND.finditer(scene.text):
        value = _HALF if round_age[0][0] == "半" else Decimal(100)
        yield Reading(*round_age.span(), "age", value, value, "a")
    for number in scene.numbers:
        if number.barred or number.dashed:
            continue
        if number.style == "digit" and 1 <= number.low < 110 and _person(scene.text, number):
            yield reading.of(number, number.start, number.end, "age", "a")
        if match := _BEHIND.match(scene.text, number.end):
            if found := _aged(number, match):
                yield found
        elif number.high < 130 and _BEFORE.search(
            scene.text, max(0, number.start - 14), number.start
        ):
            found = reading.of(number, number.start, number.end, "age", "a")
            found.rank = -1
            yield found


def _person(text: str, number: Number) -> bool:
    """Tell whether a number stands behind a name as an age does: Sir Keir, 61, said."""
    if number.parts or len(number.digits) > 3:
        return False
    match = _NAME.search(text, max(0, number.start - 24), number.start)
    if not match or match["month"]:
        return False
    after = text[number.end : number.end + 2]
    return after[:1] == ")" if match["open"] else after == ", " or after in (",\n", ". ")


def _aged(number: Number, match: re.Match[str]) -> Reading | None:
    """Read the age that a number and the words behind it tell."""
    name = next((name for name in _CODES if match[name]), "years")
    if match["tens"] and not (number.style == "han" and 5 <= number.low <= 10):
        return None
    months = bool(match["old"])
    found = reading.of(number, number.start, match.end(), "age", "mo" if months else _CODES[name])
    if match["tens"]:
        reading.times(found, Decimal(10))
    elif months:
        extra = han(match["and"]) if not match["and"].isascii() else None
        reading.times(found, Decimal(12))
        added = extra.low if extra else Decimal(match["and"])
        found.low = None if found.low is None else found.low + added
        found.high = None if found.high is None else found.high + added
    elif match["half"] and number.qualifier == "exact" and found.low is not None:
        found.low = found.high = found.low + _HALF
    return found
