"""The values in a JSON text with their places; broken JSON gives what it can."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_DEEPEST = 200
_NAMES = ("name", "display_name", "displayname", "fullname")
_MEANING = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Leaf(NamedTuple):
    """A string or number: its key in lower case, the path of its record, and its place.

    For a string `[start, end)` is what stands between the quotation marks.
    """

    key: str
    owner: tuple[int, ...]
    start: int
    end: int
    quoted: bool


def leaves(text: str) -> Iterator[Leaf]:
    """Yield the values in `text` in order, as far as they are not absurdly deep."""
    owners: list[int] = []
    keys: list[str] = [""]
    kinds: list[str] = []
    key, records, pending = "", 0, False
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "{[":
            if len(kinds) > _DEEPEST:
                return
            records += 1
            if mark == "{":
                owners.append(records)
            kinds.append(mark)
            keys.append(key)
            pending = False
        elif mark in "}]":
            if kinds and kinds.pop() == "{":
                owners.pop()
            key = keys.pop() if len(keys) > 1 else ""
        elif mark == ":":
            pending = True
        elif mark == ",":
            pending = False
        elif kinds and kinds[-1] == "{" and not pending:
            key = mark.strip('"').lower()
        else:
            quoted = mark.startswith('"')
            start, end = token.span()
            # The name of an author is told as the author.
            told = keys[-1] if key in _NAMES and kinds and keys[-1] else key
            yield Leaf(told, tuple(owners), start + quoted, end - quoted, quoted)


def records(text: str) -> list[tuple[int, int]]:
    """Return where the records of a list stand, or of JSON one a line, or of a list in a record."""
    if text.lstrip()[:1] == "[":
        return _records_at(text, 1)
    found = _records_at(text, 0)
    return found if len(found) > 1 else _records_at(text, 2)


def _records_at(text: str, level: int) -> list[tuple[int, int]]:
    found, depth, start = [], 0, -1
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "{[":
            if depth == level and mark == "{":
                start = token.start()
            depth += 1
            if depth > _DEEPEST:
                return []
        elif mark in "}]":
            depth -= 1
            if depth == level and mark == "}" and start >= 0:
                found.append((start, token.end()))
                start = -1
    return found


def value(text: str, leaf: Leaf) -> Strand:
    """Return the value of a leaf, escapes undone; each character keeps its place."""
    raw = text[leaf.start : leaf.end]
    if "\\" not in raw:
        return Strand.of(raw, leaf.start)
    words, places, at = [], array("l"), 0
    for escape in _ESCAPE.finditer(raw):
        words.append(raw[at : escape.start()])
        places.extend(range(leaf.start + at, leaf.start + escape.start()))
        words.append(chr(int(escape[1], 16)) if escape[1] else _MEANING.get(escape[2], escape[2]))
        places.append(leaf.start + escape.start())
        at = escape.end()
    words.append(raw[at:])
    places.extend(range(leaf.start + at, leaf.end))
    return _paired(Strand("".join(words), places))


def _paired(strand: Strand) -> Strand:
    """Two halves of a character, each escaped by itself, as the one they are."""
    if not re.search("[\ud800-\udbff][\udc00-\udfff]", strand.text):
        return strand
    words, places = [], array("l")
    at = 0
    while at < len(strand.text):
        pair = strand.text[at : at + 2]
        if len(pair) == 2 and "\ud800" <= pair[0] <= "\udbff" and "\udc00" <= pair[1] <= "\udfff":
            pair = pair.encode("utf-16", "surrogatepass").decode("utf-16")
            words.append(pair)
            places.append(strand.places[at])
            at += 2
        else:
            words.append(pair[0])
            places.append(strand.places[at])
            at += 1
    return Strand("".join(words), places)
