"""Which figures are of one measure: equal values that belong together, and what is confirmed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from desk.figures import agree
from desk.ledger.closeness import Closeness, closeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desk.figures import Figure
    from desk.ledger.mention import Mention
    from desk.ledger.scope import Scope

DATES = ("date", "datetime")
_TELLING = ("money", "power", "energy", "area", "volume", "weight")
_NEEDED, _NEEDED_PLAIN, _QUALIFIED = 0.16, 0.3, 0.06
"""How alike two surroundings must be, of a value that says much, and of one such as 3 or 10 %;
how much less, where both carry the same qualifier."""
_REACH = 300
"""Of one value in thousands of mentions, each is compared with so many that follow in time."""
_SHARED_VALUE, _MOST_SHARED = 0.035, 0.18
"""What each further telling value that two articles share adds to the likeness of an equal pair."""
_ONE_STORY = 0.5
"""What the likeness of two whole articles counts beside that of two sentences."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Mentions of one measure, in order of time; `confirmed`: a reader tied some of them."""

    mentions: tuple[Mention, ...]
    confirmed: bool = False

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that give it, each once."""
        return tuple(dict.fromkeys(mention.article.uid for mention in self.mentions))

    @property
    def name(self) -> str:
        """A name for it that stays while its first mention does."""
        return self.mentions[0].key


def measured(scope: Scope, near: Closeness | None = None) -> list[Measure]:
    """Return the measures of a scope, those that most articles give first.

    Equal values cluster by themselves where their surroundings are alike; ranges, several and
    dates never do. What a reader confirmed is joined whatever the values; what was refused is
    kept apart. A figure that nothing is joined to is a measure by itself.
    """
    near = near or closeness(scope)
    groups, equal, common = _Groups(scope), _Equal(scope), _Common(scope)
    for a, b in _likely_pairs(scope):
        if groups.together(a, b) or not equal(a, b):
            continue
        if _belong(scope, near, a, b, common(a, b)):
            groups.join(a, b)
    tied = groups.tie(scope.confirmed)
    found = [
        Measure(
            tuple(sorted((scope.mentions[i] for i in group), key=_time)), bool(tied & set(group))
        )
        for group in groups.all()
    ]
    return sorted(found, key=lambda m: (-len(m.articles), -len(m.mentions), _time(m.mentions[0])))


def _time(mention: Mention) -> tuple[str, str, int]:
    return mention.day or "9999", mention.article.uid, mention.figure.start


class _Equal:
    """Whether two mentions are of equal value, asked once for every two meanings."""

    def __init__(self, scope: Scope) -> None:
        self._figures = [mention.figure for mention in scope.mentions]
        self._known: dict[tuple[object, object], bool] = {}

    def __call__(self, a: int, b: int) -> bool:
        one, other = self._figures[a], self._figures[b]
        name = one.meaning, other.meaning
        if name not in self._known:
            self._known[name] = agree(one, other).equal
        return self._known[name]


def _likely_pairs(scope: Scope) -> Iterator[tuple[int, int]]:
    """Yield the pairs of about equal value; of very many those near one another in time."""
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, mention in enumerate(scope.mentions):
        for name in _blocks(mention.figure):
            alike[name].append(number)
    for numbers in alike.values():
        numbers.sort(key=lambda number: _time(scope.mentions[number]))
        for at, a in enumerate(numbers):
            for b in numbers[at + 1 : at + 1 + _REACH]:
                yield min(a, b), max(a, b)


def _blocks(figure: Figure) -> Iterable[tuple[object, ...]]:
    """Return where a figure is looked up: equal ones share at least one."""
    if figure.kind in DATES or figure.qualifier in ("range", "several"):
        return ()
    value = figure.low if figure.low is not None else figure.high
    if value is None or not value or abs(value.adjusted()) > 60:
        return ()
    rough = {"mo": Fraction(1, 12), "wk": Fraction(7, 365), "d": Fraction(1, 365)}
    counted = figure.unit[:1] == "{" or (figure.unit == "1" and figure.kind in ("number", "count"))
    unit = "a" if figure.unit in rough else "{" if counted else figure.unit
    size = float(value) * float(rough.get(figure.unit, Fraction(1)))
    return ((unit, figure.rate, figure.each, f"{size:.2e}"),)


class _Common:
    """How many telling values two articles share: of one story, several in any language."""

    def __init__(self, scope: Scope) -> None:
        self._home = [mention.article.uid for mention in scope.mentions]
        self._values: defaultdict[str, set[tuple[object, ...]]] = defaultdict(set)
        self._known: dict[tuple[str, str], float] = {}
        for mention in scope.mentions:
            if telling(mention.figure):
                self._values[mention.article.uid] |= set(_blocks(mention.figure))

    def __call__(self, a: int, b: int) -> float:
        """Return what the values in common add to the likeness of two mentions."""
        pair = self._home[a], self._home[b]
        if pair[0] == pair[1]:
            return 0.0
        if pair not in self._known:
            shared = len(self._values[pair[0]] & self._values[pair[1]])
            self._known[pair] = min(_MOST_SHARED, max(0, shared - 1) * _SHARED_VALUE)
        return self._known[pair]


def _belong(scope: Scope, near: Closeness, a: int, b: int, common: float) -> bool:
    first, second = scope.mentions[a], scope.mentions[b]
    if scope.refused and frozenset((first.key, second.key)) in scope.refused:
        return False
    if telling(first.figure):
        needed = _NEEDED - (_QUALIFIED if _as_qualified(first.figure, second.figure) else 0)
        needed -= common
    elif first.figure.unit != second.figure.unit:
        return False
    else:
        needed = _NEEDED_PLAIN
    return near.alike(a, b) + _ONE_STORY * near.story(first, second) >= needed


def _as_qualified(a: Figure, b: Figure) -> bool:
    return a.qualifier == b.qualifier != "exact"


def telling(figure: Figure) -> bool:
    """Tell whether an equal value is hardly a coincidence."""
    value = figure.low if figure.low is not None else figure.high
    if value is None:
        return False
    if figure.kind in _TELLING:
        return True
    return len(value.normalize().as_tuple().digits) >= 2 and abs(value) > 12


class _Groups:
    """Mentions joined in pairs; what a reader refused never comes into one group."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._of = list(range(len(scope.mentions)))
        self._members = {number: [number] for number in self._of}
        self._refused = self._places(scope)

    def _places(self, scope: Scope) -> Counter[frozenset[int]]:
        named: defaultdict[str, list[int]] = defaultdict(list)
        if scope.refused:
            for number, mention in enumerate(scope.mentions):
                named[mention.key].append(number)
        apart: Counter[frozenset[int]] = Counter()
        for pair in scope.refused:
            first, *rest = sorted(pair)
            for a in named.get(first, ()):
                for b in named.get(rest[0], ()) if rest else ():
                    apart[frozenset((a, b))] += 1
        return apart

    def together(self, a: int, b: int) -> bool:
        """Tell whether two mentions are in one group."""
        return self._of[a] == self._of[b]

    def join(self, a: int, b: int, *, always: bool = False) -> bool:
        """Join two groups, unless the reader keeps members of them apart."""
        first, second = self._of[a], self._of[b]
        if first == second:
            return True
        one, other = self._members[first], self._members[second]
        if (
            not always
            and self._refused
            and any(frozenset((x, y)) in self._refused for x in one for y in other)
        ):
            return False
        if len(one) < len(other):
            first, second, one, other = second, first, other, one
        for number in other:
            self._of[number] = first
        one += self._members.pop(second)
        return True

    def tie(self, confirmed: Iterable[frozenset[str]]) -> set[int]:
        """Join what a reader confirmed; return the members of these pairs."""
        marked = {m.annotation: n for n, m in enumerate(self._scope.mentions) if m.annotation}
        tied: set[int] = set()
        for pair in confirmed:
            ends = [marked[uid] for uid in pair if uid in marked]
            if len(ends) == 2:
                self.join(*ends, always=True)
                tied |= set(ends)
        return tied

    def all(self) -> list[list[int]]:
        """Return every group, its members in reading order."""
        return [sorted(group) for group in self._members.values()]
