"""What a page shows its readers of title, byline and date, beside the article."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.bylines import labelled, led
from desk.cleaning.html.outlook import Outlook
from desk.cleaning.html.regions import squeezed
from desk.cleaning.html.words import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.html.nodes import Node
    from desk.cleaning.html.score import Analysis

_ELSEWHERE = frozenset({"in:comment", "in:related", "in:<nav>", "in:repeated"})
_MARKUP = re.compile(
    r"<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->|<[^<>]*>", re.IGNORECASE | re.DOTALL
)
_LONGEST = 3000
# How a platform that very many articles come from names its fields.
_NAMED_BY_PLATFORM = {"js_name": "outlet", "js_author_name": "byline"}


def words(found: Analysis, node: Node, most: int = _LONGEST) -> str:
    """Return the text of an element, as far as `most` characters of its source go."""
    end = min(node.end, node.start + most)
    for run in found.page.runs[node.first : node.last]:
        if run.hidden and not node.hidden and run.spans and node.start < run.spans[0][0] < end:
            end = run.spans[0][0]
    source = found.page.source[node.start : end]
    return " ".join(unescape(_MARKUP.sub(" ", source)).split())


def shown(found: Analysis) -> Iterator[tuple[str, str, str]]:
    """Yield (field, value, origin) for what stands near the article."""
    regions = found.regions
    outlook = Outlook(regions)
    first, last = regions.first, regions.last
    top, bottom = first - 60, last + 20
    yield from _headings(found)
    yield from _lines(found, outlook)
    for node in found.page.nodes:
        if not node.raw:
            continue
        place = regions.at[node.first]
        if not top <= place <= bottom or regions.at[node.last] - place > 12:
            continue
        if "js_" in node.raw and node.attribute("id") in _NAMED_BY_PLATFORM:
            yield _NAMED_BY_PLATFORM[node.attribute("id")], words(found, node), "author above"
            continue
        kinds = said(node)
        by, when = "in:author" in kinds, node.name == "time" or "in:date" in kinds
        if not (by or when) or ("display" in node.raw and "none" in node.raw):
            continue
        if outlook.around(node) & _ELSEWHERE:
            continue
        where = "above" if place <= first + 2 else "within" if place < last else "below"
        if by:
            yield from _by(found, node, where)
        if when:
            yield from _when(found, node, where)


def _headings(found: Analysis) -> Iterator[tuple[str, str, str]]:
    pieces, first = found.pieces, found.regions.first
    tops = [
        i
        for i, p in enumerate(pieces)
        if p.block.kind == "heading"
        and p.block.level == 1
        and p.block.strand.text
        and not p.run.hidden
    ]
    for i in sorted(tops, key=lambda i: abs(i - first)):
        text = pieces[i].block.strand.text
        yield "title", text, "heading, as stated" if _is_stated(text, found) else _plain(text)
    for piece in pieces[: first + 3]:
        if piece.block.kind == "heading" and piece.block.level > 1:
            text = piece.block.strand.text
            if squeezed(text) in found.evidence.titles:
                yield "title", text, "heading, as stated"


def _is_stated(words: str, found: Analysis) -> bool:
    """Tell whether the page's own data names a headline so, or begins with it."""
    own, titles = squeezed(words), found.evidence.titles
    return own in titles or (
        len(own) > _TELLING and any(t.startswith(own) and len(t) < 2 * len(own) for t in titles)
    )


def _plain(words: str) -> str:
    """Tell a heading in a word or two, such as that of a menu, from one that could be a title."""
    return "heading" if len(words) > _TELLING or len(words.split()) > 2 else "short heading"


_TELLING = 12

_DIGITS = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d")
_CHANGED = re.compile(r"(?=最[后後]更新|(?<!最[后後])更新|\b(?:last\s+)?updated\b)", re.IGNORECASE)
_UPDATED = re.compile(r"modif|updat|aktualis|geändert|actualiz|更新", re.IGNORECASE)


def _lines(found: Analysis, outlook: Outlook) -> Iterator[tuple[str, str, str]]:
    """Yield what short lines at the head and the foot of the article say."""
    regions = found.regions
    first, last = regions.first, regions.last
    for i in range(max(0, first - 14), min(last + 4, len(found.pieces))):
        piece = found.pieces[i]
        text = piece.block.strand.text
        where = "above" if i < first + 8 else "within" if i < last - 3 else "below"
        if not text or len(text) > (140 if where == "above" else 70) or piece.run.hidden:
            continue
        if outlook.around(piece.node) & _ELSEWHERE:
            continue
        if named := led(text):
            yield "byline", named, f"line {where}"
        elif where != "within":
            for field, value in labelled(text):
                yield field, value, f"line {where}"
        if len(text) < 100:
            for field, value in _dated(text):
                yield field, value, f"line {where}"


def _dated(text: str) -> Iterator[tuple[str, str]]:
    """Yield the date of a line, or both where it says when the article was changed, too."""
    parts = _CHANGED.split(text, maxsplit=1)
    if len(parts) < 2 or not all(_DIGITS.search(part) for part in parts):
        parts = [text]
    for part in parts:
        if _DIGITS.search(part):
            yield "modified" if _UPDATED.search(part) else "published", part


def _by(found: Analysis, node: Node, where: str) -> Iterator[tuple[str, str, str]]:
    if node.attribute("id") == "profileBt":
        return
    text = words(found, node)
    if node.attribute("rel") == "author" or "author" in node.attribute("itemprop"):
        yield "byline", text, f"author {where}"
    elif len(text) < 100:
        yield "byline", text, f"byline {where}"


def _when(found: Analysis, node: Node, where: str) -> Iterator[tuple[str, str, str]]:
    if node.name == "time":
        what = "modified" if _UPDATED.search(node.raw) else "published"
        yield what, node.attribute("datetime") or words(found, node), f"time {where}"
        return
    names = f"{node.attribute('class')} {node.attribute('id')} {node.attribute('itemprop')}"
    text = node.attribute("content") or node.attribute("title") or words(found, node)
    if "datePublished" in names:
        yield "published", text, f"datePublished {where}"
    elif len(text) < 160:
        what = "modified" if _UPDATED.search(names) else "published"
        yield what, text, f"date {where}"
