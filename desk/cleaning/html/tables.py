"""Rows of tables of data as one block each; a table that only lays out a page stays apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.html.tags import CELLS
from desk.model import TABLE_ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node

_LONGEST_CELL = 400
_MOST_IN_CELL = 3


def join_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with those of one row of data joined, cells divided by a tab."""
    cells = _Cells()
    homes = [cells.of(piece.node) for piece in pieces]
    if not any(homes):
        return list(pieces)
    data = _of_data(pieces, homes)
    joined: list[Piece] = []
    row: list[Piece] = []
    current: Node | None = None
    for piece, home in zip(pieces, homes, strict=True):
        mine = home[1] if home and home[2] in data else None
        if mine is None or mine is not current:
            joined.extend(_joined(row))
            row, current = [], mine
        if mine is None or not piece.block.strand.text or piece.run.hidden:
            joined.append(piece)
        else:
            row.append(piece)
    return joined + _joined(row)


_Home = tuple["Node", "Node", "Node"]


class _Cells:
    """The innermost cell around an element, with its row and its table."""

    def __init__(self) -> None:
        self.known: dict[Node, _Home | None] = {}

    def of(self, node: Node) -> _Home | None:
        way = []
        at: Node | None = node
        while at is not None and at not in self.known and at.name not in CELLS:
            way.append(at)
            at = at.parent
        home = None
        if at is not None:
            home = self.known[at] if at in self.known else self._home(at)
            self.known[at] = home
        self.known.update(dict.fromkeys(way, home))
        return home

    @staticmethod
    def _home(cell: Node) -> _Home | None:
        row = cell.parent
        if row is None or row.name != "tr":
            return None
        table = row.parent
        while table is not None and table.name != "table":
            table = table.parent
        return (cell, row, table) if table is not None else None


def _of_data(pieces: Sequence[Piece], homes: Iterable[_Home | None]) -> set[Node]:
    """Return the tables whose cells are short and whose rows have several of them."""
    held: dict[Node, int] = {}
    wide: dict[Node, set[Node]] = {}
    layout: set[Node] = set()
    tables: set[Node] = set()
    for piece, home in zip(pieces, homes, strict=True):
        if home is None:
            continue
        cell, row, table = home
        tables.add(table)
        held[cell] = held.get(cell, 0) + 1
        wide.setdefault(row, set()).add(cell)
        if held[cell] > _MOST_IN_CELL or len(piece.block.strand.text) > _LONGEST_CELL:
            layout.add(table)
    several = {row for row, found in wide.items() if len(found) > 1}
    return {table for table in tables if table not in layout} & {
        home[2] for home in homes if home and home[1] in several
    }


def _joined(row: list[Piece]) -> list[Piece]:
    if not row:
        return []
    strands: list[Strand] = []
    inlines: list[tuple[str, int, int, str]] = []
    at = 0
    for number, piece in enumerate(row):
        if number:
            strands.append(Strand.new("\t"))
            at += 1
        strands.append(piece.block.strand)
        inlines.extend((k, s + at, e + at, t) for k, s, e, t in piece.block.inlines)
        at += len(piece.block.strand)
    first = row[0]
    first.links = sum(p.links * len(p.block.strand) for p in row) / max(1, at)
    first.mass, first.stops = sum(p.mass for p in row), sum(p.stops for p in row)
    block = DraftBlock(TABLE_ROW, Strand.join(strands), inlines=inlines, hints=first.block.hints)
    first.block = block
    return [first]
