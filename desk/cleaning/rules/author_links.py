"""A line that is one link to a person's page, `[Jane Doe](/author/jane-doe)`, names the author.

Seen above the text and again below it. It must not touch a name inside a sentence, nor a link to
anything but the pages that sites keep of their writers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning.rules.lone_links import target
from desk.i18n import N_
from desk.model import HEADING, LIST_ITEM, PARAGRAPH

if TYPE_CHECKING:
    from desk.cleaning.draft import DraftBlock
    from desk.cleaning.story import Story

PHASE = "frame"
REASON = N_("a line that tells author, outlet or date, kept as such")

PERSONS = re.compile(
    r"/(?:authors?|by|byline|profiles?|people|persons?|staff|contributors?|columnists?|writers?|"
    r"journalists?|reporters?|correspondents?|team|autor(?:en|es|in)?|auteurs?|signature|redaktion|"
    r"firmas?|zuozhe|@[\w.-]+)(?:/|$)",
    re.IGNORECASE,
)
"""Where sites keep the pages of their writers."""

_NAME = re.compile(
    r"(?:[Bb]y |Von |Par |Por )?(?P<name>[A-ZÀ-Þ][\w'’.-]+(?: (?:de|van|von|del|la|bin|al|"
    r"[A-ZÀ-Þ][\w'’.-]*)){1,4}|[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,8})"
)


def apply(story: Story) -> None:
    """Take the names; the first is the author's, the same again below the text only goes."""
    named = ""
    for block in story.kept:
        name = _named(block)
        if not name or (named and name != named):
            continue
        if story.cut(block, "author_links", REASON) and not named:
            named = name
            story.found("byline", name, "author link")


def _named(block: DraftBlock) -> str:
    if block.kind not in (PARAGRAPH, HEADING, LIST_ITEM):
        return ""
    found = _NAME.fullmatch(block.strand.text.strip())
    return found["name"] if found and PERSONS.search(target(block)) else ""
