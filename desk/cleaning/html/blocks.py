"""The runs of a page as blocks: what each is, its text, and what a judge must know of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.html import places
from desk.cleaning.html.nodes import ANCHOR
from desk.cleaning.html.places import may_change
from desk.cleaning.html.quoted import with_marks
from desk.cleaning.html.tables import join_rows
from desk.cleaning.html.tags import CELLS, HEADINGS
from desk.importers import pictures
from desk.model import CAPTION, CODE, HEADING, IMAGE, LIST_ITEM, PARAGRAPH, POST, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.html.nodes import Node, Page, Run

_IDEOGRAPHS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+")
_STOPS = "。！？；，、…；"
_WESTERN_STOPS = (". ", ", ", "? ", "! ", "; ", '." ', ".” ")
_POST = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|fb-post|tiktok-embed|reddit-(?:embed|card)"
    r"|bluesky-embed|mastodon-embed|telegram-(?:post|widget)|bsky-|weibo-(?:card|embed|post)"
    r"|embed-tweet|tweet-embed|truth(?:social)?-(?:embed|post|status)|text-post-media|threads-embed"
    r"|tumblr-post|vk[-_]post|linkedin-post|fb-comment|social-post|post-embed",
    re.IGNORECASE,
)
# One of these stands in whatever the pattern above finds.
_POSTS = (
    "embed", "post", "tweet", "twitter", "insta", "reddit", "telegram", "bsky", "weibo", "truth",
    "comment",
)  # fmt: skip
_CAPTION = re.compile(
    r"(?:^|[\W_])(?:wp-)?(?:caption|figcaption|bildunterschrift|legende)|"
    r"(?:image|img|photo|pic|media)[-_]?(?:caption|text|desc)|图注|圖說",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"(?:^|[\s_-])(?:pull|block)[-_]?quote(?:$|[\s_-])", re.IGNORECASE)
_QUOTING = frozenset({"aside", "div", "figure", "p", "section"})
_POSTING = frozenset({"blockquote", "div", "article"})
_CAPTIONED = frozenset({"div", "p", "span", "dd"})
_NUMBER = re.compile(r"-?\d{1,6}")
_WEIGHT = 2.5
_COMMON = 200
_ADDRESSES = (
    "cite",
    "data-href",
    "data-instgrm-permalink",
    "data-text-post-permalink",
    "data-embed-url",
)
_LONGEST_POST = 24
"""Runs of text in what is a post: a whole article may be called one by a theme."""
_LINKS = frozenset({"link", ANCHOR})


@dataclass(slots=True)
class Piece:
    """A block with what its place in the page says about it.

    Args:
        mass: how much reading it is: letters, an ideograph counting as 2.5.
        links: the share of the text that is links, 0 to 1.
        stops: marks that end or divide sentences.
    """

    block: DraftBlock
    run: Run
    mass: float
    links: float
    stops: int

    @property
    def node(self) -> Node:
        """The innermost element that begins blocks and holds it."""
        return self.run.node


def pieces(page: Page) -> list[Piece]:
    """Return the blocks of a page in order, images without a source left out."""
    found: list[Piece] = []
    context = _Context()
    known = context.known
    source = page.source
    for run in page.runs:
        if run.image is not None:
            image = _image(run)
            # A page that loads images late writes each once more for those without scripts.
            if image and not (found and image.block.target == found[-1].block.target):
                found.append(image)
            continue
        kind = known.get(run.node) or context.of(run.node)
        if kind[0] == CODE and not run.hidden:
            found.extend(_code(page, run))
        else:
            piece = _piece(source, run, kind, context)
            if piece:
                found.append(piece)
    posts = [piece for piece in found if piece.block.kind == POST and not piece.block.target]
    if posts:
        _address(posts)
    return join_rows(found, page.nodes) if page.celled else found


def _address(pieces: list[Piece]) -> None:
    """Let a post that does not say where it is from be from where its last link leads: its date."""
    posts: dict[Node, list[Piece]] = {}
    for piece in pieces:
        node: Node | None = piece.node
        while node is not None and not _may_post(node.raw):
            node = node.parent
        if node is not None:
            posts.setdefault(node, []).append(piece)
    for lines in posts.values():
        links = [target for line in lines for *_, target in line.block.inlines]
        target = next((link for link in reversed(links) if link.startswith("http")), "")
        for line in lines:
            line.block.target = target


class _Context:
    """What kind of block the elements around a run make it; each element is asked once."""

    def __init__(self) -> None:
        self.known: dict[Node, tuple[str, int, str]] = {}
        self.items: set[Node] = set()
        self.numbers: dict[Node, int] = {}

    def number(self, node: Node) -> str:
        """Return the number of the item of a list that holds `node`."""
        item: Node | None = node
        while item is not None and item.name != "li":
            item = item.parent
        return _next(item, self.numbers) if item is not None else ""

    def of(self, node: Node) -> tuple[str, int, str]:
        """Return kind, level and target for text directly in `node`."""
        way = []
        at: Node | None = node
        while at is not None and at not in self.known:
            way.append(at)
            at = at.parent
        value = self.known[at] if at is not None else (PARAGRAPH, 0, "")
        for below in reversed(way):
            value = _within(below, *value)
            self.known[below] = value
        return value


def _next(item: Node, numbers: dict[Node, int]) -> str:
    """Return the number of an item of a list, such as `3.`; nothing where its list has none."""
    parent = item.parent
    if parent is None or parent.name != "ol" or "none" in parent.attribute("style"):
        return ""
    start = parent.attribute("start")
    given = item.attribute("value") or (start if parent not in numbers else "")
    number = int(given) if _NUMBER.fullmatch(given) else numbers.get(parent, 0) + 1
    numbers[parent] = number
    letter = parent.attribute("type")
    if letter in ("a", "A") and 0 < number <= 26:
        return chr(ord(letter) + number - 1) + "."
    return f"{number}."


def _within(node: Node, kind: str, level: int, target: str) -> tuple[str, int, str]:
    """Return kind, level and target inside `node`, from those outside it."""
    name = node.name
    if kind in (POST, CODE):
        return kind, level, target
    if (
        name in _POSTING
        and "-" in node.raw
        and node.last - node.first <= _LONGEST_POST
        and _may_post(node.raw)
    ):
        return POST, 0, next(filter(None, map(node.attribute, _ADDRESSES)), "")
    if name in HEADINGS:
        return HEADING, int(name[1]), ""
    if name in ("pre", "listing", "xmp"):
        return CODE, 0, ""
    if name == "blockquote":
        return QUOTATION, level + 1 if kind == QUOTATION else 1, ""
    if name in ("figcaption", "caption") or (
        name in _CAPTIONED and _may_caption(node.raw) and _CAPTION.search(_names(node))
    ):
        return CAPTION, 0, ""
    if "quote" in node.raw and name in _QUOTING and _QUOTE.search(_names(node)):
        return QUOTATION, max(1, level) if kind == QUOTATION else 1, ""
    if name in ("ul", "ol", "menu", "dir") and kind != QUOTATION:
        return PARAGRAPH, level + 1, ""
    if name == "li" and kind != QUOTATION:
        return LIST_ITEM, max(1, level), ""
    if name in CELLS:
        return PARAGRAPH, 0, ""
    return kind, level, target


def _may_post(raw: str) -> bool:
    if not any(map(raw.lower().__contains__, _POSTS)):
        return False
    return _posts(raw) if len(raw) < _COMMON else bool(_POST.search(raw))


@lru_cache(maxsize=4096)
def _posts(raw: str) -> bool:
    return bool(_POST.search(raw))


def _may_caption(raw: str) -> bool:
    return (
        "aption" in raw
        or "nterschrift" in raw
        or "legende" in raw
        or "_text" in raw
        or ("-desc" in raw or "图" in raw or "圖" in raw)
    )


def _names(node: Node) -> str:
    return f"{node.attribute('class')} {node.attribute('id')}"


def _piece(source: str, run: Run, around: tuple[str, int, str], context: _Context) -> Piece | None:
    text, inlines = (_single if len(run.spans) == 1 else _several)(source, run)
    words = text.text
    if not words:
        return None
    kind, level, target = around
    if kind == LIST_ITEM or run.inner is not None:
        kind, level = _kind(run, kind, level, context)
    elif kind == PARAGRAPH:
        level = 0
    links = 0.0
    if inlines:
        kinds = {mark[0] for mark in inlines}
        if "quoted" in kinds:
            text, inlines = with_marks(text, inlines)
            words = text.text
        if not kinds.isdisjoint(_LINKS):
            linked = [end - start for what, start, end, _ in inlines if what in _LINKS]
            links = sum(linked) / len(words)
        if ANCHOR in kinds:
            inlines = [mark for mark in inlines if mark[0] != ANCHOR]
    if kind == LIST_ITEM:
        target = context.number(run.node)
    hints: dict[str, Any] = {"gap": run.gap} if run.gap else {}
    if run.node.name in ("dt", "dd"):
        hints["told"] = True
    block = DraftBlock(kind, text, level, target, False, inlines, "", "", hints)
    return Piece(block, run, mass(words), links, stops(words))


def _single(source: str, run: Run) -> tuple[Strand, list[tuple[str, int, int, str]]]:
    """Return the text of a run that is one stretch of the source, and its inlines."""
    start, end, _ = run.spans[0]
    words = source[start:end]
    text = words.strip()
    if may_change(text):
        return _several(source, run)
    size = len(text)
    if not size:
        return Strand.copied("", ()), []
    if size != end - start:
        start += len(words) - len(words.lstrip())
    strand = Strand(text, None, True, ((start, start + size),))
    marks = run.marks
    return strand, [(kind, 0, size, target) for kind, _, _, target in marks] if marks else []


def _several(source: str, run: Run) -> tuple[Strand, list[tuple[str, int, int, str]]]:
    """Return the text of a run and its inlines."""
    text, ends = places.strand(source, run.spans)
    words = text.text
    bare = words.strip()
    if len(bare) == len(words):
        return text, _inlines(run, ends, 0, len(words)) if run.marks else []
    lead = len(words) - len(words.lstrip()) if bare else len(words)
    text = text[lead : lead + len(bare)] if bare else text[:0]
    return text, _inlines(run, ends, lead, len(bare)) if run.marks else []


def _kind(run: Run, kind: str, level: int, context: _Context) -> tuple[str, int]:
    if run.inner is not None and run.inner.name == "figcaption":
        return CAPTION, 0
    if kind == LIST_ITEM:
        item: Node | None = run.node
        while item is not None and item.name != "li":
            item = item.parent
        if item is not None and item in context.items and not run.broken:
            return PARAGRAPH, 0
        if item is not None:
            context.items.add(item)
        return kind, level
    return kind, 0 if kind == PARAGRAPH else level


def _inlines(run: Run, ends: list[int], lead: int, size: int) -> list[tuple[str, int, int, str]]:
    found = []
    for kind, first, last, target in run.marks:
        start = max(0, (ends[first - 1] if first else 0) - lead)
        end = min(size, ends[last - 1] - lead)
        if start < end:
            found.append((kind, start, end, target))
    return sorted(found, key=lambda mark: (mark[1], -mark[2]))


def mass(text: str) -> float:
    """How much reading a text is, in letters; an ideograph says more than a letter."""
    if text.isascii():
        return float(len(text))
    return len(text) + (_WEIGHT - 1) * len("".join(_IDEOGRAPHS.findall(text)))


def stops(text: str) -> int:
    """Count the marks that end or divide sentences."""
    found = int(text[-1:] in '.!?…"”’')
    if " " in text:
        found += sum(map(text.count, _WESTERN_STOPS))
    return found if text.isascii() else found + sum(map(text.count, _STOPS))


def _code(page: Page, run: Run) -> list[Piece]:
    text, _ = places.strand(page.source, run.spans, verbatim=True)
    found, at, blank = list[Piece](), 0, 0
    for line in text.text.split("\n"):
        part = text[at : at + len(line)]
        at += len(line) + 1
        if not line.strip():
            blank += 1
            continue
        part = part[: len(line.rstrip())]
        block = DraftBlock(CODE, part, hints={"blank": blank} if found and blank else {})
        found.append(Piece(block, run, mass(part.text), 0.0, 0))
        blank = 0
    return found


_SOURCES = ("data-original", "data-src", "data-lazy-src", "data-actualsrc", "src")


def _image(run: Run) -> Piece | None:
    node = run.image
    assert node is not None
    target = next(
        (
            node.attribute(name)
            for name in _SOURCES
            if node.attribute(name) and not node.attribute(name).startswith("data:")
        ),
        "",
    ).strip() or pictures.name_of(node.attribute("src"))
    small = node.attribute("width") in ("0", "1") or node.attribute("height") in ("0", "1")
    if not target or small:
        return None
    block = DraftBlock(IMAGE, Strand.of("", 0), target=target, hints={"alt": node.attribute("alt")})
    block.hints["place"] = node.start
    return Piece(block, run, 0.0, 0.0, 0)
