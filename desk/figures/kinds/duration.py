# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Stretches of time: 未来12-24个月, 两年半, 一个半小时, three years, a 30-day pause, 2小时15分."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import reading
from desk.figures.kinds.measure import unit_behind
from desk.figures.reading import Number, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Scene
    from desk.figures.units import Unit

_HALF_BEFORE = re.compile(
    r"(?:(?P<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})个)?半(?:个多?)?(?P<unit>年|月|小时|世纪|钟头|星期|分钟|秒|天(?!然))"
    r"(?![级报薪刊度票])"
)
_HALF = {
    "年": ("a", 1),
    "月": ("mo", 1),
    "小时": ("h", 1),
    "钟头": ("h", 1),
    "世纪": ("a", 100),
    "星期": ("wk", 1),
    "天": ("d", 1),
    "分钟": ("min", 1),
    "秒": ("s", 1),
}
_HALF_ENGLISH = re.compile(
    r"(?<![A-Za-z])(?:(?:half (?:a|an) |a half[- ])(?P<one>year|month|week|day|hour|minute|century|decade)"
    r"|half-?(?P<two>hour|century|year|decade))(?![A-Za-z-])",
    re.IGNORECASE,
)
_ERA = re.compile(
    "(?:公元前|西元前|民国|昭和|平成|令和|大正|明治|光绪|乾隆|康熙|道光|咸丰|同治|嘉庆|雍正|顺治|万历|宣统|贞观|崇祯)\\Z"
)
_MORE = re.compile(r"个(?P<more>多)(?P<unit>月|小时|星期|季度|世纪|礼拜|钟头)")
_AND_A_HALF = re.compile(r"[- ]and[- ]a[- ]half", re.IGNORECASE)
_DAYS = re.compile(r"日(?:之内|以内|以上|内|间|游|行程|后(?![天]))")
_LASTING = re.compile(
    r"(?:为期|连续|历时|近|长达|未来|过去|最近|持续|连|满|前后|整整|仅|需时|超过|至少|约|逾|头)\Z"
)
_NO_YEAR = re.compile(r"年(?:代|级|前|会|底|初|末|中|度|夜|轻|货|报|薪|终|纪|关|画|味|龄|鉴|青)")
_FRAMED = re.compile(
    r"(?:薪|禁赛|停职|停课|停牌|延长|推迟|延期|监禁|任期|刑期|判处|徒刑|缓刑|保修|质保|租期|学制|休学|留校|冻结|暂扣|未来|过去|今后|近|最近|为期|至少|超过|长达|不到|约|逾|每|前|后|前后|满|整整|仅|历时|时隔|用了|花了|将近|不足|下|再|达|"
    r"next |last |past |least |about |nearly |over |than |for |under |within |in )\Z",
    re.IGNORECASE,
)
_FRAMING = re.compile(
    r"(?:以?[内后前来多期]|之[内后前久]|以上|左右|半|时间|有余|ago|later|after|from now| period| deal)"
)
_SENTENCE = re.compile(
    r"(?<![0-9一二三四五六七八九十])(?P<y>[1-9][0-9]?|[一二三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十)年又?(?P<m>1[01]|[1-9]|十?[一二三四五六七八九]|十)个?月(?![0-9]{1,2}日)"
)
_HOURS = re.compile(
    r"(?<![0-9.一二两三四五六七八九十])(?P<h>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})个?小时(?P<m>[1-5]?[0-9]|[一二三四五六七八九十]{1,3})分(?![之钟])(?:(?P<s>[1-5]?[0-9])秒)?"
)
_PUNISHED = re.compile("(?:刑|判处?|[监監]禁|坐牢|囚|入[狱獄])[^，。；]{0,12}\\Z")
_PUNISHED_AFTER = re.compile("(?:的?有期)?徒刑|刑期|的?[监監]禁")
_QUARTERS = re.compile("(?<![0-9一二三四五六七八九十第])(?P<n>[一三])刻钟")
_PERIOD = re.compile(
    "(?:[潜潛]伏期|疗程|病程|工期|航程|行程|假期|隔[离離]|为期|需时|历时|展期)[^，。；0-9]{0,6}\\Z"
)
_SECONDS = re.compile(
    r"(?<![0-9.:])(?:(?P<n>[0-9]{1,2})分)?(?P<s>[0-9]{1,2}(?:\.[0-9]{1,3})?)秒(?P<part>[0-9]{1,3})?(?![0-9])"
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number with a unit of time."""
    text = scene.text
    for number in scene.numbers:
        if number.barred:
            continue
        found = _named(scene, number) or _months_and_more(text, number) or _days(text, number)
        if found:
            yield found
    yield from _halves(text)
    yield from _clocked(text)
    yield from _sentences(text)


def _named(scene: Scene, number: Number) -> Reading | None:
    named = unit_behind(scene.text, number)
    if named is None or named[0].kind != "duration" or number.dashed:
        return None
    unit, end = named
    text = scene.text
    if number.letter and number.letter not in "kK":
        return None
    if unit.words in ("年", "载", "周") and _no_stretch(text, number, unit, end):
        return None
    if number.is_one and not _meant(text, number, unit, end):
        return None
    found = _of(number, end, unit)
    if (
        text[end : end + 1] == "半"
        and number.qualifier == "exact"
        and text[end + 1 : end + 2] != "导"
    ):
        _add_half(found, unit)
        found.end = end + 1
    elif half := _AND_A_HALF.match(text, end):
        _add_half(found, unit)
        found.end = half.end()
    return found


def _no_stretch(text: str, number: Number, unit: Unit, end: int) -> bool:
    """Tell whether 年 behind a number closes a year of the calendar, or begins another word."""
    if _ERA.search(text, max(0, number.start - 4), number.start):
        return True
    if unit.words == "周":
        return (
            text[end : end + 1] in tuple("一二三四五六日末天刊报边围")
            and number.style == "digit"
            and number.low > 1
        )
    if unit.words == "载":
        return number.style != "han" or text[end : end + 1] in tuple("客人重货体入明有运誉")
    if _NO_YEAR.match(text, end - 1) and text[end : end + 1] not in "前":
        return True
    years = len(number.digits) == 4 and Decimal(1000) <= number.low <= Decimal(2200)
    if number.digits[:1] == "0" or re.match(r"[0-9]{1,2}月", text[end : end + 3]):
        return True
    history = re.match(r"(?:的?历史|的?悠久|的?文明)", text[end : end + 5])
    return years and number.qualifier == "exact" and not history


def _meant(text: str, number: Number, unit: Unit, end: int) -> bool:
    """Tell whether 一年 or one month is a length and no turn of phrase."""
    if unit.code == "d":
        return False
    if text[end : end + 1] == "半" or _AND_A_HALF.match(text, end):
        return True
    framed = _FRAMED.search(text, max(0, number.start - 8), number.start)
    return bool(framed or _FRAMING.match(text, end) or text[number.end : number.end + 1] == "-")


def _of(number: Number, end: int, unit: Unit) -> Reading:
    found = reading.of(number, number.start, end, "duration", unit.code)
    if unit.factor != 1:
        found.low = None if found.low is None else unit.of(found.low)
        found.high = None if found.high is None else unit.of(found.high)
    return found


def _add_half(found: Reading, unit: Unit) -> None:
    if found.low is not None:
        found.low += unit.of(Decimal("0.5"))
        found.high = found.low


def _months_and_more(text: str, number: Number) -> Reading | None:
    """Read 两个多月: more than two months."""
    match = _MORE.match(text, number.end)
    if not match or number.qualifier != "exact":
        return None
    code, factor = {"季度": ("mo", 3), "礼拜": ("wk", 1)}.get(match["unit"]) or _HALF[match["unit"]]
    cue = ("qualifier", match.start("more"), match.end("more"))
    return Reading(
        number.start,
        match.end(),
        "duration",
        number.low * factor,
        None,
        code,
        "more_than",
        low_open=True,
        cues=[cue],
        number=number,
    )


def _days(text: str, number: Number) -> Reading | None:
    """Read 30日内 and 连续5日; elsewhere 5日 is a day of the month."""
    if text[number.end : number.end + 1] != "日" or number.high > 999:
        return None
    lasting = _LASTING.search(text, max(0, number.start - 3), number.start) or _PERIOD.search(
        text, max(0, number.start - 10), number.start
    )
    if (
        not (lasting or _DAYS.match(text, number.end))
        or text[number.end + 1 : number.end + 2] in "元本圆"
    ):
        return None
    if (
        not lasting
        and number.high <= 31
        and text[number.end + 1 : number.end + 2] in ("后", "间", "内")
    ) and (
        text[number.end + 1 : number.end + 2] == "后"
        or text[number.start - 1 : number.start] == "月"
    ):
        return None
    if text[max(0, number.start - 1) : number.start] == "月":
        return None
    found = reading.of(number, number.start, number.end + 1, "duration", "d")
    found.rank = 4
    return found


def _halves(text: str) -> Iterator[Reading]:
    for match in _HALF_BEFORE.finditer(text):
        if (
            text[max(0, match.start() - 1) : match.start()] in ("上", "下", "第", "前", "后")
            and not match["n"]
        ):
            continue
        code, factor = _HALF[match["unit"]]
        whole = _small(match["n"]) if match["n"] else Decimal(0)
        value = (whole + Decimal("0.5")) * factor
        yield Reading(*match.span(), "duration", value, value, code)
    for match in _HALF_ENGLISH.finditer(text):
        word = (match["one"] or match["two"]).lower()
        code, factor = {
            "year": ("a", 1),
            "month": ("mo", 1),
            "week": ("wk", 1),
            "day": ("d", 1),
            "hour": ("h", 1),
            "minute": ("min", 1),
            "century": ("a", 100),
            "decade": ("a", 10),
        }[word]
        value = Decimal(factor) / 2
        yield Reading(*match.span(), "duration", value, value, code)


def _small(words: str) -> Decimal:
    from desk.figures.numeral import han

    if words.isascii():
        return Decimal(words)
    value = han(words)
    return value.low if value else Decimal(0)


def _sentences(text: str) -> Iterator[Reading]:
    """Read the 9年6月 of 有期徒刑9年6月, and 三刻钟."""
    for match in _SENTENCE.finditer(text):
        behind = _PUNISHED_AFTER.match(text, match.end())
        if behind or _PUNISHED.search(text, max(0, match.start() - 16), match.start()):
            value = _small(match["y"]) * 12 + _small(match["m"])
            yield Reading(*match.span(), "duration", value, value, "mo", rank=5, tier=0)
    for match in _HOURS.finditer(text):
        seconds = _small(match["h"]) * 3600 + _small(match["m"]) * 60 + Decimal(match["s"] or 0)
        code, value = ("s", seconds) if match["s"] else ("min", seconds / 60)
        yield Reading(*match.span(), "duration", value, value, code, rank=5)
    for match in _QUARTERS.finditer(text):
        value = Decimal(15 * (1 if match["n"] == "一" else 3))
        yield Reading(*match.span(), "duration", value, value, "min")


def _clocked(text: str) -> Iterator[Reading]:
    """Read 3分12秒 and 9分58秒21."""
    for match in _SECONDS.finditer(text):
        if not (match["n"] or match["part"]) or text[max(0, match.start() - 1) : match.start()] in (
            "时",
            "点",
        ):
            continue
        value = Decimal(match["n"] or 0) * 60 + Decimal(match["s"])
        if match["part"] and "." not in match["s"]:
            value += Decimal(f"0.{match['part']}")
        yield Reading(*match.span(), "duration", value, value, "s")
