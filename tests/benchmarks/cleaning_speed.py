"""How fast pages are read: by Desk, and by what does nothing but take them apart.

Every page is timed by itself in processor time, and its best round counts: what else the machine
does at the time shows less so. A way reads all pages of a set before the next way does, so that
none finds in memory what another has just made of the same page.
"""

import time
from html.parser import HTMLParser

from desk.cleaning import clean
from desk.cleaning.html import blocks, draft, tokens, tree

ROUNDS = 3


def cut_into_tags(page):
    """Only find the tags, and nothing about them."""
    for _ in tokens.tokens(page):
        pass


def cut_by_the_standard_library(page):
    """Only find the tags, as `html.parser` does."""
    HTMLParser().feed(page)


def in_blocks(page):
    """Take a page apart without telling its article from the rest."""
    blocks.pieces(tree.parse(page))


def cleaned(page):
    """Clean a file from its bytes to its fields."""
    clean(page.encode("utf-8", "surrogatepass"), "page.html")


def others():
    """Return what the parsers at hand do with a page."""
    found = {}
    try:
        from selectolax.lexbor import LexborHTMLParser

        found["selectolax: tree and text"] = lambda page: LexborHTMLParser(page).text()
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse: main content"] = lambda page: extract_plain_text(
            page, main_content=True
        )
    except ImportError:
        pass
    return found


def tables(named):
    """Print pages a second for each (name, pages)."""
    ways = {
        "Desk: all of it": cleaned,
        "Desk: the page alone": draft,
        "Desk: tree and blocks": in_blocks,
        "Desk: tags": cut_into_tags,
        "html.parser: tags": cut_by_the_standard_library,
        **others(),
    }
    print(f"{'pages a second':28}" + "".join(f"{name:>14}" for name, _ in named))
    rows = {label: [] for label in ways}
    for _, pages in named:
        best = {label: [float("inf")] * len(pages) for label in ways}
        for _round in range(ROUNDS):
            for label, way in ways.items():
                for number, page in enumerate(pages):
                    start = time.process_time()
                    way(page)
                    took = time.process_time() - start
                    best[label][number] = min(best[label][number], took)
        for label, times in best.items():
            rows[label].append(len(times) / sum(times))
    for label, row in rows.items():
        print(f"{label:28}" + "".join(f"{speed:14.0f}" for speed in row))
