"""Dates as articles write them, in the languages of the press, as ISO 8601 and as precise."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.date_spellings import (
    AFTERNOON,
    ANY,
    BEFORE,
    COMPACT,
    ERAS,
    IDENTIFIER,
    IN_PATH,
    IN_SHORT_PATH,
    IN_URL,
    MONTHS,
    MORNING,
    SPELLINGS,
    ZONES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_YEAR, _AHEAD = 1990, 2
_LONGEST = 300
_CLOCK_BEFORE = 40
_ROC = 1911


class Dated(NamedTuple):
    """A date where it stands in a text: `value` in ISO 8601, as precise as `precision`."""

    start: int
    end: int
    value: str
    precision: str


def search(text: str, american: bool | None = None, short: bool = False) -> Iterator[Dated]:
    """Yield the dates in `text`, in no order; those no calendar holds are passed over.

    Args:
        american: whether 3/4/2025 is March 4; where unknown, such a date is passed over.
        short: whether years may be written with two digits, as in 03.04.25.
    """
    if ANY.search(text):
        yield from (_known if len(text) < _LONGEST else _searched)(text, american, short)


def _searched(text: str, american: bool | None, short: bool) -> tuple[Dated, ...]:
    return tuple(_each(text, american, short))


# A page tells its date again and again, and a line is asked for one by several rules.
_known = lru_cache(maxsize=256)(_searched)


def _each(text: str, american: bool | None, short: bool) -> Iterator[Dated]:
    for pattern in SPELLINGS:
        for found in pattern.finditer(text):
            parts = _parts(found, american, short)
            start = found.start()
            if parts and "th" not in parts and (before := _clock_before(text, start)):
                start = before.start()
                parts |= _named(before)
            dated = _iso(parts) if parts else None
            if dated:
                yield Dated(start, found.end(), *dated)


def _clock_before(text: str, start: int) -> re.Match[str] | None:
    """Return the time that stands right before a date."""
    lead = text[max(0, start - _CLOCK_BEFORE) : start]
    if not lead or (":" not in lead and "." not in lead and "：" not in lead):
        return None
    return BEFORE.search(text, max(0, start - _CLOCK_BEFORE), start)


def first(text: str, american: bool | None = None) -> Dated | None:
    """Return the first date in `text`, the longest where two begin together."""
    return min(search(text, american), key=lambda dated: (dated.start, -dated.end), default=None)


def stated(value: str, american: bool = False) -> str:
    """Return the first day that a field of a page names, or an empty string.

    Args:
        american: whether 3/4/2025 is March 4.
    """
    value = value.strip()[:_LONGEST]
    if value.isdigit() and len(value) in (10, 13):
        return of_epoch(int(value))
    if compact := _compact(value):
        return compact if _sensible(compact) else ""
    found = (one for one in search(value, american, short=True) if _sensible(one.value))
    return min(found, key=lambda one: (one.start, -one.end), default=Dated(0, 0, "", "")).value


def _sensible(day: str) -> bool:
    """Tell whether a date names a day, of the years in which there are pages."""
    return len(day) >= 10 and _FIRST_YEAR <= int(day[:4]) <= datetime.now(UTC).year + _AHEAD


def _compact(value: str) -> str:
    """Return the date in 20250122 or 20250122T103000Z, or nothing."""
    found = COMPACT.fullmatch(value)
    if not found:
        return ""
    names = ("y", "m", "d", "th", "tm", "ts", "zone")
    dated = _iso({name: part for name, part in zip(names, found.groups(), strict=True) if part})
    return dated[0] if dated else ""


def parse(text: str) -> tuple[str, str] | None:
    """Return what date a field such as `2025-02-08 07:44:33` holds, and its precision."""
    text = text.strip()
    if text.isdigit() and len(text) in (10, 13):
        moment = of_epoch(int(text))
        return (moment, "second") if moment else None
    found = first(text)
    if found:
        return found.value, found.precision
    if compact := _compact(text):
        return compact, precision(compact)
    month = re.fullmatch(r"((?:19|20)\d{2})(?:[-/](0?[1-9]|1[0-2]))?", text)
    if month:
        return (f"{month[1]}-{int(month[2]):02}", "month") if month[2] else (month[1], "year")
    return None


def in_url(url: str) -> str:
    """Return the day that an address names, or nothing."""
    found = IN_PATH.search(url)
    if not found and not (found := IN_URL.search(url)):
        return _in_short_path(url) or _in_identifier(url)
    year, month, day = (part for part in found.groups() if part.isdigit())
    dated = _iso({"y": year, "m": month, "d": day})
    return dated[0] if dated and _sensible(dated[0]) else ""


def _in_short_path(url: str) -> str:
    found = IN_SHORT_PATH.search(url)
    dated = _iso({"y": f"20{found[1]}", "m": found[2], "d": found[3]}) if found else None
    return dated[0] if dated and _sensible(dated[0]) else ""


def _in_identifier(url: str) -> str:
    """Return the day on which an identifier of 24 hexadecimal digits was made, or nothing.

    Source:
        MongoDB's ObjectId: its first four bytes are the seconds since 1970.
    """
    found = IDENTIFIER.search(url)
    return of_epoch(int(found[1], 16))[:10] if found else ""


def of_epoch(number: int) -> str:
    """Return the moment of so many seconds, or milliseconds, since 1970; nothing if absurd."""
    seconds = number / 1000 if number > 10**11 else float(number)
    if not 3e8 < seconds < 4e9:
        return ""
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


def precision(value: str) -> str:
    """Return how precise an ISO date is: year, month, day, minute or second."""
    if "T" not in value:
        return {4: "year", 7: "month"}.get(len(value), "day")
    clock = re.sub(r"(Z|[+-]\d{2}:\d{2})$", "", value.partition("T")[2])
    return "second" if clock.count(":") == 2 else "minute"


def days_between(one: str, other: str) -> int:
    """Return how many days two ISO dates are apart, as written; 0 where either names no day."""
    try:
        gap = datetime.fromisoformat(one[:10]) - datetime.fromisoformat(other[:10])
    except ValueError:
        return 0
    return abs(gap.days)


def after(day: str, days: int) -> str:
    """Return the day so many days after `day`, both as yyyy-mm-dd."""
    return f"{datetime.fromisoformat(day) + timedelta(days=days):%Y-%m-%d}"


def _named(found: re.Match[str]) -> dict[str, str]:
    return {name: value for name, value in found.groupdict().items() if value}


def _parts(found: re.Match[str], american: bool | None, short: bool) -> dict[str, str]:
    """Return year, month, day and clock of a date as figures; nothing where they are not told."""
    parts = _named(found)
    if "roc" in parts:
        parts["y"] = str(int(parts["roc"]) + _ROC)
    if "era" in parts:
        parts["y"] = str(ERAS[parts["era"]] + int(parts["of"].replace("元", "1")))
    if "cy" in parts:
        parts["y"] = "".join(str(_numeral(c)) for c in parts["cy"])
        parts["m"] = str(_numeral(parts["cmonth"]))
        if "cday" in parts:
            parts["d"] = str(_numeral(parts["cday"]))
    if "mon" in parts:
        parts["m"] = str(MONTHS.get(parts["mon"].lower(), 0))
    if "a" in parts:
        if len(parts["y"]) == 2 and not short:
            return {}
        return _in_order(parts, american)
    return parts


def _in_order(parts: dict[str, str], american: bool | None) -> dict[str, str]:
    """Tell the day from the month by what is possible, by the mark between, or by the country."""
    one, other = int(parts["a"]), int(parts["b"])
    if one <= 12 and other <= 12 and one != other and parts["sep"] != "." and american is None:
        return {}
    first_month = other > 12 or (bool(american) and parts["sep"] != "." and one <= 12)
    parts["m"], parts["d"] = (parts["a"], parts["b"]) if first_month else (parts["b"], parts["a"])
    if len(parts["y"]) == 2:
        parts["y"] = f"20{parts['y']}"
    return parts


def _iso(parts: dict[str, str]) -> tuple[str, str] | None:
    try:
        day = datetime(int(parts["y"]), int(parts["m"]), int(parts.get("d", 1)))
    except ValueError:
        return None
    if "d" not in parts:
        return f"{day:%Y-%m}", "month"
    hour = int(parts.get("th") or parts.get("ch") or parts.get("hour") or -1)
    minute, second = int(parts.get("tm") or parts.get("cm") or 0), int(parts.get("ts", 0))
    half = (parts.get("half") or parts.get("ap") or "").lower()
    if half in AFTERNOON and hour < 12:
        hour += 12
    elif half in MORNING and hour == 12:
        hour = 0
    if not 0 <= hour < 24 or minute > 59 or second > 59:
        return f"{day:%Y-%m-%d}", "day"
    zone = _zone(parts.get("zone", ""))
    if "ts" in parts:
        return f"{day:%Y-%m-%d}T{hour:02}:{minute:02}:{second:02}{zone}", "second"
    return f"{day:%Y-%m-%d}T{hour:02}:{minute:02}{zone}", "minute"


def _zone(name: str) -> str:
    """Return a zone as ISO writes it; one that could be several, such as CST, is left out."""
    name = name.strip().lower()
    shift = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", name)
    if shift:
        hours, minutes = int(shift[2]), int(shift[3] or 0)
        return "Z" if hours == minutes == 0 else f"{shift[1]}{hours:02}:{minutes:02}"
    if name in ("z", "utc", "gmt"):
        return "Z"
    if name in ZONES:
        return f"{ZONES[name]:+03d}:00"
    return ""


def _numeral(words: str) -> int:
    """Read a small number in Chinese figures: 一, 十二, 二十二, 廿三."""
    words = words.replace("廿", "二十")
    if len(words) == 1 and words in "〇零○":
        return 0
    digits = {c: i for i, c in enumerate("一二三四五六七八九", start=1)}
    tens, ten, ones = words.rpartition("十")
    return (digits.get(tens, 1) * 10 if ten else 0) + digits.get(ones, 0)
