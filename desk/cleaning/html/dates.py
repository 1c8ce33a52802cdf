"""Dates as pages of many countries write them, as ISO 8601 and as precise as they are stated.

Chinese and English dates are read by `desk.cleaning.dates`; added here are other languages, and
the orders of day and month that only the page can tell apart.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from desk.cleaning import dates

_MONTHS = (
    "jan ene gen janv",
    "feb fév fev febr fevr",
    "mar mär mrz maa märz",
    "apr abr avr",
    "may mai mei mag maj",
    "jun juin giu",
    "jul juil lug",
    "aug ago août aout",
    "sep set sept",
    "oct okt out ott",
    "nov",
    "dec dez dic déc",
)
_NUMBER = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_NAME = (
    r"(?:jan(?:\.|uary|uar|uari|eiro|vier|v\.?)?|ene(?:\.|ro)?|gen(?:\.|naio)?"
    r"|feb(?:\.|ruary|ruar|ruari|brero|braio|r\.?)?"
    r"|fév(?:\.|rier|r\.?)?|fev(?:\.|ereiro|rier)?|mar(?:\.|ch|zo|ço|s|t)?|mär(?:\.|z)?|mrz\.?|maart|apr(?:\.|il|ile)?"
    r"|abr(?:\.|il)?|avr(?:\.|il)?|may(?:o)?|mai(?:o)?|mei|mag(?:\.|gio)?|jun(?:\.|e|i|io|ho)?|juin|giu(?:\.|gno)?"
    r"|jul(?:\.|y|i|io|ho)?|juil(?:\.|let)?|lug(?:\.|lio)?|aug(?:\.|ust|ustus)?|ago(?:\.|sto)?|août|aout"
    r"|sep(?:\.|t\.?|tember|tembre|tiembre)?|set(?:\.|embro|tembre)?|oct(?:\.|ober|obre|ubre)?|okt(?:\.|ober)?"
    r"|out(?:\.|ubro)?|ott(?:\.|obre)?|nov(?:\.|ember|embre|iembre|embro)?|dec(?:\.|ember)?|dez(?:\.|ember|embro)?"
    r"|dic(?:\.|iembre|embre)?|déc(?:\.|embre)?)"
)
_CLOCK = (
    r"(?:[T\s,]{1,3}(?:(?:um|at|às|a las|à)\s+)?(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:\.\d+)?"
    r"\s*([ap]\.?m\b\.?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_ISO = re.compile(rf"(?<!\d)((?:19|20)\d{{2}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?!\d){_CLOCK}", re.I)
_KOREAN = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일")
_DAY_FIRST = re.compile(
    rf"(?<![\d.])(\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?\s*(?:de\s+|of\s+|-)?({_NAME})\b[.,]?"
    rf"\s*(?:de\s+|del\s+|-)?\s*((?:19|20)\d{{2}}){_CLOCK}",
    re.I,
)
_MONTH_FIRST = re.compile(
    rf"\b({_NAME})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{{2}}){_CLOCK}", re.I
)
_DOTTED = re.compile(
    rf"(?<![\d./-])(\d{{1,2}})([./-])(\d{{1,2}})\2((?:19|20)?\d{{2}})(?!\d){_CLOCK}", re.I
)
_COMPACT = re.compile(r"^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$")
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_IN_URL = re.compile(
    r"/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|\d{0,12}\D|$)|[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)"
)
_FIRST_YEAR, _AHEAD = 1990, 2


def stated(value: str, american: bool = False) -> str:
    """Return the first date in a text, or an empty string.

    Args:
        american: `3/4/2020` is March 4.
    """
    value = value.strip()[:300]
    if _EPOCH.match(value):
        return dates.of_epoch(int(value))
    compact = _COMPACT.match(value)
    if compact:
        year, month, day, *clock, zone = compact.groups()
        return _written(year, month, day, (*clock, None, zone))
    found = [
        (match.start(), -match.end(), _read(match, american))
        for pattern in (_ISO, _KOREAN, _DAY_FIRST, _MONTH_FIRST, _DOTTED)
        if (match := pattern.search(value))
    ]
    found += [
        (one.start, -one.end, one.value) for one in dates.search(value) if _sensible(one.value)
    ]
    return next((text for _, _, text in sorted(found) if text), "")


def _sensible(day: str) -> bool:
    """Tell whether a date names a day, of the years in which there are pages."""
    return len(day) >= 10 and _FIRST_YEAR <= int(day[:4]) <= datetime.now(UTC).year + _AHEAD


def _read(match: re.Match[str], american: bool) -> str:
    groups = match.groups()
    if match.re in (_ISO, _KOREAN):
        return _written(groups[0], groups[1], groups[2], groups[3:])
    if match.re is _DAY_FIRST:
        return _written(groups[2], str(_month(groups[1])), groups[0], groups[3:])
    if match.re is _MONTH_FIRST:
        return _written(groups[2], str(_month(groups[0])), groups[1], groups[3:])
    first, mark, second, year = groups[:4]
    if int(second) > 12 or (american and mark != "." and int(first) <= 12):
        first, second = second, first
    return _written(year if len(year) == 4 else f"20{year}", second, first, groups[4:])


def _month(name: str) -> int:
    name = name.casefold().rstrip(".")
    return next((_NUMBER[name[:n]] for n in (4, 3) if name[:n] in _NUMBER), 0)


def _written(year: str, month: str, day: str, clock: tuple[str | None, ...]) -> str:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return ""
    if not _FIRST_YEAR <= found.year <= datetime.now(UTC).year + _AHEAD:
        return ""
    hour, minute, second, half, zone = (*clock, None, None, None, None, None)[:5]
    if hour is None or minute is None:
        return found.isoformat()
    hours = int(hour) % 12 + 12 * (half[0] in "pP") if half else int(hour)
    if hours > 23 or int(minute) > 59:
        return found.isoformat()
    zone = f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else zone or ""
    return f"{found.isoformat()}T{hours:02d}:{minute}" + (f":{second}" if second else "") + zone


def in_address(url: str) -> str:
    """Return the date that a URL's path holds, or an empty string."""
    match = _IN_URL.search(url)
    if not match:
        return ""
    year, month, day = match.groups()[:3] if match[1] else match.groups()[3:]
    return _written(year, month, day, ())
