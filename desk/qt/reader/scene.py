"""What a page looks like at this moment, piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from desk.qt.reader.suggestions import hint_pen, hints

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desk.qt.reader.look import Mark
    from desk.qt.reader.page import Page
    from desk.qt.reader.pictures import Gallery
    from desk.qt.reader.piece import Piece


class Scene:
    """Paints a page: what stands in the text, and what the reader does in it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.gallery: Gallery | None = None

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """Paint what is in view of the rectangle."""
        page = self._page
        painter.fillRect(clip, page.ink.page)
        for index, y, piece in page.flow.visible():
            if y - 12 <= clip.bottom() and y + piece.height + 12 > clip.top():
                self._piece(painter, index, y, piece, clip)
        page.rails.paint(painter)
        self._caret(painter)
        if page.current:
            self._handle(painter, page.current, page.current.start, at_end=False)
            self._handle(painter, page.current, page.current.end, at_end=True)

    def touch_mark(self, mark: Mark) -> None:
        """Repaint what one more mark, or one less, changes: its lines and those of its lanes."""
        page = self._page
        pieces = page.flow.touched(mark.start, mark.end)
        low, high = page.flow.starts[pieces.start], page.flow.ends[pieces.stop - 1]
        page.flow.forget_marks(pieces)
        end = mark.end
        if len(pieces) == 1:
            others = [one for one in page.marks.query(low, high) if one.uid != mark.uid]
            for one in others:
                if mark.start <= one.start < end:
                    end = min(max(end, one.end), high)
            if any(one.code == mark.code for one in others):
                page.touch(mark.start, end)
                return
        page.touch(low, high)  # the bars of codes change places

    def _piece(self, painter: QPainter, index: int, y: int, piece: Piece, clip: QRect) -> None:
        page = self._page
        flow, ink = page.flow, page.ink
        start, end = flow.starts[index], flow.ends[index]
        fresh = piece.inked is None
        inked = ink.inked(piece, start, page.marks.query(start, end) if fresh else ())
        if fresh and page.suggestions:
            inked.hints = hints(piece, page.suggestions.within(start, end), start)
        self._ground(painter, index, y, piece)
        painter.save()
        painter.translate(page.left + piece.set.left, y)
        ink.fills(painter, inked.fills)
        for mark, strong in ((page.current, True), (page.hovered, False)):
            if mark and mark.start < end and mark.end > start:
                ink.outline(painter, piece, mark, start, strong=strong)
        self._hits(painter, piece, start, end)
        self._selection(painter, piece, start, end)
        leading = piece.set.leading
        first = piece.number_at(clip.top() - y - leading)
        last = piece.number_at(clip.bottom() - y + leading)
        ink.words(painter, piece, first, last, plain=not (inked.fills or self._under(start, end)))
        if inked.hints:
            ink.strokes(painter, [(hint_pen(ink), inked.hints)])
        ink.strokes(painter, inked.lanes)
        painter.translate(-piece.set.left, 0)
        ink.strokes(painter, inked.bars)
        if page.left >= 3.4 * flow.look.size:
            ink.letters(painter, inked.letters)
        if inked.notes:
            share = 0.6 if page.left >= 2 * flow.look.size else 0.15
            ink.notes(painter, inked.notes, flow.column + share * flow.look.size)
        painter.restore()

    def _under(self, start: int, end: int) -> bool:
        """Tell whether a selection or a hit lies under a quiet piece."""
        low, high = self._page.selection()
        return (low < end and high > start and low < high) or bool(
            self._page.hits.starts and any(True for _hit in self._page.hits.within(start, end))
        )

    def _ground(self, painter: QPainter, index: int, y: int, piece: Piece) -> None:
        page = self._page
        flow, ink = page.flow, page.ink
        made = piece.set.style
        if made.panel or made.bar:
            top = y + flow.gap(index)
            tail = flow.tail if index == len(flow) - 1 else 0
            box = QRectF(page.left, top, flow.column, y + piece.height - tail - top)
            joined = flow.joined(index)
            ink.ground(painter, piece, box, above=joined, below=flow.joined(index + 1))
        kind = flow.kinds[index].partition(" ")[0]
        if kind == "picture" and self.gallery is not None:
            self.gallery.paint(painter, index, page.left, y + flow.gap(index))
        if kind in ("list_item", "image", "table_row"):
            target = flow.blocks[index].target if flow.whole else ""
            painter.save()
            ink.furniture(painter, piece, kind, target, page.left, y, flow.column)
            painter.restore()

    def _hits(self, painter: QPainter, piece: Piece, start: int, end: int) -> None:
        hits, ink = self._page.hits, self._page.ink
        if not hits.starts:
            return
        boxes: dict[bool, list[QRectF]] = {False: [], True: []}
        for a, b, now in hits.within(start, end):
            boxes[now] += ink.boxes(piece, max(0, a - start), min(b, end) - start)
        ink.fills(painter, [(ink.hit, boxes[False]), (ink.hit_now, boxes[True])])

    def _selection(self, painter: QPainter, piece: Piece, start: int, end: int) -> None:
        page, leading = self._page, piece.set.leading
        low, high = page.selection()
        if low >= high or low > end or high <= start:
            return
        boxes = [
            QRectF(row.left, piece.lines[row.number].y, row.right - row.left, leading)
            for row in piece.rows(max(low, start) - start, min(high, end) - start)
        ]
        if high > end and (start < end or not piece.set.style.panel):
            number = len(piece.lines) - 1
            x = piece.x_of(end - start, number)
            boxes.append(QRectF(x, piece.lines[number].y, 0.4 * piece.set.size, leading))
        page.ink.fills(painter, [(page.ink.selection, boxes)])
        # The ends tell a selection from a fill of nearly its colour.
        if boxes and low >= start:
            painter.fillRect(
                QRectF(boxes[0].left() - 1, boxes[0].top(), 1.5, leading), page.ink.accent
            )
        if boxes and high <= end:
            painter.fillRect(
                QRectF(boxes[-1].right(), boxes[-1].top(), 1.5, leading), page.ink.accent
            )

    def _caret(self, painter: QPainter) -> None:
        page = self._page
        if not page.hasFocus() or page.caret != page.anchor:
            return
        place = page.caret_place()
        if -place.height < place.y < page.flow.height:
            piece = page.flow.piece(place.piece)
            base = page.flow.y_of_piece(place.piece) + piece.lines[place.line].base
            size = piece.set.size
            box = QRectF(page.left + place.x - 0.75, base - size, 1.5, size * 1.22)
            painter.fillRect(box, page.ink.accent)

    def _handle(self, painter: QPainter, mark: Mark, offset: int, *, at_end: bool) -> None:
        page = self._page
        if not -60 < page.flow.y_of(offset) < page.flow.height + 60:
            return
        place = page.flow.place(offset, before=at_end)
        piece = page.flow.piece(place.piece)
        painter.save()
        painter.translate(page.left, page.flow.y_of_piece(place.piece))
        line, colour = piece.lines[place.line], page.ink.colour(mark.code)
        page.ink.handle(painter, place.x, line, piece.set.size, colour, at_end=at_end)
        painter.restore()
