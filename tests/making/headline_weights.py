"""Makes the weights in desk/cleaning/headline_table.py: what speaks for a line being the headline.

    python -m tests.making.headline_weights             made from all pages, and written
    python -m tests.making.headline_weights --check     each half judged by weights of the other

The open pages as lines of text; their titles are told by their sets, or by their own data. Each
page is seen whole, from its title on, as a reader copies it, and with its head run together. A
softmax over the lines that could be the headline, and over there being none; the order of examples
is fixed.
"""

import argparse
import math
import random
from pathlib import Path
from typing import NamedTuple

from desk.cleaning import headline_signs, headlines, shapes
from desk.cleaning.rules import header_lines
from tests.benchmarks import cleaning_fields as fields
from tests.benchmarks import cleaning_metrics as metrics
from tests.benchmarks import cleaning_sets as sets

TABLE = Path(__file__).resolve().parents[2] / "desk" / "cleaning" / "headline_table.py"
SETS = ("trafilatura", "scrapinghub", "magic_html")
_EPOCHS, _RATE, _DECAY = 40, 0.15, 1e-3
_HEAD = '''"""How much each of `headline_signs.NAMES` speaks for a line being the headline.

Made by `tests/making/headline_weights.py` from open pages.
"""

'''


class Page(NamedTuple):
    """The signs of the lines that could be the headline; which are, where it is told twice."""

    half: str
    rows: list[list[float]]
    right: set[int]
    whole: bool
    weight: float


def gathered():
    """Return all examples."""
    found = []
    for name in SETS:
        records = getattr(sets, name)()
        for number, key in enumerate(sorted(records)):
            page, record = records[key][0], records[key][-1]
            text = fields.all_text(page)
            title = fields.shown(fields.gold_of(name, page, record), text).get("title")
            if title:
                found += _examples(text, title, "ab"[number % 2])
    return found


def _examples(text, title, half):
    lines = text.split("\n")
    heavy = 3.0 if any("\u3400" <= sign <= "\u9fff" for sign in title) else 1.0
    yield from _example(text, title, half, True, heavy)
    for number, line in enumerate(lines):
        if metrics.same_title(line, title):
            for before in (0, 3):
                cut = "\n".join(lines[max(0, number - before) :])
                yield from _example(cut, title, half, False, 0.5 * heavy)
            joined = " ".join(lines[max(0, number - 6) : number + 3])
            cut = "\n".join([joined, *lines[number + 3 :]])
            yield from _example(cut, title, half, False, 0.5 * heavy)
            break


def _example(text, title, half, whole, weight):
    story = shapes.story(text, "page.txt", frozenset(), 0)
    above, body = header_lines._above_and_below(story.kept)
    lines = [block.strand.text for block in above]
    rows, right = [], set()
    for place, row in headlines.could_be(lines, body):
        words = lines[place.line][place.start : place.end]
        if metrics.same_title(words, title):
            right.add(len(rows))
        rows.append(row)
    if rows:
        yield Page(half, rows, right, whole, weight)


def fitted(pages):
    """Return the weights, the last that of there being no headline."""
    pages = list(pages)
    weights = [0.0] * (len(headline_signs.NAMES) + 1)
    order = random.Random(7)
    for epoch in range(_EPOCHS):
        rate = _RATE / (1 + epoch / 8)
        order.shuffle(pages)
        for page in pages:
            _learn(weights, page, rate)
    return weights


def _learn(weights, page, rate):
    odds = [*(sum(w * x for w, x in zip(weights, row, strict=False)) for row in page.rows)]
    odds.append(weights[-1])
    top = max(odds)
    shares = [math.exp(one - top) for one in odds]
    total = sum(shares)
    right = page.right or {len(page.rows)}
    meant = sum(shares[number] for number in right)
    for i in range(len(weights)):
        weights[i] -= rate * _DECAY * weights[i]
    for number, share in enumerate(shares):
        hoped = share / meant if number in right else 0.0
        wrong = rate * page.weight * (hoped - share / total)
        if abs(wrong) < 1e-6:
            continue
        if number == len(page.rows):
            weights[-1] += wrong
            continue
        for i, x in enumerate(page.rows[number]):
            if x:
                weights[i] += wrong * x


def right_of(pages, weights):
    """Return how often the right line weighs most, of pages as a whole where it is there."""
    right = total = 0
    for page in pages:
        if not page.right or not page.whole:
            continue
        odds = [sum(w * x for w, x in zip(weights, row, strict=False)) for row in page.rows]
        right += odds.index(max(odds)) in page.right and max(odds) > weights[-1]
        total += 1
    return right, total


def main():
    """Write the weights, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--half", default="", choices=("", "a", "b"))
    asked = parser.parse_args()
    pages = gathered()
    if asked.check:
        for half, other in ("ab", "ba"):
            weights = fitted(page for page in pages if page.half == other)
            print(half, right_of([page for page in pages if page.half == half], weights))
        return
    weights = fitted(page for page in pages if asked.half in ("", page.half))
    rows = zip((*headline_signs.NAMES, "none"), weights, strict=True)
    lines = "".join(f'    "{name}": {weight:.2f},\n' for name, weight in rows)
    TABLE.write_text(f"{_HEAD}WEIGHTS = {{\n{lines}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
