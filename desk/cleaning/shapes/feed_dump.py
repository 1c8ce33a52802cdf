"""An article as a feed collector wrote it down: time in a comment, linked title, rule, HTML."""

from __future__ import annotations

from desk.cleaning import chosen, dates
from desk.cleaning.draft import DraftBlock, Strand
from desk.cleaning.markup import FEED_HEAD
from desk.cleaning.reading import Reading
from desk.i18n import N_
from desk.model import PARAGRAPH, TITLE, Candidate

SHAPE = "feed-dump"
RULE = "feed_header"
REASON = N_("the head of a feed entry: its time, address and rule")


def reads(text: str, name: str) -> float:
    """Look for a title that is a link, over a rule: that is how these begin."""
    return 0.97 if FEED_HEAD.match(text[:8192]) else 0.0


def read(text: str, offset: int) -> Reading:
    """Read the head, then the rest in whatever shape it is."""
    from desk.cleaning.shapes import html_fragment
    from desk.cleaning.shapes import read as read_rest

    head = FEED_HEAD.match(text)
    assert head is not None
    found = [
        Candidate("title", head["title"].replace("\\", ""), "title link"),
        Candidate("url", head["url"], "title link"),
    ]
    if head["epoch"] and head["epoch"].isdigit() and (moment := dates.of_epoch(int(head["epoch"]))):
        found.append(Candidate("published", moment, "epoch"))
    blocks = [
        DraftBlock(kind, Strand.of(head[group], offset + head.start(group)), cut=cut, reason=reason)
        for group, kind, cut, reason in (
            ("comment", PARAGRAPH, RULE, REASON),
            ("title", TITLE, "", ""),
            ("url", PARAGRAPH, RULE, REASON),
            ("rule", PARAGRAPH, RULE, REASON),
        )
        if head[group]
    ]
    body, start = text[head.end() :], offset + head.end()
    rest = read_rest(body, start) if body.strip() else Reading([])
    if rest.shape == html_fragment.SHAPE:
        chosen.keep(rest.blocks, whole=True)
    return Reading([*blocks, *rest.blocks], [*found, *rest.candidates], rest.plain, SHAPE)
