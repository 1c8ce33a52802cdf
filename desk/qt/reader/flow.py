"""A text that flows down a column: only what is near the view is laid out.

The place in the text is a paragraph and how many pixels into it the view begins. Heights of what
was never laid out are estimated; correcting them moves nothing that is visible.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from functools import partial
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from desk.qt.reader.columns import (
    LONGEST,
    Column,
    cuts,
    end_of,
    fit,
    kind_of,
    lines_of,
    none_longer,
    start_of,
)
from desk.qt.reader.heights import EAGER, Heights
from desk.qt.reader.look import PageLook
from desk.qt.reader.piece import Piece, inlines_of
from desk.qt.reader.room import Size, room
from desk.qt.reader.spans import SpanIndex
from desk.qt.reader.typography import Setting, fitting, setting, style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desk.model import Block, Inline

_KEEP = 200
_ROWS = 30


class Place(NamedTuple):
    """Where an offset is seen: its piece, its line, and the caret in pixels of the viewport."""

    piece: int
    line: int
    x: float
    y: int
    height: int


class Flow:
    """The pieces of a text, one below another, and the part of them that is in view."""

    def __init__(self) -> None:
        self.text = ""
        self.script = "Hans"
        self.convert: Callable[[str], str] | None = None  # shows other characters, one for one
        self.look = PageLook()
        self.starts: list[int] | Column[int] = [0]
        self.ends: list[int] | Column[int] = [0]
        self.kinds: list[str] | Column[str] = ["paragraph"]
        self.blocks: Sequence[Block] = ()
        self.inlines: SpanIndex[Inline] = SpanIndex()
        self.whole = True
        self.heights = Heights([1])
        self.column = self.height = 1
        self.top = self.off = 0
        self._kept: OrderedDict[int, Piece] = OrderedDict()
        self._settings: dict[str, Setting] = {}
        self._cuts: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._at_first: frozenset[int] = frozenset()
        self.pictures: dict[int, Size] = {}  # of pieces that are images, with room above the words
        self.flow_in(1)

    # --- what flows

    def set_article(
        self, text: str, blocks: Sequence[Block], inlines: Sequence[Inline], script: str
    ) -> None:
        """Begin at the top of another text."""
        if not fit(blocks, text):
            blocks = lines_of(text)
        self.text, self.blocks, self.script = text, blocks, script
        self.inlines = SpanIndex(inlines)
        self.starts, self.ends = Column(blocks, start_of), Column(blocks, end_of)
        self.kinds = Column(blocks, kind_of)
        self.whole = none_longer(text, LONGEST)
        if not self.whole:
            self._cut()
        self.top = self.off = self.column = 0
        self.pictures = {}

    def settle(self) -> None:
        """Copy what is asked for most: it costs too much before the first frame."""
        if isinstance(self.starts, Column) and isinstance(self.ends, Column):
            self.starts, self.ends = self.starts.whole(), self.ends.whole()
        if isinstance(self.kinds, Column):
            self.kinds = self.kinds.whole()
        self.heights.settle()

    def _cut_again(self) -> None:
        """Cut long paragraphs where they were cut before their lines were known."""
        if not self.whole:
            self.starts, self.ends = list(self._cuts[0]), list(self._cuts[1])

    def _cut(self) -> None:
        starts, ends, kinds = [], [], []
        for start, end, kind in zip(self.starts, self.ends, self.kinds, strict=True):
            for a, b in cuts(self.text, start, end):
                starts.append(a)
                ends.append(b)
                kinds.append(kind)
        self.starts, self.ends, self.kinds = starts, ends, kinds
        self._cuts, self._at_first = (tuple(starts), tuple(ends)), frozenset(starts)

    def flow_in(self, column: int) -> None:
        """Flow down a column this wide, in pixels: forget every layout, estimate all heights."""
        self.column = column
        self._kept.clear()
        self._cut_again()
        self._settings = {}
        if self.pictures or len(self) <= EAGER:
            self.heights = Heights(self._guesses(len(self)))
            for index in self.pictures:
                self.heights.set(index, self.heights.values[index] + room(self, index))
            return
        self.heights = Heights(
            self._guesses(EAGER), partial(self._guesses, len(self)), len(self), self._in_all()
        )

    def _guesses(self, count: int) -> list[int]:
        """Return about how high the first `count` pieces are, in pixels."""
        if count < len(self):
            kinds = [self.kinds[n] for n in range(count)]
            lengths = [self.ends[n] - self.starts[n] for n in range(count)]
        else:
            kinds, lengths = list(self.kinds), list(map(sub, self.ends, self.starts))
        guesses = {kind: self._guess(self._setting(kind)) for kind in set(kinds)}
        pairs = zip(lengths, map(guesses.__getitem__, kinds), strict=True)
        return [n // letters * leading + blank for n, (letters, leading, blank) in pairs]

    def _guess(self, made: Setting) -> tuple[int, int, int]:
        """Return room for letters in a line, height of a line, blank around: enough for a guess."""
        wide = self.column - made.narrower
        letters = max(1, wide // made.size * (1 + (self.script == "Latn")))
        return letters, made.leading, made.leading + made.above + 2 * made.pad

    def _in_all(self) -> int:
        """Return about how high all pieces are together, without a look at each of them."""
        letters, leading, blank = self._guess(self._setting("paragraph"))
        count = len(self)
        return max(0, len(self.text) // letters - count // 2) * leading + count * blank

    def _setting(self, kind: str) -> Setting:
        made = self._settings.get(kind)
        if made is None:
            narrow = fitting(style(kind), self.column / self.look.size)
            made = self._settings[kind] = setting(self.look, self.script, narrow)
        return made

    def setting_of(self, index: int) -> Setting:
        """Return how piece `index` is set."""
        return self._setting(self.kinds[index])

    def forget(self) -> None:
        """Forget what was drawn, not what was laid out."""
        for piece in self._kept.values():
            piece.inked = None

    def forget_marks(self, pieces: range) -> None:
        """Forget what was drawn for the marks of these pieces."""
        for index in pieces if len(pieces) < _KEEP else tuple(self._kept):
            piece = self._kept.get(index)
            if piece is not None and index in pieces:
                piece.inked = None

    def __len__(self) -> int:
        return len(self.starts)

    # --- pieces

    def piece(self, index: int) -> Piece:
        """Return piece `index` laid out; its height is corrected."""
        made = self._kept.get(index)
        if made is None:
            made = self._kept[index] = self._lay(index)
            self.heights.set(index, made.height)
            if len(self._kept) > _KEEP:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(index)
        return made

    def kept(self, index: int) -> Piece | None:
        """Return piece `index` if it is laid out already."""
        return self._kept.get(index)

    def _lay(self, index: int) -> Piece:
        made = self._laid(index)
        following = index + 1
        if self._cuts_into(following) and following not in self._kept and len(made.lines) > 1:
            # No short line where a long paragraph was cut: the rest of it goes to the next piece.
            place = self.starts[index] + made.span_of(len(made.lines) - 1)[0]
            self.ends[index] = self.starts[following] = place
            made = self._laid(index)
        return made

    def _cuts_into(self, index: int) -> bool:
        """Tell whether a piece continues the paragraph of the one before, cut where it was."""
        if self.whole or index >= len(self.starts) or not self._continues(index):
            return False
        return self.starts[index] in self._at_first

    def _laid(self, index: int) -> Piece:
        start, end = self.starts[index], self.ends[index]
        made = self._setting(self.kinds[index])
        inlines = self.inlines.query(start, end) if len(self.inlines) else []
        words = self.text[start:end]
        return Piece(
            self.convert(words) if self.convert else words,
            made,
            self.column - made.narrower,
            self._above(index),
            self._below(index),
            inlines_of(inlines, start, end),
            self.look.accent,
            self._cells(index),
        )

    def _cells(self, index: int) -> int:
        """Return how many columns the table has that piece `index` is a row of; 0 without one."""
        if self.kinds[index] != "table_row":
            return 0
        rows = range(max(0, index - _ROWS), min(len(self), index + _ROWS))
        near = [n for n in rows if self.kinds[n] == "table_row"]
        return 1 + max(self.text.count("\t", self.starts[n], self.ends[n]) for n in near)

    def joined(self, index: int) -> bool:
        """Tell whether piece `index` continues the panel, or the paragraph, of the one before."""
        if index <= 0 or index >= len(self.starts):
            return False
        same = self.kinds[index] == self.kinds[index - 1]
        return same and (self.setting_of(index).style.panel or self._continues(index))

    def _continues(self, index: int) -> bool:
        return not self.whole and self.starts[index] == self.ends[index - 1]

    def gap(self, index: int) -> int:
        """Return the blank above piece `index`, outside of any panel."""
        made = self.setting_of(index)
        if index == 0:
            return round(2.4 * self.look.size)
        if self.joined(index):
            return 0
        before = self.setting_of(index - 1)
        if self.kinds[index] == self.kinds[index - 1]:
            return 0 if made.style.flush else made.above
        return max(made.above, before.below)

    def _above(self, index: int) -> int:
        if not self.joined(index):
            return self.gap(index) + self.setting_of(index).pad + room(self, index)
        made = self.setting_of(index)
        inner = made.style.panel and not made.style.mono and not self._continues(index)
        return round(0.4 * made.size) if inner else 0

    def _below(self, index: int) -> int:
        pad = 0 if self.joined(index + 1) else self.setting_of(index).pad
        return pad + (self.tail if index == len(self.starts) - 1 else 0)

    @property
    def tail(self) -> int:
        """The blank below the last paragraph, in pixels."""
        return 4 * self.look.size

    def index_of(self, offset: int) -> int:
        """Return the piece an offset is in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    # --- the view

    @property
    def scroll(self) -> int:
        """How far down the text the view begins, in pixels, as far as heights are known."""
        return self.heights.top(self.top) + self.off

    @property
    def most(self) -> int:
        """The largest scroll."""
        return max(0, self.heights.total - self.height)

    def move(self, distance: int) -> int:
        """Move the view down over laid-out pieces; return the distance really moved."""
        self.off += distance
        while self.off < 0 and self.top > 0:
            self.top -= 1
            self.off += self.piece(self.top).height
        if self.off < 0:
            distance -= self.off
            self.off = 0
        while self.top < len(self) - 1 and self.off >= self.piece(self.top).height:
            self.off -= self.piece(self.top).height
            self.top += 1
        blank = self._blank()
        back = min(blank, self.scroll) if blank > 0 else 0
        return distance + self.move(-back) if back else distance

    def _blank(self) -> int:
        room, index = self.height + self.off, self.top
        while room > 0 and index < len(self):
            room -= self.piece(index).height
            index += 1
        return room

    def jump(self, scroll: int) -> None:
        """Show what is this far down the text."""
        if scroll >= self.most:
            self.top = len(self) - 1
            self.off = self.piece(self.top).height
        else:
            self.top, self.off = self.heights.find(max(0, scroll))
        self.move(0)

    def show(self, offset: int, y: int) -> None:
        """Bring the line of an offset to this height of the view, as far as the ends allow."""
        self.top = self.index_of(offset)
        piece = self.piece(self.top)
        line = piece.line_of(offset - self.starts[self.top])
        self.off = 0
        self.move(piece.lines[line].y - y)

    def visible(self) -> Iterator[tuple[int, int, Piece]]:
        """Yield number, top in the viewport, and layout of each piece in view."""
        y, index = -self.off, self.top
        while y < self.height and index < len(self):
            piece = self.piece(index)
            yield index, y, piece
            y += piece.height
            index += 1

    def window(self) -> tuple[int, int]:
        """Return the offsets of the first and behind the last visible character, roughly."""
        last = max((index for index, _, _ in self.visible()), default=self.top)
        return self.starts[self.top], self.ends[last]

    def y_of_piece(self, index: int) -> int:
        """Return the top of a piece in pixels of the viewport; far away a guess."""
        return self.heights.top(index) - self.scroll

    def y_of(self, offset: int) -> int:
        """Return the top of the line of an offset in pixels of the viewport; far away a guess."""
        index = self.index_of(offset)
        y, place = self.y_of_piece(index), offset - self.starts[index]
        piece = self.kept(index)
        if piece is None:
            length = max(1, self.ends[index] - self.starts[index])
            return y + self.heights.at(index) * min(place, length) // length
        return y + piece.lines[piece.line_of(place)].y

    def place(self, offset: int, *, before: bool = False) -> Place:
        """Return where an offset is, laying out what it takes; x counts from the column's left."""
        index = self.index_of(offset)
        piece = self.piece(index)
        place = offset - self.starts[index]
        number = piece.line_of(place, before=before)
        x = piece.x_of(place, number) + piece.set.left
        return Place(
            index, number, x, self.y_of_piece(index) + piece.lines[number].y, piece.set.leading
        )

    def at(self, x: float, y: float, *, on_character: bool = False) -> tuple[int, bool]:
        """Return the offset at a point, and whether it is the end of the line it belongs to.

        `x` counts from the left of the column, `y` in the viewport.
        """
        index, top = self._piece_at(int(y))
        piece = self.piece(index)
        number = piece.number_at(y - top)
        return self.on_line(index, number, x, on_character=on_character)

    def on_line(
        self, index: int, number: int, x: float, *, on_character: bool = False
    ) -> tuple[int, bool]:
        """Return the offset nearest to `x` on a line, and whether it ends the line."""
        piece = self.piece(index)
        place = piece.place_at(number, x - piece.set.left, on_character=on_character)
        _, end = piece.span_of(number)
        last = number == len(piece.lines) - 1
        if place == end and not last and on_character:
            place -= 1
        return self.starts[index] + place, place == end and not last

    def _piece_at(self, y: int) -> tuple[int, int]:
        for index, top, piece in self.visible():
            if top <= y < top + piece.height:
                return index, top
        index, into = self.heights.find(max(0, self.scroll + y))
        return index, y - into

    def offset_of(self, part: int, parts: int) -> int:
        """Return the offset at a share of the way down, as far as heights are known."""
        index, into = self.heights.find(self.heights.total * part // parts)
        start, end = self.starts[index], self.ends[index]
        return start + min(end - start, (end - start) * into // max(1, self.heights.values[index]))

    def share_of(self, offset: int) -> float:
        """Return how far down the text an offset is, 0 to 1, as far as heights are known."""
        index = self.index_of(offset)
        start, end = self.starts[index], self.ends[index]
        into = self.heights.values[index] * min(1.0, (offset - start) / max(1, end - start))
        return (self.heights.top(index) + into) / max(1, self.heights.total)

    def touched(self, start: int, end: int) -> range:
        """Return the numbers of the pieces that `[start, end)` touches."""
        first = self.index_of(start)
        return range(first, max(first + 1, bisect_left(self.starts, end)))
