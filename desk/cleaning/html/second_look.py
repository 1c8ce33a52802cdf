"""What the words and the neighbours of a block say against its weight.

A weight sums up what is usual; some blocks say outright what they are: a label over links, a
request to subscribe, the number of a section, the caption of a picture that stays.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from desk.cleaning.html.regions import sign
from desk.cleaning.html.words import said
from desk.cleaning.lexicon import RELATED, SITE_TEXT
from desk.i18n import N_
from desk.model import CAPTION, HEADING, IMAGE, PARAGRAPH, POST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.cleaning.html.blocks import Piece
    from desk.cleaning.html.nodes import Node
    from desk.cleaning.html.score import Analysis

ASIDE = N_("It belongs to the page, not to the article.")
_ADVERT = re.compile(
    r"^[\W_]*(?:广告|廣告|advertisement|advert|ad|anzeige|werbung|publicité|publicidad|sponsored|"
    r"sponsored content|paid post)[\W_]*$",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"^(?:share(?: this(?: post| article)?)?|subscribe(?: now)?|leave a comment|read in app|"
    r"upgrade to paid|give a gift(?: subscription)?|get the app|sign (?:in|up)|log ?in|follow us|"
    r"copy link|skip advertisement|story continues below advertisement)$",
    re.IGNORECASE,
)
_MAIL = (
    "subscri", "newsletter", "sign up", "inbox", "donat", "membership",
    "订阅", "訂閱", "电子报", "電子報", "会员", "會員",
)  # fmt: skip
_ASKS = re.compile(
    r"to continue reading|(?:keep|continue) reading|subscribe|already a (?:subscriber|member)|"
    r"继续阅读|繼續閱讀|付费阅读|付費閱讀|订阅|訂閱",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^[★※▶►●◆■\s]*(?:更多|看更多).{0,16}(?:报道|報導|報道|新闻|新聞|文章|内容|內容)[:：]?$"
)
_NUMBER = re.compile(r"^(?:part|no\.?|chapter|第)?\s*0?(\d{1,2})\s*[.、]?$", re.IGNORECASE)
_LINKS, _SHORT, _LINE, _SMALL, _NEXT, _DOUBT = 0.6, 40, 120, 800.0, 2, -0.9
_FIGURE = 4
_ELSEWHERE = frozenset({"in:related", "in:comment", "in:popular", "in:advert", "in:author"})


def look_again(found: Analysis) -> None:
    """Cut what says that it is no part of the article, and keep what belongs to kept blocks."""
    inside = range(found.regions.first, found.regions.last)
    for index in inside:
        piece = found.pieces[index]
        if not piece.block.cut and _is_foreign(found, index):
            _cut(piece)
        text = piece.block.strand.text
        if _ADVERT.match(text):
            _cut_around(found, index, "in:advert")
        elif len(text) < _LINE and _ASKS.search(text):
            _cut_around(found, index, "in:mail")
    _keep_headings(found)
    _keep_numbers([found.pieces[index] for index in inside])
    _keep_pictures(found)
    _keep_posts([found.pieces[index] for index in inside])


def _keep_posts(pieces: Iterable[Piece]) -> None:
    """Keep the lines of an embedded post together: who wrote it and when stands in the last."""
    for kind, group in groupby(pieces, key=lambda piece: piece.block.kind):
        lines = [piece for piece in group if not piece.run.hidden] if kind == POST else []
        if any(not piece.block.cut and piece.links < _LINKS for piece in lines):
            for piece in lines:
                _keep(piece)


def _cut(piece: Piece) -> None:
    piece.block.cut, piece.block.reason = "aside", ASIDE


def _keep(piece: Piece) -> None:
    piece.block.cut = piece.block.reason = ""


def _is_foreign(found: Analysis, index: int) -> bool:
    piece = found.pieces[index]
    block, text = piece.block, piece.block.strand.text
    if not text or block.kind not in (PARAGRAPH, HEADING):
        return False
    button = _BUTTON.match(text) or SITE_TEXT.match(text)
    if button and len(text) < _SHORT and block.kind == PARAGRAPH:
        return True
    if (RELATED.match(text) or _MORE.match(text)) and _leads_to_links(found, index):
        return True
    asked = any(map(text.lower().__contains__, _MAIL))
    return asked and _within(piece.node, "in:mail", found.regions.around)


def _leads_to_links(found: Analysis, index: int) -> bool:
    """Tell whether what follows was cut, or is a link."""
    after = found.pieces[index + 1 : index + 1 + _NEXT]
    return bool(after) and all(piece.block.cut or piece.links > _LINKS for piece in after)


def _within(node: Node | None, kind: str, around: set[Node]) -> bool:
    while node is not None and node not in around:
        if kind in said(node):
            return True
        node = node.parent
    return False


def _cut_around(found: Analysis, index: int, kind: str) -> None:
    """Cut all that stands in one small element with the words that give it away."""
    regions = found.regions
    holder = regions.holders[index]
    if holder in regions.around or kind not in said(holder):
        return
    held = found.pieces[regions.at[holder.first] : regions.at[holder.last]]
    if sum(piece.mass for piece in held) > _SMALL:
        return
    for piece in held:
        if not piece.block.cut:
            _cut(piece)


def _keep_headings(found: Analysis) -> None:
    """Keep a heading over kept prose where its like over the like prose is kept."""
    regions, pieces = found.regions, found.pieces
    alike = [
        (regions.holders[i], sign(regions.holders[i]), pieces[i].block)
        for i in range(regions.first, regions.last - 1)
        if pieces[i].block.kind == HEADING
        and pieces[i].block.level > 1
        and pieces[i + 1].stops
        and not pieces[i + 1].block.cut
        and regions.holders[i] is regions.holders[i + 1]
    ]
    kept = {(like, block.level) for _, like, block in alike if not block.cut}
    for holder, like, block in alike:
        if block.cut == "aside" and (like, block.level) in kept and holder not in regions.around:
            block.cut = block.reason = ""


def _keep_numbers(pieces: Iterable[Piece]) -> None:
    """Keep the numbers of sections, which say `01`, `02`, … alone on a line, as headings."""
    row: list[Piece] = []
    for piece in pieces:
        number = _NUMBER.match(piece.block.strand.text)
        if number and not piece.run.hidden and int(number[1]) == len(row) + 1 and not piece.links:
            row.append(piece)
    if len(row) < 2 or all(piece.block.cut for piece in row):
        return
    for piece in row:
        _keep(piece)
        if piece.block.kind == PARAGRAPH:
            piece.block.kind, piece.block.level, piece.block.inferred = HEADING, 3, True


def _keep_pictures(found: Analysis) -> None:
    """Keep pictures that stand between kept prose, with their captions."""
    prose = [i for i, p in enumerate(found.pieces) if not p.block.cut and p.stops and p.mass > 30]
    if not prose:
        return
    around = found.regions.around
    for index in range(prose[0], prose[-1]):
        piece = found.pieces[index]
        if piece.block.kind not in (IMAGE, CAPTION) or piece.run.hidden or not piece.block.cut:
            continue
        figure = _figure(piece.node, around)
        if piece.block.kind == CAPTION and piece.block.hints["score"] < _DOUBT:
            continue
        if figure is not None and not any(_within(figure, one, around) for one in _ELSEWHERE):
            _keep(piece)


def _figure(node: Node | None, around: set[Node]) -> Node | None:
    while node is not None and node not in around:
        captioned = "aption" in node.raw and node.last - node.first <= _FIGURE
        if node.name == "figure" or (captioned and "aption" in node.attribute("class")):
            return node
        node = node.parent
    return None
