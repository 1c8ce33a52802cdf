"""Text as it is searched and compared: one code point to one code point, so offsets hold.

Simplified and traditional, upper and lower case, full and half width, curly and straight quotes,
and all kinds of space become one; nothing changes its place. 軟銀 and 软银 fold to the same text.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from desk.resource import FOLDER

_SAME = {
    '"': "“”„‟«»‹›「」『』﹃﹄〝〞〟＂″",
    "'": "‘’‚‛′ʼ`´",
    "-": "‐‑‒–—―−─━",
    ".": "。｡",
    ",": "、､",
    "~": "〜～∼",
    "·": "•‧・･∙⋅",
    "…": "⋯",
    "[": "【〔",
    "]": "】〕",
}
"""Signs that stand for one another where texts are converted and cleaned; the first one is kept."""


def fold(text: str) -> str:
    """Return `text` folded, as long as before: every offset in one is an offset in the other.

    A character keeps its place by becoming one other at most: NFKC only where it gives a single
    character, the commonest simplified form of a traditional one, lower case. A line break stays.
    """
    return text.translate(_table)


class _Table(dict[int, int]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, point: int) -> int:
        folded = self[point] = ord(_folded(chr(point)))
        return folded


_table = _Table()


def _folded(character: str) -> str:
    # Each step can make room for another: a full-width letter has a lower case.
    seen = {character}
    while (after := _step(character)) not in seen:
        seen.add(after)
        character = after
    return character


def _step(character: str) -> str:
    if character != "\n" and character.isspace():
        return " "
    character = _one(unicodedata.normalize("NFKC", character), character)
    character = _characters().get(character, character)
    return _one(character.lower(), character)


def _one(after: str, before: str) -> str:
    return after if len(after) == 1 else before


@cache
def _characters() -> dict[str, str]:
    return {other: kept for kept, others in _SAME.items() for other in others} | simplified()


@cache
def simplified() -> dict[str, str]:
    """Return the simplified form of each traditional character that has another one.

    Source:
        OpenCC's character tables (Apache-2.0), made by `tests/making/fold_table.py`.
    """
    lines = (FOLDER / "fold" / "simplified.txt").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {other: kept for kept, others in pairs for other in others}
