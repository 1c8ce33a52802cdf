"""Words of the text once more, set large between its paragraphs: a pull quote.

Seen in magazines and interviews, marked as a quotation. The same words must stand, letter for
letter, in one longer paragraph near by, so none is lost. It must not touch a sentence that a text
repeats for effect as a paragraph, nor a quotation that a paragraph only takes up in part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.line_signs import mass
from desk.i18n import N_
from desk.model import PARAGRAPH, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "settle"
REASON = N_("words of the text, shown once more")

_SHORTEST, _LONGER, _NEAR = 12.0, 1.3, 8
_NOISE = re.compile(r"[\W_]+")


def apply(story: Story) -> None:
    """Take out the pull quotes."""
    told = [b for b in story.kept if b.kind in (PARAGRAPH, QUOTATION) and b.strand.text]
    words = [_NOISE.sub("", block.strand.text).casefold() for block in told]
    for index, block in enumerate(told):
        size = mass(block.strand.text)
        if size < _SHORTEST or block.kind != QUOTATION:
            continue
        low, high = max(0, index - _NEAR), index + _NEAR + 1
        least = max(_LONGER * len(words[index]), len(words[index]) + _SHORTEST)
        near = [
            other
            for other, said in zip(told[low:high], words[low:high], strict=True)
            if other is not block
            and other.kind == PARAGRAPH
            and not other.cut
            and len(said) >= least
            and words[index] in said
        ]
        if near:
            story.cut(block, "pulled_quotations", REASON)
