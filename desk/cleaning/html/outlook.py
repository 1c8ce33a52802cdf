"""How the elements around a block lie to the main element, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.cleaning.html.words import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node
    from desk.cleaning.html.regions import Regions

_TAGS = frozenset(
    {
        "nav",
        "aside",
        "footer",
        "header",
        "form",
        "button",
        "figure",
        "figcaption",
        "section",
        "article",
        "table",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "details",
        "select",
        "label",
        "address",
        "time",
        "small",
        "a",
        "strong",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "td",
        "li",
        "textarea",
        "svg",
        "dialog",
        "sup",
        "cite",
        "b",
        "i",
        "font",
        "code",
        "pre",
        "main",
    }
)


_SAYING, _LINKED, _FRAMED = 0.25, 0.6, 10


def silent(found: Regions, pieces: Sequence[Piece]) -> bool:
    """Tell whether a page has much around its article, and its classes say nothing of it.

    It has no classes, or they are codes. A bare article with nothing around it is not meant.
    """
    if sum([piece.links > _LINKED for piece in pieces]) < _FRAMED:
        return False
    holders = set(found.holders)
    return sum([bool(said(holder)) for holder in holders]) < _SAYING * len(holders)


class Outlook:
    """What the elements around pieces say; each element is asked once."""

    def __init__(self, found: Regions) -> None:
        self.found = found
        self.known: dict[Node, frozenset[str]] = {}
        self.joins: dict[Node, int] = {}

    def around(self, node: Node) -> frozenset[str]:
        """Return the names for elements from `node` up to one that holds the main element."""
        way = []
        at: Node | None = node
        while at is not None and at not in self.known and at not in self.found.around:
            way.append(at)
            at = at.parent
        names = self.known.get(at, frozenset()) if at is not None else frozenset()
        for below in reversed(way):
            names = names | _said(below)
            if below in self.found.repeated:
                names = names | {"in:repeated"}
            self.known[below] = names
        return names

    def rise(self, node: Node) -> tuple[int, int]:
        """Return how far up the common element lies: from the main one, and from `node`."""
        way = []
        at: Node | None = node
        while at is not None and at not in self.joins and at not in self.found.around:
            way.append(at)
            at = at.parent
        join = 0 if at is None else self.joins.get(at, at.depth)
        self.joins.update(dict.fromkeys(way, join))
        return self.found.main.depth - join, node.depth - join


def _said(node: Node) -> frozenset[str]:
    names = {f"in:<{node.name}>"} if node.name in _TAGS else set()
    if node.raw:
        names.update(said(node))
        if ("ole" in node.raw or "OLE" in node.raw) and node.attribute("role"):
            names.add(f"role:{node.attribute('role')[:20]}")
    return frozenset(names)
