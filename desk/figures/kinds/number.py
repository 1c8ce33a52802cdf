# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Numbers without a unit: those that name a scale (5000亿), and in a field any number at all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading
from desk.figures.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Number, Scene

_LARGE = Decimal(10**4)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a large scale; when bare is asked for, each number."""
    for number in scene.numbers:
        if number.barred and not (scene.bare and number.dashed):
            continue
        after = scene.text[number.end : number.end + 1]
        large = scene.bare and _BILLION.match(scene.text, number.end)
        if after.isascii() and after.isalnum() and not large:
            continue
        if scene.bare or _large(scene, number):
            found = reading.of(number, number.start, number.end, "number", "1")
            found.tier = 3
            if scene.bare:
                _enlarge(scene, number, found)
                _negate(scene, number, found)
            yield found
    if scene.bare:
        for match in _HALF_DOZEN.finditer(scene.text):
            six = Decimal(6)
            yield Reading(*match.span(), "number", six, six)


def _large(scene: Scene, number: Number) -> bool:
    """Tell whether a number says enough by itself: 5000亿, 10万, 5.2 million."""
    if number.style == "han" and number.words in (
        "千万",
        "万一",
        "亿万",
        "万千",
        "百万",
        "千百",
        "万",
    ):
        return False
    if (
        scene.text[number.start - 1 : number.start] == " "
        and number.low >= 24
        and _tallied(scene.text, number)
    ):
        return True
    if "," in number.words and number.low >= 1000 and not number.dashed:
        return number.parts is None
    if number.style == "word" and number.qualifier == "several" and number.scaled:
        return True
    if not number.scaled or number.scale is None or number.dashed:
        return False
    after = scene.text[number.end : number.end + 2]
    if number.letter and after[:1] > "\u2fff" and after not in ("参数", "美元"):
        return False
    if number.letter:
        return number.letter in ("B", "M", "T") and number.scale >= _LARGE * 100
    return number.scale >= _LARGE and scene.text[number.end : number.end + 1] not in ("富",)


_TALLY = re.compile(
    r"(?<![A-Za-z])(?:toll|number|tally|total|count)s?(?: of [a-z -]{3,40})?(?: in [A-Za-z ]{3,30})?(?: has| had| have| now)? (?:rose|risen|rises|climbed|grew|grown|stood|stands|fell|fallen|jumped|increased|reached|hit|is|was)(?: (?:to|at|by))? (?:at least |nearly |about |more than |over |almost )?\Z",
    re.IGNORECASE,
)


def _tallied(text: str, number: Number) -> bool:
    """Tell whether a plain number is what a toll or a tally has risen to."""
    after = text[number.end : number.end + 2]
    if number.style != "digit" or not (after in ("", ".") or after in (". ", ", ", "; ", ".\n")):
        return False
    return bool(_TALLY.search(text, max(0, number.start - 120), number.start))


_MINUS = re.compile(
    r"(?:(?P<plus>正)|负 ?|(?<![A-Za-z])(?:minus|negative) |(?<![^\s(（])-|(?<![^(（:：])\s*- )\Z",
    re.IGNORECASE,
)
_THOUSAND = re.compile(r" {1,2}[kK](?=[\s,.;!?，。）)]|\Z)")
_BILLION = re.compile(r" ?G(?=[\s,.;!?，。）)]|\Z)")
_DOZEN = re.compile(r"个?(?:(?P<dozen>打)|[对双])(?=[\s，。,.;；!！?？]|\Z)")
_HALF_DOZEN = re.compile(r"(?<!一)半打(?![开听算扮滚])")


def _enlarge(scene: Scene, number: Number, found: Reading) -> None:
    """Read what only a field says so shortly: 100 k, 10G, 三打, 十对."""
    if number.parts or number.scaled or found.low is None or found.high is None:
        return
    factor, match = 1000, _THOUSAND.match(scene.text, number.end)
    if match is None and number.style == "digit" and not 2 <= number.low <= 6:
        factor, match = 10**9, _BILLION.match(scene.text, number.end)
    if match is None and (match := _DOZEN.match(scene.text, number.end)):
        factor = 12 if match["dozen"] else 2
    if match:
        found.low, found.high, found.end = found.low * factor, found.high * factor, match.end()


def _negate(scene: Scene, number: Number, found: Reading) -> None:
    match = _MINUS.search(scene.text, max(0, number.start - 10), number.start)
    if not match or number.parts:
        return
    if match["plus"]:
        found.start = match.start()
    elif found.low is not None and found.high is not None:
        found.low, found.high = -found.high, -found.low
        found.start = match.start()
