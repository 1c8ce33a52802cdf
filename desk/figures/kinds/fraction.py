# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Parts of a whole: 三分之一, 一半, two-thirds, half of them, one in five."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.figures.reading import Number, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Scene

_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1000000,
}
_COUNTS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
} | {"a": 1, "an": 1}
_ENGLISH = re.compile(
    rf"(?<![A-Za-z-])(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|[1-9])(?P<sep>[ -])"
    rf"(?P<part>{'|'.join(_PARTS)})(?P<many>s)?(?![A-Za-z-])(?P<of> of (?!(?:20|19)\d\d))?",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"(?<![A-Za-z-])half(?= (?:of|the|its|their|his|her|all|that|as|those|these|our|my|were|are|is)\b)"
    r"|(?<=than )half(?![A-Za-z-])|(?<=nearly )half(?![A-Za-z-])|(?<=about )half(?![A-Za-z-])"
    r"|(?<=almost )half(?![A-Za-z-])|(?<=over )half(?![A-Za-z-])|(?<=least )half(?![A-Za-z-])"
    r"|(?<=by )half(?![A-Za-z-])|(?<=roughly )half(?![A-Za-z-])|(?<=around )half(?![A-Za-z-])",
    re.IGNORECASE,
)
_NO_HALF = re.compile(
    r" (?:an? |hour|dozen|million|billion|trillion|century|year|time|day)", re.IGNORECASE
)
_IN = re.compile(r" (?:in|out of)(?: every)? ", re.IGNORECASE)
_HAN_HALF = re.compile(
    "一半|半数|(?<=[过近超约逾])半(?![个年月天小分导岛场夜途路百径票壁])|大半(?![个年天])"
)
_SLASH = re.compile(
    r"(?<![0-9/.,-])(?P<n>[1-9])/(?P<d>[1-9][0-9]?)(?![0-9/])(?=(?:的|以上|左右|多数|強| of | majority| inch| cup| mile))"
)
_ALONE = re.compile(
    r"\A\s*(?:[<>≤≥≈≲≪≫~] ?)?(?P<words>(?P<n>[0-9]{1,4})/(?P<d>[1-9][0-9]{0,3}))\s*\Z"
)
_VULGAR = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞",
        (
            (1, 2),
            (1, 3),
            (2, 3),
            (1, 4),
            (3, 4),
            (1, 5),
            (2, 5),
            (3, 5),
            (4, 5),
            (1, 6),
            (1, 8),
            (3, 8),
            (5, 8),
            (7, 8),
        ),
        strict=True,
    )
)
_VULGAR_SIGN = re.compile(f"[{''.join(_VULGAR)}]")


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield every part of a whole."""
    text = scene.text
    yield from _han(text, scene.numbers)
    for match in _HAN_HALF.finditer(text):
        if match[0] == "一半" and text[match.end() : match.end() + 1] in ("导", "会"):
            continue
        yield _fraction(*match.span(), 1, 2)
    yield from _english(text)
    yield from _one_in_five(text, scene.numbers)
    for match in _SLASH.finditer(text):
        yield _fraction(*match.span(), match["n"], match["d"])
    if scene.bare and (alone := _ALONE.search(text)):
        yield _fraction(*alone.span("words"), alone["n"], alone["d"])
    for match in _VULGAR_SIGN.finditer(text):
        if not text[max(0, match.start() - 1) : match.start()].isdigit():
            yield _fraction(*match.span(), *_VULGAR[match[0]])


def _fraction(start: int, end: int, n: object, d: object) -> Reading:
    value = Decimal(str(n)) / Decimal(str(d))
    return Reading(start, end, "fraction", value, value)


def _han(text: str, numbers: list[Number]) -> Iterator[Reading]:
    """Read 三分之一 and 四分之三; 百分之 is a share of a hundred and read elsewhere."""
    for lower, upper in pairwise(numbers):
        if lower.end + 2 != upper.start or text[lower.end : upper.start] != "分之":
            continue
        if lower.words in ("百", "千") or not lower.low or lower.parts or upper.parts:
            continue
        found = _fraction(lower.start, upper.end, upper.low, lower.low)
        found.number = upper
        yield found


def _english(text: str) -> Iterator[Reading]:
    for match in _ENGLISH.finditer(text):
        n = _COUNTS.get(match["n"].lower()) or int(match["n"])
        part = _PARTS[match["part"].lower()]
        plural = bool(match["many"])
        if not _is_part(match, n, plural) or (n >= part and part > 2):
            continue
        end = match.end("many") if match["many"] else match.end("part")
        yield _fraction(match.start(), end, n, part)
    for match in _HALF.finditer(text):
        if not _NO_HALF.match(text, match.end()):
            yield _fraction(*match.span(), 1, 2)


def _is_part(match: re.Match[str], n: int, plural: bool) -> bool:
    part = match["part"].lower()
    if part == "quarter" and not match["of"] and match["sep"] != "-":
        return False
    if part == "half":
        return n == 1 and bool(match["of"] or match["sep"] == "-")
    if n > 1:
        return plural
    return not plural and (match["n"].lower() == "one" or bool(match["of"]))


def _one_in_five(text: str, numbers: list[Number]) -> Iterator[Reading]:
    for part, whole in pairwise(numbers):
        if part.barred or whole.barred or not part.end < whole.start <= part.end + 16:
            continue
        if not _IN.fullmatch(text[part.end : whole.start]) or part.scaled or whole.scaled:
            continue
        if (
            part.low < whole.low
            and part.style == whole.style
            and whole.low <= 1000
            and whole.low < 1900
        ):
            if text[whole.end : whole.end + 1] in ("%", "-"):
                continue
            found = _fraction(part.start, whole.end, part.low, whole.low)
            found.tier = 0
            yield found
