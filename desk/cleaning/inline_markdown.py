"""Emphasis, links, code and escapes inside a line of Markdown, each character with its place."""

from __future__ import annotations

import re

from desk.cleaning.draft import Strand

_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)(?P<inside>.+?)(?<!`)(?P=code)(?!`)"
    r"|\[(?P<caret>\^)(?P<note>[^\[\]\s^]{1,20})\]"
    r"|<(?P<auto>https?://[^\s<>]+|[\w.+-]+@[\w.-]+)>"
    r"|"
    r"(?P<image>!)\[(?P<alt>[^\]]*)\]\((?P<src>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+[\"'][^\"']*[\"'])?\)"
    r"|\[(?P<words>(?:\\.|\[[^\]]*\]|[^\[\]\\])+)\]"
    r"\(\s*<?(?P<target>[^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)"
    r"|(?P<strong>\*\*|__)(?=\S)(?P<bold>.+?)(?<=\S)(?P=strong)"
    r"|(?P<light>[*_])(?=[^\s*_])(?P<slanted>[^*_\n]+?)(?<=[^\s*_])(?P=light)(?![*_])"
)
_DEEPEST = 8
_LONGEST = 20_000

Inlines = list[tuple[str, int, int, str]]


def read_inline(strand: Strand, depth: int = 0) -> tuple[Strand, Inlines]:
    """Return the words without their marks, and what the marks said."""
    pieces: list[Strand] = []
    inlines: Inlines = []
    at = length = 0
    text = strand.text
    if depth > _DEEPEST or len(text) > _LONGEST or not any(mark in text for mark in "\\`<[*_"):
        return strand, []
    for found in _TOKEN.finditer(text):
        if found.start() < at or _inside_a_word(text, found):
            continue
        pieces.append(strand[at : found.start()])
        length += found.start() - at
        inner, own, kind, target = _meaning(strand, found, depth)
        if kind:
            inlines.append((kind, length, length + len(inner), target))
        inlines += [(k, a + length, b + length, t) for k, a, b, t in own]
        pieces.append(inner)
        length += len(inner)
        at = found.end()
    pieces.append(strand[at:])
    return Strand.join(pieces), inlines


def _inside_a_word(text: str, found: re.Match[str]) -> bool:
    """Whether underscores only tie words together, as in a_b_c."""
    mark = found["strong"] or found["light"] or ""
    if not mark.startswith("_"):
        return False
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return before.isalnum() or after.isalnum()


def _meaning(strand: Strand, found: re.Match[str], depth: int) -> tuple[Strand, Inlines, str, str]:
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
    if found["image"]:
        return part("alt"), [], "", ""
    if found["words"] is not None:
        inner, own = read_inline(part("words"), depth + 1)
        return inner, own, "link", found["target"]
    name, kind = ("bold", "strong") if found["strong"] else ("slanted", "emphasis")
    inner, own = read_inline(part(name), depth + 1)
    return inner, own, kind, ""
