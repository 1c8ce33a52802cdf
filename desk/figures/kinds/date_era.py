"""Years of the eras of Taiwan and Japan: 民国113年, 令和七年."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.figures import calendar
from desk.figures.kinds.date_digits import dated
from desk.figures.numeral import han

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Reading, Scene

_BEFORE_FIRST = {"民国": 1911, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_YEAR = re.compile(
    rf"(?P<era>{'|'.join(_BEFORE_FIRST)})(?P<n>[0-9]{{1,3}}|元|[一二三四五六七八九十百零]{{1,5}})年(?:度)?"
    r"(?:(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>3[01]|[12][0-9]|0?[1-9])日)?)?"
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each year, month or day told in an era."""
    for match in _YEAR.finditer(scene.text):
        words = match["n"]
        value = han("一" if words == "元" else words)
        number = int(words) if words.isascii() else int(value.low) if value else 0
        if not 1 <= number <= 200:
            continue
        year = _BEFORE_FIRST[match["era"]] + number
        stretch = calendar.year(year)
        if match["m"]:
            stretch = calendar.month(year, int(match["m"]))
        if match["d"]:
            stretch = calendar.day(year, int(match["m"]), int(match["d"]))
        yield dated(*match.span(), stretch, 4, "ymd")
