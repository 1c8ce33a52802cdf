"""How well the article is found in pages that were turned into Markdown as a whole.

    python -m tests.benchmarks.cleaning_markdown              every way, weights as shipped
    python -m tests.benchmarks.cleaning_markdown --held-out   each half judged by weights that only
                                                              ever saw the other half
    python -m tests.benchmarks.cleaning_markdown --ways "number signs" wrapped
    python -m tests.benchmarks.cleaning_markdown --clean      articles alone: nothing may be lost

The three open sets with their own measures: windows of four words (scrapinghub), ROUGE-L
(magic-html, and its Chinese pages by themselves), snippets (trafilatura). Beside Desk stands what
keeping all text gives. The weights as shipped were made from all these pages; only the held-out
figures tell about others. Those need numpy and scipy, and some minutes.
"""

import argparse
import sys
import time
from unittest.mock import patch

from desk.cleaning import clean, markdown_page, markdown_weighed
from tests.benchmarks import cleaning_markdown_clean as articles
from tests.benchmarks import cleaning_markdown_forms as forms
from tests.benchmarks import cleaning_metrics as metrics
from tests.benchmarks import cleaning_sets as sets

SETS = ("scrapinghub", "magic_html", "trafilatura")


def halves(name):
    """Return the half each page of a set stands in, as the making of weights has it."""
    return {key: "ab"[number % 2] for number, key in enumerate(sorted(getattr(sets, name)()))}


def texts(way, name, tables=None):
    """Return for each page of a set what Desk keeps of it, all of its text, and seconds spent."""
    found, spent = {}, 0.0
    for key, half in halves(name).items():
        page = getattr(sets, name)()[key][0]
        source = forms.made(way, page)
        if not source:
            continue
        start = time.process_time()
        if tables:
            with patch.object(markdown_weighed, "table", lambda half=half: tables[half]):
                kept = clean(source.encode()).text
        else:
            kept = clean(source.encode()).text
        spent += time.process_time() - start
        with patch.object(markdown_page, "judged", lambda blocks: (blocks, [])):
            found[key] = kept, clean(source.encode()).text
    return found, spent


def figures(name, found, column, rouge, keys=None):
    """Return precision, recall and F1 of one column of texts of a set."""
    gold = getattr(sets, name)()
    keys = [key for key in found if keys is None or key in keys]
    if name == "trafilatura":
        counts = [metrics.snippet_counts(found[k][column], gold[k][1]) for k in keys]
        right, missed, wrong, _ = (sum(one) for one in zip(*counts, strict=True))
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        return precision, recall, metrics.harmonic(precision, recall)
    measure = metrics.shingle_page if name == "scrapinghub" else rouge.page
    return metrics.means([measure(found[k][column], gold[k][1]) for k in keys])


def tables_of_halves(ways):
    """Return for each half the weights that were made from the other."""
    from tests.making import markdown_weights

    pages = markdown_weights.gathered(ways=ways)
    return {
        half: markdown_weights.fitted([page for page in pages if page.half != half])
        for half in "ab"
    }


def table(ways, tables):
    """Print precision, recall and F1 of each set in each way."""
    rouge = metrics.Rouge()
    chinese = {key for key, page in sets.magic_html().items() if page[2]["zh"]}
    columns = [("scrapinghub", None), ("magic_html", None), ("magic_html", chinese),
               ("trafilatura", None)]  # fmt: skip
    print(f"{'':22}{'scrapinghub':>25}{'magic-html':>25}{'its Chinese':>25}{'trafilatura':>25}")
    for way in ways:
        made = {name: texts(way, name, tables) for name in SETS}
        pages = sum(len(found) for found, _ in made.values())
        if not pages:
            print(f"{way:22} (its program is not installed)")
            continue
        pace = pages / sum(spent for _, spent in made.values())
        for label, column in (("everything", 1), (f"Desk, {pace:.0f}/s", 0)):
            cells = ""
            for name, keys in columns:
                got = figures(name, made[name][0], column, rouge, keys)
                cells += f"{'/'.join(f'{value:.3f}' for value in got):>25}"
            print(f"{way if column else '':22}{cells}  {label}", flush=True)


def clean_table():
    """Print how much of articles that are nothing else stays, and how many stay whole."""
    print(f"\n{'articles alone':32}{'number':>8}{'kept':>9}{'whole':>8}")
    for kind, made in articles.kinds().items():
        shares = [articles.share(source, gold) for source, gold in made]
        whole = sum(share > 0.9999 for share in shares)
        print(f"{kind:32}{len(shares):8}{sum(shares) / max(1, len(shares)):9.4f}{whole:8}")


def main():
    """Print the tables that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--clean", action="store_true")
    parser.add_argument("--ways", nargs="*", default=list(forms.WAYS), choices=list(forms.WAYS))
    asked = parser.parse_args()
    if not sets.FOLDER.is_dir():
        sys.exit("the pages are not on this machine: ../shared/bench/cleaning")
    if not asked.clean:
        from tests.making.markdown_weights import LEARNED

        table(asked.ways, tables_of_halves(LEARNED) if asked.held_out else None)
    clean_table()


if __name__ == "__main__":
    main()
