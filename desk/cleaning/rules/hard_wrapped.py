"""Lines that a mail program or a terminal broke at a fixed width are paragraphs again.

Seen in mailed and archived text, in what text browsers and printed pages give: the first word of
a line would not have fitted into the line before. It must not touch lists of titles, poems or
dialogue, whose lines end where they please.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning import wrapping
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.rules import broken_pages, form_feeds
from desk.i18n import N_
from desk.model import Repair

if TYPE_CHECKING:
    from desk.cleaning.story import Story
    from desk.cleaning.wrapping import Edge

PHASE = "divide"
REASON = N_("lines broken at a fixed width, joined to paragraphs")

_FEWEST = 4
HYPHEN = N_("a word broken at the end of a line")


def apply(story: Story) -> None:
    """Join the lines of each paragraph, when the text was wrapped."""
    blocks = story.blocks
    kept = story.kept
    if not story.plain or len(kept) < _FEWEST:
        return
    at = wrapping.edge(kept)
    if at is None:
        return
    first, last = blocks[0].strand.extent(), blocks[-1].strand.extent()
    if story.refused("hard_wrapped", first[0], last[1]):
        return
    story.told("hard_wrapped", REASON, first[0], last[1])
    groups: list[list[DraftBlock]] = []
    between: list[DraftBlock] = []
    order: list[list[DraftBlock]] = []
    for block in blocks:
        own = groups[-1] if groups else []
        if block.cut:
            between.append(block)
        elif own and _follows(own, block, between, at):
            own.append(block)
        else:
            order += [[cut] for cut in between]
            between.clear()
            groups.append([block])
            order.append(groups[-1])
    order += [[cut] for cut in between]
    halves = wrapping.hyphens(blocks, at)
    story.blocks = [_joined(story, group, halves, at) for group in order]


def _follows(own: list[DraftBlock], block: DraftBlock, between: list[DraftBlock], at: Edge) -> bool:
    """Tell whether a line goes on from those before; only heads of pages may part them."""
    paged = all(cut.cut in (form_feeds.RULE, broken_pages.RULE) for cut in between)
    return paged and wrapping.goes_on(own[-1], block, len(own) == 1, at)


def _joined(story: Story, group: list[DraftBlock], halves: frozenset[str], at: Edge) -> DraftBlock:
    if len(group) == 1:
        return group[0]
    parts: list[Strand] = [group[0].strand]
    for block in group[1:]:
        before, strand = parts[-1], block.strand
        pair = wrapping.broken(before.text, strand.text)
        hyphen = before[-1:]
        if (
            pair
            and "-".join(pair) in halves
            and not story.refused("hard_wrapped", *hyphen.extent())
        ):
            story.repairs.append(Repair("hard_wrapped", HYPHEN, "-", "", *hyphen.extent()))
            parts[-1] = Strand.join([before[:-1], strand])
        else:
            parts.append(strand)
    whole = wrapping.joined(parts, at)
    return DraftBlock(group[0].kind, whole, group[0].level, hints=group[0].hints)
