"""Where on a page the reading is: the element around the densest prose, and how all else lies."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node, Page

_PROSE = frozenset(
    {
        "p", "li", "ul", "ol", "blockquote", "dd", "dt", "dl", "pre", "figure", "figcaption",
        "h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "thead", "tr", "td", "th", "center",
    }
)  # fmt: skip
_ASIDE = frozenset(
    {"nav", "aside", "footer", "form", "button", "select", "dialog", "menu", "textarea"}
)
_FADING = 0.6
_TWIN_FADING = 0.9
_SOME = 60.0
_LINKY = 0.15
_NEARLY, _WORDY = 0.75, 160
_WEAK, _ENOUGH, _NEXT, _EARLY = 0.15, 200.0, 1.2, 0.8
_OTHER = re.compile(r"[\W_]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_ALIKE, _TEASER, _LEVELS = 0.15, 6, 4
_SPLIT, _ALL = 1.5, 0.97
_LAW = re.compile(
    r"\bcookies?\b|\bconsent\b|datenschutz|privacy policy|copyright|版权|版權|转载|轉載"
)
_LAWS = (
    "cookie", "consent", "datenschutz", "privacy policy", "copyright",
    "版权", "版權", "转载", "轉載",
)  # fmt: skip
_AGAINST = re.compile(
    r"comment|disqus|respon[ds]e?|repl(?:y|ies)|related|recommend|sidebar|footer"
    r"|nav(?:bar|igation)?(?:[\W_]|$)|aside|shar(?:e|ing)|qr-?code|donat|reward"
    r"|(?:^|[\W_])pay(?:ment)?(?:[\W_]|$)|cookie|consent|gdpr|privacy|popup|modal|overlay"
    r"|newsletter|subscri|promo|banner|teaser|widget|masthead|branding|site-?header",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"article-?_?(?:body|content|text|main)"
    r"|(?:entry|post|story|page|main|news|detail|rich_media|text|blog)[-_]*(?:body|content|text|detail)|articlebody|content[-_]*(?:body|main|article|text)"
    r"|richtext|\bprose\b|markdown|TRS_Editor|正文",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Regions:
    """The main element of a page and the numbers that place every piece against it.

    Args:
        main: the element around the densest prose; `first` and `last` are its pieces.
        holders: for each piece the innermost element that holds more than it.
        worth: how much each piece counts as prose for the choice of the main element.
        prose: how much it is prose by itself.
        around: the elements that hold the main element, itself included.
        repeated: elements whose like occurs often with little prose in each.
        at: for each run, how many pieces stand before it.
    """

    main: Node
    first: int
    last: int
    holders: list[Node]
    worth: list[float]
    prose: list[float]
    around: set[Node]
    repeated: set[Node]
    at: list[int]


def regions(
    page: Page, pieces: Sequence[Piece], stated: Sequence[bool], titles: set[str]
) -> Regions:
    """Find the main element.

    Args:
        stated: for each piece, whether the page's own description holds it.
        titles: what the page says its title is, squeezed.
    """
    at = _before(page, pieces)
    holders = _holders(pieces, at)
    prosaic = [prose(piece) for piece in pieces]
    repeated = _repeated(pieces, holders, at, prosaic)
    reading = prosaic
    if sum(reading) < 2 * _ENOUGH:
        known: dict[Node, bool] = {}
        reading = [_reading(piece, _of_article(piece.node, known)) for piece in pieces]
    worth = [
        amount * (3.0 if said else 1.0) * (_ALIKE if holder in repeated else 1.0)
        for amount, said, holder in zip(reading, stated, holders, strict=True)
    ]
    sums = [0.0, *accumulate(worth)]
    nodes = [node for node in page.nodes if sums[at[node.last]] > sums[at[node.first]]]
    _distrust(nodes, holders, worth, at)
    _favour_headline(pieces, holders, worth, titles)
    linky = _linky(nodes, pieces, at)
    main = _densest(nodes or page.nodes[:1], holders, worth, at, repeated | linky)
    steady = [min(one, other) for one, other in zip(worth, prosaic, strict=True)]
    main = _whole(main, nodes, steady, at, linky)
    around: set[Node] = set()
    node: Node | None = main
    while node is not None:
        around.add(node)
        node = node.parent
    return Regions(
        main, at[main.first], at[main.last], holders, worth, prosaic, around, repeated, at
    )


def prose(piece: Piece) -> float:
    """How much a piece counts as running text: length and marks, less its links."""
    if piece.run.hidden or piece.links > 0.6 or piece.mass < 30:
        return 0.0
    if piece.block.kind == "heading" or (not piece.stops and piece.mass < 120):
        return 0.0
    text = piece.block.strand.text
    law = 0.1 if len(text) < 2000 and _of_law(text.lower()) else 1.0
    return min(piece.mass, 1000.0) * (1 - piece.links) * law


def _of_law(text: str) -> bool:
    return any(map(text.__contains__, _LAWS)) and bool(_LAW.search(text))


def _reading(piece: Piece, of_article: bool) -> float:
    """Return prose, or a little for other text that is no link, as in a table or a poem."""
    worth = prose(piece)
    if worth or piece.run.hidden or piece.links > 0.1 or piece.block.kind == "heading":
        return worth
    return (1.0 if of_article else _WEAK) * piece.mass if piece.mass > 8 else 0.0


def _linky(nodes: Sequence[Node], pieces: Sequence[Piece], at: Sequence[int]) -> set[Node]:
    """Return the elements whose text is links to a good part."""
    links = [0.0, *accumulate(piece.mass * piece.links for piece in pieces)]
    masses = [0.0, *accumulate(piece.mass for piece in pieces)]
    return {
        node
        for node in nodes
        if links[at[node.last]] - links[at[node.first]]
        > _LINKY * (masses[at[node.last]] - masses[at[node.first]])
    }


def _distrust(
    nodes: Sequence[Node], holders: Sequence[Node], worth: list[float], at: Sequence[int]
) -> None:
    """Lower the worth of prose in elements that say they are no article.

    Unless nearly all the prose of the page is in one: then its name says nothing.
    """
    sums = [0.0, *accumulate(worth)]
    factor: dict[Node | None, float] = {}
    for node in nodes:
        mine = factor.get(node.parent, 1.0)
        share = sums[at[node.last]] - sums[at[node.first]]
        doubt = _doubt(node)
        if doubt < 0.4 or (doubt < 1 and share < _NEARLY * sums[-1]):
            mine = min(mine, doubt)
        elif 0.4 < mine < 1 and (node.name == "article" or _body(_named(node))):
            mine = 1.0
        factor[node] = mine
    for i, holder in enumerate(holders):
        worth[i] *= factor.get(holder, 1.0)


def _doubt(node: Node) -> float:
    if node.name in _ASIDE:
        return 0.25
    if not node.raw or node.name in ("body", "html", "article", "main"):
        return 1.0
    return _doubted(_named(node))


@lru_cache(maxsize=8192)
def _doubted(names: str) -> float:
    if len(names) > _WORDY or not _AGAINST.search(names) or _FOR.search(names):
        return 1.0
    return 0.08 if "omment" in names else 0.5


@lru_cache(maxsize=8192)
def _body(names: str) -> bool:
    return bool(_FOR.search(names))


def _favour_headline(
    pieces: Sequence[Piece], holders: Sequence[Node], worth: list[float], titles: set[str]
) -> None:
    """Raise the worth of the first prose after the headline, and lower that of all before it."""
    headline = _headline(pieces, titles)
    if headline is None:
        return
    sums: Counter[Node] = Counter()
    for holder, amount in zip(holders[headline:], worth[headline:], strict=True):
        sums[holder] += amount  # type: ignore[assignment]
    enough = min(_ENOUGH, 0.3 * max(sums.values(), default=0.0))
    next_to = next((holder for holder in holders[headline:] if sums[holder] > enough), None)
    for i, holder in enumerate(holders):
        if holder is next_to:
            worth[i] *= _NEXT
        elif i < headline:
            worth[i] *= _EARLY


def _headline(pieces: Sequence[Piece], titles: set[str]) -> int | None:
    """Return the heading that says the title, or the only one of the first level."""
    said, tops = [], []
    for i, piece in enumerate(pieces):
        if piece.block.kind == "heading" and not piece.run.hidden:
            if squeezed(piece.block.strand.text) in titles:
                said.append((piece.block.level, i))
            if piece.block.level == 1 and piece.block.strand.text:
                tops.append(i)
    if said:
        return min(said)[1]
    return tops[0] if len(tops) == 1 else None


# A line is compared with the titles, with the description of the page and with other lines.
@lru_cache(maxsize=512)
def squeezed(text: str) -> str:
    """Return a text without all that is no letter or digit, in lower case."""
    plain = text.encode("utf-8", "surrogatepass").translate(None, _NO_LETTERS)
    if not plain.isascii():
        return _OTHER.sub("", plain.decode("utf-8", "surrogatepass")).casefold()
    return plain.decode().lower()


def _before(page: Page, pieces: Sequence[Piece]) -> list[int]:
    numbers = {id(run): number for number, run in enumerate(page.runs)}
    counts = [0] * (len(page.runs) + 1)
    for piece in pieces:
        counts[numbers[id(piece.run)] + 1] += 1
    return list(accumulate(counts))


def _holders(pieces: Sequence[Piece], at: Sequence[int]) -> list[Node]:
    """Return for each piece the innermost element that holds more paragraphs than it."""
    known: dict[Node, Node] = {}
    return [_holder(piece.node, at, known) for piece in pieces]


def _holder(node: Node, at: Sequence[int], known: dict[Node, Node]) -> Node:
    way = []
    while (
        node not in known
        and node.parent is not None
        and (node.name in _PROSE or at[node.last] - at[node.first] < 2)
    ):
        way.append(node)
        node = node.parent
    found = known.get(node, node)
    known.update(dict.fromkeys(way, found))
    return found


def _repeated(
    pieces: Sequence[Piece],
    holders: Sequence[Node],
    at: Sequence[int],
    prosaic: Sequence[float],
) -> set[Node]:
    """Return elements of teasers: many alike, with little prose each and a link beside it.

    Without classes only what begins with a linked or plain heading, or a picture, is a teaser.
    """
    paragraphs: Counter[Node] = Counter()
    for amount, holder in zip(prosaic, holders, strict=True):
        paragraphs[holder] += amount > 0
    small = [node for node, count in paragraphs.items() if count <= 2]
    signs = {node: _pattern(node) for node in small}
    linked = [0, *accumulate(piece.links > 0.6 for piece in pieces)]
    most = len(pieces)
    like: Counter[_Pattern] = Counter()
    teasing: Counter[_Pattern] = Counter()
    for node in small:
        like[signs[node]] += 1
        first, last = at[node.first], at[node.last]
        if node.attribute("class"):
            beside = linked[min(most, last + 2)] > linked[max(0, first - 2)]
            teasing[signs[node]] += node.name == "article" or beside
        elif linked[last] > linked[first] and last - first <= _TEASER:
            begins = pieces[first].block.kind in ("heading", "image")
            teasing[signs[node]] += begins or pieces[first].links > 0.6
    return {
        node
        for node in small
        if like[signs[node]] >= 3 and teasing[signs[node]] * 2 > like[signs[node]]
    }


_Pattern = tuple["Node | str | None", ...]


def _pattern(node: Node) -> _Pattern:
    """Return what elements made alike share: their class, or else the way to what holds them."""
    if node.attribute("class"):
        return sign(node)
    way: list[str] = []
    at: Node | None = node
    while at is not None and len(way) < _LEVELS:
        way.append(at.name)
        at = at.parent
    return at, *way


_NUMBERED = re.compile(r"\S*\d\S*|(?<!\S)(?:category|tag|author)-\S+")


def sign(node: Node) -> tuple[str, str]:
    """Return what elements made from one pattern share: name and class.

    Left out are numbers, and what each is about.
    """
    return node.name, _without_numbers(node.attribute("class"))


@lru_cache(maxsize=8192)
def _without_numbers(names: str) -> str:
    return " ".join(_NUMBERED.sub("", names).split())


def _densest(
    nodes: Sequence[Node],
    holders: Sequence[Node],
    worth: Sequence[float],
    at: Sequence[int],
    unlike: set[Node],
) -> Node:
    value: dict[Node, float] = dict.fromkeys(holders, 0.0)
    for holder, amount in zip(holders, worth, strict=True):
        value[holder] += amount
    best, found = 0.0, nodes[0]
    known: dict[Node, bool] = {}
    alike = _alike(nodes, worth, at)
    for node in reversed(nodes):
        mine = value.get(node, 0.0)
        if not mine:
            continue
        favour = 1.3 if _of_article(node, known) else 1.0
        if node.raw and node.name not in ("body", "html") and _body(_named(node)):
            favour *= 1.2
        if mine * favour > best:
            best, found = mine * favour, node
        parent = node.parent
        if parent is not None:
            same = at[parent.last] - at[parent.first] == at[node.last] - at[node.first]
            twin = node not in unlike and alike[parent, *sign(node)] > 1
            value[parent] = value.get(parent, 0.0) + mine * (
                1.0 if same else _TWIN_FADING if twin else _FADING
            )
    return found


def _whole(
    main: Node, nodes: Sequence[Node], prosaic: Sequence[float], at: Sequence[int], linky: set[Node]
) -> Node:
    """Return what holds the whole article, where `main` is only a part of it.

    That lies in an element called an article, without many links, with much more prose.
    """
    sums = [0.0, *accumulate(prosaic)]

    def amount(node: Node) -> float:
        return sums[at[node.last]] - sums[at[node.first]]

    held = main
    while held.name != "article" and held.parent is not None:
        held = held.parent
    most = amount(held)
    if held.name != "article" or held in linky or not 0 < amount(main) * _SPLIT < most:
        return main
    inside = (node for node in nodes if held.first <= node.first and node.last <= held.last)
    return max((node for node in inside if amount(node) > _ALL * most), key=lambda n: n.depth)


def _alike(
    nodes: Sequence[Node], worth: Sequence[float], at: Sequence[int]
) -> Counter[tuple[Node | None, str, str]]:
    """Count the children of each element that hold prose and have the same name and class."""
    sums = [0.0, *accumulate(worth)]
    return Counter(
        (node.parent, *sign(node))
        for node in nodes
        if sums[at[node.last]] - sums[at[node.first]] > _SOME
    )


def _of_article(node: Node, known: dict[Node, bool]) -> bool:
    """Tell whether an element that stands for an article holds the node."""
    way = []
    at: Node | None = node
    while at is not None and at not in known:
        way.append(at)
        at = at.parent
    value = at is not None and known[at]
    for below in reversed(way):
        value = value or below.name in ("article", "main") or below.attribute("role") == "main"
        known[below] = value
    return value


def _named(node: Node) -> str:
    if not node.raw:
        return ""
    return f"{node.attribute('class')} {node.attribute('id')} {node.attribute('itemprop')}"
