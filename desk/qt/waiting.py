"""One mark that waits: its old words, what they would be now, and where else they may belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk import carrying
from desk.i18n import N_, _
from desk.qt import words
from desk.qt.difference import Look, Words
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from desk.anchoring import Suggestion
    from desk.model import Annotation, Revision
    from desk.qt.window import Window

_AROUND = 26
"""Characters of context on each side."""


class Waiting(QWidget):
    """What a mark was, what it would be, and the suggestions for one whose words are gone.

    Signals:
        chosen: start and end of a suggestion the reader took.
    """

    chosen = Signal(int, int)

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.mark: Annotation | None = None
        self._current: Revision | None = None
        self.words = Words(_("What changed"))
        self.rows: Rows[Suggestion] = Rows(
            [
                Column(N_("Perhaps here"), self._context, lambda s: -s.score),
                Column(N_("Likeness"), lambda s: f"{round(100 * s.score)} %"),
            ],
            lambda s: f"{s.start}-{s.end}",
            self._context,
        )
        self.suggestions = TableView(_("Where it may belong"))
        self.suggestions.setModel(self.rows)
        self.suggestions.stretch(0)
        self.suggestions.chosen.connect(lambda s: self.chosen.emit(s.start, s.end))
        self.suggestions.selectionModel().selectionChanged.connect(lambda *_both: self._point())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.words, 1)
        row.addWidget(self.suggestions, 1)

    def show_mark(self, mark: Annotation | None) -> None:
        """Show a mark, or none."""
        self.mark = mark
        self.words.clear()
        self.words.dress(self._window.theme)
        self._current = None
        found: list[Suggestion] = []
        if mark is not None:
            self._current = self._window.library.revision(mark.article)
            if self.proposed() is None:
                found = self._suggested(mark)
            self._say(mark)
        self.suggestions.setVisible(bool(found))
        self.rows.fill(found)

    def current(self) -> Revision:
        """Return the current text of the article of the mark."""
        assert self._current is not None
        return self._current

    def proposed(self) -> tuple[int, int] | None:
        """Return where a changed mark would stand in the current text."""
        said = self.mark.fields.get(carrying.PROPOSED) if self.mark is not None else None
        if not said or self._current is None or said["revision"] != self._current.uid:
            return None
        return int(said["start"]), int(said["end"])

    def place(self) -> tuple[int, int] | None:
        """Return what Accept would take: the proposed place, or the suggestion in hand."""
        chosen = self.suggestions.records() if self.suggestions.isVisibleTo(self) else []
        if chosen:
            return chosen[0].start, chosen[0].end
        return self.proposed()

    def _suggested(self, mark: Annotation) -> list[Suggestion]:
        from desk.anchoring import anchor_all

        old = self._window.library.revision_of(mark.revision)
        (found,) = anchor_all(old.text, self.current().text, [(mark.start, mark.end)])
        return list(found.suggestions)

    def _say(self, mark: Annotation) -> None:
        look, place = Look(self._window.theme), self.proposed()
        cursor = self.words.cursor_at_end()
        cursor.insertText(_("It was marked as"), look.format("quiet"))
        cursor.insertBlock()
        before, after = mark.prefix[-_AROUND:], mark.suffix[:_AROUND]
        self._passage(look, before, [("marked", mark.exact)], after)
        cursor = self.words.cursor_at_end()
        cursor.insertBlock()
        cursor.insertBlock()
        if place is None:
            said = (
                _("These words are not in the text any more. They may belong here:")
                if self._suggested(mark)
                else _("These words are not in the text any more.")
            )
            cursor.insertText(said, look.format("quiet"))
            return
        from desk.anchoring import difference

        text, (start, end) = self.current().text, place
        cursor.insertText(_("The text says now"), look.format("quiet"))
        cursor.insertBlock()
        pieces = difference(mark.exact, text[start:end])
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        self._passage(look, before, pieces, after)

    def _passage(self, look: Look, before: str, pieces: list[tuple[str, str]], after: str) -> None:
        cursor = self.words.cursor_at_end()
        cursor.insertText(_plain(before), look.format("quiet"))
        for what, said in pieces:
            self.words.insert(cursor, look, what, _plain(said))
        cursor.insertText(_plain(after), look.format("quiet"))

    def _point(self) -> None:
        place = self.place()
        pane = self._window.reading.pane_of(self.mark.article) if self.mark is not None else None
        if pane is not None and place is not None and self.suggestions.hasFocus():
            pane.page.reveal(*place)
            pane.page.select(*place)

    def _context(self, suggestion: Suggestion) -> str:
        if self._current is None:
            return ""
        text = self._current.text
        before = text[max(0, suggestion.start - 12) : suggestion.start]
        after = text[suggestion.end : suggestion.end + 12]
        said = f"…{before}「{text[suggestion.start : suggestion.end]}」{after}…"
        return words.excerpt(said, 120)


def _plain(text: str) -> str:
    return " ".join(text.split("\n"))
