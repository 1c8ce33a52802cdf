"""Heads, feet and numbers of printed pages, where a form feed tells where a page begins.

Seen in what is taken out of a PDF: the same line above or below the text of every page, but for
its number. The paragraph that a page broke goes on. It must not touch a line that only one page
begins with.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.lexicon import ENDS
from desk.i18n import N_

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
RULE = "form_feeds"
REASON = N_("the head, the foot or the number of a printed page")

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(
    r"\W{0,3}(?:[Pp]age\s*|[Ss]eite\s*|第\s*)?\d{1,4}(?:\s*[页頁])?(?:\s*(?:/|of|von)\s*\d{1,4})?\W{0,3}"
)
_EDGES, _LONGEST = 3, 100


def apply(story: Story) -> None:
    """Cut what the pages have in common at their edges; let the text go on over them."""
    blocks = story.kept
    starts = [0, *(i for i, block in enumerate(blocks) if block.hints.get("page"))]
    if not story.plain or len(starts) < 2:
        return
    pages = [blocks[a:b] for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True)]
    common = _common(pages)
    size = sum(len(block.strand) for block in blocks)
    if sum(len(block.strand) for block in blocks if _shape(block) in common) * 3 > size:
        # The pages say the same: that is their text.
        common = set()
    for page in pages:
        for edge in (page[:_EDGES], page[::-1][:_EDGES]):
            for block in edge:
                if not (_shape(block) in common or _NUMBER.fullmatch(block.strand.text)):
                    break
                if story.cut(block, RULE, REASON):
                    block.hints["alone"] = True
    for before, page in pairwise(pages):
        _go_on([b for b in before if not b.cut], [b for b in page if not b.cut])


def _shape(block: DraftBlock) -> str:
    text = block.strand.text
    return _DIGITS.sub("#", text) if len(text) <= _LONGEST else ""


def _common(pages: list[list[DraftBlock]]) -> set[str]:
    """Return the lines that stand at the same edge of several pages, at least of every third."""
    least = max(2, len(pages) // 3)
    found: set[str] = set()
    for side in (1, -1):
        seen = Counter(
            shape for page in pages for shape in {_shape(b) for b in page[::side][:_EDGES]}
        )
        found |= {shape for shape, times in seen.items() if shape and times >= least}
    return found


def _go_on(before: list[DraftBlock], page: list[DraftBlock]) -> None:
    if before and page:
        closed = ENDS.search(before[-1].strand.text)
        page[0].hints["gap"] = 1 if closed else 0
