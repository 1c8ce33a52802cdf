"""Articles as YAML: fields one a line, the body a text moved in under its name.

Only what scrapers and editing systems write of articles is read: names and plain values, texts
after `|` and `>`, values in quotation marks, records in a list. The rest is words.

Source:
    YAML 1.2, sections 8.1 (block scalars) and 7.3 (flow scalars).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.json_blocks import REASON
from desk.cleaning.json_bodies import BODY
from desk.cleaning.reading import Reading, within
from desk.cleaning.record_fields import candidates, meaning
from desk.model import PARAGRAPH, TITLE, Candidate

SHAPE = "yaml"
SUREST = 0.9
RULE = "yaml_fields"

_FIELD = re.compile(
    r"^(?P<indent>[ ]*(?:- )?[ ]*)(?P<key>[\w\u4e00-\u9fff][\w\u4e00-\u9fff.-]{0,40}):"
    r"(?:[ ]+(?P<value>[^\n]*)|[ ]*)$",
    re.MULTILINE,
)
_BEGINS = re.compile(
    r"\ufeff?\s*(?:%YAML[^\n]*\n)?(?:---[ \t]*\n)?(?:#[^\n]*\n|\s)*(?=(?:- )?[\w\u4e00-\u9fff-]+:)"
)
_SCALAR = re.compile(r"([|>])[+-]?\d?[+-]?[ \t]*\r?$")
_CLOSING = {
    "'": re.compile(r"'(?=\s*(?:\n|\Z))"),
    '"': re.compile(r'(?<!\\)"(?=\s*(?:\n|\Z))'),
}
_LOOK, _LEAST = 20_000, 80


class Value(NamedTuple):
    """A field of a record: how far it is moved in, its name, and where its value stands."""

    indent: int
    key: str
    start: int
    end: int
    sign: str
    """`|` or `>` for a text moved in, a quotation mark, or nothing."""


def values(text: str) -> list[Value]:
    """Return the fields of a text, those inside a text that is moved in left out."""
    found, at = list[Value](), 0
    while field := _FIELD.search(text, at):
        indent, said = len(field["indent"]), (field["value"] or "").rstrip("\r ")
        at = field.end() + 1
        scalar = _SCALAR.search(said) if said else None
        start = field.start("value") if field["value"] else field.end()
        if scalar and scalar.start() == 0:
            end = _moved_in(text, at, indent)
            found.append(Value(indent, field["key"].lower(), at, end, scalar[1]))
            at = end
        elif said[:1] in ("'", '"') and said:
            closing = _CLOSING[said[0]].search(text, start + 1)
            stop = closing.start() if closing else start + len(said)
            found.append(Value(indent, field["key"].lower(), start + 1, stop, said[0]))
            at = max(at, stop)
        else:
            found.append(Value(indent, field["key"].lower(), start, start + len(said), ""))
    return found


def _moved_in(text: str, at: int, indent: int) -> int:
    """Return where lines end that are blank or moved in more than a field."""
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop + 1
        line = text[at:stop]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent - (line[:1] != " "):
            break
        at = stop
    return at


def _body(found: list[Value]) -> Value | None:
    named = [value for value in found if value.key in BODY and value.end - value.start >= _LEAST]
    return max(named, key=lambda value: value.end - value.start, default=None)


def parts(text: str) -> list[tuple[int, int]]:
    """Return where the records of a list stand that hold an article each."""
    if not _BEGINS.match(text[:_LOOK]):
        return []
    starts = [m.start() for m in re.finditer(r"^- (?=[\w\u4e00-\u9fff-]+:)", text, re.MULTILINE)]
    if len(starts) < 2 or text[: starts[0]].strip("\ufeff \r\n-"):
        return []
    bounds = [0, *starts[1:], len(text)]
    spans = list(pairwise(bounds))
    return spans if all(reads(text[slice(*span)], "") for span in spans) else []


def reads(text: str, name: str) -> float:
    """Fields that articles have, one after another, and among them a body."""
    if not _BEGINS.match(text[:_LOOK]):
        return 0.0
    found = values(text)
    told = {meaning(value.key) for value in found} - {""}
    body = _body(found)
    covered = sum(value.end - value.start + len(value.key) for value in found)
    return (
        SUREST if body and len(told) > 1 and body.sign and covered * 2 > len(text.strip()) else 0.0
    )


def read(text: str, offset: int) -> Reading:
    """Read the body in its own shape; what else is said is fields or is cut."""
    found = values(text)
    body = _body(found)
    assert body is not None
    title = next((v for v in found if meaning(v.key) == "title" and v.indent <= body.indent), None)
    blocks, at, inside, plain = list[DraftBlock](), 0, list[Candidate](), False
    for value in sorted(filter(None, (title, body)), key=lambda each: each.start):
        blocks.append(_rest(text, at, value.start, offset))
        if value is body:
            inner = within(_strand(text, body), offset)
            blocks, inside, plain = blocks + inner.blocks, inner.candidates, inner.plain
        else:
            blocks.append(DraftBlock(TITLE, _strand(text, value).stripped().moved(offset)))
        at = value.end
    blocks.append(_rest(text, at, len(text), offset))
    kept = [block for block in blocks if block.strand.text.strip() or block.target]
    fields = [
        candidate
        for value in found
        if value is not body and value.indent <= body.indent and meaning(value.key)
        for candidate in candidates(
            meaning(value.key), text[value.start : value.end].strip(), "front matter"
        )
    ]
    return Reading(kept, [*fields, *inside], plain, SHAPE)


def _strand(text: str, value: Value) -> Strand:
    """Return a value as it is meant, each character with its place."""
    raw = text[value.start : value.end]
    if value.sign not in ("|", ">"):
        pieces, at = [], 0
        for escape in (
            re.finditer(r"\\([\"\\/])" if value.sign == '"' else r"(')'", raw) if value.sign else ()
        ):
            pieces.append(Strand.of(raw[at : escape.start()], value.start + at))
            pieces.append(Strand.of(escape[1], value.start + escape.start(1)))
            at = escape.end()
        return Strand.join([*pieces, Strand.of(raw[at:], value.start + at)])
    lines = raw.split("\n")
    margin = min((len(s) - len(s.lstrip(" ")) for s in lines if s.strip()), default=0)
    pieces, at = list[Strand](), value.start
    for number, line in enumerate(lines):
        pieces.append(Strand.of(line[margin:], at + min(margin, len(line))))
        following = lines[number + 1] if number + 1 < len(lines) else ""
        folds = (
            value.sign == ">"
            and line.strip()
            and following.strip()
            and following[margin : margin + 1] != " "
        )
        at += len(line) + 1
        if number + 1 < len(lines):
            pieces.append(Strand.new(" " if folds else "\n", at - 1))
    return Strand.join(pieces)


def _rest(text: str, start: int, end: int, offset: int) -> DraftBlock:
    strand = Strand.of(text[start:end], offset + start).stripped()
    line = Strand(re.sub(r"[\n\r]", " ", strand.text), strand.places)
    return DraftBlock(PARAGRAPH, line, cut=RULE, reason=REASON)
