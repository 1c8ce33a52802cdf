"""Checks within one article: a qualifier lost, a sum that does not add up, an unlikely year."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from desk.figures import BOUNDS
from desk.i18n import N_
from desk.ledger.closeness import Closeness, closeness
from desk.ledger.measures import DATES, telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from desk.ledger.mention import Mention
    from desk.ledger.scope import Scope

SAID = {
    "lost_qualifier": N_("The same value once with a qualifier and once without."),
    "sum": N_("The parts do not add up to the total."),
    "percent": N_("The shares add up to more than 100 %."),
    "year": N_("A year that lies far from all others here."),
}
"""Every check, as a message id."""

_TOTAL = re.compile(
    r"总计|合计|总共|共计|一共|總計|合計|總共|共計|总额|總額"
    r"|in total|altogether|a total of|combined",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"其中|分别|分別|包括|包含|including|of which|respectively|comprising",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:总计|合计|总共|共计|一共|總計|合計|總共|共計"
    r"|in total|altogether|a total of|totall?ing)[^，。；,;]{0,12}\Z",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"(?:占比|占股|占|持股|股权|股權|stake|share)[^，。；]{0,12}(?:分别|分別|respectively)|"
    r"(?:分别|分別|respectively)[^，。；]{0,8}(?:占|持)",
    re.IGNORECASE,
)
_LONG_AGO, _AHEAD = 25, 60
"""Years from the article: what lies farther, and alone, is worth a look."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something within an article that does not fit; `rule` is one of `SAID`."""

    rule: str
    mentions: tuple[Mention, ...]


def doubts(scope: Scope, near: Closeness | None = None) -> list[Doubt]:
    """Return what does not fit within each article, in reading order."""
    near = near or closeness(scope)
    number = {mention.place: n for n, mention in enumerate(scope.mentions)}
    of: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in scope.mentions:
        of[mention.article.uid].append(mention)
    found: list[Doubt] = []
    for mentions in of.values():
        found += _lost(mentions, near, number)
        found += _sums(mentions)
        found += _years(mentions)
    return found


def _lost(
    mentions: list[Mention], near: Closeness, number: dict[tuple[str, int, int], int]
) -> Iterator[Doubt]:
    """Tell where the same number is once a bound and once exact, of what seems one measure."""
    seen: set[Decimal] = set()
    for a, b in combinations(mentions, 2):
        first, second = a.figure, b.figure
        bounded = [f.qualifier in BOUNDS for f in (first, second)]
        if first.unit != second.unit or first.rate != second.rate or bounded[0] == bounded[1]:
            continue
        value = first.low if first.low is not None else first.high
        if value is None or value != (second.low if second.low is not None else second.high):
            continue
        plain = second if bounded[0] else first
        alike = near.alike(number[a.place], number[b.place])
        if plain.qualifier == "exact" and telling(first) and alike >= 0.05 and value not in seen:
            seen.add(value)
            yield Doubt("lost_qualifier", (a, b))


def _sums(mentions: list[Mention]) -> Iterator[Doubt]:
    """Tell where a sentence gives a total and its parts, and they do not make it."""
    together: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.figure.kind not in DATES and mention.figure.qualifier == "exact":
            together[mention.first].append(mention)
    for group in together.values():
        for unit in dict.fromkeys(m.figure.unit for m in group):
            same = [m for m in group if m.figure.unit == unit and m.figure.low is not None]
            found = _total(same) or _shares(same)
            if found is not None:
                yield found


def _total(same: list[Mention]) -> Doubt | None:
    if len(same) < 3:
        return None
    words = same[0].sentence
    head = words[: same[0].figure.start - same[0].first + len(same[0].figure.text) + 8]
    between = words[same[0].figure.end - same[0].first : same[1].figure.start - same[0].first]
    if _TOTAL.search(head) and _ADDED.search(between):
        total, *parts = (_low(m) for m in same)
    elif _closes(same):
        *parts, total = (_low(m) for m in same)
    else:
        return None
    if sum(parts) == total or any(m.figure.each or m.figure.rate for m in same):
        return None
    return Doubt("sum", tuple(same))


def _closes(same: list[Mention]) -> bool:
    """Tell whether the last value is the total of those before: 60亿，30亿，总计100亿."""
    before, last = same[-2], same[-1]
    words = last.sentence[before.figure.end - last.first : last.figure.start - last.first]
    return bool(_CLOSING.search(words))


def _shares(same: list[Mention]) -> Doubt | None:
    shares = [m for m in same if m.figure.unit == "%" and not m.figure.points]
    if len(shares) < 2 or not _SHARES.search(shares[0].sentence):
        return None
    return Doubt("percent", tuple(shares)) if sum(_low(m) for m in shares) > 100 else None


def _low(mention: Mention) -> Decimal:
    assert mention.figure.low is not None
    return mention.figure.low


def _years(mentions: list[Mention]) -> Iterator[Doubt]:
    """Tell where a year lies far before or behind the article, and no other lies near it."""
    years = [(int(m.figure.iso_low[:4]), m) for m in mentions if _has_year(m)]
    published = mentions[0].article.published[:4]
    now = int(published) if published.isdigit() else max((year for year, _m in years), default=0)
    for year, mention in years:
        near = any(other is not mention and abs(then - year) <= 5 for then, other in years)
        if not near and (now - year > _LONG_AGO or year - now > _AHEAD):
            yield Doubt("year", (mention,))


def _has_year(mention: Mention) -> bool:
    figure = mention.figure
    return figure.kind in DATES and figure.iso_low[:4].isdigit() and not figure.inferred
