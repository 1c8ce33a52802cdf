"""Where a line of Chinese or Latin may end, after the rules of Chinese typesetting.

Texts are strings of UTF-16 units here, as Qt lays them out: a character beyond U+FFFF is spelled
by its two surrogates.

Source:
    W3C Requirements for Chinese Text Layout (clreq), 3.1.5 line composition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OPENING = frozenset("（《「『【〔〖〈“‘［｛〝")
CLOSING = frozenset("，。、；：？！）》」』】〕〗〉”’］｝〞")
NO_START = CLOSING | frozenset("…—·～〜％‰℃々／,.;:?!)]}%°\u2060\ufe0f\u200d\u20e3")
NO_END = OPENING | frozenset("([{$￥¥€£＄＃#№\u2060\u200d")
UNITS = frozenset("年月日号號时時点點分秒万萬亿億兆千百元美倍度岁歲个個人名家台座吨噸瓦")
_SCALES = frozenset("十百千万萬亿億兆")
_AMOUNTS = frozenset("十百千万萬亿億兆元美欧歐日英港个個人户戶吨噸")
HANG = frozenset("，。、；：")
_SOFT = frozenset("/-_?&=#.+~@:")
_GLUE = "\u00a0\u202f\u2007"


def may_break(text: str, i: int) -> bool:
    """Tell whether a line may end just before `text[i]`: words, figures and units stay whole."""
    before, after = text[i - 1], text[i]
    if after in NO_START or before in NO_END or "\udc00" <= after <= "\udfff":
        return False
    if before.isspace():
        return before not in _GLUE and not after.isspace()
    if after.isspace():
        return False
    if before == "-" and after.isalpha() and i > 1 and text[i - 2].isalpha():
        return True
    if before.isdigit() and after in UNITS:
        return False
    if (
        before in _SCALES
        and after in _AMOUNTS
        and i > 1
        and (text[i - 2].isdigit() or text[i - 2] in _SCALES)
    ):
        return False
    return not (after < "\u2000" and (before < "\u2000" or before == "’"))


def line_end(
    text: str, start: int, full: int, valid: Callable[[int], bool] = lambda _: True
) -> int:
    """Return where a line should end that starts at `start` and has room for `[start, full)`.

    Punctuation may hang behind the edge, spaces stay with the word before them. A run longer than
    the line is cut where an address or a compound may be, else anywhere that `valid` allows:
    it tells whether a place lies between two characters as people see them.
    """
    if full >= len(text):
        return len(text)
    if text[full] in HANG and full > start and _closes(text, full + 1):
        return _past_spaces(text, full + 1)
    end = _past_spaces(text, full)
    while end > start and end < len(text) and not (may_break(text, end) and valid(end)):
        end -= 1
    if end - start >= (full - start) * 0.6:
        return end
    for place in range(full, max(start, end), -1):
        if text[place - 1] in _SOFT and text[place].isalnum() and valid(place):
            return place
    return end if end > start else _cut(start, full, valid)


def _closes(text: str, end: int) -> bool:
    after = _past_spaces(text, end)
    return after >= len(text) or may_break(text, after)


def _past_spaces(text: str, end: int) -> int:
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def _cut(start: int, full: int, valid: Callable[[int], bool]) -> int:
    end = full
    while end > start + 1 and not valid(end):
        end -= 1
    return end if end > start and valid(end) else full
