"""Makes desk/cleaning/html/weights.json: how much each sign speaks for a block of an article.

Run it as `python -m tests.making.html_weights`; it takes about a minute and needs numpy and scipy.
A logistic regression over the pages of the open sets, leaning towards what an editor would say
(`EDITOR`), so that a sign that is rare in the pages keeps the weight of common sense. The labels
come from laying the gold text over the blocks, each part once and in order. The same pages give
the same file. `python -m tests.benchmarks.cleaning_html --held-out` shows what the weights made
from one half of the pages do on the other.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desk.cleaning.html import score
from tests.benchmarks import cleaning_sets as sets

TARGET = Path(__file__).parents[2] / "desk" / "cleaning" / "html" / "weights.json"
SPREAD, TRUST, FEWEST, SMALLEST = 0.1, 0.5, 4, 0.02

EDITOR = {
    "in:advert": -2.5,
    "in:share": -2.0,
    "text:advert": -3,
    "in:mail": -2,
    "in:related": -1.5,
    "in:popular": -0.7,
    "in:comment": -2.5,
    "in:consent": -1.5,
    "in:<nav>": -2.5,
    "in:<footer>": -1,
    "in:<aside>": -1.2,
    "in:<form>": -1.5,
    "in:<button>": -2.5,
    "in:<select>": -3,
    "in:menu": -0.8,
    "in:side": -0.5,
    "in:tags": -1,
    "in:author": -0.7,
    "in:form": -0.5,
    "text:more": -0.8,
    "text:legal": -0.7,
    "text:sign": -0.7,
    "text:share": -0.7,
    "text:comment": -0.7,
    "text:tag": -1,
    "text:about": -0.7,
    "text:date": -0.2,
    "text:by": -0.4,
    "phase:amid:main": 0.8,
    "phase:amid:main:prose": 1.0,
    "main:direct": 0.8,
    "where:main": 0.5,
    "links:5": -1.2,
    "links:4": -0.6,
    "again": -1,
    "in:repeated": -1,
    "in:body": 0.3,
    "in:<p>": 0.3,
    "mass:0": -0.3,
    "mass:1": -0.2,
    "mass:6": 0.3,
    "mass:7": 0.4,
    "mass:8": 0.5,
    "stops:4": 0.4,
    "stops:0": -0.3,
    "ends:1": 0.3,
    "where:after": -0.5,
    "where:before": -0.3,
    "title:before": -1,
    "titled": -1.5,
    "title:is": -1.5,
    "stated:True": 0.8,
    "phase:tail:main": -0.2,
    "phase:tail:after": -0.5,
    "in:hide": -0.3,
    "main:like": 0.7,
}


@dataclass(frozen=True)
class Page:
    """The signs, labels and weights of the blocks of one page; a label may be None."""

    key: str
    half: str
    rows: list[tuple[frozenset[str], bool | None, float]]


def gathered():
    """Return all pages of the sets."""
    found = []
    for name, pages in (
        ("s", sets.scrapinghub()),
        ("m", sets.magic_html()),
        ("t", sets.trafilatura()),
    ):
        for number, key in enumerate(sorted(pages)):
            analysis = score.analysed(pages[key][0])
            texts = [piece.block.strand.text for piece in analysis.pieces]
            labelled = (
                by_snippets(texts, pages[key][1])
                if name == "t"
                else by_gold(analysis.pieces, pages[key][1])
            )
            signs = [frozenset(row) for row in score.rows(analysis)]
            rows = [
                (sign, label, weight)
                for sign, (label, weight) in zip(signs, labelled, strict=True)
                if sign and label is not None and weight > 0 and "hidden" not in sign
            ]
            found.append(Page(key, "ab"[number % 2], rows))
    return found


def by_snippets(texts, record):
    """Label the blocks that hold a snippet that must, or must not, appear."""
    texts = [" ".join(text.split()) for text in texts]
    wanted = [" ".join(one.split()) for one in record["with"]]
    unwanted = [" ".join(one.split()) for one in record["without"]]
    times = {one: sum(one in text for text in texts) for one in wanted + unwanted}
    found = []
    for text in texts:
        good = [one for one in wanted if one and one in text]
        bad = [one for one in unwanted if one and one in text]
        if bool(good) == bool(bad):
            found.append((None, 0.0))
        else:
            found.append((bool(good), 1 / min(times[one] for one in good or bad)))
    return found


def by_gold(pieces, gold):
    """Label the blocks whose text the gold holds; weigh them so that pages count alike."""
    marks = aligned(
        [_plain(p.block.strand.text) for p in pieces], [p.run.hidden for p in pieces], _plain(gold)
    )
    good = (
        [p.mass for p, mark in zip(pieces, marks, strict=True) if mark]
        or [p.mass for p in pieces]
        or [1]
    )
    whole, roots = sum(good) or 1, sum(m**0.5 + 3 for m in good)
    return [
        (mark, min(1.5, (p.mass + 8) / whole) * 3 + min(1.5, (p.mass**0.5 + 3) / roots) * 4)
        for p, mark in zip(pieces, marks, strict=True)
    ]


def aligned(texts, hidden, gold, width=8):
    """Return for each text whether it is of the gold: None where it is empty."""
    grams = {gold[i : i + width] for i in range(max(1, len(gold) - width + 1))}
    marks = [_likely(text, gold, grams, width) for text in texts]
    sure = [i for i, mark in enumerate(marks) if mark is True]
    if not sure:
        return [
            None if mark is None else mark == "short" and len(texts[i]) > 8
            for i, mark in enumerate(marks)
        ]
    middle = _middle(texts, sure)
    _once(texts, marks, hidden, gold, sure, middle)
    sure = [i for i, mark in enumerate(marks) if mark is True]
    _not_inside_another(texts, marks, gold, sure, middle)
    _short_ones(texts, marks, gold)
    return marks


def _plain(text):
    return re.sub(r"\W+", "", text)


def _likely(text, gold, grams, width):
    if not text:
        return None
    if len(text) < 24:
        return "short" if text in gold else False
    count = len(text) - width + 1
    return sum(text[i : i + width] in grams for i in range(count)) > 0.6 * count


def _middle(texts, sure):
    half, passed = sum(len(texts[i]) for i in sure) / 2, 0
    for i in sure:
        passed += len(texts[i])
        if passed >= half:
            return i
    return sure[-1]


def _once(texts, marks, hidden, gold, sure, middle):
    """Of equal texts, take as many as the gold has, those nearest to the middle."""
    alike = {}
    for i in sure:
        alike.setdefault(texts[i], []).append(i)
    for text, places in alike.items():
        have = max(1, gold.count(text))
        for i in sorted(places, key=lambda i: (hidden[i], abs(i - middle)))[have:]:
            marks[i] = False


def _not_inside_another(texts, marks, gold, sure, middle):
    for i in sure:
        if len(texts[i]) < 400 and gold.count(texts[i]) == 1 and i != middle:
            marks[i] = not any(
                j != i and marks[j] and len(texts[j]) > len(texts[i]) and texts[i] in texts[j]
                for j in sure
            )


def _short_ones(texts, marks, gold):
    """A short text counts where the gold has it between what stands around it."""
    sure = {i: gold.find(texts[i][:24]) for i, mark in enumerate(marks) if mark is True}
    for i, mark in enumerate(marks):
        if mark != "short":
            continue
        before = [j for j in range(max(0, i - 8), i) if j in sure]
        after = [j for j in range(i + 1, min(len(marks), i + 9)) if j in sure]
        start = max((sure[j] for j in before), default=0)
        end = min((sure[j] for j in after if sure[j] >= 0), default=len(gold))
        marks[i] = bool(before or after) and gold.find(texts[i], max(0, start), end) >= 0


def fitted(pages):
    """Return the table of weights for pages."""
    import numpy
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    rows = [row for page in pages for row in page.rows]
    times = Counter(sign for signs, _, _ in rows for sign in signs)
    names = sorted({s for s, n in times.items() if n >= FEWEST} | set(EDITOR))
    column = {name: i for i, name in enumerate(names)}
    ends, columns = [0], []
    for signs, _, _ in rows:
        columns.extend(sorted(column[sign] for sign in signs if sign in column))
        ends.append(len(columns))
    table = csr_matrix((numpy.ones(len(columns)), columns, ends), (len(rows), len(names)))
    side = numpy.array([1.0 if label else -1.0 for _, label, _ in rows])
    weight = numpy.array([w for _, _, w in rows])
    prior = numpy.array([TRUST * EDITOR.get(name, 0.0) for name in names])

    def loss(values):
        away = values[:-1] - prior
        margin = side * (table @ values[:-1] + values[-1])
        pull = -weight * side / (1 + numpy.exp(margin))
        slope = numpy.append(table.T @ pull + away / SPREAD, pull.sum())
        return (weight * numpy.logaddexp(0, -margin)).sum() + away @ away / (2 * SPREAD), slope

    found = minimize(
        loss, numpy.append(prior, 0.0), jac=True, method="L-BFGS-B", options={"maxiter": 300}
    ).x
    weights = {"M": {}, "Mp": {}, "N": {}, "Np": {}}
    for name, value in zip(names, found, strict=False):
        place, _, rest = name.partition(":")
        inner = weights.get(place, weights)
        if abs(value) >= SMALLEST:
            inner[rest if inner is not weights else name] = round(float(value), 2)
    return {"bias": round(float(found[-1]), 3), "weights": weights}


if __name__ == "__main__":
    made = fitted(gathered())
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(made['weights'])} weights written, and those of places")
