"""One to four pages side by side, with links drawn in the gutters between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMetaObject, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.qt.reader.gutter import NARROW, WIDE, Curve, Gutter, Shows
from desk.qt.reader.page import Page
from desk.qt.reader.spans import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desk.qt.reader.look import Link, Mark

MOST = 4
"""Pages side by side."""

_LEAST = 150
_CROWD = 16
_SHORT = 84.0
"""Pixels that a link runs towards an end out of view, where more than `_CROWD` are in view."""


@dataclass(frozen=True, slots=True)
class Run:
    """A link between two pages: page `at` shows its tail, page `to` its head."""

    link: Link
    at: int
    tail: Mark
    to: int
    head: Mark

    @property
    def first(self) -> int:
        """The left one of the two pages."""
        return min(self.at, self.to)

    @property
    def last(self) -> int:
        """The right one of the two pages."""
        return max(self.at, self.to)


class End(NamedTuple):
    """Where a link touches the text of one page."""

    start: int
    end: int
    run: Run


class Here(NamedTuple):
    """What is seen of a page: where in the gutters it begins, how high it is, which of its text."""

    page: Page
    top: int
    height: int
    first: int
    last: int


class Column(QWidget):
    """A page with its header above and, when it is the current one, a thin line on top."""

    def __init__(self, page: Page, header: QWidget | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.page, self.header = page, header
        self.share = 1.0
        self.heard: list[QMetaObject.Connection] = []
        self.current = False
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 3, 0, 0)
        stack.setSpacing(0)
        if header is not None:
            stack.addWidget(header)
        stack.addWidget(page, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.page.ink.page)
        if self.current:
            painter.fillRect(QRect(0, 0, self.width(), 2), self.page.ink.accent)


class Spread(QWidget):
    """One to four pages side by side; the gutters between them can be dragged."""

    link_clicked = Signal(str, str)
    current_changed = Signal(Page)
    widths_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._gutters: list[Gutter] = []
        self._links: Sequence[Link] = ()
        self._current: Page | None = None
        self._found: list[SpanIndex[End]] | None = None

    # --- pages

    def pages(self) -> list[Page]:
        """Return the pages from left to right."""
        return [column.page for column in self._columns]

    def current(self) -> Page | None:
        """Return the page the reader is on."""
        return self._current

    def set_current(self, page: Page) -> None:
        """Make a page the current one, as giving it the focus does."""
        if page is self._current or page not in self.pages():
            return
        self._current = page
        for column in self._columns:
            column.current = column.page is page and len(self._columns) > 1
            column.update()
        self.current_changed.emit(page)

    def add_page(self, page: Page, header: QWidget | None = None, at: int | None = None) -> None:
        """Put a page at a place, else at the right; `header` stands above and does not scroll."""
        column = Column(page, header, self)
        shares = [one.share for one in self._columns]
        column.share = sum(shares) / len(shares) if shares else 1.0
        self._columns.insert(len(self._columns) if at is None else at, column)
        column.heard = [
            page.focused.connect(partial(self.set_current, page)),
            page.scrolled.connect(self.update_links),
            page.marks_changed.connect(self._marks_changed),
            page.mark_hovered.connect(self.update_links),
        ]
        self._build_gutters()
        column.show()
        page.show()
        if self._current is None:
            self.set_current(page)
        self._mark_current()

    def remove_page(self, page: Page) -> None:
        """Take a page out; it is the caller's from then on, without a parent, its header too."""
        column = next((one for one in self._columns if one.page is page), None)
        if column is None:
            return
        place = self._columns.index(column)
        self._columns.remove(column)
        for connection in column.heard:
            QObject.disconnect(connection)
        for widget in (page, column.header):
            if widget is not None:
                widget.setParent(None)
        column.deleteLater()
        column.hide()
        self._build_gutters()
        if self._current is page:
            self._current = None
            if self._columns:
                self.set_current(self._columns[min(place, len(self._columns) - 1)].page)
        self._mark_current()

    def swap(self, one: Page, other: Page) -> None:
        """Let two pages change places."""
        pages = self.pages()
        a, b = pages.index(one), pages.index(other)
        self._columns[a], self._columns[b] = self._columns[b], self._columns[a]
        self._place()
        self._marks_changed()

    def _mark_current(self) -> None:
        for column in self._columns:
            column.current = column.page is self._current and len(self._columns) > 1
            column.update()

    # --- widths

    def widths(self) -> list[float]:
        """Return the shares of the width that the pages take; they sum to 1."""
        total = sum(column.share for column in self._columns)
        return [column.share / total for column in self._columns]

    def set_widths(self, widths: Sequence[float]) -> None:
        """Set the shares of the width, page by page; without any, all are equal."""
        for column, share in zip(self._columns, widths or [1.0] * MOST, strict=False):
            column.share = max(0.01, share)
        self._place()

    def _build_gutters(self) -> None:
        for gutter in self._gutters:
            gutter.hide()
            gutter.deleteLater()
        self._gutters, self._found = [], None
        for place, column in enumerate(self._columns[:-1]):
            gutter = Gutter(column.page.ink, partial(self._curves, place), self)
            gutter.dragged.connect(partial(self._drag, place))
            gutter.evened.connect(partial(self.set_widths, ()))
            gutter.link_clicked.connect(self._clicked)
            gutter.show()
            self._gutters.append(gutter)
        self._place()

    def _place(self) -> None:
        count = len(self._columns)
        if not count:
            return
        gutter = WIDE if self.width() >= 440 * count else NARROW
        room = max(count, self.width() - gutter * (count - 1))
        x, passed = 0, 0.0
        for place, (column, share) in enumerate(zip(self._columns, self.widths(), strict=True)):
            passed += share
            edge = round(room * passed) + gutter * place
            column.setGeometry(x, 0, max(1, edge - x), self.height())
            if place < count - 1:
                self._gutters[place].setGeometry(edge, 0, gutter, self.height())
            x = edge + gutter

    def _drag(self, place: int, step: int) -> None:
        left, right = self._columns[place], self._columns[place + 1]
        both = left.width() + right.width()
        least = min(_LEAST, both // 2)
        width = min(max(left.width() + step, least), both - least)
        share = left.share + right.share
        left.share = share * width / both
        right.share = share - left.share
        self._place()
        self.widths_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._place()

    # --- links

    def set_links(self, links: Sequence[Link], counts: Mapping[str, int] | None = None) -> None:
        """Draw these relations wherever both of their marks are on pages beside each other.

        `counts`: how many links each mark has in all, also to what is not open.
        """
        self._links = tuple(links)
        self._marks_changed()
        self._links_inside(counts or {})

    def _links_inside(self, counts: Mapping[str, int]) -> None:
        """Let each page draw the links both of whose marks it shows."""
        for page in self.pages():
            rails = getattr(page, "rails", None)
            if rails is not None:
                inside = [
                    link for link in self._links if page.mark(link.tail) and page.mark(link.head)
                ]
                rails.set_links(inside, counts)

    def _marks_changed(self) -> None:
        self._found = None
        self.update_links()

    def update_links(self) -> None:
        """Draw the links anew where the marks are now."""
        for gutter in self._gutters:
            gutter.update()

    def _ends(self) -> list[SpanIndex[End]]:
        """Return where links end, page by page: found again when links, marks or pages change."""
        if self._found is None:
            pages = self.pages()
            ends: list[list[End]] = [[] for _ in pages]
            for know in filter(None, (getattr(page, "know_marks", None) for page in pages)):
                know(uid for link in self._links for uid in (link.tail, link.head))
            for run in filter(None, (_run(link, pages) for link in self._links)):
                ends[run.at].append(End(run.tail.start, run.tail.end, run))
                ends[run.to].append(End(run.head.start, run.head.end, run))
            self._found = [SpanIndex(found) for found in ends]
            for found in self._found:
                found.settle()
        return self._found

    def _curves(self, place: int) -> list[Curve]:
        """Return the links that run through a gutter and have an end in view."""
        ends = self._ends()
        if not any(ends):
            return []
        here = [self._here(column) for column in self._columns]
        runs = {
            id(end.run): end.run
            for seen, found in zip(here, ends, strict=True)
            for end in found.query(seen.first, seen.last)
            if end.run.first <= place < end.run.last
        }
        shown = [mark for seen in here for mark in (seen.page.current, seen.page.hovered) if mark]
        outstanding = {mark.uid for mark in shown}
        crowded = len(runs) > _CROWD
        curves = []
        for run in runs.values():
            stands_out = run.tail.uid in outstanding or run.head.uid in outstanding
            curve = _curve(run, place, here, stands_out, short=crowded and not stands_out)
            if curve:
                curves.append(curve)
        return curves

    def _here(self, column: Column) -> Here:
        view = column.page.viewport()
        top = view.mapTo(self, QPoint(0, 0)).y()
        return Here(column.page, top, view.height(), *column.page.in_view())

    def _clicked(self, link: Link, share: float) -> None:
        runs = (end.run for ends in self._ends() for end in ends)
        run = next((run for run in runs if run.link == link), None)
        if run is None:
            return
        pages = self.pages()
        if self._current is pages[run.at]:
            to = link.head
        elif self._current is pages[run.to]:
            to = link.tail
        else:
            to = link.head if (share < 0.5) == (run.at < run.to) else link.tail
        self.link_clicked.emit(link.uid, to)

    def bring_level(self, kept: str, moved: str) -> None:
        """Scroll the page of the mark `moved` until it is level with the mark `kept`."""
        pages = self.pages()
        here = next((page for page in pages if page.mark(kept)), None)
        there = next((page for page in pages if page is not here and page.mark(moved)), None)
        if here is None or there is None:
            return
        mark, target = here.mark(kept), there.mark(moved)
        if mark and target:
            here.reveal(mark.start, mark.end)
            y = here.y_of(mark.start)
            there.reveal(target.start, y=y)
            there.scroll_by(there.y_of(target.start) - y)


def _run(link: Link, pages: Sequence[Page]) -> Run | None:
    """Return where a link runs: between the nearest two pages that show its marks."""
    tails = [(n, mark) for n, page in enumerate(pages) if (mark := page.mark(link.tail))]
    heads = [(n, mark) for n, page in enumerate(pages) if (mark := page.mark(link.head))]
    pairs = [(tail, head) for tail in tails for head in heads if tail[0] != head[0]]
    if not pairs:
        return None
    tail, head = min(pairs, key=lambda pair: abs(pair[0][0] - pair[1][0]))
    return Run(link, tail[0], tail[1], head[0], head[1])


def _curve(
    run: Run, place: int, here: Sequence[Here], stands_out: bool, *, short: bool
) -> Curve | None:
    """Return the part of a link in one gutter; nothing where both ends are out of view."""
    first, last = run.first, run.last
    tail, head = (run.tail, Shows.TAIL), (run.head, Shows.HEAD)
    (mark0, as0), (mark1, as1) = (tail, head) if run.at == first else (head, tail)
    y0, seen0 = _height(here[first], mark0)
    y1, seen1 = _height(here[last], mark1)
    if seen0 and seen1:
        return None
    if short:
        y0, y1 = _short(y0, seen0, y1), _short(y1, seen1, y0)
    share = (y1 - y0) / (last - first)
    return Curve(
        run.link,
        y0 + share * (place - first),
        y0 + share * (place + 1 - first),
        (seen0 or as0) if place == first else Shows.THROUGH,
        (seen1 or as1) if place + 1 == last else Shows.THROUGH,
        stands_out,
    )


def _height(here: Here, mark: Mark) -> tuple[float, Shows | None]:
    """Return the height of a mark in the gutters, kept inside the page, and where it is."""
    y = here.page.y_of(mark.start)
    if y < 0:
        return here.top + 8.0, Shows.ABOVE
    if y >= here.height:
        return here.top + here.height - 8.0, Shows.BELOW
    return float(here.top + y), None


def _short(y: float, shows: Shows | None, other: float) -> float:
    """Return the height of an end; one that is out of view is near to the other end."""
    if shows is None:
        return y
    return max(y, other - _SHORT) if shows is Shows.ABOVE else min(y, other + _SHORT)
