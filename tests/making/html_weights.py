"""Makes desk/cleaning/html/weights.json: how much each sign speaks for a block of an article.

Run it as `python -m tests.making.html_weights`; it takes some minutes and needs numpy, scipy and
trafilatura. A logistic regression over the pages of the open sets, leaning towards what an editor
would say (`EDITOR`), so that a sign that is rare in the pages keeps the weight of common sense.
The labels come from laying the gold text over the blocks, each part once and in order. Of the
pages of which only some blocks are labelled, those that another extractor keeps in all its ways,
or in none, are labelled so, unless a first regression without them is sure of the contrary.

A second table, for pages whose classes say nothing, is learned from the same pages with their
names, heads and parts taken away (`page_forms`); it leans towards the first. Trees (`html_trees`)
are learned from what the blocks weigh under weights made without pages of their sites: they judge
what is in doubt once more. The same pages give the same file. What weights made from one half of
the pages do on the other shows `python -m tests.benchmarks.cleaning_html --held-out`.
"""

import hashlib
import json
from array import array
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy

from desk.cleaning.html import company, score
from desk.cleaning.html.outlook import silent
from desk.cleaning.html.regions import squeezed
from tests.benchmarks import cleaning_sets as sets
from tests.making import html_trees, page_forms
from tests.making.html_labels import _plain, aligned

TARGET = Path(__file__).parents[2] / "desk" / "cleaning" / "html" / "weights.json"
SPREAD, TRUST, FEWEST, SMALLEST = 0.1, 0.5, 4, 0.02
NEAR, SURE, SNIPPET = 0.03, 1.0, 2.0
FOLDS, OPEN = 4, 4.0
SILENT = ("coded", "flat", "bare", "part")
LEAST, SHORT, BEGINNING = 150, 12, 400

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
class Row:
    """The signs of a block, its label and weight, and what another extractor says of it.

    Args:
        label: None where the gold says nothing of the block.
        likely: None where the other extractor is in two minds, or was not asked.
        at: which block of its page it is.
    """

    at: int
    signs: array
    label: bool | None
    weight: float
    likely: bool | None = None
    share: float = 0.0


@dataclass(frozen=True)
class Page:
    """The rows of the blocks of one page in one form; signs are numbers of `names`.

    Args:
        site: where it is from; pages of one site are much alike.
        every: the signs of every block of a whole page, and `analysis` what else is known of it.
    """

    key: str
    half: str
    form: str
    rows: list[Row]
    names: dict[str, int]
    site: str = ""
    every: Any = ()
    analysis: Any = None


def gathered():
    """Return all pages of the sets, whole and in the forms whose classes say nothing."""
    found, names = [], {}
    for name, pages in (
        ("s", sets.scrapinghub()),
        ("m", sets.magic_html()),
        ("t", sets.trafilatura()),
    ):
        for number, key in enumerate(sorted(pages)):
            source, gold, record = pages[key]
            others = seconded(source) if name == "t" else []
            for form in ("whole", *SILENT):
                analysis = score.analysed(page_forms.ALL[form](source))
                signs = score.rows(analysis)
                rows = _rows(analysis, signs, gold, others, name == "t", names)
                page = Page(key, "ab"[number % 2], form, rows, names)
                if form == "whole":
                    every = [
                        array("i", [names.setdefault(x, len(names)) for x in s]) for s in signs
                    ]
                    site = _site(key if name == "t" else record["url"])
                    page = replace(page, site=site, every=every, analysis=analysis)
                found.append(page)
    return found


def _site(address):
    """Return the last parts of the name of a host, which pages of one publisher share."""
    parts = urlsplit(address if "//" in address else f"//{address}").netloc.lower().split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def _rows(analysis, signs_of, gold, others, snippets, names):
    texts = [piece.block.strand.text for piece in analysis.pieces]
    labelled = by_snippets(texts, gold) if snippets else by_gold(analysis.pieces, gold)
    second = by_others(analysis.pieces, others)
    rows = []
    for at, (signs, (label, weight), (likely, share)) in enumerate(
        zip(signs_of, labelled, second, strict=True)
    ):
        told = label is not None and weight > 0
        if not signs or "hidden" in signs or not (told or likely is not None):
            continue
        numbers = array("i", sorted({names.setdefault(one, len(names)) for one in signs}))
        weight = weight * SNIPPET if snippets else weight
        rows.append(Row(at, numbers, label if told else None, weight, likely, share))
    return rows


def seconded(page):
    """Return what another extractor keeps of a page in its four ways, squeezed."""
    import trafilatura

    ways = ({}, {"fast": True}, {"favor_precision": True}, {"favor_recall": True})
    found = [squeezed(trafilatura.extract(page, **way) or "") for way in ways]
    return found if len(found[0]) >= LEAST else []


def by_others(pieces, texts):
    """Label the blocks that all of the texts hold, or none of them."""
    marks = []
    for piece in pieces:
        words = squeezed(piece.block.strand.text)
        times = sum(words[:BEGINNING] in text for text in texts)
        all_of_them = times == len(texts) and len(words) >= SHORT
        told = texts and len(words) >= 4 and not piece.run.hidden and (all_of_them or not times)
        marks.append(all_of_them if told else None)
    return list(zip(marks, _shares(pieces, marks), strict=True))


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
    return list(zip(marks, _shares(pieces, marks), strict=True))


def _shares(pieces, marks):
    """Return the weights of blocks, so that pages count alike."""
    good = (
        [p.mass for p, mark in zip(pieces, marks, strict=True) if mark]
        or [p.mass for p in pieces]
        or [1]
    )
    whole, roots = sum(good) or 1, sum(m**0.5 + 3 for m in good)
    return [
        min(1.5, (p.mass + 8) / whole) * 3 + min(1.5, (p.mass**0.5 + 3) / roots) * 4 for p in pieces
    ]


def fitted(pages):
    """Return the tables of weights for pages, and the trees."""
    whole = [page for page in pages if page.form == "whole"]
    values = {}
    for fold in range(FOLDS):
        apart = {page.key for page in whole if _fold(page.site) == fold}
        table = _weighed([page for page in pages if page.key not in apart])
        for page in whole:
            if page.key in apart:
                values[page.key] = _values(page, table)
    rows = [row for page in whole for row in _doubtful(page, values[page.key])]
    known, labels, weights = (numpy.array(column) for column in zip(*rows, strict=True))
    return _weighed(pages) | {"reviewed": html_trees.grown(known, labels, weights)}


def _fold(site):
    return hashlib.sha256(site.encode()).digest()[0] % FOLDS


def _values(page, table):
    """Return what the blocks of a page weigh."""
    analysis = page.analysis
    if silent(analysis.regions, analysis.pieces):
        table = table["silent"]
    flat = dict(table["weights"])
    for place in ("M", "Mp", "N", "Np"):
        flat |= {f"{place}:{name}": weight for name, weight in flat.pop(place).items()}
    worth = {page.names[name]: weight for name, weight in flat.items() if name in page.names}
    return [
        table["bias"] + sum(worth.get(sign, 0.0) for sign in signs) if signs else company.FAR
        for signs in page.every
    ]


def _doubtful(page, values):
    """Yield what is known of each block in doubt, its label and weight."""
    around = company.Company(page.analysis.pieces, page.analysis.regions, values)
    places = {place: number for number, place in enumerate(around.near)}
    for row in page.rows:
        value = values[row.at]
        likely = (value > score._LEAST) == row.likely or abs(value - score._LEAST) <= SURE
        if abs(value) < OPEN and row.label is not None:
            yield around.row(places[row.at]), float(row.label), row.weight
        elif abs(value) < OPEN and row.likely is not None and likely:
            yield around.row(places[row.at]), float(row.likely), row.share


def _weighed(pages):
    """Return the tables of weights for pages."""
    names = sorted(pages[0].names)
    whole = [row for page in pages if page.form == "whole" for row in page.rows]
    silent = [row for page in pages if page.form in SILENT for row in page.rows]
    column = _columns(names, pages[0].names, whole)
    editor = [(name, TRUST * EDITOR.get(name, 0.0)) for name in column]
    first = _regression(_told(whole), column, [*(lean for _, lean in editor), 0.0], SPREAD)
    rows = _with_likely(whole, column, first)
    full = _regression(rows, column, [*(lean for _, lean in editor), 0.0], SPREAD)
    rows = _with_likely(silent, column, full)
    rows = [(signs, label, weight / len(SILENT)) for signs, label, weight in rows]
    return _table(column, full) | {"silent": _table(column, _regression(rows, column, full, NEAR))}


def _columns(names, numbers, rows):
    """Return name -> (number of the sign, column) of all signs that get a weight, in order."""
    times = Counter(sign for row in rows if row.label is not None for sign in row.signs)
    kept = [
        n for n in sorted({*names, *EDITOR}) if times[numbers.get(n, -1)] >= FEWEST or n in EDITOR
    ]
    return {name: (numbers.get(name, -1), at) for at, name in enumerate(kept)}


def _told(rows):
    return [(row.signs, row.label, row.weight) for row in rows if row.label is not None]


def _with_likely(rows, column, values):
    """Return the rows that are labelled, and those another labelled with no doubt about it."""
    weight = {number: values[at] for number, at in column.values()}
    found = _told(rows)
    for row in rows:
        if row.label is None and row.likely is not None:
            value = values[-1] + sum(weight.get(sign, 0.0) for sign in row.signs)
            if (value > score._LEAST) == row.likely or abs(value - score._LEAST) <= SURE:
                found.append((row.signs, row.likely, row.share))
    return found


def _regression(rows, column, lean, spread):
    """Return the weights of the columns and the bias, leaning towards `lean`."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    place = dict(column.values())
    ends, columns = [0], []
    for signs, _, _ in rows:
        columns.extend(sorted(place[sign] for sign in signs if sign in place))
        ends.append(len(columns))
    table = csr_matrix((numpy.ones(len(columns)), columns, ends), (len(rows), len(column)))
    turned = table.T.tocsr()
    side = numpy.array([1.0 if label else -1.0 for _, label, _ in rows])
    weight = numpy.array([w for _, _, w in rows])
    lean = numpy.array(lean)

    def loss(values):
        away = values[:-1] - lean[:-1]
        margin = side * (table @ values[:-1] + values[-1])
        pull = -weight * side / (1 + numpy.exp(numpy.minimum(margin, 60)))
        slope = numpy.append(turned @ pull + away / spread, pull.sum())
        return (weight * numpy.logaddexp(0, -margin)).sum() + away @ away / (2 * spread), slope

    return minimize(loss, lean, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def _table(column, values):
    """Return weights by name, those of one place (M, Mp, N, Np) in a table of their own."""
    weights = {"M": {}, "Mp": {}, "N": {}, "Np": {}}
    for name, (_, at) in column.items():
        place, _, rest = name.partition(":")
        inner = weights.get(place, weights)
        if abs(values[at]) >= SMALLEST:
            inner[rest if inner is not weights else name] = round(float(values[at]), 2)
    return {"bias": round(float(values[-1]), 3), "weights": weights}


def told(made):
    """Return the tables as they are stored: one weight a line, and one tree."""
    trees = made["reviewed"]["trees"]
    bare = {**made, "reviewed": {**made["reviewed"], "trees": []}}
    text = json.dumps(bare, ensure_ascii=False, indent=0)
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    return text.replace('"trees": []', f'"trees": [\n{lines}\n]') + "\n"


if __name__ == "__main__":
    made = fitted(gathered())
    TARGET.write_text(told(made), encoding="utf-8")
    print(f"{len(made['weights'])} weights written, and those of places")
