"""Links between marks of one page: thin rails in the right margin, and how many links each has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from desk.qt.reader.ink import mixed
from desk.qt.reader.spans import SpanIndex, lanes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desk.qt.reader.look import Link, Mark
    from desk.qt.reader.page import Page

_LANES = 3
_NEAR = 900
"""Characters between two marks that one rail still joins; further apart, each end points away."""
_STUB = 1.3


@dataclass(frozen=True, slots=True)
class Rail:
    """A link from `tail` to `head`; `start` and `end`: offsets of its upper and lower end."""

    link: Link
    tail: Mark
    head: Mark
    start: int
    end: int


class Rails:
    """The links inside one page, found again only when links or marks have changed.

    What is drawn depends on places in the text alone, never on what is in view: scrolling moves
    what is painted already.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._links: Sequence[Link] = ()
        self.counts: Mapping[str, int] = {}
        self._found: tuple[SpanIndex[Rail], dict[str, int]] | None = None
        page.marks_changed.connect(self._forget)

    def set_links(self, links: Sequence[Link], counts: Mapping[str, int]) -> None:
        """Take the links that may lie inside this page, and how many each mark has in all."""
        self._links, self.counts = links, counts
        self._forget()
        self._page.viewport().update()

    def _forget(self) -> None:
        self._found = None

    def _rails(self) -> tuple[SpanIndex[Rail], dict[str, int]]:
        if self._found is None:
            page = self._page
            pairs = ((link, page.mark(link.tail), page.mark(link.head)) for link in self._links)
            rails = [
                Rail(link, tail, head, min(tail.start, head.start), max(tail.start, head.start) + 1)
                for link, tail, head in pairs
                if tail and head
            ]
            rails.sort(key=lambda rail: (rail.start, -rail.end))
            places = {
                rail.link.uid: lane % _LANES for rail, lane in zip(rails, lanes(rails), strict=True)
            }
            self._found = SpanIndex(rails), places
            self._found[0].settle()
        return self._found

    def inside(self) -> list[Rail]:
        """Return the links both of whose marks are on the page."""
        return list(self._rails()[0]) if self._links else []

    # --- drawing

    def paint(self, painter: QPainter) -> None:
        """Draw the rails and the counts that are in view."""
        page, flow = self._page, self._page.flow
        if page.left < 20 or not (self._links or self.counts):
            return
        low, high = flow.window()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._links:
            index, places = self._rails()
            rails = index.query(low, high)
            for rail in sorted(rails, key=self._weight):
                if rail.end - rail.start > _NEAR and not (
                    low <= rail.start < high or low < rail.end <= high
                ):
                    continue
                self._rail(painter, rail, places[rail.link.uid])
        for mark in page.marks.query(low, high) if self.counts else ():
            count = self.counts.get(mark.uid, 0)
            if count > 1 and mark.start >= low:
                self._badge(painter, mark, count)
        painter.restore()

    def _weight(self, rail: Rail) -> int:
        page = self._page
        if page.hovered is not None and page.hovered.uid in (rail.tail.uid, rail.head.uid):
            return 2
        return int(page.current is not None and page.current.uid in (rail.tail.uid, rail.head.uid))

    def edge(self) -> float:
        """Return where the margin for rails begins, in pixels of the viewport."""
        page, size = self._page, self._page.flow.look.size
        return page.left + page.flow.column + (1.35 if page.left >= 2 * size else 0.85) * size

    def _pitch(self) -> float:
        page, size = self._page, self._page.flow.look.size
        return (0.42 if page.left >= 3 * size else 0.2 if page.left >= 2 * size else 0.1) * size

    def _rail(self, painter: QPainter, rail: Rail, lane: int) -> None:
        page = self._page
        ink, weight = page.ink, self._weight(rail)
        colour = (mixed(ink.quiet, ink.page, 0.55), ink.accent, ink.ink)[weight]
        pen = QPen(colour, 1.7 if weight else 1.1)
        if rail.link.kind != "rebuts":
            pen.setDashPattern([4.0, 2.6])
        x = self.edge()
        out = x + self._pitch() * (lane + 1)
        head_low = rail.head.start > rail.tail.start
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if rail.end - rail.start <= _NEAR:
            self._joined(painter, x, out, page.y_of(rail.start), page.y_of(rail.end - 1))
        else:
            long = _STUB * page.flow.look.size * page.flow.look.line_height
            self._stub(painter, x, out, page.y_of(rail.start), long)
            self._stub(painter, x, out, page.y_of(rail.end - 1), -long)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tail, head = (rail.start, rail.end - 1) if head_low else (rail.end - 1, rail.start)
        painter.drawEllipse(QPointF(x, page.y_of(tail)), 2.4, 2.4)
        y = page.y_of(head)
        painter.drawPolygon(
            QPolygonF([QPointF(x - 4, y), QPointF(x + 3, y - 3.5), QPointF(x + 3, y + 3.5)])
        )

    @staticmethod
    def _joined(painter: QPainter, x: float, out: float, top: float, bottom: float) -> None:
        round_ = min(5.0, (bottom - top) / 2, out - x)
        path = QPainterPath(QPointF(x, top))
        if round_ < 1:
            # Both ends on one line: a small loop tells that there is a link at all.
            path.cubicTo(QPointF(out, top - 6), QPointF(out, top + 6), QPointF(x, top + 0.5))
        else:
            path.lineTo(out - round_, top)
            path.quadTo(QPointF(out, top), QPointF(out, top + round_))
            path.lineTo(out, bottom - round_)
            path.quadTo(QPointF(out, bottom), QPointF(out - round_, bottom))
            path.lineTo(x, bottom)
        painter.drawPath(path)

    @staticmethod
    def _stub(painter: QPainter, x: float, out: float, y: float, long: float) -> None:
        turn = 5.0 if long > 0 else -5.0
        path = QPainterPath(QPointF(x, y))
        path.lineTo(out - 5, y)
        path.quadTo(QPointF(out, y), QPointF(out, y + turn))
        path.lineTo(out, y + long)
        painter.drawPath(path)
        tip = 3.0 if long > 0 else -3.0
        path = QPainterPath(QPointF(out - 3, y + long - tip))
        path.lineTo(out, y + long)
        path.lineTo(out + 3, y + long - tip)
        painter.drawPath(path)

    def _badge(self, painter: QPainter, mark: Mark, count: int) -> None:
        """Draw how many links a mark has, at the end of the line it begins in."""
        page, size = self._page, self._page.flow.look.size
        y = page.y_of(mark.start) - 0.52 * size
        high = 0.66 * size
        wide = high * (1.0 if count < 10 else 1.4)
        x = self.edge()
        box = QRectF(x - wide / 2, y - high / 2, wide, high)
        marked = page.current is not None and page.current.uid == mark.uid
        painter.setPen(QPen(page.ink.accent if marked else page.ink.quiet, 1.0))
        painter.setBrush(page.ink.page)
        painter.drawRoundedRect(box, high / 2, high / 2)
        font = page.ink.small
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count) if count < 100 else "…")


def counted(links: Iterable[Link]) -> dict[str, int]:
    """Return how many links each mark has."""
    counts: dict[str, int] = {}
    for link in links:
        for uid in (link.tail, link.head):
            counts[uid] = counts.get(uid, 0) + 1
    return counts
