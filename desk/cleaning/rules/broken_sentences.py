"""Fragments of one sentence on lines of their own are one line again.

Seen where the text of a page was copied node by node: a link, a name or a figure inside a sentence
stands on a line by itself, and so does the stop behind it. A line that begins with a comma, a stop
or a closing mark says so for sure; once it does, a line that ends with a comma, or with a word that
asks for another, goes on as well. It must not touch verse, lists of titles, or rows of dots.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.lexicon import SITE_TEXT
from desk.i18n import N_
from desk.model import PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("fragments of one sentence, joined")

_CLOSES = "，。、；：？！）》」』”’】〉"
_GOES_ON = re.compile(
    rf"(?:[{_CLOSES}]|[,;.!?:)](?:[\s”’\"]|$|(?=[\u3400-\u9fff]))|['’]s\b)"
    rf"(?![.。!！?？~～…·]{{2}})"
)
_ONLY_MARKS = re.compile(rf"[{_CLOSES},.;:!?)…\"]{{1,3}}$")
_QUOTE_ONLY = re.compile('[”’」』）】》"]')
_STOPPED = re.compile('[。！？!?…；;.][”’」』）)》】"]*$')
_PAUSED = re.compile("(?:[，、,]|[“‘「『《（(])$")
_ASKS_FOR_MORE = re.compile(
    "(?<=[\u3400-\u9fff])(?:[的和与與及在由被把向从從於于]|以及|根据|根據)$|(?:^|(?<=[，。]))[据據]$|"
    " (?:a|an|and|at|by|for|from|in|of|on|or|than|that|the|to|with|said|says)$"
)
_FOLLOWS = re.compile("的(?!士)|[们們]|[a-zà-ÿ]")
_WIDE = re.compile("[\u2e80-\u9fff\uff00-\uff60“”‘’…—]")
_PAUSES = re.compile("[，。；,]")
_BULLET = re.compile(r"[a-z][.)、]|[a-z] ")
_INLINE, _FEWEST, _BACK = 16, 2, 6


def apply(story: Story) -> None:
    """Join the fragments, when the text shows some that are sure."""
    if not story.plain:
        return
    blocks = story.blocks
    sure = [_is_sure(blocks[max(0, i - _BACK) : i], block) for i, block in enumerate(blocks)]
    if not any(sure):
        return
    lone = any(s and _ONLY_MARKS.match(b.strand.text) for s, b in zip(sure, blocks, strict=True))
    broken = lone or sum(sure) >= _FEWEST
    groups: list[list[DraftBlock]] = []
    for known, block in zip(sure, blocks, strict=True):
        if groups and (known or (broken and _goes_on(groups[-1], block))):
            groups[-1].append(block)
        else:
            groups.append([block])
    story.blocks = [block for group in groups for block in _joined(story, group)]


def _are_lines(before: DraftBlock, block: DraftBlock) -> bool:
    return not (before.cut or block.cut) and before.kind == block.kind == PARAGRAPH


def _is_sure(before: list[DraftBlock], block: DraftBlock) -> bool:
    """Tell whether a line begins as no line can."""
    text = block.strand.text
    if not _GOES_ON.match(text) or not before or not _are_lines(before[-1], block):
        return False
    above = before[-1].strand.text
    if SITE_TEXT.match(above):
        return False
    if _STOPPED.search(above):
        said = "".join(line.strand.text for line in before if not line.cut)
        return bool(_QUOTE_ONLY.match(text)) and _is_open(said, text[0])
    return True


def _is_open(above: str, mark: str) -> bool:
    """Tell whether what stands above holds an opening mark that waits for this closing one."""
    opening = '“‘「『（【《"'['”’」』）】》"'.index(mark)]
    if opening == mark:
        return above.count(mark) % 2 == 1
    return above.count(opening) > above.count(mark)


def _goes_on(group: list[DraftBlock], block: DraftBlock) -> bool:
    """Tell whether a line goes on from the fragments before it, in a text that has fragments."""
    last, text = group[-1], block.strand.text
    above = last.strand.text
    if not _are_lines(last, block) or block.hints.get("gap"):
        return False
    if _STOPPED.search("".join(fragment.strand.text for fragment in group[-2:])):
        return False
    if SITE_TEXT.match(text) or SITE_TEXT.match(above) or _BULLET.match(text):
        return False
    if _PAUSED.search(above) or _ASKS_FOR_MORE.search(above) or _FOLLOWS.match(text):
        return True
    # A link amid a sentence: what came before it led up to it, and the sentence is not over.
    return len(group) > 1 and len(above) <= _INLINE and bool(_PAUSES.search(text))


def _joined(story: Story, group: list[DraftBlock]) -> list[DraftBlock]:
    start, end = group[0].strand.extent()[0], group[-1].strand.extent()[1]
    if len(group) == 1 or story.refused("broken_sentences", start, end):
        return group
    story.told("broken_sentences", REASON, start, end)
    strands = [group[0].strand]
    for before, after in pairwise(group):
        if not _is_tight(before.strand.text[-1:], after.strand.text):
            strands.append(Strand.new(" "))
        strands.append(after.strand)
    first = group[0]
    return [DraftBlock(first.kind, Strand.join(strands), first.level, hints=first.hints)]


def _is_tight(last: str, after: str) -> bool:
    return bool(_WIDE.match(last) or _WIDE.match(after) or _GOES_ON.match(after) or last in "([\"'")
