# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""A text as the grammar reads it: one spelling of each sign, and every sign knows its place.

Only the copy for reading is changed. Signs are exchanged one for one (full width, traditional
numerals and units, dashes), dropped (a space between a numeral and its unit, the pinyin that a
conversion program printed, tags of emphasis) or hidden (addresses, other tags).
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field

from desk.figures.variants import SIMPLIFIED

HIDDEN = "\x00"
"""Stands in the normal text for signs that are no prose."""

_TABLE: dict[int, str] = {ord(old): new for old, new in zip(*SIMPLIFIED, strict=True)}
_TABLE |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != 0xFF0C}
_TABLE |= {
    ord(old): new
    for new, olds in {
        " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        "-": "‐‑−﹣",
        "~": "〜∼～﹏",
        "¥": "￥",
        "£": "￡",
        "%": "﹪",
        "$": "﹩",
        "'": "’‘ʼ",
        "零": "〇○",
        "℃": "℃",
        "/": "∕⁄",
        ">": "﹥",
        "<": "﹤",
    }.items()
    for old in olds
}

_HAN = "\u3400-\u9fff"
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
_PINYIN = rf"(?<=[{_HAN}])\((?:[a-zü]{{0,5}}[{_TONED}][a-zü]{{0,5}}|de|le|ge|zi|men|ma|ne)\)"
_INLINE = r"</?(?:a|b|i|u|em|strong|span|font|mark|small|big|sup|sub|ins)(?:\s[^<>]{0,2000})?>"
_NUMERAL = "0-9零一二两三四五六七八九十百千几负-"
_GAP = (
    rf"(?<=[0-9]) {{1,2}}(?=[^\x00-\u33ff一二两三四五六七八九十\uff00-\U0010ffff])"
    rf"|(?<=[{_HAN}]) {{1,2}}(?=[0-9$€£¥])"
    rf"|(?<=[十百千万亿兆几数]) (?=[{_HAN}])(?![一二两三四五六七八九][十百千万])"
    r"|(?<=[^\s] ) {1,8}(?=\S)"
    rf"|(?<=[一二两三四五六七八九]) (?=[十百千万亿兆]|分 ?之)|(?<=分) (?=之 ?[{_NUMERAL}])"
    rf"|(?<=分之) (?=[{_NUMERAL}])|(?<=分 之) (?=[{_NUMERAL}])"
    rf"|(?<=[负正]) (?=[0-9])"
)
_DROPPED = re.compile(f"{_INLINE}|{_PINYIN}|[\u200b-\u200f\u2060\ufeff\u00ad]|\\*\\*|__|{_GAP}")
_MASKED = re.compile(
    r"<!--.{0,4000}?-->|</?[A-Za-z!][^<>]{0,4000}>"
    r"|(?<![A-Za-z])(?:https?://|ftp://|www\.)[!-;=?-~]{1,2000}"
    r"|(?<![\w.@%-])[A-Za-z][A-Za-z0-9-]{0,62}(?:\.[A-Za-z][A-Za-z0-9-]{0,62}){1,5}/[!-;=?-~]{1,2000}"
    r"|(?<![\w.+%@-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,62}\.[A-Za-z0-9.-]{1,62}"
    r"|(?<![\w&])[@#][A-Za-z_][\w-]{0,60}"
    r"|(?:%[0-9A-F]{2}){2,400}"
    r"|(?<!\w)(?=[0-9a-f-]{0,20}[a-f][0-9a-f-]{0,20}[0-9])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{4,40}",
    re.DOTALL,
)
_WIDE_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_THIN_GROUP = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")


@dataclass(frozen=True, slots=True)
class Normal:
    """The normal text; `places[i]` is where in the given text its sign `i` stands, ascending."""

    text: str
    raw: str = field(repr=False)
    places: array[int] | None = field(default=None, repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of `text[start:end]` in the given text."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1

    def index(self, place: int) -> int:
        """Return where in the normal text the given text's `place` lies, or would lie."""
        if self.places is None:
            return place
        from bisect import bisect_left

        return bisect_left(self.places, place)


def normal(raw: str) -> Normal:
    """Return the copy of a text that the grammar reads."""
    text = _THIN_GROUP.sub(",", _WIDE_COMMA.sub(",", raw)).translate(_TABLE)
    text = _MASKED.sub(_hide, text)
    holes = [match.span() for match in _DROPPED.finditer(text)]
    if not holes:
        return Normal(text, raw)
    pieces, places, at = [], array("l"), 0
    for start, end in [*holes, (len(text), len(text))]:
        pieces.append(text[at:start])
        places.extend(range(at, start))
        at = end
    return Normal("".join(pieces), raw, places)


_INLINE_TAG = re.compile(_INLINE)


def _hide(match: re.Match[str]) -> str:
    words = match[0]
    if words[0] == "<" and _INLINE_TAG.fullmatch(words):
        return words
    return HIDDEN * len(words)
