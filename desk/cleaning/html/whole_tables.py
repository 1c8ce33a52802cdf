"""A table of facts is kept whole or cut whole: half of it would say something else."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desk.model import TABLE_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node

_WEIGHED = frozenset({"aside", "outside"})
_LISTS = frozenset({"table", "dl"})
_MOST = 60.0
"""Reading in one row, on average, above which rows are paragraphs set in a table."""


def settle(pieces: Sequence[Piece]) -> None:
    """Put back the rows of a table that is mostly kept, and cut those of one mostly cut."""
    for table, group in groupby(pieces, key=_table):
        rows = list(group)
        judged = [piece for piece in rows if not piece.block.cut or piece.block.cut in _WEIGHED]
        cut = [piece for piece in judged if piece.block.cut]
        if table is None or not 0 < len(cut) < len(judged):
            continue
        mass = sum(piece.mass for piece in judged)
        if mass > _MOST * len(judged):
            continue
        if sum(piece.mass for piece in cut) * 2 <= mass:
            for piece in cut:
                piece.block.cut = piece.block.reason = ""
        else:
            first = cut[0].block
            for piece in judged:
                piece.block.cut, piece.block.reason = first.cut, first.reason


def _table(piece: Piece) -> Node | None:
    """Return the table, or list of terms, that a piece is a row of."""
    node: Node | None = piece.node
    term = node is not None and node.name in ("dt", "dd")
    if piece.block.kind != TABLE_ROW and not term:
        return None
    while node is not None and node.name not in _LISTS:
        node = node.parent
    return node
