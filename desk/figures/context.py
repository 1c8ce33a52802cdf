# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""What the rest of the article says about its figures: unit, day, source, window of time."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.figures import calendar

if TYPE_CHECKING:
    from decimal import Decimal

    from desk.figures.reading import Reading, Scene

_AS_OF = re.compile(
    r"(?:截至|截止到?|截止至|截至到|as of|as at|as on)(?: the| late| early)? ?\Z", re.IGNORECASE
)
_SENTENCE = re.compile(r"[。！？!?\n\x00]|\.(?=\s|\Z)")
_SOURCES = (
    re.compile(
        r"(?:据|根据|援引|引述|引用)(?:外媒)?《?(?P<name>[^，。；,《》的 ]{2,16}?)》?(?:网站|当地时间|此前|日前|近日|昨日|今日|周[一二三四五六日]|星期[一二三四五六日]|[0-9]{1,2}(?:月[0-9]{1,2})?日){0,3}的?(?:报道|报导|消息|透露|统计|数据|披露|公布|估计|估算|称|表示|的说法|显示)"
    ),
    re.compile(
        r"(?:(?<=[，。；\n])|^)《?(?P<name>[^，。；,:《》\d ]{2,12}?)》?(?:此前|日前|昨日|今日|周[一二三四五六日])?(?:报道|报导|披露|指出|透露|宣布|公布|表示|称|说)[^，。；]{0,2}[，,:]"
    ),
    re.compile(
        r"[Aa]ccording to (?:data (?:from|by) |figures from |a (?:report|survey|study) (?:by|from) )?(?P<name>(?:the )?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,4})"
    ),
    re.compile(
        r"(?P<name>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,3})(?:,)? (?:said|says|reported|reports|estimates|estimated|announced|told)(?![a-z])"
    ),
)
_PEOPLE = re.compile(
    r"(?:人(?!民币|工)|名|户|家|市民|居民|群众|用户|民众|观众|粉丝|选票|个|次|套|辆|吨|公里|里)|\s?(?:people|users|jobs|votes|homes|customers|shares|units|followers|subscribers|parameters|tokens|views|downloads)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    "(?:人次|人数|用户|人口|销量|播放量?|点击量?|阅读量?|订单|票数|得票|户数|粉丝|产量|次数|数量)[^，。；]{0,6}\\Z"
)
_PRICED = re.compile(
    "(?:售价|定价|首付|总价|单价|均价|标价|起拍价|保费|经费|预算|起薪|底价|成交价?|斥资|耗资|投资|注资|融资|筹资|集资|募资|捐款?|捐出|罚款?|赔偿?|亏损?|损失|盈利|获利|赚|蚀让|年薪|月薪|薪水|售出|沽出|索价|减价|叫价|市值|估值|造价|身价|票房|价值|欠款?|欠债|借款?|贷款|花费?|花了|开价|出价|彩金|奖金|身家)"
    "(?:了|达|为|约|近|逾|超过?|高达|至少|少说也有|起码|足足|不到|大约){0,2}\\Z"
)
_AHEAD = re.compile(r"未来|今后|接下来|往后|next|coming|following", re.IGNORECASE)
_BACK = re.compile(r"过去|最近|近|past|last|previous|recent", re.IGNORECASE)


def complete(scene: Scene, readings: list[Reading]) -> None:
    """Add to each reading what only the rest of the text can tell."""
    _infer_units(scene, readings)
    _date_values(scene, readings)
    for reading in readings:
        if reading.kind == "duration" and scene.today is not None:
            _window(scene, reading)


def _infer_units(scene: Scene, readings: list[Reading]) -> None:
    """Give a sum without a unit that of the same value elsewhere, or the commonest currency."""
    named: dict[tuple[Decimal | None, Decimal | None], Counter[str]] = {}
    currencies: Counter[str] = Counter()
    for reading in readings:
        if reading.kind == "money":
            ends = (reading.low or reading.high, reading.high or reading.low)
            named.setdefault(ends, Counter())[reading.unit] += 1
            currencies[reading.unit] += 1
    if not currencies:
        return
    for reading in readings:
        if reading.kind != "number" or reading.rate.startswith("/k"):
            continue
        ends = (reading.low or reading.high, reading.high or reading.low)
        same = named.get(ends)
        counted = bool(_COUNTED.search(scene.text, max(0, reading.start - 10), reading.start))
        if counted and not same:
            continue
        priced = bool(_PRICED.search(scene.text, max(0, reading.start - 10), reading.start))
        if not same and not priced and not _large(scene, reading):
            continue
        reading.kind, reading.inferred = "money", True
        reading.unit = (same or currencies).most_common(1)[0][0]


def _large(scene: Scene, reading: Reading) -> bool:
    value = reading.low if reading.low is not None else reading.high
    if value is None or value < 10**8 or scene.bare:
        return False
    return reading.start < scene.title or not _PEOPLE.match(scene.text, reading.end)


def _date_values(scene: Scene, readings: list[Reading]) -> None:
    """Attach the day of `as of`, and the source, to the values of the same sentence."""
    text = scene.text
    ends = [match.end() for match in _SENTENCE.finditer(text)] + [len(text)]
    index, day, sentence, source = 0, "", -1, ""
    for reading in readings:
        while ends[index] < reading.end and index < len(ends) - 1:
            index += 1
        start = ends[index - 1] if index else 0
        if index != sentence:
            sentence, day = index, ""
            source = _source(text[max(start, ends[index] - 400) : ends[index]])
        if reading.dated:
            if _AS_OF.search(text, max(start, reading.start - 16), reading.start):
                day = reading.iso_high[:10]
        else:
            reading.as_of, reading.source = day, source


_BEFORE_NAME = re.compile(r"^(?:援引|引述|但|而|不过|然而|因此|此外|同时|对此)")
_AFTER_NAME = re.compile(
    r"(?:此前|日前|近日|昨日|今日|周[一二三四五六日]|在采访中|已经|已|曾|还|也|均|又|则|回应|评价|强调)+$"
)


def _source(sentence: str) -> str:
    for pattern in _SOURCES:
        if match := pattern.search(sentence):
            name = _AFTER_NAME.sub("", _BEFORE_NAME.sub("", match["name"].strip()))
            return name if len(name) > 1 else ""
    return ""


def _window(scene: Scene, reading: Reading) -> None:
    """Resolve 未来四年 to the days it covers."""
    assert scene.today is not None
    words = "".join(scene.text[cue[1] : cue[2]] for cue in reading.cues if cue[0] == "time")
    length = reading.high if reading.high is not None else reading.low
    if not words or length is None or reading.unit not in ("a", "mo", "wk", "d"):
        return
    if _AHEAD.search(words):
        end = calendar.later(scene.today, float(length), reading.unit)
        if end:
            reading.iso_low, reading.iso_high = scene.today.isoformat(), end.isoformat()
    elif _BACK.search(words):
        start = calendar.later(scene.today, -float(length), reading.unit)
        if start:
            reading.iso_low, reading.iso_high = start.isoformat(), scene.today.isoformat()
