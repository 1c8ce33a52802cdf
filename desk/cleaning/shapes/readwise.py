"""An article or its highlights as Readwise writes them down: title, list of fields, text."""

from __future__ import annotations

import re

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.cleaning.shapes import markdown
from desk.cleaning.shapes.front_matter import REASON, RULE
from desk.model import PARAGRAPH, TITLE, Candidate

SHAPE = "readwise"

_HEAD = re.compile(
    r"\s*# (?P<title>[^\n]+)\n\s*(?P<cover>!\[rw-book-cover\]\([^\n]*\)\s*)?"
    r"(?P<fields>#+ Metadata\s*\n(?:[-*] [^\n]*\n|[ \t]*\n)+)"
    r"(?P<label>#+ (?:Full Document|Highlights)\s*?\n)?"
)
_FIELD = re.compile(r"^[-*] (?P<key>[A-Z][\w ]+):[ \t]*(?P<value>[^\n]+)$", re.MULTILINE)
_KEYS = {
    "Author": "byline",
    "Full Title": "title",
    "URL": "url",
    "Source": "outlet",
    "Published Date": "published",
}


def reads(text: str, name: str) -> float:
    """Look for the list of fields under the title."""
    return 0.97 if _HEAD.match(text[:8192]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the fields; the rest is Markdown."""
    head = _HEAD.match(text)
    assert head is not None
    found = [
        Candidate(_KEYS[field["key"]], field["value"].strip("[] "), "front matter")
        for field in _FIELD.finditer(head["fields"])
        if field["key"] in _KEYS
    ]
    blocks = [
        DraftBlock(
            TITLE if group == "title" else PARAGRAPH,
            _line(head[group], offset + head.start(group)),
            cut="" if group == "title" else RULE,
            reason="" if group == "title" else REASON,
        )
        for group in ("title", "cover", "fields", "label")
        if head[group]
    ]
    rest = markdown.read(text[head.end() :], offset + head.end())
    return Reading([*blocks, *rest.blocks], [*found, *rest.candidates], shape=SHAPE)


def _line(words: str, start: int) -> Strand:
    strand = Strand.of(words, start).stripped()
    return Strand(strand.text.replace("\n", " "), strand.places)
