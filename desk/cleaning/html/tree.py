"""A page as a tree of elements over a row of runs: stretches of text that no block divides.

Every element covers an interval of the runs, so that a question about a subtree is one about
an interval. Nothing here recurses and no element is reached twice: depth costs nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from typing import TYPE_CHECKING

from desk.cleaning.html import tokens
from desk.cleaning.html.alternatives import spoken
from desk.cleaning.html.nodes import ANCHOR, Node, Page, Run
from desk.cleaning.html.tags import (
    BLOCKS,
    CELLS,
    CLOSES_PARAGRAPH,
    ENDED_BY,
    HEADINGS,
    IMPLIES,
    INLINE,
    OTHER,
    SCOPES,
    SORTS,
    UNSEEN,
    VOID,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:^|\s)hidden(?:\s|=|/|$)"
    r"|sr-only|screen-?reader-?text|visually-?hidden",
    re.IGNORECASE,
)
_BLANK = "\u200b\ufeff \t\n\r\f\v\xa0\u3000"


def parse(source: str, *, unhide: bool = False) -> Page:
    """Parse a page or a fragment; with `unhide`, what the page hides counts as shown."""
    return _Builder(source, unhide).page()


# What pages for telephones write for `img`; inside it stands the same image without a script.
_IMAGE = "amp-img"
_ROOTS = frozenset({"html", "body"})
_MOST_MARKS = 32
_MARKS = {"a": "link", "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis"}
_MARKS["q"] = "quoted"
_MARKED = SCOPES.union(_MARKS)


class _Builder:
    """The open elements and the run that is being written."""

    def __init__(self, source: str, unhide: bool) -> None:
        self.source, self.unhide = source, unhide
        root = Node("html", "", None, 0, 0)
        self.stack: list[Node] = [root]
        self.open: defaultdict[str, list[Node]] = defaultdict(list)
        self.scopes: list[int] = [0]
        self.hidden = 0
        self.out = Page(source, [root], [], [], [])
        self.runs, self.nodes = self.out.runs, self.out.nodes
        self.run: Run | None = None
        self.veiled: Run | None = None
        self.unseen: list[Run] = []
        self.images: list[Node] = []
        self.live: dict[Node, int] = {}
        self.gap = self.breaks = 0

    def page(self) -> Page:
        """Read all tokens."""
        self.read()
        self.flush()
        self.pop_to(0, len(self.source))
        self.out.nodes[0].last = len(self.runs)
        for node in self.nodes:
            # A run that was blank in the end is not there, though elements ended behind it.
            if node.last > len(self.runs):
                node.last = len(self.runs)
        return self.out

    def read(self) -> None:
        """Read all tokens; those that are whole here, without asking the scanner for each."""
        source, size, at = self.source, len(self.source), 0
        scan, step, sort_of = tokens.Scan(source), tokens.STEP.match, SORTS.get
        push, finish, begin = self.push, self.finish, self.begin
        while at < size:
            found = None if scan.broken else step(source, at)
            if found is None:
                at = self.slowly(scan, at)
                continue
            slash, name, raw = found.groups()
            mark = found.start(1) - 1
            if mark > at:
                if self.hidden:
                    self.text(at, mark)
                elif self.run is not None:
                    self.run.spans.append((at, mark, True))
                elif not source[at:mark].isspace():
                    self.text(at, mark)
            at = found.end()
            sort = sort_of(name)
            if sort is None:
                name = name.lower()
                sort = sort_of(name, INLINE)
            if slash:
                finish(name, at)
            elif sort == INLINE:
                push(name, raw, mark)
            elif sort == OTHER:
                self.start(name, raw, mark)
                at = self.past_raw(scan, name, at)
            else:
                begin(name, raw, mark)

    def slowly(self, scan: tokens.Scan, at: int) -> int:
        """Read what the scanner makes of a place where no whole tag follows; return its end."""
        step = scan.step(at)
        while True:
            try:
                kind, start, end, name, raw = next(step)
            except StopIteration as over:
                return int(over.value)
            if kind == tokens.TEXT:
                self.text(start, end)
            elif kind == tokens.START:
                self.start(name, raw, start)
            elif kind == tokens.END:
                self.finish(name, end)
            else:
                self.raw(name, start, end)

    def begin(self, name: str, raw: str, at: int) -> None:
        """Start a block of the common kinds, or a link."""
        if name == "a":
            if self.open["a"]:
                self.finish(name, at)
        else:
            if self.run is not None or self.veiled is not None or self.unseen:
                self.flush()
            if self.open["p"] or name in IMPLIES:
                self.imply(name, at)
        self.push(name, raw, at)

    def past_raw(self, scan: tokens.Scan, name: str, start: int) -> int:
        """Read the text of an element that holds no tags, if it is one; return its end."""
        if name not in tokens.RAW_TEXT:
            return start
        end = scan.end_of_raw(name, start)
        if end > start:
            self.raw(name, start, end)
        return end

    # -- tags -----------------------------------------------------------------------------

    def start(self, name: str, raw: str, at: int) -> None:
        if name in VOID:
            self.void(name, raw, at)
            return
        if name in ("html", "body", "head"):
            self.root(name, raw, at)
            return
        if name in BLOCKS:
            self.flush()
            self.imply(name, at)
        elif name == _IMAGE and not self.hidden:
            self.image(Node("img", raw, self.stack[-1], at, len(self.runs)))
        elif name == "a" and self.open.get("a"):
            self.finish("a", at)
        self.push(name, raw, at)

    def root(self, name: str, raw: str, at: int) -> None:
        """Note the attributes of the page's own elements, which hold the whole page anyway."""
        if name == "html" and raw and not self.out.nodes[0].raw:
            self.out.nodes[0].raw = raw
        if name == "body" and len(self.stack) == 1:
            self.flush()
            self.push(name, raw, at)

    def push(self, name: str, raw: str, at: int) -> None:
        stack = self.stack
        node = Node(name, raw, stack[-1], at, len(self.runs), len(stack))
        if name in _MARKED:
            if name in _MARKS:
                if len(self.live) < _MOST_MARKS:
                    self.live[node] = len(self.run.spans) if self.run is not None else 0
            elif name in SCOPES:
                self.scopes.append(len(stack))
                self.out.celled = self.out.celled or name in CELLS
        # A template that declares a shadow root is what a browser shows.
        if (name in UNSEEN and "shadowroot" not in raw) or (
            raw and not self.unhide and _may_hide(raw) and name != "body" and _hides(node)
        ):
            node.hidden = name not in ("noscript", "template") or not self.unhide
            self.hidden += node.hidden
        stack.append(node)
        self.open[name].append(node)
        self.nodes.append(node)

    def finish(self, name: str, at: int) -> None:
        stack = self.stack
        top = stack[-1]
        if name in _ROOTS:
            return
        if top.name != name:
            self.finish_below(name, at)
            return
        if name in BLOCKS and (self.run is not None or self.veiled is not None or self.unseen):
            self.flush()
        if name in SCOPES:
            self.pop_to(len(stack) - 1, at)
            return
        stack.pop()
        self.close(top, at)
        if stack[-1].shut:
            self.pop_to(len(stack), at)

    def finish_below(self, name: str, at: int) -> None:
        """End an element that others stand open in, if there is one."""
        if name == "br":
            self.void("br", "", at)
            return
        if name == "p" and not self.open["p"]:
            self.flush()
            return
        if name in HEADINGS:
            heading = self.innermost(HEADINGS)
            name = heading.name if heading else name
        if not self.reaches(name):
            return
        node = self.open[name][-1]
        if name in BLOCKS:
            self.flush()
            self.pop_node(node, at)
        elif self.stack[-1] is node:
            self.pop_to(len(self.stack) - 1, at)
        else:
            self.shut(node, at)

    def imply(self, name: str, at: int) -> None:
        """End what the start of `name` ends without an end tag."""
        paragraphs = self.open["p"]
        if paragraphs and name in CLOSES_PARAGRAPH and self.reaches("p"):
            self.pop_node(paragraphs[-1], at)
        if name in HEADINGS:
            if self.stack[-1].name in HEADINGS:
                self.pop_to(len(self.stack) - 1, at)
        elif name in ENDED_BY:
            self.end_within(*ENDED_BY[name], at)

    def end_within(self, names: tuple[str, ...], fences: tuple[str, ...], at: int) -> None:
        """End the innermost of `names`, unless one of `fences` stands inside it."""
        if self.stack[-1].name in fences:
            return
        found = self.innermost(names)
        fence = self.innermost(fences)
        if found and (not fence or fence.depth < found.depth):
            self.pop_node(found, at)

    def innermost(self, names: Iterable[str]) -> Node | None:
        nodes = [self.open[name][-1] for name in names if self.open.get(name)]
        return max(nodes, key=lambda node: node.depth) if nodes else None

    def reaches(self, name: str) -> bool:
        """Whether an end tag here finds an open element of that name."""
        nodes = self.open.get(name)
        if not nodes:
            return False
        scope = self.stack[self.scopes[-1]]
        return nodes[-1].depth >= scope.depth

    def pop_node(self, node: Node, at: int) -> None:
        self.pop_to(node.depth, at)

    def pop_to(self, size: int, at: int) -> None:
        """Close open elements until `size` are left, and those that are shut below them."""
        while len(self.stack) > size or (self.stack and self.stack[-1].shut):
            node = self.stack.pop()
            if len(self.stack) == self.scopes[-1]:
                self.scopes.pop()
            if not node.shut:
                self.close(node, at)

    def shut(self, node: Node, at: int) -> None:
        """End an inline element that others were opened in and not yet closed."""
        node.shut = True
        self.close(node, at)

    def close(self, node: Node, at: int) -> None:
        same = self.open[node.name]
        if same:
            same.pop()
        if self.live and node in self.live:
            self.end_mark(node, self.live.pop(node))
        node.end = at
        node.last = len(self.runs) + len(self.unseen)
        if self.run is not None or self.veiled is not None:
            node.last += 1
        if node.hidden:
            self.hidden -= 1
            if not self.hidden and self.veiled:
                self.unseen.append(self.veiled)
                self.veiled = None
        if node.first == node.last and node.name == "p":
            self.gap += 1

    def end_mark(self, node: Node, first: int) -> None:
        if self.run and first < len(self.run.spans):
            target = node.target() if node.name == "a" else ""
            if target or node.name != "a":
                self.run.marks.append((_MARKS[node.name], first, len(self.run.spans), target))
            elif not (node.attribute("name") or node.attribute("id")):
                self.run.marks.append((ANCHOR, first, len(self.run.spans), ""))

    # -- text -----------------------------------------------------------------------------

    def text(self, start: int, end: int, resolve: bool = True) -> None:
        if self.hidden:
            if self.veiled is None and not self.source[start:end].isspace():
                self.veiled = Run(self.stack[-1].block, inner=self.stack[-1], hidden=True)
            if self.veiled is not None:
                self.veiled.spans.append((start, end, resolve))
            return
        if self.run is None:
            if self.source[start:end].isspace():
                return
            top = self.stack[-1]
            self.run = Run(top.block, inner=None if top is top.block else top)
        self.run.spans.append((start, end, resolve))

    def raw(self, name: str, start: int, end: int) -> None:
        if name == "script":
            self.out.scripts.append((self.stack[-1], start, end))
        elif name == "title":
            if self.out.title[0] < 0 and not self.open.get("svg"):
                self.out.title = (start, end)
        elif name != "style":
            self.text(start, end, name == "textarea")

    def void(self, name: str, raw: str, at: int) -> None:
        if name == "br":
            self.line_break()
        elif name == "hr":
            self.flush()
            self.breaks = 0
        elif name in ("meta", "link", "base"):
            self.out.metas.append(Node(name, raw, self.stack[-1], at, len(self.runs)))
        elif name == "img":
            self.image(Node(name, raw, self.stack[-1], at, len(self.runs)))

    def line_break(self) -> None:
        if self.hidden:
            return
        self.flush()
        self.breaks += 1

    def image(self, node: Node) -> None:
        if self.hidden and (not self.open.get("noscript") or self.open.get(_IMAGE)):
            return
        said = spoken(self.source, node)
        if said and not self.hidden:
            self.text(*said)
        elif self.run:
            self.images.append(node)
        else:
            self.runs.append(Run(node.block, image=node))

    def flush(self) -> None:
        """End the run that is being written."""
        run, live = self.run, self.live
        if run is None and self.veiled is None and not self.unseen:
            return
        if run is not None and not self.blank(run):
            for node, first in live.items():
                self.end_mark(node, first)
            run.gap = self.gap + max(0, self.breaks - 2)
            run.broken = self.breaks == 1
            self.gap = self.breaks = 0
            self.runs.append(run)
        for node in live:
            live[node] = 0
        if self.images:
            self.runs.extend([Run(image.block, image=image) for image in self.images])
            self.images = []
        if self.veiled is not None:
            self.unseen.append(self.veiled)
        if self.unseen:
            self.runs.extend(self.unseen)
            self.unseen = []
        self.run = self.veiled = None

    def blank(self, run: Run) -> bool:
        if len(run.spans) > 8 or run.spans[-1][1] - run.spans[0][0] > 200:
            return False
        for start, end, _ in run.spans:
            words = self.source[start:end].strip(_BLANK)
            if words and "&" not in words:
                return False
        text = "".join(self.source[start:end] for start, end, _ in run.spans)
        return not unescape(text).strip(_BLANK)


def _may_hide(raw: str) -> bool:
    return "hid" in raw or "none" in raw or "sr-only" in raw or "reader" in raw or "HID" in raw


def _hides(node: Node) -> bool:
    if "hidden" in node.attributes and node.attribute("hidden") != "until-found":
        return True
    style = node.attribute("style")
    if _HIDING.search(style):
        return True
    return bool(_HIDING.search(node.attribute("class").replace("hidden", "")))
