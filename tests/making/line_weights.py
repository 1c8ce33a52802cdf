"""Makes desk/cleaning/line_table.py: how much each sign of a line speaks for an article.

Run it as `python -m tests.making.line_weights`; it takes about a minute. Only the half of the open
pages that `cleaning_flattening.is_tuned` names is looked at. Their lines are labelled by their
longest common subsequence with the gold; two small logistic regressions are made, the first over
the signs of a line by itself, the second over what the first says of a line and its neighbours.
The order of the examples is fixed, so that making it again gives the same table.
"""

import math
import random
import re
from pathlib import Path

from rapidfuzz.distance import LCSseq

from desk.cleaning import clean_text, lines_weighed
from desk.cleaning.line_signs import mass
from tests.benchmarks import cleaning_flattening, cleaning_sets

TABLE = Path(__file__).resolve().parents[2] / "desk" / "cleaning" / "line_table.py"
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_EPOCHS, _RATE, _DECAY = 14, 0.25, 2e-4
_SHARE = 20
_HEAD = '''"""How much each sign of a line speaks for its being an article's: logarithms of odds.

Made by `tests/making/line_weights.py` from the half of the open pages that it may look at.
"""

'''


def _blocks(text):
    """Return the blocks that are weighed last, when all rules but those that prune are done."""
    seen = [[]]
    chances = lines_weighed.chances

    def see(blocks):
        seen.append(list(blocks))
        return [1.0] * len(blocks)

    lines_weighed.chances = see
    try:
        clean_text(text)
    finally:
        lines_weighed.chances = chances
    return seen[-1]


def _matched(text, gold):
    """Return the places of `text` that stand in the gold, in its order."""
    tokens = list(_TOKEN.finditer(text))
    ours, theirs = [t[0] for t in tokens], _TOKEN.findall(gold)
    found = set()
    for tag, start, end, _, _ in LCSseq.opcodes(ours, theirs):
        if tag == "equal":
            for token in tokens[start:end]:
                found.update(range(*token.span()))
    return found


def _labelled(flat):
    """Return the blocks of a text, for each whether it is the article's, and its mass."""
    blocks = _blocks(flat.text)
    matched = _matched(flat.text, flat.gold)
    labels = []
    for block in blocks:
        words = [p for p, c in zip(block.strand.places, block.strand.text, strict=True)
                 if c.isalnum()]  # fmt: skip
        labels.append(bool(words) and sum(p in matched for p in words) * 2 > len(words))
    return blocks, _settled(blocks, labels)


def _settled(blocks, labels):
    """Return labels without the chance hits far from the article's own lines."""
    long = [i for i, b in enumerate(blocks) if labels[i] and len(b.strand) > 40]
    if not long:
        return labels
    return [label and long[0] - 8 <= i <= long[-1] + 8 for i, label in enumerate(labels)]


def _flats():
    """Return the texts to learn from: never folded, and of the tuned half."""
    chinese = [f for f in cleaning_flattening.chinese() if not f.folded]
    others = []
    for key, (html, gold, record) in cleaning_sets.magic_html().items():
        if not record["zh"]:
            others += cleaning_flattening._forms(key, html, gold, False)
    # There are far fewer Chinese pages than English ones.
    flats = [*chinese * 3, *others, *cleaning_flattening.english()]
    return [flat for flat in flats if flat.tuned and not flat.is_rude]


def regression(examples):
    """Return weights of named features: examples are (features with values, label, weight)."""
    weights, squares = {}, {}
    chance = random.Random(7)
    order = list(range(len(examples)))
    for _ in range(_EPOCHS):
        chance.shuffle(order)
        for index in order:
            features, label, importance = examples[index]
            total = sum(weights.get(name, 0.0) * value for name, value in features)
            error = (label - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))) * importance
            for name, value in features:
                slope = error * value - _DECAY * weights.get(name, 0.0)
                squares[name] = squares.get(name, 1.0) + slope * slope
                weights[name] = weights.get(name, 0.0) + _RATE * slope / math.sqrt(squares[name])
    return {name: round(weight, 2) for name, weight in sorted(weights.items())}


def _importances(blocks, labels):
    """Return what it costs to be wrong about each block: its share of the article's length."""
    masses = [mass(block.strand.text) for block in blocks]
    whole = sum(m for m, label in zip(masses, labels, strict=True) if label) or sum(masses)
    return [min(4.0, 0.05 + _SHARE * m / max(1.0, whole)) for m in masses]


def _examples(blocks, labels, features):
    rows = zip(blocks, labels, features, _importances(blocks, labels), strict=True)
    return [
        (list(own.items()), label, importance)
        for block, label, own, importance in rows
        if lines_weighed.is_weighed(block)
    ]


def main():
    """Make the table."""
    pages = [_labelled(flat) for flat in _flats()]
    first = []
    for blocks, labels in pages:
        seen = lines_weighed.signs_of(blocks)
        first += _examples(blocks, labels, [dict.fromkeys(own, 1.0) for own in seen])
    alone = regression(first)
    lines_weighed.ALONE.clear()
    lines_weighed.ALONE.update(alone)
    second = []
    for blocks, labels in pages:
        second += _examples(blocks, labels, lines_weighed.contexts(blocks))
    together = regression(second)
    TABLE.write_text(_HEAD + _told("ALONE", alone) + "\n" + _told("TOGETHER", together), "utf-8")
    print(f"{len(first)} lines, {len(alone)} + {len(together)} weights")


def _told(name, weights):
    rows = "".join(f'    "{sign}": {weight},\n' for sign, weight in weights.items())
    return f"{name} = {{\n{rows}}}\n"


if __name__ == "__main__":
    main()
