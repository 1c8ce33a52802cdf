"""What a text browser prints of a page: links numbered, their addresses in a list at the end.

Seen from lynx, elinks, links and w3m, and from programs that write the same. The lines are those
of a screen, indented and broken at its edge; buttons, fields and pictures stand as signs.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.reading import Reading, lines
from desk.i18n import N_

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock

SHAPE = "text-dump"
SUREST = 0.97
RULE = "text_dump"
LIST = N_("the list of addresses that the numbers of links stand for")
SIGN = N_("what a text browser shows in place of a button, a field or a picture")

_HEAD = re.compile(
    r"\s*(?:References|Links|Footnotes|Verweise|Références|参考|链接|連結)\s*[:：]?\s*"
)
_PART = re.compile(r"\s*(?:Visible|Hidden) links:?\s*")
_ENTRY = re.compile(r"\s{0,8}\[?(\d{1,5})[.\])]\s+(\S+)(?:\s.*)?")
_MARK = re.compile(r"\[(\d{1,5})\]")
_LEADING = re.compile(r"(?:^|(?<=[\s(“\"'•*|]))\[\d{1,5}\](?=[^\s\[\].,;:)])", re.MULTILINE)
_TRAILING = re.compile(r"[^\s\[(]\[\d{1,5}\](?=[\s.,;:)]|$)", re.MULTILINE)
_SIGNS = re.compile(
    r"\(BUTTON\).*|\[BUTTON[^\]]*\].*|"
    r"(?:\[?_{6,}\]?|\[[ *_]{6,}\]|\(_\)|[(\[] ?[X*]? ?[)\]]|\s|\[v\])+|"
    r"\[(?:IMG|INLINE|IMAGE|LINK|EMBED|USEMAP[^\]]*|spacer[^\]]*)\]|I?FRAME: .*|[*+o•□☆]|"
    r"#?(?:\[\d{1,5}\])?(?:publisher|alternate|alternative|next|prev|canonical|amphtml|shortlink|"
    r"search|author|edituri|wlwmanifest|apple-touch-icon)(?: \[\d{1,5}\]\S{2,20})*|"
    r"(?:\[\d{1,5}\])+|"
    r"#\[\d{1,5}\].*|(?:(?:\[\d{1,5}\])?\s*\[[\w%&;=?.@-]{1,90}\.(?:png|jpe?g|gif|webp|svg|bmp|ico)\]\s*)+"
)
_FEWEST_MARKS, _LOOK, _ODD, _GAP = 3, 60_000, 3, 40


def reads(text: str, name: str) -> float:
    """Numbers at links, and at the end the list that they lead into."""
    if text.count("[") < _FEWEST_MARKS or not _MARK.search(text[:_LOOK]):
        return 0.0
    found = _entries(text)
    if len(found) < _FEWEST_MARKS:
        return 0.0
    first = min(found)
    if len(_LEADING.findall(text)) <= len(_TRAILING.findall(text)):
        # Numbers behind words are those of notes.
        return 0.0
    marks = {int(mark[1]) for mark in _MARK.finditer("\n".join(text.split("\n")[:first]))}
    listed = {number for number, _ in found.values()}
    return SUREST if len(marks & listed) * 2 >= len(listed) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the lines; the list of addresses is cut, its entries know what they say."""
    rows = text.split("\n")
    found = _entries(text)
    first = min(found)
    bound = sum(len(row) + 1 for row in rows[:first])
    body, tail = text[:bound], text[bound:]
    blocks = list(lines(body, offset))
    while blocks and (
        _HEAD.fullmatch(blocks[-1].strand.text) or _PART.fullmatch(blocks[-1].strand.text)
    ):
        bound = blocks[-1].strand.extent()[0] - offset
        tail = text[bound:]
        blocks.pop()
    for block in blocks:
        if _SIGNS.fullmatch(block.strand.text):
            block.cut, block.reason = RULE, SIGN
    for block in lines(tail, offset + bound):
        entry = _ENTRY.fullmatch(block.strand.text)
        block.cut, block.reason = RULE, LIST
        if entry:
            block.hints |= {"number": int(entry[1]), "target": entry[2]}
        blocks.append(block)
    return Reading(_gapped(blocks), plain=True, shape=SHAPE)


def _gapped(blocks: list[DraftBlock]) -> list[DraftBlock]:
    """Let what stands after a sign stand apart from what is before it."""
    for before, block in pairwise(blocks):
        if before.cut and not block.cut:
            block.hints["gap"] = max(1, int(block.hints.get("gap", 0)))
    return blocks


def _entries(text: str) -> dict[int, tuple[int, str]]:
    """Return the entries of the list at the end: by row, the number and the address."""
    found: dict[int, tuple[int, str]] = {}
    index, end, expected, odd = text.count("\n"), len(text), 0, 0
    while index >= 0:
        start = text.rfind("\n", 0, end) + 1
        row = text[start:end].rstrip("\r")
        entry = _ENTRY.fullmatch(row)
        if entry and (not expected or 0 < expected - int(entry[1]) <= _GAP):
            expected, odd = int(entry[1]), 0
            found[index] = (expected, entry[2])
        elif _PART.fullmatch(row):
            # Links that the page hides are listed behind the others, with numbers of theirs.
            expected = expected if row.split()[0] == "Visible" else 0
        elif row.strip():
            # An address may hold line breaks of its own.
            odd += 1
            if odd > _ODD:
                break
        index, end = index - 1, start - 1
    return found if expected < _FEWEST_MARKS and _leads(found) else {}


def _leads(found: dict[int, tuple[int, str]]) -> bool:
    """Tell whether the entries are addresses, most of them."""
    sure = sum(bool(re.match(r"[a-z][a-z+.-]*:|//?|[#?]", target)) for _, target in found.values())
    return bool(found) and sure * 2 >= len(found)
