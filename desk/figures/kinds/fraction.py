# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Parts of a whole: 三分之一, 一半, two-thirds, half of them, one in five."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.figures.mixed import PART, PARTS, VULGAR
from desk.figures.reading import Number, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Scene

_ENGLISH = re.compile(
    rf"(?<![A-Za-z-])(?P<n>an?)(?P<sep>[ -]){PART}(?P<of> of (?!(?:20|19)\d\d))?", re.IGNORECASE
)
_NAMED = re.compile(rf"(?P<sep>[ -]){PART}(?P<of> of (?!(?:20|19)\d\d))?", re.IGNORECASE)
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
_VULGAR_SIGN = re.compile(f"[{''.join(VULGAR)}]")
_ANY_SLASH = re.compile(
    r"(?<![0-9/.,:A-Za-z])(?P<minus>(?<![^\s(（])- ?|(?<![A-Za-z])(?:minus|negative) )?(?<![0-9/.,:A-Za-z])(?P<n>[1-9][0-9]{0,3})(?:/| / )(?P<d>[1-9][0-9]{0,3})(?![0-9/A-Za-z]|[.,:-][0-9]| / |月)"
)
_MINUS = re.compile(r"(?<![A-Za-z])(?:minus|negative) \Z", re.IGNORECASE)
_MERE_HALF = re.compile(r"\A\s*(?P<words>(?i:half)|半个?)[\s.。]*\Z")
_SPAN = re.compile(
    r" (?:minutes?|hours?|days?|weeks?|months?|years?|seconds?|matches|games|overs|sets)(?![a-z])"
)
_BY = re.compile(
    r"(?<![A-Za-z])(?:by|nearly|almost|about|around|roughly|than|over|under|least) \Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"[.,;:)]|\Z|\n| (?:to|in|from|since|over|on|at|last|this|compared|and|after|as|by|more|less|during|year|behind|ahead|below|above|higher|lower|cheaper|fewer|smaller|larger|bigger|full|empty|owned)\b"
)
_APART = re.compile(
    r" (?:behind|ahead of|below|above|higher|lower|cheaper|fewer|smaller|larger|bigger|full|empty|owned)(?![a-z])"
)
_OVER = re.compile(" over ", re.IGNORECASE)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield every part of a whole that no longer numeral holds, as 2 1/2 holds 1/2."""
    singles = [number for number in scene.numbers if number.parts is None]
    starts = [number.start for number in singles]
    for found in _parts(scene):
        index = bisect_right(starts, found.start) - 1
        held = index >= 0 and (singles[index].end, -starts[index]) > (found.end, -found.start)
        if not held:
            yield found


def _parts(scene: Scene) -> Iterator[Reading]:
    text = scene.text
    yield from _han(text, scene.numbers)
    for match in _HAN_HALF.finditer(text):
        if match[0] == "一半" and text[match.end() : match.end() + 1] in ("导", "会"):
            continue
        yield _fraction(*match.span(), 1, 2)
    yield from _english(scene)
    yield from _one_in_five(text, scene.numbers)
    for match in _SLASH.finditer(text):
        yield _fraction(*match.span(), match["n"], match["d"])
    if scene.bare:
        yield from _bare(scene)
    for match in _VULGAR_SIGN.finditer(text):
        if not re.search(r"[0-9] ?\Z", text[max(0, match.start() - 2) : match.start()]):
            value = VULGAR[match[0]]
            yield Reading(*match.span(), "fraction", value, value)


def _bare(scene: Scene) -> Iterator[Reading]:
    """Read what is a fraction only in a field: -4/5, 1 over 3."""
    text = scene.text
    alone = _ALONE.search(text)
    if half := _MERE_HALF.search(text):
        yield _fraction(*half.span("words"), 1, 2)
    for match in _ANY_SLASH.finditer(text):
        if alone or (match["n"], match["d"]) not in (("9", "11"), ("24", "7")):
            found = _fraction(*match.span(), match["n"], match["d"])
            yield _negative(found) if match["minus"] else found
    for part, whole in pairwise(scene.numbers):
        if _OVER.fullmatch(text[part.end : whole.start]) and part.low < whole.low < 1900:
            found = _fraction(part.start, whole.end, part.low, whole.low)
            found.tier = 0
            yield found


def _negative(found: Reading) -> Reading:
    if found.low is not None:
        found.low = found.high = -found.low
    return found


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
        minus = text[max(0, lower.start - 1) : lower.start] == "负"
        found = _fraction(lower.start - minus, upper.end, upper.low, lower.low)
        found.number = upper
        yield _negative(found) if minus else found


def _english(scene: Scene) -> Iterator[Reading]:
    text = scene.text
    for match in _ENGLISH.finditer(text):
        by = bool(
            (
                _BY.search(text, max(0, match.start() - 10), match.start())
                or _APART.match(text, match.end("part"))
            )
            and not match["many"]
            and match["part"].lower() not in ("half", "halve")
            and _CLOSED.match(text, match.end("part"))
        )
        if by or _is_part(match, Decimal(1), "a", bare=scene.bare):
            yield _named(match, match.start(), Decimal(1))
    for number in scene.numbers:
        if number.barred or number.parts or number.style == "han" or number.low > 10**6:
            continue
        named = _NAMED.match(text, number.end)
        if named and _is_part(named, number.low, number.words, bare=scene.bare):
            found = _named(named, number.start, number.low)
            if named["sep"] == "-" or named["of"]:
                found.rank = 3
            minus = scene.bare and _MINUS.search(text, max(0, number.start - 9), number.start)
            if minus:
                found.start = minus.start()
            yield _negative(found) if minus else found
    for match in _HALF.finditer(text):
        if not _NO_HALF.match(text, match.end()):
            yield _fraction(*match.span(), 1, 2)


def _named(match: re.Match[str], start: int, n: Decimal) -> Reading:
    found = _fraction(start, match.end("part"), n, PARTS[match["part"].lower()])
    found.end = match.end("many") if match["many"] else found.end
    return found


def _is_part(match: re.Match[str], n: Decimal, words: str, *, bare: bool) -> bool:
    """Tell whether a numeral before third, quarter … counts them: two thirds, a third of."""
    part, plural = match["part"].lower(), bool(match["many"])
    one = words.lower() == "one"
    if n != n.to_integral() or (n >= PARTS[part] and 2 < PARTS[part] < 100):
        return False
    if part == "quarter" and not (match["of"] or match["sep"] == "-" or bare):
        return False
    if part in ("half", "halve") and plural:
        return n > 1
    if part in ("half", "halve"):
        return n == 1 and (one or bare or bool(match["of"] or match["sep"] == "-"))
    if n > 1:
        return plural
    return not plural and (one or bare or bool(match["of"]))


def _one_in_five(text: str, numbers: list[Number]) -> Iterator[Reading]:
    for part, whole in pairwise(numbers):
        if (
            part.barred
            or part.dashed
            or whole.barred
            or not part.end < whole.start <= part.end + 16
        ):
            continue
        if not _IN.fullmatch(text[part.end : whole.start]) or part.scaled or whole.scaled:
            continue
        if (
            part.low < whole.low
            and part.style == whole.style
            and whole.low <= 1000
            and whole.low < 1900
        ):
            if text[whole.end : whole.end + 1] in ("%", "-") or _SPAN.match(text, whole.end):
                continue
            found = _fraction(part.start, whole.end, part.low, whole.low)
            found.tier = 0
            yield found
