"""Differences as a reader sees them: what went is struck out, what came is underlined, digits bold.

The words come from outside, so they are put in as plain text with formats of our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextOption, QTextTableFormat
from PySide6.QtWidgets import QFrame, QTextEdit

from desk import comparing
from desk.i18n import N_, _, ngettext
from desk.qt.reader.ink import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QTextTable

    from desk.anchoring.difference import Piece
    from desk.model import Block, Revision
    from desk.qt.theme import Theme

KINDS = {
    "title": N_("title"),
    "heading": N_("heading"),
    "paragraph": N_("paragraph"),
    "quotation": N_("quotation"),
    "post": N_("post"),
    "list_item": N_("list item"),
    "caption": N_("caption"),
    "image": N_("image"),
    "credit": N_("credit"),
    "table_row": N_("table row"),
    "code": N_("code"),
}
"""What kinds of paragraph are called."""

_FIGURE = re.compile(r"(\d+(?:[.,:/]\d+)*)")
_AROUND = 1
"""Paragraphs that are shown before and after a change."""
_MOST = 400
"""Changed paragraphs that are shown; a text with more is another text."""


@dataclass(frozen=True, slots=True)
class Look:
    """The formats of one theme."""

    theme: Theme

    def format(self, what: str = "same", figure: bool = False) -> QTextCharFormat:
        """Return how words are set that are same, removed, added, or quiet."""
        made = QTextCharFormat()
        made.setForeground(self.theme.colour("quiet" if what == "quiet" else "ink"))
        if what in ("removed", "added"):
            made.setBackground(self.ground(what, figure))
            made.setFontStrikeOut(what == "removed")
            made.setFontUnderline(what == "added")
            if figure:
                made.setFontWeight(QFont.Weight.Bold)
        elif what == "marked":
            made.setBackground(self.theme.colour("current"))
        return made

    def ground(self, what: str, figure: bool = False) -> QColor:
        """Return the colour behind words that went or came; stronger behind a figure."""
        colour = QColor("#c8452f" if what == "removed" else "#2e9148")
        share = (0.46 if figure else 0.24) if self.theme.dark else (0.30 if figure else 0.15)
        return mixed(colour, self.theme.colour("page"), share)


class Words(QTextEdit):
    """Words to be read and copied, with formats of our own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setObjectName("words")
        option = self.document().defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(12)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            f"QTextEdit {{ background: {theme['page']}; border: none; font-size: 15px; }}"
        )

    def cursor_at_end(self) -> QTextCursor:
        """Return a cursor behind everything."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def insert(self, cursor: QTextCursor, look: Look, what: str, words: str) -> None:
        """Put words in; figures among those that went or came stand out."""
        if what not in ("removed", "added"):
            cursor.insertText(words, look.format(what))
            return
        for number, part in enumerate(_FIGURE.split(words)):
            if part:
                cursor.insertText(part, look.format(what, figure=bool(number % 2)))

    def insert_pieces(self, cursor: QTextCursor, look: Look, pieces: list[Piece]) -> None:
        """Put a difference in."""
        for what, words in pieces:
            self.insert(cursor, look, what, words)


class Difference(Words):
    """Two texts of an article: inline, or side by side; unchanged paragraphs are folded away."""

    def __init__(self) -> None:
        super().__init__(_("Difference"))
        self._rows: tuple[Revision, Revision] | None = None
        self.changes = 0

    def show_texts(
        self, old: Revision, new: Revision, theme: Theme, *, beside: bool = False
    ) -> None:
        """Show how one text became another."""
        self.clear()
        self.dress(theme)
        look, found = Look(theme), comparing.pairs(old, new)
        shown = _shown(found)
        self.changes = sum(pair.state != comparing.SAME for pair in found)
        self.setUpdatesEnabled(False)
        if not self.changes:
            self.cursor_at_end().insertText(_("The two texts are the same."), look.format("quiet"))
        elif beside:
            self._beside(old, new, look, shown)
        else:
            self._inline(old, new, look, shown)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setUpdatesEnabled(True)

    def _inline(
        self, old: Revision, new: Revision, look: Look, shown: list[comparing.Pair | int]
    ) -> None:
        cursor = self.cursor_at_end()
        for number, pair in enumerate(shown):
            if number:
                cursor.insertBlock()
                cursor.insertBlock()
            if isinstance(pair, int):
                cursor.insertText(folded(pair), look.format("quiet"))
                continue
            self._kind(cursor, look, old, new, pair)
            before, after = _words(old, pair.old), _words(new, pair.new)
            self.insert_pieces(cursor, look, _pieces(pair, before, after))

    def _beside(
        self, old: Revision, new: Revision, look: Look, shown: list[comparing.Pair | int]
    ) -> None:
        table = self._table(len(shown))
        for row, pair in enumerate(shown):
            left, right = (table.cellAt(row, side).firstCursorPosition() for side in (0, 1))
            if isinstance(pair, int):
                left.insertText(folded(pair), look.format("quiet"))
                continue
            pieces = _pieces(pair, _words(old, pair.old), _words(new, pair.new))
            self._kind(right, look, old, new, pair)
            self.insert_pieces(left, look, [p for p in pieces if p[0] != "added"])
            self.insert_pieces(right, look, [p for p in pieces if p[0] != "removed"])

    def _table(self, rows: int) -> QTextTable:
        from PySide6.QtGui import QTextLength

        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(8)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        return self.cursor_at_end().insertTable(max(1, rows), 2, form)

    def _kind(
        self, cursor: QTextCursor, look: Look, old: Revision, new: Revision, pair: comparing.Pair
    ) -> None:
        if pair.old < 0 or pair.new < 0:
            return
        before, after = old.blocks[pair.old], new.blocks[pair.new]
        if _name(before) != _name(after):
            said = _("{before} → {after}").format(before=_name(before), after=_name(after))
            cursor.insertText(f"{said}  ", look.format("quiet"))


def folded(count: int) -> str:
    """Say that some paragraphs are not shown, since nothing changed in them."""
    return ngettext(
        "… {count} paragraph unchanged …", "… {count} paragraphs unchanged …", count
    ).format(count=count)


def _name(block: Block) -> str:
    name = _(KINDS.get(block.kind, block.kind))
    return f"{name} {block.level}" if block.kind == "heading" and block.level else name


def _words(revision: Revision, number: int) -> str:
    if number < 0:
        return ""
    block = revision.blocks[number]
    # A picture without a caption has no words of its own.
    return revision.text[block.start : block.end] or f"[{_name(block)}]"


def _pieces(pair: comparing.Pair, before: str, after: str) -> list[Piece]:
    from desk.anchoring import difference

    if pair.state == comparing.CHANGED:
        return difference(before, after)
    if pair.state == comparing.REMOVED:
        return [("removed", before)]
    return [("added" if pair.state == comparing.ADDED else "same", after)]


def _shown(found: list[comparing.Pair]) -> list[comparing.Pair | int]:
    """Return what is shown of two texts: changes with a neighbour, and how many lie between."""
    changed = [at for at, pair in enumerate(found) if pair.state != comparing.SAME][:_MOST]
    kept = {
        at + step
        for at in changed
        for step in range(-_AROUND, _AROUND + 1)
        if 0 <= at + step < len(found)
    }
    shown: list[comparing.Pair | int] = []
    last = -1
    for at in sorted(kept):
        if at - last > 1:
            shown.append(at - last - 1)
        shown.append(found[at])
        last = at
    if kept and len(found) - last > 1:
        shown.append(len(found) - last - 1)
    return shown
