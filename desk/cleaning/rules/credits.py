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
_DASH = re.compile(r"^[\s\-–—•·*]+")
_PLACES = re.compile(r"本站|本网|本網|作者|本人|网络|網絡|互联网|互聯網")


def apply(story: Story) -> None:
    """Name the credits, and read the outlet and the agency out of them."""
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (PARAGRAPH, LIST_ITEM, KIND) or len(text) > _LONGEST:
            continue
        if block.kind != KIND and not (CREDIT.match(text) or _names(text)):
            continue
        dash = _DASH.match(text)
        if dash and story.plain and dash.end() < len(text):
            first, *rest = story.split(block, dash.end())
            if rest:
                story.cut(first, "separators", DIVIDES)
                block = rest[0]
        block.kind, block.level = KIND, 0
        _read(story, text)


def _names(text: str) -> bool:
    return len(text) < _SHORT and bool(AGENCY_ONLY.match(text) or BYLINE_LINE.match(text))


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
    author = BYLINE_LINE.match(text) if len(text) < _SHORT else None
    if author:
        for name, value in byline(next(words for words in author.groups() if words)):
            story.found(name, value, "credit")
    agency = AGENCY.search(text)
    if agency:
        story.found("agency", AGENCIES[agency[0]], "credit")
