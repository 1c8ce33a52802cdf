"""Lines that were broken at a width: which of them go on from the line before.

A program that wraps text puts into a line what fits. So a break made by it shows: the first word
of the next line would have reached over the edge. A break that somebody meant nearly never does.
The edge is that of the lines with the same indent; columns count where wide characters take two.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.lexicon import ENDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
_FIRST = re.compile(
    "[（《「『“‘【〔〈([]*(?:[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]|"
    "[^\\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60—–-]+[—–-]?|.)[，。、；：？！）》」』”’】〕〉…％]*"
)
_WHOLE = re.compile("[^\\s\u2e80-\u9fff\uac00-\ud7a3]+")
_BULLET = re.compile(r"(?:[*+•◦▪‣·●○■□☆★◆◇–—-]|o(?=\s+\S))(?:\s+|$)|\(?\d{1,3}[.)、]\s|[a-z]\)\s")
_SIGN = re.compile(r"[*+•◦▪‣·●○■□☆★◆◇](?:\s+|$)|o\s+(?=[A-Z\[])")
_ADDRESS = re.compile(r"://|[!-~]{48}")
_LOWER = re.compile("[^\\W\\dA-Z\u2e80-\uffff]")
_CLOSED = re.compile('[。！？!?；;][”’」』）)〉》】"\']*\\s*$|\\.["”’)]*\\s*$')
_SPACED = re.compile("[\u4e00-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u4e00-\u9fff]")
_UNSPACED = re.compile("[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")
_HANGING = frozenset("，。、；：？！）》」』”’】")
_HYPHEN = re.compile(r"[^\W\d_]-$")

_NARROWEST, _WIDEST = 24, 132
_FEWEST = 3
_USUAL = 60
_BAND = 10
_LONG = 0.62


class Edge(NamedTuple):
    """At which width the lines of a text were broken, and how widths are told.

    `loose`: letters of several widths were set, so that the lines reach about there.
    """

    width: int
    by_indent: dict[int, int]
    in_columns: bool
    spaced: bool
    loose: bool

    def measured(self, text: str) -> int:
        """Return how wide a text is."""
        return _columns(text) if self.in_columns else len(text)


def edge(blocks: Sequence[DraftBlock]) -> Edge | None:
    """Return where lines of text were broken; None where they were not."""
    words = [block.strand.text for block in blocks]
    wide = sum(len(_WIDE.findall(text)) for text in words[:2000])
    found = [
        _edge(blocks, words, in_columns) for in_columns in ((True, False) if wide else (False,))
    ]
    best = max(filter(None, found), key=lambda pair: pair[0], default=None)
    return best[1] if best else None


def goes_on(before: DraftBlock, block: DraftBlock, first: bool, at: Edge) -> bool:
    """Tell whether a line goes on from the one before it.

    Args:
        before, block: the two lines.
        first: the one before begins its paragraph.
        at: where the lines of the text were broken.
    """
    if block.hints.get("gap") or before.kind != block.kind or before.level != block.level:
        return False
    here, now = int(before.hints.get("indent", 0)), int(block.hints.get("indent", 0))
    item = _BULLET.match(before.strand.text) if first else None
    if first and here > now and here - now > _FIRST_INDENT:
        return False
    hanging = item is not None and 0 <= now - here <= item.end() + 2
    if not hanging and (now > here + (1 if at.loose else 0) or (now < here and not first)):
        return False
    if _SIGN.match(block.strand.text) or (
        _BULLET.match(block.strand.text) and (item or ENDS.search(before.strand.text))
    ):
        return False
    return _is_full(before, block, at)


_FIRST_INDENT = 8


def _is_full(before: DraftBlock, block: DraftBlock, at: Edge) -> bool:
    """Whether the first word of a line would not have fitted into the line before."""
    indent = int(before.hints.get("indent", 0))
    end = _end(before, at.in_columns)
    edge = at.by_indent.get(indent, at.width)
    if at.loose:
        closed = _CLOSED.search(before.strand.text)
        return end >= edge * (0.88 if closed else 0.6) or (
            not closed and _LOWER.match(block.strand.text) is not None
        )
    if end > max(edge, at.width) + 2 or _ADDRESS.search(before.strand.text):
        return False
    return end + _needed(before.strand.text, block.strand.text, at.in_columns) > edge


def _needed(before: str, text: str, in_columns: bool) -> int:
    # Some programs break words at their hyphens, some do not.
    whole = text[:1] < "\u2e80" and not _CLOSED.search(before)
    first = (_WHOLE if whole else _FIRST).match(text)
    word = first[0] if first else text[:1]
    tight = before[-1:] > "\u2e7f" or word[:1] > "\u2e7f"
    return (_columns(word) if in_columns else len(word)) + (not tight)


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _end(block: DraftBlock, in_columns: bool) -> int:
    text = block.strand.text
    indent = int(block.hints.get("indent", 0))
    if not in_columns:
        return indent + len(text)
    return indent + int(block.hints.get("wide", 0)) + _columns(text)


def _edge(
    blocks: Sequence[DraftBlock], words: list[str], in_columns: bool
) -> tuple[float, Edge] | None:
    ends = [_end(block, in_columns) for block in blocks]
    # A mark that may not begin a line can hang over the edge.
    inside = [end - _hangs(text, in_columns) for end, text in zip(ends, words, strict=True)]
    width = _width(inside, words)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    indents = [int(block.hints.get("indent", 0)) for block in blocks]
    groups: dict[int, list[int]] = {}
    for indent, end in zip(indents, inside, strict=True):
        if end <= width:
            groups.setdefault(indent, []).append(end)
    by_indent = {}
    for indent, own in groups.items():
        most = max(own)
        if most >= width * _LONG and sum(end >= most * 0.9 for end in own) > _FEWEST:
            by_indent[indent] = most
    spaced = _is_spaced(words)
    for loose in (False, True):
        made = Edge(width, by_indent, in_columns, spaced, loose)
        if share := _share(blocks, ends, made):
            return share - loose / 2, made
    return None


def _hangs(text: str, in_columns: bool) -> int:
    return (1 + in_columns) * (text[-1:] in _HANGING and len(text) > 1)


def _is_spaced(words: list[str]) -> bool:
    text = "\n".join(words[:1000])
    return len(_SPACED.findall(text)) > len(_UNSPACED.findall(text))


def _width(ends: list[int], words: list[str]) -> int:
    """Return where most long lines end; few reach over, but those that nothing could break."""
    counted = Counter(
        end for end, text in zip(ends, words, strict=True) if not _ADDRESS.search(text)
    )
    best, width = 0.0, 0
    over = 0
    for end in sorted(counted, reverse=True):
        near = sum(counted[near] for near in range(end - _BAND + 1, end + 1))
        worth = near - 3.0 * over
        if worth > best and end >= _NARROWEST:
            best, width = worth, end
        over += counted[end]
    return width


def _share(blocks: Sequence[DraftBlock], ends: list[int], at: Edge) -> float:
    """Return which share of the long lines were broken at the edge; 0 where that is no sign."""
    long = full = going = lower = 0
    for index, (before, block) in enumerate(pairwise(blocks)):
        text = before.strand.text
        if (
            block.hints.get("gap")
            or ends[index] < at.width * _LONG
            or before.kind != block.kind
            or _SIGN.match(block.strand.text)
        ):
            continue
        if ends[index] > at.width + 2 or _ADDRESS.search(text):
            continue
        is_full = ends[index] >= at.width * 0.75 if at.loose else _is_full(before, block, at)
        # The last line of a paragraph ends where its sentence does.
        long += is_full or not ENDS.search(text)
        full += is_full
        going += is_full and not ENDS.search(text)
        if is_full:
            begins = block.strand.text[:1]
            lower += begins > "\u2e7f" or _LOWER.match(begins) is not None
    # In a short text of parted paragraphs two such breaks are enough, if hardly one is other.
    short = at.width >= _USUAL and full >= long - 1 and any(b.hints.get("gap") for b in blocks)
    enough = _FEWEST + 1 if at.loose else _FEWEST - short
    if going < enough or going * 10 < full * 6 or lower * 4 < going:
        return 0.0
    return full / long if full * 100 >= long * (70 if at.loose else 75) else 0.0


def hyphens(blocks: Sequence[DraftBlock], at: Edge) -> frozenset[str]:
    """Return the broken words that are to lose the hyphen at the end of a line, as `half-half`."""
    text = "\n".join(block.strand.text for block in blocks)
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))
    found, lines = [], 0
    for before, block in pairwise(blocks):
        lines += ends_full(before, at)
        if _HYPHEN.search(before.strand.text) and block.strand.text[:1].islower():
            halves = broken(before.strand.text, block.strand.text)
            if halves:
                found.append(halves)
    often = len(found) * 25 > lines
    return frozenset(
        f"{head}-{tail}"
        for head, tail in found
        if _is_one(head.lower(), tail.lower(), words, often)
    )


def ends_full(block: DraftBlock, at: Edge) -> bool:
    """Tell whether a line reaches about the edge."""
    return _end(block, at.in_columns) >= at.width * 0.8


def broken(before: str, text: str) -> tuple[str, str] | None:
    """Return the halves of a word that a line broke."""
    head = re.search(r"([^\W\d_]+)-$", before)
    tail = re.match(r"[^\W\d_]+", text)
    return (head[1], tail[0]) if head and tail else None


def _is_one(head: str, tail: str, words: Counter[str], often: bool) -> bool:
    if words[f"{head}-{tail}"]:
        return False
    if words[head + tail]:
        return True
    # Each half has been counted once itself: the tail begins a line, the head ends one.
    return often and not (words[head] > 1 and words[tail] > 1)


def joined(parts: Sequence[Strand], at: Edge) -> Strand:
    """Return lines as one: a space between, but none where the text has none."""
    strands = [parts[0]]
    for before, after in pairwise(parts):
        if not _is_tight(before.text, after.text, at):
            strands.append(Strand.new(" "))
        strands.append(after)
    return Strand.join(strands)


def _is_tight(before: str, after: str, at: Edge) -> bool:
    last, first = before[-1:], after[:1]
    if last > "\u2e7f" and first > "\u2e7f":
        return True
    if (last > "\u2e7f" or first > "\u2e7f") and not at.spaced:
        return True
    if last in "“‘（(" or first in "”’）)，。、；：？！":
        return True
    # A number broken where Chinese text is: there were no spaces to break it at.
    number = first.isdigit() and (last.isdigit() or (last in ".," and before[-2:-1].isdigit()))
    if number and len(_WIDE.findall(before)) * 3 > len(before):
        return True
    return bool(_HYPHEN.search(before)) and first.islower()
