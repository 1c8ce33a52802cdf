"""An article in one of the XML languages that agencies, journals and archives keep texts in.

NITF, NewsML-G2, JATS and TEI differ in their names and agree in this: a head with fields, a body
of paragraphs. What is no inline mark parts blocks; titles inside the body are headings.

Source:
    IPTC NITF 3.6, NewsML-G2 2.x; NISO JATS 1.x; TEI P5.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.cleaning.shapes.feed_dump import RULE
from desk.i18n import N_
from desk.model import (
    CAPTION,
    HEADING,
    LIST_ITEM,
    PARAGRAPH,
    QUOTATION,
    TABLE_ROW,
    TITLE,
    Candidate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SHAPE = "news-xml"
SUREST = 0.97
REASON = N_("the head of a file in XML, and what stands around the text")

_ROOT = re.compile(
    r"\ufeff?\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]{0,2000}\])?>\s*)*"
    r"<(?P<root>nitf|newsItem|newsMessage|NewsML|TEI(?:\.2)?|article|document|story|news)\b",
    re.DOTALL,
)
_SIGNS = (
    "<body.content", "<body.head", "<contentSet", "<inlineXML", "<teiHeader", "<article-meta",
    "<front", "<hedline",
)  # fmt: skip
_SIGN = re.compile(f"(?:{'|'.join(map(re.escape, _SIGNS))})\\b")
_BODIES = ("body.content", "inlineXML", "text", "body", "contentSet", "content")
_TITLES = ("hl1", "headline", "article-title", "HeadLine", "title")
_HEADINGS = frozenset(
    [
        "title",
        "head",
        "hl1",
        "hl2",
        "hl3",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "subtitle",
        "crosshead",
    ]
)
_KINDS = {
    "item": LIST_ITEM, "list-item": LIST_ITEM, "li": LIST_ITEM, "caption": CAPTION,
    "figdesc": CAPTION, "media-caption": CAPTION, "figcaption": CAPTION, "quote": QUOTATION,
    "disp-quote": QUOTATION, "block-quote": QUOTATION, "blockquote": QUOTATION, "bq": QUOTATION,
    "tr": TABLE_ROW,
}  # fmt: skip
_INLINE_NAMES = (
    "em i b u a s strong emph italic bold hi sup sub xref ref ext-link person org location chron "
    "num money event function object.title copyrite named-content styled-content span q persname "
    "placename name date term foreign lb pb sc underline lang virtloc"
)
_HIDDEN_NAMES = "script style ref-list back fn-group teiheader front note fn media-metadata"
_INLINE, _HIDDEN = frozenset(_INLINE_NAMES.split()), frozenset(_HIDDEN_NAMES.split())
_BYLINES = ("byline", "by", "author", "ByLine")
_DATES = re.compile(
    r"<(?:date\.issue|date\.release|story\.date)[^>]*norm=\"(?P<norm>[^\"]+)|"
    r"<(?:firstCreated|versionCreated|contentCreated|FirstCreated|published)>(?P<stamp>[^<]+)|"
    r"<date[^>]*\bwhen=\"(?P<when>[^\"]+)"
)
_PUBLISHED = re.compile(r"<pub-date\b.*?</pub-date>", re.DOTALL)
_PART = re.compile(r"<(year|month|day)>\s*(\d{1,4})\s*</\1>")
_NAME = re.compile(
    r"<contrib\b.*?<surname>([^<]+)</surname>(?:.*?<given-names[^>]*>([^<]+)</given-names>)?",
    re.DOTALL,
)
_TAGS = re.compile(r"<[^<>]*>")
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?")


def reads(text: str, name: str) -> float:
    """Look for the outermost element, and for one of those that only these languages have."""
    head = text[:20_000]
    # The signs are in few files; to match what may stand before the root takes long.
    if not any(map(head.__contains__, _SIGNS)):
        return 0.0
    root = _ROOT.match(head)
    return SUREST if root and _SIGN.search(head) and _body(text) else 0.0


def _element(text: str, name: str, at: int = 0) -> tuple[int, int] | None:
    """Return where the inside of the first element of a name stands."""
    opened = re.compile(rf"<{re.escape(name)}(?:\s[^<>]*)?>").search(text, at)
    if not opened:
        return None
    end = (
        text.rfind(f"</{name}", opened.end())
        if name in _BODIES
        else text.find(f"</{name}", opened.end())
    )
    return opened.end(), end if end >= 0 else len(text)


def _body(text: str) -> tuple[int, int] | None:
    return next(filter(None, (_element(text, name) for name in _BODIES)), None)


def read(text: str, offset: int) -> Reading:
    """Read the paragraphs of the body; the head gives the fields and is cut."""
    found = _body(text)
    assert found is not None
    start, end = found
    lead = text[:start]
    titled = next(filter(None, (_element(lead, name) for name in _TITLES)), None)
    blocks = [_title(text, titled, offset)] if titled else []
    if titled:
        blocks = [_rest(text, 0, titled[0], offset), *blocks, _rest(text, titled[1], start, offset)]
    else:
        blocks = [_rest(text, 0, start, offset)]
    blocks += [*_blocks(text, start, end, offset), _rest(text, end, len(text), offset)]
    kept = [block for block in blocks if block.strand.text]
    return Reading(kept, list(_fields(lead)), shape=SHAPE)


def _title(text: str, place: tuple[int, int], offset: int) -> DraftBlock:
    return DraftBlock(TITLE, _words(text, [place]).moved(offset))


def _words(text: str, places_of: list[tuple[int, int]]) -> Strand:
    from desk.cleaning.html import places

    runs = []
    for start, end in places_of:
        at = start
        for tag in _TAGS.finditer(text, start, end):
            runs.append((at, tag.start(), True))
            at = tag.end()
        runs.append((at, end, True))
    strand = places.strand(text, runs, verbatim=True)[0]
    pieces, at = [], 0
    for space in re.finditer(r"\s+", strand.text):
        pieces += [strand[at : space.start()], Strand.new(" ", strand.places[space.start()])]
        at = space.end()
    return Strand.join([*pieces, strand[at:]]).stripped()


def _blocks(text: str, start: int, end: int, offset: int) -> Iterator[DraftBlock]:
    """Yield what stands between the marks that are not inline."""
    path: list[str] = []
    runs: list[tuple[int, int]] = []
    at = start
    for tag in _TAGS.finditer(text, start, end):
        name = re.split(r"[\s/>]", tag[0].lstrip("</"), maxsplit=1)[0].lower().rpartition(":")[2]
        if at < tag.start():
            runs.append((at, tag.start()))
        at = tag.end()
        if name in _INLINE or not name or name[0] in "!?":
            continue
        yield from _block(text, runs, path, offset)
        runs = []
        if tag[0].startswith("</"):
            while path and path.pop() != name:
                pass
        elif not tag[0].endswith("/>"):
            path.append(name)
    yield from _block(text, [*runs, (at, end)], path, offset)


def _block(
    text: str, runs: list[tuple[int, int]], path: list[str], offset: int
) -> Iterator[DraftBlock]:
    strand = _words(text, runs) if runs else Strand.new("")
    if not strand.text:
        return
    block = DraftBlock(PARAGRAPH, strand.moved(offset))
    if path and path[-1] in _HEADINGS:
        block.kind, block.level = HEADING, 2
    else:
        kinds = (_KINDS[name] for name in reversed(path) if name in _KINDS)
        block.kind = next(kinds, PARAGRAPH)
        block.level = int(block.kind in (LIST_ITEM, QUOTATION))
    if not _HIDDEN.isdisjoint(path) or (path and path[-1] == "title" and "head" in path):
        block.cut, block.reason = RULE, REASON
    yield block


def _rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = _words(text, [(start, end)]).moved(offset)
    return DraftBlock(PARAGRAPH, strand, cut=RULE, reason=REASON)


def _fields(head: str) -> Iterator[Candidate]:
    names = [" ".join(filter(None, (m[2], m[1]))).strip() for m in _NAME.finditer(head)]
    if names:
        yield Candidate("byline", ", ".join(names), "meta")
    for name in _BYLINES:
        place = _element(head, name)
        words = " ".join(_TAGS.sub(" ", head[slice(*place)]).split()) if place else ""
        if words:
            yield Candidate("byline", re.sub(r"^[Bb]y\s+", "", words), "meta")
            break
    if found := _DATES.search(head):
        value = next(filter(None, found.groups())).strip()
        if basic := _BASIC.match(value):
            value = "-".join(basic.group(1, 2, 3))
        yield Candidate("published", value, "meta")
    if published := _PUBLISHED.search(head):
        parts = {part[1]: part[2].zfill(2) for part in _PART.finditer(published[0])}
        if "year" in parts:
            date = [parts[name] for name in ("year", "month", "day") if name in parts]
            yield Candidate("published", "-".join(date), "meta")
