"""A date concluded from the words of an article that states none; always marked as inferred."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desk.cleaning import dates
from desk.cleaning.flat_posts import SIGNATURE
from desk.model import POST, Candidate

if TYPE_CHECKING:
    from desk.cleaning.story import Story

_DAY = re.compile(r"(?<![\d月/.-])(\d{1,2})\s*[日号號](?!\d)")
_YESTERDAY = re.compile(r"昨[日天晚]|\byesterday\b", re.IGNORECASE)
_LOOK = 800


def published(story: Story, text: str) -> list[Candidate]:
    """Return when the article must have appeared, as far as posts quoted in it tell.

    An article is not older than the newest post it quotes; a day of the month that it names, and
    a `yesterday`, make it one day later than that day.
    """
    quoted = [
        found.value[:10]
        for block in story.kept
        if block.kind == POST
        for sign in SIGNATURE.finditer(block.strand.text)
        if (found := dates.first(sign[0]))
    ]
    if not quoted:
        return []
    newest = max(quoted)
    yesterday = _after_yesterday(text[:_LOOK], quoted)
    return [Candidate("published", max(newest, yesterday), "relative", inferred=True)]


def _after_yesterday(text: str, quoted: list[str]) -> str:
    day = _DAY.search(text)
    if not day or not _YESTERDAY.search(text) or not 1 <= int(day[1]) <= 31:
        return ""
    named = [date for date in quoted if int(date[8:]) == int(day[1])]
    return dates.after(named[0], 1) if named else ""
