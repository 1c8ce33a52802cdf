"""Rows of tables of data as one block each; a table that only lays out a page stays apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.html.tags import CELLS
from desk.model import CODE, TABLE_ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node

_LONGEST_CELL = 400
_MOST_IN_CELL = 3
_WIDEST = 40


def join_rows(pieces: Sequence[Piece], nodes: Sequence[Node] = ()) -> list[Piece]:
    """Return the pieces with those of one row of data joined, cells divided by a tab.

    `nodes` are all elements of the page: cells without text keep their place by them.
    """
    cells = _Cells()
    homes = [cells.of(piece.node) for piece in pieces]
    if not any(homes):
        return list(pieces)
    data = _of_data(pieces, homes)
    columns = _columns(nodes, data) if data else {}
    joined: list[Piece] = []
    row: list[tuple[int, Piece]] = []
    current: Node | None = None
    wide = 0
    for piece, home in zip(pieces, homes, strict=True):
        mine = home[1] if home and home[2] in data else None
        if mine is None or mine is not current:
            joined.extend(_joined(row, wide))
            row, current = [], mine
            wide = columns.get(home[2], 0) if home and mine is not None else 0
        if mine is None or home is None or not piece.block.strand.text or piece.run.hidden:
            joined.append(piece)
        else:
            row.append((columns.get(home[0], len(row)), piece))
    return joined + _joined(row, wide)


def _columns(nodes: Sequence[Node], data: set[Node]) -> dict[Node, int]:
    """Return the column of each cell of tables of data, and how many columns a table has."""
    found: dict[Node, int] = {}
    taken: dict[Node, dict[int, int]] = {}
    at: dict[Node, int] = {}
    for node in nodes:
        home = _Cells.home(node) if node.name in CELLS else None
        if home is None or home[2] not in data:
            continue
        cell, row, table = home
        under = taken.setdefault(table, {})
        if row not in at:
            at[row] = 0
            for column in under:
                under[column] -= 1
        column = at[row]
        while under.get(column, 0) > 0:
            column += 1
        found[cell] = column
        across, down = _span(cell, "colspan"), _span(cell, "rowspan")
        under.update(dict.fromkeys(range(column, column + across), down))
        at[row] = column + across
        found[table] = max(found.get(table, 0), column + across)
    return found


def _span(cell: Node, name: str) -> int:
    given = cell.attribute(name)
    return min(_WIDEST, int(given)) if given.isdecimal() and given != "0" else 1


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
            home = self.known[at] if at in self.known else self.home(at)
            self.known[at] = home
        self.known.update(dict.fromkeys(way, home))
        return home

    @staticmethod
    def home(cell: Node) -> _Home | None:
        """Return a cell with its row and its table."""
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
        long = held[cell] > _MOST_IN_CELL or len(piece.block.strand.text) > _LONGEST_CELL
        if long or piece.block.kind == CODE:
            layout.add(table)
    several = {row for row, found in wide.items() if len(found) > 1}
    return {table for table in tables if table not in layout} & {
        home[2] for home in homes if home and home[1] in several
    }


def _joined(row: list[tuple[int, Piece]], wide: int) -> list[Piece]:
    if not row:
        return []
    strands: list[Strand] = []
    inlines: list[tuple[str, int, int, str]] = []
    at = column = 0
    for number, (place, piece) in enumerate(row):
        # Lines of one cell stay in it.
        gap = "\t" * (place - column) if place > column else " " * (number > 0)
        strands += [Strand.new(gap), piece.block.strand]
        at += len(gap)
        inlines.extend((k, s + at, e + at, t) for k, s, e, t in piece.block.inlines)
        at += len(piece.block.strand)
        column = max(place, column)
    strands.append(Strand.new("\t" * max(0, wide - 1 - column)))
    first = row[0][1]
    pieces = [piece for _, piece in row]
    first.links = sum(p.links * len(p.block.strand) for p in pieces) / max(1, at)
    first.mass, first.stops = sum(p.mass for p in pieces), sum(p.stops for p in pieces)
    block = DraftBlock(TABLE_ROW, Strand.join(strands), inlines=inlines, hints=first.block.hints)
    first.block = block
    return [first]
