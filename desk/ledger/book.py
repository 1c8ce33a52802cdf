"""The whole ledger of some articles, worked out at once: what the table in the window shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.ledger.closeness import closeness
from desk.ledger.doubts import Doubt, doubts
from desk.ledger.measures import DATES, Measure, measured
from desk.ledger.scope import RULE, Scope, reading
from desk.ledger.suspicion import Suspicion, suspected
from desk.ledger.taking import take
from desk.model import Change, Edit, Refusal, Relation

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from desk.ledger._shelf import Shelf
    from desk.ledger.mention import Mention
    from desk.ledger.recognised import Recognised
    from desk.model import Code, Uid
    from desk.model import Relation as Arrow


@dataclass(frozen=True, slots=True)
class Book:
    """Measures, possible conflicts and doubts of a scope; dates are no measures."""

    scope: Scope
    measures: tuple[Measure, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def keeping(
    library: Shelf, articles: Iterable[Uid] | None, known: Recognised | None = None
) -> Generator[int, None, Book]:
    """Read articles and work out their ledger; yield the number of articles done."""
    scope = yield from reading(library, articles, known)
    near = closeness(scope)
    measures = measured(scope, near)
    yield len(scope.articles)
    return Book(
        scope,
        tuple(m for m in measures if m.mentions[0].figure.kind not in DATES),
        tuple(suspected(scope, measures, near)),
        tuple(doubts(scope, near)),
    )


def confirm(library: Shelf, first: Mention, second: Mention, code: Code, creator: str) -> Change:
    """Say that two figures measure the same: mark them where they are not, and tie the marks."""
    edits: list[Edit] = []
    ends = []
    for mention in (first, second):
        if mention.annotation is not None:
            ends.append(mention.annotation)
            continue
        made, change = take(library.revision(mention.article.uid), [mention.figure], code, creator)
        edits += change.edits
        ends.append(made[0].uid)
    edits.append(Edit(None, Relation(RULE, ends[0], ends[1], creator=creator)))
    return Change(N_("Confirm the same measure"), tuple(edits))


def refuse(first: Mention, others: Iterable[Mention], arrows: Iterable[Arrow], who: str) -> Change:
    """Say that a figure does not measure what others do; ties between them are taken out."""
    others = list(others)
    edits = [Edit(None, Refusal(RULE, first.key, other.key, who)) for other in others]
    uids = {other.annotation for other in others if other.annotation}
    for arrow in arrows:
        ends = {arrow.tail, arrow.head}
        if arrow.kind == RULE and first.annotation in ends and ends & uids:
            edits.append(Edit(arrow, None))
    return Change(N_("Refuse the same measure"), tuple(edits))
