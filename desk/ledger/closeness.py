"""How alike two figures' surroundings are: shared words, folded across scripts.

Words are Latin words, pairs of neighbouring Chinese characters, and names (`desk.ledger.names`).
A word counts the more the rarer it is among all sentences that hold figures, and the nearer it
stands to the figure.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.fold import fold
from desk.ledger.concepts import concepts
from desk.ledger.names import bridges

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desk.ledger.mention import Mention
    from desk.ledger.scope import Scope

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z][a-z'&-]+|=[^=]+=")
_CLAUSE = re.compile(r"[,;:!?。，；：、()]")
_EMPTY = set("的了在是和与及将为等这那其中对于也都并就还已由从到被把以而或但之所者个们会要向约")
_STOP = frozenset(
    re.findall(
        "[a-z]+",
        "the of to in and for on is was are has have had will would with that this its it as at by"
        " be an or from about more than over under well up per not but which who said says",
    )
)
_UNITS = frozenset(("美元", "欧元", "亿美", "万美", "日元", "元人", "人民", "民币"))
_FLAT = 1.0
"""What even a word counts that all have: in a story of five articles everything is common."""

_CONCEPT = 1.5
"""What a concept of both languages counts beside a word of one."""

Bag = dict[str, float]


@dataclass(frozen=True, slots=True)
class Closeness:
    """What the sentences of a scope have in common; `bags` are unit vectors, one a mention."""

    bags: tuple[Bag, ...]
    stories: Mapping[str, Bag]
    names: Mapping[str, str]

    def alike(self, a: int, b: int) -> float:
        """Return how alike the surroundings of two mentions are, 0 to 1."""
        return _cosine(self.bags[a], self.bags[b])

    def story(self, a: Mention, b: Mention) -> float:
        """Return how alike the articles of two mentions are, 0 to 1."""
        if a.article.uid == b.article.uid:
            return 1.0
        return _cosine(self.stories[a.article.uid], self.stories[b.article.uid])

    def neighbours(self, most: int) -> Iterator[tuple[int, int]]:
        """Yield the pairs of mentions that share a word which at most so many mentions have."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(self.bags):
            for word in bag:
                holders[word].append(number)
        seen: set[tuple[int, int]] = set()
        for found in holders.values():
            if 1 < len(found) <= most:
                for at, first in enumerate(found):
                    pairs = {(first, second) for second in found[at + 1 :]} - seen
                    seen |= pairs
                    yield from pairs


def closeness(scope: Scope) -> Closeness:
    """Weigh the words around every figure of a scope."""
    names = bridges(scope.texts.values(), scope.names)
    beside, named = _beside(scope), _Namer(names)
    counts = [
        _counted(mention, named) | dict.fromkeys(beside[mention.place], 2.0)
        for mention in scope.mentions
    ]
    spread = Counter(word for bag in counts for word in bag)
    total = len(counts) + 1
    rare = {word: math.log(total / count) + _FLAT for word, count in spread.items()}
    bags = tuple(_unit({w: n * rare[w] for w, n in bag.items()}) for bag in counts)
    return Closeness(bags, _stories(scope, named), names)


def _beside(scope: Scope) -> dict[tuple[str, int, int], set[str]]:
    """Return the values that stand in the same sentence: they tell a fact in any language."""
    together: defaultdict[tuple[str, int], list[Mention]] = defaultdict(list)
    for mention in scope.mentions:
        together[mention.revision, mention.first].append(mention)
    return {
        mention.place: {_value(each) for each in group if each is not mention} - {_value(mention)}
        for group in together.values()
        for mention in group
    }


def _value(mention: Mention) -> str:
    figure = mention.figure
    return f"#{figure.low}/{figure.high}/{figure.iso_high[:10]}/{figure.unit}"


def _stories(scope: Scope, named: _Namer) -> dict[str, Bag]:
    whole = {uid: Counter(words(named(fold(text)))) for uid, text in scope.texts.items()}
    spread = Counter(word for bag in whole.values() for word in bag)
    total = len(whole) + 1
    return {
        uid: _unit(
            {
                word: (1 + math.log(count)) * (math.log(total / spread[word]) + _FLAT)
                for word, count in bag.items()
                if count > 1
            }
        )
        for uid, bag in whole.items()
    }


def _counted(mention: Mention, named: _Namer) -> Bag:
    """Return the words of a sentence without the figure; those of its own clause count more."""
    text = fold(mention.sentence)
    start, end = mention.figure.start - mention.first, mention.figure.end - mention.first
    low = max((m.end() for m in _CLAUSE.finditer(text, 0, max(0, start))), default=0)
    after = _CLAUSE.search(text, end)
    high = after.start() if after else len(text)
    bag: Bag = {}
    parts = ((0, low, 1.0), (low, start, 2.0), (end, high, 2.0), (high, len(text), 1.0))
    for first, last, weight in parts:
        for concept in concepts(text[first:last]):
            bag[concept] = max(bag.get(concept, 0.0), weight * _CONCEPT)
        for word in words(named(text[first:last])):
            bag[word] = max(bag.get(word, 0.0), weight * (1.5 if word[0] == "=" else 1.0))
    return bag


class _Namer:
    """Puts one token in the place of every spelling of a name."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        parts = "|".join(map(re.escape, names))
        self._pattern = re.compile(parts) if parts else None

    def __call__(self, text: str) -> str:
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda match: f"{self._names[match[0]]}=", text)


def words(text: str) -> Iterator[str]:
    """Yield what counts as a word in a folded text."""
    for match in _RUN.finditer(text):
        run = match[0]
        if run[0] == "=":
            yield run[:-1]
        elif run[0] < "\u3400":
            if run not in _STOP and len(run) > 1:
                yield run
        else:
            for pair in map("".join, pairwise(run)):
                if _EMPTY.isdisjoint(pair) and pair not in _UNITS:
                    yield pair


def _unit(bag: Bag) -> Bag:
    length = math.sqrt(sum(weight * weight for weight in bag.values()))
    return {word: weight / length for word, weight in bag.items()} if length else {}


def _cosine(a: Bag, b: Bag) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)
