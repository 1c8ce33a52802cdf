"""The agency that a report names before its first words: `WASHINGTON (Reuters) -`, 新华社北京电.

The words stay where they are; only the fields learn from them. A place that stands by itself above
the first paragraph, `台北 —`, is a credit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import AGENCIES, AGENCY
from desk.i18n import N_
from desk.model import CREDIT, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("the agency named before the first words")

PLACE = N_("the place a report comes from, before its first words")

_LOOK, _SENTENCE, _LOOK_FOR_PLACE = 4, 20, 8
_WESTERN = re.compile(r"^[A-Z][A-Za-z .,'/-]{2,60}?(?:\d{1,2} )?\(([A-Za-z ]{2,24})\)\s*[-–—]")
_CHINESE = re.compile(
    r"^[（(【]?([\u4e00-\u9fff]{2,5}?社|中央社)[\u4e00-\u9fff]{0,8}?(?:\d{1,2}月)?\d{1,2}日[电電讯訊]"
)
_REPORTERS = re.compile(r"^.{0,24}[电電讯訊]\s*[（(](?:记者|記者)\s*([^（）()，。]{2,20})[)）]")


_PLACE_ALONE = re.compile(r"(?:[\u4e00-\u9fff·、]{2,14}|[A-Z][\w .,'/-]{1,40})\s*[—–―]{1,2}")


def apply(story: Story) -> None:
    """Read the datelines of the first paragraphs; a place that stands alone is a credit."""
    for block in story.kept[:_LOOK_FOR_PLACE]:
        if block.kind == PARAGRAPH and _PLACE_ALONE.fullmatch(block.strand.text.strip()):
            story.become(block, CREDIT, "datelines", PLACE)
    paragraphs = [
        block for block in story.kept if block.kind == PARAGRAPH and len(block.strand) >= _SENTENCE
    ]
    for block in paragraphs[:_LOOK]:
        text = block.strand.text
        named = _WESTERN.match(text) or _CHINESE.match(text)
        if named and (agency := AGENCY.fullmatch(named[1].strip())):
            story.found("agency", AGENCIES[agency[0]], "dateline")
        reporters = _REPORTERS.match(text)
        if reporters:
            story.found("byline", "、".join(reporters[1].split()), "dateline")
