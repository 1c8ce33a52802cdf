"""How well an article comes out of pages that a text browser or a printer made lines of.

Run it as `python -m tests.benchmarks.cleaning_dumps [chinese|english ...]`. The pages of the open
sets are written in five ways: as `lynx -dump` does (links numbered, addresses at the end), as
`w3m -dump` does (bullets, no numbers), as a mail (paragraphs broken at 72), as a printed page
(narrow, hyphenated, page heads and numbers, form feeds), and with hard line breaks but no blank
lines. The method was fixed on every second page (by a hash of its key); the right half of the
table is the other. `whole` is the share of the paragraphs of the gold (40 characters or more) that
come out as one block, letter by letter, white space aside.
"""

import re
import sys
import time
from collections import defaultdict

from desk.cleaning import clean_text
from tests.benchmarks import cleaning_flattening, cleaning_metrics, cleaning_sets

SETS = ("chinese", "english")
_LEVELS = {"ul": 1, "ol": 1}
_CLOSING = "，。、；：？！）》」』”’…"
_PAGE_LINES = 44


class _Lines(cleaning_flattening._Text):
    """The blocks of a page, each with its kind and depth; the links in them numbered."""

    def __init__(self, numbered):
        super().__init__()
        self.numbered, self.depth, self.targets = numbered, 0, []

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if self.hidden:
            return
        self.depth += _LEVELS.get(tag, 0)
        if tag == "li":
            self.pieces.append(f"\x01{max(1, self.depth)}")
        elif re.fullmatch("h[1-6]", tag):
            self.pieces.append("\x020")
        elif tag == "br":
            self.pieces.append("\x03")
        elif tag == "a" and dict(attrs).get("href") and self.numbered:
            self.targets.append(dict(attrs)["href"].strip() or "#")
            self.pieces.append(f"[{len(self.targets)}]")

    def handle_endtag(self, tag):
        super().handle_endtag(tag)
        if not self.hidden:
            self.depth = max(0, self.depth - _LEVELS.get(tag, 0))


def blocks(page, numbered=False):
    """Return (kind, depth, words) of what a page shows, and where its links lead."""
    parser = _Lines(numbered)
    parser.feed(page)
    found = []
    for line in "".join(parser.pieces).split("\n"):
        kind = {"\x01": "item", "\x02": "heading", "\x03": "broken"}.get(line[:1], "text")
        depth = int(line[1]) if kind in ("item", "heading") and line[1:2].isdigit() else 0
        words = " ".join(re.sub("[\x01\x02]\\d|\x03", " ", line).split())
        if words:
            found.append((kind, depth, words))
    return found, parser.targets


def columns(text):
    """Return how many columns of a screen a text takes."""
    return sum(2 if letter > "\u2e7f" else 1 for letter in text)


def folded(text, width, measure=columns):
    """Break a text into lines as programs do that know of Chinese: no mark begins a line."""
    pieces = re.findall(rf"[^\s\u2e80-\uffff]+|[\u2e80-\uffff][{_CLOSING}]*|\s+", text)
    lines, line = [], ""
    for piece in pieces:
        if line.strip() and measure(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def lynx(page):
    """Write a page as lynx prints it."""
    found, targets = blocks(page, numbered=True)
    out, before = [], ""
    for kind, depth, words in found:
        indent = {"heading": "", "item": "   " + "  " * depth}.get(kind, "   ")
        mark = {0: "", 1: "* ", 2: "+ "}.get(depth, "o ") if kind == "item" else ""
        rows = folded(words, 75 - len(indent) - len(mark), len)
        if not (before == kind == "item" or kind == "broken"):
            out.append("")
        out += [indent + (mark if not n else " " * len(mark)) + row for n, row in enumerate(rows)]
        before = kind
    listed = [f"{n:4}. {target}" for n, target in enumerate(targets, 1)]
    return "\n".join([*out, "", "References", "", *listed])


def w3m(page):
    """Write a page as w3m prints it."""
    out, before = [], ""
    for kind, depth, words in blocks(page)[0]:
        indent = "  " * depth if kind == "item" else ""
        mark = "•□☆"[min(depth, 3) - 1] + " " if kind == "item" else ""
        rows = folded(words, 80 - len(indent) - len(mark))
        if not (before == kind == "item" or kind == "broken"):
            out.append("")
        out += [indent + (mark if not n else " " * len(mark)) + row for n, row in enumerate(rows)]
        before = kind
    return "\n".join(out)


def mail(page):
    """Write the blocks of a page as a mail program breaks them."""
    return "\n\n".join("\n".join(folded(words, 72)) for _, _, words in blocks(page)[0])


def close(page):
    """Break the blocks at 76 columns, with no blank line between them."""
    return "\n".join("\n".join(folded(words, 76)) for _, _, words in blocks(page)[0])


def printed(page):
    """Write the blocks as they come out of a printed page: narrow, hyphenated, with page heads."""
    rows = []
    for kind, _, words in blocks(page)[0]:
        rows += [*_hyphenated(words, 58), *([""] if kind == "heading" else [])]
    pages = [rows[at : at + _PAGE_LINES] for at in range(0, len(rows), _PAGE_LINES)]
    return "\f".join(
        "\n".join(["THE HARBOUR COURIER", "", *page, "", str(number)])
        for number, page in enumerate(pages, 1)
    )


def _hyphenated(words, width):
    """Break a text into lines; long words at the end are broken in two."""
    out, rest = [], folded(words, width)
    while rest:
        line, *rest = rest
        word = rest[0].split(" ")[0] if rest else ""
        room = width - columns(line) - 2
        if word.isascii() and word.isalpha() and word.islower() and len(word) > 7 and room > 3:
            head = min(room, len(word) - 3)
            line, after = f"{line} {word[:head]}-", " ".join([word[head:], *rest[0].split(" ")[1:]])
            joined = " ".join([after, *rest[1:]]) if words.isascii() else None
            rest = folded(joined, width) if joined else [after, *rest[1:]]
        out.append(line)
    return out


WAYS = {"lynx": lynx, "w3m": w3m, "mail": mail, "close": close, "printed": printed}


def pages(name):
    """Return (key, page, gold) of a set."""
    found = cleaning_sets.magic_html() if name == "chinese" else cleaning_sets.scrapinghub()
    return [
        (key, page, gold)
        for key, (page, gold, told) in found.items()
        if name == "english" or told["zh"]
    ]


def whole(cleaned, gold):
    """Return how many paragraphs of the gold are blocks, and how many there are."""
    made = {"".join(cleaned.text[b.start : b.end].split()) for b in cleaned.blocks}
    own = ["".join(line.split()) for line in gold.split("\n")]
    own = [line for line in own if len(line) >= 40]
    return sum(line in made for line in own), len(own)


def table(name):
    """Print the table of one set."""
    rouge = cleaning_metrics.Rouge() if name == "chinese" else None
    rows, shares = defaultdict(list), defaultdict(list)
    spent = size = 0.0
    for key, page, gold in pages(name):
        for way, write in WAYS.items():
            text = write(page)
            start = time.process_time()
            cleaned = clean_text(text)
            spent, size = spent + time.process_time() - start, size + 1
            half = cleaning_flattening.is_tuned(key)
            score = (
                rouge.page(cleaned.text, gold)
                if rouge
                else cleaning_metrics.shingle_page(cleaned.text, gold)
            )
            rows[way, half].append(score)
            shares[way, half].append(whole(cleaned, gold))
    print(f"\n{name}: {size:.0f} texts, {size / spent:.0f} a second")
    print(f"{'':10}{'half tuned on':^36}{'half not looked at':^36}")
    print(f"{'':10}" + f"{'P':>9}{'R':>9}{'F1':>9}{'whole':>9}" * 2)
    for way in WAYS:
        cells = []
        for half in (True, False):
            cells += cleaning_metrics.means(rows[way, half])
            right, all_ = (sum(column) for column in zip(*shares[way, half], strict=True))
            cells.append(right / max(1, all_))
        print(f"{way:10}" + "".join(f"{cell:9.3f}" for cell in cells))


def main():
    """Print the tables that are asked for, or all."""
    if not cleaning_sets.FOLDER.is_dir():
        sys.exit("the pages are not on this machine: ../shared/bench/cleaning")
    for name in sys.argv[1:] or SETS:
        table(name)


if __name__ == "__main__":
    main()
