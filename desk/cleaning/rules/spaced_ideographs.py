"""Spaces between all ideographs go: 中 国 经 济 is 中国经济.

Seen in text out of PDF and of character recognition, and where a program had divided words. Only
a line that is spaced throughout is closed up: two or three characters set apart are a heading's
dress, and a space between two words of an honest line is the author's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import witnesses
from desk.cleaning.story import Edit
from desk.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

PHASE = "decode"
REASON = N_("spaces between all characters of a line")

_SIGN = r"\u3001-\u3003\u3005-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003ffff"
_QUOTES = "“”‘’…—"
_MEETING = re.compile(f"(?<=[{_SIGN}{_QUOTES}]) +(?=[{_SIGN}{_QUOTES}])")
_FIGURES = re.compile(rf"(?<=[{_SIGN}{_QUOTES}]) +(?=\d)|(?<=\d) +(?=[{_SIGN}{_QUOTES}])")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_STOP = re.compile(r" [，。、；：？！]")
_LINE = re.compile("[^\n]{11,}")
# Figures, letters and marks that stand alone between spaces.
_ALONE = re.compile(
    r"(?<=(?<!\S)[^\W_]) +(?=[\w.,%](?!\S))|(?<=[^\W_]) +(?=[.,%](?!\S))|"
    r"(?<=[\d.,%]) +(?=[\w.,%，。；：、](?!\S))"
)
_EVERY = re.compile(r"(?<=\S) (?=\S)")
_DATE = re.compile(r"(?<![\d.])\d(?: \d){1,3}(?= ?[年月日号號])")
_SPACE = re.compile(" ")
_FEWEST, _THROUGHOUT = 6, 0.8
_FEW, _NEARLY_ALL = 2, 0.9


def edits(text: str) -> Iterator[Edit]:
    """Yield the spaces of the lines that are spaced throughout."""
    if not _IDEOGRAPH.search(witnesses.rare(text)):
        return
    lines = [line for line in _LINE.finditer(text) if line[0].count(" ") > 2]
    spaced = [line for line in lines if _is_spaced(line[0], _FEWEST)]
    if 2 * len(spaced) > len(lines):
        # In a text of such lines the short ones are no exception.
        spaced = [line for line in lines if _is_spaced(line[0], 2)]
    taken: set[tuple[int, int]] = set()
    for line in spaced:
        found = [*_MEETING.finditer(line[0]), *_FIGURES.finditer(line[0])]
        if line[0].count(" ") > _THROUGHOUT * len(_IDEOGRAPH.findall(line[0])):
            found += (_EVERY if _is_one_by_one(line[0]) else _ALONE).finditer(line[0])
        taken.update((line.start() + space.start(), line.start() + space.end()) for space in found)
    for date in _DATE.finditer(text):
        taken.update(
            (date.start() + space.start(), date.start() + space.end())
            for space in _SPACE.finditer(date[0])
        )
    yield from (Edit(start, end, "") for start, end in sorted(taken))


def _is_one_by_one(line: str) -> bool:
    """Tell whether letters and figures stand one by one as well, so that no space parts words."""
    signs = line.split()
    return sum(len(sign) <= _FEW for sign in signs) > _NEARLY_ALL * len(signs)


def _is_spaced(line: str, fewest: int) -> bool:
    spaces = len(_MEETING.findall(line))
    signs = len(_IDEOGRAPH.findall(line))
    if spaces < fewest or signs < 2 * fewest:
        return False
    if spaces > _THROUGHOUT * signs:
        return True
    # Words are divided, and so are the marks, which nobody does by hand.
    return spaces > 0.3 * signs and len(_STOP.findall(line)) > 0
