"""Captions among paragraphs: by the words they begin or end with, or by the picture above them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import CAPTION_END, CAPTION_LEAD, CAPTION_SOURCE, ENDS, SOURCE_LINE
from desk.i18n import N_
from desk.model import CAPTION, CREDIT, IMAGE, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a short paragraph that belongs to a picture")

_LONGEST = 120
_LABELLED = re.compile(r"^[图圖]像(?:加[注註]文字|来源|來源)[，,：:]\s*\S")
_UNDER_PICTURE = 60
_SPEECH = re.compile(
    r"(?:[说說]|表示|指出|称|稱)\s*[:：]\s*[“「\"].+[”」\"]$|"
    r"[,，] (?:\w+ )?said\b.{0,20}\.$"
)


def apply(story: Story) -> None:
    """Name the captions."""
    before: DraftBlock | None = None
    first = next((block for block in story.kept if block.kind != TITLE), None)
    for block in story.kept:
        if block.kind == PARAGRAPH and len(block.strand) <= _LONGEST:
            _look_at(story, block, before, before is first)
        before = block


def _look_at(story: Story, block: DraftBlock, before: DraftBlock | None, lead: bool) -> None:
    text = block.strand.text
    source = CAPTION_SOURCE.search(text)
    small = bool(block.hints.get("small"))
    under = before is not None and before.kind == IMAGE
    if SOURCE_LINE.match(text) and not under:
        return
    short = len(text) <= _UNDER_PICTURE and not (lead and ENDS.search(text))
    short = short and not block.hints.get("told") and not _SPEECH.search(text)
    if source and source.start() > 0:
        if story.become(block, CAPTION, "captions", REASON):
            parts = story.split(block, source.start(1))
            parts[-1].kind = CREDIT
    elif (
        _LABELLED.match(text)
        or CAPTION_LEAD.match(text)
        or CAPTION_END.search(text)
        or (under and (small or short))
    ):
        story.become(block, CAPTION, "captions", REASON)
