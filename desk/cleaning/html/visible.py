"""What a page shows its readers of title, byline and date, beside the article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desk.cleaning import dates
from desk.cleaning.bylines import labelled, led
from desk.cleaning.html.regions import squeezed
from desk.cleaning.html.words import said
from desk.cleaning.lexicon import RELATED, SITE_TEXT
from desk.cleaning.people import are_people, is_person
from desk.model import HEADING, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node
    from desk.cleaning.html.outlook import Outlook
    from desk.cleaning.html.score import Analysis

_ELSEWHERE = frozenset({"in:comment", "in:related", "in:<nav>", "in:repeated"})
_SOURCE = re.compile(
    r"(?:class|id)=[\"']?(?:[^\"'>]*[\s_-])?(?:source|laiyuan|media-?name)[\s_\"'>]", re.I
)
_NAME = 24
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
    outlook = found.outlook
    first, last = regions.first, regions.last
    yield from _headings(found)
    yield from _lines(found, outlook)
    yield from _linked(found, outlook)
    for node in _between(found, first - 60, last + 20):
        place = regions.at[node.first]
        if not node.raw or regions.at[node.last] - place > 12:
            continue
        if "js_" in node.raw and node.attribute("id") in _NAMED_BY_PLATFORM:
            field = _NAMED_BY_PLATFORM[node.attribute("id")]
            yield field, words(found, node), "source above" if field == "outlet" else "author above"
            continue
        kinds = said(node)
        if place <= first + 2 and _SOURCE.search(node.raw):
            yield from _source(found, node)
        by, when = "in:author" in kinds, node.name == "time" or "in:date" in kinds
        if not (by or when) or ("display" in node.raw and "none" in node.raw):
            continue
        around = outlook.around(node)
        if around & _ELSEWHERE or (place > first and not by and "in:<aside>" in around):
            continue
        where = "above" if place <= first + 2 else "within" if place < last else "below"
        if by:
            yield from _by(found, node, where)
        if when:
            # today's date stands in the head of many pages
            yield from _when(found, node, "within" if "in:menu" in around else where)


def _between(found: Analysis, top: int, bottom: int) -> list[Node]:
    """Return the elements that begin from one place in the row of pieces to another."""
    nodes, at = found.page.nodes, found.regions.at

    def place(node: Node) -> int:
        return at[node.first]

    return nodes[bisect_left(nodes, top, key=place) : bisect_right(nodes, bottom, key=place)]


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
    telling = (i for i in tops if _plain(pieces[i].block.strand.text) == "heading")
    if not found.evidence.titles and all(_leads_home(pieces[i].block) for i in telling):
        yield from _under_the_name(found)
    for i in sorted(tops, key=lambda i: first - i if i <= first else _FAR * (i - first)):
        text = _without_kicker(found, pieces[i])
        stated = _is_stated(text, found)
        own = stated or (i <= found.regions.last and _is_akin(text, found))
        if _leads_home(pieces[i].block) or RELATED.match(text) or not own:
            yield "title", text, "short heading"
        else:
            yield "title", text, "heading, as stated" if stated else _plain(text)
    for piece in pieces[: first + 3]:
        if piece.block.kind == "heading" and piece.block.level > 1:
            text = piece.block.strand.text
            if squeezed(text) in found.evidence.titles or _is_end_of_title(text, found):
                yield "title", text, "heading, as stated"


def _without_kicker(found: Analysis, piece: Piece) -> str:
    """Return a heading without the words over it, where the page marks them as such."""
    text, node, page = piece.block.strand.text, piece.node, found.page
    if not _KICKER.search(page.source, node.start, max(node.start, node.end)):
        return text
    for inner in page.nodes:
        if node.start < inner.start < node.end and _KICKER.search(f"<{inner.name} {inner.raw}>"):
            over = words(found, inner).strip()
            rest = text.removeprefix(over).lstrip(" :：|–—-") if over else text
            if rest != text and len(squeezed(rest)) >= _SHORTEST:
                return rest
    return text


def _is_akin(words: str, found: Analysis) -> bool:
    """Tell whether a heading says much, or shares a word with what the page calls itself."""
    titles = found.evidence.titles
    if len(words.split()) > _FEW or len(_HAN.findall(words)) > 2 * _FEW:
        return True
    units = [squeezed(unit) for unit in _UNIT.findall(words)]
    return not titles or any(unit and unit in title for unit in units for title in titles)


def _under_the_name(found: Analysis) -> Iterator[tuple[str, str, str]]:
    """Yield the headline of a page that lost its head, and whose only h1 is the site's name.

    Of the headings right above the article, and of the lines whose class calls them so, it is the
    one that the article says again; then the highest.
    """
    first = found.regions.first
    text = " ".join(p.block.strand.text for p in found.pieces[first : first + _ABOVE]).casefold()
    could = []
    for i in range(max(0, first - _ABOVE), min(first + 3, len(found.pieces))):
        piece = found.pieces[i]
        line, named = piece.block.strand.text, "in:title" in said(piece.node)
        heading = piece.block.kind == HEADING and 1 < piece.block.level < 4
        if not (heading or (named and piece.block.kind == PARAGRAPH)) or piece.run.hidden:
            continue
        if not _SHORTEST < len(line) <= _LONG_TITLE or _leads_home(piece.block):
            continue
        if SITE_TEXT.match(line) or led(line.rstrip(".")) or dates.stated(line):
            continue
        units = [unit.casefold() for unit in _UNIT.findall(line)]
        told = sum(unit in text for unit in units) * 3 >= len(units) > 0
        could.append((not told, not named, not heading, piece.block.level, abs(i - first), line))
    for *_, line in sorted(could)[:1]:
        yield "title", line, "heading"


def _leads_home(block: DraftBlock) -> bool:
    """Tell whether a heading is a link to the front page: it is the site's name."""
    long = len(block.strand)
    return any(
        kind == "link"
        and end - start == long
        and urlsplit(target).path in ("", "/")
        and not urlsplit(target).query
        and not target.startswith("#")
        for kind, start, end, target in block.inlines
    )


def _is_end_of_title(words: str, found: Analysis) -> bool:
    """Tell whether the title of the window ends with a heading, behind the name of the site."""
    page, own = found.page, squeezed(words)
    if page.title[0] < 0 or len(own) < _SHORTEST:
        return False
    parts = _SITE_BEFORE.split(unescape(page.source[slice(*page.title)]), maxsplit=2)
    return len(parts) > 1 and own in (squeezed(parts[-1]), squeezed("".join(parts[1:])))


def _is_signature(piece: Piece) -> bool:
    """Tell whether the last line of an article is a name alone, and no link."""
    words = piece.block.strand.text.strip("()（） ")
    alone = piece.block.kind == PARAGRAPH and not piece.links and len(words) < _NAME + _NAME
    return alone and (is_person(words) if words.isascii() else are_people(words))


def _is_of_title(words: str, found: Analysis) -> bool:
    """Tell whether a line is a part of the title: `Von Sprachregeln` names nobody."""
    own = squeezed(words)
    return len(own) > _TELLING and any(own in title for title in found.evidence.titles)


def _source(found: Analysis, node: Node) -> Iterator[tuple[str, str, str]]:
    """Yield the outlet from an element that is called the source of the article."""
    text = words(found, node)
    told = [one for one in labelled(text) if one[0] == "outlet"]
    if told:
        yield "outlet", told[0][1], "source above"
    elif 1 < len(text) <= _NAME and not re.search(r"\d{2}|[:：。,，|]|https?", text):
        yield "outlet", text, "source above"


def _is_stated(words: str, found: Analysis) -> bool:
    """Tell whether the page's own data names a headline so, or begins with it."""
    own, titles = squeezed(words), found.evidence.titles
    return own in titles or (
        len(own) > _TELLING and any(t.startswith(own) and len(t) < 2 * len(own) for t in titles)
    )


def _plain(words: str) -> str:
    """Tell a heading in a word or two, such as that of a menu, from one that could be a title."""
    return "heading" if len(words) > _TELLING or len(words.split()) > 2 else "short heading"


_TELLING, _SHORTEST, _FEW, _FAR = 12, 6, 4, 3
_ABOVE, _LONG_TITLE = 10, 160
_KICKER = re.compile(
    r"<\w+\s[^<>]*class=[\"']?[^\"'<>]*(?:kicker|eyebrow|overline|roofline|dachzeile|spitzmarke|"
    r"topline|pre-?title|sup-?title|over-?title|ober-?zeile|flag-?line|antetitulo|surtitre|occhiello)",
    re.IGNORECASE,
)
_HAN = re.compile("[\u3400-\u9fff]")
_UNIT = re.compile("[^\\W\\d_\u3400-\u9fff]{4,}|[\u3400-\u9fff]{2}|\\d{2,}")
_SITE_BEFORE = re.compile(r"\s+[:：|»·–—-]+\s+|[|_｜»]+|[:：](?=[\u3400-\u9fff])")

_DIGITS = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d")
_CHANGED = re.compile(r"(?=最[后後]更新|(?<!最[后後])更新|\b(?:last\s+)?updated\b)", re.IGNORECASE)
# A day in the life of what the article is about, or on which it was only written.
_OTHER_DAY = re.compile(
    r"(?:成文|生成|印发|印發|施行|实施|實施|生效|失效|废止|截止|起始|开庭|有效)(?:日期|时间|時間|期)?\s*[:：]?\s*(?=\d)"
)
_UPDATED = re.compile(r"modif|updat|aktualis|geändert|actualiz|更新", re.IGNORECASE)


def _lines(found: Analysis, outlook: Outlook) -> Iterator[tuple[str, str, str]]:
    """Yield what short lines at the head and the foot of the article say."""
    regions = found.regions
    first, last = regions.first, regions.last
    for i in range(max(0, first - 14), min(last + 4, len(found.pieces))):
        piece = found.pieces[i]
        text = piece.block.strand.text
        where = (
            "above"
            if i < min(first + 8, max(first, last) + 1)
            else "within"
            if i < last - 3
            else "below"
        )
        if not text or len(text) > (140 if where == "above" else 70) or piece.run.hidden:
            continue
        around = outlook.around(piece.node)
        if around & _ELSEWHERE:
            continue
        if _is_of_title(text, found):
            continue
        title = piece.block.kind == HEADING and piece.block.level < 3
        if not title and (named := led(text)):
            yield "byline", named, f"line {where}"
        elif last - 1 <= i <= last + 1 and _is_signature(piece):
            yield "byline", text.strip("()（） "), "signature"
        elif where != "within":
            for field, value in labelled(text):
                yield field, value, f"line {where}"
        if len(text) < 100 and not (i > first and "in:<aside>" in around):
            for field, value in _dated(text):
                yield field, value, f"line {where}"


def _dated(text: str) -> Iterator[tuple[str, str]]:
    """Yield the date of a line, or both where it says when the article was changed, too."""
    parts = _CHANGED.split(text, maxsplit=1)
    if len(parts) < 2 or not all(_DIGITS.search(part) for part in parts):
        parts = [text]
    for part in parts:
        if _DIGITS.search(part) and not _OTHER_DAY.search(part):
            yield "modified" if _UPDATED.search(part) else "published", part


def _linked(found: Analysis, outlook: Outlook) -> Iterator[tuple[str, str, str]]:
    """Yield the names above the article that lead to pages of authors; the first few together."""
    regions, holder = found.regions, None
    first, people = regions.first, list[str]()
    for node in _between(found, first - _HEAD, first + 2):
        if node.name != "a" or not _AUTHOR_PAGE.search(node.attribute("href")):
            continue
        name = words(found, node)
        if not is_person(name) or outlook.around(node) & _ELSEWHERE:
            continue
        if holder not in (None, node.block, node.block.parent):
            break
        holder = holder or node.block
        people += [name] * (name not in people)
    if people:
        yield "byline", ", ".join(people), "author above"


_HEAD = 16
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|in)?|auteurs?|people|staff|profiles?|redaktion|contributors?|reporters?|"
    r"journalists?|columnists?|writers?|by|team|personas?|firmas?|correspondents?)[/=-][^/?#]{3,}",
    re.IGNORECASE,
)


def _by(found: Analysis, node: Node, where: str) -> Iterator[tuple[str, str, str]]:
    if node.attribute("id") == "profileBt" or "profile_meta" in node.raw:
        return
    text = words(found, node)
    if node.attribute("rel") == "author" or "author" in node.attribute("itemprop"):
        yield "byline", text, f"author {where}"
    elif len(text) < 100:
        yield "byline", text, f"byline {where}"


_MOMENTS = (
    "datetime",
    "content",
    "data-datetime",
    "data-timestamp",
    "data-time",
    "data-date",
    "data-published",
    "data-publish-time",
    "data-epoch",
    "data-ts",
    "data-unixtime",
    "title",
)


def _moment(found: Analysis, node: Node) -> str:
    """Return the attribute, or the words, that say most precisely when."""
    said = [value for name in _MOMENTS if (value := node.attribute(name))]
    said.append(words(found, node))
    return max(said, key=lambda value: len(dates.stated(value, found.american)))


def _when(found: Analysis, node: Node, where: str) -> Iterator[tuple[str, str, str]]:
    if node.name == "time":
        what = "modified" if _UPDATED.search(node.raw) else "published"
        yield what, _moment(found, node), f"time {where}"
        return
    names = f"{node.attribute('class')} {node.attribute('id')} {node.attribute('itemprop')}"
    text = _moment(found, node)
    if "datePublished" in names:
        yield "published", text, f"datePublished {where}"
    elif len(text) < 160:
        what = "modified" if _UPDATED.search(names) else "published"
        yield what, text, f"date {where}"
