"""How often title, byline and date are right where a page was turned into another shape first.

    python -m tests.benchmarks.cleaning_fields            each shape, all pages
    python -m tests.benchmarks.cleaning_fields --half b   every second page
    python -m tests.benchmarks.cleaning_fields --names    the pages that went wrong, too

The shapes: all its text in lines, the same in one line, Markdown, and its HTML without what stands
in its head and its scripts. A field counts only where the page shows it to its readers. The gold is
that of the trafilatura set; of the other two sets it is what JSON-LD and OpenGraph say, which no
shape here holds.
"""

import argparse
import re
from collections import Counter
from html import unescape

from desk.cleaning import clean, dates
from desk.cleaning.html import jsonld, tree
from tests.benchmarks import cleaning_metrics as metrics
from tests.benchmarks import cleaning_sets as sets
from tests.benchmarks.cleaning_flattening import all_text

_DROPPED = re.compile(
    r"<head\b.*?</head>|<(script|style|noscript|template|svg|iframe)\b.*?</\1>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
_SAME = {
    "title": metrics.same_title,
    "byline": metrics.same_names,
    "published": metrics.same_day,
}


def fragment(page):
    """Return a page without head and scripts, as a copied piece of HTML is."""
    return re.sub(r"</?(?:html|body)\b[^>]*>", "", _DROPPED.sub(" ", page))


def markdown(page):
    """Return a page as Markdown."""
    from markdownify import markdownify

    text = markdownify(fragment(page), heading_style="ATX")
    return re.sub(r"\n{3,}", "\n\n", text)


def one_line(page):
    """Return all text of a page in one line."""
    return " ".join(all_text(page).split())


SHAPES = {
    "lines": (all_text, "page.txt"),
    "one line": (one_line, "page.txt"),
    "Markdown": (markdown, "page.md"),
    "fragment": (fragment, "page.html"),
}


def gold_of(name, page, record):
    """Return title, byline and day of a page as its set, or the page's data, tells them."""
    if name == "trafilatura":
        author = record.get("author") or ""
        author = ", ".join(author) if isinstance(author, list) else author
        return {
            "title": record.get("title") or "",
            "byline": author,
            "published": record.get("date") or "",
        }
    return _silver(tree.parse(page))


def _silver(page):
    found = {"title": "", "byline": "", "published": ""}
    for item in jsonld.articles(jsonld.objects(page))[:1]:
        found["title"] = unescape(jsonld.text(item.get("headline")))
        people = item.get("author") or []
        people = people if isinstance(people, list) else [people]
        found["byline"] = ", ".join(filter(None, map(jsonld.text, people)))
        found["published"] = jsonld.text(item.get("datePublished"))[:10]
    for meta in page.metas:
        name = (meta.attribute("property") or meta.attribute("name")).lower()
        if name == "og:title" and not found["title"]:
            found["title"] = unescape(meta.attribute("content"))
        if name == "article:published_time" and not found["published"]:
            found["published"] = meta.attribute("content")[:10]
    return found


def shown(gold, text):
    """Return the gold fields that the text of a page holds."""
    flat = " ".join(text.split()).casefold()
    days = {one.value[:10] for one in dates.search(text, american=True)}
    days |= {one.value[:10] for one in dates.search(text, american=False)}
    kept = {}
    for field, value in gold.items():
        if field == "published":
            visible = value in days
        elif field == "title":
            visible = " ".join(value.split()).casefold() in flat
        else:
            names = [name.strip() for name in metrics._NAMES.split(value)]
            visible = all(name.casefold() in flat for name in names)
        if value and visible:
            kept[field] = value
    return kept


def judged(shape, name, half, names):
    """Return right, wrong and missing of each field of one set in one shape."""
    turn, file = SHAPES[shape]
    records = getattr(sets, name)()
    keys = sorted(records)
    counts = {field: Counter() for field in _SAME}
    for key in keys if half == "ab" else keys["ab".index(half) :: 2]:
        page, record = records[key][0], records[key][-1]
        gold = shown(gold_of(name, page, record), all_text(page))
        if not gold:
            continue
        try:
            cleaned = clean(turn(page).encode("utf-8", "replace"), file)
        except RecursionError:
            continue
        for field, wanted in gold.items():
            value = getattr(cleaned, field)
            kind = ("right" if _SAME[field](value, wanted) else "wrong") if value else "missing"
            counts[field][kind] += 1
            if names and kind != "right":
                print(f"    {field} {kind}: {key[:60]}: {wanted!r} / {value!r}")
    return counts


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--half", default="ab", choices=("a", "b", "ab"))
    parser.add_argument("--names", action="store_true")
    parser.add_argument("--set", default="")
    parser.add_argument("--shape", default="")
    asked = parser.parse_args()
    for name in ("trafilatura", "scrapinghub", "magic_html"):
        if asked.set not in name:
            continue
        print(f"\n{name}: right / shown (wrong)")
        for shape in SHAPES:
            if asked.shape not in shape:
                continue
            counts = judged(shape, name, asked.half, asked.names)
            cells = (
                f"{field} {own['right']:3} / {own.total():3} ({own['wrong']})"
                for field, own in counts.items()
            )
            print(f"  {shape:10} " + "   ".join(cells))


if __name__ == "__main__":
    main()
