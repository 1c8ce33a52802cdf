"""A last line that only links to where the article came from gives address and outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.model import CREDIT, LIST_ITEM, PARAGRAPH, QUOTATION

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("a link to where the article came from, kept as its address")

_LONGEST = 40
_LOOK, _TOP = 3, 8
_BARE = re.compile(
    r"^[\s\-–—•·*]*(?:原文(?:链接|連結|地址|网址|出处)?|来源(?:链接|网址)?|來源(?:連結)?|"
    r"链接|網址|网址|本文(?:链接|地址)|"
    r"Source|Original(?: article)?|Link|URL|Via)?\s*[:：]?\s*(https?://\S+)\s*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:原文(?:链接|連結|鏈接|地址|网址|出处)?|来源(?:链接|网址)?|來源(?:連結)?|链接|"
    r"本文(?:链接|地址)|"
    r"(?:Original|Source|Link|URL|Via|First published)(?: \w+){0,3})\s*[:：]\s*<?(https?://[^\s<>]+)>?\s*$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"原文|来源|來源|链接|連結|阅读|閱讀|查看|source|link|original|read|view|via|here|article|https?:|www\.",
    re.IGNORECASE,
)


def apply(story: Story) -> None:
    """Look at the last lines, from the end."""
    _look_above(story)
    _look_behind(story)
    words = [b for b in story.kept if b.strand.text and b.kind in (PARAGRAPH, LIST_ITEM)]
    for index, block in reversed(list(enumerate(words))[-_LOOK:]):
        text = block.strand.text
        links = [target for kind, _, _, target in block.inlines if kind == "link"]
        bare = _BARE.match(text)
        whole = len(links) == 1 and len(text) <= _LONGEST and _covered(block.inlines, len(text))
        if not bare and not (whole and links[0].startswith("http")):
            break
        if not bare and index and _is_a_link(words[index - 1]):
            break  # the last of a list of links
        if not story.cut(block, "source_links", REASON):
            break
        story.found("url", bare[1] if bare else links[0], "source link")
        if not bare and not _GENERIC.search(text):
            story.found("outlet", text, "source link")


def _look_behind(story: Story) -> None:
    """Learn from the very last link where it is the outlet's, though a list above it was cut."""
    last = next((b for b in reversed(story.blocks) if b.strand.text), None)
    links = [i[3] for i in last.inlines if i[0] == "link"] if last and last.cut else []
    if last and len(links) == 1 and _covered(last.inlines, len(last.strand)):
        known = {c.value.casefold() for c in story.candidates if c.field == "outlet"}
        host = links[0].partition("//")[2].partition("/")[0].casefold()
        text = last.strand.text.strip().casefold()
        if text in known or text in host.split("."):
            story.found("url", links[0], "source link")
            story.found("outlet", last.strand.text, "source link")


def _look_above(story: Story) -> None:
    """Take an address that stands alone above everything, as notes and clippings have it."""
    first = next((b for b in story.kept if b.strand.text), None)
    if first and first.kind == QUOTATION and (told := _LABELLED.match(first.strand.text)):
        story.found("url", told[1], "source link")
        story.become(first, CREDIT, "source_links", REASON)
    for block in story.kept[1:_TOP]:
        alone = _BARE.match(block.strand.text) if block.kind == PARAGRAPH else None
        if alone and story.plain and story.cut(block, "source_links", REASON):
            story.found("url", alone[1], "source link")
    for block in story.kept[:4]:
        labelled = _LABELLED.match(block.strand.text) if block.kind == PARAGRAPH else None
        if labelled and block is not first and story.cut(block, "source_links", REASON):
            story.found("url", labelled[1], "source link")
    bare = _BARE.match(first.strand.text) if first and first.kind == PARAGRAPH else None
    if first and bare and len(story.kept) > 1 and story.cut(first, "source_links", REASON):
        story.found("url", bare[1], "source link")


def _is_a_link(block: DraftBlock) -> bool:
    return _covered(block.inlines, len(block.strand))


def _covered(inlines: list[tuple[str, int, int, str]], length: int) -> bool:
    covered = sum(end - start for kind, start, end, _ in inlines if kind == "link")
    return covered >= length - 2
