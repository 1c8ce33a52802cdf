"""A text on sheets of paper: the same lines as on a page, cut into sheets.

Lengths are pixels of `DPI`; a device of another resolution is scaled.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from desk.qt.reader.flow import Flow
from desk.qt.reader.ink import Ink
from desk.qt.reader.look import PageLook
from desk.qt.reader.pictures import draw
from desk.qt.reader.room import hang, room, shown
from desk.qt.reader.spans import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtGui import QImage

    from desk.model import Block, Inline
    from desk.qt.reader.look import CodeLook, Mark
    from desk.qt.reader.piece import Piece

DPI = 288
SIZE = 42
"""Of body text: 10.5 points."""

_INCH = 25.4
_SIDE, _ABOVE, _BELOW = 30.0, 25.0, 24.0
_WIDEST = 38


def millimetres(length: float) -> float:
    """Return millimetres as pixels of `DPI`."""
    return length * DPI / _INCH


@dataclass(frozen=True, slots=True)
class Run:
    """A text to be set: its blocks, and what is marked in it.

    Args:
        numbers: of notes, by the uid of their mark; they stand in the right margin.
    """

    text: str
    blocks: Sequence[Block]
    inlines: Sequence[Inline] = ()
    script: str = "Hans"
    marks: Sequence[Mark] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matter:
    """What is printed: a title, what is said below it, the rest of the text, and notes.

    Args:
        running: stands at the head of every sheet but the first.
        codes: the looks of the codes, on white; those in use are explained.
        family: of the body text; empty: chosen by script.
        images: reads the images of the body, by the offsets of their blocks; it may take a while.
    """

    body: Run
    below_title: Run
    notes: Run
    running: str
    codes: Sequence[CodeLook] = ()
    family: str = ""
    images: Callable[[], Mapping[int, QImage]] = dict


class Slice(NamedTuple):
    """Lines `first` up to `last` of a piece, with the top of the first at `y` of a sheet."""

    chapter: int
    number: int
    first: int
    last: int
    y: float


class Chapter:
    """A run laid out in a column, with the images that belong to it."""

    def __init__(self, run: Run, look: PageLook, column: int, images: Mapping[int, QImage]) -> None:
        self.run, self.flow, self.images = run, Flow(), images
        self.marks = SpanIndex(run.marks)
        self.marks.settle()
        self.flow.look = look
        self.flow.set_article(run.text, run.blocks, run.inlines, run.script)
        hang(self.flow, {at: _printed(image) for at, image in images.items()})
        self.flow.flow_in(column)


class Paper:
    """Matter laid out for one size of paper, given in millimetres."""

    def __init__(self, matter: Matter, width: float, height: float) -> None:
        self.matter = matter
        self.width, self.height = millimetres(width), millimetres(height)
        column = min(self.width - 2 * millimetres(_SIDE), _WIDEST * SIZE)
        self.column, self.left = round(column), (self.width - column) / 2
        self.top, self.bottom = millimetres(_ABOVE), self.height - millimetres(_BELOW)
        self.look = PageLook(
            "#ffffff", "#000000", "#4d4d4d", "#1f4f82", size=SIZE, line_height=1.6,
            width=_WIDEST, family=matter.family,
        )  # fmt: skip
        self.ink = Ink()
        self.ink.set_look(self.look)
        self.ink.set_codes(matter.codes)
        self.used = [c for c in matter.codes if any(m.code == c.uid for m in matter.body.marks)]
        self.chapters = [
            Chapter(matter.body, self.look, self.column, matter.images()),
            Chapter(matter.below_title, self.look, self.column, {}),
            Chapter(matter.notes, self.look, self.column, {}),
        ]
        self.sheets: list[list[Slice]] = [[]]
        self.legend: tuple[int, float] | None = None
        self._y = self.top

    # --- cutting into sheets

    def compose(self) -> Iterator[int]:
        """Cut everything into sheets; yield how many there are so far."""
        body, below, notes = 0, 1, 2
        self._set(body, 0, first=True)
        self._some(below, 0, gap=0.4)
        if self.used:
            self._room(2.2 * SIZE)
            self.legend = len(self.sheets) - 1, self._y + 0.9 * SIZE
            self._y += self._legend_height() + 0.9 * SIZE
        for index in range(1, len(self.chapters[body].flow)):
            self._set(body, index, first=index == 1)
            if index % 20 == 0:
                yield len(self.sheets)
        self._some(notes, 0, gap=2.0)
        yield len(self.sheets)

    def _some(self, chapter: int, start: int, gap: float) -> None:
        if not self.chapters[chapter].run.text:
            return
        self._y += gap * SIZE if self._y > self.top else 0
        for index in range(start, len(self.chapters[chapter].flow)):
            self._set(chapter, index, first=index == start)

    def _room(self, height: float) -> None:
        if self._y + height > self.bottom and self.sheets[-1]:
            self.sheets.append([])
            self._y = self.top

    def _set(self, chapter: int, index: int, *, first: bool) -> None:
        """Place the lines of a piece, none of them alone at the foot or the head of a sheet."""
        flow = self.chapters[chapter].flow
        piece, leading = flow.piece(index), flow.setting_of(index).leading
        count, done = len(piece.lines), 0
        kind = flow.kinds[index].partition(" ")[0]
        if kind in ("heading", "title"):
            self._room(piece.top + (count + 2) * leading)
        elif kind == "picture":
            self._room(piece.top + leading)
        if self._y > self.top:
            pad = piece.set.pad
            self._y += min(piece.top, max(pad, 1.2 * SIZE)) if first else piece.top
        else:
            self._y += piece.set.pad + room(flow, index)
        while done < count:
            fit = int((self.bottom - self._y) // leading)
            take = _taken(count - done, fit, whole=self._y > self.top)
            if take:
                self.sheets[-1].append(Slice(chapter, index, done, done + take, self._y))
                self._y += take * leading
                done += take
            if done < count:
                self.sheets.append([])
                self._y = self.top + piece.set.pad
        last = index == len(flow) - 1
        self._y += piece.bottom - (flow.tail if last else 0)

    def words(self) -> str:
        """Return everything that is set, in no particular order."""
        codes = "".join(code.name for code in self.used)
        return "".join(chapter.run.text for chapter in self.chapters) + self.matter.running + codes

    def fonts(self) -> list[QFont]:
        """Return the fonts that are used, in their usual weight."""
        return [chapter.flow.setting_of(0).font for chapter in self.chapters]

    # --- drawing

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a sheet."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self.sheets[number]:
            self._slice(painter, part)
        if self.legend and self.legend[0] == number:
            self._legend(painter, self.legend[1])
        self._running(painter, number)

    def _slice(self, painter: QPainter, part: Slice) -> None:
        chapter = self.chapters[part.chapter]
        flow, ink = chapter.flow, self.ink
        piece = flow.piece(part.number)
        start, leading = flow.starts[part.number], piece.set.leading
        y = part.y - piece.lines[part.first].y
        height = (part.last - part.first) * leading
        painter.save()
        # The first line of a sheet may not bring along what stands under the line before it.
        painter.setClipRect(QRectF(0, part.y - 0.3 * leading, self.width, height + 0.75 * leading))
        self._ground(painter, part, piece, height)
        inked = ink.inked(piece, start, chapter.marks.query(start, flow.ends[part.number]))
        low, high = piece.lines[part.first].y, piece.lines[part.last - 1].y + leading
        painter.translate(self.left + piece.set.left, y)
        painter.setClipRect(QRectF(-self.width, low, 2 * self.width, high - low))
        ink.fills(painter, inked.fills)
        painter.setClipping(False)
        ink.words(painter, piece, part.first, part.last - 1, plain=not inked.fills)
        painter.setClipRect(QRectF(-self.width, low, 2 * self.width, high - low + 0.05 * leading))
        ink.strokes(painter, inked.lanes)
        painter.translate(-piece.set.left, 0)
        ink.strokes(painter, inked.bars)
        self._margin(painter, chapter, piece, start, part)
        painter.restore()

    def _ground(self, painter: QPainter, part: Slice, piece: Piece, height: float) -> None:
        flow = self.chapters[part.chapter].flow
        pad = piece.set.pad
        if piece.set.style.panel or piece.set.style.bar:
            above, below = flow.joined(part.number), flow.joined(part.number + 1)
            gap = piece.top - pad if above and part.first == 0 else 0
            box = QRectF(self.left, part.y - pad - gap, self.column, height + 2 * pad + gap)
            painter.save()
            painter.setClipRect(box.adjusted(0, 0, 1, 1))
            self.ink.ground(painter, piece, box, above=above, below=below)
            painter.restore()
        kind = flow.kinds[part.number].partition(" ")[0]
        if kind == "picture" and part.first == 0:
            self._picture(painter, part)
        if kind in ("list_item", "image", "table_row") and part.first == 0:
            target = flow.blocks[part.number].target if flow.whole else ""
            top = part.y - piece.lines[0].y
            painter.save()
            painter.setClipping(False)
            self.ink.furniture(painter, piece, kind, target, self.left, top, self.column)
            painter.restore()

    def _picture(self, painter: QPainter, part: Slice) -> None:
        chapter = self.chapters[part.chapter]
        flow = chapter.flow
        width, height = shown(flow.pictures[part.number], flow.column)
        box = QRectF(self.left, part.y - room(flow, part.number), width, height)
        painter.save()
        painter.setClipping(False)
        draw(painter, box, chapter.images[flow.starts[part.number]])
        painter.restore()

    def _margin(
        self, painter: QPainter, chapter: Chapter, piece: Piece, start: int, part: Slice
    ) -> None:
        """Draw the letters of codes on the left, and the numbers of notes on the right."""
        letters: dict[int, list[str]] = {}
        numbers: dict[int, list[str]] = {}
        bars: set[str] = set()
        for mark in chapter.marks.query(start, start + len(piece.text)):
            bars.add(mark.code)
            line = piece.line_of(max(0, mark.start - start))
            if mark.start < start or not part.first <= line < part.last:
                continue
            letters.setdefault(line, []).append(self.ink.code(mark.code).letter)
            if mark.uid in chapter.run.numbers:
                numbers.setdefault(line, []).append(str(chapter.run.numbers[mark.uid]))
        painter.setFont(self._font(0.62))
        painter.setPen(self.ink.quiet)
        x = -22.0 - 5 * len(bars)
        align = Qt.AlignmentFlag
        for line, said in letters.items():
            box = QRectF(x - 200, piece.lines[line].base - SIZE, 200, SIZE)
            flags = align.AlignRight | align.AlignBottom
            painter.drawText(box, flags, " ".join(dict.fromkeys(said)))
        for line, said in numbers.items():
            at = QPointF(self.column + 0.5 * SIZE, piece.lines[line].base)
            painter.drawText(at, ", ".join(said))

    def _font(self, scale: float, *, bold: bool = False) -> QFont:
        font = QFont(self.chapters[0].flow.setting_of(0).font)
        font.setPixelSize(round(scale * SIZE))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    # --- the legend, and what stands on every sheet

    def _places(self) -> list[tuple[float, float, CodeLook]]:
        """Return where the codes of the legend stand, from its corner."""
        from PySide6.QtGui import QFontMetricsF

        wide = QFontMetricsF(self._font(0.8)).horizontalAdvance
        x, y, found = 0.0, 0.0, []
        for code in self.used:
            width = 3.2 * SIZE + wide(f"{code.letter}  {code.name}")
            if x and x + width > self.column:
                x, y = 0.0, y + 1.6 * SIZE
            found.append((x, y, code))
            x += width
        return found

    def _legend_height(self) -> float:
        return self._places()[-1][1] + 1.6 * SIZE

    def _legend(self, painter: QPainter, top: float) -> None:
        painter.setFont(self._font(0.8))
        for x, y, code in self._places():
            box = QRectF(self.left + x, top + y, 1.5 * SIZE, 0.9 * SIZE)
            painter.fillRect(box, self.ink.fill((code.uid,), 1))
            painter.setPen(self.ink.pen(code.uid, SIZE * 0.1))
            painter.drawLine(
                QPointF(box.left(), box.bottom() + 3), QPointF(box.right(), box.bottom() + 3)
            )
            painter.setPen(self.ink.ink)
            at = QPointF(box.right() + 0.5 * SIZE, box.bottom() - 0.12 * SIZE)
            painter.drawText(at, f"{code.letter}  {code.name}")

    def _running(self, painter: QPainter, number: int) -> None:
        align = Qt.AlignmentFlag
        painter.setFont(self._font(0.76))
        painter.setPen(self.ink.quiet)
        foot = QRectF(self.left, self.bottom + millimetres(8), self.column, 1.2 * SIZE)
        painter.drawText(foot, align.AlignCenter, f"{number + 1} / {len(self.sheets)}")
        if number:
            head = QRectF(self.left, millimetres(12), self.column, 1.3 * SIZE)
            said = painter.fontMetrics().elidedText(
                self.matter.running, Qt.TextElideMode.ElideRight, self.column
            )
            painter.drawText(head, align.AlignLeft | align.AlignVCenter, said)
            painter.setPen(QPen(self.ink.rule, 1.5))
            painter.drawLine(head.bottomLeft(), head.bottomRight())


def _printed(image: QImage) -> tuple[int, int]:
    """Return the size of an image on paper: 96 of its points to an inch, if there is room."""
    return image.width() * DPI // 96, image.height() * DPI // 96


def _taken(left: int, fit: int, *, whole: bool) -> int:
    """Return how many of the lines left go on a sheet that has room for `fit`.

    `whole`: there is something above already, so that all of them may go to the next sheet.
    """
    if fit >= left:
        return left
    if left - fit == 1:
        fit -= 1
    if fit < 2:
        return 0 if whole else max(1, fit)
    return fit
