"""An article inside JSON, as an interface or a scraper gives it; the largest record is it."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from desk.cleaning import json_strings
from desk.cleaning.draft import NOWHERE, DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, TITLE, Candidate

if TYPE_CHECKING:
    from desk.cleaning.json_strings import Leaf

SHAPE = "json"
RULE = "json_fields"
REASON = N_("other fields of the record around the article")

_BODY = (
    "articlebody",
    "content",
    "body",
    "text",
    "html",
    "maintext",
    "main_text",
    "content_html",
    "contenthtml",
    "full_text",
    "fulltext",
    "article",
    "description",
    "正文",
    "内容",
    "內容",
)
_FIELDS = {
    "title": "title",
    "headline": "title",
    "name": "title",
    "subject": "title",
    "标题": "title",
    "標題": "title",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "creator": "byline",
    "作者": "byline",
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "site_name": "outlet",
    "sitename": "outlet",
    "media": "outlet",
    "outlet": "outlet",
    "来源": "outlet",
    "來源": "outlet",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "canonical_url": "url",
    "source_url": "url",
    "date": "published",
    "published": "published",
    "datepublished": "published",
    "published_at": "published",
    "publishedat": "published",
    "publish_time": "published",
    "publishtime": "published",
    "pubdate": "published",
    "publish_date": "published",
    "created_at": "published",
    "date_publish": "published",
    "time": "published",
    "日期": "published",
    "modified": "modified",
    "datemodified": "modified",
    "updated_at": "modified",
    "updated": "modified",
    "lang": "language",
    "language": "language",
}


def reads(text: str, name: str) -> float:
    """Brackets around it, and a string in it that is long enough to read."""
    ends = text.lstrip("\ufeff \t\r\n")[:1], text.rstrip()[-1:]
    if ends not in (("{", "}"), ("[", "]")):
        return 0.0
    return 0.96 if _body(list(json_strings.leaves(text))) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the body in its own shape; what else the record says is fields or is cut."""
    leaves = list(json_strings.leaves(text))
    body = _body(leaves)
    assert body is not None
    own = [leaf for leaf in leaves if _belongs(leaf, body)]
    own.sort(key=lambda leaf: leaf.owner != body.owner)
    title = next((leaf for leaf in own if _FIELDS.get(leaf.key) == "title" and leaf.quoted), None)
    found = [
        Candidate(_FIELDS[leaf.key], json_strings.value(text, leaf).text.strip(), "json")
        for leaf in own
        if leaf.key in _FIELDS and leaf is not body
    ]
    inner, candidates, plain = _inner(json_strings.value(text, body), offset)
    blocks, at = [], 0
    for leaf in sorted(filter(None, (title, body)), key=lambda leaf: leaf.start):
        blocks.append(_rest(text, at, leaf.start, offset))
        if leaf is body:
            blocks += inner
        else:
            words = json_strings.value(text, leaf).moved(offset).stripped()
            blocks.append(DraftBlock(TITLE, _one_line(words)))
        at = leaf.end
    blocks.append(_rest(text, at, len(text), offset))
    kept = [block for block in blocks if block.strand.text.strip() or block.target]
    return Reading(kept, [*found, *candidates], plain, SHAPE)


def _body(leaves: list[Leaf]) -> Leaf | None:
    named = [leaf for leaf in leaves if leaf.key in _BODY and leaf.end - leaf.start > 80]
    long = [leaf for leaf in leaves if leaf.quoted and leaf.end - leaf.start > 300]
    return max(named or long, key=lambda leaf: leaf.end - leaf.start, default=None)


def body_start(text: str) -> int:
    """Return where the longest body in `text` begins; -1 where there is none."""
    body = _body(list(json_strings.leaves(text)))
    return body.start if body else -1


def _belongs(leaf: Leaf, body: Leaf) -> bool:
    """Whether a field stands in the record of the body, or in a small one inside it."""
    return (
        leaf.owner == body.owner
        or leaf.owner[: len(body.owner)] == body.owner
        or (body.owner[: len(leaf.owner)] == leaf.owner)
    )


def _inner(body: Strand, offset: int) -> tuple[list[DraftBlock], list[Candidate], bool]:
    from desk.cleaning.shapes import read as read_inner

    if not body.text.strip():
        return [], [], True
    reading = read_inner(body.text)
    outer = body.places
    for block in reading.blocks:
        places = [outer[p] + offset if p != NOWHERE else p for p in block.strand.places]
        block.strand = Strand(block.strand.text, array("l", places))
        if "place" in block.hints:
            block.hints["place"] = outer[min(block.hints["place"], len(outer) - 1)] + offset
    return reading.blocks, reading.candidates, reading.plain


def _rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    return DraftBlock(PARAGRAPH, _one_line(strand), cut=RULE, reason=REASON)


def _one_line(strand: Strand) -> Strand:
    return Strand(strand.text.replace("\n", " ").replace("\r", " "), strand.places)
