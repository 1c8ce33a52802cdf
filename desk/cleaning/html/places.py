"""The text of a run with the place of every character in the source."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.draft import Strand

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHANGED = re.compile(
    r"[ \t\n\r\f]{2,}|[\t\n\r\f]|\x00"
    r"|&(?:#[0-9]{1,32};?|#[xX][0-9a-fA-F]{1,32};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
)
_VERBATIM = re.compile(
    r"\x00|\r|&(?:#[0-9]{1,32};?|#[xX][0-9a-fA-F]{1,32};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
)
_ONLY_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|\x00")


def strand(
    source: str, spans: Sequence[tuple[int, int, bool]], *, verbatim: bool = False
) -> tuple[Strand, list[int]]:
    """Return the text of spans of the source, and where in it each span ends.

    White space runs become one space, as on a screen, unless `verbatim`; character references
    are resolved, and what they stand for has the place of their ampersand.
    """
    pieces: list[str] = [source[start:end] for start, end, _ in spans]
    copied: list[tuple[int, int]] = []
    ends: list[int] = []
    size = 0
    plain = "".join(pieces)
    if not verbatim and not may_change(plain):
        for start, end, _ in spans:
            copied.append((start, end))
            size += end - start
            ends.append(size)
        return Strand.copied(plain, tuple(copied)), ends
    if not verbatim and plain.isascii() and "&" not in plain and "\0" not in plain:
        return _collapsed(*_spaced(source, spans))
    pieces = []
    for start, end, resolve in spans:
        pattern = _VERBATIM if verbatim else _CHANGED if resolve else _ONLY_SPACE
        at = start
        for found in pattern.finditer(source, start, end):
            here = found.start()
            what = _meant(found, resolve, start, end)
            # One character in the place of several follows on what was copied before it.
            stop = here + (len(what) == 1)
            if at < stop:
                copied.append((at, stop))
            if len(what) > 1:
                copied += [(here, here + 1)] * len(what)
            pieces += (source[at:here], what)
            size += here - at + len(what)
            at = found.end()
        if at < end:
            pieces.append(source[at:end])
            copied.append((at, end))
            size += end - at
        ends.append(size)
    made = Strand.copied("".join(pieces), tuple(copied))
    return (made, ends) if verbatim else _collapsed(made, ends)


def _spaced(source: str, spans: Sequence[tuple[int, int, bool]]) -> tuple[Strand, list[int]]:
    """Read spans in which nothing but white space may change, and that to one space in any case.

    So it is in ASCII, where no line is broken within a word.
    """
    pieces: list[str] = []
    copied: list[tuple[int, int]] = []
    ends: list[int] = []
    size = 0
    for start, end, _ in spans:
        at = start
        for found in _MEETING.finditer(source, start, end):
            here = found.start()
            pieces.append(source[at:here])
            pieces.append(" ")
            copied.append((at, here + 1))
            size += here + 1 - at
            at = found.end()
        if at < end:
            pieces.append(source[at:end])
            copied.append((at, end))
            size += end - at
        ends.append(size)
    return Strand.copied("".join(pieces), tuple(copied)), ends


def may_change(text: str) -> bool:
    """Tell whether a text may read otherwise on a screen."""
    return (
        "\n" in text
        or "&" in text
        or "  " in text
        or "\t" in text
        or "\r" in text
        or "\f" in text
        or "\0" in text
    )


def _meant(found: re.Match[str], resolve: bool, start: int, end: int) -> str:
    what = found.group()
    if what[0] == "&":
        return unescape(what) if resolve else what
    if what == "\r":
        return "" if found.string[found.end() : found.end() + 1] == "\n" else "\n"
    if what == "\0":
        return ""
    return "\n" if "\n" in what and _amid(found, start, end) else " "


def _amid(found: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a line break may be no space: beside it stands a script without spaces.

    One that is all there is between two elements parts them.
    """
    before = found.string[found.start() - 1] if found.start() > start else ""
    behind = found.string[found.end()] if found.end() < end else ""
    sides = [side for side in (before, behind) if side]
    return bool(sides) and all(side >= "\u3001" or side in "“”‘’…—" for side in sides)


_MEETING = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


def _collapsed(made: Strand, ends: list[int]) -> tuple[Strand, list[int]]:
    """Collapse the white space that two spans bring together."""
    text = made.text
    if "  " not in text and "\n" not in text:
        return made, ends
    kept, parts, cuts = [], [], []
    at = 0
    for found in _MEETING.finditer(text):
        start = found.start()
        kept.append(text[at:start])
        if not ("\n" in found[0] and _is_one_word(text, start, found.end())):
            kept.append(" ")
            start += 1
        parts.append((at, start))
        at = found.end()
        cuts.append((start, at - start))
    kept.append(text[at:])
    parts.append((at, len(text)))
    return made.kept(parts, "".join(kept)), _moved(ends, cuts)


_WIDE = re.compile(
    "[\u3001-\u3003\u3005-\u30ff\u3400-\u9fff\uff01-\uff60\U00020000-\U0003ffff]"
    "[\u3001-\u3003\u3005-\u30ff\u3400-\u9fff\uff01-\uff60\U00020000-\U0003ffff“”‘’…—]"
    "|[“”‘’…—][\u3001-\u3003\u3005-\u30ff\u3400-\u9fff\uff01-\uff60\U00020000-\U0003ffff]"
)


def _is_one_word(text: str, start: int, end: int) -> bool:
    """Tell whether a line of the source is broken where a script that has no spaces goes on."""
    return bool(start and _WIDE.match(text[start - 1] + text[end : end + 1]))


def _moved(ends: list[int], cuts: list[tuple[int, int]]) -> list[int]:
    moved, gone, index = [], 0, 0
    for end in ends:
        while index < len(cuts) and cuts[index][0] + cuts[index][1] <= end:
            gone += cuts[index][1]
            index += 1
        inside = max(0, end - cuts[index][0]) if index < len(cuts) else 0
        moved.append(end - gone - inside)
    return moved
