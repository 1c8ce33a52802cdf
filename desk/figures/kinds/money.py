# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Money: 5000亿美元, 人民币50亿元, US$15-25 billion, 3块5毛, 50 cents."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from desk.figures import currencies, currency_forms, reading
from desk.figures.numeral import han

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures.reading import Number, Reading, Scene

_SMALL = re.compile(
    r"(?:(?P<dime>[0-9]|[一二两三四五六七八九])[角毛](?P<cent>[0-9一二三四五六七八九])(?![0-9一二三四五六七八九十百千万元块分]))"
    r"|(?P<short>[一二两三四五六七八九0-9])(?![0-9一二三四五六七八九十百千万亿年月日个人名家倍成%角毛分]|\.[0-9])"
    r"|(?:(?P<jiao>[0-9]{1,2}|[一二两三四五六七八九])[角毛](?:钱)?)?(?:(?P<fen>[0-9]{1,2}|(?:[二三四五六七八九]?十)?[一二三四五六七八九]|[二三四五六七八九]?十)分(?:钱)?)?"
)
_COINS = re.compile(
    r"[毛角](?:(?P<fen>[0-9]|[一二三四五六七八九])分?(?![0-9一二三四五六七八九十百千万亿年月日个人成分之元块])|钱?(?=[，。、；！？,.!?;:)）」”的/ \n]|一?[斤个张只条份度本枚次瓶根块]|\Z))"
)
_MINUS = re.compile(
    r"(?:(?:\A|[\s(（:：，。])(?P<sign>-)|(?<!背)(?<!担)(?<!抱)(?<!肩)负|(?<![A-Za-z])(?:minus|negative) )\Z",
    re.IGNORECASE,
)
_CENTS = re.compile(r"(?: and)? (?P<cents>[0-9]{1,2}) (?:cents|pence|p)(?![A-Za-z])", re.IGNORECASE)
_DIGIT = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_NO_YUAN = tuple("素旦宵首帅老宇气年化论次方结组凶勋配件")
_COIN_PARTS = (("dime", 10), ("jiao", 10), ("short", 10), ("cent", 100), ("fen", 100))
_TRAILING = re.compile(r" ?\(?(?:人民币|USD|US|RMB|CNY|美金)\)")
_WEIGHT = re.compile(
    r"(?:weigh|weight|heavy|[0-9] ?(?:stones?|st) [0-9]|lost|gain|shed|lift|squat|bench|-pound (?!note|fine|deal))",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r" of (?!(?:debts?|invest|fund|saving|spend|cuts|public|tax|damage|loan|loss|aid|revenue|sales|profit|cash|asset|business|trade|orders?|goods|contract|bonds?|equity|capital|new|extra|additional|more|UK|government|state|private|their|its|our|my|his|her|the|lottery|property|unpaid|fraud|money|income|benefit|grant|subsid|bonus|stock|shares?|costs?|arrears|bills?|fines?|compensation|support|help|relief|backing|borrowing|liabilit|turnover|value|worth|transactions?|deals?)[a-z]*)[a-z]",
    re.IGNORECASE,
)
_TAIWAN = re.compile(
    "[台臺][鐵幣灣北中南股積]|鴻海|聯發科|證交所|加權指數|法說會|勞動部|衛福部|民眾黨|國民黨|總統府|健保署|勞保|新北|桃園|花蓮|屏東|嘉義|基隆|宜蘭|高雄|新竹|立法院|行政院|民進黨"
)
_HONG_KONG = re.compile(
    "[本全]港|港[元幣府股鐵]|衞生|金管局|財政司|特首|薪俸稅|強積金|公屋|居屋|差餉|恒指|廉署|旺角|中環|尖沙咀|屯門|沙田|元朗|荃灣|觀塘|將軍澳|香港|九龍|新界|立法會|平方呎"
)
_HONG_KONG_SHARES = re.compile("港股|港交所|恒指|恒生|港府|香港政府")
_PENCE = re.compile(r"p(?![A-Za-z0-9])")
_LINES = (144, 240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320)
_OUNCES = re.compile(r",? (?:and )?[0-9]{1,2} ?(?:oz|ounce)", re.IGNORECASE)
_JAPAN = re.compile(r"日元|日圆|日本|东京|(?i:yen|japan|tokyo)")
_CHINA = re.compile("人民币|[一-鿿]|(?i:yuan|renminbi|china|chinese|beijing)")


def readings(scene: Scene) -> Iterator[Reading]:
    """Yield each number that has a currency before or behind it."""
    local = _local(scene)
    ends = {number.end for number in scene.numbers}
    for number in scene.numbers:
        if found := _change(scene, number):
            yield found
        if number.barred:
            continue
        before = _before(scene, number)
        if before and before[0] in ends and scene.text[before[0]] > "\u2fff":
            # the 美元 of 六美元五十美分 belongs to the number before it
            before = None
        behind = _behind(scene, number) or _pence(scene, number)
        if found := _read(scene, number, before, behind, local):
            yield found


def _change(scene: Scene, number: Number) -> Reading | None:
    """Read coins by themselves: 五毛, 一毛五, 八角."""
    match = _COINS.match(scene.text, number.end)
    if not match or number.barred or number.scaled or number.low > 99 or number.parts:
        return None
    found = reading.of(number, number.start, match.end(), "money", "CNY")
    reading.times(found, Decimal("0.1"))
    if match["fen"] and found.low is not None:
        found.low = found.high = found.low + Decimal(_value(match["fen"])) / 100
    return found


def _read(
    scene: Scene,
    number: Number,
    before: tuple[int, str] | None,
    behind: tuple[int, str, int] | None,
    local: str,
) -> Reading | None:
    if before and behind and not _alike(before[1], behind[1], scene, number):
        behind = None
    if before:
        start, code = before
        end = behind[0] if behind else number.end
        if behind and behind[1] not in ("CNY", code) and before[1] == "USD":
            code = behind[1]
        if number.letter != "w":
            return _money(scene, number, start, end, code)
        return None
    if not behind or _no_money(scene, number, behind):
        return None
    end, code, parts = behind
    inferred = False
    if code == "CNY" and scene.text[number.end : number.end + 1] in "元圆" and local:
        inferred = "人民币" not in scene.text[number.end : end]
        code = local if inferred else code
    elif code == "CNY" and scene.text[number.end : number.end + 1] in "元圆":
        inferred = _hong_kong_shares(scene, number, end)
        code = "HKD" if inferred else code
    found = _money(scene, number, number.start, end, code)
    found.inferred = inferred
    if parts > 1:
        reading.times(found, Decimal(1) / parts)
    return found


def _money(scene: Scene, number: Number, start: int, end: int, code: str) -> Reading:
    found = reading.of(number, start, end, "money", code)
    found.rank = 2
    if minus := _MINUS.search(scene.text, max(0, start - 7), start):
        _negate(found)
        found.start = minus.start("sign") if minus["sign"] else minus.start()
    elif number.start - start in (2, 3, 4) and scene.text[number.start - 1] == "-":
        _negate(found)
    _add_small(scene, number, found)
    trailing = _TRAILING.match(scene.text, found.end)
    if trailing and "(" in trailing[0]:
        found.end = trailing.end()
    return found


def _negate(found: Reading) -> None:
    if found.low is not None and found.high is not None:
        found.low, found.high = -found.high, -found.low


def _add_small(scene: Scene, number: Number, found: Reading) -> None:
    """Add the 角 and 分, or the cents, that follow the yuan or the dollars."""
    if number.qualifier != "exact" or found.low is None or number.low != number.low.to_integral():
        return
    if cents := _CENTS.match(scene.text, found.end):
        extra = Decimal(cents["cents"]) / 100
        found.end = cents.end()
    else:
        last = scene.text[found.end - 1 : found.end]
        match = _SMALL.match(scene.text, found.end)
        if last not in "元块圆" or not match or not match[0]:
            return
        if match["short"] and last != "块":
            return
        extra = sum(
            (Decimal(_value(match[name])) / part for name, part in _COIN_PARTS if match[name]),
            Decimal(0),
        )
        found.end = match.end()
    found.low += extra
    found.high = found.low


def _value(words: str) -> int:
    if words in _DIGIT or words.isascii():
        return _DIGIT[words] if words in _DIGIT else int(words)
    value = han(words)
    return int(value.low) if value else 0


def _before(scene: Scene, number: Number) -> tuple[int, str] | None:
    at = number.start
    if scene.text[max(0, at - 1) : at] in (" ", "-"):
        at -= 1
    found = currency_forms.before(scene.text, at)
    if found is None:
        return None
    start, name = found
    if name == "¥":
        return start, _yen(scene, start)
    return start, currencies.SIGNS.get(name) or currencies.HAN[name]


def _yen(scene: Scene, place: int) -> str:
    """Tell whose ¥ it is: that of full width is Chinese, else the article says."""
    if scene.normal.raw[scene.normal.span(place, place + 1)[0]] == "￥":
        return "CNY"
    japan, china = _JAPAN.search(scene.text), _CHINA.search(scene.text)
    if japan and not re.search("人民币|(?i:yuan|renminbi)", scene.text):
        return "JPY"
    return "CNY" if china else "JPY"


def _behind(scene: Scene, number: Number) -> tuple[int, str, int] | None:
    at = number.end
    if number.qualifier == "several" and scene.text.startswith(" of ", at):
        # tens of billions of dollars
        at += 3
    match = currency_forms.behind(scene.text, at)
    if not match or (at > number.end and not match["word"]):
        return None
    if name := match["han"]:
        return match.end(), currencies.HAN[name], 1
    if name := match["word"]:
        return match.end(), currencies.ENGLISH[name.lower()], 1
    if name := match["small"]:
        small = name if name in currencies.SUBUNITS else name.lower().removesuffix("s")
        code, parts = currencies.SUBUNITS[small]
        return match.end(), code, parts
    return match.end(), currencies.SIGNS[match["sign"]], 1


def _pence(scene: Scene, number: Number) -> tuple[int, str, int] | None:
    """Read 90p in an article that speaks of pounds; 1080p is a picture."""
    if not _PENCE.match(scene.text, number.end) or "£" not in scene.text:
        return None
    return None if number.low in _LINES else (number.end + 1, "GBP", 100)


def _alike(before: str, behind: str, scene: Scene, number: Number) -> bool:
    if before == behind or (before == "USD" and behind.endswith("D")):
        return True
    return behind == "CNY" and scene.text[number.end : number.end + 1] in "元圆块"


def _no_money(scene: Scene, number: Number, behind: tuple[int, str, int]) -> bool:
    text, end = scene.text, behind[0]
    words = text[number.end : end].strip(" -").lower()
    if number.letter == "m" and words in ("pound", "pounds"):
        return False
    if words in ("元", "圆"):
        return text[end : end + 1] in _NO_YUAN or (
            words == "圆" and text[end : end + 1] in "形桌满环"
        )
    if words == "块":
        return not _loose_change(text, end, number)
    if words in ("pound", "pounds"):
        return _weighed(scene, number, end)
    if words == "蚊":
        return text[end : end + 1] in tuple("子虫香帐型蝇")
    if words in ("won", "real", "rand", "dong", "lira", "buck", "baht") and words == "won":
        return not number.scaled and number.low < 100
    if words in ("马克", "索尔", "比尔", "仙", "里拉", "马币"):
        return not number.scaled and number.style == "han"
    return False


def _weighed(scene: Scene, number: Number, end: int) -> bool:
    """Tell whether pounds are a weight: of something that is no money, in a text without £."""
    if number.scaled:
        return "£" not in scene.text and bool(_MATTER.match(scene.text, end))
    return bool(
        _WEIGHT.search(scene.around(number.start, end, 30))
        or scene.text.startswith(" of ", end)
        or _OUNCES.match(scene.text, end)
    )


def _loose_change(text: str, end: int, number: Number) -> bool:
    """Tell whether the 块 behind a number is money and no piece of something."""
    after = text[end : end + 1]
    return (
        not after
        or after in '，。、；！？,.!?;:)）」”" \n'
        or bool(re.match(r"[0-9一二两三四五六七八九](?:毛|角|[^0-9一-龥]|\Z)", text[end : end + 2]))
    )


def _hong_kong_shares(scene: Scene, number: Number, end: int) -> bool:
    """Tell whether a mere 元 stands in a sentence about shares in Hong Kong."""
    ahead = scene.text[max(0, number.start - 60) : number.start]
    ahead = ahead[max(ahead.rfind(sign) for sign in "。；\n") + 1 :]
    named = (
        "人民币" in ahead
        or scene.text.startswith("人民币", end)
        or "人民币" in scene.text[number.end : end]
    )
    return bool(_HONG_KONG_SHARES.search(ahead)) and not named


def _local(scene: Scene) -> str:
    """Return what a mere 元 means: the currency of Taiwan or Hong Kong where those are named."""
    raw = scene.normal.raw
    if not re.search("[萬億國會們來時說過對個為]", raw) or "人民幣" in raw:
        return ""
    taiwan, hong_kong = _TAIWAN.search(raw), _HONG_KONG.search(raw)
    if bool(taiwan) == bool(hong_kong):
        return ""
    return "TWD" if taiwan else "HKD"
