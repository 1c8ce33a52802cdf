# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Dates in digits and times: 2025-02-04, 2025/2/4, 04.02.2025, ISO 8601, RFC 5322, 14:05, 下午3点半."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from desk.figures import calendar
from desk.figures.numeral import han
from desk.figures.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Scene

_CLOCK = r"(?P<h>[01]?[0-9]|2[0-4]):(?P<min>[0-5][0-9])(?::(?P<s>[0-5][0-9]|60)(?:\.(?P<frac>[0-9]{1,9}))?)?"
_ZONE = (
    r"(?: ?(?P<zone>Z(?![A-Za-z])|GMT(?![+-])|UTC(?![+-])|(?:GMT|UTC)?[+-][01][0-9]:?[0-5][0-9]))?"
)
_ISO = re.compile(
    rf"(?<![0-9./:-])(?P<y>[12][0-9]{{3}})(?P<sep>[-/.])(?P<mo>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]|[-/][0-9])"
    rf"(?:(?:T|,? ?){_CLOCK}{_ZONE})?"
)
_SHORT_ISO = re.compile(
    r"(?<![0-9./:-])(?P<y>[12][0-9]{3})[-/](?P<mo>1[0-2]|0[1-9])(?![0-9]|[-/][0-9])"
)
_EURO = re.compile(
    r"(?<![0-9./:-])(?P<a>[0-3]?[0-9])(?P<sep>[-/.])(?P<b>[01]?[0-9]|[0-3][0-9])(?P=sep)(?P<y>(?:19|20)[0-9]{2})(?![0-9]|[-/.][0-9])"
)
_RFC = re.compile(
    rf"(?<![A-Za-z])(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(?P<d>[0-3]?[0-9]) (?P<mon>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?P<y>[0-9]{{4}}) {_CLOCK}{_ZONE}"
)
_NAMES = {
    name: number
    for number, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], 1
    )
}
_D = "[0-9零一二两三四五六七八九十]"
_PERIOD = "凌晨|清晨|清早|早晨|早上|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|深夜|夜里|早|晚"
HAN_TIME = re.compile(
    rf"(?P<period>(?<![昨今明当])(?:{_PERIOD}))?(?P<h>{_D}{{1,3}})(?P<mark>时|点钟?)(?!间|候|代|而|常|隔|名|评|燃|刻|许多|头|出|线)(?:(?P<min>{_D}{{1,3}})分(?!之)(?:(?P<s>{_D}{{1,3}})秒)?|(?P<half>半)|(?P<k>[一三])刻|(?P<even>整|许))?"
)
DIGIT_TIME = re.compile(
    rf"(?:(?P<period>{_PERIOD}) ?)?(?<![0-9:.]){_CLOCK}(?![0-9:])(?: ?(?P<ap>[AaPp][Mm]|[AaPp]\.[Mm]\.)(?![A-Za-z]))?"
)
ENGLISH_TIME = re.compile(
    r"(?<![0-9:.$€£])(?P<h>1[0-2]|0?[1-9]) ?(?P<ap>[AaPp][Mm]|[AaPp]\.[Mm]\.)(?![A-Za-z])"
)
_TIME_BEFORE = re.compile(
    r"(?:时间|(?<![A-Za-z])(?:at|by|from|until|till|around|about|before|after)|于|截至|在|到|至|日|today|,) ?\Z",
    re.IGNORECASE,
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield dates in digits, and times of day by themselves."""
    text = scene.text
    for match in _ISO.finditer(text):
        found = calendar.day(int(match["y"]), int(match["mo"]), int(match["d"]))
        if match["sep"] == "." and not match["h"] and int(match["y"]) < 1900:
            continue
        if match["h"]:
            yield _moment(match, int(match["mo"]))
        else:
            yield dated(*match.span(), found, 3, "ymd")
    for match in _RFC.finditer(text):
        yield _moment(match, _NAMES[match["mon"]])
    for match in _SHORT_ISO.finditer(text):
        yield dated(*match.span(), calendar.month(int(match["y"]), int(match["mo"])), 1, "ym")
    for match in _EURO.finditer(text):
        yield _european(match)
    yield from _times(text)


def dated(
    start: int, end: int, stretch: calendar.Stretch | None, rank: int, fields: str
) -> Reading:
    """Return the reading of a date; one that does not exist keeps its words and has no day."""
    reading = Reading(start, end, "date", unit="date", rank=rank, fields=fields)
    if stretch is not None:
        reading.iso_low, reading.iso_high = stretch.iso
        reading.grain = stretch.grain
    return reading


def _european(match: re.Match[str]) -> Reading:
    """Read 21/01/2025 and 1/21/2025; where both would do, the day stands first with dots only."""
    a, b, y = int(match["a"]), int(match["b"]), int(match["y"])
    day_first = a > 12 or (match["sep"] == "." and b <= 12)
    found = calendar.day(y, b, a) if day_first else calendar.day(y, a, b)
    return dated(*match.span(), found, 2, "ymd")


def _moment(match: re.Match[str], month: int) -> Reading:
    reading = Reading(*match.span(), "datetime", unit="date", rank=4, fields="ymdt")
    hour, minute, second = int(match["h"]), int(match["min"]), int(match["s"] or 0)
    try:
        moment = datetime(
            int(match["y"]), month, int(match["d"]), hour % 24, minute, min(second, 59)
        )
    except ValueError:
        return reading
    words = moment.isoformat(timespec="seconds" if match["s"] else "minutes")
    if match["frac"]:
        words += f".{match['frac']}"
    zone = _zone(match["zone"])
    reading.iso_low = reading.iso_high = words + zone
    reading.grain = "second" if match["s"] else "minute"
    return reading


def _zone(words: str | None) -> str:
    if not words:
        return ""
    if words in ("Z", "GMT", "UTC"):
        return "Z"
    digits = words.removeprefix("GMT").removeprefix("UTC").replace(":", "")
    offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
    sign = -1 if digits[0] == "-" else 1
    try:
        return datetime(2000, 1, 1, tzinfo=timezone(sign * offset)).isoformat()[-6:]
    except ValueError:
        return ""


def _times(text: str) -> Iterator[Reading]:
    for pattern in (HAN_TIME, DIGIT_TIME, ENGLISH_TIME):
        for match in pattern.finditer(text):
            clock = clock_of(match)
            if clock is None or not _alone(text, match):
                continue
            start = match.start("period") if match.groupdict().get("period") else match.start("h")
            yield Reading(
                start,
                match.end(),
                "time",
                unit="date",
                rank=1,
                iso_low=clock,
                iso_high=clock,
                grain="minute",
                fields="t",
            )


def _alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a time may stand without a date: it says the part of the day, or at."""
    groups = match.groupdict()
    if groups.get("period") or groups.get("ap"):
        return True
    if match.re is HAN_TIME:
        if text[max(0, match.start() - 1) : match.start()] in tuple("晚早晨夜日号"):
            return match["mark"] != "点" or text[match.start() - 1] != "日" or match["h"].isascii()
        if match["mark"] == "时":
            return match["h"][0].isascii() and bool(
                match["min"] or text[match.start() - 1 : match.start()] in ("日", "至", "到")
            )
        return bool(match["half"] or match["k"] or (match["min"] and match["h"] != "几"))
    return bool(_TIME_BEFORE.search(text, max(0, match.start() - 8), match.start()))


def clock_of(match: re.Match[str]) -> str | None:
    """Return the time of day as `HH:MM` or `HH:MM:SS`; None if the clock has no such time."""
    groups = match.groupdict()
    hour, minute = _number(match["h"]), _number(groups.get("min") or "0")
    if groups.get("half"):
        minute = 30
    if groups.get("k"):
        minute = 15 if groups["k"] == "一" else 45
    period, half = groups.get("period") or "", (groups.get("ap") or "").lower()[:1]
    late = (
        period in ("下午", "午后", "傍晚", "晚上", "晚间", "夜间", "深夜", "夜里", "晚")
        or half == "p"
    )
    if late and 1 <= hour < 12 and not (period in ("深夜", "夜里", "夜间") and hour < 6):
        hour += 12
    if (half == "a" and hour == 12) or (period == "凌晨" and hour == 12):
        hour = 0
    if hour > 24 or minute > 59:
        return None
    second = f":{_number(groups['s']):02d}" if groups.get("s") else ""
    return f"{hour % 24 if hour == 24 else hour:02d}:{minute:02d}{second}"


def _number(words: str) -> int:
    if words.isascii():
        return int(words)
    value = han(words)
    return int(value.low) if value and value.low == value.high else 99
