"""What a newspaper prints where an article goes on elsewhere, and the heads of its pages.

Seen in scanned pages: `See FERRY, Page A7`, `Continued from A1`, `（下转第三版）`, and a line
with the name of the paper and the number of the page that recurs with another number. Whole lines
only; it must not touch a sentence that tells of a page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning import dates
from desk.cleaning.lexicon import ENDS
from desk.i18n import N_
from desk.model import PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
RULE = "broken_pages"
REASON = N_("where a printed article goes on, or the head of a printed page")

_PAGE = r"(?:(?:on |from )?(?:page|pages|pg\.?|p\.)\s*)?[A-Z]{0,2}-?\d{1,3}"
_ON = re.compile(
    r"(?:please\s+)?(?:see|turn to)\s+(?P<label>[^\n.!?]{2,50}?)\s*"
    rf"(?:,|-|–|—|\bon\b|/)\s*{_PAGE}\W?|"
    rf"(?:story\s+)?(?:continue[sd]|cont(?:['’]?d|\.)?)\s+(?:on|at)\s+(?:next page|{_PAGE})\W?|"
    r"Fortsetzung (?:auf|folgt auf) Seite \w{1,4}\W?|Suite (?:en )?page \w{1,4}\W?|"
    r"[（(【]?\s*(?:下转|下轉)\s*第?[A-Za-z]?[\d一二三四五六七八九十]{1,3}\s*[版页頁]?\s*[）)】]?",
    re.IGNORECASE,
)
_FROM = re.compile(
    rf"(?:story\s+)?(?:continued|cont(?:['’]?d|\.)?)\s+from\s+(?:previous page|{_PAGE})\W?|"
    rf"From page {_PAGE}\W?|Fortsetzung von Seite \w{{1,4}}\W?|Suite de la page \w{{1,4}}\W?|"
    r"[（(【]?\s*(?:上接|紧接|緊接)\s*第?[A-Za-z]?[\d一二三四五六七八九十]{1,3}\s*[版页頁]?\s*[）)】]?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\W{0,3}[A-Z]{0,2}-?\d{1,4}(?=\W)|(?<=\W)[A-Z]{0,2}-?\d{1,4}\W{0,3}$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORTEST, _LONGEST, _JUMP = 10, 100, 80


def apply(story: Story) -> None:
    """Cut the lines; let the paragraph that they broke go on."""
    if not story.plain:
        return
    blocks = story.kept
    found = _heads(blocks)
    for index in found[:1]:
        if printed := dates.first(blocks[index].strand.text):
            story.found("published", printed.value, "masthead")
    label = ""
    for index, block in enumerate(blocks):
        text = block.strand.text
        if len(text) > _JUMP or block.kind != PARAGRAPH:
            continue
        on = _ON.fullmatch(text)
        if on:
            label = (on["label"] or "").strip()
            found.append(index)
        elif _FROM.fullmatch(text):
            found.append(index)
            if index and _names(blocks[index - 1], label):
                found.append(index - 1)
    gone = {index for index in found if story.cut(blocks[index], RULE, REASON)}
    for index in sorted(gone):
        blocks[index].hints["alone"] = True
    _go_on(blocks, gone)


def _heads(blocks: list[DraftBlock]) -> list[int]:
    """Return the lines that recur with another number at an end."""
    seen: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index, block in enumerate(blocks):
        text = block.strand.text
        if not _SHORTEST <= len(text) <= _LONGEST or ENDS.search(text):
            continue
        number = _NUMBER.search(text)
        if number and len(_WORD.findall(text)) > 1:
            rest = " ".join(_NUMBER.sub("", text, count=1).upper().split())
            seen[rest.strip(" |·•-–—")].append((index, number[0]))
    several = (own for own in seen.values() if len({number for _, number in own}) > 1)
    return [
        index for own in several if _is_apart([index for index, _ in own]) for index, _number in own
    ]


def _is_apart(places: list[int]) -> bool:
    """Tell whether text stands between such lines: the rows of a list follow one another."""
    return all(b - a > 2 for a, b in pairwise(places))


def _names(block: DraftBlock, label: str) -> bool:
    """Tell whether a line is the short head that an article goes on under."""
    text = block.strand.text
    short = len(text) <= _JUMP and not ENDS.search(text)
    return bool(label) and short and text.lower().startswith(label.lower()[:20])


def _go_on(blocks: list[DraftBlock], gone: set[int]) -> None:
    last: DraftBlock | None = None
    for index, block in enumerate(blocks):
        if index in gone:
            continue
        if last is not None and index - 1 in gone:
            closed = ENDS.search(last.strand.text) or not block.strand.text[:1].islower()
            block.hints["gap"] = 1 if closed else 0
        last = block
