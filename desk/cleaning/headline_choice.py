"""Which of the lines that could be the headline: what weights learned from pages do not see.

A line that speaks of the page is never the headline; a path that ends in the headline gives way to
it; a line that stands there twice, word for word, is likelier; a numbered one heads a section, and
a company's name above another line is the site's.
Author and date stand below the headline; what sounds like one below them is a summary, a caption.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desk.cleaning import header_fields
from desk.cleaning.furniture import is_furniture
from desk.cleaning.lexicon import CREDIT

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS = re.compile(r"[\W_]+")
_NUMBERED = re.compile(
    r"(?:\d{1,2}\s?[、．]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}[章节節])"
)
_COMPANY = re.compile(r"[^，。：:\s]{4,30}(?:有限|分)公司")
_PRODUCED = re.compile(r"由.{2,24}(?:出品|[制製]作|主[办辦]|承[办辦])$")
_SAID_BY = re.compile(r".*[。！？.!?][”」]?\s*(?:by|By|BY|——|--)\s?\S{2,12}(?: \S{2,12})?")
_PICTURE = re.compile(
    r".*[（(](?:[资資]料[照图圖]片?|[图圖][/／][^（）()]{1,24}|[^（）()]{0,12}[摄攝])[)）]"
)
_LABEL = re.compile(
    r"(?:时间|時間|日期|作者|记者|記者|来源|來源|[编編][辑輯]|人[气氣]|[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊])\s?[:：]"
)
_SENTENCES = re.compile(r"[^「“『《]*。(?![」”』》）)]).{4,}")
_LEAST, _MOST, _HEARD, _SEVERAL = 8, 3, 200, 4
_CODE = re.compile(r"[\\={}<>]|^-|/\w+/")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORDS = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_TWICE, _SECTION, _PATH = 2.0, 1.5, -20.0
_UNDER_STAMP, _ALMOST, _UNLIKELY, _SOON = 2.0, 1.5, -2.0, 4


def is_of_the_page(words: str) -> bool:
    """Tell whether words speak of the page, or of who made it."""
    return is_furniture(words, edge=True) or bool(_PRODUCED.match(words))


def is_never(words: str) -> bool:
    """Tell whether words are no headline by what they say themselves."""
    if is_of_the_page(words) or _PICTURE.fullmatch(words):
        return True
    return len(_LABEL.findall(words)) > 1 or bool(
        _SAID_BY.fullmatch(words) or _SENTENCES.fullmatch(words)
    )


def says_much(words: str) -> bool:
    """Tell whether words are so many that they hardly stand there twice by chance; no code."""
    if _CODE.search(words):
        return False
    return len(_IDEOGRAPHS.findall(words)) >= _LEAST or len(_WORDS.findall(words)) >= _SEVERAL


def weighed(
    found: Sequence[tuple[int, str]], odds: Sequence[float], lines: Sequence[str], text: str
) -> list[float]:
    """Return the odds of words that could be the headline, once they are seen together.

    Args:
        found: the line that each stands in, and the words.
        odds: what speaks for each by itself.
        lines: what stands above the text.
        text: the text.
    """
    told = [_plain(words) for _, words in found]
    times = Counter(_plain(line) for line in (*lines, *text.split("\n", _HEARD)[:_HEARD]))
    weights = []
    for (line, words), plain, own in zip(found, told, odds, strict=True):
        below = [other for (at, _), other in zip(found, told, strict=True) if at > line]
        if any(_ends_in(plain, other) for other in below):
            weights.append(_PATH)
            continue
        twice = says_much(words) and 1 < times[plain] <= _MOST
        section = len(found) > 1 and (
            (line > 0 and _NUMBERED.match(words)) or (line == 0 and _COMPANY.fullmatch(words))
        )
        weights.append(own + (_TWICE if twice else 0.0) - (_SECTION if section else 0.0))
    stamp = _stamp(found, weights, lines)
    return [
        weight - (_UNDER_STAMP if line > stamp else 0.0)
        for (line, _), weight in zip(found, weights, strict=True)
    ]


def _stamp(found: Sequence[tuple[int, str]], weights: Sequence[float], lines: Sequence[str]) -> int:
    """Return the line right below a likely headline that tells who wrote it, or when.

    What stands between it and the text is a caption or a summary. Far down if there is none.
    """
    best = max(weights, default=0.0)
    likely = [
        line
        for (line, words), weight in zip(found, weights, strict=True)
        if weight > max(_UNLIKELY, best - _ALMOST) and len(words) >= _LEAST
    ]
    for line in likely[:1]:
        for below in range(line + 1, min(line + 1 + _SOON, len(lines))):
            if header_fields.told(lines[below]) or CREDIT.match(lines[below]):
                return below
    return len(lines)


def _plain(words: str) -> str:
    return _MARKS.sub("", words).casefold()


def _ends_in(plain: str, other: str) -> bool:
    return plain != other and len(other) >= _LEAST and plain.endswith(other)
