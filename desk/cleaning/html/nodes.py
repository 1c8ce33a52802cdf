"""The elements of a page, and the runs of text between the edges of blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from desk.cleaning.html import tokens
from desk.cleaning.html.tags import BLOCKS

_COMMON = 120
_SPACE = r"[\t\n\f\r ]"
# In the tidiest spelling alone; of two the first counts, as it does among all attributes.
_TARGET = re.compile(
    rf"(?:{_SPACE}++(?!href=)[a-z0-9_:-]++=\"[^\"]*+\")*+{_SPACE}++href=\"([^\"]*+)\""
)
ANCHOR = "anchor"
"""The mark of a link whose target the page no longer says."""


class Node:
    """An element: what it is, what holds it, and the runs it covers, `[first, last)`."""

    # A page has thousands: without a dictionary each, they are made and gone in half the time.
    __slots__ = (
        "_attributes", "_block", "depth", "end", "first", "hidden", "last", "name", "parent",
        "raw", "shut", "start",
    )  # fmt: skip

    def __init__(
        self, name: str, raw: str, parent: Node | None, start: int, first: int, depth: int = 0
    ) -> None:
        self.name, self.raw, self.parent = name, raw, parent
        self.start, self.first, self.depth = start, first, depth
        self.end = self.last = 0
        self.hidden = self.shut = False
        self._attributes: dict[str, str] | None = None
        self._block: Node | None = None if parent is None or name in BLOCKS else parent.block

    @property
    def block(self) -> Node:
        """The innermost element that begins blocks: itself, or one that holds it."""
        return self._block or self

    def attribute(self, name: str) -> str:
        """Return the value of an attribute, empty when it is not there."""
        if not self.raw:
            return ""
        found = self._attributes
        return (self.attributes if found is None else found).get(name, "")

    def target(self) -> str:
        """Return where a link leads, without reading what else is written in it."""
        found = _TARGET.match(self.raw) if self._attributes is None else None
        if found is None:
            return self.attribute("href")
        return unescape(found[1]) if "&" in found[1] else found[1]

    @property
    def attributes(self) -> dict[str, str]:
        """All attributes, with their character references resolved."""
        found = self._attributes
        if found is None:
            found = _known(self.raw) if len(self.raw) < _COMMON else _resolved(self.raw)
            self._attributes = found
        return found


def _resolved(raw: str) -> dict[str, str]:
    pairs = tokens.attributes(raw)
    return {k: unescape(v) if "&" in v else v for k, v in pairs.items()} if "&" in raw else pairs


_known = lru_cache(maxsize=4096)(_resolved)


@dataclass(slots=True)
class Run:
    """Text between two edges of blocks.

    Args:
        node: the innermost element that begins blocks and holds it.
        spans: places `[start, end)` in the source, and whether references are resolved in them.
        marks: inline elements: (kind, first span, last span, target).
        inner: the innermost inline element that its text begins in, if any.
        image: the element of an image; such a run has no text.
        hidden: a browser does not show it.
        gap: how many empty paragraphs, or line breaks, stand before it.
        broken: a single line break parts it from the run before.
    """

    node: Node
    spans: list[tuple[int, int, bool]] = field(default_factory=list)
    marks: list[tuple[str, int, int, str]] = field(default_factory=list)
    inner: Node | None = None
    image: Node | None = None
    hidden: bool = False
    gap: int = 0
    broken: bool = False


@dataclass(slots=True)
class Page:
    """A parsed page: its elements in the order they start, and its runs in reading order.

    `celled` tells that there are cells of tables among the elements.
    """

    source: str
    nodes: list[Node]
    runs: list[Run]
    scripts: list[tuple[Node, int, int]]
    metas: list[Node]
    title: tuple[int, int] = (-1, -1)
    celled: bool = False
