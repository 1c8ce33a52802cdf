"""How well the article is found in HTML pages, beside other extractors, and how fast.

    python -m tests.benchmarks.cleaning_html              all sets, Desk and the peers at hand
    python -m tests.benchmarks.cleaning_html --desk       Desk alone
    python -m tests.benchmarks.cleaning_html --half b     every second page of each set
    python -m tests.benchmarks.cleaning_html --held-out   each half judged by weights that only
                                                          ever saw the other half
    python -m tests.benchmarks.cleaning_html --forms      the same of pages that lost their heads,
                                          names, attributes or parts on the way
    python -m tests.benchmarks.cleaning_html --speed      how fast, beside mere parsers

One process, one core; pages a second are of processor time. A peer that is not installed
(tests/benchmarks/peers-cleaning.txt) shows the scores that were measured on these files before.
"""

import argparse
import sys
import time
from functools import partial

from desk.cleaning import clean
from desk.cleaning.html import draft, score
from tests.benchmarks import cleaning_metrics as metrics
from tests.benchmarks import cleaning_peers as peers
from tests.benchmarks import cleaning_sets as sets
from tests.benchmarks import cleaning_speed as speeds

SLOWEST = 30.0
FIELDS = (
    ("title", "title", "title", metrics.same_title),
    ("byline", "author", "byline", metrics.same_names),
    ("published", "date", "publishedTime", metrics.same_day),
)


def desk(page):
    """Return what Desk keeps of a page."""
    blocks, _ = draft(page)
    return "\n".join(b.strand.text for b in blocks if not b.cut and b.strand.text)


def timed(read, pages):
    """Return the text `read` gives for each page, and pages a second."""
    texts, spent = {}, 0.0
    for key, page in pages.items():
        start = time.process_time()
        try:
            texts[key] = read(page)
        except Exception:
            if read is desk:
                raise
            texts[key] = ""
        took = time.process_time() - start
        texts[key] = texts[key] if took < SLOWEST else ""
        spent += took
    return texts, len(pages) / spent if spent else 0.0


def half_of(found, half):
    """Return the even (a) or the odd (b) keys of a set in order, or all."""
    keys = sorted(found)
    return {k: found[k] for k in (keys if half == "ab" else keys["ab".index(half) :: 2])}


def by_shingles(texts, gold):
    """Return precision, recall, F1 on the scrapinghub set."""
    return metrics.means([metrics.shingle_page(texts[k], gold[k][1]) for k in gold])


def by_rouge(rouge, texts, gold):
    """Return precision, recall, F1 on the magic-html set."""
    return metrics.means([rouge.page(texts[k], gold[k][1]) for k in gold])


def by_snippets(texts, gold):
    """Return precision, recall, F1 on the trafilatura set."""
    counts = [metrics.snippet_counts(texts[k], gold[k][1]) for k in gold]
    found, missed, wrong, _ = map(sum, zip(*counts, strict=True))
    precision, recall = found / max(1, found + wrong), found / max(1, found + missed)
    return precision, recall, metrics.harmonic(precision, recall)


def recorded(name, scores, gold):
    """Return the figures of a peer from scores measured before."""
    if name == "trafilatura":
        counts = [[scores[k][0], scores[k][1], scores[k][2]] for k in gold]
        found, wrong, missed = map(sum, zip(*counts, strict=True))
        precision, recall = found / max(1, found + wrong), found / max(1, found + missed)
        return precision, recall, metrics.harmonic(precision, recall)
    pairs = [tuple(scores[k]) for k in gold]
    if name == "scrapinghub":
        # an empty text does not lower the precision of this set
        pairs = [(p if p or r else None, r) for p, r in pairs]
    return metrics.means(pairs)


def row(name, figures, speed):
    """Print one line of a table."""
    precision, recall, f1 = figures
    pace = f"{speed:7.1f}" if speed else "      –"
    print(f"  {name:28} {precision:.3f} / {recall:.3f} / {f1:.4f}  {pace}")


def table(name, gold, measure, asked, half):
    """Print how Desk and its peers do on one set."""
    gold = half_of(gold, half)
    chinese = {k: v for k, v in gold.items() if v[2].get("zh")} if name == "magic-html" else {}
    pages = {k: v[0] for k, v in gold.items()}
    print(f"\n{name}, {len(gold)} pages: P / R / F1, pages a second")
    live = {one.__name__: one for one in (desk, *(asked or ()))}
    for label, read in live.items():
        texts, speed = timed(read, pages)
        row(label, measure(texts, gold), speed)
        if chinese:
            row(f"  its {len(chinese)} Chinese", measure(texts, chinese), 0.0)
    if asked is None:
        return
    for label, scores in sets.peer_scores().get(name, {}).items():
        if label not in live:
            # one peer was told the language and asked about the Chinese pages alone
            known = {k: v for k, v in gold.items() if k in scores}
            row(f"{label} (recorded)", recorded(name, scores, known), 0.0)
            if chinese:
                row(f"  its {len(chinese)} Chinese", recorded(name, scores, chinese), 0.0)


def fields_table(name, records, column, half):
    """Print how often title, byline and date are right: as readers get them, and as found."""
    print(f"\n{name}: right / gold, wrong, missing, extra; then what reading the page alone finds")
    counts = {field: [[0, 0, 0, 0], [0, 0, 0, 0]] for field, *_ in FIELDS}
    for page, gold, *_ in half_of(records, half).values():
        cleaned = clean(page.encode("utf-8", "surrogatepass"), "page.html")
        _, candidates = draft(page)
        for field, *names, same in FIELDS:
            found = next((one.value for one in candidates if one.field == field), "")
            wanted = gold.get(names[column]) or ""
            for own, value in zip(counts[field], (getattr(cleaned, field), found), strict=True):
                wrong = 2 if wanted else 3
                place = (0 if same(value, wanted) else 1) if value and wanted else wrong
                own[place] += bool(value or wanted)
    for field, columns in counts.items():
        cells = (
            f"{right:3} / {right + wrong + missing:3}  {wrong:3} {missing:3} {extra:3}"
            for right, wrong, missing, extra in columns
        )
        print(f"  {field:10} " + "      ".join(cells))


def held_out(all_sets, forms):
    """Print the figures of each half under weights made from the other half alone."""
    from tests.making import html_weights as making
    from tests.making import page_forms

    texts = {}
    rows = making.gathered()
    for half, other in ("ab", "ba"):
        weights = making.fitted([one for one in rows if one.half == other])
        score._weights = lambda table=weights: table
        for name, gold, _ in all_sets:
            for form in forms:
                shaped = page_forms.ALL[form]
                texts.setdefault((name, form), {}).update(
                    {k: desk(shaped(v[0])) for k, v in half_of(gold, half).items()}
                )
    for name, gold, measure in all_sets:
        print(f"\n{name}: each half under weights of the other: P / R / F1")
        chinese = {k: v for k, v in gold.items() if v[2].get("zh")}
        for form in forms:
            row(f"desk, {form}", measure(texts[name, form], gold), 0.0)
            if name == "magic-html":
                row(f"  its {len(chinese)} Chinese", measure(texts[name, form], chinese), 0.0)


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--desk", action="store_true", help="no peers")
    parser.add_argument("--half", default="ab", choices=("a", "b", "ab"))
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--forms", action="store_true", help="--held-out, of pages that lost much")
    parser.add_argument("--speed", action="store_true", help="pages a second, nothing else")
    asked = parser.parse_args()
    if not sets.FOLDER.is_dir():
        sys.exit(f"The sets of pages are not there: {sets.FOLDER}")
    all_sets = (
        ("scrapinghub", sets.scrapinghub(), by_shingles),
        ("magic-html", sets.magic_html(), partial(by_rouge, metrics.Rouge())),
        ("trafilatura", sets.trafilatura(), by_snippets),
    )
    if asked.speed:
        speeds.tables([(name, [page for page, *_ in gold.values()]) for name, gold, _ in all_sets])
        return
    if asked.held_out or asked.forms:
        from tests.making import page_forms

        held_out(all_sets, page_forms.ALL if asked.forms else ("whole",))
        return
    others = None if asked.desk else peers.installed()
    for name, gold, measure in all_sets:
        table(name, gold, measure, others, asked.half)
    fields_table("fields, trafilatura set", sets.trafilatura(), 0, asked.half)
    fields_table("fields, readability set", sets.readability(), 1, asked.half)


if __name__ == "__main__":
    main()
