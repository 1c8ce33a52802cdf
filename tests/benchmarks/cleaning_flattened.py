"""How well the article is found in pages that were flattened to plain text.

    python -m tests.benchmarks.cleaning_flattened [chinese|traditional|english|german ...]
    python -m tests.benchmarks.cleaning_flattened --held-out [...]   each half of the pages judged
                                                     by weights that only ever saw the other half
    python -m tests.benchmarks.cleaning_flattened --clean   what is left of articles that have no
                                                     page around them; with --held-out, too

The pages of the open sets are made plain text in three ways and three ruder ones, in lines and in
one line; each set has its own measure: ROUGE-L on jieba's words for Chinese, windows of four words
for English, snippets that must and must not appear for German. Beside Desk stands what keeping
everything would give. `--held-out` needs numpy and scipy.
"""

import argparse
import sys
import time
from collections import defaultdict

from desk.cleaning import clean_text, lines_weighed
from tests.benchmarks import cleaning_flattening, cleaning_metrics

SETS = ("chinese", "traditional", "english", "german")
ALL, RUDER = "all but the ruder", "the ruder ways"


def desk(flat):
    """Return what Desk keeps of a text."""
    text = clean_text(flat.text).text
    return text.translate(cleaning_flattening.FOLD) if flat.folded else text


def scored(name, flats, texts, rouge=None):
    """Return the scores of the pages of one set, in the measure of the set."""
    pairs = zip(flats, texts, strict=True)
    if name in ("chinese", "traditional"):
        rouge = rouge or cleaning_metrics.Rouge()
        return [rouge.page(text, flat.gold) for flat, text in pairs]
    if name == "english":
        return [cleaning_metrics.shingle_page(text, flat.gold) for flat, text in pairs]
    return [cleaning_metrics.snippet_counts(text, flat.gold) for flat, text in pairs]


def summary(name, scores):
    """Return precision, recall and F1 of a set."""
    if name != "german":
        return cleaning_metrics.means(scores)
    found, missing, wrong, _ = (sum(column) for column in zip(*scores, strict=True))
    precision, recall = found / max(1, found + wrong), found / max(1, found + missing)
    return precision, recall, cleaning_metrics.harmonic(precision, recall)


def read(flats, read_one, tables):
    """Return what is kept of each text under the weights for its half, and texts a second."""
    texts, spent = {}, 0.0
    for tuned in (False, True):
        own = [flat for flat in flats if flat.tuned == tuned]
        if tables:
            lines_weighed._table = lambda table=tables[not tuned]: table
        start = time.process_time()
        texts.update({id(flat): read_one(flat) for flat in own})
        spent += time.process_time() - start
    return [texts[id(flat)] for flat in flats], len(flats) / max(0.01, spent)


def table(name, tables):
    """Print the table of one set."""
    flats = getattr(cleaning_flattening, name)()
    texts, speed = read(flats, desk, tables)
    rows = defaultdict(list)
    rouge = cleaning_metrics.Rouge() if name in ("chinese", "traditional") else None
    for who, made in (("everything", [flat.text for flat in flats]), ("Desk", texts)):
        for flat, score in zip(flats, scored(name, flats, made, rouge), strict=True):
            for way in (flat.way, RUDER if flat.is_rude else ALL):
                rows[way, who].append(score)
    held = ", each half under weights of the other" if tables else ""
    print(f"\n{name}: {len(flats)} texts, {speed:.0f} a second{held}")
    print(f"{'':26}{'everything':>12}{'Desk':>12}{'precision':>12}{'recall':>12}")
    ways = dict.fromkeys(flat.way for flat in sorted(flats, key=lambda flat: flat.is_rude))
    for way in [*ways, ALL, RUDER]:
        precision, recall, harmonic = summary(name, rows[way, "Desk"])
        whole = summary(name, rows[way, "everything"])[2]
        print(f"{way:26}{whole:12.3f}{harmonic:12.3f}{precision:12.3f}{recall:12.3f}", flush=True)


def left(flat):
    """Return the share of the letters of an article that is still there, its title included."""
    cleaned = clean_text(flat.text)
    kept = sum(map(str.isalnum, cleaned.text)) + sum(map(str.isalnum, cleaned.title))
    return min(1.0, kept / max(1, sum(map(str.isalnum, flat.text))))


def clean_table(tables):
    """Print how much is left of articles that stand alone."""
    pairs = list(cleaning_flattening.clean())
    shares, _ = read([flat for _, flat in pairs], left, tables)
    rows = defaultdict(list)
    for (name, flat), share in zip(pairs, shares, strict=True):
        rows[name, flat.way].append(share)
    print(f"\n{'articles alone':26}{'texts':>8}{'left':>8}{'whole':>8}{'below .9':>10}")
    for (name, way), own in sorted(rows.items()):
        whole, harmed = sum(share > 0.98 for share in own), sum(share < 0.9 for share in own)
        mean = sum(own) / len(own)
        print(f"{name + ': ' + way[7:]:26}{len(own):8}{mean:8.3f}{whole:8}{harmed:10}")


def main():
    """Print the tables that are asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--clean", action="store_true")
    asked = parser.parse_args()
    if not cleaning_flattening.cleaning_sets.FOLDER.is_dir():
        sys.exit("the pages are not on this machine: ../shared/bench/cleaning")
    tables = {}
    if asked.held_out:
        from tests.making import line_weights as making

        pages = making.gathered()
        tables = {
            half: making.fitted([page for page in pages if page.tuned == half])
            for half in (True, False)
        }
    if asked.clean:
        clean_table(tables)
        return
    for name in asked.sets:
        table(name, tables)


if __name__ == "__main__":
    main()
