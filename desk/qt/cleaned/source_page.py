"""The source as a page: what was cut is struck through, what was put in is underlined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QMimeData, QRectF, Signal
from PySide6.QtGui import QColor, QPen

from desk.i18n import _
from desk.model import Block, Inline
from desk.qt.cleaned.woven import CHANGED, CUT, INSERTED, LEFT_OUT, NOTED
from desk.qt.reader import CodeLook, Mark, Page
from desk.qt.reader.ink import Ink, Inked, mixed
from desk.qt.reader.scene import Scene
from desk.qt.reader.strip import WIDTH
from desk.text import block_starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from desk.qt.cleaned.woven import Step, Woven
    from desk.qt.reader import PageLook
    from desk.qt.reader.piece import Piece

SIGNS = {CUT: "−", CHANGED: "±", INSERTED: "+", NOTED: "¶", LEFT_OUT: "○"}
"""What stands in the gutter beside each kind of place, so that colour is never alone."""

COLOURS = {
    CUT: ("#b3261e", "#ff8a80"),
    CHANGED: ("#9a5b00", "#f0b35e"),
    INSERTED: ("#1a6e2e", "#7bd88f"),
    NOTED: ("#2f5d8a", "#8ab4e0"),
    LEFT_OUT: ("#5b6470", "#b5bac0"),
}
"""On a light and on a dark page."""
_LINES = {INSERTED: "solid", NOTED: "dotted", LEFT_OUT: "dashed"}
_STRUCK = (CUT, CHANGED)
_GUTTER, _RIGHT = 3.8, 1.2
_WIDEST = 64
_NOTE = 80


def looks(dark: bool) -> list[CodeLook]:
    """Return how each kind of place looks."""
    return [
        CodeLook(kind, SIGNS[kind], colour[dark], _LINES.get(kind, "solid"))
        for kind, colour in COLOURS.items()
    ]


class SourceInk(Ink):
    """Underlines what stands in the article, and strikes through what does not."""

    def _underline(self, made: Inked, piece: Piece, start: int, marks: Sequence[Mark]) -> None:
        super()._underline(made, piece, start, [m for m in marks if m.code not in _STRUCK])
        size = piece.set.size
        for kind in _STRUCK:
            lines = []
            for mark in marks:
                if mark.code == kind:
                    a, b = max(mark.start - start, 0), min(mark.end - start, len(piece.text))
                    for number, left, right in piece.rows(a, b):
                        y = piece.lines[number].base - 0.34 * size
                        lines.append(QLineF(left, y, right, y))
            if lines:
                colour = mixed(self.colour(kind), self.page, 0.75)
                made.lanes.append((QPen(colour, max(1.0, size * 0.075)), lines))

    def _margin(self, made: Inked, piece: Piece, start: int, marks: Sequence[Mark]) -> None:
        # What is put in for something else is told by the sign of what it replaces.
        known = {mark.uid for mark in marks}
        super()._margin(
            made, piece, start, [m for m in marks if m.uid[:-1] not in known or m.uid[-1] != "+"]
        )


class SourceScene(Scene):
    """Frames the place of the edit in hand; there are no ends to drag."""

    def __init__(self, page: SourcePage) -> None:
        super().__init__(page)
        self._source = page

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """Paint what is in view of the rectangle."""
        page = self._source
        super().paint(painter, clip)
        if page.chosen is None:
            return
        for index, y, piece in page.flow.visible():
            start = page.flow.starts[index]
            if page.chosen.start <= start + len(piece.text) and start <= page.chosen.end:
                self._frame(painter, piece, page.chosen, start, y)

    def _frame(self, painter: QPainter, piece: Piece, chosen: Mark, start: int, y: int) -> None:
        page, ink = self._source, self._source.ink
        a, b = max(0, chosen.start - start), min(len(piece.text), chosen.end - start)
        within = start <= chosen.start and chosen.end <= start + len(piece.text)
        painter.save()
        painter.translate(page.left + piece.set.left, y)
        if within and len(piece.lines) and piece.line_of(b, before=True) == piece.line_of(a):
            painter.setPen(QPen(page.accent, 2.0))
            for box in ink.boxes(piece, a, b):
                painter.drawRect(box.adjusted(-1, -1, 1, 1))
        else:
            top = piece.lines[piece.line_of(a)].y
            last = piece.lines[piece.line_of(b, before=True)]
            high = last.y + piece.set.leading - top
            painter.fillRect(QRectF(-8, top, 3, high), page.accent)
        painter.restore()


class SourcePage(Page):
    """The woven source; offsets count its characters.

    Signals:
        edit_clicked: the number of an edit in the source.
        place_clicked: an offset that belongs to no edit.
    """

    edit_clicked = Signal(str)
    place_clicked = Signal(int)
    INK = SourceInk

    def __init__(self) -> None:
        super().__init__()
        self.scene: Scene = SourceScene(self)
        self.accent = QColor()
        self.chosen: Mark | None = None
        self._woven: Woven | None = None
        self.setAccessibleName(_("The source, with every edit"))
        self.mark_clicked.connect(self.edit_clicked)
        self.clicked.connect(self._look)

    def show_woven(self, woven: Woven, script: str) -> None:
        """Show another source."""
        self._woven, self.chosen = woven, None
        lines = woven.text.split("\n")
        starts = block_starts(map(len, lines))
        blocks = [
            Block("source", start, start + len(line))
            for start, line in zip(starts, lines, strict=True)
        ]
        quiet = [Inline("link", a, b) for a, b in woven.around]
        self.set_article(woven.text, blocks, quiet, script or "Hans")
        self.set_marks(list(_marks(woven.steps)))

    def choose(self, step: Step | None, *, move: bool = True) -> None:
        """Frame an edit; `move`: and bring it into view."""
        self.chosen = None
        if step is not None and step.placed:
            self.chosen = Mark(step.uid, step.start, max(step.put, step.start + 1), step.kind)
            if move:
                self.reveal(step.start, min(step.put, step.start + 400))
        self.viewport().update()

    def set_look(self, look: PageLook) -> None:
        """Take the look of a page; what the format of the source puts around words is quiet."""
        self.accent = QColor(look.accent)
        super().set_look(replace(look, accent=look.quiet, size=max(10, look.size - 2)))
        self.set_codes(looks(look.dark))

    def measure(self, *, force: bool = False) -> None:
        """Take the column from the size of the view: a gutter for the signs, the rest for words."""
        size, room = self.flow.look.size, self.contentsRect()
        self.left = round(_GUTTER * size)
        width = room.width() - WIDTH - self.left - round(_RIGHT * size)
        column = max(4 * size, min(_WIDEST * size, width))
        self.flow.height = room.height()
        if column != self.flow.column or force:
            self.flow.flow_in(column)

    def selected_text(self) -> str:
        """Return what is selected as it stands in the source."""
        if self._woven is None:
            return ""
        return self._woven.stored_text(*self.selection())

    def mime(self) -> QMimeData:
        """Return what is selected, without what was put in."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def _look(self, offset: int) -> None:
        if not self.marks_at(offset):
            self.place_clicked.emit(offset)


def _marks(steps: Sequence[Step]) -> Iterator[Mark]:
    for step in steps:
        if step.placed and step.kind in SIGNS and step.start < step.end:
            # What is said of a whole text is signed where it begins, not underlined throughout.
            end = min(step.end, step.start + _NOTE) if step.kind == NOTED else step.end
            yield Mark(step.uid, step.start, end, step.kind)
        if step.end < step.put:
            yield Mark(f"{step.uid}+", step.end, step.put, INSERTED)
