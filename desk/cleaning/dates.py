"""Dates as articles write them, Chinese and English, as ISO 8601 with the precision they have."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_HALF = r"(?:(?P<{0}>上午|下午|凌晨|早上|中午|晚上|晚间|晚間|傍晚)\s*)?"
_CLOCK = r"(?P<{0}h>\d{{1,2}}):(?P<{0}m>\d{{2}})(?::(?P<{0}s>\d{{2}})(?:[.,]\d+)?)?"
_AMPM = r"(?:\s*(?P<{0}>[ap])\.?\s?m\b\.?)?"
_ZONE = (
    r"(?:\s*(?P<{0}>Z\b|(?:UTC|GMT)(?:\s*[+-]\d{{1,2}}(?::?\d{{2}})?)?|[+-]\d{{2}}:?\d{{2}}|"
    r"\b(?:EST|EDT|CST|CDT|PST|PDT|BST|CET|CEST|JST|KST|HKT|SGT)\b))?"
)
_WEEKDAY = r"(?:\s*[,(（]?\s*(?:周|星期|礼拜|禮拜|週)[一二三四五六日天]\s*[)）,]?)?"
_DIGIT = "〇零○一二三四五六七八九"
_PATTERNS = (
    # 2025-01-23T11:23:32.635Z, 2025-02-08 07:44, 2025/02/08, 2025.02.08
    re.compile(
        r"(?<![\d/.-])(?P<y>(?:19|"
        r"20)\d{2})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d-])"
        r"(?:(?:T|,?\s{1,3}|\s+at\s+)"
        + _HALF.format("half")
        + _CLOCK.format("t")
        + _AMPM.format("ap")
        + _ZONE.format("zone")
        + ")?",
        re.IGNORECASE,
    ),
    # 2025年1月22日 星期三 上午10:30
    re.compile(
        r"(?<!\d)(?P<y>(?:19|20)\d{2})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?:(?P<d>\d{1,2})\s*[日号號])?"
        + _WEEKDAY
        + r"(?:[,，]?\s*"
        + _HALF.format("half")
        + r"(?:"
        + _CLOCK.format("t")
        + r"|(?P<ch>\d{1,2})[时時点點](?:(?P<cm>\d{1,2})分)?)"
        + _ZONE.format("zone")
        + ")?"
    ),
    # 民國114年1月22日
    re.compile(
        r"(?:民[国國])\s*(?P<roc>\d{2,3})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号號]"
    ),
    # 二〇二五年一月二十二日
    re.compile(
        rf"(?P<cy>二[{_DIGIT}]{{3}})年(?P<cmonth>[一二三四五六七八九十]{{1,2}})月"
        r"(?:(?P<cday>[一二三四五六七八九十廿]{1,3})日)?"
    ),
    # Tue, 04 Feb 2025 09:53:06 GMT; 22 January 2025
    re.compile(
        r"(?<![\d\w])(?P<d>\d{1,2})(?:st|nd|rd|th)?[ -]"
        + _MONTH.format("mon")
        + r",?[ -](?P<y>(?:19|20)\d{2})\b"
        r"(?:(?:,?\s+(?:at\s+)?|\s*[|·•-]\s*)"
        + _CLOCK.format("t")
        + _AMPM.format("ap")
        + _ZONE.format("zone")
        + ")?",
        re.IGNORECASE,
    ),
    # Thu Jan 23 10:11:12 2025
    re.compile(
        r"(?<!\w)"
        + _MONTH.format("mon")
        + r"\s{1,2}(?P<d>\d{1,2})\s"
        + _CLOCK.format("t")
        + r"\s(?P<y>(?:19|20)\d{2})\b",
        re.IGNORECASE,
    ),
    # January 22, 2025, 10:30 a.m. EST
    re.compile(
        r"(?<!\w)"
        + _MONTH.format("mon")
        + r"\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d{2})\b"
        r"(?:(?:,?\s+(?:at\s+)?|\s*[|·•-]\s*)"
        + _CLOCK.format("t")
        + _AMPM.format("ap")
        + _ZONE.format("zone")
        + ")?",
        re.IGNORECASE,
    ),
    # 26/01/2025 where only one order is possible
    re.compile(
        r"(?<![\d/.-])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>(?:19|20)\d{2})(?![\d/])"
        r"(?:\s*[-,]?\s*" + _CLOCK.format("t") + _AMPM.format("ap") + ")?",
        re.IGNORECASE,
    ),
)
_IN_URL = re.compile(
    r"(?<!\d)(?P<y>20[0-4]\d|199\d)(?P<sep>[-/_]?)(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]|"
    r"[12]\d|3[01])(?!\d)"
)
# Seconds between 2010 and 2040, so that few other strings of digits are taken for one.
_IDENTIFIER = re.compile(r"(?<![0-9a-f])([4-7][b-f0-9][0-9a-f]{6})(?=[0-9a-f]{16}(?![0-9a-f]))")
_ZONES = {
    "est": -5,
    "edt": -4,
    "cdt": -5,
    "pst": -8,
    "pdt": -7,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "jst": 9,
    "kst": 9,
    "hkt": 8,
    "sgt": 8,
}
_AFTERNOON = ("下午", "晚上", "晚间", "晚間", "傍晚", "p")


class Dated(NamedTuple):
    """A date where it stands in a text: `value` in ISO 8601, as precise as `precision`."""

    start: int
    end: int
    value: str
    precision: str


def search(text: str) -> Iterator[Dated]:
    """Yield the dates in `text`, in no order; those no calendar holds are passed over."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            dated = _dated(found)
            if dated:
                yield Dated(*found.span(), *dated)


def first(text: str) -> Dated | None:
    """Return the first date in `text`, the longest where two begin together."""
    return min(search(text), key=lambda dated: (dated.start, -dated.end), default=None)


def parse(text: str) -> tuple[str, str] | None:
    """Return what date a field such as `2025-02-08 07:44:33` holds, and its precision."""
    text = text.strip()
    if text.isdigit() and len(text) in (10, 13):
        moment = of_epoch(int(text))
        return (moment, "second") if moment else None
    found = first(text)
    if found:
        return found.value, found.precision
    month = re.fullmatch(r"((?:19|20)\d{2})(?:[-/](0?[1-9]|1[0-2]))?", text)
    if month:
        return (f"{month[1]}-{int(month[2]):02}", "month") if month[2] else (month[1], "year")
    return None


def in_url(url: str) -> str:
    """Return the day that an address names, or nothing."""
    found = _IN_URL.search(url)
    if not found:
        return _in_identifier(url)
    dated = _iso({"y": found["y"], "m": found["m"], "d": found["d"]})
    return dated[0] if dated else ""


def _in_identifier(url: str) -> str:
    """Return the day on which an identifier of 24 hexadecimal digits was made, or nothing.

    Source:
        MongoDB's ObjectId: its first four bytes are the seconds since 1970.
    """
    found = _IDENTIFIER.search(url)
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


def _dated(found: re.Match[str]) -> tuple[str, str] | None:
    parts = {name: value for name, value in found.groupdict().items() if value}
    if "roc" in parts:
        parts["y"] = str(int(parts["roc"]) + 1911)
    if "cy" in parts:
        parts["y"] = "".join(str(_numeral(c)) for c in parts["cy"])
        parts["m"] = str(_numeral(parts["cmonth"]))
        if "cday" in parts:
            parts["d"] = str(_numeral(parts["cday"]))
    if "mon" in parts:
        parts["m"] = str(_MONTHS[parts["mon"].lower().rstrip(".")])
    if "a" in parts:
        one, other = int(parts["a"]), int(parts["b"])
        if (one > 12) == (other > 12) and one != other:
            return None
        parts["d"], parts["m"] = (parts["a"], parts["b"]) if one > 12 else (parts["b"], parts["a"])
    if "ch" in parts:
        parts["th"], parts["tm"] = parts["ch"], parts.get("cm", "0")
    return _iso(parts)


def _iso(parts: dict[str, str]) -> tuple[str, str] | None:
    year, month, day = int(parts["y"]), int(parts["m"]), int(parts.get("d", 1))
    hour, minute = int(parts.get("th", 0)), int(parts.get("tm", 0))
    half = (parts.get("half") or parts.get("ap") or "").lower()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    try:
        moment = datetime(year, month, day, hour, minute, int(parts.get("ts", 0)))
    except ValueError:
        return None
    if "d" not in parts:
        return f"{moment:%Y-%m}", "month"
    if "th" not in parts:
        return f"{moment:%Y-%m-%d}", "day"
    zone = _zone(parts.get("zone", ""))
    if "ts" in parts:
        return f"{moment:%Y-%m-%dT%H:%M:%S}{zone}", "second"
    return f"{moment:%Y-%m-%dT%H:%M}{zone}", "minute"


def _zone(name: str) -> str:
    """Return a zone as ISO writes it; one that could be several, such as CST, is left out."""
    name = name.strip().lower()
    shift = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", name)
    if shift:
        hours, minutes = int(shift[2]), int(shift[3] or 0)
        return "Z" if hours == minutes == 0 else f"{shift[1]}{hours:02}:{minutes:02}"
    if name in ("z", "utc", "gmt"):
        return "Z"
    if name in _ZONES:
        return f"{_ZONES[name]:+03d}:00"
    return ""


def _numeral(words: str) -> int:
    """Read a small number in Chinese figures: 一, 十二, 二十二, 廿三."""
    words = words.replace("廿", "二十")
    if len(words) == 1 and words in "〇零○":
        return 0
    digits = {c: i for i, c in enumerate("一二三四五六七八九", start=1)}
    tens, ten, ones = words.rpartition("十")
    return (digits.get(tens, 1) * 10 if ten else 0) + digits.get(ones, 0)
