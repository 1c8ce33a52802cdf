"""A short line between paragraphs that ends no sentence is a heading.

Seen in plain texts and feeds, where nothing else shows a heading. Only between sentences: it must
not touch what stands in a row of short lines (a list, a poem, figures), the line under the title,
the last line, or what a picture stands before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import CREDIT, DATE_LABEL, ENDS, IDEOGRAPH, STAMPED
from desk.cleaning.line_signs import mass
from desk.cleaning.rules import flattened_paragraphs
from desk.i18n import N_
from desk.model import CAPTION, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, POST, QUOTATION
from desk.model import CREDIT as CREDIT_KIND

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "settle"
REASON = N_("a short line between paragraphs, read as a heading")

_LONGEST, _SENTENCE, _LEAST, _WIDEST = 36.0, 16.0, 8.0, 110
_OTHERS = ("lost_headings", "bold_headings")
_LETTER = re.compile(rf"[^\W\d_]|[{IDEOGRAPH}]")
_ASKS = re.compile(r"[?？!！][”’」』\"]?$")
_SPOKEN = re.compile(r"^[“\"「『‘—–-].*[”\"」』’]$|^[—–-]\s")
_NO_HEADING = re.compile(r"[|｜/／@©]|https?:|^\W*\d[\d.,%\s]*$|^[（(【\[].*[)）】\]]$|[，,；;、]$")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.：][0-5]\d(?: ?(?:[ap]\.?m\.?|Uhr|GMT|BST|[A-Z]{2,4}))?")
_DATED_END = re.compile(r"[（(][^（）()]*(?:\d|日|撮影|提供|[摄攝])[^（）()]*[)）]$")
_STOP_INSIDE = re.compile(r"[。！？；](?=\s*[^\s”’」』）)])|(?<=[a-zäöüéè)])\.\s+(?=[A-ZÄÖÜ])")


def apply(story: Story) -> None:
    """Name the headings that nothing but their place and their length shows."""
    blocks = [block for block in story.kept if block.strand.text or block.kind == IMAGE]
    speakers = flattened_paragraphs.speakers_of(block.strand.text for block in blocks)
    found: list[DraftBlock] = []
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        under = bool(found) and found[-1] is before
        if flattened_paragraphs.speaker_of(block.strand.text) in speakers:
            continue
        if _is_heading(before, block, after, under):
            found.append(block)
    if len(found) * 3 > len(blocks) + 2:
        return
    people = [c.value for c in story.candidates if c.field == "byline" and len(c.value) > 3]
    for block in found:
        if any(block.strand.text.startswith(name) for name in people):
            continue
        if not any(story.refused(rule, *block.strand.extent()) for rule in _OTHERS):
            story.become(block, HEADING, "short_headings", REASON, level=2)


def _is_heading(before: DraftBlock, block: DraftBlock, after: DraftBlock, under: bool) -> bool:
    text = block.strand.text
    if block.kind != PARAGRAPH or block.hints.get("told") or not _LETTER.search(text):
        return False
    size = mass(text)
    if not 2 <= size <= _LONGEST or len(text) > _WIDEST or _is_something_else(text):
        return False
    asks = bool(_ASKS.search(text))
    if asks and size > _SENTENCE:
        return False
    if not asks and ENDS.search(text):
        return False
    if _SPOKEN.match(text) and (
        _SPOKEN.match(before.strand.text) or _SPOKEN.match(after.strand.text)
    ):
        return False
    return (under or _goes_before(before)) and _follows(after, size)


def _is_something_else(text: str) -> bool:
    if _NO_HEADING.search(text) or CREDIT.match(text) or STAMPED.search(text):
        return True
    if _DATED_END.search(text):
        return True
    return bool(DATE_LABEL.match(text) or _STOP_INSIDE.search(text))


def _goes_before(block: DraftBlock) -> bool:
    if block.kind == PARAGRAPH:
        text = block.strand.text
        if _HOUR.fullmatch(text):
            return True
        return bool(ENDS.search(text)) and text[-1] not in ":：" and mass(text) >= _LEAST
    return block.kind in (CAPTION, CREDIT_KIND, QUOTATION, POST, LIST_ITEM)


def _follows(block: DraftBlock, size: float) -> bool:
    """Tell whether what comes after is sentences, and more of them than the line itself."""
    text = block.strand.text
    if block.kind in (PARAGRAPH, CREDIT_KIND):
        return bool(ENDS.search(text)) and mass(text) > max(size, _LEAST)
    return block.kind in (QUOTATION, POST, LIST_ITEM)
