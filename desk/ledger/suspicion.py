"""Pairs of measures that may be one, with two values: ranked, with reasons, never asserted.

A pair scores by how alike the words around the two figures are, and how near the values. Two
values that one and the same article gives are hardly one measure: it would contradict itself.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desk.figures import BOUNDS, agree
from desk.fold import fold
from desk.ledger.closeness import Closeness, closeness, words
from desk.ledger.measures import DATES, Measure, measured, telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures import Figure
    from desk.ledger.mention import Mention
    from desk.ledger.scope import Scope

_OPEN = ("conflict", "soft_conflict", "other_scope", "compatible")
_BOTH = 0.42
"""What is left of a score where one article gives both values: two measures, or two voices."""
_PART = re.compile("[\u3400-\u9fff]+|[a-z][a-z '&-]*[a-z]")
_LOOSE = "的了在是和与及将对 "
_LEAST = 0.15
_RIVALLED = 0.6
_COMMON = 60
"""Words that more figures than this have around them bring no two of them together."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why two figures may be of one measure.

    `words` are shared by the sentences, as the first one spells them; `names` by both in whatever
    script; `ratio` is the larger value by the smaller one, 0 where there is none.
    """

    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    ratio: float = 0.0
    same_unit: bool = True


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Two mentions that may be of one measure although their values differ."""

    first: Mention
    second: Mention
    verdict: str
    score: float
    reasons: Reasons


def suspected(
    scope: Scope,
    measures: list[Measure] | None = None,
    near: Closeness | None = None,
    most: int = 50,
) -> list[Suspicion]:
    """Return the pairs worth a look, the likeliest first; one pair for two measures."""
    near = near or closeness(scope)
    measures = measured(scope, near) if measures is None else measures
    home = {m.place: n for n, measure in enumerate(measures) for m in measure.mentions}
    refused = _refused(scope, measures)
    best: dict[tuple[int, int], tuple[float, int, int, str]] = {}
    for score, a, b, verdict in _mutual(scope, list(_scored(scope, near))):
        one, other = sorted((home[scope.mentions[a].place], home[scope.mentions[b].place]))
        if one == other or (one, other) in refused:
            continue
        score *= _apart(measures[one], measures[other])
        if score >= _LEAST and score > best.get((one, other), (0.0,))[0]:
            best[one, other] = score, a, b, verdict
    ranked = sorted(best.values(), key=lambda found: (-found[0], found[1], found[2]))[:most]
    return [
        Suspicion(
            scope.mentions[a],
            scope.mentions[b],
            verdict,
            round(score, 3),
            _reasons(near, scope.mentions[a], scope.mentions[b]),
        )
        for score, a, b, verdict in ranked
    ]


def _refused(scope: Scope, measures: list[Measure]) -> set[tuple[int, int]]:
    """Return the pairs of measures of which the reader refused a pair of mentions."""
    if not scope.refused:
        return set()
    of = {m.key: n for n, measure in enumerate(measures) for m in measure.mentions}
    found = (sorted(of[key] for key in pair if key in of) for pair in scope.refused)
    return {(pair[0], pair[1]) for pair in found if len(pair) == 2}


_Scored = tuple[float, int, int, str]


def _scored(scope: Scope, near: Closeness) -> Iterator[_Scored]:
    for a, b, verdict in _pairs(scope, near):
        yield _score(near, a, b, scope.mentions[a], scope.mentions[b], verdict), a, b, verdict


def _mutual(scope: Scope, pairs: list[_Scored]) -> Iterator[_Scored]:
    """Take from a pair of which one has a better partner in the article of the other."""
    best: dict[tuple[int, str], float] = {}
    for score, a, b, _verdict in pairs:
        for one, other in ((a, b), (b, a)):
            name = one, scope.mentions[other].article.uid
            best[name] = max(best.get(name, 0.0), score)
    home = [mention.article.uid for mention in scope.mentions]
    for score, a, b, verdict in pairs:
        highest = max(best[a, home[b]], best[b, home[a]])
        yield score if score >= highest else score * _RIVALLED, a, b, verdict


def _pairs(scope: Scope, near: Closeness) -> Iterator[tuple[int, int, str]]:
    few = _COMMON if len(scope.mentions) > 400 else 400
    for a, b in near.neighbours(few):
        first, second = scope.mentions[a], scope.mentions[b]
        if first.article.uid == second.article.uid or not _comparable(first.figure, second.figure):
            continue
        found = agree(first.figure, second.figure)
        if found.verdict in _OPEN and not found.equal:
            yield a, b, found.verdict


def _comparable(a: Figure, b: Figure) -> bool:
    if a.kind in DATES or b.kind in DATES or a.kind != b.kind or a.rate != b.rate:
        return False
    if a.kind == "count" and a.unit != b.unit and min(len(a.unit), len(b.unit)) > 3:
        # a mere classifier, as {艘}, may count what the other names
        return False
    if "several" in (a.qualifier, b.qualifier):
        return False
    return not (a.qualifier in BOUNDS and b.qualifier in BOUNDS)


def _score(near: Closeness, a: int, b: int, first: Mention, second: Mention, verdict: str) -> float:
    ratio = ratio_of(first.figure, second.figure)
    closeness_of_values = max(0.0, 1 - math.log10(ratio)) if ratio else 0.0
    alike = near.alike(a, b)
    weight = 0.8 if verdict in ("compatible", "other_scope") else 1.0
    weight *= 1.0 if telling(first.figure) or telling(second.figure) else 0.5
    return weight * (alike * (0.4 + 0.6 * closeness_of_values) * 1.6 + 0.2 * closeness_of_values)


def ratio_of(a: Figure, b: Figure) -> float:
    """Return the larger of two values by the smaller, 1 where they meet; 0 where there is none."""
    ends = [
        (min(map(float, said)), max(map(float, said)))
        for said in ([e for e in (f.low, f.high) if e is not None] for f in (a, b))
        if said
    ]
    if len(ends) < 2 or any(value <= 0 for pair in ends for value in pair):
        return 0.0
    (low, high), (other_low, other_high) = ends
    if low <= other_high and other_low <= high:
        return 1.0
    return max(low / other_high, other_low / high)


def _apart(one: Measure, other: Measure) -> float:
    """Return what is left of a score where one article gives both values."""
    shared = set(one.articles) & set(other.articles)
    return _BOTH if shared else 1.0


def _reasons(near: Closeness, first: Mention, second: Mention) -> Reasons:
    names = _names(near, first, second)
    return Reasons(
        tuple(said for said in shared_words(first, second) if said not in names),
        names,
        round(ratio_of(first.figure, second.figure), 2),
        first.figure.unit == second.figure.unit,
    )


def shared_words(first: Mention, second: Mention) -> tuple[str, ...]:
    """Return the longest stretches of words in common, in their first spelling."""
    one, other = fold(first.sentence), fold(second.sentence)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    found: Counter[str] = Counter()
    for block in matcher.get_matching_blocks():
        first_sign, last_sign = _whole(one, block.a, block.a + block.size)
        for part in _PART.finditer(one, first_sign, last_sign):
            low, high = _words_of_two(one, other, part.start(), part.end(), block.b - block.a)
            said = first.sentence[low:high].strip(_LOOSE)
            if len(said) > 1 and next(words(fold(said)), None) is not None:
                found[said] = len(said)
    return tuple(said for said, _length in found.most_common(4))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a stretch so that it breaks no Latin word at either end."""
    while start < end and start and _letter(text[start - 1]) and _letter(text[start]):
        start += 1
    while start < end < len(text) and _letter(text[end - 1]) and _letter(text[end]):
        end -= 1
    return start, end


def _words_of_two(one: str, other: str, start: int, end: int, shift: int) -> tuple[int, int]:
    """Narrow three Chinese signs to two where both texts go on at one end: 项目投 is 项目."""
    if end - start != 3 or one[start] < "\u3400":
        return start, end
    goes_on = all(_han(text, at) for text, at in ((one, end), (other, end + shift)))
    begins = all(_han(text, at) for text, at in ((one, start - 1), (other, start + shift - 1)))
    return start + (begins and not goes_on), end - (goes_on and not begins)


def _han(text: str, at: int) -> bool:
    return 0 <= at < len(text) and "\u3400" <= text[at] <= "\u9fff"


def _letter(sign: str) -> bool:
    return sign.isalnum() and sign < "\u3000"


def _names(near: Closeness, first: Mention, second: Mention) -> tuple[str, ...]:
    one, other = fold(first.sentence), fold(second.sentence)
    tokens = {token: name for name, token in near.names.items() if name in other}
    return tuple(
        dict.fromkeys(
            first.sentence[one.index(name) : one.index(name) + len(name)]
            for name, token in near.names.items()
            if token in tokens and name in one
        )
    )[:3]
