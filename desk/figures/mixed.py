# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Numerals of several pieces: 1 1/2, 二又三分之一, two and three quarters, 1.2e9, 6×10²³, 两个半."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.figures.reading import Number

PARTS = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
"""The names of the parts of a whole, and how many make one."""

PART = rf"(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})(?P<many>s)?(?![A-Za-z-])"
VULGAR = {
    sign: Decimal(n) / d
    for sign, n, d in zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒",
        (1, 1, 2, 1, 3, 1, 2, 3, 4, 1, 5, 1, 1, 3, 5, 7, 1, 1),
        (2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8, 8, 8, 8, 9, 10),
        strict=True,
    )
}
"""The value of each sign of a fraction."""

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_MOST = Decimal(10) ** 30
_TAIL = re.compile(
    r"[eE](?P<exponent>[+-]?[0-9]{1,3})(?![0-9A-Za-z.])"
    r"|\^(?P<power>[+-]?[0-9]{1,2})(?![0-9A-Za-z.])"
    r"|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?=[^A-Za-z⁰-⁹]|\Z)"
    r"| ?[×x*] ?10(?:\^(?P<times>[+-]?[0-9]{1,2})|(?P<ten>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![0-9A-Za-z])"
    r"|(?: |-| and |又)(?P<n>[1-9][0-9]?)/(?P<d>[1-9][0-9]{0,2})(?![0-9/.,-]|月)"
    rf"| ?(?P<vulgar>[{''.join(VULGAR)}])"
    r"|(?P<half>[- ]and[- ]a[- ]half)(?![A-Za-z])"
)
_HALF = re.compile(r"个(?P<half>半)(?![导场决岛官路年月天日小世钟星分秒个])")
_AND_ONE = re.compile(rf" and an? {PART}", re.IGNORECASE)
_AND = re.compile(rf"[- ]{PART}", re.IGNORECASE)


def lengthened(text: str, number: Number) -> bool:
    """Take the exponent or the fraction behind a numeral into it; tell whether there was one."""
    match = _TAIL.match(text, number.end)
    if match is None or text[number.start - 1 : number.start] == "/":
        return False
    value = _tailed(number, match)
    if value is None or not -_MOST < value < _MOST:
        return False
    number.low = number.high = value
    number.end, number.digits = match.end(), ""
    number.words = text[number.start : number.end]
    return True


def _tailed(number: Number, match: re.Match[str]) -> Decimal | None:
    """Return the value of a numeral with its tail; None where the two make none."""
    value = number.low
    if power := match["exponent"] or match["times"] or (match["ten"] or "").translate(_RAISED):
        return value.scaleb(int(power)) if abs(int(power)) <= 30 else None
    if power := match["power"] or (match["raised"] or "").translate(_RAISED):
        if match["raised"] and value != 10:
            return None
        small = value and abs(int(power)) * abs(value.adjusted()) <= 30
        return value ** int(power) if small else None
    if value != value.to_integral():
        return None
    if match["half"]:
        return value + Decimal("0.5")
    if match["vulgar"]:
        return value + VULGAR[match["vulgar"]]
    n, d = int(match["n"]), int(match["d"])
    return value + Decimal(n) / d if n < d and value < 1000 else None


def halved(text: str, number: Number) -> None:
    """Take the 个半 of 两个半 into a Chinese numeral or digits."""
    match = _HALF.match(text, number.end)
    if match and number.qualifier == "exact" and not number.scaled and number.low < 100:
        number.low = number.high = number.low + Decimal("0.5")
        number.end, number.digits = match.end(), ""
        number.words = text[number.start : number.end]


def mixed(text: str, singles: list[Number]) -> list[Number]:
    """Return the numerals, those as one that a whole and its part make: two and three quarters."""
    kept: list[Number] = []
    done = 0
    for number in singles:
        match = _AND_ONE.match(text, number.end) if number.style != "han" else None
        if match and number.qualifier == "exact" and not number.barred and not number.scaled:
            _added(text, number, Decimal(1) / PARTS[match["part"].lower()], match.end("part"))
    for first, second in pairwise([*singles, *singles[-1:]]):
        if first.start < done:
            continue
        if second is not first:
            done = _han(text, first, second, singles) or _english(text, first, second) or done
        kept.append(first)
    return kept


def _english(text: str, whole: Number, count: Number) -> int:
    """Add the part to its whole; return where it ends, or 0."""
    if text[whole.end : count.start] not in (" and ", "-and-", " ") or whole.style == "han":
        return 0
    match = _AND.match(text, count.end)
    if not match or whole.low != whole.low.to_integral() or whole.qualifier != "exact":
        return 0
    part = PARTS[match["part"].lower()]
    plain = count.style == whole.style == "word" and not count.barred
    if not plain or count.low >= part or bool(match["many"]) != (count.low > 1):
        return 0
    return _added(text, whole, count.low / part, match.end())


def _han(text: str, whole: Number, lower: Number, singles: list[Number]) -> int:
    """Read the 三分之一 of 二又三分之一."""
    if text[whole.end : lower.start] != "又" or not text.startswith("分之", lower.end):
        return 0
    from desk.figures.numeral import han

    match = re.compile("[0-9]{1,4}|[一二三四五六七八九十百]{1,6}").match(text, lower.end + 2)
    upper = han(match[0]) if match else None
    if match is None or upper is None or not lower.low or upper.low >= lower.low:
        return 0
    return _added(text, whole, upper.low / lower.low, match.end())


def _added(text: str, whole: Number, part: Decimal, end: int) -> int:
    whole.low = whole.high = whole.low + part
    whole.end, whole.words, whole.digits = end, text[whole.start : end], ""
    return end
