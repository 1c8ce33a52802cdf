"""What speaks for and against a block being of the article: names for a table of weights."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.html.outlook import Outlook
from desk.cleaning.html.regions import sign, squeezed
from desk.cleaning.html.words import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.regions import Regions

_END = re.compile(r"[.!?。！？…][\"'”’」』»）)\]\s]*$")
_COLON = re.compile(r"[:：]\s*$")
_MASSES = (8, 16, 30, 50, 80, 140, 250, 500)
_LINKS = (0.0, 0.1, 0.3, 0.6, 0.9)
_FAR = (0, 1, 2, 4, 8, 16, 40)
_PROSE, _SHORT, _LINKED, _MARKED = 60, 30, 0.6, 0.9
_TITLE, _LINE, _SOME = 300, 240, 15
_NEAR, _BEFORE = 12, 25


Signs = tuple[str, list[str], list[str]]
"""Of one piece: where it is, what holds for it by itself, and what holds for its place."""


def signs(
    pieces: Sequence[Piece], found: Regions, stated: Sequence[bool | None], titles: set[str]
) -> list[Signs | None]:
    """Return what holds for each piece; None for one far from the main element.

    Args:
        stated: for each piece, whether the page's own description holds it.
        titles: what the page says its title is, squeezed.
    """
    order = _Order(pieces, found, titles)
    return [order.signs(i, said) for i, said in enumerate(stated)]


def names(of: Signs | None) -> list[str]:
    """Return the names that signs have in a table of weights."""
    if of is None:
        return []
    kin, alone, placed = of
    return [*(f"{kin}:{name}" for name in alone), *alone, *placed]


class _Order:
    """The pieces of a page in their order, and where the prose of the main element lies."""

    def __init__(self, pieces: Sequence[Piece], found: Regions, titles: set[str]) -> None:
        self.pieces, self.found, self.titles = pieces, found, titles
        self.outlook = Outlook(found)
        self.sorts = [
            _sort(piece, amount) for piece, amount in zip(pieces, found.prose, strict=True)
        ]
        good = [i for i in range(found.first, found.last) if found.prose[i] > _PROSE]
        self.first = good[0] if good else found.first
        self.last = good[-1] if good else found.last - 1
        self.headline = self._headline()
        self.like = sign(found.main)
        self.seen: set[str] = set()

    def signs(self, i: int, said: bool | None) -> Signs | None:
        """Return the signs of one piece; pieces are to be asked in their order."""
        zone = self._zone(i)
        if not zone:
            return None
        kin = f"{zone}p" if self.sorts[i] == "prose" else zone
        return kin, self._alone(self.pieces[i], said), self._place(i) + self._company(i)

    def _zone(self, i: int) -> str:
        """Return M in the main element, N near it, or nothing."""
        if self.found.first <= i < self.found.last:
            return "M"
        before = _BEFORE if self.headline is None else max(_BEFORE, self.first - self.headline)
        if not self.first - before <= i <= self.last + _NEAR:
            return ""
        up, _ = self.outlook.rise(self.pieces[i].node)
        beside = up <= 3 and self.first - _NEAR <= i
        return "N" if beside or (up <= 6 and self.first - before <= i < self.first) else ""

    def _headline(self) -> int | None:
        """Return the piece that is the headline: the last before the prose that says a title."""
        before = self.pieces[: self.first + 1]
        headings = [i for i, p in enumerate(before) if p.block.kind == "heading"]
        said = [i for i in headings if squeezed(before[i].block.strand.text) in self.titles]
        tops = [i for i in headings if before[i].block.level == 1]
        return said[-1] if said else tops[-1] if tops else None

    def _alone(self, piece: Piece, said: bool | None) -> list[str]:
        block, text = piece.block, piece.block.strand.text
        mass, links = _step(piece.mass, _MASSES), _step(piece.links, _LINKS)
        ends = bool(_END.search(text))
        row = [
            f"kind:{block.kind}{block.level if block.kind == 'heading' else ''}",
            f"mass:{mass}", f"links:{links}", f"stops:{min(piece.stops, 4)}", f"ends:{ends:d}",
            f"mass:{mass}:{ends:d}", f"mass:{mass}:l{links}", f"kind:{block.kind}:{mass}",
            f"kind:{block.kind}:l{links}", f"stated:{said}",
        ]  # fmt: skip
        if _COLON.search(text):
            row.append("colon")
        if text and len(text) < _LINE:
            row += texts(text)
        row += self.outlook.around(piece.run.inner or piece.node)
        if piece.run.hidden:
            row.append("hidden")
        return row + _marked(piece)

    def _place(self, i: int) -> list[str]:
        """Say where a piece lies to the main element, to its prose, and to the headline."""
        found, piece, kind = self.found, self.pieces[i], self.sorts[i]
        where = "main" if found.first <= i < found.last else _side(i, found.first)
        phase, row = "amid", [f"where:{where}"]
        if i < self.first:
            phase = "head"
            row.append(f"head:{_step(self.first - i, _FAR)}")
        elif i > self.last:
            phase = "tail"
            row.append(f"tail:{_step(i - self.last, _FAR)}")
        up, down = self.outlook.rise(piece.node)
        row += [
            f"phase:{phase}:{where}", f"phase:{phase}:{kind}", f"phase:{phase}:{where}:{kind}",
            f"rise:{where}:{min(up, 4)}:{min(down, 4)}", f"up:{where}:{min(up, 6)}",
        ]  # fmt: skip
        if found.holders[i] is found.main:
            row += ["main:direct", f"main:direct:{phase}"]
        elif sign(found.holders[i]) == self.like:
            row.append("main:like")
        if self.headline is not None:
            relation = "is" if i == self.headline else _side(i, self.headline)
            row += [f"title:{relation}", f"title:{relation}:{phase}"]
        text = piece.block.strand.text
        if len(text) < _TITLE and squeezed(text) in self.titles:
            row.append("titled")
        return row

    def _company(self, i: int) -> list[str]:
        """Say what stands before and after a piece, and whether it was said already."""
        after = [*self.sorts[i + 1 : i + 3], "none", "none"]
        holders = self.found.holders
        fore = i > 0 and holders[i - 1] is holders[i]
        aft = i + 1 < len(holders) and holders[i + 1] is holders[i]
        row = [
            f"prev:{self.sorts[i - 1] if i else 'none'}", f"next:{after[0]}",
            f"nexttwo:{after[0]}{after[1]}", f"company:{fore:d}{aft:d}",
        ]  # fmt: skip
        text = self.pieces[i].block.strand.text
        if len(text) > _SOME:
            if text in self.seen:
                row.append("again")
            self.seen.add(text)
        return row


def _step(value: float, steps: Sequence[float]) -> int:
    return sum([value > step for step in steps])


def _side(i: int, of: int) -> str:
    return "before" if i < of else "after"


def _sort(piece: Piece, amount: float) -> str:
    if piece.run.hidden:
        return "hidden"
    if piece.block.kind in ("heading", "image", "caption"):
        return piece.block.kind
    if piece.links > _LINKED:
        return "links"
    if amount > _PROSE:
        return "prose"
    return "short" if piece.mass < _SHORT else "line"


def _marked(piece: Piece) -> list[str]:
    """Say whether nearly all of a piece is strong or emphasised."""
    length = len(piece.block.strand.text)
    totals = {"strong": 0, "emphasis": 0}
    for kind, start, end, _ in piece.block.inlines:
        if kind in totals:
            totals[kind] += end - start
    return [kind for kind, total in totals.items() if total > _MARKED * length]
