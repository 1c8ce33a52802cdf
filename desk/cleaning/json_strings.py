"""The values in a JSON text with their places; broken JSON gives what it can."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from desk.cleaning.draft import Strand

if TYPE_CHECKING:
    from collections.abc import Iterator

# A string that breaks off with the text ends there.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_HALVES = re.compile("[\ud800-\udfff]")
_DEEPEST = 200
_NAMES = ("name", "display_name", "displayname", "fullname", "screen_name")
_WRAPPING = ("rendered", "#text", "_text", "$t", "__html", "__cdata", "@value")
_PACKING = ("data", "attributes", "node", "fields")
_MEANING = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Leaf(NamedTuple):
    """A string or number: its key in lower case, the path of its record, and its place.

    For a string `[start, end)` is what stands between the quotation marks. `way` names all that
    holds it, lists too, from the outside in, by their numbers in a `Tree`; the last holds it.
    """

    key: str
    owner: tuple[int, ...]
    start: int
    end: int
    quoted: bool
    way: tuple[int, ...] = ()


@dataclass(slots=True)
class Tree:
    """All values of a text, and what holds them, each known by its number.

    Args:
        listed: whether it is a list, or a record whose keys only count.
        keys: under which key it stands; that of the list for what stands in one.
        parents: the number of what holds it; -1 for the outermost.
        starts, ends: its place.
    """

    leaves: list[Leaf] = field(default_factory=list)
    listed: list[bool] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def begin(self, mark: str, key: str, parent: int, start: int) -> int:
        """Note a list or a record; return its number."""
        self.listed.append(mark == "[")
        self.keys.append(key)
        self.parents.append(parent)
        self.starts.append(start)
        self.ends.append(-1)
        return len(self.keys) - 1


def tree(text: str) -> Tree:
    """Return all values in `text` with what holds them, as far as they are not absurdly deep."""
    made = Tree()
    made.leaves = list(leaves(text, made))
    made.ends = [len(text) if end < 0 else end for end in made.ends]
    counted = [True] * len(made.keys)
    many = [0] * len(made.keys)
    for leaf in made.leaves:
        if leaf.way and leaf.key:
            counted[leaf.way[-1]] &= leaf.key.isdigit()
            many[leaf.way[-1]] += 1
    made.listed = [
        listed or (only and count > 1)
        for listed, only, count in zip(made.listed, counted, many, strict=True)
    ]
    return made


def leaves(text: str, into: Tree | None = None) -> Iterator[Leaf]:
    """Yield the values in `text` in order, as far as they are not absurdly deep."""
    owners: list[int] = []
    keys: list[str] = [""]
    kinds: list[str] = []
    key, records, pending = "", 0, False
    way: list[int] = []
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
            if into is not None:
                way.append(into.begin(mark, key, way[-1] if way else -1, token.start()))
            pending = False
        elif mark in "}]":
            if kinds and kinds.pop() == "{":
                owners.pop()
            key = keys.pop() if len(keys) > 1 else ""
            if way and into is not None:
                into.ends[way.pop()] = token.end()
        elif mark == ":":
            pending = True
        elif mark == ",":
            pending = False
        elif kinds and kinds[-1] == "{" and not pending:
            key = mark.strip('"').lower()
        else:
            quoted = mark.startswith('"')
            start, end = token.span()
            # The name of an author is told as the author, rendered content as the content.
            inner = key in _NAMES or key in _WRAPPING
            told = (_meant(keys) if inner and kinds else "") or key
            closed = quoted and len(mark) > 1 and mark.endswith('"')
            yield Leaf(told, tuple(owners), start + quoted, end - closed, quoted, tuple(way))


def _meant(keys: list[str]) -> str:
    """Return the key that says what a record is, not how it is packed."""
    return next((key for key in reversed(keys) if key not in _PACKING), "")


def records(text: str) -> list[tuple[int, int]]:
    """Return where the records of a list stand, or of JSON one a line."""
    return _records_at(text, 1 if text.lstrip()[:1] == "[" else 0)


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
    """Two halves of a character, each escaped by itself, as one; half a character is none."""
    if not _HALVES.search(strand.text):
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
            words.append("\ufffd" if "\ud800" <= pair[0] <= "\udfff" else pair[0])
            places.append(strand.places[at])
            at += 1
    return Strand("".join(words), places)
