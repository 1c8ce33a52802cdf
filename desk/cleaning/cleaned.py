"""What cleaning makes of a document: an article's fields, its text in blocks, and the trail."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from desk.model import (
    CAPTION,
    CODE,
    CREDIT,
    HEADING,
    IMAGE,
    LIST_ITEM,
    POST,
    QUOTATION,
    TABLE_ROW,
    Block,
    Candidate,
    Inline,
    Repair,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """One article, cleaned; a value that depends on nothing but what was given.

    Args:
        title, byline, outlet, agency, url: empty where unknown.
        published, modified: ISO 8601, as precise as `published_precision` says; empty if unknown.
        shape: what was recognised, such as `html-page` or `flattened`.
        text: the body without the title: its blocks joined by a line break.
        blocks, inlines: spans in `text`, in code points.
        repairs: the trail: every edit in the order of the source; `at` is an offset in `text`.
        candidates: every value found for a field, with where it stood.
        source: the decoded source; `places[i]` is where in it `text[i]` came from, -1 for nowhere.
        title_places: the same for the title; empty where it stands in no visible text.
    """

    title: str = ""
    byline: str = ""
    outlet: str = ""
    agency: str = ""
    url: str = ""
    published: str = ""
    published_precision: str = ""
    published_inferred: bool = False
    modified: str = ""
    language: str = ""
    script: str = ""
    shape: str = ""
    encoding: str = ""
    text: str = field(default="", repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    inlines: tuple[Inline, ...] = field(default=(), repr=False)
    repairs: tuple[Repair, ...] = field(default=(), repr=False)
    candidates: tuple[Candidate, ...] = field(default=(), repr=False)
    source: str = field(default="", repr=False)
    places: array[int] = field(default_factory=lambda: array("l"), repr=False)
    title_places: array[int] = field(default_factory=lambda: array("l"), repr=False)

    def as_record(self) -> dict[str, Any]:
        """Return what `desk clean --format json` prints."""
        return {
            "title": self.title,
            "byline": self.byline,
            "outlet": self.outlet,
            "agency": self.agency,
            "url": self.url,
            "published": self.published or None,
            "published_precision": self.published_precision or None,
            "published_inferred": self.published_inferred,
            "modified": self.modified or None,
            "language": self.language,
            "script": self.script,
            "shape": self.shape,
            "encoding": self.encoding,
            "text": self.text,
            "blocks": [_block(block) for block in self.blocks],
            "trail": [_step(repair) for repair in self.repairs],
            "candidates": [
                {
                    "field": c.field,
                    "value": c.value,
                    "origin": c.origin,
                    "inferred": c.inferred,
                    "chosen": c.chosen,
                }
                for c in self.candidates
            ],
        }

    def as_text(self) -> str:
        """Return title and body as plain text, a blank line between blocks."""
        parts = [self.title, *(self.text[b.start : b.end] for b in self.blocks)]
        return "\n\n".join(part for part in parts if part) + "\n"

    def as_markdown(self) -> str:
        """Return title and body as Markdown; words are given as they are, not escaped."""
        parts = [f"# {self.title}"] if self.title else []
        for kind, group in groupby(self.blocks, key=lambda block: block.kind):
            blocks = [(block, self.text[block.start : block.end]) for block in group]
            if kind == CODE:
                parts.append("\n".join(["```", *(words for _, words in blocks), "```"]))
            elif kind == TABLE_ROW:
                parts.append(_table([words.split("\t") for _, words in blocks]))
            else:
                between = "\n" if kind == LIST_ITEM else "\n\n"
                parts.append(between.join(filter(None, (_marked(*each) for each in blocks))))
        return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": block.kind, "start": block.start, "end": block.end}
    if block.level:
        record["level"] = block.level
    if block.target:
        record["target"] = block.target
    if block.inferred:
        record["inferred"] = True
    return record


def _step(repair: Repair) -> dict[str, Any]:
    place = {"start": repair.start, "end": repair.end} if repair.start >= 0 else None
    return {
        "rule": repair.rule,
        "reason": repair.reason,
        "removed": repair.removed,
        "inserted": repair.inserted,
        "place": place,
        "at": repair.at,
    }


def _table(rows: list[list[str]]) -> str:
    wide = max(map(len, rows))
    lines = ["| " + " | ".join([*row, *[""] * (wide - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * wide, *lines[1:]])


def _marked(block: Block, words: str) -> str:
    if block.kind == HEADING:
        return f"{'#' * min(6, max(2, block.level))} {words}"
    if block.kind == LIST_ITEM:
        return f"{'  ' * max(0, block.level - 1)}{block.target or '-'} {words}"
    if block.kind in (QUOTATION, POST):
        return f"{'> ' * max(1, block.level)}{words}"
    if block.kind == IMAGE:
        return f"![{words}]({block.target})"
    return f"*{words}*" if block.kind in (CAPTION, CREDIT) and words else words
