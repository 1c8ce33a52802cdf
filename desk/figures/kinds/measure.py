# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Units of measure: 4.5吉瓦, 120 km/h, 5,000 square feet, 零下12℃, 1米85."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading
from desk.figures.reading import Reading
from desk.figures.units import Unit, pattern, starting, starts, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Number, Scene

_HAN_AFTER = {
    "升": "至到级为值温高",
    "度": "假过量日数以",
    "克": "里服制朗罗隆拉什",
    "码": "头",
    "里": "程面",
    "米": "其饭粒线兰黄德勒",
    "公里": "",
    "吨": "位",
    "瓦": "解房片",
    "安培": "",
    "节": "",
    "尺": "度寸",
    "天": "气然主堂空津使才文赋河色平鹅使",
    "伏": "击笔特加",
    "赫": "然尔",
    "帕": "金",
    "桶": "装",
    "磅": "礴",
    "步": "",
}
_COLD = re.compile(r"(?:零下|负|minus |below zero |sub-zero )\Z", re.IGNORECASE)
_WARM = re.compile(
    "华氏|气温|温度|高温|低温|体温|水温|升温|降温|温差|零下|零上|摄氏|最高|最低|炎热|酷热|寒冷|℃|天气|变暖|暖化|增温|(?i:temperature|warm|weather|heat|cold|celsius)"
)
_HEAT = re.compile(
    r"(?<![A-Za-z])(?i:heat|heatwave|temperatures?|weather|forecast(?:ers?)?|swelter\w*|hot(?:test)?|cold(?:est)?|chilly|freez\w*|thermometers?|degrees? above|warm\w*)(?![A-Za-z])"
)
_REACHING = re.compile(
    r"(?<![A-Za-z])(?:was|were|is|of|to|hit|hits|reache?[sd]?|reaching|around|about|nearly|above|below|over|topped|exceed(?:ed|ing|s)?) \Z"
)
_ELECTRIC = re.compile("用电|电量|发电|度电|供电|省电|电费|耗电|电价|节电|输电")
_OIL = re.compile("原油|石油|油价|布伦特|欧佩克|OPEC|产量|减产|增产|日产|(?i:oil|crude|brent)|炼")
_METRES = re.compile(
    r"(?P<part>[0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9一二三四五六七八九十百千.%万亿米年月日寸分厘英公个人名次])"
)
_PART = re.compile(
    r"(?P<han>(?<![一上下前后大小多两])半个?)(?=[^\x00-\x7f])"
    r"|(?<![A-Za-z-])(?:(?P<three>three)[- ])?(?:(?:an?|one)[- ])?(?P<part>half|quarter|quarters|third)(?: of)?[- ](?:an? )?(?=[a-z])"
    r"|(?<![0-9/.,])(?P<n>[1-9])/(?P<d>[1-9][0-9]?)(?:[- ]|(?= ?[a-z]))(?:of an? )?(?=[a-z])",
    re.IGNORECASE,
)
_SHARES = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "third": Decimal(1) / 3,
}
_NO_HALF = ("度", "里", "步", "成", "尺", "两", "second", "桶", "节", "码", "卡")
_TALL = re.compile(r"(?<![0-9.'])(?P<feet>[1-9])' ?(?P<inches>1[01]|[0-9])(?:\"|”|″|'')")
_FEET = re.compile(r"(?:ft|feet|foot),? ?\Z", re.IGNORECASE)
_BELOW = re.compile(r" (?:below(?: zero| freezing)?)(?![a-z])", re.IGNORECASE)
_NOUN = re.compile(
    r" ?(?:people|users|[a-z]{3,}s| ?of (?:them|whom|these|those|the|its|their)|have|had|were|are|who)(?![a-z])"
)
_RISKY = {
    "C",
    "F",
    "m",
    "g",
    "t",
    "A",
    "V",
    "J",
    "K",
    "L",
    "W",
    "in.",
    "cal",
    "Gb",
    "Mb",
    "kt",
    "in",
    "B",
    "ha",
    "Mt",
}
_DIGIT = {sign: value for value, sign in enumerate("零一二三四五六七八九")}


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a unit of measure, but for those of time."""
    yield from _halves(scene.text)
    yield from _feet_and_inches(scene.text)
    for number in scene.numbers:
        if number.barred and not number.dashed:
            continue
        named = unit_behind(scene.text, number, bare=scene.bare)
        if named is None or named[0].kind == "duration":
            continue
        if found := _read(scene, number, *named):
            yield found


def _halves(text: str) -> Iterator[Reading]:
    """Read 半公里, half a mile, three quarters of an inch."""
    for match in _PART.finditer(text):
        unit = pattern().match(text, match.end())
        if unit is None or not (unit["han"] if match["han"] else unit["word"]):
            continue
        name = unit["han"] or unit["word"]
        found = units().get(name) or units().get(name.lower())
        if found is None or found.kind in ("duration", "temperature", "angle") or name in _NO_HALF:
            continue
        if text[unit.end() : unit.end() + 1] in tuple(_HAN_AFTER.get(name, "")):
            continue
        share = _SHARES[match["part"].lower()] if match["part"] else Decimal("0.5")
        if match["n"]:
            share = Decimal(match["n"]) / Decimal(match["d"])
        if name == "pound" and not text.startswith(" of ", unit.end()):
            continue
        value = found.of(share * (3 if match["three"] else 1))
        yield Reading(match.start(), unit.end(), found.kind, value, value, found.code)


def _feet_and_inches(text: str) -> Iterator[Reading]:
    """Read 5'10" as a length."""
    for match in _TALL.finditer(text):
        inches = Decimal(match["feet"]) * 12 + Decimal(match["inches"])
        value = inches * Decimal("0.0254")
        yield Reading(*match.span(), "length", value, value, "m")


def unit_behind(text: str, number: Number, *, bare: bool = False) -> tuple[Unit, int] | None:
    """Return the unit just behind a number, and where its words end."""
    at = number.end
    match = _unit(text, at)
    letter = number.letter
    if match is None and letter == "K" and number.dashed:
        return units()["kelvin"], at
    if match is None and letter in ("m", "t") and number.parts is None:
        # no scale after all, but metres or tonnes: the number without its letter
        return (units()[letter], at) if not _NOUN.match(text, at) else None
    if match is None:
        return None
    name = match["han"] or match["symbol"] or match["word"]
    if match["word"]:
        name = name.lower() if name.lower() in units() else name
    if match["han"] and text[match.end() : match.end() + 1] in tuple(_HAN_AFTER.get(name, "")):
        return None
    if match["symbol"] and name in _RISKY and not _plain_symbol(text, number, match, bare=bare):
        return None
    return units()[name], match.end()


def _unit(text: str, at: int) -> re.Match[str] | None:
    first = at + (text[at : at + 1] in (" ", "-"))
    sign = text[first : first + 1]
    return starting(sign).match(text, at) if sign in starts() else None


def _plain_symbol(text: str, number: Number, match: re.Match[str], *, bare: bool) -> bool:
    """Tell whether a short symbol stands for its unit: 5 m or 5kg, and not a 5 A or 5-in."""
    name = match["symbol"]
    if text[match.end() : match.end() + 1] == "级":
        return False
    if match[0][0] == "-" or number.style != "digit":
        return False
    if name == "in":
        return bool(_FEET.search(text, max(0, number.start - 6), number.start))
    if name in ("C", "F") and bare and text[match.end() : match.end() + 1] in ("", ".", ",", "，"):
        return True
    if name in ("C", "F") and match[0][0] != " " and number.low < 135:
        ahead = text[max(0, number.start - 12) : number.start]
        if _REACHING.search(ahead) and not text[match.end() : match.end() + 1].isalnum():
            return True
    if name in ("C", "F"):
        return match[0][0] != " " and bool(
            _WARM.search(text, max(0, number.start - 60), match.end())
        )
    if name in ("A", "V", "J", "L", "K", "B", "W"):
        return match[0][0] != " " and not (name in "K" and number.low < 100)
    return True


def _read(scene: Scene, number: Number, unit: Unit, end: int) -> Reading | None:
    if number.letter == "K" and unit.words == "kelvin" and number.scale:
        number.low, number.high = number.low / number.scale, number.high / number.scale
    if number.letter in ("m", "t") and unit.words == number.letter and number.scale:
        return _letter(scene, number, unit, end)
    if number.style == "han" and number.is_one and _figurative(scene, unit, end):
        return None
    if unit.words == "桶" and not _OIL.search(scene.around(number.start, end, 40)):
        return None
    named = unit
    unit_or_none = (
        _degree(scene, number, unit, end) if unit.words in ("度", "°", "degree") else unit
    )
    if unit_or_none is None:
        return None
    unit = unit_or_none
    found = reading.of(number, number.start, end, unit.kind, unit.code)
    found.rank = 1
    found.inferred = unit.kind == "temperature" and named.words == "degree"
    _chill(scene, number, found)
    if unit.kind == "temperature" or unit.factor == 1:
        pass
    else:
        if found.low is not None:
            found.low = unit.of(found.low)
        if found.high is not None:
            found.high = unit.of(found.high)
    if number.qualifier == "exact" and scene.text[end - 1] in "米尺度":
        _and_centimetres(scene.text, found, unit)
    elif (
        number.qualifier == "exact" and scene.text[end : end + 1] == "半" and found.low is not None
    ):
        _and_a_half(scene.text, unit, found)
    return found


def _figurative(scene: Scene, unit: Unit, end: int) -> bool:
    """Tell whether 一里, 一步 or 一度 may be a turn of phrase; 一公里 and 一米八 are not."""
    if scene.bare or unit.words not in tuple("里度卡尺寸丈节码米步焦伏瓦赫帕两分平"):
        return False
    return not (unit.words in ("米", "尺") and _METRES.match(scene.text, end))


def _and_a_half(text: str, unit: Unit, found: Reading) -> None:
    """Add the 半 of 两公里半."""
    if unit.kind in ("length", "weight", "volume", "area") and found.low is not None:
        if text[found.end + 1 : found.end + 2] in tuple("导径个年天月"):
            return
        found.low += unit.of(Decimal("0.5"))
        found.high = found.low
        found.end += 1


def _letter(scene: Scene, number: Number, unit: Unit, end: int) -> Reading | None:
    assert number.scale is not None
    found = reading.of(number, number.start, end, unit.kind, unit.code)
    if number.low > number.scale * 20000:
        return None
    for name in ("low", "high"):
        value = getattr(found, name)
        if value is not None:
            setattr(found, name, unit.of(value / number.scale))
    return found


def _degree(scene: Scene, number: Number, unit: Unit, end: int) -> Unit | None:
    around = scene.around(number.start, end, 20)
    if unit.words == "度" and (_ELECTRIC.search(around) or scene.text[end : end + 1] == "电"):
        return units()["度电"]
    feverish = 35 <= number.low <= 42 and bool(_METRES.match(scene.text, end))
    if (feverish or _WARM.search(around)) and number.high <= 200:
        fahrenheit = re.search("华氏|(?i:fahrenheit)", around)
        return units()["℉" if fahrenheit else "℃"]
    if unit.words == "degree" and _HEAT.search(scene.around(number.start, end, 160)):
        return units()["℉" if number.low > 50 else "℃"]
    cold = scene.text[max(0, number.start - 1) : number.start] == "负"
    if unit.words == "度" and (number.words == "零" or (number.dashed and scene.chinese) or cold):
        return units()["℃"]
    if unit.words == "度" and number.style == "han" and number.high < 10:
        return None
    return unit


def _chill(scene: Scene, number: Number, found: Reading) -> None:
    """Make a temperature below zero, or a number with a minus, negative."""
    if found.kind not in ("temperature", "angle"):
        return
    match = _COLD.search(scene.text, max(0, number.start - 12), number.start)
    below = _BELOW.match(scene.text, found.end)
    minus = number.dashed and not scene.text[max(0, number.start - 2) : number.start - 1].isdigit()
    if not (match or below or minus) or found.low is None or found.high is None:
        return
    if match:
        found.start = match.start()
    elif minus:
        found.start -= 1
    if below and not match and not minus:
        found.end = below.end()
    found.low, found.high = -found.high, -found.low


def _and_centimetres(text: str, found: Reading, unit: Unit) -> None:
    """Add the 85 of 1米85, the 五 of 两米五 and that of 三十九度五."""
    match = _METRES.match(text, found.end)
    most = 45 if found.kind == "temperature" else 10
    if not match or found.low is None or not 0 < found.low < most or found.kind == "angle":
        return
    part = match["part"]
    digits = "".join(str(_DIGIT.get(sign, sign)) for sign in part)
    found.low += unit.of(Decimal(f"0.{digits}"))
    found.high = found.low
    found.end = match.end()
