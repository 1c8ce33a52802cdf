"""The table of figures as plain facts: one row a mention, for every export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desk.figures import as_record, shown
from desk.ledger.closeness import closeness
from desk.ledger.doubts import doubts
from desk.ledger.measures import DATES, measured
from desk.ledger.suspicion import suspected
from desk.ledger.verdicts import lines, worst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.ledger.mention import Mention
    from desk.ledger.scope import Scope

COLUMNS = (
    "measure", "verdict", "measure_verdict", "confirmed", "shown", "text", "kind", "low", "high",
    "unit", "qualifier", "strength", "rate", "each", "points", "inferred", "as_of", "source",
    "speaker", "article", "outlet", "published", "url", "start", "end", "cues", "sentence",
    "article_uid", "revision_uid", "annotation_uid",
)  # fmt: skip
"""What a row says; positions, of the cues too, are code points of the text of `revision_uid`."""


def spans(cues: list[dict[str, Any]]) -> str:
    """Return the words beside a figure with their places, for one cell of a table."""
    return "; ".join(f"{c['role']} {c['start']}-{c['end']} {c['text']}" for c in cues)


def rows(scope: Scope, *, dates: bool = False) -> list[dict[str, Any]]:
    """Return every figure of a scope, measure by measure; `measure` numbers them from 1.

    Args:
        scope: the articles.
        dates: dates and times too; each is a measure by itself.
    """
    return [row for row in _rows(scope) if dates or row["kind"] not in DATES]


def _rows(scope: Scope) -> Iterator[dict[str, Any]]:
    for number, measure in enumerate(measured(scope), start=1):
        found = lines(measure)
        whole = worst(found)
        for line in found:
            yield {
                "measure": number,
                "verdict": line.verdict,
                "measure_verdict": whole,
                "confirmed": measure.confirmed,
                **_facts(line.mention),
            }


def _facts(mention: Mention) -> dict[str, Any]:
    article, record = mention.article, as_record(mention.figure)
    names = (
        *("text", "kind", "low", "high", "unit", "qualifier", "rate", "each"),
        *("start", "end", "cues"),
    )
    if mention.figure.kind in DATES:
        record["low"], record["high"] = record.get("iso_low"), record.get("iso_high")
    return {name: record[name] for name in names} | {
        "shown": shown(mention.figure, "en"),
        "strength": mention.figure.strength,
        "points": mention.figure.points,
        "inferred": mention.figure.inferred,
        "as_of": mention.figure.as_of,
        "source": mention.figure.source,
        "speaker": mention.speaker,
        "article": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
        "sentence": mention.sentence,
        "article_uid": article.uid,
        "revision_uid": mention.revision,
        "annotation_uid": mention.annotation,
    }


def whole(scope: Scope) -> dict[str, Any]:
    """Return everything there is to say: rows, possible conflicts with reasons, and doubts."""
    near = closeness(scope)
    measures = measured(scope, near)
    return {
        "figures": rows(scope, dates=True),
        "possible_conflicts": [
            {
                "score": each.score,
                "verdict": each.verdict,
                "first": _facts(each.first),
                "second": _facts(each.second),
                "shared_words": list(each.reasons.words),
                "shared_names": list(each.reasons.names),
                "ratio": each.reasons.ratio,
            }
            for each in suspected(scope, measures, near)
        ],
        "doubts": [
            {"rule": doubt.rule, "figures": [_facts(m) for m in doubt.mentions]}
            for doubt in doubts(scope, near)
        ],
    }
