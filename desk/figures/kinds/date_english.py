# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""English dates: January 22, 2025; 21 Jan; late 2024; last Tuesday; the 1990s."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.figures import calendar
from desk.figures.english_dates import DAYNAMES, MONTHS, PATTERNS
from desk.figures.kinds.date_digits import dated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desk.figures.calendar import Stretch
    from desk.figures.reading import Reading, Scene

_SEASONS = {"spring": "春", "summer": "夏", "autumn": "秋", "fall": "秋", "winter": "冬"}
_ORDER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
}
_AHEAD = {"last": -1, "this": 0, "next": 1, "the": 0}
_DAYS = {
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_LATEST = re.compile(
    r"(?<![A-Za-z])(?:(?P<latest>by(?: the end of)?|no later than|before|prior to|until|till|up to|(?<!year )(?<!months )(?<!weeks )(?<!quarter )through|ahead of)|(?P<earliest>after|no earlier than|not before|as early as|beyond))(?: the)? ?\Z",
    re.IGNORECASE,
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield every date told in English."""
    for pattern, shape in PATTERNS:
        for match in pattern.finditer(scene.text):
            if found := _READERS[shape](scene, match):
                yield found


def _groups(match: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in match.groupdict().items() if value is not None}


def _month_number(words: str) -> int:
    return MONTHS[words.rstrip(".").capitalize()]


def _full(scene: Scene, match: re.Match[str]) -> Reading | None:
    found = _groups(match)
    month, number = _month_number(found["mon"]), int(found["d"])
    if "y" in found:
        year, inferred = int(found["y"]), False
    elif near := scene.today or scene.nearby:
        year, inferred = calendar.nearest_year(near, month, number), scene.today is None
    else:
        return dated(match.start(), match.end(), None, 3, "md")
    first = calendar.day(year, month, int(found.get("d1", number)))
    last = calendar.day(year, month, int(found.get("d2", number)))
    stretch = calendar.Stretch(first.first, last.last, "day") if first and last else None
    start = match.start("mon") if match.re is PATTERNS[0][0] else match.start()
    reading = dated(start, match.end(), stretch, 3, "ymd" if "y" in found else "md")
    if start > match.start():
        name = re.match("[A-Za-z.]+", match[0])
        reading.cues.append(
            ("weekday", match.start(), match.start() + name.end())
            if name
            else ("weekday", start, start)
        )
    if "d1" in found or "d2" in found:
        reading.qualifier = "range"
    reading.inferred = inferred
    return reading


def _relative_year(scene: Scene, found: dict[str, str]) -> int | None:
    if "y" in found or "y2" in found:
        return int(found.get("y") or found["y2"])
    if scene.today is None:
        return None
    word = found.get("rel", "this").lower().split()[0]
    return scene.today.year + _AHEAD.get(word, 0)


def _when(words: str) -> str:
    words = words.lower().removeprefix("the ")
    return {"early": "early", "mid": "mid", "late": "late", "middle of": "mid"}.get(
        words, "end" if words.startswith("end") else "start"
    )


def _month_part(words: str | None) -> str:
    return (
        {"early": "初", "mid": "中旬", "late": "下旬", "end": "底", "start": "初"}.get(
            _when(words), ""
        )
        if words
        else ""
    )


def _month_of_year(scene: Scene, match: re.Match[str]) -> Reading | None:
    found = _groups(match)
    year = _relative_year(scene, found)
    stretch = (
        calendar.month(year, _month_number(found["mon"]), _month_part(found.get("when")))
        if year
        else None
    )
    return dated(*match.span(), stretch, 2, "ym")


def _month(scene: Scene, match: re.Match[str]) -> Reading | None:
    found = _groups(match)
    number = _month_number(found["mon"])
    lead = found.get("lead", "").strip().lower()
    if (
        found["mon"].rstrip(".") in ("May", "March", "Mar", "MAY", "MARCH")
        and lead in ("of", "to", "this", "from", "after", "before", "during")
        and scene.text[match.end() : match.end() + 1] not in tuple(",.;)")
    ):
        return None
    near = scene.today or scene.nearby
    stretch: Stretch | None = None
    inferred = scene.today is None
    if near:
        year = _named_year(near, number, lead)
        stretch = calendar.month(year, number, _month_part(found.get("when")))
    start = (
        match.start("mon")
        if "lead" in found and lead not in ("early", "mid", "late", "last", "this", "next")
        else match.start()
    )
    reading = dated(start, match.end(), stretch, 1, "m")
    reading.inferred = inferred and stretch is not None
    return reading


def _named_year(today: date, number: int, lead: str) -> int:
    if lead == "last":
        return today.year if number < today.month else today.year - 1
    if lead == "next":
        return today.year if number > today.month else today.year + 1
    return today.year if lead == "this" else calendar.nearest_year(today, number)


def _year_part(scene: Scene, match: re.Match[str]) -> Reading | None:
    part = {"end": "底", "start": "初"}.get(_when(match["when"]), _when(match["when"]))
    return dated(*match.span(), calendar.year(int(match["y"]), part), 2, "y")


def _year(scene: Scene, match: re.Match[str]) -> Reading | None:
    lead = match["lead"].strip().lower()
    year = int(match["y"])
    if (
        lead in ("the", "for", "and", "to", "of", "than", "around", ",", "")
        and not 1900 <= year <= 2100
    ):
        return None
    if lead in ("than", "-", "–") or (lead in ("for", "around") and not 1990 <= year <= 2050):
        return None
    if (
        scene.bare
        and not lead
        and len(scene.text) < 12
        and not scene.text[match.end() :].strip(" .")
    ):
        # in a field a lone 2014 is a number
        return None
    after = scene.text[match.end() : match.end() + 12]
    if re.match(
        r" (?!(?:in|on|at|by|to|and|for|the|as|was|is|with|when|after|before|but|that|of|from|because|amid|while|under|it|he|she|they|we|until|through|or|a|an|elections?|seasons?|budgets?|reports?|fiscal|Olympics|World|tax)\b)[a-z]+s\b",
        after,
    ) and not re.match(r" [a-z]*(?:sales|earnings|results|elections|levels|plans|figures)", after):
        return None
    return dated(match.start("y"), match.end("y"), calendar.year(year), 1, "y")


def _decade(scene: Scene, match: re.Match[str]) -> Reading | None:
    start = int(match["dec"])
    stretch = calendar.decade(start)
    if stretch and match["when"]:
        first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[_when(match["when"])]
        stretch = calendar.Stretch(
            stretch.first.replace(year=start + first),
            stretch.last.replace(year=start + last),
            "decade",
        )
    return dated(*match.span(), stretch, 2, "y")


def _quarter(scene: Scene, match: re.Match[str]) -> Reading | None:
    found = _groups(match)
    year = _relative_year(scene, found)
    which = int(found["q"]) if "q" in found else _ORDER.get(found["qw"].lower(), 0)
    if not which and "qw" in found and not (found.get("rel") or found.get("y")) and scene.today:
        previous = (scene.today.month - 1) // 3 or 4
        return dated(
            *match.span(), calendar.quarter(scene.today.year - (previous == 4), previous), 2, "q"
        )
    if year and scene.today and which and not (found.get("rel") or found.get("y")):
        year -= 3 * which - 2 > scene.today.month
    return dated(*match.span(), calendar.quarter(year, which or 4) if year else None, 2, "q")


def _half(scene: Scene, match: re.Match[str]) -> Reading | None:
    found = _groups(match)
    year = _relative_year(scene, found)
    which = int(found["h"]) if "h" in found else _ORDER[found["hw"].lower()]
    return dated(*match.span(), calendar.half(year, which) if year else None, 2, "h")


def _season(scene: Scene, match: re.Match[str]) -> Reading | None:
    found = _groups(match)
    year = _relative_year(scene, found)
    span = calendar.SEASONS[_SEASONS[found["season"].lower()]]
    return dated(*match.span(), calendar.months(year, *span, "season") if year else None, 2, "s")


def _day(scene: Scene, match: re.Match[str]) -> Reading | None:
    stretch = calendar.at(scene.today, _DAYS[match["rel"].lower()]) if scene.today else None
    return dated(*match.span(), stretch, 1, "r")


def _relative(scene: Scene, match: re.Match[str]) -> Reading | None:
    what, ahead = match["what"].lower(), _AHEAD[match["rel"].lower()]
    return dated(*match.span(), _relative_stretch(scene.today, what, ahead), 1, "r")


def _relative_stretch(today: date | None, what: str, ahead: int) -> Stretch | None:
    if today is None:
        return None
    if what == "week":
        return calendar.week(today, ahead)
    if what == "weekend":
        week = calendar.week(today, ahead)
        return (
            calendar.Stretch(calendar.shifted(week.first, 5) or week.first, week.last, "day")
            if week
            else None
        )
    if what == "month":
        return calendar.month(*calendar.month_from(today, ahead))
    if what == "quarter":
        y, m = calendar.month_from(today, 3 * ahead)
        return calendar.quarter(y, (m + 2) // 3)
    if what == "decade":
        return calendar.decade(today.year // 10 * 10 + 10 * ahead)
    if what == "century":
        return None
    if what in _SEASONS:
        return calendar.months(today.year + ahead, *calendar.SEASONS[_SEASONS[what]], "season")
    return calendar.year(today.year + ahead)


def _end(scene: Scene, match: re.Match[str]) -> Reading | None:
    if scene.today is None:
        return dated(*match.span(), None, 2, "r")
    if match["ye"]:
        return dated(*match.span(), calendar.year(scene.today.year, "底"), 2, "r")
    ahead, what = _AHEAD[match["rel"].lower()], match["what"].lower()
    closing = "end" in match["end"].lower()
    if what == "month":
        stretch = calendar.month(
            *calendar.month_from(scene.today, ahead), "底" if closing else "初"
        )
    elif what == "year":
        stretch = calendar.year(scene.today.year + ahead, "底" if closing else "初")
    else:
        decade = scene.today.year // 10 * 10 + 9 + 10 * ahead
        stretch = calendar.year(decade if closing else decade - 9) if what == "decade" else None
    return dated(*match.span(), stretch, 2, "r")


def _weekday(scene: Scene, match: re.Match[str]) -> Reading | None:
    if scene.today is None:
        return dated(*match.span(), None, 1, "w")
    number = DAYNAMES.index(match["dn"])
    word = (match["rel"] or "").lower()
    ahead = {"last": -1, "this": 0, "next": 1}.get(word)
    return dated(*match.span(), calendar.weekday(scene.today, number, ahead), 1, "w")


def _years(_scene: Scene, match: re.Match[str]) -> Reading | None:
    """Read 2019-2023 and the season 2024/25."""
    first, words = int(match["y1"]), match["y2"]
    last = int(words) if len(words) == 4 else first // 100 * 100 + int(words)
    if not first < last <= first + 120 or (len(words) == 2 and last != first + 1):
        return None
    start, end = calendar.year(first), calendar.year(last)
    if start is None or end is None:
        return None
    reading = dated(*match.span(), calendar.Stretch(start.first, end.last, "year"), 2, "y")
    reading.qualifier = "range"
    return reading


_READERS = {
    "years": _years,
    "mdy": _full,
    "dmy": _full,
    "my": _month_of_year,
    "m": _month,
    "wy": _year_part,
    "y": _year,
    "decade": _decade,
    "q": _quarter,
    "half": _half,
    "season": _season,
    "day": _day,
    "rel": _relative,
    "end": _end,
    "weekday": _weekday,
}


def bound(text: str, start: int) -> tuple[str, int, int] | None:
    """Return `at_latest` or `at_earliest` and the place of the word before a date that says so."""
    match = _LATEST.search(text, max(0, start - 20), start)
    if not match:
        return None
    name = "latest" if match["latest"] else "earliest"
    return f"at_{name}", *match.span(name)
