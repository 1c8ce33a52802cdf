"""How the currencies stand beside a number: before it or behind it."""

from __future__ import annotations

import re
from functools import cache

from desk.figures.currencies import ENGLISH, HAN, SIGNS, SUBUNITS


def _any(names: dict[str, str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"


def behind(text: str, at: int) -> re.Match[str] | None:
    """Return the currency that follows a number: groups han, word, sign or small."""
    first = at + (text[at : at + 1] == " ")
    first += text[first : first + 1] == "-"
    sign = text[first : first + 1]
    return _starting(sign).match(text, at) if sign in _starts() else None


@cache
def _starts() -> frozenset[str]:
    names = (*HAN, *ENGLISH, *SIGNS, *SUBUNITS)
    return frozenset(sign for name in names for sign in (name[0], name[0].upper()))


@cache
def _starting(sign: str) -> re.Pattern[str]:
    """Return the pattern of the currencies that begin with a sign: one of all is slow."""
    han, words, signs, small = (
        {name: "" for name in table if sign in (name[0], name[0].upper())}
        for table in (HAN, ENGLISH, SIGNS, SUBUNITS)
    )
    for name in ("R", "RM", "Rp"):
        signs.pop(name, "")
    return re.compile(
        rf" ?-?(?:(?P<han>{_any(han)})|(?P<small>(?i:{_any(small)})s?)(?![A-Za-z])"
        rf"|(?i:(?P<word>{_any(words)})(?:es|s)?)(?![A-Za-z])|(?P<sign>{_any(signs)})(?![A-Za-z0-9]))"
    )


@cache
def _ends() -> dict[str, tuple[str, ...]]:
    """Return the names that may stand before a number by their last sign, the longest first."""
    names = [name for name in HAN if not name.startswith(("元", "块", "枚", "个", "圆"))]
    found: dict[str, list[str]] = {}
    for name in sorted({*names, *SIGNS, "¥"}, key=len, reverse=True):
        found.setdefault(name[-1], []).append(name)
    return {sign: tuple(names) for sign, names in found.items()}


def before(text: str, at: int) -> tuple[int, str] | None:
    """Return where the currency just before a number begins, and its name or sign."""
    end = at - (text[max(0, at - 1) : at] == " ")
    for name in _ends().get(text[max(0, end - 1) : end], ()):
        start = end - len(name)
        if start < 0 or not text.startswith(name, start):
            continue
        ahead = text[max(0, start - 1) : start]
        if name in HAN or not (ahead.isascii() and ahead.isalpha()):
            return start, name
    return None
