"""How well figures of several articles are brought together: clusters, conflicts, speed.

    python -m tests.benchmarks.figures_table

On the five real articles where they lie beside the project, judged by hand: a fact is a name with
its value in each article. Nothing of their text is here, only values; see `FACTS`.
"""

from __future__ import annotations

import sys
import time
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from desk import intake
from desk.figures import agree, shown
from desk.ledger.closeness import closeness
from desk.ledger.measures import measured
from desk.ledger.scope import Scope
from desk.ledger.suspicion import suspected
from desk.store import Library
from tests.ledger import story

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"

FACTS = {
    "the project in all": {
        "000": ["$500B"], "001": ["$500B"], "002": ["$500B"],
        "003": ["$500B"], "004": ["$500B", "≥ $500B"],
    },
    "its beginning": {"001": ["$100B"], "003": ["$100B"], "004": ["$100B"]},
    "its duration": {"001": ["4 years"], "003": ["4 years"], "004": ["4 years"]},
    "use of the models": {"000": ["$3B/year"], "001": ["$3B/year"]},
    "into the firm": {"000": ["$15B–25B"], "001": ["$40B"]},
    "into the project": {"000": ["$15B"], "002": ["$18B each"], "004": ["$19B each"]},
    "secured": {"003": ["≪ $10B"], "004": ["≪ $10B"]},
    "cash": {"003": ["≈ $25B"], "004": ["≈ $30B"]},
    "the two partners": {"002": ["2 companies"], "004": ["2 companies"]},
    "shares": {"004": ["40% each"]},
    "energy a year": {"002": ["> $30B/year", "$30B/year"]},
}  # fmt: skip
"""Facts that more than one mention gives, by the beginning of the article's file name."""

CONFLICTS = ("into the firm", "into the project", "cash")


def fact_of(seed, mention):
    """Return the fact that a mention gives; the mention's own place where it is alone."""
    value = shown(mention.figure, "en")
    for name, articles in FACTS.items():
        if value in articles.get(seed, ()):
            return name
    return mention.place


def clusters(scope, seeds, found):
    """Return precision and recall of the pairs of equal value, over articles and within them."""
    fact = {m.place: fact_of(seeds[m.article.uid], m) for m in scope.mentions}
    value = {m.place: m.figure for m in scope.mentions}
    joined = {frozenset((a.place, b.place)) for c in found for a, b in combinations(c.mentions, 2)}
    true = {
        frozenset((a.place, b.place))
        for a, b in combinations(scope.mentions, 2)
        if fact[a.place] == fact[b.place] and agree(value[a.place], value[b.place]).equal
    }
    right = len(joined & true)
    return right / max(1, len(joined)), right / max(1, len(true)), len(joined), len(true)


def ranks(scope, seeds, found):
    """Return at which ranks the true conflicts stand, and how many pairs there are of them."""
    true = {}
    for rank, each in enumerate(found, start=1):
        pair = [(seeds[m.article.uid], m) for m in (each.first, each.second)]
        names = {fact_of(*one) for one in pair}
        if len(names) == 1 and (name := names.pop()) in CONFLICTS:
            true.setdefault((name, *sorted(seed for seed, _m in pair)), rank)
    wanted = [(name, *pair) for name in CONFLICTS for pair in combinations(sorted(FACTS[name]), 2)]
    return {pair: true.get(pair) for pair in wanted}


def filled(folder):
    """Return the library of the real articles, and of each article the start of its file name."""
    library = Library(folder / "figures.desk")
    report = intake.finished(intake.bring_in(library, sorted(SEEDS.glob("*.txt"))))
    return library, {entry.article: entry.name[:3] for entry in report.entries}


def speed(mentions):
    """Return the seconds that a ledger of so many figures takes, made of copies of sentences."""
    from tests.ledger.scopes import BRIDGE, scope

    texts = []
    while len(texts) * 3 < mentions:
        number = len(texts)
        texts.append(
            BRIDGE[number % 2].replace("大桥", f"桥{number // 2}").replace("12", f"{number}")
        )
    found = scope(*texts)
    begin = time.perf_counter()
    near = closeness(found)
    measures = measured(found, near)
    suspected(found, measures, near)
    return time.perf_counter() - begin, len(found.mentions)


def told_story(name, articles, conflicts):
    """Return a line on a story that was written and annotated for the tests."""
    scope, fact = story.told(articles)
    near = closeness(scope)
    found = measured(scope, near)
    of = {m.place: m.figure for m in scope.mentions}
    joined = {frozenset((a.place, b.place)) for c in found for a, b in combinations(c.mentions, 2)}
    true = {
        frozenset((a, b))
        for a, b in combinations(of, 2)
        if fact[a] == fact[b] and agree(of[a], of[b]).equal
    }
    right = len(joined & true)
    first = [(fact[s.first.place], fact[s.second.place]) for s in suspected(scope, found, near)]
    placed = [first.index((c, c)) + 1 if (c, c) in first else None for c in conflicts]
    return (
        f"story {name}: equal pairs precision {right / len(joined):.2f} "
        f"recall {right / len(true):.2f} ({len(true)}), conflicts at ranks {placed}\n"
    )


STORIES = {
    "ferry": (story.ARTICLES, story.CONFLICTS),
    "merger": (story.MERGER, story.MERGER_CONFLICTS),
}


def main():
    """Print everything."""
    out = sys.stdout.write
    if len(list(SEEDS.glob("*.txt"))) == 5:
        with TemporaryDirectory() as folder:
            library, seeds = filled(Path(folder))
            scope = Scope.of(library)
            begin = time.perf_counter()
            near = closeness(scope)
            found = measured(scope, near)
            suspicions = suspected(scope, found, near)
            took = time.perf_counter() - begin
            library.close()
        precision, recall, joined, true = clusters(scope, seeds, found)
        out(f"five real articles: {len(scope.mentions)} figures, {took * 1000:.0f} ms\n")
        out(f"equal values, pairs: precision {precision:.2f} ({joined})")
        out(f"  recall {recall:.2f} ({true})\n")
        placed = ranks(scope, seeds, suspicions)
        out(f"true conflicts among the first ten of {len(suspicions)}: ")
        out(f"{sum(1 for r in placed.values() if r and r <= 10)} of {len(placed)}\n")
        for pair, rank in placed.items():
            out(f"    {' '.join(pair)}: rank {rank}\n")
    else:
        out("the real articles are not on this machine: ../shared/seeds\n")
    for name, (articles, conflicts) in STORIES.items():
        out(told_story(name, articles, conflicts))
    for size in (300, 1200, 4800):
        took, count = speed(size)
        out(f"{count:6} figures: {took:6.2f} s\n")


if __name__ == "__main__":
    main()
