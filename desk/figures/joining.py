# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Readings that belong together: ranges, dates with their time, hours with their minutes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import calendar

if TYPE_CHECKING:
    from desk.figures.reading import Reading, Scene

_DASH = re.compile(r" ?(?:-|–|—|——|~|至|到|to|through|until) ?")
_PAIR = re.compile(r" ?(?:and|和|与|及) ?")
_BETWEEN = re.compile(r"(?:between|介于|居于) ?\Z|在\Z", re.IGNORECASE)
_CHANGED = re.compile(
    r"(?:(?:rose|grew|grow|fell|drop|dropped|climb|climbed|jumped|up|down|cut|raised?|lift|lifted|increas\w*|declin\w*|slid|moved|went|go|"
    r"lowered|widen\w*|narrow\w*|expand\w*|shr[aiu]nk\w*|revis\w*|surg\w*|soar\w*|plung\w*|slip\w*|reduc\w*|upgrad\w*|downgrad\w*|chang\w*) (?:\w+ ){0,3}from|"
    r"(?:升|增|降|减|涨|跌|调|提|扩|缩|改|变|下滑|上升|下降|滑落|提高|降低|回落)[^，。]{0,3}[从由自]|[从由][^，。0-9]{0,4}"
    r"|(?<![A-Za-z])(?:rose|grew|fell|dropped|climbed|jumped|gained|lost|added|slid|slipped|advanced|surged|up|down)(?: by| another| nearly| about)?) ?\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(" ?(?:、|和|及|与|或|,|，) ?")
_SHARED = re.compile("md")
_LINK = re.compile(r" ?[(（]?,? ?[)）]?")
_GAP_TIME = re.compile(r"(?:的|,)? ?(?:at )?")
_ORDER = ("a", "mo", "wk", "d", "h", "min", "s")
_SMALLER = {("a", "mo"): 12, ("wk", "d"): 7, ("d", "h"): 24, ("h", "min"): 60, ("min", "s"): 60}


def join(scene: Scene, readings: list[Reading]) -> list[Reading]:
    """Return the readings, those that belong together as one."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        found = None
        if last is not None and not (last.drop or reading.drop) and _near(last, reading):
            found = _together(scene, last, reading)
        if found is not None:
            joined.pop()
        joined.append(found or reading)
    return joined


_BOTH = re.compile(r"[,，、]?(?: ?(?:且|并且|并|但|而|and|but) ?)?")


def between(text: str, readings: list[Reading], *, bare: bool) -> list[Reading]:
    """Join two bounds of one value, as in 大于20小于30, when each has its qualifier."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        if last is not None and _bounds(text, last, reading, bare=bare):
            reading.low, reading.low_open = last.low, last.low_open
            reading.start, reading.qualifier = last.start, "range"
            reading.cues = [*last.cues, *reading.cues]
            joined.pop()
        joined.append(reading)
    return joined


def _bounds(text: str, first: Reading, second: Reading, *, bare: bool) -> bool:
    if first.qualifier not in ("more_than", "at_least") or second.qualifier not in (
        "less_than",
        "at_most",
    ):
        return False
    if (first.kind, first.unit) not in ((second.kind, second.unit), ("number", "1")):
        return False
    if first.low is None or second.high is None or first.low >= second.high:
        return False
    if second.start - first.end > 30:
        return False
    gap = text[first.end : second.start]
    for _role, start, end in (*first.cues, *second.cues):
        if first.end <= start and end <= second.start:
            gap = gap.replace(text[start:end], "", 1)
    # in running text a comma may part two facts
    return bool(_BOTH.fullmatch(gap.strip(" "))) and (bare or not set(gap) & set(",，、"))


def _near(first: Reading, second: Reading) -> bool:
    return second.start - first.end <= 10


def _together(scene: Scene, first: Reading, second: Reading) -> Reading | None:
    gap = scene.text[first.end : second.start]
    if first.dated and second.dated:
        return _dates(scene, first, second, gap)
    if first.kind == "duration" and (first.unit, second.kind, second.unit) == ("a", "age", "mo"):
        return _aged(first, second, gap)
    if first.kind != second.kind:
        return None
    return _range(scene, first, second, gap) or _compound(first, second, gap)


def _aged(first: Reading, second: Reading, gap: str) -> Reading | None:
    """Read five years three months old."""
    if gap.strip(" ,") not in ("", "and") or second.low is None or first.low is None:
        return None
    if {first.qualifier, second.qualifier} != {"exact"}:
        return None
    second.low = second.high = second.low + 12 * first.low
    second.start = first.start
    return second


def _range(scene: Scene, first: Reading, second: Reading, gap: str) -> Reading | None:
    before = scene.text[max(0, first.start - 44) : first.start]
    pair = _PAIR.fullmatch(gap) and _BETWEEN.search(before)
    if not (pair or _DASH.fullmatch(gap)) or {first.qualifier, second.qualifier} != {"exact"}:
        return None
    if first.points and not second.points:
        return None
    if first.kind == "duration" and first.unit != second.unit:
        return _stretch(first, second)
    if first.unit != second.unit or first.low is None or second.high is None:
        return None
    low = first.low
    scale = second.number.scale if second.number and second.number.scale else Decimal(1)
    if (
        first.kind == "money"
        and first.number
        and not first.number.scaled
        and low * scale < second.high
    ):
        low *= scale
    if low >= second.high or (
        gap.strip() in ("to", "到", "至") and _CHANGED.search(before) and "由" not in gap
    ):
        return None
    second.start, second.low, second.qualifier = first.start, low, "range"
    second.cues = [*first.cues, *second.cues]
    return second


_FACTORS = {**_SMALLER, ("a", "d"): 365, ("a", "wk"): 52, ("mo", "d"): 30, ("mo", "wk"): 4}


def _stretch(first: Reading, second: Reading) -> Reading | None:
    """Join two lengths of time of which the first has the smaller unit: 6个月至2年."""
    factor = _FACTORS.get((second.unit, first.unit))
    if factor is None or first.low is None or second.high is None:
        return None
    if first.low >= second.high * factor:
        return None
    second.start, second.low, second.high = first.start, first.low, second.high * factor
    second.unit, second.qualifier = first.unit, "range"
    second.cues = [*first.cues, *second.cues]
    return second


def _compound(first: Reading, second: Reading, gap: str) -> Reading | None:
    """Join 2小时30分钟, `5 feet 10 inches` and two dollars and fifty cents: one value in two units."""
    if gap not in ("", " ", " and ", ", ") or {first.qualifier, second.qualifier} != {"exact"}:
        return None
    if (
        first.low is None
        or second.low is None
        or first.low != first.high
        or second.low != second.high
    ):
        return None
    if first.kind == "duration":
        factor = _SMALLER.get((first.unit, second.unit))
        if factor is None or second.low >= factor:
            return None
        second.low += first.low * factor
    elif (
        first.kind in ("length", "weight")
        and gap in ("", " ")
        and second.low < first.low
        and first.number != second.number
    ) or (first.kind == "money" and first.unit == second.unit and second.low < 1 <= first.low):
        second.low += first.low
    else:
        return None
    second.high, second.start = second.low, first.start
    return second


def _dates(scene: Scene, first: Reading, second: Reading, gap: str) -> Reading | None:
    if (
        "w" in (first.fields, second.fields)
        and _LINK.fullmatch(gap)
        and first.fields != second.fields
    ):
        return _weekday(first, second)
    if second.kind == "time" and first.kind == "date" and _GAP_TIME.fullmatch(gap):
        return _timed(first, second, scene.text[first.start : first.end])
    if first.kind == "time" and second.kind == "date" and re.fullmatch(r" (?:on )?", gap):
        found = _timed(second, first)
        found.start, found.end = min(first.start, second.start), max(first.end, second.end)
        return found
    if not gap and first.fields == "y" and second.fields == "months":
        return _months_of(first, second)
    if second.fields == "d" and _LISTED.fullmatch(gap) and _SHARED.search(first.fields):
        _same_month(first, second)
        return None
    if second.fields == "d" and _DASH.fullmatch(gap) and _SHARED.search(first.fields):
        _same_month(first, second)
    before = scene.text[max(0, first.start - 10) : first.start]
    if _DASH.fullmatch(gap) or (_PAIR.fullmatch(gap) and _BETWEEN.search(before)):
        return _period(first, second)
    return None


def _months_of(year: Reading, months: Reading) -> Reading:
    """Read 2024年1-11月."""
    months.start = year.start
    if year.iso_low and months.iso_low:
        months.iso_low = year.iso_low[:4] + months.iso_low[4:]
        months.iso_high = year.iso_low[:4] + months.iso_high[4:]
    return months


def _same_month(first: Reading, second: Reading) -> None:
    """Give the 16日 of 3月15日、16日 the month of the day before it; the two stay apart."""
    if first.iso_high and second.iso_high:
        number = int(second.iso_high[8:10])
        year, month = int(first.iso_high[:4]), int(first.iso_high[5:7])
        if day := calendar.day(year, month, number):
            second.iso_low, second.iso_high = day.iso
            second.fields = "md"


def _weekday(first: Reading, second: Reading) -> Reading:
    """Keep the date; the day of the week beside it is a cue."""
    weekday, kept = (first, second) if first.fields == "w" else (second, first)
    kept.cues.append(("weekday", weekday.start, weekday.end))
    return kept


def _evening(day: Reading, words: str) -> bool:
    """Tell whether the words of a day name its evening, as 昨晚 does."""
    return day.kind == "date" and words.endswith(("晚", "夜"))


def _timed(day: Reading, time: Reading, words: str = "") -> Reading:
    if _evening(day, words) and time.iso_low < "12":
        time.iso_low = f"{int(time.iso_low[:2]) + 12:02d}{time.iso_low[2:]}"
    if day.iso_low and day.iso_low == day.iso_high:
        day.iso_low = day.iso_high = f"{day.iso_low}T{time.iso_low}"
    day.start, day.end = min(day.start, time.start), max(day.end, time.end)
    day.kind, day.grain, day.fields = "datetime", "minute", day.fields + "t"
    return day


def _period(first: Reading, second: Reading) -> Reading | None:
    if first.qualifier == "range" or second.qualifier == "range":
        return None
    if first.iso_low and second.iso_high and first.iso_low > second.iso_high:
        if "y" in second.fields and "y" not in first.fields and "T" not in first.iso_low:
            # the year that the second date names holds for the first as well
            first.iso_low = second.iso_high[:4] + first.iso_low[4:]
        elif "y" in first.fields and "y" not in second.fields:
            second.iso_high = first.iso_low[:4] + second.iso_high[4:]
        if first.iso_low > second.iso_high:
            return None
    second.iso_low, second.start, second.qualifier = first.iso_low, first.start, "range"
    second.cues = [*first.cues, *second.cues]
    return second
