"""Posts of social networks inside running text, found by how they are signed."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from desk.cleaning.lexicon import IDEOGRAPH

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
SIGNATURE = re.compile(
    rf"[—–-]{{1,2}}\s*[^—–@\n]{{1,60}}?[(（]@\w{{1,30}}[)）]\s*"
    rf"(?:(?:{_MONTHS})\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTHS})\.?,?\s+\d{{4}}"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}-\d{1,2}-\d{1,2})"
)
_CJK = re.compile(rf"[{IDEOGRAPH}。，、；！？：）」』》〉】]")
_MOST, _POST = 200, 280
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s+(?=\S)")
_TOLD = re.compile(r"[\"“”]|\b(?:said|says|told|wrote|according to|announced|reported|added)\b")
_INTRODUCED = re.compile(r"[:：]\s+(?=\S)")


class FlatPost(NamedTuple):
    """A post in a text: its translation, if one stands before it, its own words, its end."""

    translation: int
    original: int
    end: int


def posts(text: str) -> list[FlatPost]:
    """Return the signed posts in `text`, in order."""
    found, last = [], 0
    for signature in itertools.islice(SIGNATURE.finditer(text), _MOST):
        original = _begins(text, last, signature.start())
        translation = _translation(text, last, original)
        found.append(FlatPost(translation, original, signature.end()))
        last = signature.end()
    return found


def _begins(text: str, after: int, signature: int) -> int:
    """Where the words of the post begin: after the last Chinese, or where they were announced."""
    words = text[after:signature]
    if len(_CJK.findall(words[-40:])) > 10:
        announced = [m.end() for m in _INTRODUCED.finditer(words)]
        return after + (announced[-1] if announced else 0)
    chinese = [m.end() for m in _CJK.finditer(words)]
    if not chinese:
        return after + _in_one_language(words)
    start = after + (chinese[-1] if chinese else 0)
    while start < signature and (text[start].isspace() or text[start] in '.!?,:;"”)'):
        start += 1
    return start


def _in_one_language(words: str) -> int:
    """Where a post begins in words of its language: a few sentences that nobody else speaks."""
    begins = [0, *(m.end() for m in _SENTENCE.finditer(words))]
    begins = [at for at in begins if words[at:].strip()]
    chosen = begins[-1] if begins else 0
    for at, end in zip(begins[-2::-1], begins[:0:-1], strict=False):
        if len(words) - at > _POST or _TOLD.search(words, at, end):
            break
        chosen = at
    announced = [m.end() for m in _INTRODUCED.finditer(words) if len(words) - m.end() <= 2 * _POST]
    return announced[-1] if announced and announced[-1] > chosen - _POST else chosen


def _translation(text: str, after: int, original: int) -> int:
    """Where the translation of a post begins: what a colon announced just before it."""
    words = text[after:original]
    announced = [m.end() for m in _INTRODUCED.finditer(words)]
    if not announced or announced[-1] >= len(words.rstrip()):
        return -1
    begin = announced[-1]
    return after + begin if len(words) - begin < 600 and _CJK.search(words, begin) else -1
