"""Makes desk/cleaning/markdown_weights.json: how much speaks for a block of Markdown.

Run it as `python -m tests.making.markdown_weights`; it takes some minutes and needs numpy and
scipy. The pages of the open sets are turned into Markdown in several ways; their blocks are
labelled by laying the gold over them; where a set has no full text, what Desk reads of the page
in HTML stands for it. A logistic regression is made. Beside whole pages stand the articles by
themselves, so that what is an article already loses nothing.
"""

import json
import sys
from array import array
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desk.cleaning import markdown_signs
from desk.cleaning.html import draft
from desk.cleaning.shapes import markdown
from desk.model import HEADING, IMAGE
from tests.benchmarks import cleaning_markdown_forms as forms
from tests.benchmarks import cleaning_sets as sets
from tests.making.html_weights import _plain, aligned, by_snippets

TARGET = Path(__file__).parents[2] / "desk" / "cleaning" / "markdown_weights.json"
LEARNED = ("number signs", "wrapped", "main content")
SPREAD, FEWEST, SMALLEST = 0.03, 6, 0.02
_TITLE, _ALONE = 8, 0.6


@dataclass
class Page:
    """A document: its blocks, what is known of each, and in which half of its set it stands."""

    key: str
    half: str
    blocks: list
    labels: list
    weights: list
    masses: list = None
    kinds: list = None
    rows: list = None

    def look(self):
        """Find the signs of the blocks."""
        self.masses = markdown_signs.masses_of(self.blocks)
        self.kinds = markdown_signs.sorts(self.blocks, self.masses)
        rows = markdown_signs.rows(self.blocks, self.masses)
        self.rows = [tuple(map(sys.intern, row)) for row in rows]
        return self


def gathered(made=forms.made, ways=LEARNED):
    """Return the documents of all sets in the ways to learn from, and the articles alone."""
    found = []
    for name in ("scrapinghub", "magic_html", "trafilatura", "readability"):
        pages = getattr(sets, name)()
        for number, key in enumerate(sorted(pages)):
            half = "ab"[number % 2]
            for way in ways:
                text = made(way, pages[key][0])
                if text:
                    page = labelled(name, key, half, text, pages[key])
                    found.append(page.look())
                    if way == ways[0]:
                        found.append(_article(page).look())
    return found


def labelled(name, key, half, text, page):
    """Return one document with what the gold says of its blocks."""
    blocks = [block for block in markdown.blocks_of(text) if not block.cut]
    words = ["" if block.kind == IMAGE else block.strand.text for block in blocks]
    gold = page[1] if name in ("scrapinghub", "magic_html") else _read(page[0])
    marks = aligned([_plain(one) for one in words], [False] * len(words), _plain(gold))
    if name == "trafilatura":
        said = [label for label, _ in by_snippets(words, page[1])]
        marks = [mark if own is None else own for own, mark in zip(said, marks, strict=True)]
    title = _plain(forms._title(page[0]))
    for index, block in enumerate(blocks):
        said = _plain(words[index])
        if block.kind == HEADING and not marks[index] and len(said) > _TITLE and said in title:
            marks[index] = None
    return Page(key, half, blocks, marks, _weights(blocks, marks))


def _read(page):
    """Return what Desk reads of a page in HTML, where the sets hold no full text."""
    return "\n".join(block.strand.text for block in draft(page)[0] if not block.cut)


def _weights(blocks, marks):
    """Weigh the blocks so that pages count alike."""
    masses = markdown_signs.masses_of(blocks)
    good = [m for m, mark in zip(masses, marks, strict=True) if mark] or masses or [1]
    whole, roots = sum(good) or 1, sum(m**0.5 + 3 for m in good)
    return [min(1.5, (m + 8) / whole) * 3 + min(1.5, (m**0.5 + 3) / roots) * 4 for m in masses]


def _article(page):
    """Return what the gold calls the article as a document of its own."""
    kept = [
        i for i, (block, mark) in enumerate(zip(page.blocks, page.labels, strict=True))
        if mark or (mark is None and block.kind != HEADING and _amid(page.labels, i))
    ]  # fmt: skip
    return Page(
        page.key,
        page.half,
        [page.blocks[i] for i in kept],
        [page.labels[i] for i in kept],
        [_ALONE * page.weights[i] for i in kept],
    )


def _amid(labels, index):
    return any(labels[max(0, index - 2) : index]) and any(labels[index + 1 : index + 3])


def fitted(pages):
    """Return the table of weights for documents; the bias has no name."""
    return _regression(pages, [page.rows for page in pages])


def _regression(pages, features):
    import numpy
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    rows = [
        (row, label, weight)
        for page, found in zip(pages, features, strict=True)
        for row, label, weight in zip(found, page.labels, page.weights, strict=True)
        if label is not None and weight > 0
    ]
    times = Counter(name for row, _, _ in rows for name in row)
    names = sorted(name for name, count in times.items() if count >= FEWEST)
    column = {name: i for i, name in enumerate(names)}
    ends, columns = [0], array("i")
    for row, _, _ in rows:
        columns.extend(sorted({column[name] for name in row if name in column}))
        ends.append(len(columns))
    held = numpy.ones(len(columns)), numpy.frombuffer(columns, "i4"), ends
    data = csr_matrix(held, (len(rows), len(names)))
    side = numpy.array([1.0 if label else -1.0 for _, label, _ in rows])
    weight = numpy.array([w for _, _, w in rows])

    def loss(at):
        margin = side * (data @ at[:-1] + at[-1])
        pull = -weight * side / (1 + numpy.exp(numpy.clip(margin, -30, 30)))
        slope = numpy.append(data.T @ pull + at[:-1] / SPREAD, pull.sum())
        value = (weight * numpy.logaddexp(0, -margin)).sum() + at[:-1] @ at[:-1] / (2 * SPREAD)
        return value, slope

    start = numpy.zeros(len(names) + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    made = {n: round(float(v), 2) for n, v in zip(names, found, strict=False) if abs(v) >= SMALLEST}
    return {"": round(float(found[-1]), 3), **made}


if __name__ == "__main__":
    table = fitted(gathered())
    TARGET.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(table)} weights")
