"""HTML pages and fragments: all their visible text as blocks, the article told from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.garbage import uncollected
from desk.i18n import N_

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.html.blocks import Piece
    from desk.model import Candidate

_BARE = 250.0
_SCRAP = 10
OUTSIDE = N_("It stands outside the article.")


def draft(source: str, offset: int = 0) -> tuple[list[DraftBlock], list[Candidate]]:
    """Return the blocks of a page or fragment in reading order, and what it says of itself.

    Args:
        source: decoded HTML.
        offset: where `source` begins in the decoded file; added to every place.

    Returns:
        All visible text, the blocks outside the article with `cut` and `reason` set; and the
        candidates for each field, best first.
    """
    with uncollected():
        return _drafted(source, offset)


def _drafted(source: str, offset: int) -> tuple[list[DraftBlock], list[Candidate]]:
    from desk.cleaning.html import fields, held, score, whole_tables

    analysis = score.analysed(source)
    score.judge(analysis)
    whole_tables.settle(analysis.pieces)
    found = [piece.block for piece in analysis.pieces]
    if sum(piece.mass for piece in analysis.pieces if not piece.block.cut) < _BARE:
        more = _unsaid(held.held(analysis.page), found)
        _set_aside(analysis.pieces, more)
        found += more
    if offset:
        for block in found:
            block.strand = block.strand.moved(offset)
    return found, fields.candidates(analysis)


def _set_aside(shown: list[Piece], more: list[DraftBlock]) -> None:
    """Cut the scraps that a page shows around the place where its script would put the article."""
    words = sum(len(block.strand) for block in more if not block.cut)
    for piece in shown:
        if len(piece.block.strand) * _SCRAP < words and not piece.stops and not piece.block.cut:
            piece.block.cut, piece.block.reason = "outside", OUTSIDE


def _unsaid(more: list[DraftBlock], found: list[DraftBlock]) -> list[DraftBlock]:
    """Return the blocks whose text the page does not show anyway."""
    shown = "".join(block.strand.text for block in found)
    new = [block for block in more if block.strand.text and block.strand.text not in shown]
    return new if len(new) * 2 > len(more) else []
