"""Pointers to other articles in the middle of this one: （延伸阅读：…）, 相关报导 and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.lexicon import (
    CREDIT,
    ENDS,
    LABELLED_LINK,
    RELATED,
    RELATED_INLINE,
    RELATED_LEAD,
    STOP,
)
from desk.i18n import N_
from desk.model import CREDIT as CREDIT_KIND
from desk.model import HEADING, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("a list of other articles")

_MOST = 12


def apply(story: Story) -> None:
    """Take out pointers that stand by themselves or in brackets, and the lists they head."""
    for block in story.kept:
        text = block.strand.text
        if block.kind not in (PARAGRAPH, LIST_ITEM, HEADING):
            continue
        if RELATED_INLINE.fullmatch(text) or (len(text) < 150 and LABELLED_LINK.match(text)):
            story.cut(block, "related_links", REASON)
    _cut_lists(story)


def _cut_lists(story: Story) -> None:
    blocks = story.kept
    for index, block in enumerate(blocks):
        lead = RELATED_LEAD.match(block.strand.text)
        alone = len(block.strand) < 30 and RELATED.match(block.strand.text)
        if not (lead or alone) or block.cut or block.kind == "title":
            continue
        if lead and not alone and len(block.strand) > 200:
            continue
        story.cut(block, "related_links", REASON)
        for other in blocks[index + 1 : index + 1 + _MOST]:
            text = other.strand.text
            if other.kind == HEADING and other.hints.get("links", 1.0) == 0.0:
                # Another part of the article begins: its references, say.
                break
            if other.kind == CREDIT_KIND or CREDIT.match(text) or not _like_a_title(text):
                break
            story.cut(other, "related_links", REASON)


def _like_a_title(text: str) -> bool:
    if len(text) > 240 or "。" in text:
        return False
    stops = STOP.findall(text)
    return not ENDS.search(text) or (text[-1] in "?？!！…」”" and len(stops) * 20 <= len(text) + 20)
