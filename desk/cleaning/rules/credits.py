"""Lines that say who edited, photographed or owns an article are credits, and stay in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import (
    AGENCIES,
    AGENCY,
    AGENCY_ONLY,
    BYLINE_LINE,
    COPYRIGHT_HOLDER,
    CREDIT,
    FIRST_PUBLISHED,
)
from desk.cleaning.names import byline
from desk.i18n import N_
from desk.model import CREDIT as KIND
from desk.model import LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a line that says who edited, pictured or owns the article")

DIVIDES = N_("a line that only divides")

_LONGEST = 320
_SHORT = 60
_DASH = re.compile(r"^(?:[\s\-–—•·*]+|[【\[][纠糾][错錯][】\]]\s*)")
_BRACKETED = re.compile(
    r"^[（(]\s*(?:作者|记者|記者|撰文|文|采写|採寫)\s*[:：]\s*(?P<who>[^\s，。（）()]{2,12})"
    r"(?:[\s，、；;]+\S{2,5}[:：]\S{2,12})*\s*[)）]$"
)
_CONTRIBUTED = re.compile(
    r"^(?:(?:AP|Associated Press|Reuters|AFP) )?(?:[\w ]{0,24})?\b[Ww]riters? .{3,80} contributed\b"
)
_STAMPED_CREDIT = re.compile(
    r"[（(](?:編輯|编辑|譯者|译者)[:：][^（）()]{2,30}[）)]\s*(1\d{2})(0[1-9]|1[0-2])([0-3]\d)$"
)
_ROC = 1911
_PLACES = re.compile(r"本站|本网|本網|作者|本人|网络|網絡|互联网|互聯網")


def apply(story: Story) -> None:
    """Name the credits, and read the outlet and the agency out of them."""
    _divide_end(story)
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (PARAGRAPH, LIST_ITEM, KIND) or len(text) > _LONGEST:
            continue
        dash = _DASH.match(text)
        own = text[dash.end() :] if dash else text
        if block.kind != KIND and not (CREDIT.match(own) or _names(text)):
            continue
        if dash and story.plain and dash.end() < len(text):
            first, *rest = story.split(block, dash.end())
            if rest:
                story.cut(first, "separators", DIVIDES)
                block = rest[0]
        block.kind, block.level = KIND, 0
        _read(story, text)


def _divide_end(story: Story) -> None:
    """Part the credit from the last sentence, and read the day of Taiwan's calendar behind it."""
    last = next((b for b in reversed(story.kept) if b.kind == PARAGRAPH and b.strand.text), None)
    end = _STAMPED_CREDIT.search(last.strand.text) if last else None
    if last is None or end is None:
        return
    story.found("published", f"{int(end[1]) + _ROC}-{end[2]}-{end[3]}", "credit")
    story.split(last, end.start())[-1].kind = KIND


def _names(text: str) -> bool:
    return len(text) < _SHORT and bool(
        AGENCY_ONLY.match(text)
        or BYLINE_LINE.match(text)
        or _BRACKETED.match(text)
        or _CONTRIBUTED.match(text)
    )


def _read(story: Story, text: str) -> None:
    first = FIRST_PUBLISHED.search(text)
    if first:
        name = next(filter(None, first.groups()))
        if not _PLACES.search(name):
            story.found("outlet", name, "credit")
    else:
        holder = COPYRIGHT_HOLDER.search(text)
        if holder and not _PLACES.search(holder[1]):
            story.found("outlet", holder[1].strip(), "copyright")
    bracketed = _BRACKETED.match(text)
    if bracketed:
        story.found("byline", bracketed["who"], "credit")
    author = BYLINE_LINE.match(text) if len(text) < _SHORT else None
    if author:
        for name, value in byline(next(words for words in author.groups() if words)):
            story.found(name, value, "credit")
    agency = AGENCY.search(text)
    if agency:
        story.found("agency", AGENCIES[agency[0]], "credit")
