"""How well the article is found in pages that were flattened to plain text.

Run it as `python -m tests.benchmarks.cleaning_flattened [chinese|english|german ...]`. The pages
of the open sets are made plain text in three ways and three ruder ones, in lines and in one line;
each set has its own measure: ROUGE-L on jieba's words for Chinese, windows of four words for
English, snippets that must and must not appear for German. Beside Desk stands what keeping
everything would give. The weights were made from one half of the pages; the faults of the other
were looked at when rules were mended, so that its figures flatter, too.
"""

import sys
import time
from collections import defaultdict

from desk.cleaning import clean_text
from tests.benchmarks import cleaning_flattening, cleaning_metrics

SETS = ("chinese", "english", "german")
ALL, RUDER = "all but the ruder", "the ruder ways"


def _everything(flat):
    return flat.text


def _desk(flat):
    text = clean_text(flat.text).text
    return text.translate(cleaning_flattening.FOLD) if flat.folded else text


def scored(name, flats, texts, rouge=None):
    """Return the scores of the pages of one set, in the measure of the set."""
    rouge = rouge or (cleaning_metrics.Rouge() if name == "chinese" else None)
    if name == "chinese":
        return [rouge.page(text, flat.gold) for flat, text in zip(flats, texts, strict=True)]
    if name == "english":
        return [
            cleaning_metrics.shingle_page(text, flat.gold)
            for flat, text in zip(flats, texts, strict=True)
        ]
    return [
        cleaning_metrics.snippet_counts(text, flat.gold)
        for flat, text in zip(flats, texts, strict=True)
    ]


def summary(name, scores):
    """Return precision, recall and F1 of a set."""
    if name != "german":
        return cleaning_metrics.means(scores)
    found, missing, wrong, _ = (sum(column) for column in zip(*scores, strict=True))
    precision, recall = found / max(1, found + wrong), found / max(1, found + missing)
    return precision, recall, cleaning_metrics.harmonic(precision, recall)


def table(name):
    """Print the table of one set."""
    flats = getattr(cleaning_flattening, name)()
    start = time.process_time()
    texts = [_desk(flat) for flat in flats]
    spent = time.process_time() - start
    rows = defaultdict(list)
    for who, made in (("everything", map(_everything, flats)), ("Desk", texts)):
        for flat, score in zip(flats, scored(name, flats, list(made)), strict=True):
            for way in (flat.way, RUDER if flat.is_rude else ALL):
                rows[way, who, flat.tuned].append(score)
    print(f"\n{name}: {len(flats)} texts, {len(flats) / spent:.0f} a second")
    print(f"{'':26}{'half tuned on':^24}{'half not learned from':^24}")
    print(f"{'':26}{'everything':>12}{'Desk':>12}{'everything':>12}{'Desk':>12}")
    ways = dict.fromkeys(flat.way for flat in sorted(flats, key=lambda flat: flat.is_rude))
    for way in [*ways, ALL, RUDER]:
        cells = [
            f"{summary(name, rows[way, who, tuned])[2]:12.3f}"
            for tuned in (True, False)
            for who in ("everything", "Desk")
        ]
        print(f"{way:26}{''.join(cells)}")
    precision, recall, _ = summary(name, rows[ALL, "Desk", False])
    print(f"Desk on the half not learned from: precision {precision:.3f}, recall {recall:.3f}")


def main():
    """Print the tables that are asked for, or all."""
    if not cleaning_flattening.cleaning_sets.FOLDER.is_dir():
        sys.exit("the pages are not on this machine: ../shared/bench/cleaning")
    for name in sys.argv[1:] or SETS:
        table(name)


if __name__ == "__main__":
    main()
