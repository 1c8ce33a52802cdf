# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Shares of a hundred: 97%, 百分之五十, 两成五, 七折, 2个百分点, 25 basis points, 各半."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading
from desk.figures.reading import Number, Reading, Scene

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEHIND = re.compile(
    r" ?(?:(?P<points>个?百分点|(?:%|percent(?:age)?|per ?cent|pct)[ -]points?(?![a-z])|percentage-points?|p\.?p\.?(?:ts?)?(?![A-Za-z]))"
    r"|(?P<basis>个?基点|点子|(?:basis|base)[ -]points?|bps?(?![A-Za-z]))"
    r"|(?P<mille>‰|per mille|permille)"
    r"|-?(?P<percent>%|percent(?![a-z])|per[ -]?cent(?![a-z])|per ?centum|percentage(?![- ]?[a-z])|pct\.?(?![a-z])|巴仙|趴(?![着在下]))"
    r"|(?P<tenths>成(?:(?P<more>[一二三四五六七八九半])(?![十百千万个年月日线级直般次导])|(?!(?:[一二三四五六七八九半][十百千万])?[员功立为人本果就分绩交长都品吉语因名群年全效套色堆千百规熟形虫型见活天了会要])))"
    r"|(?P<li>厘(?![米清升定岛泊]))|(?P<off>折(?![磨腾扣旧返射叠损合断戟服算冲])))",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"(?:半(?P<points>个百分点)|(?P<tenth>(?<![一二三四五六七八九多过大各对])半成)(?=[，。、；,;的以左]|\Z)|(?P<off>(?:对折|半价(?![0-9一二三四五六七八九十百千万]))(?![叠值]))|(?P<fold>半折)(?![叠断返])|(?<![A-Za-z-])half (?:a |of (?:1|one|a) )?(?:percent|per ?cent|pct)(?![a-z])(?P<more>(?:age)?[ -]points?)?"
    r"|(?<![A-Za-z-])(?:a )?half (?:a )?percentage(?P<point>[ -]point))",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?<![A-Za-z-])(?:(?:(?P<n>an?|one|two|three)[ -])?(?P<name>half|third|quarter|fifth|tenth)s?(?: of)? (?:a |of a |of one |one )(?:percentage|percent|per ?cent|pct)(?P<points>(?:age)?[ -]points?)?"
    r"|(?:(?P<m>an?|one|three)[ -])?(?P<short>quarter|half)s?(?:[ -](?:of a )?(?:percentage[- ])|-|(?<=quarter) )points?)(?![a-z])",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"息|增[长幅]|[升跌]幅|通胀|回报|[率按存贷]|厘(?:息|利)|票面")
_HALVES = re.compile(r"(?P<each>各)半(?![个天年月小])|对半(?![个天])")
_POINTS = re.compile(r"[ -](?:pts|points?)(?![A-Za-z-])")
_SHARE = re.compile(r"[0-9] ?%|per ?cent|(?i:poll|turnout|vote share|approval)")
_INDEX = re.compile(
    r"(?<![A-Za-z])(?i:index|ftse|dow|nasdaq|s&p|shares|stocks|goals?|games?|assists|rebounds|match|scored|season|league|table|basis)(?![A-Za-z])"
)
_DIGIT = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"半": 5}


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a sign or word of percent."""
    for number in scene.numbers:
        spoken = scene.text[max(0, number.start - 2) : number.start] == "分之"
        if number.barred and not (number.dashed or spoken):
            continue
        if found := _spoken(scene, number) or _written(scene, number):
            yield found
    for match in _HALF.finditer(scene.text):
        share = (
            Decimal(5)
            if match["tenth"] or match["fold"]
            else Decimal(50)
            if match["off"]
            else Decimal("0.5")
        )
        part = Reading(*match.span(), "percent", share, share, "%", rank=2)
        part.points = any(match.group("points", "more", "point"))
        yield part
    for match in _PART.finditer(scene.text):
        yield _part(match)
    for match in _HALVES.finditer(scene.text):
        half = Reading(
            *match.span(),
            "percent",
            Decimal(50),
            Decimal(50),
            "%",
            each=bool(match["each"]),
            rank=2,
        )
        if half.each:
            half.cues.append(("each", match.start(), match.start() + 1))
        yield half


def _part(match: re.Match[str]) -> Reading:
    """Read a quarter of a percentage point, three quarters of a percent, a quarter-point."""
    name = (match["name"] or match["short"]).lower()
    share = Decimal(1) / {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}[name]
    share *= {"three": 3, "two": 2}.get((match["n"] or match["m"] or "").lower(), 1)
    found = Reading(*match.span(), "percent", share, share, "%", rank=4, tier=0)
    found.points = bool(match["points"] or match["short"])
    return found


def _spoken(scene: Scene, number: Number) -> Reading | None:
    """Read 百分之五十 and 千分之三."""
    inner = scene.text[max(0, number.start - 1) : number.start] == "负"
    head = scene.text[max(0, number.start - 3 - inner) : number.start - inner]
    if head not in ("百分之", "千分之"):
        return None
    start = number.start - 3 - inner
    minus = not inner and scene.text[max(0, start - 1) : start] == "负"
    found = reading.of(number, start - minus, number.end, "percent", "%")
    if head[0] == "千":
        reading.times(found, Decimal("0.1"))
    if (minus or inner) and found.low is not None and found.high is not None:
        found.low, found.high = -found.high, -found.low
    return found


def _written(scene: Scene, number: Number) -> Reading | None:
    match = _BEHIND.match(scene.text, number.end)
    if not match and number.high < 100 and (points := _POINTS.match(scene.text, number.end)):
        around = scene.text[max(0, number.start - 90) : points.end() + 12]
        if _SHARE.search(around) and not _INDEX.search(around):
            return _signed(scene, number, _points(number, points.end()))
    if not match or (number.is_one and match["off"]):
        return None
    if match["li"] and not _INTEREST.search(scene.text, max(0, number.start - 24), match.end() + 4):
        return None
    found = reading.of(number, number.start, match.end(), "percent", "%")
    if match["points"] or match["basis"]:
        found.points = True
        if match["basis"]:
            reading.times(found, Decimal("0.01"))
    elif match["mille"]:
        reading.times(found, Decimal("0.1"))
    elif match["tenths"]:
        _tenths(number, match, found)
    elif match["off"]:
        _reduced(number, found)
        if found.high is None or found.high > 100:
            return None
    return _signed(scene, number, found)


def _points(number: Number, end: int) -> Reading:
    found = reading.of(number, number.start, end, "percent", "%")
    found.points, found.rank = True, 3
    return found


def _tenths(number: Number, match: re.Match[str], found: Reading) -> None:
    if number.style == "digit" and number.low > 10:
        found.drop = True
    reading.times(found, Decimal(10))
    if match["more"] and found.low is not None:
        found.low += _DIGIT[match["more"]]
        found.high = found.low


def _reduced(number: Number, found: Reading) -> None:
    """Read a price reduced to seven tenths (七折) or to 85 % (八五折)."""
    two = len(number.digits) == 2 and "." not in number.digits
    if two and number.style == "han" and number.low != number.high:
        found.low = found.high = Decimal(number.digits)
        found.qualifier = "exact"
    elif not two:
        reading.times(found, Decimal(10))


def _signed(scene: Scene, number: Number, found: Reading) -> Reading | None:
    """Read a minus sign, or 负, or the word before the number."""
    ahead = scene.text[max(0, number.start - 6) : number.start].lower()
    if ahead.endswith(("负", "minus ")) and not ahead.endswith("正负"):
        found.start -= 6 if ahead.endswith("minus ") else 1
    elif number.dashed and not ahead[-2:-1].isdigit() and ahead[-2:-1] != "%":
        found.start -= 1
    elif ahead.endswith("+"):
        found.start -= 1
        return found
    else:
        return found
    if found.low is not None and found.high is not None:
        found.low, found.high = -found.high, -found.low
    return found
