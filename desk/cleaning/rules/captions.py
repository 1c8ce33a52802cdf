"""Captions among paragraphs: by the words they begin or end with, or by the picture above them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import CAPTION_END, CAPTION_LEAD, ENDS, SOURCE_LINE
from desk.cleaning.lexicon import CREDIT as CREDIT_LINE
from desk.cleaning.line_signs import mass
from desk.cleaning.photo_credits import LONE, SPACED, TRAILING
from desk.i18n import N_
from desk.model import CAPTION, CREDIT, IMAGE, PARAGRAPH, TITLE

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a short paragraph that belongs to a picture")
CREDIT_REASON = N_("a line that says who edited, pictured or owns the article")

AGAIN = N_("the same caption again")

_LONGEST = 120
_LABELLED = re.compile(r"^[图圖]像(?:加[注註]文字|来源|來源)[，,：:]\s*\S")
_UNDER_PICTURE, _SENTENCE = 60, 22.0
_IN_BRACKETS = re.compile(r"[（(【\[][^（()）]*[)）】\]]")
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
    _name_above_credit(story)
    _cut_again(story)
    for block in story.kept:
        if block.kind == CAPTION:
            _part_credit(story, block)


def _name_above_credit(story: Story) -> None:
    """Name the short line right above a line that says who took a picture.

    A sentence is one only above the first paragraph.
    """
    begun = False
    for block, after in itertools.pairwise(story.kept):
        text, sentence = block.strand.text, bool(ENDS.search(block.strand.text))
        after_first, begun = begun, begun or (block.kind == PARAGRAPH and sentence)
        if block.kind != PARAGRAPH or not 2 < len(text) <= _UNDER_PICTURE:
            continue
        if sentence and (after_first or mass(text) > _SENTENCE):
            continue
        if _IN_BRACKETS.fullmatch(text) or LONE.fullmatch(text) or CREDIT_LINE.match(text):
            continue
        if after.kind in (PARAGRAPH, CREDIT) and LONE.fullmatch(after.strand.text):
            story.become(block, CAPTION, "captions", REASON)


def _cut_again(story: Story) -> None:
    """Leave one of two captions with the same words, one right after the other."""
    before: DraftBlock | None = None
    for block in story.kept:
        same = before is not None and before.strand.text == block.strand.text
        if block.kind == CAPTION and same and story.cut(block, "caption_again", AGAIN):
            continue
        if block.kind != IMAGE:
            before = block


def _part_credit(story: Story, block: DraftBlock) -> None:
    """Part who took or gave the picture from what it shows."""
    text = block.strand.text
    if LONE.fullmatch(text):
        block.kind = CREDIT
        return
    source = TRAILING.search(text)
    if source and source.start(1) > 0:
        parts = story.split(block, source.start(1))
        if len(parts) > 1:
            parts[-1].kind = CREDIT


def _look_at(story: Story, block: DraftBlock, before: DraftBlock | None, lead: bool) -> None:
    text = block.strand.text
    if _IN_BRACKETS.fullmatch(text) and not LONE.fullmatch(text):
        return
    source = SPACED.search(text)
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
    elif LONE.fullmatch(text):
        story.become(block, CREDIT, "captions", CREDIT_REASON)
    elif (
        _LABELLED.match(text)
        or CAPTION_LEAD.match(text)
        or (CAPTION_END.search(text) and not CREDIT_LINE.match(text))
        or (under and (small or short) and not CREDIT_LINE.match(text))
    ):
        story.become(block, CAPTION, "captions", REASON)
