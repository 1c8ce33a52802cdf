"""A page as reading services give it: title, address and time in labelled lines, then Markdown."""

from __future__ import annotations

import re

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.reading import Reading
from desk.cleaning.shapes import markdown
from desk.cleaning.shapes.front_matter import REASON, RULE
from desk.model import PARAGRAPH, Candidate

SHAPE = "markdown"
SUREST = 0.97

_HEAD = re.compile(
    r"\s*(?:Title:[ \t]*(?P<title>[^\n]*)\n\s*)?URL Source:[ \t]*(?P<url>[^\s]*)[ \t]*\n"
    r"(?:\s*(?:Published Time:[ \t]*(?P<time>[^\n]*)|(?:Number of Pages|Warning|Description|"
    r"Usage|Language)[^\n]*)\n)*"
    r"\s*Markdown Content:[ \t]*(?:\n|\Z)"
)


def reads(text: str, name: str) -> float:
    """Look for the labels."""
    return SUREST if _HEAD.match(text[:8192]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the labelled lines as fields; the rest is Markdown."""
    head = _HEAD.match(text)
    assert head is not None
    found = [
        Candidate(field, head[group].strip(), origin)
        for field, group, origin in (
            ("title", "title", "title"),
            ("url", "url", "front matter"),
            ("published", "time", "front matter"),
        )
        if (head[group] or "").strip()
    ]
    fence = Strand.of(head[0], offset).stripped()
    first = DraftBlock(PARAGRAPH, fence, cut=RULE, reason=REASON)
    rest = markdown.read(text[head.end() :], offset + head.end())
    return Reading([first, *rest.blocks], [*found, *rest.candidates], shape=SHAPE)
