"""What speaks for a line being the headline of the text below it, as numbers.

A headline tells what the text tells; a date or an author's name follows it; it is longer than a
button and shorter than a paragraph; it is often told twice. None of these is sure alone.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from desk.cleaning import byline_lines, dates
from desk.cleaning.lexicon import IDEOGRAPH, OUTLET, SITE_TEXT
from desk.cleaning.people import are_people

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = (
    "told",
    "told, by length",
    "length",
    "far from the usual length",
    "very short",
    "dated below",
    "dated soon below",
    "signed below",
    "dated above",
    "right above the text",
    "far above the text",
    "again right below",
    "again above",
    "again in the text",
    "ends another line",
    "nearly again",
    "in capitals",
    "small words",
    "ends as a sentence",
    "ends as a question",
    "colon or comma",
    "quoted",
    "numbered",
    "divided",
    "an outlet's name",
    "a clock",
    "a picture's words",
    "button above",
    "button below",
    "longer than those above",
    "longer line below",
    "shorter line below",
    "a summary below",
    "first of few lines",
    "part of a line",
    "a name below",
    "lines between",
    "long lines between",
    "buttons between",
)
_CHINESE = re.compile(f"[{IDEOGRAPH}\u3040-\u30ff]")
_DIVIDED = re.compile(r"[|｜丨>›»＞]|\s[-–—]\s")
_USUAL, _SOON, _FAR, _TINY = 20.0, 3, 40, 5
_HEAD, _FEW, _LEAST, _ALIKE = 90, 10, 12, 0.3
_MARKS = re.compile(r"[\W_]+")
_UNIT = re.compile(f"[{IDEOGRAPH}]|[^\\W\\d_{IDEOGRAPH}]{{4,}}")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_PICTURE = re.compile(
    r"\b(?:getty|reuters|afp|shutterstock|photo|foto|credit|bild|imago|dpa|image)\b|图源|圖|摄|攝|/AP\b",
    re.IGNORECASE,
)


def size(words: str) -> float:
    """Return the length of words in Chinese characters, or what takes as much to say."""
    return float(len(words)) if _CHINESE.search(words) else len(words) / 3


def signs(
    words: str, line: int, lines: Sequence[str], text: Sequence[str], share: float, part: bool
) -> list[float]:
    """Return a number for each of `NAMES`.

    Args:
        words: what could be the headline.
        line: the line it stands in, of `lines`, which stand above the text.
        text: the lines of the text.
        share: of its words, those that the text says.
        part: it is not the whole line.
    """
    rest = lines[line].partition(words)[2].strip() if part else ""
    nearest = [*([rest] if rest else ()), *lines[line + 1 :], *text[:_SOON]][:_SOON]
    above, between = lines[:line], lines[line + 1 :]
    return [
        share,
        share * min(size(words), _FAR) / _USUAL,
        *_of_length(words),
        *_of_neighbours(above[-_SOON:], [one[:_HEAD] for one in nearest]),
        float(line == len(lines) - 1),
        min(len(between), _FAR) / _FAR,
        *_of_repeats(words, above, nearest, [*between, *text[:_SOON]], text),
        *_of_form(words),
        *_of_buttons(words, above[-_SOON:], [one[:_HEAD] for one in nearest]),
        float(line == 0 and len(lines) <= _SOON),
        float(part),
        float(any(are_people(one[:_HEAD]) for one in nearest)),
        min(len(between), _FEW) / _FEW,
        min(sum(size(one) > _USUAL for one in between), _FEW) / _FEW,
        min(sum(bool(SITE_TEXT.match(one)) for one in between), _FEW) / _FEW,
    ]


def _of_length(words: str) -> list[float]:
    own = size(words)
    return [math.log(own + 1), abs(math.log((own + 1) / (_USUAL + 1))), float(own < _TINY)]


def _of_neighbours(above: Sequence[str], below: Sequence[str]) -> list[float]:
    return [
        float(bool(below) and dates.first(below[0]) is not None),
        float(any(dates.first(one) for one in below[1:])),
        float(any(byline_lines.told(one) for one in below)),
        float(bool(above) and dates.first(above[-1][:_HEAD]) is not None),
    ]


def _of_repeats(
    words: str,
    above: Sequence[str],
    nearest: Sequence[str],
    around: Sequence[str],
    text: Sequence[str],
) -> list[float]:
    plain = _plain(words)
    return [
        float(bool(nearest) and _plain(nearest[0]) == plain),
        float(words in above),
        float(any(words in one for one in text)),
        float(any(one.endswith(words) and len(one) > len(words) for one in above)),
        float(any(_alike(plain, one) for one in (*above, *around))),
    ]


def _of_form(words: str) -> list[float]:
    parts = words.split()
    cased = [part for part in parts if part[:1].isalpha()]
    return [
        sum(part[0].isupper() for part in cased) / len(cased) if cased else 0.5,
        min(sum(part.islower() for part in cased), 8) / 8,
        float(words[-1] in ".。"),
        float(words[-1] in "?？!！…"),
        float(bool(re.search(r"[:,：，]", words))),
        float(bool(re.search(r"[\"“„«「『‘]", words))),
        float(bool(re.search(r"\d", words))),
        float(bool(_DIVIDED.search(words))),
        float(bool(OUTLET.match(words))),
        float(bool(_TIME.search(words))),
        float(bool(_PICTURE.search(words))),
    ]


def _of_buttons(words: str, above: Sequence[str], below: Sequence[str]) -> list[float]:
    own, after = size(words), below[0] if below else ""
    return [
        sum(bool(SITE_TEXT.match(one)) for one in above) / _SOON,
        sum(bool(SITE_TEXT.match(one)) for one in below) / _SOON,
        float(own > 1.5 * max((size(one) for one in above), default=own)),
        float(size(after) > 2 * own),
        float(size(after) < own / 3),
        float(size(after) > own and _shared(words, after) > _ALIKE),
    ]


def _plain(words: str) -> str:
    return _MARKS.sub("", words).casefold()


def _alike(plain: str, other: str) -> bool:
    """Tell whether another line says nearly the same, more or fewer words at one end."""
    own = _plain(other[: 2 * len(plain) + _HEAD])
    return own != plain and min(len(own), len(plain)) > _LEAST and (own in plain or plain in own)


def _shared(words: str, other: str) -> float:
    """Return the share of the words of a line that another holds too."""
    units = _UNIT.findall(words.casefold())
    known = set(_UNIT.findall(other.casefold()))
    return sum(unit in known for unit in units) / len(units) if units else 0.0
