# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Chinese dates: 2024年9月底, 今年1月末, 21日, 上周三, 去年第三季度, 1月20日至25日, 上世纪90年代."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.figures import calendar
from desk.figures.numeral import han
from desk.figures.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desk.figures.calendar import Stretch
    from desk.figures.reading import Scene

_D = "零一二三四五六七八九"
_YEARS = {
    "今年": 0,
    "本年": 0,
    "去年": -1,
    "上年": -1,
    "昨年": -1,
    "前年": -2,
    "大前年": -3,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}
_MONTHS = {
    "上月": -1,
    "上个月": -1,
    "本月": 0,
    "这个月": 0,
    "这月": 0,
    "当月": None,
    "下月": 1,
    "下个月": 1,
    "上上个月": -2,
    "下下个月": 2,
}
_DAYS = {
    "今天": 0,
    "今日": 0,
    "今晨": 0,
    "今早": 0,
    "今晚": 0,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "昨夜": -1,
    "昨早": -1,
    "前天": -2,
    "前日": -2,
    "明天": 1,
    "明日": 1,
    "明早": 1,
    "明晚": 1,
    "后天": 2,
    "后日": 2,
    "大前天": -3,
    "大后天": 3,
}
_WEEK = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_QUARTERS = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "首": 1,
    "末": 4,
    "上": -1,
}

_NO_DAY = "(?!本(?!周|月|报|次|届|轮|台|网|刊|站|案|市)|元|圆|币|籍|裔|语)"
_MONTH = r"(?P<m>1[0-2]|0?[1-9]|十[一二]|[正元一二三四五六七八九十])月(?:份)?(?!球|革命|亮|饼|台|票|薪|季|经|光|息|嫂|坛|子|老)"
_DAY = rf"(?P<d>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[{_D[1:]}]?|二十|廿[{_D[1:]}]?|[一二三四五六七八九])(?:日{_NO_DAY}|号(?!楼|线|文|令|机|台|院|馆|站|店|门|球|位|公路|烈|风球|波|强|热带|暴|干线|井|选手|车|区|航|坑|电|种子|提案|法案|决议|信号|舰|卫星|火箭|飞船|病|桌|房|墓|仓|货|油|染|种|作品|人物|嫌|公|员工|码头|航站))"
_QUARTER = r"(?:第?(?P<q>[一二三四1-4首])季度?(?!稻|节|风)|前(?P<fq>[一二两三1-3])个?季度?|[Qq](?P<eq>[1-4])(?![0-9A-Za-z])|第(?P<fiscal>[一二三四1-4])财季)"
_HALF = r"(?P<half>上|下)半(?:年度?|年)"
_YEAR = rf"(?:(?<![0-9{_D}])(?<![0-9][.,])(?P<y>[12][0-9]{{3}}|[一二][{_D}]{{3}}|[0-9]{{2}}(?=年[01]?[0-9]月)|0[0-9](?=年))(?:年度?|财年)(?!代|级|历史|的历史)|(?P<ry>(?<![当目之以年月])前年|(?<![年月之以])后年|{'|'.join(name for name in sorted(_YEARS, key=len, reverse=True) if name not in ('前年', '后年'))}))"
_SEASON = r"(?P<season>[春夏秋冬])(?:天|季|日)"
_PART = r"(?P<part>上旬|中旬|下旬|初|底|末|中(?=[旬，。,、；;]|以|前|后))"


def _named(pattern: str, **names: str) -> str:
    """Return a pattern with its groups called otherwise, so that it can stand twice."""
    for old, new in names.items():
        pattern = pattern.replace(f"?P<{old}>", f"?P<{new}>")
    return pattern


_DATE = re.compile(
    rf"(?:(?:公元)?{_YEAR}(?:的|全年|同期)?[ -]?"
    rf"(?:{_MONTH}(?:的)?(?:{_DAY}|{_PART})?|{_QUARTER}|{_HALF}|{_SEASON}|(?P<ys>[春夏秋冬])(?![天日季奥运])|(?P<yp>年?(?:初|底|末|终)|年?中(?=[，。,、；;以前后]|期|旬)|岁末|岁尾)|(?P<yd>[12]?[0-9]月))?"
    rf"|(?<![0-9个{_D}十第])(?<![0-9][.,-])(?P<bare>{_named(_MONTH, m='bm')}(?:{_named(_DAY, d='bd')}|{_named(_PART, part='bp')})?)"
    rf"|(?P<rm>{'|'.join(sorted((k for k in _MONTHS if k != '当月'), key=len, reverse=True))})(?P<rmrest>{_named(_DAY, d='rd')}|{_named(_PART, part='rpart')})?"
    rf"|(?<![0-9{_D}十百千万几数第个月:/-])(?<![0-9][.,]){_named(_DAY, d='lone')}"
    rf"|(?P<rel>{'|'.join(sorted(_DAYS, key=len, reverse=True))})(?!的?(?:我们|中国的))"
    r"|(?P<wa>上上|(?<!基础)(?<!事实)(?<!实际)(?<!程度)(?<!意义)(?<!本质)(?<!历史)(?<!整体)(?<!大体)(?<!原则)(?<!网络)上|下|本|这|下下)?(?:一|个)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])(?![0-9一二三四五六七八九十]|围|边|律|样)"
    r"|(?P<w>上上|上|下|本|这|下下)(?:一|个)?(?:周|星期|礼拜)(?P<we>末)?(?![一二三四五六日天年刊报期])"
    rf"|(?<![今去明前后本来上]){_named(_QUARTER, q='q2', fq='fq2', eq='eq2', fiscal='fiscal2')}"
    rf"|(?P<half2>上|下)半年"
    r"|(?<![一二三四五六七八九十0-9个多几数半全成周每常当整往历近同百千末陈少童青中老壮])(?P<yp2>年初|年底|年末|年终(?!奖)|年中(?=[，。,、；;以前后]))"
    r"|(?P<mp>(?<![0-9个岁一二三四五六七八九十])月(?:初|底|末|中旬|上旬|下旬))"
    rf"|(?:(?P<c>上|本|[12][0-9]|二十一?|十[{_D[1:]}])个?世纪)(?P<de>[0-9]0|[一二三四五六七八九]十)年代(?:(?P<dp>初|末|中)期?)?"
    r"|(?<![0-9])(?P<de2>[1-9]0|[一二三四五六七八九]十)年代(?P<dp2>初|末|中)?期?"
    r"|(?<![0-9])(?P<de4>(?:1[5-9]|20)[0-9]0)年代"
    rf"|(?<![0-9])(?P<m4>(?:1[0-2]|[1-9]))(?:月)?(?:-|–|—|至|到|~)(?P<m5>1[0-2]|[1-9])月(?:份)?(?![0-9]))"
)
_LOOSE = re.compile(r"(?:的|全年|同期|[ -])+\Z")
_UNTIL = re.compile(
    r"(?:结束|来临|到来|过完)?(?P<word>之前|以前|前(?![往来后夕锋景总首任主期几进述所副面者沿瞻身列董财外官省市部三两一二四])|(?:之|以)?后(?![续者来面天卫方备]))"
)


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield every date told in Chinese."""
    if not scene.chinese:
        return
    for match in _DATE.finditer(scene.text):
        lone = match["lone"]
        if lone and not lone[0].isascii() and "号" in match[0] and _named_so(scene.text, match):
            continue
        found = _read(scene, match)
        if found is not None:
            yield found


def _named_so(text: str, match: re.Match[str]) -> bool:
    """Tell whether 二号 is a part of a name, as in 鹊桥二号, and no day."""
    ahead = text[max(0, match.start() - 1) : match.start()]
    return "\u3400" < ahead < "\ua000" and ahead not in "在于到至从自是月周本这那了和与及前截起今定"


def _read(scene: Scene, match: re.Match[str]) -> Reading | None:
    end = match.start() + len(_LOOSE.sub("", match[0]))
    reading = Reading(match.start(), end, "date", unit="date", rank=3)
    told = (match["y"], match["m"] or match["bm"], match["d"] or match["bd"] or match["lone"])
    reading.fields = "".join(name for name, words in zip("ymd", told, strict=True) if words) or (
        "w" if match["wd"] else "months" if match["m4"] else "r"
    )
    stretch = _stretch(scene, match, reading)
    if stretch is not None:
        reading.iso_low, reading.iso_high = stretch.iso
        reading.grain = stretch.grain
    return reading


def _number(words: str) -> int:
    words = words.replace("正", "一").replace("元", "一") if len(words) == 1 else words
    if words.isascii():
        return int(words)
    value = han(words)
    if value is None:
        return 0
    return int(value.digits or value.low)


def _stretch(scene: Scene, match: re.Match[str], reading: Reading) -> Stretch | None:
    today = scene.today
    if match["y"] or match["ry"]:
        return _in_year(scene, match)
    if match["bare"]:
        return _in_month(scene, match, reading)
    if match["de"] or match["de2"] or match["de4"]:
        return _decade(match)
    return None if today is None else _from_today(scene, match, today)


def _from_today(scene: Scene, match: re.Match[str], today: date) -> Stretch | None:
    """Resolve what counts from the day of publishing."""
    if match["lone"]:
        return _lone_day(scene, _number(match["lone"]))
    if match["rel"]:
        return calendar.at(today, _DAYS[match["rel"]])
    if match["rm"]:
        return _relative_month(scene, match)
    if match["wd"] or match["w"]:
        return _week(scene, match)
    if match["m4"]:
        return _months(today, int(match["m4"]), int(match["m5"]))
    return _part_of_year(scene, match, today)


def _months(today: date, first: int, last: int) -> Stretch | None:
    if first >= last:
        return None
    return calendar.months(calendar.nearest_year(today, last), first, last, "month")


def _part_of_year(scene: Scene, match: re.Match[str], today: date) -> Stretch | None:
    if match["mp"]:
        return calendar.month(today.year, today.month, match["mp"][1:])
    if match["yp2"]:
        return calendar.year(today.year, match["yp2"][-1])
    if match["half2"]:
        return calendar.half(today.year, 1 if match["half2"] == "上" else 2)
    return _past_quarter(scene, match, today)


def _in_year(scene: Scene, match: re.Match[str]) -> Stretch | None:
    if match["y"]:
        number = _number(match["y"])
        if number < 100:
            number += 2000 if number < 50 else 1900
    elif scene.today is not None:
        number = scene.today.year + _YEARS[match["ry"]]
    else:
        return None
    if match["m"]:
        if match["d"]:
            return calendar.day(number, _number(match["m"]), _number(match["d"]))
        return calendar.month(number, _number(match["m"]), match["part"] or "")
    if match["half"]:
        return calendar.half(number, 1 if match["half"] == "上" else 2)
    if season := match["season"] or match["ys"]:
        return calendar.months(number, *calendar.SEASONS[season], "season")
    if match["yp"]:
        part = match["yp"][-1]
        return calendar.year(number, {"尾": "底"}.get(part, part))
    return _quarter(scene, match, number, "") or calendar.year(number)


def _quarter(scene: Scene, match: re.Match[str], number: int, suffix: str) -> Stretch | None:
    if first := match[f"fq{suffix}"]:
        return calendar.months(number, 1, 3 * _number(first), "quarter")
    which = match[f"q{suffix}"] or match[f"eq{suffix}"] or match[f"fiscal{suffix}"]
    return calendar.quarter(number, _QUARTERS[which]) if which else None


def _past_quarter(scene: Scene, match: re.Match[str], today: date) -> Stretch | None:
    """Return the latest quarter of that name that has begun."""
    found = _quarter(scene, match, today.year, "2")
    late = found and (found.first > today or (match["fq2"] and (found.last - today).days > 20))
    return _quarter(scene, match, today.year - 1, "2") if late else found


def _in_month(scene: Scene, match: re.Match[str], reading: Reading) -> Stretch | None:
    near = scene.today or scene.nearby
    if near is None:
        return None
    reading.inferred = scene.today is None
    number = _number(match["bm"])
    if match["bd"]:
        day = _number(match["bd"])
        return calendar.day(calendar.nearest_year(near, number, day), number, day)
    return calendar.month(calendar.nearest_year(near, number), number, match["bp"] or "")


def _lone_day(scene: Scene, number: int) -> Stretch | None:
    """Return the day of that number nearest to the day of publishing, rather past than to come."""
    assert scene.today is not None
    today = scene.today
    candidates = []
    for ahead in (-1, 0, 1):
        found = calendar.day(*calendar.month_from(today, ahead), number)
        if found:
            days = (found.first - today).days
            candidates.append((abs(days) + (8 if days > 0 else 0), found))
    return min(candidates, key=lambda pair: pair[0])[1] if candidates else None


def _relative_month(scene: Scene, match: re.Match[str]) -> Stretch | None:
    assert scene.today is not None
    y, m = calendar.month_from(scene.today, _MONTHS[match["rm"]] or 0)
    if match["rd"]:
        return calendar.day(y, m, _number(match["rd"]))
    return calendar.month(y, m, match["rpart"] or "")


def _week(scene: Scene, match: re.Match[str]) -> Stretch | None:
    assert scene.today is not None
    ahead = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}.get(
        match["wa"] or match["w"] or ""
    )
    if match["wd"]:
        return calendar.weekday(scene.today, _WEEK[match["wd"]], ahead)
    found = calendar.week(scene.today, ahead or 0)
    if found and match["we"]:
        return calendar.Stretch(calendar.shifted(found.first, 5) or found.first, found.last, "day")
    return found


def _decade(match: re.Match[str]) -> Stretch | None:
    if match["de4"]:
        return calendar.decade(int(match["de4"]))
    tens = _number(match["de"] or match["de2"])
    century = match["c"]
    if century in (None, "上", "本"):
        start = 2000 if century == "本" or (century is None and tens < 30) else 1900
    else:
        start = (_number(century) - 1) * 100
    part = match["dp"] or match["dp2"]
    found = calendar.decade(start + tens)
    if found is None or not part:
        return found
    first, last = {"初": (0, 2), "中": (4, 6), "末": (7, 9)}[part]
    y = start + tens
    return calendar.Stretch(
        found.first.replace(year=y + first), found.last.replace(year=y + last), "decade"
    )


def bound(text: str, end: int) -> tuple[str, int, int] | None:
    """Return `at_latest` or `at_earliest` and the place of the word behind a date that says so."""
    match = _UNTIL.match(text, end)
    if not match:
        return None
    return "at_latest" if "前" in match["word"] else "at_earliest", *match.span()
