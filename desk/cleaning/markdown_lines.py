"""The lines of a text in Markdown, and what reaches over several of them.

A link can hold a whole teaser: picture, heading and words, each in lines of its own. Addresses can
stand at the end, or under each paragraph, under the labels of their links. Both are found before
the blocks are read, so that a block is only lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import Strand
from desk.cleaning.inline_markdown import TARGET, address

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|\Z)")
_BRACKETS = re.compile(r"\\[\s\S]|!?\[|\]")
_POINTED = re.compile(TARGET)
_BLOCKS_INSIDE = re.compile(
    r"\n[ \t]*\\?(?:\n|\Z)|\\\n|(?:\A|\n)[ \t>]*(?:#{1,6}[ \t]|[-*+][ \t]|>|!\[)"
    r"|\n[ \t]*(?:=+|-+)[ \t]*\n"
)
_TOLD = re.compile(
    r"^[ ]{0,3}\[([^\[\]^\n][^\[\]\n]{0,199})\]:[ \t]*<?([^\s<>]+)>?"
    r"(?:[ \t]*(?:\n[ \t]+)?(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_LONGEST_LINK = 4000
_TIDY = re.compile(r"\\\s*\Z")


class Lines(NamedTuple):
    """The lines of a text.

    Args:
        strands: the lines, without their ends.
        linked: where a line points that stands in a link over several lines, by its number.
        told: the numbers of lines that only tell where a label points.
        addresses: where the labels of links point, in lower case.
    """

    strands: list[Strand]
    linked: dict[int, str]
    told: set[int]
    addresses: dict[str, str]


def lines_of(text: str, offset: int) -> Lines:
    """Return the lines of a text that begins at `offset` of the source."""
    spans = [(m.start(), m.end(), len(m[0].rstrip("\r\n"))) for m in _LINES.finditer(text) if m[0]]
    starts = [start for start, _, _ in spans]
    addresses: dict[str, str] = {}
    told: set[int] = set()
    if "]:" in text:
        for found in _TOLD.finditer(text):
            addresses.setdefault(" ".join(found[1].split()).lower(), found[2])
            told.update(_numbers(starts, found.start(), found.end()))
    linked: dict[int, str] = {}
    gone: list[tuple[int, int]] = []
    for opened, closed, end, alone in _wide_links(text):
        if alone:
            target = address(text[closed + 1 : end])
            linked.update(dict.fromkeys(_numbers(starts, opened, closed), target))
        gone += [(opened, opened + 1), (closed, end)]
    gone.sort()
    strands = []
    for start, _, length in spans:
        strand = Strand.of(text[start : start + length], offset + start)
        strands.append(_without(strand, start, gone) if gone else strand)
    return Lines(strands, linked, told, addresses)


def _numbers(starts: list[int], start: int, end: int) -> range:
    return range(bisect_right(starts, start) - 1, max(bisect_left(starts, end), 1))


def _without(strand: Strand, start: int, gone: list[tuple[int, int]]) -> Strand:
    """Return a line without the brackets of a link that goes on in other lines."""
    end = start + len(strand)
    pieces, at = [], start
    for first, last in gone[max(0, bisect_left(gone, (start, 0)) - 1) :]:
        if first >= end:
            break
        if last > at:
            pieces.append(strand[at - start : max(at, first) - start])
            at = last
    if not pieces:
        return strand
    pieces.append(strand[max(0, at - start) :])
    whole = Strand.join(pieces)
    tidy = _TIDY.search(whole.text)
    return whole[: tidy.start()] if tidy else whole


def _wide_links(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Yield links that hold blocks: where they open, where their words end, where they end.

    The last tells that no other link is inside.
    """
    if "](" not in text:
        return
    opened: list[tuple[int, bool]] = []
    inner = -1
    for found in _BRACKETS.finditer(text):
        sign = found[0]
        if sign[0] == "\\":
            continue
        if sign != "]":
            opened.append((found.start(), sign == "!["))
            continue
        if not opened:
            continue
        start, picture = opened.pop()
        end = found.end()
        target = _POINTED.match(text, end) if text.startswith("(", end) else None
        if picture or target is None or end - start > _LONGEST_LINK:
            continue
        words = text[start + 1 : found.start()]
        if _holds_blocks(words):
            yield start, found.start(), target.end(), start > inner
        inner = max(inner, start)


def _holds_blocks(words: str) -> bool:
    # The program that wrote it may have had no room for the bracket at the end of a line.
    words = words[:-1] if words.endswith("\n") and not words[:-1].endswith("\n") else words
    return "\n" in words and bool(words.strip(" \t\r\n\\") and _BLOCKS_INSIDE.search(words))
