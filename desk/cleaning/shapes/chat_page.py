"""A conversation as a page, as a messenger exports it: every message, by whom and when.

What an element is called tells that it is a message, and in it who, when and what. A message
without a name goes on from the one before. The whole moment often stands only in a title.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import DraftBlock, Strand, given
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, POST, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node

SHAPE = "chat"
SUREST = 0.96
UNTITLED = True
RULE = "chat_page"
REASON = N_("what a messenger shows around a message")

_MESSAGE = re.compile(r"(?:^|\s)(?:chat[-_])?(?:message|msg)(?:[-_]?(?:item|row|box))?(?:\s|$)")
_WHO = re.compile(
    r"(?:^|[\s_-])(?:from_?name|sender(?:[-_]?name)?|author|nick_?name|user_?name)(?:$|\s)"
)
_WHEN = re.compile(r"(?:^|[\s_-])(?:date|time|timestamp|moment)(?:$|[\s_-])")
_WORDS = re.compile(
    r"(?:^|[\s_-])(?:text|content|words|bubble|message[-_]?(?:body|text|content))(?:$|\s)"
)
_SERVICE = re.compile(r"(?:^|\s)(?:service|system)(?:$|\s)")
_HEAD = re.compile(r"(?:^|[\s_-])(?:page_header|chat[-_]?(?:title|name|header))(?:$|\s)")
_CLASS = re.compile(
    r"""class=["']?(?:[^"'>]*\s)?(?:chat[-_])?(?:message|msg)(?:[-_]?(?:item|row|box))?[\s"'>]"""
)
_SENDS = re.compile(r"""class=["']?[^"'>]*(?:from_?name|sender|nick_?name)""")
_FEWEST, _LOOK = 3, 200_000


class Part(NamedTuple):
    """What a block is in its message: who, when, words, service, or nothing known."""

    message: Node | None
    part: str
    node: Node | None


def reads(text: str, name: str) -> float:
    """Look for several messages, and for who sends them."""
    if "<" not in text[:2000]:
        return 0.0
    sample = text[:_LOOK]
    if not any(word in sample for word in ("from", "sender", "nick")):
        return 0.0
    if len(_SENDS.findall(sample)) < 2 or len(_CLASS.findall(sample)) < _FEWEST:
        return 0.0
    return SUREST


def read(text: str, offset: int) -> Reading:
    """Read message by message."""
    from desk.cleaning.html import blocks, tree

    parted = [(piece, _part(piece)) for piece in blocks.pieces(tree.parse(text))]
    found, fields = list[DraftBlock](), list[Candidate]()
    who: Strand | None = None
    for _message, group in groupby(parted, key=lambda pair: id(pair[1].message)):
        own = list(group)
        if own[0][1].message is None:
            found += _around(own, fields)
            continue
        who = next((piece.block.strand for piece, part in own if part.part == "who"), who)
        found += _message_of(own, who, fields)
    for block in found:
        block.strand = block.strand.moved(offset)
        if "place" in block.hints:
            block.hints["place"] += offset
    return Reading(found, fields, shape=SHAPE)


def _part(piece: Piece) -> Part:
    """Return what a piece is, by the names of the elements around it."""
    node: Node | None = piece.run.inner or piece.node
    said, told = "", None
    while node is not None:
        names = node.attribute("class")
        if names and _MESSAGE.search(names):
            return Part(node, "service" if _SERVICE.search(names) else said, told)
        if names and not said:
            for part, sign in (("who", _WHO), ("when", _WHEN), ("words", _WORDS), ("head", _HEAD)):
                if sign.search(names):
                    said, told = part, node
                    break
        if names and _HEAD.search(names):
            said = "head"
        node = node.parent
    return Part(None, said, told)


def _around(own: list[tuple[Piece, Part]], fields: list[Candidate]) -> Iterator[DraftBlock]:
    """Yield what stands outside of messages: the name of the conversation, and the page's own."""
    for piece, part in own:
        block = piece.block
        if part.part == "head" and block.strand.text:
            fields.append(Candidate("title", block.strand.text, "heading, as stated"))
        yield _cut(block)


def _message_of(
    own: list[tuple[Piece, Part]], who: Strand | None, fields: list[Candidate]
) -> Iterator[DraftBlock]:
    """Yield who says it and when, then the words; the messenger's own lines stay as they are."""
    if own[0][1].part == "service":
        yield from (piece.block for piece, _part in own)
        return
    when = next(((piece, part) for piece, part in own if part.part == "when"), None)
    head = [who] if who is not None else []
    if when is not None:
        piece, part = when
        told = part.node.attribute("title") if part.node is not None else ""
        whole = piece.block.strand.text in told
        moment = Strand.new(told, piece.block.strand.extent()[0]) if whole else piece.block.strand
        head += [Strand.new(" "), moment] if head else [moment]
        if not any(field.field == "published" for field in fields):
            fields.append(Candidate("published", moment.text, "posts"))
    if head:
        yield DraftBlock(POST, Strand.join(head), 1, hints=given(part="signature"))
    for piece, part in own:
        block = piece.block
        if part.part in ("who", "when") and piece.block.strand.text:
            if part.part == "when" and when is not None and piece is when[0]:
                continue
            if part.part == "who" and who is block.strand:
                continue
        if part.part == "words":
            if block.kind == PARAGRAPH:
                block.kind, block.level = POST, 1
            block.hints |= {"told": True, "given": True}
            yield block
        else:
            yield _cut(block)


def _cut(block: DraftBlock) -> DraftBlock:
    block.cut, block.reason = RULE, REASON
    return block
