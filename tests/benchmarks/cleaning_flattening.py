"""Pages with gold turned into plain text, as careless scrapers do it.

Three kinds of text are made of a page: all that a reader sees of it, one block a line; the main
content as resiliparse finds it; and what trafilatura keeps when it favours recall. Three more are
ruder: every piece of text as a line of its own; the source with its tags taken out, its title
first; and lists with bullets, cells with bars, pictures as a word. Each comes in lines and as one
single line, and the Chinese ones with punctuation in full and in half width too. The two kinds
that need a program that is not installed (`peers-cleaning.txt`) are left out.
"""

import hashlib
import re
from functools import cache
from html.parser import HTMLParser
from importlib import import_module
from typing import NamedTuple

from tests.benchmarks import cleaning_sets

FOLD = str.maketrans("，：；！？（）", ",:;!?()")
_BLOCK_NAMES = (
    "address article aside blockquote body br button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu "
    "nav ol option p pre section select summary table tbody td tfoot th thead tr ul"
)
_HIDDEN_NAMES = "script style template noscript title textarea svg iframe"
_BLOCKS, _HIDDEN = frozenset(_BLOCK_NAMES.split()), frozenset(_HIDDEN_NAMES.split())


class Flat(NamedTuple):
    """One page as plain text, with the gold that belongs to this form of it.

    `way` names the form, such as `all, one line`; `tuned` tells on which half of the pages it is.
    """

    key: str
    way: str
    text: str
    gold: object
    folded: bool
    tuned: bool

    @property
    def is_rude(self):
        """Tell whether it was made in one of the ways that no weights were made from."""
        return self.way.partition(",")[0] in RUDE_WAYS


class _Text(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces, self.hidden = [], []

    def handle_starttag(self, tag, attrs):
        if tag in _HIDDEN:
            self.hidden.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))


def all_text(page):
    """Return all that a reader sees of a page, one block a line."""
    return _lines_of(_Text(), page)


def main_content(page):
    """Return what resiliparse takes for the main content."""
    text = import_module("resiliparse.extract.html2text").extract_plain_text(
        page, main_content=True, preserve_formatting=True
    )
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())


def recalled(page):
    """Return what trafilatura keeps when it favours recall."""
    return import_module("trafilatura").extract(page, favor_recall=True) or ""


class _Pieces(_Text):
    """Every text node by itself."""

    def handle_data(self, data):
        if not self.hidden and data.strip():
            self.pieces.append("\n" + " ".join(data.split()))


class _Source(_Text):
    """The source without its tags; where it has a line break, so has the text."""

    def handle_starttag(self, tag, attrs):
        if tag in _HIDDEN and tag != "title":
            self.hidden.append(tag)
        elif tag == "br":
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        if self.hidden and tag == self.hidden[-1]:
            self.hidden.pop()
        elif tag in ("title", "p", "li"):
            self.pieces.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(data)


class _Marked(_Text):
    """Items of lists with bullets, cells of tables with bars, a word for each picture."""

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if not self.hidden and tag in ("li", "td", "th", "img"):
            self.pieces.append({"li": "• ", "img": " 图片 "}.get(tag, " | "))

    def handle_endtag(self, tag):
        if tag not in ("td", "th") or self.hidden:
            super().handle_endtag(tag)


def _lines_of(parser, page):
    parser.feed(page)
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def pieces(page):
    """Return every piece of text between two tags as a line."""
    return _lines_of(_Pieces(), page)


def source_text(page):
    """Return the title of a page and its source without tags."""
    return _lines_of(_Source(), page)


def marked(page):
    """Return the blocks of a page with the marks that renderers give lists and pictures."""
    return _lines_of(_Marked(), page)


WAYS = {"all": all_text, "main": main_content, "recall": recalled}
RUDE_WAYS = {"pieces": pieces, "source": source_text, "marked": marked}


def is_tuned(key):
    """Tell whether a page is in the half that weights may be made from."""
    return hashlib.sha256(key.encode()).digest()[0] < 128


def chinese():
    """Return the flattened forms of the Chinese pages; gold is the text."""
    return [flat for key, page, gold in _chinese() for flat in _forms(key, page, gold, True)]


def _chinese():
    pages = cleaning_sets.magic_html().items()
    return [(key, page, gold) for key, (page, gold, record) in pages if record["zh"]]


def traditional():
    """Return the Chinese pages in traditional characters, of Taiwan or of Hong Kong."""
    return [
        flat
        for key, page, gold in _chinese()
        for flat in _forms(key, as_traditional(key, page), as_traditional(key, gold), False)
    ]


def as_traditional(key, text):
    """Return a text in traditional characters; a page has always the same way of writing them."""
    way = "s2tw" if hashlib.sha256(key.encode()).digest()[1] < 128 else "s2hk"
    return _converter(way).convert(text)


@cache
def _converter(way):
    return import_module("opencc").OpenCC(way)


def elsewhere():
    """Return the flattened forms of pages in other languages, with the text for gold."""
    pages = cleaning_sets.magic_html().items()
    return [
        flat
        for key, (page, gold, record) in pages
        if not record["zh"]
        for flat in _forms(key, page, gold, False)
    ]


def english():
    """Return the flattened forms of the English pages; gold is the text."""
    return [
        flat
        for key, (html, gold, _) in cleaning_sets.scrapinghub().items()
        for flat in _forms(key, html, gold, False)
    ]


def german():
    """Return the flattened forms of the German pages; gold is the record of snippets."""
    return _snippets(True)


def others():
    """Return those of the other pages whose gold is snippets."""
    return _snippets(False)


def _snippets(wanted):
    return [
        flat
        for key, (html, record, _) in cleaning_sets.trafilatura().items()
        if wanted is bool(re.search(r"<html[^>]+lang=[\"']?de", html[:5000], re.IGNORECASE))
        for flat in _forms(key, html, record, False)
    ]


def clean():
    """Yield each gold by itself, with the name of its set: articles without a page around."""
    for key, _, gold in _chinese():
        yield from (("chinese", flat) for flat in alone(key, gold))
        yield from (("traditional", flat) for flat in alone(key, as_traditional(key, gold)))
    for key, (_, gold, record) in cleaning_sets.magic_html().items():
        if not record["zh"]:
            yield from (("elsewhere", flat) for flat in alone(key, gold))
    for key, (_, gold, _) in cleaning_sets.scrapinghub().items():
        yield from (("english", flat) for flat in alone(key, gold))


def alone(key, gold):
    """Yield an article without its page, in lines and as one line."""
    lines = [line.strip() for line in gold.split("\n") if line.strip()]
    for name, between in (("lines", "\n"), ("one line", " ")):
        if lines:
            yield Flat(key, f"clean, {name}", between.join(lines), gold, False, is_tuned(key))


def _forms(key, html, gold, wide):
    for way, flatten in (WAYS | RUDE_WAYS).items():
        try:
            lines = flatten(html)
        except ModuleNotFoundError:
            continue
        if not lines.strip():
            continue
        for name, text in (("lines", lines), ("one line", " ".join(lines.split("\n")))):
            for folded in (False, True) if wide else (False,):
                table = FOLD if folded else {}
                own = gold.translate(table) if folded else gold
                told = f"{way}, {name}{', folded' if folded else ''}"
                yield Flat(key, told, text.translate(table), own, folded, is_tuned(key))
