"""Lines that a mail quotes, each behind a `>`, are quotations; the signs go.

Seen in answers by mail and in posts to forums, several deep. It must not touch one line alone, a
prompt of a shell, or a sign between numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.story import Edit
from desk.i18n import N_
from desk.model import PARAGRAPH, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("the signs that a mail puts before what it quotes")

_SIGNS = re.compile(r"(?:> ?){1,8}(?!>)(?=\S|$)[ \t]*")
_PROMPT = re.compile(r">>> |> ?\d+(?:[.,]\d+)?\s?%?$")
_FEWEST, _DEEPEST = 2, 3


def apply(story: Story) -> None:
    """Take the signs away and say that the lines are quoted, and how deep."""
    if not story.plain:
        return
    found = [(block, signs) for block in story.kept if (signs := _quoted(block))]
    if sum(signs.end() < len(block.strand) for block, signs in found) < _FEWEST:
        return
    starts, at = dict[int, int](), 0
    for block in story.blocks:
        starts[id(block)] = at
        at += len(block.strand) + 1
    edits = []
    for block, signs in found:
        deep = signs[0].count(">")
        if signs.end() == len(block.strand):
            if story.cut(block, "angled_quotations", REASON):
                _apart(story, block)
            continue
        block.kind, block.level = QUOTATION, min(_DEEPEST, deep)
        block.hints["indent"] = int(block.hints.get("indent", 0)) + signs.end()
        edits.append(Edit(starts[id(block)], starts[id(block)] + signs.end(), ""))
    story.amend("angled_quotations", REASON, edits)


def _quoted(block: DraftBlock) -> re.Match[str] | None:
    text = block.strand.text
    if block.kind != PARAGRAPH or not text.startswith(">") or _PROMPT.match(text):
        return None
    return _SIGNS.match(text)


def _apart(story: Story, block: DraftBlock) -> None:
    """Let the line after an empty one begin a paragraph."""
    at = next(i for i, other in enumerate(story.blocks) if other is block)
    for other in story.blocks[at + 1 : at + 2]:
        other.hints["gap"] = max(1, int(other.hints.get("gap", 0)))
