"""How fast the reader is beside Qt's own text widgets: `python -m tests.benchmarks.reader`.

Every row is measured in processes of its own, round after round, all designs in turn; printed are
medians. Times are milliseconds of CPU, so that a busy machine changes little; memory is megabytes.

* first: from nothing to painted, the font files being open already; settled: until nothing is left
  to be laid out.
* scroll: one step of 40 pixels and all that follows, median and 95th percentile.
* add: one more mark, painted. resize: one new width, painted. hit: from a point to its marks, in
  microseconds. find: every place of two characters.
* memory: above an empty window, with text and marks; in brackets what text and marks take before
  a widget exists.

The other designs tint paragraphs through QTextLayout.setFormats, the quickest way they have;
"extra" uses QTextEdit.setExtraSelections, the way most programs do it.
"""

import argparse
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from bisect import bisect_left

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextEdit, QWidget

from desk.model import Block
from desk.qt.reader import CodeLook, Link, Mark, Page, Spread

WIDTH, HEIGHT = 700, 900
SIZES = {
    "10 KB, 100": (10_000, 100),
    "100 KB, 1k": (100_000, 1_000),
    "1 MB, 10k": (1_000_000, 10_000),
    "1 MB, 100k": (1_000_000, 100_000),
    "5 MB, 0": (5_000_000, 0),
    "5 MB, 100k": (5_000_000, 100_000),
}
DESIGNS = ("page", "plain text edit", "text edit", "extra")
CODES = (
    CodeLook("claim", "C", "#0072B2", "solid"),
    CodeLook("rebuttal", "R", "#D55E00", "dashed"),
    CodeLook("figure", "F", "#007A5A", "dotted"),
)
PARTS = (
    "市长陈立群周二在记者会上宣布，名为“潮汐之门”的计划首期投资1000亿元。",
    "财政局长何敏反驳说：“他们实际上没有钱，港务集团落实的资金远低于100亿元。”",
    "未来4年内总额将达到5000亿元，预计创造10万个就业岗位。",
    "The mayor’s office said the “first tranche” of roughly $13.7 billion was committed.",
    "分析师Ray Wang认为，白皮书里的数字“并不可靠”，债务融资约为250亿元。",
)


def text_of(size: int, chance: random.Random) -> str:
    """An invented text of so many bytes in UTF-8."""
    lines: list[str] = []
    while size > 0:
        line = "".join(chance.choices(PARTS, k=chance.randint(1, 5)))
        lines.append(line)
        size -= len(line.encode()) + 1
    return "\n".join(lines)


def blocks_of(text: str) -> list[Block]:
    """The lines of a text as paragraphs."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return blocks


def marks_of(text: str, count: int, chance: random.Random) -> list[Mark]:
    """So many marks anywhere, in reading order."""
    starts = sorted(chance.randrange(len(text)) for _ in range(count))
    codes = [code.uid for code in CODES]
    return [
        Mark(
            f"{n:032x}", start, min(len(text), start + chance.randint(4, 50)), chance.choice(codes)
        )
        for n, start in enumerate(starts)
    ]


def memory() -> float:
    """Megabytes that this process holds."""
    gc.collect()
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 1e6


class OnPage:
    """The reader of the project."""

    def __init__(self, text: str, blocks: list[Block], marks: list[Mark]) -> None:
        self.widget = Page()
        self.widget.smooth = False
        self.widget.resize(WIDTH, HEIGHT)
        self.widget.set_codes(CODES)
        self.widget.set_article(text, blocks)
        self.widget.set_marks(marks)

    def scroll(self, step: int) -> None:
        """One step down or up."""
        self.widget.scroll_by(step)

    def add(self, mark: Mark) -> None:
        """One more mark."""
        self.widget.add_mark(mark)

    def hit(self) -> int:
        """How many marks are under a point."""
        return len(
            self.widget.marks_at(self.widget.offset_at(QPointF(300, 400), on_character=True))
        )

    def find(self) -> int:
        """How many places there are."""
        return self.widget.find("资金")


class OnEdit:
    """One of Qt's own text widgets."""

    def __init__(self, edit: QTextEdit | QPlainTextEdit, text: str, marks: list[Mark]) -> None:
        self.widget, self.marks = edit, list(marks)
        self.starts = [mark.start for mark in marks]
        font = QFont(["Noto Sans CJK SC"])
        font.setPixelSize(18)
        edit.setFont(font)
        edit.setReadOnly(True)
        edit.resize(WIDTH, HEIGHT)
        edit.setPlainText(text)
        self.forms = []
        for look in CODES:
            form = QTextCharFormat()
            colour = QColor(look.colour)
            colour.setAlphaF(0.2)
            form.setBackground(colour)
            self.forms.append((look.uid, form))
        self.by_code = dict(self.forms)
        self.tint(0, len(text))

    def tint(self, start: int, end: int) -> None:
        """Colour the paragraphs of a span."""
        document = self.widget.document()
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            a, b = block.position(), block.position() + block.length()
            ranges = []
            for mark in self.query(a, b):
                piece = QTextLayout.FormatRange()
                piece.start, piece.length = max(0, mark.start - a), min(b, mark.end) - mark.start
                piece.format = self.by_code[mark.code]
                ranges.append(piece)
            if ranges:
                block.layout().setFormats(ranges)
                document.markContentsDirty(a, block.length())
            block = block.next()

    def query(self, start: int, end: int) -> list[Mark]:
        """The marks that touch a span; none is longer than 50 characters."""
        low, high = bisect_left(self.starts, start - 50), bisect_left(self.starts, end)
        return [mark for mark in self.marks[low:high] if mark.end > start]

    def scroll(self, step: int) -> None:
        """One step: plain text edits count lines."""
        bar = self.widget.verticalScrollBar()
        plain = isinstance(self.widget, QPlainTextEdit)
        bar.setValue(bar.value() + (step // 40 if plain else step))

    def add(self, mark: Mark) -> None:
        """One more mark."""
        place = bisect_left(self.starts, mark.start)
        self.starts.insert(place, mark.start)
        self.marks.insert(place, mark)
        self.tint(mark.start, mark.end)

    def hit(self) -> int:
        """How many marks are under a point."""
        at = self.widget.cursorForPosition(QPointF(300, 400).toPoint()).position()
        return len(self.query(at, at + 1))

    def find(self) -> int:
        """How many places there are."""
        document, cursor, count = self.widget.document(), QTextCursor(), 0
        cursor = document.find("资金", 0, QTextDocument.FindFlag(0))
        while not cursor.isNull():
            count += 1
            cursor = document.find("资金", cursor)
        return count


class OnExtra(OnEdit):
    """A text edit with extra selections."""

    def tint(self, start: int, end: int) -> None:
        """Colour every mark anew: the only way there is."""
        selections = []
        for mark in self.marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(self.widget.document())
            selection.cursor.setPosition(mark.start)
            selection.cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            selection.format = self.by_code[mark.code]
            selections.append(selection)
        self.widget.setExtraSelections(selections)


def built(design: str, text: str, blocks: list[Block], marks: list[Mark]) -> OnPage | OnEdit:
    """The widget of a design."""
    if design == "page":
        return OnPage(text, blocks, marks)
    if design == "plain text edit":
        return OnEdit(QPlainTextEdit(), text, marks)
    return (OnExtra if design == "extra" else OnEdit)(QTextEdit(), text, marks)


def clock() -> float:
    """Milliseconds of CPU of this process."""
    return time.process_time() * 1e3


def settled(app: QApplication, widget: QWidget | None = None) -> None:
    """Wait until nothing is left to do; a text edit is asked to lay out all of its text."""
    if isinstance(widget, QTextEdit):
        widget.document().documentLayout().documentSize()
    idle = 0
    while idle < 3:
        before = clock()
        app.processEvents()
        idle = idle + 1 if clock() - before < 0.3 else 0


def one(design: str, size: int, count: int) -> dict[str, float]:
    """Measure one design once."""
    app = QApplication([])
    empty = QLabel("港务Ab")
    empty.setFont(QFont(["Noto Sans CJK SC"]))
    empty.show()
    app.processEvents()
    before = memory()
    chance = random.Random(7)
    text = text_of(size, chance)
    blocks = blocks_of(text)
    marks = marks_of(text, count, chance)
    stored = memory() - before
    gc.collect()
    start = clock()
    made = built(design, text, blocks, marks)
    made.widget.show()
    app.processEvents()  # before it no window is exposed, and nothing painted
    found = {"first": clock() - start}
    del marks  # whoever brought them lets go of them; a design keeps what it needs
    settled(app, made.widget)
    found["settled"] = clock() - start
    found["memory"], found["stored"] = memory() - before, stored
    steps = []
    for n in range(60):
        start = clock()
        made.scroll(40 if n % 20 < 14 else -40)
        app.processEvents()
        steps.append(clock() - start)
    steps.sort()
    found["scroll"], found["p95"] = steps[30], steps[57]
    made.widget.verticalScrollBar().setValue(0)
    settled(app)
    found["add"] = statistics.median(_added(app, made, n, len(text)) for n in range(5))
    found["hit"] = statistics.median(_hit(made) for _ in range(9)) * 1e3
    start = clock()
    made.find()
    found["find"] = clock() - start
    found["resize"] = statistics.median(_resized(app, made, width) for width in (640, 600, 660))
    return found


def _added(app: QApplication, made: OnPage | OnEdit, n: int, length: int) -> float:
    mark = Mark(f"new{n}", min(300 + 10 * n, length - 2), min(330 + 10 * n, length), "claim")
    start = clock()
    made.add(mark)
    app.processEvents()
    return clock() - start


def _hit(made: OnPage | OnEdit) -> float:
    start = clock()
    made.hit()
    return clock() - start


def _resized(app: QApplication, made: OnPage | OnEdit, width: int) -> float:
    start = clock()
    made.widget.resize(width, HEIGHT)
    settled(app, made.widget)
    return clock() - start


def two_pages(links: int) -> dict[str, float]:
    """Measure scrolling of one of two pages with links between them."""
    app = QApplication([])
    chance = random.Random(7)
    text = text_of(100_000, chance)
    blocks, spread = blocks_of(text), Spread()
    spread.resize(2 * WIDTH, HEIGHT)
    for n in range(2):
        page = Page()
        page.smooth = False
        page.set_codes(CODES)
        page.set_article(text, blocks)
        page.set_marks(
            [
                Mark(f"{n}-{m.uid}", m.start, m.end, m.code)
                for m in marks_of(text, 1000, random.Random(n))
            ]
        )
        spread.add_page(page)
    uids = [[mark.uid for mark in page.marks] for page in spread.pages()]
    spread.set_links(
        [
            Link(str(n), "rebuts", chance.choice(uids[1]), chance.choice(uids[0]))
            for n in range(links)
        ]
    )
    spread.show()
    settled(app)
    steps = []
    for n in range(120):
        start = clock()
        spread.pages()[0].scroll_by(40 if n % 40 < 30 else -40)
        app.processEvents()
        steps.append(clock() - start)
    steps.sort()
    return {"scroll": steps[60], "p95": steps[114]}


COLUMNS = ("first", "settled", "scroll", "p95", "add", "resize", "hit", "find", "memory", "stored")


def child(arguments: list[str], scale: str = "1") -> dict[str, float]:
    """Run one measurement in a process of its own."""
    environment = os.environ | {"QT_SCALE_FACTOR": scale}
    command = [sys.executable, "-m", "tests.benchmarks.reader", "--one", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def medians(rounds: list[dict[str, float]]) -> dict[str, float]:
    """The median of each measure."""
    return {key: statistics.median(row[key] for row in rounds) for key in rounds[0]}


def table(runs: int, sizes: list[str], designs: list[str]) -> None:
    """Print the table of all designs and sizes, and the ratios that were promised."""
    found: dict[tuple[str, str], dict[str, float]] = {}
    print(f"{'':17}{'':12}" + "".join(f"{name:>9}" for name in COLUMNS))
    for size in sizes:
        cells: dict[str, list[dict[str, float]]] = {design: [] for design in designs}
        for _ in range(runs):
            for design in designs:
                if design != "extra" or SIZES[size][0] <= 1_000_000:
                    cells[design].append(child([design, *map(str, SIZES[size])]))
        for design, rounds in cells.items():
            if rounds:
                row = found[design, size] = medians(rounds)
                numbers = "".join(f"{row[name]:9.1f}" for name in COLUMNS)
                print(f"{design:17}{size:12}{numbers}", flush=True)
    ratios(found)


def ratios(found: dict[tuple[str, str], dict[str, float]]) -> None:
    """Print the ratios that matter."""
    small, big = found.get(("page", "10 KB, 100")), found.get(("page", "5 MB, 100k"))
    if small and big:
        print(
            f"first paint, 5 MB and 100k marks against 10 KB: {big['first'] / small['first']:.2f}"
        )
        print(f"scroll step, 5 MB against 10 KB: {big['scroll'] / small['scroll']:.2f}")
    for size, measure in (("1 MB, 100k", "first"), ("5 MB, 100k", "resize")):
        page, edit = found.get(("page", size)), found.get(("text edit", size))
        if page and edit:
            print(
                f"{measure}, QTextEdit against the page at {size}: "
                f"{edit[measure] / page[measure]:.1f}"
            )


def pages(runs: int) -> None:
    """Print what scrolling costs beside another page."""
    for scale in ("1", "2"):
        for links in (0, 200, 2000):
            row = medians([child(["two pages", str(links), "0"], scale) for _ in range(runs)])
            print(
                f"two pages, {links:4} links, {scale}x pixels: "
                f"{row['scroll']:5.1f}, 95 % under {row['p95']:5.1f}",
                flush=True,
            )


def main() -> None:
    """Measure everything, or what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--sizes", nargs="*", default=list(SIZES))
    parser.add_argument("--designs", nargs="*", default=list(DESIGNS))
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        design, size, count = given.one[0], int(given.one[1]), int(given.one[2])
        row = two_pages(size) if design == "two pages" else one(design, size, count)
        print(json.dumps(row), flush=True)
        os._exit(0)
    table(given.runs, given.sizes, given.designs)
    pages(given.runs)


if __name__ == "__main__":
    main()
