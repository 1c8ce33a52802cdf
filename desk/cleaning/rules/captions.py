"""Captions among paragraphs: by the words they begin or end with, or by the picture above them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import CAPTION_END, CAPTION_LEAD, ENDS, IDEOGRAPH, SOURCE_LINE
from desk.cleaning.lexicon import CREDIT as CREDIT_LINE
from desk.cleaning.line_signs import mass
from desk.cleaning.photo_credits import GLUED, LONE, SPACED, TRAILING
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
_LABEL = re.compile(
    r"(?:Image caption|[图圖]像加[注註]文字|Légende de l['’]image|Bildunterschrift|Pie de foto)"
    r"[,，:：]?",
    re.IGNORECASE,
)
_FILE = re.compile(r"(?:FILE|File)(?: (?:PHOTO|photo|IMAGE))?(?::| [-–—])")
_UNDER_PICTURE, _SENTENCE = 60, 22.0
_WORDY, _HALF, _FEWEST = 60.0, 0.6, 3
_IDEOGRAPHS = re.compile(rf"[{IDEOGRAPH}]")
_IN_BRACKETS = re.compile(r"[（(【\[][^（()）]*[)）】\]]")
_SPEECH = re.compile(
    r"(?:[说說]|表示|指出|称|稱)\s*[:：]\s*[“「\"].+[”」\"]$|"
    r"[,，] (?:\w+ )?said\b.{0,20}\.$"
)


def apply(story: Story) -> None:
    """Name the captions."""
    before: DraftBlock | None = None
    first = next((block for block in story.kept if block.kind != TITLE), None)
    most = _short_of(story)
    for block in story.kept:
        if block.kind == PARAGRAPH and len(block.strand) <= _LONGEST:
            _look_at(story, block, before, before is first, most)
        before = block
    _name_under_label(story)
    _name_by_photographer(story)
    _name_above_credit(story)
    _name_above_text(story)
    _cut_again(story)
    for block in story.kept:
        if block.kind == CAPTION:
            _part_credit(story, block)


def _short_of(story: Story) -> float:
    """Return how long what stands under a picture can be, among paragraphs of such a length."""
    sizes = sorted(mass(b.strand.text) for b in story.kept if b.kind == PARAGRAPH)
    usual = sizes[len(sizes) // 2] if len(sizes) >= _FEWEST else 0.0
    return min(_WORDY, usual * _HALF)


def _name_under_label(story: Story) -> None:
    """Name the line under one that only says that a caption follows."""
    for label, block in itertools.pairwise(story.kept):
        told = label.kind == PARAGRAPH and _LABEL.fullmatch(label.strand.text.strip())
        if told and block.kind == PARAGRAPH and len(block.strand) <= 2 * _LONGEST:
            story.cut(label, "captions", REASON)
            story.become(block, CAPTION, "captions", REASON)


def _name_by_photographer(story: Story) -> None:
    """Name the few words in italics right under a caption: they say who took the picture."""
    for above, before, block in zip(story.kept, story.kept[1:], story.kept[2:], strict=False):
        text = block.strand.text
        set_apart = block.kind == PARAGRAPH and block.hints.get("emphasis")
        few = len(text) <= _UNDER_PICTURE and not ENDS.search(text)
        if above.kind == IMAGE and before.kind == CAPTION and set_apart and few:
            story.become(block, CREDIT, "captions", CREDIT_REASON)


def _name_above_credit(story: Story) -> None:
    """Name the short line right above a line that says who took a picture.

    A sentence is one only above the first paragraph.
    """
    begun = False
    for block, after in itertools.pairwise(story.kept):
        text, sentence = block.strand.text, bool(ENDS.search(block.strand.text))
        after_first, begun = begun, begun or (block.kind == PARAGRAPH and sentence)
        longest = _UNDER_PICTURE if sentence or _IDEOGRAPHS.search(text) else _LONGEST
        if block.kind != PARAGRAPH or not 2 < len(text) <= longest:
            continue
        if sentence and (after_first or mass(text) > _SENTENCE):
            continue
        if _IN_BRACKETS.fullmatch(text) or LONE.fullmatch(text) or CREDIT_LINE.match(text):
            continue
        if after.kind in (PARAGRAPH, CREDIT) and LONE.fullmatch(after.strand.text):
            story.become(block, CAPTION, "captions", REASON)


def _name_above_text(story: Story) -> None:
    """Name the short line above the text that ends with an agency, right behind its full stop."""
    paragraphs = [block for block in story.kept if block.kind == PARAGRAPH]
    for block, after in itertools.pairwise(paragraphs):
        if mass(block.strand.text) > _UNDER_PICTURE:
            return
        source = GLUED.search(block.strand.text)
        goes_on = mass(after.strand.text) > mass(block.strand.text)
        if source and goes_on and story.become(block, CAPTION, "captions", REASON):
            story.split(block, source.start())[-1].kind = CREDIT


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
    if LONE.fullmatch(text) and not _FILE.match(text):
        block.kind = CREDIT
        return
    source = TRAILING.search(text)
    if source and source.start(1) > len("File "):
        parts = story.split(block, source.start(1))
        if len(parts) > 1:
            parts[-1].kind = CREDIT


def _names_agency(text: str) -> bool:
    """Tell whether words that end no sentence end in an agency in brackets."""
    source = TRAILING.search(text)
    if not source or source[1][:1] not in "([" or _IDEOGRAPHS.search(text):
        return False
    before = text[: source.start(1)].strip()
    return bool(before) and not ENDS.search(before) and bool(LONE.fullmatch(source[1]))


def _look_at(
    story: Story, block: DraftBlock, before: DraftBlock | None, lead: bool, most: float
) -> None:
    text = block.strand.text
    if _IN_BRACKETS.fullmatch(text) and not LONE.fullmatch(text):
        return
    source = None if _FILE.match(text) else SPACED.search(text)
    small = bool(block.hints.get("small") or block.hints.get("emphasis"))
    under = before is not None and before.kind == IMAGE
    if SOURCE_LINE.match(text) and not under:
        return
    ended = bool(ENDS.search(text))
    short = len(text) <= _UNDER_PICTURE or not ended or mass(text) <= most
    # The first sentence of an article is rarely so short, but in Chinese it can be.
    short = short and not (lead and ended and (_IDEOGRAPHS.search(text) or mass(text) > 0.8 * most))
    short = short and not block.hints.get("told") and not _SPEECH.search(text)
    # What a picture shows is told in one sentence.
    short = short and not (ended and text.count("。") > 1)
    if source and source.start() > 0:
        if story.become(block, CAPTION, "captions", REASON):
            parts = story.split(block, source.start(1))
            parts[-1].kind = CREDIT
    elif LONE.fullmatch(text) and not _FILE.match(text):
        story.become(block, CREDIT, "captions", CREDIT_REASON)
    elif (
        _LABELLED.match(text)
        or CAPTION_LEAD.match(text)
        or (CAPTION_END.search(text) and not CREDIT_LINE.match(text))
        or (under and (small or short) and not CREDIT_LINE.match(text))
        or _names_agency(text)
    ):
        story.become(block, CAPTION, "captions", REASON)
