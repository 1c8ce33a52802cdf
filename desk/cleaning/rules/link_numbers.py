"""The numbers that a text browser puts before links leave the text; the links stay.

Seen as `[12]word` where a list of addresses closes the text. It must not touch numbers that lead
nowhere: those of notes, of sources, of chapters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import ENDS
from desk.cleaning.story import Edit
from desk.i18n import N_
from desk.model import LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("the number of a link in a list of addresses")
PICTURE = N_("the name of a picture that the page shows there")

_MARK = re.compile(r"\[(\d{1,5})\] ?(?=(\S?))")
_PICTURE = re.compile(
    r"\[[\w%&;=?.@-]{1,90}\.(?:png|jpe?g|gif|webp|svg|bmp|ico)\] ?", re.IGNORECASE
)
_BULLET = re.compile(r"(?:[*+•◦▪□☆]|o(?= ))\s+(?=\S)")
_WORD = re.compile("[\u2e80-\u9fff]{1,12}|[^\\s\u2e80-\u9fff]+")
_SHORT = 80


def apply(story: Story) -> None:
    """Take the numbers out of the text, and let their words be links."""
    targets = {b.hints["number"]: b.hints["target"] for b in story.blocks if "number" in b.hints}
    if not targets:
        return
    for block in story.kept:
        _itemised(block)
    edits, at = [], 0
    for block in story.blocks:
        if not block.cut:
            edits += _edits(block, at, targets)
        at += len(block.strand) + 1
    story.amend("link_numbers", REASON, edits)


def _itemised(block: DraftBlock) -> None:
    bullet = _BULLET.match(block.strand.text) if block.kind == PARAGRAPH else None
    if bullet:
        block.kind, block.level = LIST_ITEM, 1 + int(block.hints.get("indent", 0)) // 10
        block.strand = block.strand[bullet.end() :]


def _edits(block: DraftBlock, at: int, targets: dict[int, str]) -> list[Edit]:
    """Return the edits of one block, which begins at `at` of the whole text; note its links."""
    text = block.strand.text
    marks = [mark for mark in _MARK.finditer(text) if int(mark[1]) in targets]
    for mark in marks:
        alone = len(marks) == 1 and not text[: mark.start()].strip()
        whole = alone and len(text) <= _SHORT and not ENDS.search(text)
        word = _WORD.match(text, mark.end())
        end = len(text) if whole else word.end() if word else mark.end()
        if end > mark.end():
            block.inlines.append(("link", mark.end(), end, targets[int(mark[1])]))
    if marks:
        linked = sum(end - start for kind, start, end, _ in block.inlines if kind == "link")
        block.hints["links"] = min(1.0, linked / max(1, len(text)))
    found = [Edit(at + mark.start(), at + mark.end(), "") for mark in marks]
    pictures = _PICTURE.finditer(text)
    return found + [Edit(at + p.start(), at + p.end(), "", PICTURE) for p in pictures]
