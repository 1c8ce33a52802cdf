"""Small articles for the tests of the ledger."""

from __future__ import annotations

from dataclasses import replace

from desk.ledger.recognised import figures_of
from desk.ledger.scope import Scope, mentions_of
from tests.helpers import records_of


def scope(*texts: str | tuple[str, str], **further) -> Scope:
    """A scope of articles, each a text or a text with its day of publishing; a line a block."""
    articles, mentions, kept = [], [], {}
    for number, given in enumerate(texts):
        text, day = given if isinstance(given, tuple) else (given, f"2026-01-{number + 1:02d}")
        title, *lines = text.split("\n")
        _source, article, revision = records_of(title, *lines, published=day)
        article = replace(article, outlet=f"Paper {number}")
        articles.append(article)
        kept[article.uid] = revision.text
        mentions += mentions_of(article, revision, figures_of(article, revision))
    return Scope(tuple(articles), tuple(mentions), kept, **further)


BRIDGE = (
    "Bridge\n市政府宣布跨海大桥造价约30亿元，由港口集团出资12亿元。",
    "大橋\n報道稱，跨海大橋的造價達45億元；港口集團將出資12億元。",
    "Bridge plan\nThe sea bridge (跨海大桥) will cost 3 billion yuan, the city said.",
)
ELSEWHERE = "Apples\n果农今年收获苹果12亿公斤，出口额12亿元，苹果价格上涨3%。"
