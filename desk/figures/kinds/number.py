"""Numbers without a unit: those that name a scale (5000亿), and in a field any number at all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Number, Reading, Scene

_LARGE = Decimal(10**4)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a large scale; when bare is asked for, each number."""
    for number in scene.numbers:
        if number.barred and not (scene.bare and number.dashed):
            continue
        after = scene.text[number.end : number.end + 1]
        if after.isascii() and after.isalnum():
            continue
        if scene.bare or _large(scene, number):
            found = reading.of(number, number.start, number.end, "number", "1")
            found.tier = 3
            if scene.bare:
                _negate(scene, number, found)
            yield found


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


_MINUS = re.compile(r"(?:负|(?<![A-Za-z])(?:minus|negative) |(?<![^\s(])-)\Z", re.IGNORECASE)


def _negate(scene: Scene, number: Number, found: Reading) -> None:
    match = _MINUS.search(scene.text, max(0, number.start - 10), number.start)
    if not match or number.parts:
        return
    if found.low is not None and found.high is not None:
        found.low, found.high = -found.high, -found.low
        found.start = match.start()
