"""An article inside JSON, as an interface, an editing system or a scraper gives it.

Its body is one string in some shape of its own, or a list of pieces; the fields around it tell
title, author and date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import dates, json_bodies, json_strings
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.json_blocks import REASON, RULE, Pieces
from desk.cleaning.reading import Reading, within
from desk.model import PARAGRAPH, TITLE, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.json_bodies import Body
    from desk.cleaning.json_strings import Leaf, Tree

SHAPE = "json"
SUREST = 0.96

_BEGINS = re.compile(
    r"""\ufeff?\s*(?:(?:var\s|let\s|const\s|window\.|self\.)?[\w.$]{1,80}\s*[=(]\s*)?
    (?P<json>[\[{]\s*(?:[\[{]\s*)*(?:"(?:[^"\\]|\\.){0,300}"\s*[:,\]]|[\d\]}]))""",
    re.VERBOSE,
)
_EPOCH = re.compile(r"(\d{13}|\d{10})(?:\.\d{1,9})?")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "hed": "title",
    "name": "title",
    "subject": "title",
    "标题": "title",
    "標題": "title",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "creator": "byline",
    "作者": "byline",
    "author_name": "byline",
    "authorname": "byline",
    "primary_author": "byline",
    "writer": "byline",
    "reporter": "byline",
    "user": "byline",
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "site_name": "outlet",
    "sitename": "outlet",
    "media": "outlet",
    "media_name": "outlet",
    "medianame": "outlet",
    "source_name": "outlet",
    "sourcename": "outlet",
    "publisher_name": "outlet",
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
    "publication_date": "published",
    "published_time": "published",
    "first_publication_date": "published",
    "pubtime": "published",
    "date_published": "published",
    "post_date": "published",
    "display_date": "published",
    "date_modified": "modified",
    "ptime": "published",
    "createtime": "published",
    "ctime": "published",
    "pub_time": "published",
    "publish_ts": "published",
    "publishts": "published",
    "publish_timestamp": "published",
    "publishdate": "published",
    "public_time": "published",
    "release_time": "published",
    "releasetime": "published",
    "showtime": "published",
    "timestamp": "published",
    "postdate": "published",
    "posttime": "published",
    "post_time": "published",
    "published_date": "published",
    "publisheddate": "published",
    "published_on": "published",
    "firstpublished": "published",
    "发布时间": "published",
    "發布時間": "published",
    "created": "published",
    "createdat": "published",
    "mtime": "modified",
    "update_time": "modified",
    "updatetime": "modified",
    "modified_at": "modified",
    "last_modified": "modified",
    "create_time": "published",
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
    """Brackets around it, and in it something long enough to read."""
    begins = _BEGINS.match(text)
    if not begins:
        return 0.0
    made = json_strings.tree(text[begins.start("json") :])
    if len(made.leaves) < 2 and not made.keys:
        return 0.0
    return 0.96 if json_bodies.body(made, text[begins.start("json") :]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the body in its own shape; what else the record says is fields or is cut."""
    begins = _BEGINS.match(text)
    start = begins.start("json") if begins else 0
    lead = [_rest(text, 0, start, offset)] if start else []
    text, offset = text[start:], offset + start
    made = json_strings.tree(text)
    body = json_bodies.body(made, text)
    assert body is not None
    title, fields = _fields(made, text, body)
    begin, end = _place(made, body)
    inner, candidates, plain = _body(made, text, body, offset)
    blocks, at = lead, 0
    whole = [(begin, end, inner)]
    if title is not None and not begin <= title.start < end:
        words = json_strings.value(text, title).moved(offset).stripped()
        whole.append((title.start, title.end, [DraftBlock(TITLE, _one_line(words))]))
    for first, last, own in sorted(whole, key=lambda part: part[0]):
        blocks += [_rest(text, at, first, offset), *own]
        at = last
    blocks.append(_rest(text, at, len(text), offset))
    kept = [block for block in blocks if block.strand.text.strip() or block.target]
    return Reading(kept, [*fields, *candidates], plain, SHAPE)


def _place(made: Tree, body: Body) -> tuple[int, int]:
    if body.leaf is not None:
        return body.leaf.start, body.leaf.end
    return made.starts[body.container], made.ends[body.container]


def _body(
    made: Tree, text: str, body: Body, offset: int
) -> tuple[list[DraftBlock], list[Candidate], bool]:
    if body.leaf is not None:
        reading = within(json_strings.value(text, body.leaf), offset)
        return reading.blocks, reading.candidates, reading.plain
    blocks = Pieces(made, text, body.container).blocks()
    for block in blocks:
        block.strand = block.strand.moved(offset)
        if "place" in block.hints:
            block.hints["place"] += offset
    return blocks, [], False


def _fields(made: Tree, text: str, body: Body) -> tuple[Leaf | None, list[Candidate]]:
    """Return the title, and all that the records around the body say of it, nearest first."""
    way = body.leaf.way if body.leaf is not None else _way(made, body.container)
    near = [
        (distance, leaf)
        for leaf in made.leaves
        if leaf is not body.leaf and leaf.key in _FIELDS
        for distance in [_distance(made, leaf, way, body.container)]
        if distance is not None and leaf.start < leaf.end
    ]
    near.sort(key=lambda pair: pair[0])
    titles = (leaf for _, leaf in near if _FIELDS[leaf.key] == "title" and leaf.quoted)
    return next(titles, None), [c for _, leaf in near for c in _candidate(text, leaf)]


def _candidate(text: str, leaf: Leaf) -> Iterator[Candidate]:
    field, value = _FIELDS[leaf.key], json_strings.value(text, leaf).text.strip()
    if field in ("published", "modified") and (epoch := _EPOCH.fullmatch(value)):
        value = dates.of_epoch(int(epoch[1]))
    elif field in ("published", "modified") and value.isdigit() and len(value) != 8:
        value = ""
    if value:
        yield Candidate(field, value, "json")


def _way(made: Tree, container: int) -> tuple[int, ...]:
    way = []
    while container >= 0:
        way.append(container)
        container = made.parents[container]
    return tuple(reversed(way))


def _distance(
    made: Tree, leaf: Leaf, way: tuple[int, ...], container: int
) -> tuple[int, int] | None:
    """How far a field stands from the body: steps out of it, then in; None where it is another's.

    A field of the same record is the nearest; one in a list beside the body is of something else.
    """
    if container >= 0 and container in leaf.way:
        return None
    shared = 0
    for one, other in zip(way, leaf.way, strict=False):
        if one != other:
            break
        shared += 1
    inward = leaf.way[shared:]
    lists = [number for number in inward if made.listed[number]]
    names_author = _FIELDS[leaf.key] == "byline" and len(lists) < 2
    if (lists and not names_author) or len(inward) > 3:
        return None
    return len(way) - shared, len(inward)


def _rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    return DraftBlock(PARAGRAPH, _one_line(strand), cut=RULE, reason=REASON)


def _one_line(strand: Strand) -> Strand:
    return Strand(strand.text.replace("\n", " ").replace("\r", " "), strand.places)
