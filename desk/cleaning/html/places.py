"""The text of a run with the place of every character in the source."""

from __future__ import annotations

import re
from array import array
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.draft import Strand, count

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACE = " \t\n\r\f"
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
    places = array("l")
    ends: list[int] = []
    plain = "".join(pieces)
    if not verbatim and not _may_change(plain):
        for start, end, _ in spans:
            places.extend(count(start, end))
            ends.append(len(places))
        return Strand(plain, places, True), ends
    pieces = []
    for start, end, resolve in spans:
        pattern = _VERBATIM if verbatim else _CHANGED if resolve else _ONLY_SPACE
        at = start
        for found in pattern.finditer(source, start, end):
            _copy(source, at, found.start(), pieces, places)
            _change(found, resolve, pieces, places)
            at = found.end()
        _copy(source, at, end, pieces, places)
        ends.append(len(places))
    if verbatim:
        return Strand("".join(pieces), places, True), ends
    return _collapsed("".join(pieces), places, ends)


def _may_change(text: str) -> bool:
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


def _copy(source: str, start: int, end: int, pieces: list[str], places: array[int]) -> None:
    if start < end:
        pieces.append(source[start:end])
        places.extend(count(start, end))


def _change(found: re.Match[str], resolve: bool, pieces: list[str], places: array[int]) -> None:
    what = found.group()
    if what[0] == "&":
        what = unescape(what) if resolve else what
    elif what == "\r":
        what = "" if found.string[found.end() : found.end() + 1] == "\n" else "\n"
    elif what == "\0":
        what = ""
    else:
        what = " "
    pieces.append(what)
    places.extend([found.start()] * len(what))


_MEETING = re.compile(r"[ \t\n\r\f]{2,}")


def _collapsed(text: str, places: array[int], ends: list[int]) -> tuple[Strand, list[int]]:
    """Collapse the white space that two spans bring together."""
    if "  " not in text and "\n" not in text:
        return Strand(text, places, True), ends
    kept, kept_places, cuts = [], array("l"), []
    at = 0
    for found in re.finditer(r"[ \t\n\r\f]{2,}|[\t\n\r\f]", text):
        kept.append(text[at : found.start()])
        kept.append(" ")
        kept_places.extend(places[at : found.start() + 1])
        at = found.end()
        cuts.append((found.start() + 1, at - found.start() - 1))
    kept.append(text[at:])
    kept_places.extend(places[at:])
    return Strand("".join(kept), kept_places, True), _moved(ends, cuts)


def _moved(ends: list[int], cuts: list[tuple[int, int]]) -> list[int]:
    moved, gone, index = [], 0, 0
    for end in ends:
        while index < len(cuts) and cuts[index][0] + cuts[index][1] <= end:
            gone += cuts[index][1]
            index += 1
        inside = max(0, end - cuts[index][0]) if index < len(cuts) else 0
        moved.append(end - gone - inside)
    return moved
