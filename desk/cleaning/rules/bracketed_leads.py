"""What stands in brackets before the first words of a paragraph: 【文/outlet author】, （agency）.

A byline becomes fields and leaves the text; the name of an agency or an outlet becomes a credit
of its own, in its place. A remark in brackets is neither and stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import dates
from desk.cleaning.lexicon import (
    AGENCIES,
    AGENCY,
    BRACKETED_LEAD,
    BYLINE_WORDS,
    OUTLET,
    RELATED_INLINE,
)
from desk.cleaning.names import byline
from desk.i18n import N_
from desk.model import CREDIT, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "divide"
REASON = N_("author and outlet before the first sentence, kept as such")

_LOOK, _SENTENCE = 8, 20
_ROLES = re.compile("[:：]")
_SPECIAL = re.compile(r"(?P<outlet>[\u4e00-\u9fff]{2,8})(?:專訊|专讯|專電|专电)")
_WIRED = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:[综綜]合|[专專])[电電讯訊]|[综綜]合(?:[报報][导導道]|[外]?[电電]|[讯訊]|消息)|[\u4e00-\u9fff]{1,4}[^日号號社网網报報台臺专專][电電讯訊]"
)
_REPORTER = re.compile(
    r"(?P<outlet>[\u4e00-\u9fffA-Za-z]{2,8}?)(?:[记記]者)(?P<named>[\u4e00-\u9fff]{4,7})"
    r"(?:[综綜]合|[专專][访訪題题])?[报報][导導道]"
)
_NEWS = re.compile(r"(?P<outlet>[\u4e00-\u9fffA-Za-z]{2,8})\s*[讯訊电電]")
_DATELINE = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{1,4}社)(?:[记記]者(?P<named>[\u4e00-\u9fff]{4,6}))?"
    r"[\u4e00-\u9fff]{0,4}(?:\d{1,2}月)?\d{1,2}日(?:[综綜]合)?(?:外)?[电電讯訊]"
)


def apply(story: Story) -> None:
    """Look at the first paragraphs, where such brackets stand."""
    paragraphs = [b for b in story.kept if b.kind == PARAGRAPH and len(b.strand) >= _SENTENCE]
    for block in paragraphs[:_LOOK]:
        _look_at(story, block)


def _look_at(story: Story, block: DraftBlock, again: bool = True) -> None:
    """Look at the bracket a paragraph begins with, and at one more right behind it."""
    lead = BRACKETED_LEAD.match(block.strand.text)
    if (
        not lead
        or "。" in lead[2]
        or RELATED_INLINE.match(lead[0].strip())
        or len(_ROLES.findall(lead[2])) > 1
    ):
        return
    at = next(index for index, other in enumerate(story.blocks) if other is block)
    rest = len(block.strand.text) - lead.end()
    _take(story, block, lead[2], lead.end(), lead[1])
    if again and story.blocks[at] is not block and rest > 0:
        _look_at(story, story.blocks[at + 1], again=False)


def _read(story: Story, dateline: re.Match[str]) -> None:
    """Learn from a dateline, whose words stay: a reporter's name is followed by a place."""
    agency = AGENCY.fullmatch(dateline["agency"])
    if agency:
        story.found("agency", AGENCIES.get(agency[0], agency[0]), "dateline")
    if dateline["named"]:
        story.found("byline", _reporter(dateline["named"]), "dateline")


def _reporter(named: str) -> str:
    """Return the name that is followed by a place, such as 林默然台北."""
    return named[:3] if len(named) > 4 else named[:2]


def _lead(words: str) -> list[tuple[str, str]]:
    """Return what a lead tells that names an outlet before a date or a reporter, or nothing."""
    reporter = _REPORTER.fullmatch(words.strip())
    if reporter:
        own = "" if reporter["outlet"] in ("本报", "本報") else reporter["outlet"]
        return [("byline", _reporter(reporter["named"])), *([("outlet", own)] if own else [])]
    news = _NEWS.fullmatch(words.strip())
    return [("outlet", news["outlet"])] if news and news["outlet"] not in AGENCIES else []


def _take(story: Story, block: DraftBlock, words: str, end: int, bracket: str) -> None:
    dateline = _DATELINE.fullmatch(words.strip())
    if dateline:
        _read(story, dateline)
        return
    if _WIRED.fullmatch(words.strip()) and not _SPECIAL.fullmatch(words.strip()):
        first = story.split(block, end)[0]
        if len(first.strand) < len(block.strand):
            first.kind = CREDIT
        return
    date = dates.first(words)
    if BYLINE_WORDS.search(words) and not _SPECIAL.fullmatch(words.strip()):
        plain = words if not date else words[: date.start] + " " + words[date.end :]
        found = _lead(plain) or byline(plain)
        if date:
            found.append(("published", date.value))
        first = story.split(block, end)[0]
        if found and story.cut(first, "bracketed_leads", REASON):
            for name, value in found:
                story.found(name, value, "byline")
        return
    special = _SPECIAL.fullmatch(words.strip())
    if special:
        words = special["outlet"]
    agency = AGENCY.fullmatch(words.strip())
    if special or agency or OUTLET.match(words.strip()):
        first = story.split(block, end)[0]
        if len(first.strand) < len(block.strand):
            first.kind = CREDIT
        name = words.strip()
        story.found("agency" if agency else "outlet", AGENCIES.get(name, name), "dateline")
