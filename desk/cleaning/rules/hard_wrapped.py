"""Lines that a mail program or a terminal broke at a fixed width are paragraphs again.

Seen in mailed and archived text: all lines but the last of a paragraph are nearly as long as the
longest, blank lines stand between paragraphs, and sentences run over the ends of lines. It must
not touch lists of titles, poems or dialogue, whose lines end where they please.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.lexicon import ENDS
from desk.cleaning.shapes.markdown import joined
from desk.i18n import N_
from desk.model import PARAGRAPH, Repair

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("lines broken at a fixed width, joined to paragraphs")

_WIDEST = 110
_NARROWEST = 24
_FEWEST, _PAGE_HEAD = 4, 1
_HYPHENATED = re.compile(r"[^\W\d_]{2}-$")
HYPHEN = N_("a word broken at the end of a line")


def apply(story: Story) -> None:
    """Join the lines of each paragraph, when the text was wrapped."""
    blocks = story.blocks
    if not story.plain or len(blocks) < _FEWEST or not _is_wrapped(blocks):
        return
    extents = [block.strand.extent() for block in blocks]
    if story.refused("hard_wrapped", extents[0][0], extents[-1][1]):
        return
    story.told("hard_wrapped", REASON, extents[0][0], extents[-1][1])
    groups: list[list[DraftBlock]] = []
    for block in blocks:
        if groups and not block.hints.get("gap") and _runs_on(groups[-1][-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    story.blocks = [_joined(_unbroken(story, group)) for group in groups]


def _is_wrapped(blocks: list[DraftBlock]) -> bool:
    lengths = sorted(len(block.strand) for block in blocks[_PAGE_HEAD:])
    width = lengths[len(lengths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return False
    # The head of a printed page may be wider than its columns.
    if any(len(block.strand) > width * 1.4 + 10 for block in blocks[_PAGE_HEAD:]):
        return False
    inner = [a for a, b in pairwise(blocks) if not b.hints.get("gap")]
    if len(inner) < _FEWEST or not any(block.hints.get("gap") for block in blocks):
        return False
    full = sum(len(block.strand) >= width * 0.75 for block in inner)
    open_ended = sum(not ENDS.search(block.strand.text) for block in inner)
    return full * 10 >= len(inner) * 7 and open_ended * 10 >= len(inner) * 6


def _runs_on(before: DraftBlock, block: DraftBlock) -> bool:
    return before.kind == block.kind == PARAGRAPH and not before.cut and not block.cut


def _unbroken(story: Story, group: list[DraftBlock]) -> list[DraftBlock]:
    """Put words together again that were broken with a hyphen at the end of a line."""
    whole = [group[0]]
    for block in group[1:]:
        before = whole[-1].strand
        hyphen = before[-1:]
        if (
            _HYPHENATED.search(before.text)
            and block.strand.text[:1].islower()
            and not story.refused("hard_wrapped", *hyphen.extent())
        ):
            story.repairs.append(Repair("hard_wrapped", HYPHEN, "-", "", *hyphen.extent()))
            strand = Strand.join([before[:-1], block.strand])
            whole[-1] = DraftBlock(PARAGRAPH, strand, hints=whole[-1].hints)
        else:
            whole.append(block)
    return whole


def _joined(group: list[DraftBlock]) -> DraftBlock:
    if len(group) == 1:
        return group[0]
    strand: Strand = joined([block.strand for block in group])
    return DraftBlock(PARAGRAPH, strand, hints=group[0].hints)
