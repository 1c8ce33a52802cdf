"""Makes desk/cleaning/line_weights.json: how much what is seen of a line speaks for an article.

Run it as `python -m tests.making.line_weights`; it takes some minutes and needs numpy and scipy.
Looked at are all pages of the open sets, flattened in all ways, their golds alone, the plain texts
among the news documents of the tests, and pages made of the surroundings of one page around the
article of another. Lines are labelled by their longest
common subsequence with the gold; of the pages that have snippets for a gold, with what Desk finds
in their HTML. The same pages give the same weights. What weights made from one half of the pages
do on the other is shown by `python -m tests.benchmarks.cleaning_flattened --held-out`.
"""

import hashlib
import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path

import numpy
from rapidfuzz.distance import LCSseq
from scipy import sparse
from scipy.optimize import minimize

from desk.cleaning import clean_text, line_context, lines_weighed
from desk.cleaning.rules import surroundings
from tests.benchmarks import cleaning_flattening as flattening
from tests.benchmarks import cleaning_html, cleaning_sets
from tests.cleaning import marked_news
from tests.making import line_chain

TABLE = Path(__file__).resolve().parents[2] / "desk" / "cleaning" / "line_weights.json"
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_WORTH = {
    "chinese": 1.5,
    "traditional": 1.5,
    "elsewhere": 1.0,
    "news": 1.0,
    "english": 0.5,
    "german": 0.5,
}
_SHARE = {"english": 0.35, "german": 0.35, "others": 0.2}
_OTHERS, _CLEAN = 0.3, 4.0
NEWS = Path(__file__).resolve().parents[1] / "cleaning" / "news"
_LONGEST, _LONGEST_TEXT, _FEWEST, _MOST = 700, 120_000, 5, 400
_MIXED = {"chinese": 100, "traditional": 60, "english": 100}


class Page:
    """One text with its lines and what of each stands in the gold."""

    def __init__(self, name, key, way, tuned, lines, hits, sizes):
        self.name, self.key, self.way, self.tuned = name, key, way, tuned
        self.lines, self.hits, self.sizes = lines, hits, sizes
        self.out = numpy.array([bool(line.cut) or line.kind == "title" for line in lines])
        self._label()

    def _label(self):
        share = self.hits / numpy.maximum(self.sizes, 1)
        places = numpy.arange(len(share))
        own = (share > 0.5) & (self.sizes > 0)
        long = numpy.flatnonzero(own & (self.sizes > 30) & ~self.out)
        if len(long):
            # Chance hits far from the article's own lines are none.
            own &= (places >= long[0] - 8) & (places <= long[-1] + 8)
        open_ = (share > 0.35) & (share < 0.65) & (self.sizes > 6)
        self.free = self.out | (self.sizes == 0) | open_
        self.own = own & ~self.out
        found = numpy.flatnonzero(self.own)
        self.span = (found[0], found[-1] + 1) if len(found) else (0, 0)
        start, end = self.span
        self.allowed = numpy.stack(
            [
                places < start,
                own | self.free,
                (places > start) & (places < end - 1) & (~own | self.free),
                places >= end,
            ],
            1,
        )
        size = numpy.where(self.out, 0, self.sizes)
        whole = size[self.own].sum() or size.sum() or 1
        self.costs = numpy.where(self.free, 0.0, numpy.minimum(3, 0.1 + 20 * size / whole))

    @property
    def is_clean(self):
        """Tell whether it is an article without a page around."""
        return self.way.startswith("clean")

    @property
    def worth(self):
        """Tell how much it counts: pages are few in some languages, lines many in some pages."""
        worth = _WORTH.get(self.name, _OTHERS) * (_CLEAN if self.is_clean else 1.0)
        return worth / len(self.lines) ** 0.5


def _blocks(text):
    """Return the blocks that are weighed last, when all rules but those that prune are done."""
    seen = []
    cut = surroundings.apply

    def see(story):
        if story.plain:
            surroundings.flattened_paragraphs.divide_heads(story)
            seen[:] = [block for block in story.blocks if block.strand.text.strip()]

    surroundings.apply = see
    try:
        clean_text(text)
    finally:
        surroundings.apply = cut
    return seen


def _matched(text, gold):
    """Return for each place of `text` whether it stands in the gold, in its order."""
    tokens = list(_TOKEN.finditer(text))
    found = bytearray(len(text))
    ours, theirs = [token[0] for token in tokens], _TOKEN.findall(gold)
    for tag, start, end, _, _ in LCSseq.opcodes(ours, theirs):
        if tag == "equal":
            for token in tokens[start:end]:
                first, last = token.span()
                found[first:last] = b"\1" * (last - first)
    return found


def _page(name, flat, gold):
    """Return a text with its labels, or None where it has no plain lines."""
    blocks = _blocks(flat.text)
    matched = _matched(flat.text, gold)
    hits, sizes = [], []
    for block in blocks:
        pairs = zip(block.strand.places, block.strand.text, strict=True)
        words = [place for place, letter in pairs if letter.isalnum() and place >= 0]
        hits.append(sum(matched[place] for place in words if place < len(matched)))
        sizes.append(len(words))
    if not blocks:
        return None
    lines = lines_weighed.lines_of(blocks)
    page = Page(name, flat.key, flat.way, flat.tuned, lines, numpy.array(hits), numpy.array(sizes))
    gold_size = sum(map(str.isalnum, gold))
    return page if page.hits[page.own].sum() * 2 > gold_size else None


def _wanted(name, flat):
    """Tell whether a text is looked at: of the large sets only a share."""
    drawn = hashlib.sha256((flat.key + flat.way).encode()).digest()[5]
    return drawn < 256 * _SHARE.get(name, 1.0) and not flat.folded


def _sources():
    """Yield the set, the text and the gold of all that can be looked at."""
    for name in ("chinese", "traditional", "elsewhere", "english"):
        for flat in getattr(flattening, name)():
            yield name, flat, flat.gold
    for name in ("german", "others"):
        golds = {}
        for flat in getattr(flattening, name)():
            if flat.key not in golds:
                golds[flat.key] = cleaning_html.desk(cleaning_sets.trafilatura()[flat.key][0])
            yield name, flat, golds[flat.key]
            if flat.way == "all, lines":
                for clean in flattening.alone(flat.key, golds[flat.key]):
                    yield name, clean, golds[flat.key]
    for name, flat in flattening.clean():
        yield name, flat, flat.gold


def gathered():
    """Return all pages that are looked at."""
    found = []
    for name, flat, gold in _sources():
        if _wanted(name, flat) and len(flat.text) < _LONGEST_TEXT:
            page = _page(name, flat, gold)
            if page is not None and len(page.lines) <= _LONGEST:
                found.append(page)
    return found


def news():
    """Return the plain texts among the news documents of the tests: the bench has few as short.

    Without them the weights cut last paragraphs of a sentence, which are cheap in long pages.
    They are no pages of the bench, so weights made from either half may see them.
    """
    found = []
    for path in sorted(NEWS.glob("*.txt")):
        document = marked_news.read(path)
        marked = path.read_text("utf-8").partition("\n====\n")[2]
        gold = "\n".join(words for _, words in marked_news.MARK.findall(marked))
        flat = flattening.Flat(path.stem, "news, lines", document.source, gold, False, True)
        page = _page("news", flat, gold)
        if page is not None and len(page.lines) > 1:
            found.append(page)
    return found


def mixed(pages):
    """Return pages made of the surroundings of one and the article of another, cut by chance."""
    chance, pools = random.Random(5), defaultdict(list)
    for page in pages:
        if not page.is_clean:
            name = page.name if page.name in _MIXED else "others"
            way = page.way.partition(",")[0] in ("pieces", "source")
            pools[name, "one line" in page.way, way].append(page)
    found = []
    for (name, _, _), pool in sorted(pools.items()):
        for _ in range(_MIXED.get(name, 100)):
            page = _mix(chance, chance.choice(pool), chance.choice(pool))
            if len(page.lines) <= _MOST and page.own.any():
                found.append(page)
    return found


def _mix(chance, around, article):
    (above, below), (start, end) = around.span, article.span
    first = 0 if chance.random() < 0.4 else chance.randint(0, above)
    last = len(around.lines)
    last = last if chance.random() < 0.4 else chance.randint(below, last)
    if chance.random() < 0.4:
        end = start + chance.randint(1, end - start)
    bare = chance.random()
    first, last = above if bare < 0.12 else first, below if 0.12 <= bare < 0.24 else last
    title = next((line.text for line in article.lines if line.kind == "title"), "")
    head = [
        line._replace(text=title) if title and line.kind == "title" else line
        for line in around.lines[first:above]
    ]
    lines = head + article.lines[start:end] + around.lines[below:last]
    none_above, none_below = numpy.zeros(above - first), numpy.zeros(last - below)
    hits = numpy.concatenate([none_above, article.hits[start:end], none_below])
    sizes = numpy.concatenate(
        [around.sizes[first:above], article.sizes[start:end], around.sizes[below:last]]
    )
    return Page(around.name, article.key, around.way, article.tuned, lines, hits, sizes)


def fitted(pages):
    """Return the table of weights that pages give."""
    pages = [*pages, *news(), *mixed(pages)]
    alone = _alone(pages)
    seen = [line for page in pages for line in line_context.seen(page.lines, alone)]
    signs, sign_names = _columns([line.signs for line in seen], _FEWEST)
    turns, turn_names = _columns([dict.fromkeys(line.turns, 1.0) for line in seen], 1)
    weights, changes = line_chain.learned(
        [len(page.lines) for page in pages],
        signs,
        turns,
        numpy.concatenate([page.allowed for page in pages]),
        numpy.concatenate([page.costs for page in pages]),
        _evened([page.worth for page in pages]),
    )
    rows = zip(sign_names, weights.round(2).tolist(), strict=True)
    return {
        "alone": alone,
        "signs": {name: row for name, row in rows if any(row)},
        "turns": dict(zip(turn_names, changes.round(2).tolist(), strict=True)),
    }


def _evened(worth):
    worth = numpy.array(worth)
    return worth / worth.mean()


def _columns(rows, fewest):
    """Return rows of named values as a sparse table, and the names of its columns."""
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= fewest)
    places = {name: place for place, name in enumerate(names)}
    values, columns, ends = [], [], [0]
    for row in rows:
        for name, value in row.items():
            if name in places:
                values.append(value)
                columns.append(places[name])
        ends.append(len(values))
    return sparse.csr_matrix((values, columns, ends), (len(rows), len(names))), names


def _alone(pages):
    """Return the weights of the signs of a line by itself: a logistic regression."""
    rows, labels, worth = [], [], []
    for page in pages:
        for index, own in enumerate(line_context.own_signs(page.lines)):
            if not page.free[index]:
                rows.append(dict.fromkeys(own, 1.0))
                labels.append(1 if page.own[index] else -1)
                worth.append(page.costs[index] * page.worth * len(page.lines) ** 0.5)
    table, names = _columns(rows, 1)
    across, labels, worth = table.T.tocsr(), numpy.array(labels), numpy.array(worth)

    def loss(weights):
        margins = labels * (table @ weights)
        slope = -labels * worth / (1 + numpy.exp(numpy.clip(margins, -50, 50)))
        value = (worth * numpy.logaddexp(0, -margins)).sum() + weights @ weights / 2
        return value, across @ slope + weights

    found = minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B")
    return dict(zip(names, found.x.round(2).tolist(), strict=True))


def main():
    """Make the table."""
    pages = gathered()
    table = fitted(pages)
    TABLE.write_text(told(table), encoding="utf-8")
    print(f"{len(pages)} texts, {len(table['signs'])} signs, {len(table['turns'])} turns")


def told(table):
    """Return the table as it is stored, one sign a line."""
    parts = []
    for part, rows in table.items():
        lines = ",\n".join(
            f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}"
            for name, row in rows.items()
        )
        parts.append(f'"{part}": {{\n{lines}\n}}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
