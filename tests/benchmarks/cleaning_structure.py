"""Whether lists, tables, quotations, code, captions and headings of pages stay what they are.

Run it as `python -m tests.benchmarks.cleaning_structure [-v]`. The witness is Python's own HTML
parser: where a kept block begins, it tells which elements stand open. Beside that stands how often
a list, a table or a figure of which something is kept is kept whole.
"""

import sys
from collections import Counter, defaultdict
from html.parser import HTMLParser

from desk.cleaning.html import draft
from tests.benchmarks import cleaning_sets

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
GROUPS = {"ul": "lists", "ol": "lists", "table": "tables", "figure": "figures", "pre": "programs"}
CLOSED_BY = {"li": ("li",), "p": ("p",), "td": ("td", "th"), "th": ("td", "th"), "tr": ("tr",)}
FENCES = frozenset(("ul", "ol", "table", "tr", "div", "blockquote", "section", "article", "body"))


class Stacks(HTMLParser):
    """For every stretch of text, the elements that stand open: (place, elements)."""

    def __init__(self, source):
        super().__init__(convert_charrefs=False)
        self.places, self.open, self.count = {}, [], 0
        self._starts = [0, *(n + 1 for n, letter in enumerate(source) if letter == "\n")]
        self.feed(source)

    def _at(self):
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            return
        self._close(tag)
        self.count += 1
        self.open.append((tag, self.count))

    def _close(self, tag):
        for name in CLOSED_BY.get(tag, ()):
            for depth in range(len(self.open) - 1, -1, -1):
                if self.open[depth][0] == name:
                    del self.open[depth:]
                    return
                if self.open[depth][0] in FENCES and tag != "p":
                    break

    def handle_endtag(self, tag):
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        lead = len(data) - len(data.lstrip())
        if lead < len(data):
            self.places[self._at() + lead] = tuple(self.open)

    def handle_entityref(self, name):
        self.places[self._at()] = tuple(self.open)

    handle_charref = handle_entityref


def stated(elements):
    """Return what the elements around a text make it: kind, level."""
    names = [name for name, _ in elements]
    if "pre" in names:
        return "code", 0
    for depth in range(len(names) - 1, -1, -1):
        name = names[depth]
        if name in HEADINGS:
            return "heading", int(name[1])
        if name in ("figcaption", "caption"):
            return "caption", 0
        if name == "blockquote":
            return "quotation", names.count("blockquote")
        if name == "li":
            inner = "quotation" if "blockquote" in names[:depth] else "list_item"
            return inner, sum(each in ("ul", "ol") for each in names[:depth])
        if name in ("td", "th"):
            return "cell", 0
        if name in ("dd", "dt"):
            return "paragraph", 0
    return "paragraph", 0


def compared(page):
    """Return the pairs (stated, made) of the kept blocks of a page, and its groups."""
    blocks, _ = draft(page)
    stacks = Stacks(page)
    pairs, groups = [], defaultdict(list)
    for block in blocks:
        if not block.strand.text or block.hints.get("score") is None:
            continue
        place = next((p for p in block.strand.places if p in stacks.places), None)
        if place is None:
            continue
        elements = stacks.places[place]
        if not block.cut:
            pairs.append((stated(elements), (block.kind, block.level), block.strand.text))
        for name, number in elements:
            if name in GROUPS:
                groups[name, number].append(not block.cut)
    return pairs, groups


def counted():
    """Return how blocks are named, with examples, how levels agree, and how whole groups are."""
    table, examples = Counter(), defaultdict(list)
    levels, whole = Counter(), defaultdict(Counter)
    pages = {
        **cleaning_sets.scrapinghub(),
        **cleaning_sets.magic_html(),
        **cleaning_sets.trafilatura(),
    }
    for key, (page, *_) in pages.items():
        pairs, groups = compared(page)
        for (kind, level), (made, height), text in pairs:
            table[kind, made] += 1
            if kind == made and kind in ("heading", "list_item", "quotation"):
                levels[kind, level == height] += 1
            if kind != made:
                examples[kind, made].append((key[-40:], text[:60]))
        for (name, _), kept in groups.items():
            if any(kept):
                whole[GROUPS[name]][all(kept)] += 1
    return table, examples, levels, whole


def main():
    """Print how blocks are named, and how whole their groups are."""
    table, examples, levels, whole = counted()
    print("stated -> made: blocks")
    for (kind, made), count in sorted(table.items()):
        print(f"  {kind:10} -> {made:10} {count:6}")
        if "-v" in sys.argv and kind != made:
            for key, text in examples[kind, made][:: max(1, len(examples[kind, made]) // 6)][:6]:
                print(f"      {key:40} {text}")
    for (kind, same), count in sorted(levels.items()):
        print(f"  level of {kind}: {'the same' if same else 'another'} {count}")
    for name, counts in whole.items():
        print(f"  {name} of which something is kept: {sum(counts.values())}, whole {counts[True]}")


if __name__ == "__main__":
    main()
