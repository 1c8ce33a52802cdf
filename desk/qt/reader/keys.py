"""Reading by keyboard: the caret by character, word, line, sentence, paragraph, page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desk.qt.reader import graphemes, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.qt.reader.page import Page

_Key, _Mod, _Std = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey

_MOVES = (
    ("next_char", _Std.MoveToNextChar, _Std.SelectNextChar),
    ("previous_char", _Std.MoveToPreviousChar, _Std.SelectPreviousChar),
    ("next_line", _Std.MoveToNextLine, _Std.SelectNextLine),
    ("previous_line", _Std.MoveToPreviousLine, _Std.SelectPreviousLine),
    ("next_word", _Std.MoveToNextWord, _Std.SelectNextWord),
    ("previous_word", _Std.MoveToPreviousWord, _Std.SelectPreviousWord),
    ("line_start", _Std.MoveToStartOfLine, _Std.SelectStartOfLine),
    ("line_end", _Std.MoveToEndOfLine, _Std.SelectEndOfLine),
    ("next_page", _Std.MoveToNextPage, _Std.SelectNextPage),
    ("previous_page", _Std.MoveToPreviousPage, _Std.SelectPreviousPage),
    ("start", _Std.MoveToStartOfDocument, _Std.SelectStartOfDocument),
    ("end", _Std.MoveToEndOfDocument, _Std.SelectEndOfDocument),
)
_ctrl, _alt = _Mod.ControlModifier, _Mod.AltModifier
_MORE = {
    (_Key.Key_Down, _ctrl): "next_paragraph",
    (_Key.Key_Up, _ctrl): "previous_paragraph",
    (_Key.Key_Down, _alt): "next_sentence",
    (_Key.Key_Up, _alt): "previous_sentence",
}


class Keys:
    """What the keys of a page do. `extended`: Shift is held and has changed the selection."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._goal: float | None = None
        self.extended = False

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key says; tell whether it says anything."""
        if self._special(event):
            return True
        name, extend = self._named(event)
        if not name:
            return False
        self.move(name, extend)
        return True

    def _named(self, event: QKeyEvent) -> tuple[str, bool]:
        shift = _Mod.ShiftModifier
        modifiers = event.modifiers() & ~_Mod.KeypadModifier
        plain = modifiers & ~shift
        more = _MORE.get((_Key(event.key()), plain))
        if more:
            return more, bool(modifiers & shift)
        for name, move, select in _MOVES:
            if event.matches(move):
                return name, False
            if event.matches(select):
                return name, True
        return "", False

    def _special(self, event: QKeyEvent) -> bool:
        page, key = self._page, event.key()
        modifiers = event.modifiers()
        shift = bool(modifiers & _Mod.ShiftModifier)
        if event.matches(_Std.Copy):
            page.copy()
        elif event.matches(_Std.SelectAll):
            page.select(0, len(page.text()))
            page.selection_finished.emit(*page.selection())
        elif key == _Key.Key_Right and modifiers == _alt | _Mod.ShiftModifier:
            page.grow()
        elif key == _Key.Key_Left and modifiers == _alt | _Mod.ShiftModifier:
            page.shrink()
        elif key == _Key.Key_Space and not modifiers & ~_Mod.ShiftModifier:
            page.glide.by(round((-0.86 if shift else 0.86) * page.flow.height))
        elif key == _Key.Key_Escape and page.mouse.cancel():
            pass
        elif key == _Key.Key_Escape and page.anchor != page.caret:
            page.move_caret(page.caret)
        else:
            return False
        return True

    def move(self, name: str, extend: bool = False) -> None:
        """Move the caret as one of the named moves says; `extend` selects."""
        page = self._page
        page.glide.stop()
        self.extended = extend
        if name.endswith(("_line", "_page")):
            self._vertical(name, extend)
            return
        self._goal = None
        low, high = page.selection()
        if not extend and low < high and name in ("next_char", "previous_char"):
            page.move_caret(high if name == "next_char" else low)
        elif name in ("line_start", "line_end"):
            self._line_edge(name == "line_end", extend)
        else:
            page.move_caret(self._target(name), extend=extend)

    def _target(self, name: str) -> int:
        text, at = self._page.text(), self._page.caret
        plain: dict[str, Callable[[], int]] = {
            "next_char": lambda: graphemes.step(text, at, forward=True),
            "previous_char": lambda: graphemes.step(text, at, forward=False),
            "next_word": lambda: words.next_word(text, at, self._page.segment),
            "previous_word": lambda: words.previous_word(text, at, self._page.segment),
            "next_sentence": lambda: words.next_sentence(text, at),
            "previous_sentence": lambda: words.previous_sentence(text, at),
            "next_paragraph": lambda: min(len(text), words.line_around(text, at)[1] + 1),
            "previous_paragraph": lambda: _paragraph_before(text, at),
            "start": lambda: 0,
            "end": lambda: len(text),
        }
        # A word may end inside of what is one character to people; the caret goes past all of it.
        return graphemes.whole(text, plain[name](), forward=name.startswith("next"))

    def _line_edge(self, at_end: bool, extend: bool) -> None:
        page, place = self._page, self._page.caret_place()
        piece = page.flow.piece(place.piece)
        start, end = piece.span_of(place.line)
        first = page.flow.starts[place.piece]
        wrapped = place.line < len(piece.lines) - 1
        to = first + (end if at_end else start)
        page.move_caret(to, extend=extend, line_end=at_end and wrapped)

    def _vertical(self, name: str, extend: bool) -> None:
        page, flow = self._page, self._page.flow
        place = page.caret_place()
        goal = self._goal if self._goal is not None else place.x
        if name.endswith("_page"):
            to, line_end = self._a_page(name == "next_page", goal)
        else:
            index, number = _beside(page, place.piece, place.line, name == "next_line")
            if index < 0:
                to, line_end = 0, False
            elif index >= len(flow):
                to, line_end = len(page.text()), False
            else:
                to, line_end = flow.on_line(index, number, goal)
        page.move_caret(to, extend=extend, line_end=line_end)
        self._goal = goal

    def _a_page(self, down: bool, goal: float) -> tuple[int, bool]:
        page, flow = self._page, self._page.flow
        place = page.caret_place()
        y = min(max(place.y, 0), flow.height - place.height) + place.height // 2
        step = max(place.height, flow.height - 2 * place.height)
        before = flow.scroll
        page.scroll_by(step if down else -step)
        if flow.scroll == before:
            return (len(page.text()) if down else 0), False
        return flow.at(goal, y)


def _beside(page: Page, index: int, number: int, down: bool) -> tuple[int, int]:
    """Return the piece and line below or above a line; a piece outside of the text at its ends."""
    flow = page.flow
    if down:
        if number + 1 < len(flow.piece(index).lines):
            return index, number + 1
        return index + 1, 0
    if number:
        return index, number - 1
    return index - 1, len(flow.piece(index - 1).lines) - 1 if index else 0


def _paragraph_before(text: str, at: int) -> int:
    start = words.line_around(text, at)[0]
    return start if start < at else words.line_around(text, max(0, start - 1))[0]
