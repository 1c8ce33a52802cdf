# ruff: noqa: E501 - a pattern is easier to read whole than in pieces
"""Numerals to decimals: 三百二十万, 2千5百万, 1.6万亿, 八九千, 数十亿, five hundred billion.

Everything is reckoned in `Decimal` from the digits; nothing passes through a float.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_FINANCIAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
FINANCIAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
TENS = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
SCALES = {"万": Decimal(10**4), "亿": Decimal(10**8), "兆": Decimal(10**12)}

_PIECE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+|.")
_DIGIT = "零一二两三四五六七八九"
_NEIGHBOURS = re.compile(
    f"(?<![{_DIGIT}])([一二两三四五六七八])([二两三四五六七八九])(?![{_DIGIT}])"
)
_POINT = re.compile(f"([{_DIGIT}十百千万亿]*)点([{_DIGIT}]+)([十百千]?[万亿兆]*)")
_SEVERAL = re.compile(rf"([0-9{_DIGIT}十百千万亿]*)[几数]([十百千万亿兆]*)")


@dataclass(frozen=True, slots=True)
class Value:
    """What a numeral says: `low` to `high`, how it is meant, and whether it names a scale.

    `digits` are the single digits where they are all there is, as in 二〇二五.
    """

    low: Decimal
    high: Decimal
    qualifier: str = "exact"
    scale: Decimal = Decimal(1)
    digits: str = ""


def han(run: str) -> Value | None:
    """Read a numeral of Chinese signs, of digits, or of both; None if it is not well formed."""
    run = run.translate(_FINANCIAL)
    for short, long in (("廿", "二十"), ("卅", "三十"), ("卌", "四十")):
        run = run.replace(short, long)
    run = run.replace("个", "")
    loose = next((sign for sign in "多余来" if sign in run), "")
    if loose:
        inner = han(run.replace(loose, "", 1))
        if inner is None or inner.qualifier != "exact":
            return None
        meant = "about" if loose == "来" else "more_than"
        return Value(inner.low, inner.high, meant, inner.scale)
    if "几" in run or "数" in run:
        return _several(run)
    if match := _POINT.fullmatch(run):
        return _pointed(match)
    plain = run.replace("0", "零") if run[0] in DIGITS else run
    if all(sign in DIGITS for sign in plain) and len(run) > 1:
        return _digit_wise(plain)
    match = _NEIGHBOURS.search(run)
    if match and _next_to(match):
        low, high = (
            _positional(_without(run, match.start(2))),
            _positional(_without(run, match.start(1))),
        )
        if low is None or high is None or low >= high:
            return None
        return Value(low, high, "range", _scale_of(run))
    value = _positional(run)
    return None if value is None else Value(value, value, "exact", _scale_of(run))


def _without(run: str, index: int) -> str:
    return run[:index] + run[index + 1 :]


def _next_to(match: re.Match[str]) -> bool:
    first, second = DIGITS[match[1]], DIGITS[match[2]]
    return second - first == 1 or (first, second) == (3, 5)


def _digit_wise(run: str) -> Value:
    digits = "".join(str(DIGITS[sign]) for sign in run)
    match = _NEIGHBOURS.fullmatch(run)
    if match and _next_to(match):
        return Value(Decimal(DIGITS[run[0]]), Decimal(DIGITS[run[1]]), "range", digits=digits)
    return Value(Decimal(digits), Decimal(digits), digits=digits)


def _pointed(match: re.Match[str]) -> Value | None:
    whole = _positional(match[1]) if match[1] else Decimal(0)
    scale = _positional("一" + match[3]) if match[3] else Decimal(1)
    if whole is None or scale is None:
        return None
    part = "".join(str(DIGITS[sign]) for sign in match[2])
    value = (whole + Decimal(f"0.{part}")) * scale
    return Value(value, value, "exact", scale)


def _several(run: str) -> Value | None:
    """数十亿 is from twice up to ten times the word after 数; 十几 is 11 up to 20."""
    match = _SEVERAL.fullmatch(run)
    if not match:
        return None
    before, after = match.groups()
    if not before:
        word = _positional("一" + after) if after else Decimal(1)
        return None if word is None else Value(2 * word, 10 * word, "several", _scale_of(after))
    head = re.match("[十百千]*", after)
    step = _positional("一" + head[0]) if head and head[0] else Decimal(1)
    tail = after[head.end() :] if head else ""
    scale = _positional("一" + tail) if tail else Decimal(1)
    base = _positional(before)
    if base is None or step is None or scale is None or base % (step * 10):
        return None
    first = 1 if step == 1 else 2
    return Value(
        (base + first * step) * scale, (base + 10 * step) * scale, "several", _scale_of(tail)
    )


def _scale_of(run: str) -> Decimal:
    """Return the scale named last, as 1e8 in 3亿 and 1e12 in 3万亿; 1 where none is named."""
    scale = Decimal(1)
    for sign in reversed(run):
        if sign in SCALES:
            scale *= SCALES[sign]
        elif sign in TENS and scale > 1:
            return scale
        elif sign in TENS and sign != "十" and scale == 1:
            return TENS[sign]
        else:
            break
    return scale


def _positional(run: str) -> Decimal | None:
    """Reckon 三亿五千万, 3亿5000万, 1.6万亿, 三万五; None where the order makes no number."""
    reckoning = _Reckoning()
    for piece in _PIECE.findall(run):
        if not reckoning.takes(piece):
            return None
    return reckoning.total()


class _Reckoning:
    """The running sum of one numeral."""

    __slots__ = ("current", "last", "least", "section", "spoken", "sum", "zero")

    def __init__(self) -> None:
        self.sum = self.section = Decimal(0)
        self.current: Decimal | None = None
        self.last = self.least = Decimal(10) ** 30
        self.spoken = self.zero = False

    def takes(self, piece: str) -> bool:
        """Add the next piece; tell whether it may stand there."""
        if piece[0] in ".0123456789":
            if self.current is not None:
                return False
            self.current = Decimal(piece.replace(",", ""))
            self.spoken = len(piece) == 1 and self.last >= 1000
        elif piece == "零":
            if self.current is not None and self.current != 0:
                return False
            self.zero, self.current, self.spoken = True, None, False
        elif piece in DIGITS:
            if self.current is not None:
                return False
            self.current, self.spoken = Decimal(DIGITS[piece]), True
        elif piece in TENS:
            return self._tens(TENS[piece])
        elif piece in SCALES:
            return self._scale(SCALES[piece])
        else:
            return False
        return True

    def _tens(self, factor: Decimal) -> bool:
        if self.section and factor >= self.least:
            return False
        self.section += (Decimal(1) if self.current is None else self.current) * factor
        self.current, self.last, self.least, self.zero = None, factor, factor, False
        return True

    def _scale(self, factor: Decimal) -> bool:
        chunk = self.section + (self.current or 0)
        empty = self.current is None and not self.section
        if not self.sum:
            self.sum = (Decimal(1) if empty else chunk) * factor
        elif empty:
            self.sum *= factor
        elif factor < self.last or self.last < 10000:
            self.sum += chunk * factor
        else:
            self.sum = (self.sum + chunk) * factor
        self.current, self.section, self.zero = None, Decimal(0), False
        self.last, self.least = factor, Decimal(10) ** 30
        return self.sum < Decimal(10) ** 30

    def total(self) -> Decimal:
        """Return the number; the 五 of 三万五 counts a tenth of what stands before it."""
        rest = self.current or Decimal(0)
        short = self.spoken and not self.zero and 100 <= self.last < Decimal(10) ** 30
        if short and rest:
            rest = rest * self.last / 10
        return self.sum + self.section + rest


_UNITS_EN = {
    word: Decimal(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS_EN = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": Decimal(40)}
SCALES_EN = {
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "dozen": Decimal(12),
    "dozens": Decimal(12),
    "score": Decimal(20),
}
_WORDS = "|".join(sorted((*_UNITS_EN, *_TENS_EN), key=len, reverse=True))
_BIG = "hundred|thousand|lakh|million|crore|billion|trillion|quadrillion|dozens?"
_SEVERAL_EN = r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
ENGLISH = (
    rf"(?:{_SEVERAL_EN}\ of\ (?:thousands|millions|billions|trillions)"
    rf"|(?:several|(?:quite\ )?a\ few|a\ couple\ of|a\ couple|few)\ (?:dozen|hundred|thousand|million|billion|trillion)(?:\ (?:thousand|million|billion|trillion))?"
    rf"|(?:an?|one|three)[ -]quarters?\ of\ an?\ (?:{_BIG})|an?\ quarter\ (?:{_BIG})|half[- ](?:a|an)[- ](?:{_BIG})|(?:a\ )?half[- ](?:million|billion|trillion|dozen)"
    rf"|(?:two|three|four|five)[ -]?score(?:\ and\ (?:{_WORDS}))?(?=\ years|\ \d|\Z|\ and\ [a-z]+(?:\ |\Z))"
    rf"|(?:(?:a|an)\ (?:{_BIG})|(?:{_WORDS}))(?:(?:[- ]|\ and\ |-and-)(?:a\ half(?=\ (?:{_BIG}))|{_WORDS}|{_BIG})(?![a-z])){{0,15}}"
    rf"|{_SEVERAL_EN}(?=\ of\ |\ (?:more|dead|killed|injured|were|are|have|had|others|remain)))"
    rf"(?:[- ]and[- ]a[- ]half(?![a-z])(?!\ (?:{_BIG})))?"
    rf"(?:\ point(?:[- ](?:{_WORDS})){{1,12}}(?:\ (?:{_BIG})){{0,2}})?"
)
"""A number in English words, as a pattern to be compiled with IGNORECASE (no VERBOSE)."""


def english(run: str) -> Value | None:
    """Read a number in English words; None if the words make no number."""
    words = [word for word in re.split("[ -]", run.lower()) if word]
    if words[0].endswith("s") and words[0][:-1] in {*SCALES_EN, "ten"}:
        scale = Decimal(1)
        for word in words:
            scale *= Decimal(10) if word == "tens" else SCALES_EN.get(word[:-1], Decimal(1))
        return Value(2 * scale, 10 * scale, "several", scale)
    if words[0] in ("several", "few") or words[:2] in (["a", "few"], ["quite", "a"]):
        scale = _product(words)
        return Value(2 * scale, 10 * scale, "several", scale)
    if words[:2] == ["a", "couple"]:
        return Value(2 * _product(words), 2 * _product(words), "about", _product(words))
    if words[1:2] in (["quarter"], ["quarters"]):
        value = _product(words) * (3 if words[0] == "three" else 1) / 4
        return Value(value, value, "exact", _product(words))
    if words[0] == "half" or words[:2] == ["a", "half"]:
        value = _product(words) / 2
        return Value(value, value, "exact", _product(words))
    if "point" in words:
        return _english_pointed(words)
    value_or_none = _english(words)
    if value_or_none is None:
        return None
    scale = SCALES_EN.get(words[-1], Decimal(1))
    return Value(value_or_none, value_or_none, "exact", scale)


def _english_pointed(words: list[str]) -> Value | None:
    """Read one point five million."""
    at = words.index("point")
    whole = _english(words[:at])
    scale = _product(words[at:])
    spoken = _english(words[at + 1 :]) if words[at + 1] in _TENS_EN else None
    if whole is not None and spoken is not None and spoken < 100:
        value = whole + spoken / 100
        return Value(value, value)
    digits = [_UNITS_EN.get(word, Decimal(10)) for word in words[at + 1 :] if word not in SCALES_EN]
    if whole is None or any(digit > 9 for digit in digits):
        return None
    value = (whole + Decimal("0." + "".join(str(digit) for digit in digits))) * scale
    return Value(value, value, "exact", scale)


def _product(words: list[str]) -> Decimal:
    product = Decimal(1)
    for word in words:
        product *= SCALES_EN.get(word, Decimal(1))
    return product


def _english(words: list[str]) -> Decimal | None:
    total = section = last = Decimal(0)
    half, joined, scale, most = False, False, Decimal(1), Decimal(10) ** 30
    for word in words:
        joined, after = word == "and", joined
        if word in ("and", "a", "an"):
            section = section or (Decimal(1) if word != "and" and not total else section)
        elif word == "half":
            half = True
            section += scale / 2
        elif word in SCALES_EN:
            factor = SCALES_EN[word]
            if factor in (12, 20) and section > 100 and section % 100:
                section = section - section % 100 + section % 100 * factor
            elif factor <= 100:
                section = (section or Decimal(1)) * factor
            elif not section and total and factor > most:
                total, most = total * factor, factor
            elif factor >= most:
                return None
            else:
                total += (section or Decimal(1)) * factor
                section, most = Decimal(0), factor
            last, scale = Decimal(0), factor
        elif not _follows(last, value := _UNITS_EN.get(word, _TENS_EN.get(word, Decimal(0)))):
            return None
        elif after and last:
            # twenty and three are two numbers
            return None
        else:
            section += value
            last, scale = value, Decimal(1)
    if half and not section and not total:
        return None
    return total + section


def _follows(last: Decimal, value: Decimal) -> bool:
    """Tell whether a word may follow another within a hundred: twenty one, not one two."""
    return not last or (last >= 20 and value < 10)
