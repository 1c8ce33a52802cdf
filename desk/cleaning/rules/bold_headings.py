"""A paragraph that is bold from end to end and short is a heading."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import STOP
from desk.i18n import N_
from desk.model import HEADING, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "describe"
REASON = N_("a short paragraph all in bold, read as a heading")

_LONGEST = 80
_NUMBERED = re.compile(r"\d{1,2}[.、．)）\s]")


def apply(story: Story) -> None:
    """Name the headings that the source only set in bold."""
    blocks = story.kept
    for block, after in itertools.pairwise(blocks):
        text = block.strand.text
        if block.kind != PARAGRAPH or not 1 < len(text) <= _LONGEST or after.kind == HEADING:
            continue
        if _all_strong(block.inlines, text) and not _is_sentence(text):
            story.become(block, HEADING, "bold_headings", REASON, level=2)
            block.inlines = [inline for inline in block.inlines if inline[0] != "strong"]


def _all_strong(inlines: list[tuple[str, int, int, str]], text: str) -> bool:
    spans = sorted((a, b) for kind, a, b, _ in inlines if kind == "strong")
    at = 0
    for start, end in spans:
        if text[at:start].strip():
            return False
        at = max(at, end)
    return bool(spans) and not text[at:].strip()


def _is_sentence(text: str) -> bool:
    stops = STOP.findall(text)
    return any(stop[0] in "。；." for stop in stops) and not _NUMBERED.match(text)
