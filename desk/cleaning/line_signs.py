"""What can be seen of a line of plain text that tells an article's prose from a site's words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import (
    ADVERT,
    COMMENTS,
    DISCLAIMER,
    ENDS,
    IDEOGRAPH,
    PAUSE,
    RELATED,
    SITE_TEXT,
    STAMPED,
    STOP,
    is_language,
)
from desk.cleaning.site_words import AROUND

if TYPE_CHECKING:
    from collections.abc import Iterator

_IDEOGRAPHS = re.compile(rf"[{IDEOGRAPH}\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0370-\u10ff\u1e00-\u1fff]+")
_FUNCTION_WORDS = (
    "the a an of and to in that is was for with as by from it be are has have had said on at not "
    "his her their its but he she they who which this were been would will der die das und ist "
    "nicht mit den von zu ein eine im auf sich auch für dass dem des wie er sie es aus bei nach "
    "le la les et est une dans que pour qui sur pas au par el los y en un por con para su del se "
    "o os e em uma com não do da no na il che di per non sono het een van dat op te voor yang dan "
    "di untuk dengan ini itu pada"
)
FUNCTION = frozenset(_FUNCTION_WORDS.split())
_SMALL = re.compile("[的了是在和也不就都而及与與着著被把对對从從将將并並但说說]")
_READER = re.compile(r"\b(?:you|your|we|our|us|ihre?|unsere?|wir)\b|您|你|我们|我們", re.IGNORECASE)
_BARS = re.compile(r"\s[|｜·•»›>/]\s|[|｜»›]")
_ADDRESS = re.compile(r"https?://|www\.|\w@[\w-]{1,63}\.")
_OWNER = re.compile(r"©|copyright|all rights reserved|版权|版權|ICP|备案", re.IGNORECASE)
_RANKED = re.compile(r"^\d{1,2}[\s.、]{0,2}(?=[^\d\s.,:年月日%号號])")
_SPEAKS = re.compile(
    r"(?:\b(?:says|said|wrote|writes|schrieb|sagte?)|说道?|說道?|写道|寫道)\s*[:：]\s*$"
)
_DATED = re.compile(
    r"\b\d{1,2}\.?\s*(?:[A-Z][a-zäé]{2,8})\.?,?\s+(?:19|20)\d{2}\b|"
    r"\b[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}\b|"
    r"\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}\b|\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\b|Uhr)"
)
_TITLE_MARKS = re.compile(r"[|｜丨_]|\s[-–—]\s")
_LONG = 400
_FEWEST_SIGNS = 16
"""Of a text whose mass is 24: at most, each other sign is a word and each other an ideograph."""
_MASSES = (0, 5, 10, 20, 40, 80, 160)


def mass(text: str) -> float:
    """Return the length of a text as it is read: an ideograph is 1, a word of letters is 2."""
    return len(_IDEOGRAPHS.findall(text)) + 2.0 * len(_WORD.findall(text))


@lru_cache(maxsize=1024)
def is_prose(text: str) -> bool:
    """Tell whether a line is sentences for sure, by its words alone."""
    if len(text) < _FEWEST_SIGNS:
        return False
    size = mass(text)
    stops = len(STOP.findall(text))
    if stops and ENDS.search(text) and size >= 24:
        return True
    return size >= 34 and stops + len(PAUSE.findall(text)) >= 2


def signs(text: str, again: bool = False) -> Iterator[str]:
    """Yield the names of what a line shows; `again` tells that it stands there more than once."""
    size = mass(text)
    stops, pauses = len(STOP.findall(text)), len(PAUSE.findall(text))
    bin_ = sum(size > bound for bound in _MASSES)
    ended = bool(ENDS.search(text))
    yield "line"
    yield f"mass {bin_}"
    yield f"mass {bin_} {'stops' if stops else 'no stop'}"
    yield f"stops {min(stops, 3)}"
    yield f"pauses {min(pauses, 2)}"
    if ended:
        yield _end(text)
        yield f"ended {bin_}"
    if again:
        yield "again"
    if stops == 1 and not pauses and size < 45 and "asks" in _end(text):
        # As many titles of other articles ask as sentences of this one.
        yield "one question"
    if size < 150 and len(text) < _LONG:
        yield from _words_of_sites(text, size, stops)
    around = len(words_around(text))
    if around:
        yield f"around {min(around, 4)}"
    yield from _looks(text)
    yield from _letters(text, size)


def words_around(text: str) -> set[str]:
    """Return the different words in a text that stand around articles: menus, buttons, rights."""
    return {found[0] for found in AROUND.finditer(text)}


def _end(text: str) -> str:
    return "asks" if text.rstrip('”」』"')[-1:] in "？?！!" else "ended"


def _words_of_sites(text: str, size: float, stops: int) -> Iterator[str]:
    if DISCLAIMER.search(text):
        yield "disclaimer"
    if size >= 60:
        return
    if RELATED.match(text):
        yield "related"
    elif COMMENTS.match(text):
        yield "comments"
    elif ADVERT.match(text):
        yield "advert"
    elif SITE_TEXT.match(text):
        yield "site"
    elif is_language(text):
        yield "language"
    if _SPEAKS.search(text):
        yield "says"
    if not stops and STAMPED.search(text):
        yield "stamped"
    elif _DATED.search(text):
        yield "dated"


def _looks(text: str) -> Iterator[str]:
    if len(_BARS.findall(text)) > 1:
        yield "bars"
    elif _TITLE_MARKS.search(text):
        yield "title marks"
    if _ADDRESS.search(text):
        yield "address"
    if _RANKED.match(text):
        yield "ranked"
    if _OWNER.search(text):
        yield "owner"
    if any(mark in text for mark in '“”「」"«»„'):
        yield "quotes"
    digits = sum(map(str.isdigit, text))
    if digits * 3 > len(text):
        yield "digits"
    elif digits * 8 > len(text):
        yield "some digits"
    if _READER.search(text):
        yield "reader"


def _letters(text: str, size: float) -> Iterator[str]:
    ideographs = len(_IDEOGRAPHS.findall(text))
    if ideographs >= 8:
        share = len(_SMALL.findall(text)) / ideographs
        yield "zh small 0" if not share else f"zh small {1 + (share >= 0.05) + (share >= 0.1)}"
        return
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) < 3:
        yield "few words"
        return
    share = sum(word.lower() in FUNCTION for word in words) / len(words)
    yield f"small {sum(share >= bound for bound in (0.01, 0.12, 0.25, 0.4))}"
    capitals = sum(word[0].isupper() for word in words) / len(words)
    yield f"capitals {sum(capitals >= bound for bound in (0.2, 0.4, 0.7))}"
