"""The verdicts of a measure: what each article says, beside what most of them say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desk.figures import agree
from desk.i18n import N_

if TYPE_CHECKING:
    from desk.ledger.measures import Measure
    from desk.ledger.mention import Mention

SAID = {
    "reference": N_("what most say"),
    "first": N_("the others are compared with it"),
    "single": N_("only one article gives it"),
    "agree": N_("agrees"),
    "agree_qualified": N_("agrees, with another qualifier"),
    "compatible": N_("does not exclude it"),
    "conflict": N_("conflicts"),
    "soft_conflict": N_("conflicts, approximately"),
    "updated": N_("another value, of another day"),
    "other_scope": N_("of another scope: per something, or for each"),
    "related": N_("related: another unit"),
    "unknown": N_("no value"),
}
"""Every verdict on one line of the table, as a message id."""

SIGNS = {
    "agree": "=",
    "agree_qualified": "(=)",
    "compatible": "∩",
    "conflict": "≠",
    "soft_conflict": "≠",
    "updated": "→",
    "other_scope": "∥",
    "related": "·",
}
"""A sign for each, so that none is told by colour alone."""

WORST = ("conflict", "soft_conflict", "updated", "other_scope", "related", "compatible",
         "agree_qualified", "agree", "single", "unknown")  # fmt: skip
"""From what a reader should see first to what can wait."""

_SAME_NEWS = 2
"""Days between two articles that tell of the same state of things."""


@dataclass(frozen=True, slots=True)
class Line:
    """One mention of a measure with its verdict, one of `SAID`."""

    mention: Mention
    verdict: str


def lines(measure: Measure) -> list[Line]:
    """Return what each article says of a measure, against the value that most articles give."""
    reference, homes = _reference(measure)
    own = "single" if len(measure.mentions) == 1 else "reference" if homes > 1 else "first"
    found = []
    for mention in measure.mentions:
        if mention is reference:
            found.append(Line(mention, own))
        else:
            found.append(Line(mention, verdict(reference, mention)))
    return found


def worst(found: list[Line]) -> str:
    """Return the verdict on a whole measure: that of its line that departs most."""
    verdicts = {line.verdict for line in found} - {"reference", "first"}
    return next((name for name in WORST if name in verdicts), "agree" if found else "unknown")


def _reference(measure: Measure) -> tuple[Mention, int]:
    """Return the earliest mention of the value that most articles give, and how many do."""
    counts = [
        len(
            {
                other.article.uid
                for other in measure.mentions
                if other is mention or agree(mention.figure, other.figure).verdict == "agree"
            }
        )
        for mention in measure.mentions
    ]
    most = max(counts)
    return measure.mentions[counts.index(most)], most


def verdict(reference: Mention, other: Mention) -> str:
    """Return what a mention says beside the reference; one of `SAID`."""
    a, b = reference.figure, other.figure
    found = agree(a, b).verdict
    if found == "other_unit":
        return "related"
    if found in ("conflict", "soft_conflict"):
        if a.as_of and b.as_of and a.as_of != b.as_of:
            return "updated"
        if not (a.as_of or b.as_of) and _days_between(reference, other) > _SAME_NEWS:
            return "updated"
    return found


def _days_between(a: Mention, b: Mention) -> int:
    try:
        days = [date.fromisoformat(m.article.published[:10]) for m in (a, b)]
    except ValueError:
        return 0
    return abs((days[0] - days[1]).days)
