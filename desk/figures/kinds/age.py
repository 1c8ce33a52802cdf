# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Ages: 35岁, 6个月大, aged 35, a 35-year-old, 35 years old."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.figures import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Reading, Scene

_BEHIND = re.compile(
    r"(?:(?P<years>周?岁(?!月|末|尾)|[ -]years?[ -]olds?(?![a-z])|[ -]y/?o(?![a-z])|[ -]years? of age(?![a-z])|[ -]yrs?[ -]old)"
    r"|(?P<months>个?月(?:大(?=[的，。、,；;]|\Z)|龄)|[ -]months?[ -]olds?(?![a-z]))"
    r"|(?P<weeks>周(?:大(?=[的，。、,；;]|\Z)|龄)|[ -]weeks?[ -]olds?(?![a-z]))"
    r"|(?P<days>天大(?=[的，。、,；;]|\Z)|日龄|[ -]days?[ -]olds?(?![a-z])))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?:aged?(?: of| between)?|ages) |年仅|现年|享年|终年|年龄(?:为|是))\Z",
    re.IGNORECASE,
)
_CODES = {"years": "a", "months": "mo", "weeks": "wk", "days": "d"}


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a word of age."""
    for number in scene.numbers:
        if number.barred or number.dashed:
            continue
        if match := _BEHIND.match(scene.text, number.end):
            name = next(name for name in _CODES if match[name])
            yield reading.of(number, number.start, match.end(), "age", _CODES[name])
        elif number.high < 130 and _BEFORE.search(
            scene.text, max(0, number.start - 14), number.start
        ):
            found = reading.of(number, number.start, number.end, "age", "a")
            found.rank = -1
            yield found
