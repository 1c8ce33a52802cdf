"""Posts of a social network saved as a page: each with its name, its handle and its moment.

What tells them is what every network shows: a name, an `@handle` beside it or a line that says
when, the words, counts. A post that stands inside another is the one that it quotes. A page with
posts in an article, or with comments below it, is none: here nothing is told before the first post.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning import dates
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.cleaning.shapes import post_thread
from desk.model import PARAGRAPH, POST, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.html.nodes import Node, Page

SHAPE = "posts"
SUREST = 0.97

_SIGN = re.compile(r">\s*@[\w.-]{1,30}(?:@[\w-]+(?:\.[\w-]+)+)?\s*<|>[^<>]{0,30}来自[^<>]{0,20}<")
_TELLS = re.compile(r"\bdatetime=[\"']([^\"'<>]{8,40})[\"'][^<>]*>\s*\Z")
_ARTICLE = re.compile(
    r"<h1\b|\"@type\"\s*:\s*\"(?:News|Blog|Reportage)?(?:Article|Posting)\"", re.I
)
_LABEL = re.compile(r"Translated from .{2,30}|翻译自.{1,10}|由.{1,20}翻译")
_HOLDERS = frozenset({"article", "li"})
_LONG, _NEAR, _MOST, _MOST_LONG = 90, 300, 3_000_000, 5


class Row(NamedTuple):
    """Text between two edges of elements, and the number of its run in the page."""

    strand: Strand
    run: int


def reads(text: str, name: str) -> float:
    """Look for posts before anything else, and little besides them."""
    if "<" not in text[:2000] or len(text) > _MOST or _ARTICLE.search(text):
        return 0.0
    if not ("@" in text or "来自" in text) or not _SIGN.search(text):
        return 0.0
    _page, rows = _rows(text)
    words = [row.strand.text for row in rows]
    heads = post_thread.heads(words)
    if not heads or any(len(line) > _LONG for line in words[: heads[0]]):
        return 0.0
    # A writer's name with a handle stands above an article as well.
    long = sum(len(line) > _LONG for line in words)
    if long > _MOST_LONG * len(heads):
        return 0.0
    return SUREST if post_thread.likely(words[heads[0] :]) else 0.0


def _rows(text: str) -> tuple[Page, list[Row]]:
    """Return the page and what it shows, a name and a handle apart."""
    from desk.cleaning.html import places, tree

    page, rows = tree.parse(text), list[Row]()
    for number, run in enumerate(page.runs):
        if run.hidden or run.image is not None:
            continue
        parts = [places.strand(text, [span])[0].stripped() for span in run.spans]
        parts = [part for part in parts if part.text]
        if len(parts) > 1 and not any(map(_is_told, parts)):
            parts = [places.strand(text, run.spans)[0].stripped()]
        rows += [Row(part, number) for part in _ordered(parts)]
    return page, rows


def _is_told(part: Strand) -> bool:
    return bool(post_thread.HANDLE.fullmatch(part.text) or post_thread.MOMENT.fullmatch(part.text))


def _ordered(parts: list[Strand]) -> list[Strand]:
    """Put a moment that stands before a name behind the handle."""
    named = any(post_thread.HANDLE.fullmatch(part.text) for part in parts)
    if len(parts) > 2 and named and post_thread.MOMENT.fullmatch(parts[0].text):
        return [*parts[1:], parts[0]]
    return parts


def read(text: str, offset: int) -> Reading:
    """Read the posts; what is no part of one is cut."""
    page, rows = _rows(text)
    heads = post_thread.heads([row.strand.text for row in rows])
    inner = dict(_quoted(page, rows, heads))
    blocks = [post_thread.cut_row(DraftBlock(PARAGRAPH, row.strand)) for row in rows[: heads[0]]]
    over = _over(page, rows, heads)
    bounds = [*heads, over]
    main: list[DraftBlock] = []
    for start, end in pairwise(bounds):
        last = inner.get(start)
        own = [row for row in rows[start:end] if last is None or row.run < last]
        after = [row for row in rows[start:end] if last is not None and row.run >= last]
        post = [*_post(own, 1 if last is None else 2), *_post(after, 1, headed=False)]
        blocks += post
        if start == heads[0]:
            main += post
        elif after and bounds[1] == start:
            # What stands behind the post that it quotes is its own again.
            main += post[-len(after) :]
    blocks += [post_thread.cut_row(DraftBlock(PARAGRAPH, row.strand)) for row in rows[over:]]
    following = next((rows[head].run for head in heads[1:] if head not in inner), -1)
    others = [(rows[head].run, last) for head, last in inner.items()]
    own = [row for row in rows[heads[0] :] if not any(a <= row.run < b for a, b in others)]
    fields = list(_moment(text, own, following))
    fields += post_thread.told(main, rows[heads[0] + 1].strand.text)
    for block in blocks:
        block.strand = block.strand.moved(offset)
    return Reading(blocks, fields)


def _over(page: Page, rows: list[Row], heads: list[int]) -> int:
    """Return the row behind the last post: behind the element that holds it and no other."""
    node: Node | None = page.runs[rows[heads[-1]].run].node
    held = _holder(node)
    if held is None and len(heads) > 1 and node is not None:
        first = rows[heads[-2]].run
        while node.parent is not None and node.parent.first > first:
            node = node.parent
        held = node
    if held is None:
        return len(rows)
    return next((at for at, row in enumerate(rows) if row.run >= held.last), len(rows))


def _quoted(page: Page, rows: list[Row], heads: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the heads of posts that stand inside another, and the run at which they end."""
    held = [_holder(page.runs[rows[head].run].node) for head in heads]
    for before, here in pairwise(range(len(heads))):
        if held[here] is None or held[here] is not held[before]:
            continue
        node: Node = page.runs[rows[heads[here]].run].node
        first = rows[heads[before]].run
        while node.parent is not None and node.parent.first > first:
            node = node.parent
        yield heads[here], node.last


def _holder(node: Node | None) -> Node | None:
    while node is not None and node.name not in _HOLDERS and 'role="article' not in node.raw:
        node = node.parent
    return node


def _post(rows: list[Row], level: int, headed: bool = True) -> Iterator[DraftBlock]:
    drafts = [DraftBlock(PARAGRAPH, row.strand) for row in rows]
    if not drafts:
        return
    for block in post_thread.post(drafts) if headed else post_thread.words(drafts):
        if block.cut and _LABEL.fullmatch(block.strand.text):
            block = DraftBlock(POST, block.strand, 1, hints={"part": "words", "told": True})
        block.level = level if block.kind == POST else block.level
        yield block


def _moment(text: str, rows: list[Row], end: int) -> Iterator[Candidate]:
    """Yield when the first post was written, as the page tells it to machines."""
    for row in rows:
        if 0 <= end <= row.run:
            return
        start = row.strand.extent()[0]
        told = _TELLS.search(text, max(0, start - _NEAR), start) if start >= 0 else None
        if told and dates.first(told[1]):
            yield Candidate("published", told[1], "time")
            return
