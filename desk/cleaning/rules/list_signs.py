"""Paragraphs that begin with the signs of a list are its items: •, 1., （一）, ①, a).

Seen where a list was typed, not marked up. It takes two that follow one another and are signed
alike; figures must count on from one to the next. The sign stays, as part of the words. A figure
that stands alone, or before every section, is none; nor is a dash, with which people speak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "sweep"
REASON = N_("one of several paragraphs that begin with the signs of a list")

_BULLET = re.compile(r"\s*([•‣⁃◦▪▫●○■□◆◇▶►➤➢✓✔✦★☆·・]\s*|[*+][ \t]+)(?=\S)")
_FIGURE = re.compile(r"\s*[(（\[【第]?(\d{1,3})(?:[.．)）\]】、](?!\d)|条[\s：:])\s*(?=\S)")
_HAN = re.compile(r"\s*[(（第]?([一二三四五六七八九十]{1,3})(?:[)）、.．]|[条條][\s：:])(?=\S)")
_CIRCLE = re.compile(r"\s*([\u2460-\u2473\u2776-\u277f])(?=.)")
_LETTER = re.compile(r"\s*[(（]?([a-hA-H])[)）.、](?=[\s\u3000]*\S\S)")
_DIGITS = "零一二三四五六七八九"
_LONGEST = 600


def apply(story: Story) -> None:
    """Name the items."""
    run: list[DraftBlock] = []
    last: tuple[str, int] = ("", 0)
    for block in [*story.kept, None]:
        sign = _sign(block.strand.text) if block is not None and block.kind == PARAGRAPH else None
        goes_on = sign is not None and sign[0] == last[0] and sign[1] in (0, last[1] + 1)
        if not goes_on:
            _name(story, run)
            run = []
        if block is not None and sign is not None and (goes_on or sign[1] < 2):
            run.append(block)
            last = sign
        elif not goes_on:
            last = ("", 0)
    _name(story, run)


def _name(story: Story, run: list[DraftBlock]) -> None:
    if len(run) > 1:
        for block in run:
            story.become(block, LIST_ITEM, "list_signs", REASON, level=1)


def _sign(text: str) -> tuple[str, int] | None:
    """Return the kind of sign that a text begins with, and its number, 0 for a bullet."""
    if len(text) > _LONGEST:
        return None
    if found := _BULLET.match(text):
        return found[1].strip(), 0
    if found := _FIGURE.match(text):
        return found[0].strip().replace(found[1], "0"), int(found[1])
    if found := _HAN.match(text):
        return found[0].strip().replace(found[1], "一"), _counted(found[1])
    if found := _CIRCLE.match(text):
        return "①", ord(found[1]) - (0x245F if found[1] < "\u2700" else 0x2775)
    if found := _LETTER.match(text):
        return found[0].strip().replace(found[1], "a"), ord(found[1].lower()) - ord("a") + 1
    return None


def _counted(written: str) -> int:
    """Return what a number below a hundred in Chinese figures counts."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _DIGITS.find(written)
    return 10 * (_DIGITS.find(tens) if tens else 1) + (_DIGITS.find(ones) if ones else 0)
