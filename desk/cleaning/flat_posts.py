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
_MOST = 200
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
    start = after + (chinese[-1] if chinese else 0)
    while start < signature and (text[start].isspace() or text[start] in '.!?,:;"”)'):
        start += 1
    return start


def _translation(text: str, after: int, original: int) -> int:
    """Where the translation of a post begins: what a colon announced just before it."""
    words = text[after:original]
    announced = [m.end() for m in _INTRODUCED.finditer(words)]
    if not announced or announced[-1] >= len(words.rstrip()):
        return -1
    begin = announced[-1]
    return after + begin if len(words) - begin < 600 and _CJK.search(words, begin) else -1
