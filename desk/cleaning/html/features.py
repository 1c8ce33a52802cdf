"""What speaks for and against a block being of the article: names for a table of weights."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from desk.cleaning.html.regions import sign, squeezed
from desk.cleaning.html.words import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.outlook import Outlook

_SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_CLOSING = f"\"'”’」』»）)]{_SPACES}"
_ENDS = frozenset(".!?。！？…")
_MASSES = (8, 16, 30, 50, 80, 140, 250, 500)
_LINKS = (0.0, 0.1, 0.3, 0.6, 0.9)
_FAR = (0, 1, 2, 4, 8, 16, 40)
_PROSE, _SHORT, _LINKED, _MARKED = 60, 30, 0.6, 0.9
_TITLE, _LINE, _SOME = 300, 240, 15
_NEAR, _BEFORE = 12, 25

Group: TypeAlias = "tuple[str, ...] | frozenset[str]"
Signs: TypeAlias = tuple[str, list[Group], list[Group]]
"""Of one piece: where it is, what holds for it by itself, and what holds for its place.

Names that come together often are one group, made once for all pages: what they weigh is added up
once, too.
"""


def signs(
    pieces: Sequence[Piece], outlook: Outlook, stated: Sequence[bool | None], titles: set[str]
) -> list[Signs | None]:
    """Return what holds for each piece; None for one far from the main element.

    Args:
        stated: for each piece, whether the page's own description holds it.
        titles: what the page says its title is, squeezed.
    """
    order = _Order(pieces, outlook, titles)
    return [order.signs(i, said) for i, said in enumerate(stated)]


def names(of: Signs | None) -> list[str]:
    """Return the names that signs have in a table of weights."""
    if of is None:
        return []
    kin, alone, placed = of
    own = list(chain.from_iterable(alone))
    return [*(f"{kin}:{name}" for name in own), *own, *chain.from_iterable(placed)]


class _Order:
    """The pieces of a page in their order, and where the prose of the main element lies."""

    def __init__(self, pieces: Sequence[Piece], outlook: Outlook, titles: set[str]) -> None:
        found = outlook.found
        self.pieces, self.found, self.titles = pieces, found, titles
        self.outlook = outlook
        self.sorts = [
            _sort(piece, amount) for piece, amount in zip(pieces, found.prose, strict=True)
        ]
        good = [i for i in range(found.first, found.last) if found.prose[i] > _PROSE]
        self.first = good[0] if good else found.first
        self.last = good[-1] if good else found.last - 1
        self.headline = self._headline()
        self.like = sign(found.main)
        self.seen: set[str] = set()
        self.told: dict[str, list[str]] = {}

    def signs(self, i: int, said: bool | None) -> Signs | None:
        """Return the signs of one piece; pieces are to be asked in their order."""
        zone = self._zone(i)
        if not zone:
            return None
        kin = f"{zone}p" if self.sorts[i] == "prose" else zone
        return kin, self._alone(self.pieces[i], said), [self._place(i), self._company(i)]

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

    def _alone(self, piece: Piece, said: bool | None) -> list[Group]:
        block, text = piece.block, piece.block.strand.text
        kind = f"{block.kind}{block.level if block.kind == 'heading' else ''}"
        mass, links = _step(piece.mass, _MASSES), _step(piece.links, _LINKS)
        ends = text.rstrip(_CLOSING)[-1:] in _ENDS
        groups: list[Group] = [
            _described(block.kind, kind, mass, links, min(piece.stops, 4), ends, said),
            self.outlook.around(piece.run.inner or piece.node),
        ]
        row = ["colon"] if text.rstrip()[-1:] in (":", "：") else []
        if text and len(text) < _LINE:
            row += self._texts(text)
        if piece.run.hidden:
            row.append("hidden")
        if block.inlines:
            row += _marked(piece)
        if row:
            groups.append(tuple(row))
        return groups

    def _texts(self, text: str) -> list[str]:
        """Say what a line says it is; the lines of menus and teasers come again and again."""
        found = self.told.get(text)
        if found is None:
            found = self.told[text] = texts(text)
        return found

    def _place(self, i: int) -> Group:
        """Say where a piece lies to the main element, to its prose, and to the headline."""
        found, piece = self.found, self.pieces[i]
        where = "main" if found.first <= i < found.last else _side(i, found.first)
        phase = "head" if i < self.first else "tail" if i > self.last else "amid"
        far = _step(max(self.first - i, i - self.last), _FAR)
        up, down = self.outlook.rise(piece.node)
        like = ""
        if found.holders[i] is found.main:
            like = "direct"
        elif sign(found.holders[i]) == self.like:
            like = "like"
        relation = ""
        if self.headline is not None:
            relation = "is" if i == self.headline else _side(i, self.headline)
        text = piece.block.strand.text
        titled = len(text) < _TITLE and squeezed(text) in self.titles
        kind, rise = self.sorts[i], (min(up, 4), min(down, 4), min(up, 6))
        return _placed(where, phase, far, kind, rise, like, relation, titled)

    def _company(self, i: int) -> Group:
        """Say what stands before and after a piece, and whether it was said already."""
        before = self.sorts[i - 1] if i else "none"
        after = (*self.sorts[i + 1 : i + 3], "none", "none")[:2]
        holders = self.found.holders
        fore = i > 0 and holders[i - 1] is holders[i]
        aft = i + 1 < len(holders) and holders[i + 1] is holders[i]
        text = self.pieces[i].block.strand.text
        again = False
        if len(text) > _SOME:
            again = text in self.seen
            self.seen.add(text)
        return _beside(before, after, fore, aft, again)


# Of the few thousand ways these can be, a page has some dozens, and most pages the same ones.
@lru_cache(maxsize=4096)
def _described(
    kind: str, named: str, mass: int, links: int, stops: int, ends: bool, said: bool | None
) -> Group:
    return (
        f"kind:{named}", f"mass:{mass}", f"links:{links}", f"stops:{stops}", f"ends:{ends:d}",
        f"mass:{mass}:{ends:d}", f"mass:{mass}:l{links}", f"kind:{kind}:{mass}",
        f"kind:{kind}:l{links}", f"stated:{said}",
    )  # fmt: skip


@lru_cache(maxsize=8192)
def _placed(
    where: str,
    phase: str,
    far: int,
    kind: str,
    rise: tuple[int, int, int],
    like: str,
    relation: str,
    titled: bool,
) -> Group:
    up, down, further = rise
    row = [f"where:{where}"] if phase == "amid" else [f"where:{where}", f"{phase}:{far}"]
    row += [
        f"phase:{phase}:{where}", f"phase:{phase}:{kind}", f"phase:{phase}:{where}:{kind}",
        f"rise:{where}:{up}:{down}", f"up:{where}:{further}",
    ]  # fmt: skip
    if like == "direct":
        row += ["main:direct", f"main:direct:{phase}"]
    elif like:
        row.append("main:like")
    if relation:
        row += [f"title:{relation}", f"title:{relation}:{phase}"]
    return (*row, "titled") if titled else tuple(row)


@lru_cache(maxsize=4096)
def _beside(before: str, after: tuple[str, ...], fore: bool, aft: bool, again: bool) -> Group:
    row = (
        f"prev:{before}", f"next:{after[0]}", f"nexttwo:{after[0]}{after[1]}",
        f"company:{fore:d}{aft:d}",
    )  # fmt: skip
    return (*row, "again") if again else row


def _step(value: float, steps: Sequence[float]) -> int:
    return bisect_left(steps, value)


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
