"""What the weights of the blocks around a block say of it: a second judgement of the doubtful.

A weight sums up what a block shows by itself. Whether its neighbours, the blocks of the same
element and those made from the same pattern are of the article is known only when all of them
are weighed. Small trees, learned from pages with a gold text, read that.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import TYPE_CHECKING, Any

from desk.cleaning.html.regions import sign
from desk.model import (
    CAPTION,
    CODE,
    HEADING,
    IMAGE,
    LIST_ITEM,
    PARAGRAPH,
    POST,
    QUOTATION,
    TABLE_ROW,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node
    from desk.cleaning.html.regions import Regions

FAR = -9.0
"""The weight of a block that is too far from the article to be weighed."""
LEAST = -0.3
"""What weighs more is kept."""
_DOUBT, _BELIEF = 2.5, 2 / 3
_LIMIT, _SURE, _PROSE = 6.0, 1.0, 60.0
_DISTANT, _NONE, _MOST, _REACH, _BEGINNING = 99, -7.0, 60, 5, 200
_KINDS = (PARAGRAPH, HEADING, LIST_ITEM, CAPTION, QUOTATION, IMAGE, CODE, TABLE_ROW, POST)


def reviewed(
    pieces: Sequence[Piece], found: Regions, values: Sequence[float], table: Any
) -> list[float]:
    """Return the weights of pieces, the doubtful ones judged again by the company they are in.

    Prose that is kept stays: to lose a paragraph is worse than to keep one too many.

    Args:
        table: the trees as they are stored: their bias, and for each its questions and answers.
    """
    judged = list(values)
    company = Company(pieces, found, values)
    for at, index in enumerate(company.near):
        value, piece = values[index], pieces[index]
        sure = abs(value) > _DOUBT or (value > LEAST and found.prose[index] > _PROSE)
        if not sure and piece.block.kind != IMAGE and not piece.run.hidden:
            judged[index] += _BELIEF * (_answer(company.row(at), table) - value)
    return judged


def _answer(row: Sequence[float], table: Any) -> float:
    """Return the sum of what the trees say of a row; each asks four questions."""
    value: float = table["bias"]
    for (a, over_a, b, over_b, c, over_c, d, over_d), answers in table["trees"]:
        value += answers[
            (row[a] > over_a) * 8
            + (row[b] > over_b) * 4
            + (row[c] > over_c) * 2
            + (row[d] > over_d)
        ]
    return value


@dataclass(slots=True)
class _Group:
    """The sums of a group of blocks: weights by size, sizes, what is likely kept, links, mass."""

    value: float = 0.0
    size: float = 0.0
    kept: float = 0.0
    linked: float = 0.0
    mass: float = 0.0
    count: int = 0


class Company:
    """The weighed blocks of a page in their order, and the groups that each belongs to.

    `near` are the places of these blocks among all of the page.
    """

    def __init__(self, pieces: Sequence[Piece], found: Regions, values: Sequence[float]) -> None:
        self.near = near = [i for i, value in enumerate(values) if value > FAR]
        self.pieces = [pieces[i] for i in near]
        self.values = [min(_LIMIT, max(-_LIMIT, values[i])) for i in near]
        self.prose = [found.prose[i] for i in near]
        self.depth = found.main.depth
        self.sizes = [sqrt(piece.mass) + 3 for piece in self.pieces]
        self.kept = [
            0.0 if piece.run.hidden else piece.mass / (1 + exp(-value))
            for piece, value in zip(self.pieces, self.values, strict=True)
        ]
        self.total = sum(self.kept) + 1
        self.groups = [
            self._sums(keys) for keys in self._keys([found.holders[i] for i in near], found)
        ]
        self._line_up()

    def _keys(self, holders: Sequence[Node], found: Regions) -> list[Sequence[Hashable]]:
        """Return for each kind of group what the blocks of one group share."""
        nodes = [piece.node for piece in self.pieces]
        parents = [node.parent or node for node in nodes]
        tops: dict[Node, Node] = {}
        return [
            holders,
            [sign(holder) for holder in holders],
            [(sign(node), sign(parent)) for node, parent in zip(nodes, parents, strict=True)],
            [_top(node, found, tops) for node in nodes],
            parents,
            [parent.parent for parent in parents],
        ]

    def _sums(self, keys: Sequence[Hashable]) -> list[_Group]:
        """Return for each block the sums of its group."""
        groups: dict[Hashable, _Group] = {}
        found = []
        for key, piece, value, size, kept in zip(
            keys, self.pieces, self.values, self.sizes, self.kept, strict=True
        ):
            group = groups.get(key)
            if group is None:
                group = groups[key] = _Group()
            mass = piece.mass + 1
            group.value += value * size
            group.size += size
            group.kept += kept
            group.linked += piece.links * mass
            group.mass += mass
            group.count += 1
            found.append(group)
        return found

    def _line_up(self) -> None:
        """Note for each block what was passed before it, and how far sure prose is."""
        self.before: list[float] = []
        self.since: list[int] = []
        self.headings: list[float] = []
        sections: list[int] = []
        passed, last, heading, section = 0.0, -_DISTANT, _NONE, 0
        for i, piece in enumerate(self.pieces):
            self.before.append(passed / self.total)
            passed += self.kept[i]
            if self.values[i] > _SURE and self.prose[i] > _PROSE:
                last = i
            self.since.append(min(_DISTANT, i - last))
            if piece.block.kind == HEADING:
                heading, section = self.values[i], section + 1
            self.headings.append(heading)
            sections.append(section)
        self.sections = self._sums(sections)
        self.until = [0] * len(self.pieces)
        following = len(self.pieces) + _DISTANT
        for i in range(len(self.pieces) - 1, -1, -1):
            following = following if self.since[i] else i
            self.until[i] = min(_DISTANT, following - i)

    def row(self, i: int) -> list[float]:
        """Return what is known of one of the blocks, each number at its place."""
        value, size = self.values[i], self.sizes[i]
        row = [*self._own(i), *self._neighbours(i)]
        for groups in self.groups:
            group = groups[i]
            others = group.size - size
            row += (
                group.value / group.size,
                (group.value - value * size) / others if group.count > 1 else _NONE,
                group.kept / self.total,
                group.linked / group.mass,
                min(group.count, _MOST),
            )
        return row

    def _own(self, i: int) -> tuple[float, ...]:
        piece, text = self.pieces[i], self.pieces[i].block.strand.text
        start = text[:_BEGINNING]
        return (
            self.values[i],
            piece.mass,
            piece.links,
            piece.stops,
            _KINDS.index(piece.block.kind),
            self.prose[i],
            piece.node.depth - self.depth,
            len(text),
            sum(map(str.isupper, start)) / max(1, len(start)),
            log(self.total),
            piece.mass / self.total,
            self.before[i],
            1 - self.before[i] - self.kept[i] / self.total,
        )

    def _neighbours(self, i: int) -> tuple[float, ...]:
        values, sizes, last = self.values, self.sizes, len(self.values) - 1
        low, high = max(0, i - _REACH), i + _REACH + 1
        around = sum(map(float.__mul__, values[low:high], sizes[low:high]))
        section = self.sections[i]
        return (
            values[i - 1] if i else -_LIMIT,
            values[i + 1] if i < last else -_LIMIT,
            values[i - 2] if i > 1 else -_LIMIT,
            values[i + 2] if i + 1 < last else -_LIMIT,
            self.pieces[i - 1].mass if i else 0.0,
            self.pieces[i + 1].mass if i < last else 0.0,
            self.since[i],
            self.until[i],
            self.headings[i],
            section.value / section.size,
            section.count,
            around / sum(sizes[low:high]),
        )


def _top(node: Node, found: Regions, tops: dict[Node, Node]) -> Node:
    """Return the child of the main element that holds `node`; for one outside, its parent."""
    way = []
    at: Node | None = node
    while at is not None and at not in tops and at not in found.around:
        way.append(at)
        at = at.parent
    if at is found.main:
        top = way[-1] if way else node
    else:
        top = tops.get(at, node.parent or node) if at is not None else node
    tops.update(dict.fromkeys(way, top))
    return top
