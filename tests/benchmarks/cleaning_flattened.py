"""How well the article is found in pages that were flattened to lines of plain text.

Run it as `python tests/benchmarks/cleaning_flattened.py`. Each of the Chinese pages with a gold
text is turned into lines, all of its text, once as it is and once with its punctuation folded to
half width; the table shows precision, recall and F1 of the characters found, by their longest
common subsequence with the gold, beside what keeping everything would give.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path

from rapidfuzz.distance import LCSseq

from desk.cleaning import clean_text
from desk.importers import read

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "bench" / "cleaning" / "magic-html"
FOLD = str.maketrans("，：；！？（）", ",:;!?()")


def pages() -> list[tuple[str, str, str]]:
    """Return key, all lines and gold text of each Chinese page."""
    from desk.cleaning.html import draft

    gold = json.loads((SHARED / "gold.json").read_text("utf-8"))
    found = []
    for key, page in gold.items():
        if page["zh"]:
            data = gzip.decompress((SHARED / "html" / f"{key}.html.gz").read_bytes())
            blocks, _ = draft(read(data).text)
            lines = "\n".join(b.strand.text for b in blocks if b.strand.text.strip())
            found.append((key, lines, page["content"]))
    return found


def score(found: str, gold: str) -> tuple[float, float]:
    """Return precision and recall of the characters of `found`, white space aside."""
    found, gold = "".join(found.split()), "".join(gold.split())
    common = LCSseq.similarity(found, gold)
    return common / len(found) if found else 0.0, common / len(gold) if gold else 0.0


def row(name: str, scores: list[tuple[float, float]]) -> str:
    """Return a line of the table: the means, and the harmonic mean of the means."""
    precision = sum(p for p, _ in scores) / len(scores)
    recall = sum(r for _, r in scores) / len(scores)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{name:24}{precision:8.3f}{recall:8.3f}{f1:8.3f}"


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("the pages are not on this machine: ../shared/bench/cleaning/magic-html")
    found = pages()
    print(f"{'Chinese pages, ' + str(len(found)):24}{'P':>8}{'R':>8}{'F1':>8}")
    print(row("everything", [score(lines, gold) for _, lines, gold in found]))
    for name, table in (("Desk", {}), ("Desk, folded", FOLD)):
        start = time.process_time()
        made = [clean_text(lines.translate(table)) for _, lines, _ in found]
        spent = time.process_time() - start
        scores = [
            score(c.text, gold.translate(table) if table else gold)
            for c, (_, _, gold) in zip(made, found, strict=True)
        ]
        if table:
            scores = [
                score(c.text.translate(FOLD), gold.translate(FOLD))
                for c, (_, _, gold) in zip(made, found, strict=True)
            ]
        print(row(name, scores), f"   {len(found) / spent:.0f} pages/s")
        if "--pages" in sys.argv and not table:
            for (key, *_), (p, r) in sorted(
                zip(found, scores, strict=True), key=lambda x: sum(x[1])
            ):
                print(f"  {key[:12]} {p:.3f} {r:.3f}")


if __name__ == "__main__":
    main()
