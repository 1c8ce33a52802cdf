# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""The numerals of a text, found in one pass: digits, Chinese signs, English words, ranges."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.figures import currency_forms, mixed, numeral
from desk.figures.reading import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 40
"""A longer run of numerals is no figure."""

_DIGITS = (
    r"(?:(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3}){0,3},[0-9]{2}(?= ?(?:€|EUR(?![A-Za-z])|euros?(?![a-z])))|(?:(?<=€)|(?<=€ ))[0-9]{1,3}(?:\.[0-9]{3}){0,3},[0-9]{2}(?![0-9,])|[1-9][0-9]{3}(?:,000){1,3}(?![0-9,])"
    r"|(?<![0-9.,] )(?<![0-9.,])[1-9][0-9]?(?: [0-9]{3}){2,5}(?![0-9]| [0-9])|[0-9]{1,3}(?:,[0-9]{3}){1,8}(?![0-9])(?:\.[0-9]{1,20})?"
    r"|[0-9]{1,4}(?:,[0-9]{4}){1,5}(?![0-9,])|[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}(?![0-9,])"
    r"|[0-9]{1,3}(?:,[0-9]{3,4}){2,5}(?![0-9,.])|[0-9]++(?:\.[0-9]++)?|(?<![0-9.\u3400-\u9fff)])\.[0-9]{1,10})"
)
_SIGNS = "零一二三四五六七八九十百千万亿兆两几数廿卅卌" + numeral.FINANCIAL
_INNER = "多余来"
_RUN = re.compile(
    rf"(?:{_DIGITS}|[{_SIGNS}])"
    rf"(?:{_DIGITS}|[{_SIGNS}]|点(?=[零一二三四五六七八九])|[{_INNER}](?=[十百千万亿兆])|个(?=亿))*+"
)
_PIECES = re.compile(rf"{_DIGITS}(?:[十百千]?[万亿兆]{{0,2}})|[{_SIGNS}点]+")
_ENGLISH = re.compile(rf"(?<![A-Za-z])(?:{numeral.ENGLISH})(?![A-Za-z])", re.IGNORECASE)
_WORD = re.compile("[A-Za-z]+")
_SCALE = re.compile(
    r"[ -]?(?:(?P<word>(?i:hundred|thousand|lakh|million|crore|billion|trillion|quadrillion|dozen))s?"
    r"(?: (?P<second>(?i:thousand|million|billion|trillion)))?"
    r"|(?P<short>(?i:bn|mn|mln|bln|mio|trn|tn))|(?P<letter>MM|[KMBTkmbtw]))(?![A-Za-z0-9²³^]|/(?:s|h|hr|min)(?![a-z]))"
)
_REST = re.compile(
    r"[ -](?:and )?(?P<n>[0-9]{1,3}) (?P<word>hundred|thousand|million|billion)(?![A-Za-z])",
    re.IGNORECASE,
)
_SHORT = {
    "bn": 10**9,
    "bln": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "trn": 10**12,
    "tn": 10**12,
    "mm": 10**6,
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
    "t": 10**12,
    "w": 10**4,
}
_DASH = re.compile(r" ?(?:-|–|—|——|~|至|到|to|-to-|一(?=[0-9])) ?")
_PAIR = re.compile(r" ?(?:and|和|与|及) ?")
_BETWEEN = re.compile(r"(?:between|介于|在|居于|从) ?[^0-9，。,;；]{0,6}\Z", re.IGNORECASE)
NO_NUMBER = (
    "数位",
    "数码",
    "数据",
    "数学",
    "数字",
    "数目",
    "数量",
    "数控",
    "数落",
    "数组",
    "数独",
    "几何",
    "几乎",
    "几内亚",
    "几率",
    "几经",
    "几度",
    "数轮",
)
"""Words that begin like an uncertain number and are none."""
_PREFIXED = ("瓦", "米", "克", "卡", "伏", "帕", "焦", "赫", "字节", "比特", "位元", "吨", "牛顿")
"""Units before which a 千, 百 or 兆 belongs to the unit."""
_ROUND = re.compile("(?:元|美元|港元|人|个|家|名|公里|米|吨)(?:上下|左右|以上|以下|以内|大关)")
_TAEL = re.compile(r"\Z|[，。、；！？ 重黄白金银酒茶肉米左以的多]")
_SEVERAL_BEFORE = "人次总户函倍指点分天票岁件多少系参基算序奇偶整负常名代计读级半页字位变"


def numbers(text: str) -> list[Number]:
    """Return the numbers of a normal text in order, with the ranges they make."""
    singles = sorted((*_signs(text), *_words(text)), key=lambda number: number.start)
    singles = mixed.mixed(text, singles)
    return [*singles, *_ranges(text, singles)]


def _signs(text: str) -> Iterator[Number]:
    done = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        if end - start > LONGEST or start < done:
            continue
        found = _number(text, start, end)
        if found is not None:
            done = found.end
            yield found
            continue
        for piece in _PIECES.finditer(text, start, end):
            yield from _parts(text, *piece.span())


def _parts(text: str, start: int, end: int) -> Iterator[Number]:
    """Part signs that make no one number into the longest that do: 一百 | 二百."""
    while start < end:
        for last in range(end, start, -1):
            if part := _number(text, start, last):
                yield part
                start = part.end
                break
        else:
            start += 1


def _number(text: str, start: int, end: int) -> Number | None:
    prefix = text[end - 1] in "千兆" or (text[end - 1] == "百" and text[end - 2].isdigit())
    if (prefix and end - start > 1 and text.startswith(_PREFIXED, end)) or (
        text[end - 1] == "两" and end - start > 1 and _TAEL.match(text, end)
    ):
        end -= 1
    words = text[start:end]
    if _misplaced_several(text, start, words):
        start += 1
        words = words[1:]
    if not words:
        return None
    digit = words[0] in "0123456789."
    plain = _plain(words)
    if digit and plain.replace(".", "", 1).isdigit():
        value = Decimal(plain)
        number = Number(start, end, value, value, words=words, digits=words)
        mixed.lengthened(text, number)
        _scale(text, number)
    else:
        read = numeral.han(words)
        if read is None:
            return None
        number = Number(
            start,
            end,
            read.low,
            read.high,
            read.qualifier,
            read.scale,
            "digit" if digit else "han",
            read.digits,
            words=words,
        )
    mixed.halved(text, number)
    _loosen(text, number)
    number.barred = _barred(text, number)
    return number


def _plain(words: str) -> str:
    """Return digits without what groups them; 1.234,50 is written as the continent does."""
    if words[-3:-2] == ",":
        words = words.replace(".", "").replace(",", ".")
    return words.replace(",", "").replace(" ", "")


def _misplaced_several(text: str, start: int, words: str) -> bool:
    """Tell whether the 数 or 几 that begins a run belongs to the word before it or to digits."""
    if words[0] not in "数几":
        return False
    ahead = text[start - 1 : start]
    return bool(ahead and ahead in _SEVERAL_BEFORE) or words[1:2].isdigit()


def _scale(text: str, number: Number) -> None:
    match = _SCALE.match(text, number.end)
    if not match:
        return
    word, second, short, letter = match.group("word", "second", "short", "letter")
    if word:
        factor = numeral.SCALES_EN[word.lower()]
        if second:
            factor *= numeral.SCALES_EN[second.lower()]
    else:
        if match[0][0] in " -" and letter and (letter not in "MBTK" or match[0][0] == "-"):
            return
        factor = Decimal(_SHORT[(short or letter).lower()])
        number.letter = letter or ""
    if number.letter in ("m", "w", "t", "b", "k") or (letter and match[0][0] == " "):
        # the metre, the tonne and the letter of a model are told apart by what stands around
        number.letter = letter
    number.end = match.end()
    number.low, number.high, number.scale = number.low * factor, number.high * factor, factor
    if word and (rest := _REST.match(text, number.end)):
        lower = Decimal(rest["n"]) * numeral.SCALES_EN[rest["word"].lower()]
        if lower < factor:
            number.low, number.high, number.end = (
                number.low + lower,
                number.high + lower,
                rest.end(),
            )


def _loosen(text: str, number: Number) -> None:
    sign = text[number.end : number.end + 1]
    if not sign or sign not in _INNER or number.qualifier not in ("exact",):
        return
    after = text[number.end + 1 : number.end + 2]
    if sign == "来" and (number.low < 10 or not after or after in "说看自到源临往，。,"):
        return
    number.loose = number.end
    number.end += 1
    number.qualifier = "about" if sign == "来" else "more_than"


def _words(text: str) -> Iterator[Number]:
    for match in _ENGLISH.finditer(text):
        read = numeral.english(match[0])
        pieces = [(*match.span(), read)] if read is not None else _pieces(match)
        for start, end, value in pieces:
            number = Number(
                start,
                end,
                value.low,
                value.high,
                value.qualifier,
                value.scale,
                "word",
                words=text[start:end],
            )
            number.barred = text[max(0, start - 1) : start] in ("'", "_")
            yield number


def _pieces(match: re.Match[str]) -> Iterator[tuple[int, int, numeral.Value]]:
    """Part words that make no one number into the longest that do: three | four and five."""
    words = list(_WORD.finditer(match[0]))
    first = 0
    while first < len(words):
        for last in range(min(len(words), first + 12), first, -1):
            run = match[0][words[first].start() : words[last - 1].end()]
            plain = {words[first][0].lower(), words[last - 1][0].lower()}.isdisjoint({"and", "a"})
            # the 2 of "one million two million" belongs to what follows
            cut = last < len(words) and words[last][0].lower() in numeral.SCALES_EN
            value = numeral.english(run) if plain and not cut else None
            if value is not None:
                at = match.start()
                yield at + words[first].start(), at + words[last - 1].end(), value
                break
        else:
            last = first + 1
        first = last


def _barred(text: str, number: Number) -> bool:
    """Tell whether a number stands inside a name, a version, a score, an address or a code."""
    start, end = number.start, number.end
    if number.words[0] in "数几" and text.startswith(NO_NUMBER, start):
        return True
    if number.words == "零" and text[end : end + 1] in ("上", "下"):
        return True
    before = text[max(0, start - 2) : start]
    last, after = before[-1:], text[end : end + 2]
    digit = number.style == "digit"
    if digit and after[:1] in ("/", ":", ".") and after[1:].isdigit():
        return True
    if digit and last in ("/", ":", ".", ",") and before[:1].isdigit() and last != ",":
        return True
    if last == "第" or last in ("#", "№", "_", "\\", "=", "&", "@"):
        return True
    if last.isascii() and last.isalpha():
        return not (_currency_before(text, start) or _named_value(text, number))
    if last in ("-", "·", "–"):
        number.dashed = last in "-–"
        return before[:1].isascii() and before[:1].isalpha()
    return number.style == "han" and _mere_scale(text, number)


_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{2,5}\Z")


def _named_value(text: str, number: Number) -> bool:
    """Tell whether a value follows its acronym without a space: GDP1.2万, CPI2.1%."""
    valued = number.words[-1] in "万亿" or text.startswith("%", number.end)
    return valued and bool(_ACRONYM.search(text, max(0, number.start - 6), number.start))


def _currency_before(text: str, start: int) -> bool:
    return currency_forms.before(text, start) is not None


def _mere_scale(text: str, number: Number) -> bool:
    """Tell whether it is a 百, 千, 万 or 亿 alone that nothing before makes a number."""
    if number.words not in ("百", "千", "万", "亿", "兆") or number.loose >= 0:
        return (
            number.words[:1] in numeral.FINANCIAL
            and len(number.words) == 1
            and (text[number.end : number.end + 1] not in "元圆角分")
        )
    if _ROUND.match(text, number.end):
        return False
    return text[max(0, number.start - 1) : number.start] not in tuple("近超逾过上破达约成足到满")


def _ranges(text: str, singles: list[Number]) -> Iterator[Number]:
    chain = _chained(text, singles)
    for index, (first, second) in enumerate(pairwise(singles)):
        if first.end > second.start or first.end + 6 < second.start:
            continue
        gap = text[first.end : second.start]
        if not _joins(text, first, gap) or first.barred or chain[index]:
            continue
        if text.startswith("分之", second.end):
            continue
        if second.barred and not second.dashed:
            continue
        if found := joined(first, second):
            second.dashed = second.barred = False
            yield found


def _chained(text: str, singles: list[Number]) -> list[bool]:
    """Bar three and more numbers with dashes between, as in a telephone number."""
    dashes = [
        text[first.end : second.start] in ("-", "–", "—") for first, second in pairwise(singles)
    ]
    chain = [
        dashed and (dashes[index - 1 : index] == [True] or dashes[index + 1 : index + 2] == [True])
        for index, dashed in enumerate(dashes)
    ]
    for index, chained in enumerate(chain):
        if chained:
            for single in singles[index : index + 2]:
                single.barred, single.dashed = True, False
    return chain


def _joins(text: str, first: Number, gap: str) -> bool:
    if _DASH.fullmatch(gap):
        return True
    before = text[max(0, first.start - 16) : first.start]
    return bool(_PAIR.fullmatch(gap) and _BETWEEN.search(before))


def joined(first: Number, second: Number) -> Number | None:
    """Return the range of two numbers, if it ascends; a scale of the second carries over."""
    if {first.qualifier, second.qualifier} - {"exact", "about", "range"}:
        return None
    low = first.low
    scale = second.scale or Decimal(1)
    small = first.scale is None or first.scale <= (1000 if first.style == "han" else 100)
    carries = (small and scale >= 10000) or (not first.scaled and scale > 1)
    if carries and low * scale < second.high:
        low *= scale
    if low >= second.high:
        return None
    return Number(
        first.start,
        second.end,
        low,
        second.high,
        "range",
        second.scale,
        second.style,
        dashed=first.dashed,
        letter=second.letter,
        words="range",
        parts=(first, second),
    )
