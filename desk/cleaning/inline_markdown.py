"""Emphasis, links, code and escapes inside a line of Markdown, each character with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.draft import Strand
from desk.cleaning.markup import TAG

if TYPE_CHECKING:
    from collections.abc import Mapping

_ESCAPED = r"\\[!-/:-@\[-`{-~]"
TARGET = (
    r"\(\s*(?:<(?:[^<>\n\\]|\\.)*>|javascript:[^()\n]*(?:\([^()\n]*\)[^()\n]*)*"
    rf"|(?:{_ESCAPED}|[^()\s<>\\]|\([^()\s]*\)|\\(?![!-/:-@\[-`{{-~]))*)"
    r"(?:\s+(?:\"[^\n]{0,300}?\"|'[^\n]*?'|\([^()\n]*\)))?\s*\)"
)
"""Where a link or a picture points, in its brackets, with the words that a pointer shows."""

# No two ways to read the same signs: they would be tried in all their combinations.
_WORDS = r"(?:\\.|\[[^\[\]]*\]|[^\[\]\\])*"
_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)(?P<inside>.+?)(?<!`)(?P=code)(?!`)"
    r"|\[(?P<caret>\^)(?P<note>[^\[\]\s^]{1,20})\]"
    r"|<(?P<auto>https?://[^\s<>]+|[\w.+-]+@[\w.-]+)>"
    rf"|!\[(?P<alt>(?:[^\]\\]|\\.)*)\](?P<src>{TARGET})"
    rf"|\[(?P<words>{_WORDS})\](?:(?P<target>{TARGET})|[ ]?\[(?P<label>[^\[\]^]{{0,200}})\])"
    r"|(?P<strong>\*\*|__)(?=\S)(?P<bold>.+?)(?<=\S)(?P=strong)"
    r"|(?P<light>[*_])(?=[^\s*_])"
    r"(?P<slanted>(?:\\.|\]\((?=[^()\s]*[*_])[^()\s]*\)|\*\*[^*\n]+\*\*|[^*_\n\\])+?)"
    r"(?<=[^\s*_])(?P=light)(?![*_])"
    r"|(?P<through>~~)(?=\S)(?P<gone>[^~\n]+?)(?<=\S)~~"
    r"|<!--.*?-->"
)
_MARKS = "\\`<[*_~"
_BARE_TARGET = re.compile(r"\(\s*(<[^<>\n]*>|\S*?)(?:\s[\s\S]*)?\s*\)\Z")
_DEEPEST = 8
_LONGEST = 20_000

Inlines = list[tuple[str, int, int, str]]
NOTHING: dict[str, str] = {}


def read_inline(
    strand: Strand, depth: int = 0, addresses: Mapping[str, str] = NOTHING
) -> tuple[Strand, Inlines]:
    """Return the words without their marks, and what the marks said.

    Args:
        strand: the words with their marks.
        depth: how many marks stand around them.
        addresses: where the labels of links point that are told elsewhere, in lower case.
    """
    pieces: list[Strand] = []
    inlines: Inlines = []
    at = length = 0
    text = strand.text
    if depth > _DEEPEST or len(text) > _LONGEST or not any(mark in text for mark in _MARKS):
        return strand, []
    for found in _TOKEN.finditer(text):
        if found.start() < at or _inside_a_word(text, found):
            continue
        meaning = _meaning(strand, found, depth, addresses)
        if meaning is None:
            continue
        pieces.append(strand[at : found.start()])
        length += found.start() - at
        inner, own, kind, target = meaning
        if kind == "link" and inner.text.strip() != inner.text:
            inner, own = _without_doubled_space(text, found, inner, own)
        if kind:
            inlines.append((kind, length, length + len(inner), target))
        inlines += [(k, a + length, b + length, t) for k, a, b, t in own]
        pieces.append(inner)
        length += len(inner)
        at = found.end()
    if not pieces:
        return strand, []
    pieces.append(strand[at:])
    return Strand.join(pieces), inlines


def _without_doubled_space(
    text: str, found: re.Match[str], inner: Strand, own: Inlines
) -> tuple[Strand, Inlines]:
    """Return the words of a link without the space at an end where the text has one already."""
    words = inner.text
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    first = len(words) - len(words.lstrip()) if not before.strip() else 0
    last = len(words.rstrip()) if not (after.isalnum() or after in "([\"'“‘") else len(words)
    last = last if after else len(words.rstrip())
    if first >= last:
        return inner, own
    moved = [(k, max(0, a - first), min(last, b) - first, t) for k, a, b, t in own]
    return inner[first:last], [one for one in moved if one[1] < one[2]]


def address(target: str) -> str:
    """Return the address in the brackets of a link, without escapes and the words beside it."""
    found = _BARE_TARGET.match(target)
    bare = found[1] if found else target.strip("() ")
    if target.startswith("(javascript:"):
        bare = target[1:-1]
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", bare.strip("<>"))


def without_tags(strand: Strand) -> Strand:
    """Return the words without the tags of HTML among them; a line break is a space."""
    if "<" not in strand.text:
        return strand
    pieces, at = [], 0
    for tag in TAG.finditer(strand.text):
        if strand.text.count("`", 0, tag.start()) % 2:
            continue
        pieces.append(strand[at : tag.start()])
        if tag[0][1:3].lower() == "br":
            pieces.append(Strand.new(" ", strand.places[tag.start()]))
        at = tag.end()
    return Strand.join([*pieces, strand[at:]]) if pieces else strand


def _inside_a_word(text: str, found: re.Match[str]) -> bool:
    """Whether underscores only tie words together, as in a_b_c."""
    mark = found["strong"] or found["light"] or ""
    if not mark.startswith("_"):
        return False
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return before.isalnum() or after.isalnum()


def _meaning(
    strand: Strand, found: re.Match[str], depth: int, addresses: Mapping[str, str]
) -> tuple[Strand, Inlines, str, str] | None:
    def part(name: str) -> Strand:
        return strand[found.start(name) : found.end(name)]

    if found["escaped"]:
        return part("escaped"), [], "", ""
    if found["code"]:
        return part("inside"), [], "", ""
    if found["note"]:
        # A mark that points at a footnote reads as it does on paper: [1].
        whole = strand[found.start() : found.end()]
        return Strand.join((whole[:1], whole[2:])), [], "", ""
    if found["auto"]:
        return part("auto"), [], "link", found["auto"]
    if found["src"]:
        return part("alt"), [], "", ""
    if found["words"] is not None:
        target = _pointed_at(found, addresses)
        if target is None:
            return None
        inner, own = read_inline(part("words"), depth + 1, addresses)
        return inner, own, "link", target
    if found["through"]:
        inner, own = read_inline(part("gone"), depth + 1, addresses)
        return inner, own, "", ""
    if not found["strong"] and not found["light"]:
        return strand[:0], [], "", ""
    name, kind = ("bold", "strong") if found["strong"] else ("slanted", "emphasis")
    inner, own = read_inline(part(name), depth + 1, addresses)
    return inner, own, kind, ""


def _pointed_at(found: re.Match[str], addresses: Mapping[str, str]) -> str | None:
    if found["target"]:
        return address(found["target"])
    label = found["label"] or found["words"]
    return addresses.get(" ".join(label.split()).lower())
