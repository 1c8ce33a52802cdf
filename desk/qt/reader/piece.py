"""A paragraph laid out: its lines, and where each character stands in them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desk.qt.reader import breaking
from desk.text import Units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desk.model import Inline
    from desk.qt.reader.typography import Setting

# `re` looks at every character of a set when it compiles: sets of thousands take milliseconds,
# so those that the first frame needs are small, and `_WIDE` is compiled where `max` cannot tell.
_LATIN = "A-Za-z0-9%$£@#&°\u00c0-\u00ff"
_CLOSE, _OPEN = "，。、；：！？）》」』】〕〉”’", "（《「『【〔〈“‘"
_WIDE = "[\u2e80-\u9fff\uff01-\uffef]"
_has_rare_han = re.compile("[\ud840-\ud8bf]").search
_latin_runs = re.compile(f"[{_LATIN}]+").finditer
_halves = re.compile(f"[{_CLOSE}](?=[{_CLOSE}{_OPEN}])|(?<=[{_OPEN}])[{_OPEN}]").finditer
_wide_signs = re.compile("[\u2010-\u2027]+").finditer
_apostrophes = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])").finditer
# Right to left, and scripts whose words only Qt can tell apart.
_FOREIGN = (
    "[\u0590-\u08ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u200e\u200f"
    "\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud83a\ud83b]"
)
_may_be_foreign = re.compile("(?=[\u0590-\u200f\u202a-\u2069]|[\ud802-\ud83b\ufb1d-\ufefc])").search
# What Qt would take for a line end, a place for an object, or no character at all.
_ODD = "[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029\ufffc\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"


def shown(text: str) -> str:
    """Return the text as Qt is given it: of the same length, without what would break a line."""
    return text if text.isprintable() else re.sub(_ODD, _harmless, text)


def _has_wide(units: str) -> bool:
    """Tell whether a text has characters as wide as a Chinese one."""
    top = max(units, default="")
    if top < "\u2e80":
        return False
    return top <= "\u9fff" or "\uff01" <= top <= "\uffef" or bool(re.search(_WIDE, units))


def _meets(units: str) -> Iterator[int]:
    """Yield the places behind which a Chinese and a Latin character meet."""
    for run in _latin_runs(units):
        start, end = run.span()
        if start and "\u3400" <= units[start - 1] <= "\u9fff":
            yield start - 1
        if end < len(units) and "\u3400" <= units[end] <= "\u9fff":
            yield end - 1


def _harmless(match: re.Match[str]) -> str:
    return " " if match[0] < "\ud800" and match[0] != "\ufffc" else "\ufffd"


class Line(NamedTuple):
    """A line of a piece; `start` and `end` in UTF-16 units, `y` of its top and `base` in pixels."""

    line: QTextLine
    start: int
    end: int
    y: int
    base: float


class Row(NamedTuple):
    """A stretch of a line: the number of the line, and from where to where, in pixels."""

    number: int
    left: float
    right: float


class Piece:
    """A paragraph, or a part of a very long one, broken into lines for one width.

    Places in it count code points from its start; pixels count from its own top left corner.
    """

    __slots__ = (
        "_starts",
        "bottom",
        "foreign",
        "height",
        "inked",
        "latin",
        "layout",
        "lines",
        "map",
        "set",
        "text",
        "top",
        "units",
    )

    def __init__(
        self,
        text: str,
        setting: Setting,
        width: int,
        top: int = 0,
        bottom: int = 0,
        inlines: Sequence[tuple[int, int, str]] = (),
        accent: str = "",
        cells: int = 0,
    ) -> None:
        self.text = self.units = shown(text)
        self.map, self.set = Units(self.text), setting
        self.top, self.bottom = top, bottom
        if self.text and not self.text.isascii() and max(self.text) > "\uffff":
            spelled = array("H", self.text.encode("utf-16-le"))
            self.units = "".join(map(chr, spelled))
        self.latin = not (_has_wide(self.units) or _has_rare_han(self.units))
        self.foreign = bool(_may_be_foreign(self.units) and re.search(_FOREIGN, self.units))
        self.inked: object | None = None
        self.lines: list[Line] = []
        self.layout = QTextLayout(self.text, setting.font)
        self.layout.setCacheEnabled(True)
        option = _option(self.text if self.foreign else "", setting)
        if cells > 1:
            option.setTabStopDistance(max(4 * setting.size, (width - 1) // cells))
        self.layout.setTextOption(option)
        formats = self._spacing() + self._inline(inlines, accent)
        if formats:
            self.layout.setFormats(formats)
        self._lay(max(width, 2 * setting.size))
        self._starts = [line.start for line in self.lines]
        self.height = top + len(self.lines) * setting.leading + bottom

    # --- laying out

    def _spacing(self) -> list[QTextLayout.FormatRange]:
        if self.set.style.mono or (self.latin and self.units.isascii()):
            return []
        spaced, halved, narrow = _formats(self.set)
        units = self.units
        if self.latin:
            # Only these: figures set so would have no letters of their own in a PDF.
            return [_range(m.start(), m.end() - m.start(), narrow) for m in _wide_signs(units)]
        return [
            *(_range(at, 1, spaced) for at in _meets(units)),
            *(
                _range(m.start(), 1, halved)
                for m in _halves(units)
                if not (self.set.centred and m[0] in "，。、；：！？")
            ),
            *(_range(m.start(), 1, narrow) for m in _apostrophes(units)),
        ]

    def _inline(
        self, inlines: Sequence[tuple[int, int, str]], accent: str
    ) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, end, kind in inlines:
            start, end = self.map.to_utf16(start), self.map.to_utf16(end)
            ranges.append(_range(start, end - start, _inline_format(kind, accent, self.latin)))
        return ranges

    def _lay(self, width: int) -> None:
        self.layout.beginLayout()
        y = self.top
        place = self._qt_line if self.foreign else self._own_line
        while (line := self.layout.createLine()).isValid():
            left = place(line, width)
            base = y + (self.set.leading - line.height()) / 2 + line.ascent()
            line.setPosition(QPointF(left, base - line.ascent()))
            start = line.textStart()
            self.lines.append(Line(line, start, start + line.textLength(), y, base))
            y += self.set.leading
        self.layout.endLayout()

    def _qt_line(self, line: QTextLine, width: int) -> float:
        line.setLineWidth(width)
        return 0.0

    def _own_line(self, line: QTextLine, width: int) -> float:
        start, units = line.textStart(), self.units
        wide = width + 3 * self.set.leading
        line.setLineWidth(wide)
        trim = self._trim(line, start)
        room = width + trim
        if start + line.textLength() < len(units) or line.naturalTextWidth() > room:
            full = line.xToCursor(room + 0.01, QTextLine.CursorPosition.CursorOnCharacter)
            full = min(max(start + 1, full), len(units))
            end = breaking.line_end(units, start, full, self.layout.isValidCursorPosition)
            if end < len(units):
                # Half-way into the next character: Qt cannot miss, whatever it joins.
                line.setLineWidth((_x(line, end) + _x(line, end + 1)) / 2 + 0.5)
        return -trim

    def _trim(self, line: QTextLine, start: int) -> float:
        """How far an opening bracket at the start of a line moves out: its left half is blank."""
        if self.latin or self.units[start : start + 1] not in breaking.OPENING:
            return 0.0
        half = self.set.size / 2
        return half if _x(line, start + 1) - _x(line, start) > 1.8 * half else 0.0

    # --- asking

    def line_of(self, place: int, *, before: bool = False) -> int:
        """Return which line a place is in; at a line end, with `before`, the upper one."""
        at = self.map.to_utf16(place)
        number = bisect_right(self._starts, at) - 1
        if before and number > 0 and self._starts[number] == at:
            number -= 1
        return max(0, number)

    def x_of(self, place: int, number: int) -> float:
        """Return where the caret stands before `place`, in pixels, on this line."""
        line = self.lines[number]
        at = min(max(self.map.to_utf16(place), line.start), line.end)
        return _x(line.line, at)

    def place_at(self, number: int, x: float, *, on_character: bool = False) -> int:
        """Return the caret place nearest to `x` on this line, or the character under it."""
        line = self.lines[number]
        how = QTextLine.CursorPosition
        at = line.line.xToCursor(
            x, how.CursorOnCharacter if on_character else how.CursorBetweenCharacters
        )
        if line.line.x() < 0 and not on_character and x < _x(line.line, line.start + 1) / 2:
            at = line.start  # its first half is blank and lies outside of the column
        return self.map.from_utf16(min(max(at, line.start), line.end))

    def number_at(self, y: float) -> int:
        """Return the line at this height; above the first and below the last, those."""
        return min(max(0, int((y - self.top) // self.set.leading)), len(self.lines) - 1)

    def span_of(self, number: int) -> tuple[int, int]:
        """Return where a line starts and ends, in code points."""
        line = self.lines[number]
        return self.map.from_utf16(line.start), self.map.from_utf16(line.end)

    def rows(self, start: int, end: int, first: int = 0, last: int = 1 << 30) -> Iterator[Row]:
        """Yield the stretches of lines `first` to `last` that `[start, end)` covers."""
        a, b = self.map.to_utf16(start), self.map.to_utf16(end)
        begin = max(first, bisect_right(self._starts, a) - 1)
        for number in range(begin, min(last + 1, len(self.lines))):
            line = self.lines[number]
            if line.start >= b:
                return
            low, high = max(a, line.start), min(b, line.end)
            if low >= high:
                continue
            if self.foreign:
                yield from _bidi_rows(number, line.line, low, high)
            else:
                left = _x(line.line, low)
                yield Row(number, max(left, 0.0), _x(line.line, high))


def _x(line: QTextLine, at: int) -> float:
    return line.cursorToX(at)[0]  # type: ignore[index,no-any-return]


def _bidi_rows(number: int, line: QTextLine, low: int, high: int) -> Iterator[Row]:
    """Yield the stretches of a line where characters may run both ways, joined where they touch."""
    rows: list[Row] = []
    for run in line.glyphRuns(low, high - low):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        places = [
            (at.x(), at.x() + step.x()) for at, step in zip(run.positions(), advances, strict=False)
        ]
        if not places:
            continue
        left, right = min(a for a, _ in places), max(b for _, b in places)
        if rows and abs(rows[-1].right - left) < 0.5:
            rows[-1] = Row(number, rows[-1].left, right)
        elif rows and abs(rows[-1].left - right) < 0.5:
            rows[-1] = Row(number, left, rows[-1].right)
        else:
            rows.append(Row(number, left, right))
    yield from rows


def _option(foreign: str, setting: Setting) -> QTextOption:
    """Return how lines are cut and aligned; `foreign` is the text whose lines Qt cuts."""
    option = QTextOption()
    wrap, direction = QTextOption.WrapMode, Qt.LayoutDirection
    option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if foreign else wrap.WrapAnywhere)
    option.setTextDirection(direction.LayoutDirectionAuto if foreign else direction.LeftToRight)
    if foreign and _runs_left(foreign):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setTabStopDistance(4 * setting.size)
    return option


def _runs_left(text: str) -> bool:
    """Tell whether the first letter that has a direction runs from right to left."""
    for letter in text[:400]:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


_made: dict[int, tuple[Setting, tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]]] = {}


def _formats(setting: Setting) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
    kept = _made.get(id(setting))
    if kept and kept[0] is setting:
        return kept[1]
    spaced, halved, narrow = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spaced.setFontLetterSpacing(setting.space)
    halved.setFont(setting.halved)
    narrow.setFont(setting.narrow)
    if len(_made) > 200:
        _made.clear()
    _made[id(setting)] = setting, (spaced, halved, narrow)
    return spaced, halved, narrow


def _inline_format(kind: str, accent: str, latin: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    if kind == "link":
        form.setForeground(QColor(accent))
    elif kind == "emphasis" and latin:
        form.setFontItalic(True)
    else:
        form.setFontWeight(QFont.Weight.Bold)
    return form


def inlines_of(inlines: Sequence[Inline], start: int, end: int) -> list[tuple[int, int, str]]:
    """Return the inlines of `[start, end)` as places in it, with their kinds."""
    return [(max(i.start, start) - start, min(i.end, end) - start, i.kind) for i in inlines]
