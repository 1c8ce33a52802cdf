"""What a reader means by a word, a clause, a quotation, a sentence: their bounds around a place.

All functions take a text and an offset in it and return `(start, end)`, in code points. They look
no farther than the line of the text, and no farther than `REACH` characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

REACH = 1500
# Patterns are compiled at their first use, which is long after the first frame.

Segment = Callable[[str, int], tuple[int, int]]

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〇"
_NUMBER = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_SCALE = r"(?:[十百千万萬亿億兆]+|\s?(?:trillion|billion|million|thousand|bn|tn|[mkMKBT])\b)"
_UNIT = (
    r"(?:美元|美金|欧元|歐元|日元|日圓|英镑|英鎊|港元|港币|港幣|新台币|新臺幣|新台幣|台币|人民币|人民幣|韩元|韓元"
    r"|卢布|盧布|法郎|元|块|塊|个百分点|個百分點|百分点|百分點|[%％‰]|吉瓦|兆瓦|千瓦|瓦|公里|平方公里|平方米|公斤"
    r"|千米|米|吨|噸|岁|歲|倍|成|年|个月|個月|月|日|号|號|天|小时|小時|分钟|分鐘|秒|周|週|人|名|个|個|家|台|座|艘"
    r"|架|辆|輛|件|次|项|項|位|户|戶|桶|℃|°C|°"
    r"|\s?(?:percent|dollars?|euros?|yuan|pounds?|GW|MW|kW|km|kg|tons?|tonnes?|years?|months?|days?)\b)"
)
_DATE = r"\d{2,4}年(?:\d{1,2}月(?:\d{1,2}[日号號])?)?|\d{1,2}月\d{1,2}[日号號]"
_FIGURE = (
    rf"{_DATE}|(?:(?:US|HK|NT|A|C|R)?[$＄¥￥€£]\s?)?{_NUMBER}(?:\s?[-–—~～至到]\s?{_NUMBER})?"
    rf"{_SCALE}?(?:多|余|餘)?{_UNIT}?"
    rf"|[数數几幾]?[一二三四五六七八九十百千两兩零〇万萬亿億兆]+(?:多|余|餘)?{_UNIT}"
)
_LATIN = (
    "[A-Za-z0-9\u00c0-\u024f\u0370-\u052f\u0590-\u06ff_]+(?:[’'.&@\\-][A-Za-z0-9\u00c0-\u024f_]+)*"
)
_HAN_RUN = f"[{_HAN}]+"
_SENTENCE_END = "(?:[。！？!?…]+|\\.(?=[\\s”’\"'」』）)]|$))[”’\"'」』）)\\]]*\\s*"
_CLAUSE_END = "[，、；：。！？!?…—]+[”’」』）)]*\\s*|[,;:](?=\\s)\\s*|\\.(?=\\s|$)\\s*"
_PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "（": "）",
    "(": ")",
    "【": "】",
    "〈": "〉",
    "[": "]",
}


def line_around(text: str, at: int) -> tuple[int, int]:
    """Return the line of the text around a place, without its line break."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return start, len(text) if end < 0 else end


def _near(text: str, at: int) -> tuple[int, int]:
    start = text.rfind("\n", max(0, at - REACH), at) + 1 or max(0, at - REACH)
    end = text.find("\n", at, at + REACH)
    return start, min(len(text), at + REACH) if end < 0 else end


def word_around(text: str, at: int, segment: Segment | None = None) -> tuple[int, int]:
    """Return the word of the character at `at`: a whole figure, a Latin word, a Chinese word.

    `segment` cuts a run of Chinese characters: given the run and a place in it, it returns the
    bounds of the word there. Without it a word is one character.
    """
    low, high = _near(text, at)
    for pattern in (_FIGURE, _LATIN):
        for match in re.compile(pattern).finditer(text, max(low, at - 80), min(high, at + 80)):
            if match.start() <= at < match.end() and match.end() - match.start() > 1:
                return match.start(), match.end()
    for match in re.compile(_HAN_RUN).finditer(text, max(low, at - 12), min(high, at + 12)):
        if match.start() <= at < match.end():
            if segment is None:
                break
            start, end = segment(match[0], at - match.start())
            return match.start() + start, match.start() + end
    return (at, at + 1) if at < high else (at, at)


def _between(ends: str, text: str, at: int) -> tuple[int, int]:
    low, high = _near(text, at)
    start = low
    for match in re.compile(ends).finditer(text, low, high):
        if match.end() > at:
            return _trimmed(text, start, match.end())
        start = match.end()
    return _trimmed(text, start, high)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Return the sentence around a place, with its closing marks, without blanks after it."""
    return _between(_SENTENCE_END, text, at)


def clause_around(text: str, at: int) -> tuple[int, int]:
    """Return the clause around a place, without the mark that ends it."""
    start, end = _between(_CLAUSE_END, text, at)
    while end > start + 1 and text[end - 1] in "，、；：,;:—。！？!?….":
        end -= 1
    while start < min(at, end - 1) and text[start] in "“‘「『（(":
        if _PAIRS[text[start]] in text[start + 1 : end]:
            break
        start += 1
    while end > start + 1 and text[end - 1] in "”’」』）)。":
        if any(
            mark in text[start : end - 1]
            for mark, close in _PAIRS.items()
            if close == text[end - 1]
        ):
            break
        end -= 1
    return start, end


def quotations_around(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield what is between quotation marks or brackets around a place, inside and with them."""
    low, high = _near(text, at)
    open_marks: list[tuple[str, int]] = []
    for place in range(low, high):
        mark = text[place]
        if mark in _PAIRS:
            open_marks.append((mark, place))
        elif open_marks and mark == _PAIRS[open_marks[-1][0]]:
            _, start = open_marks.pop()
            if start <= at <= place:
                yield start + 1, place
                yield start, place + 1


def next_word(text: str, at: int, segment: Segment | None = None) -> int:
    """Return the start of the next word, at most at the end of the text."""
    if at < len(text) and text[at] == "\n":
        return at + 1
    at = max(word_around(text, at, segment)[1], min(at + 1, len(text)))
    rest = text[at : line_around(text, at)[1]]
    return at + len(rest) - len(rest.lstrip())


def previous_word(text: str, at: int, segment: Segment | None = None) -> int:
    """Return the start of this word, or of the one before when it begins here."""
    if at > 0 and text[at - 1] == "\n":
        return at - 1
    start = line_around(text, at)[0]
    at = start + len(text[start:at].rstrip())
    return word_around(text, at - 1, segment)[0] if at > 0 and text[at - 1] != "\n" else at


def next_sentence(text: str, at: int) -> int:
    """Return the start of the next sentence, or of the next line."""
    _, end = sentence_around(text, at)
    end = max(end, min(at + 1, len(text)))
    return len(text) - len(text[end:].lstrip())


def previous_sentence(text: str, at: int) -> int:
    """Return the start of this sentence, or of the one before when it begins here."""
    at = len(text[:at].rstrip())
    return sentence_around(text, at - 1)[0] if at > 0 else 0


def wider(
    text: str,
    start: int,
    end: int,
    segment: Segment | None = None,
) -> tuple[int, int]:
    """Return the next larger thing that holds `[start, end)`.

    Word, clause, quotation (without and with its marks), sentence, line, whole text.
    """
    wanted = [
        word_around(text, start, segment),
        clause_around(text, start),
        *quotations_around(text, start),
        sentence_around(text, start),
        (sentence_around(text, start)[0], sentence_around(text, max(start, end - 1))[1]),
        line_around(text, start),
        (line_around(text, start)[0], line_around(text, end)[1]),
    ]
    larger = [(a, b) for a, b in wanted if a <= start and end <= b and b - a > end - start]
    return min(larger, key=lambda span: span[1] - span[0], default=(0, len(text)))
