"""An article inside JSON, as an interface, an editing system or a scraper gives it.

Its body is one string in some shape of its own, or a list of pieces; the fields around it tell
title, author and date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import json_bodies, json_strings, record_fields
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.json_blocks import REASON, RULE, Pieces
from desk.cleaning.json_messages import QUOTED
from desk.cleaning.reading import Reading, within
from desk.cleaning.record_fields import MEANINGS
from desk.model import PARAGRAPH, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.json_bodies import Body
    from desk.cleaning.json_strings import Leaf, Tree
    from desk.model import Candidate

SHAPE = "json"
SUREST = 0.96

_BEGINS = re.compile(
    r"""\ufeff?\s*(?:(?:var\s|let\s|const\s|window\.|self\.)?[\w.$]{1,80}\s*[=(]\s*)?
    (?P<json>[\[{]\s*(?:[\[{]\s*)*(?:"(?:[^"\\]|\\.){0,300}"\s*[:,\]]|[\d\]}]))""",
    re.VERBOSE,
)
_BARE = re.compile(r"[\w$]+\s*:|[-+\d.eE]+|true|false|null|undefined|[\s{}\[\]:,\"]+")
_LOOK = 40_000


def reads(text: str, name: str) -> float:
    """Brackets around it, and in it something long enough to read."""
    begins = _BEGINS.match(text)
    if not begins:
        return 0.0
    if _is_prose(text[begins.start("json") : _LOOK]):
        return 0.0
    made = json_strings.tree(text[begins.start("json") :])
    if len(made.leaves) < 2 and not made.keys:
        return 0.0
    return 0.96 if json_bodies.body(made, text[begins.start("json") :]) else 0.0


def _is_prose(text: str) -> bool:
    """Tell whether more stands outside quotation marks than in them: words with a bracket first."""
    bare = _BARE.sub("", json_strings.STRING.sub('"', text))
    return len(bare) > 200 and len(bare) * 2 > len(text)


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
        if leaf is not body.leaf and leaf.key in MEANINGS
        for distance in [_distance(made, leaf, way, body.container)]
        if distance is not None and leaf.start < leaf.end
    ]
    near.sort(key=lambda pair: pair[0])
    near += _agreed(made, text, body)
    titles = (leaf for _, leaf in near if MEANINGS[leaf.key] == "title" and leaf.quoted)
    return next(titles, None), [c for _, leaf in near for c in _candidate(text, leaf)]


def _agreed(made: Tree, text: str, body: Body) -> list[tuple[tuple[int, int], Leaf]]:
    """Return the author that all pieces of a body have in common, as posts of a thread do."""
    if body.leaf is not None:
        return []
    told = [
        leaf
        for leaf in made.leaves
        if body.container in leaf.way and MEANINGS.get(leaf.key) == "byline" and leaf.quoted
    ]
    first = {text[leaf.start : leaf.end]: leaf for leaf in told if leaf.start < leaf.end}
    by_way = {leaf.way[-1]: leaf for leaf in reversed(told)}
    names = {text[leaf.start : leaf.end] for leaf in by_way.values()}
    own = [first[name] for name in names]
    return [((9, 0), own[0])] if len(by_way) > 1 and len(own) == 1 else []


def _candidate(text: str, leaf: Leaf) -> Iterator[Candidate]:
    value = json_strings.value(text, leaf).text.strip()
    yield from record_fields.candidates(MEANINGS[leaf.key], value, "json")


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
    if any(QUOTED.fullmatch(made.keys[number]) for number in inward):
        return None
    lists = [number for number in inward if made.listed[number]]
    names_author = MEANINGS[leaf.key] == "byline" and len(lists) < 2
    if (lists and not names_author) or len(inward) > 3:
        return None
    return len(way) - shared, len(inward)


def _rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    return DraftBlock(PARAGRAPH, _one_line(strand), cut=RULE, reason=REASON)


def _one_line(strand: Strand) -> Strand:
    return Strand(strand.text.replace("\n", " ").replace("\r", " "), strand.places)
