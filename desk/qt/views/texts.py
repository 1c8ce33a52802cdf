"""The texts of the current article, and how one became another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _, ngettext
from desk.model import Annotation, Article, Revision
from desk.qt import texts, words
from desk.qt.alike import name_of, same_texts
from desk.qt.difference import Difference
from desk.qt.old_text import WHY
from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from desk.model import Change, Uid
    from desk.qt.window import Window

NAME = N_("Texts")
PLACE = 80


class View(QWidget):
    """On the left the texts, the newest first; on the right what changed."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._stale = True
        self._due = QTimer(self, singleShot=True, interval=0)
        self._article: Uid | None = None
        self._counts: dict[Uid, int] = {}
        self.rows: Rows[Revision] = Rows(self._columns(), lambda r: r.uid, lambda r: r.why)
        self.table = TableView(_("Texts"))
        self.table.setModel(self.rows)
        self.table.widths(52, 156)
        self.table.stretch(2)
        self.table.setColumnWidth(3, 64)
        self.table.chosen.connect(lambda _revision: self.open_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda *_both: self._due.start())
        self.difference = Difference()
        self._due.timeout.connect(self._compare)
        self.title = words.Elided(quiet=True)
        self.said = words.Elided(quiet=True)
        self.beside = QCheckBox(_("Side by side"))
        self.beside.toggled.connect(lambda _on: self._compare())
        self.open = self._button(_("Open this text"), self.open_chosen)
        self.current = self._button(_("Make it current"), self.make_current)
        self.same = SameText(window)
        self._lay_out()
        window.reading.current_changed.connect(self._moved)
        same_texts(window).changed.connect(self._again)

    def _columns(self) -> list[Column[Revision]]:
        return [
            Column(N_("Text"), lambda r: str(r.number), lambda r: -r.number),
            Column(N_("When"), lambda r: words.moment(r.made), lambda r: r.made),
            Column(N_("From"), lambda r: _(WHY.get(r.why, r.why))),
            Column(N_("Marks"), lambda r: str(self._count(r)), self._count),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.title, 2)
        head.addWidget(self.said, 2)
        for widget in (self.beside, self.open, self.current):
            head.addWidget(widget)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        across.addWidget(self.table)
        across.addWidget(self.difference)
        across.setStretchFactor(1, 1)
        across.setSizes([470, 730])
        nothing = words.label(
            _("Open an article: every text it ever had stands here, and what changed."),
            quiet=True,
            wrap=True,
        )
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(across)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.same)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the texts of the current article anew."""
        self._stale = False
        pane = self._window.reading.current
        self._article = pane.article.uid if pane is not None else None
        self.title.set_text(pane.article.title if pane is not None else _("No article is open."))
        library = self._window.library
        found = library.revisions(self._article) if self._article else []
        ever = library.marks_ever(self._article) if self._article else {}
        self._counts = {uid: len(marks) for uid, marks in ever.items()}
        chosen = [revision.uid for revision in self.table.records()]
        self.rows.fill(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self.same.show_article(self._article)
        if found and not any(self.rows.row_of(uid) >= 0 for uid in chosen):
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._compare()

    def heard(self, change: Change) -> None:
        """Read again if the article has another text, or its marks are others."""
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Annotation | Revision) and record.article == self._article:
                self._again()
                return
            if isinstance(record, Article) and record.uid == self._article:
                self._again()
                return

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def focus_first(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus()

    def open_chosen(self) -> None:
        """Open the chosen text to be read."""
        for revision in self.table.records()[:1]:
            texts.open_old(self._window, revision)

    def make_current(self) -> None:
        """Make the chosen text the current one again."""
        for revision in self.table.records()[:1]:
            texts.make_current(self._window, revision)

    def _moved(self, _pane: object) -> None:
        self._again()

    def _again(self) -> None:
        self._stale = True
        if self.isVisible():
            self._window.soon(self._catch_up)

    def _catch_up(self) -> None:
        if self._stale:
            self.refresh()

    def _count(self, revision: Revision) -> int:
        return self._counts.get(revision.uid, 0)

    def _compare(self) -> None:
        chosen = sorted(self.table.records(), key=lambda r: r.number)
        every = sorted(self.rows.records(), key=lambda r: r.number)
        newest = every[-1].uid if every else None
        one = len(chosen) == 1
        self.open.setEnabled(one)
        self.current.setEnabled(one and chosen[0].uid != newest)
        pair = self._pair(chosen, every)
        if pair is None:
            self.difference.clear()
            self.difference.dress(self._window.theme)
            self.said.set_text(_("This is the first text.") if one else "")
            return
        old, new = pair
        theme = self._window.theme
        self.difference.show_texts(old, new, theme, beside=self.beside.isChecked())
        self.said.set_text(
            _("From text {old} to text {new}").format(old=old.number, new=new.number)
        )

    def _pair(
        self, chosen: list[Revision], every: list[Revision]
    ) -> tuple[Revision, Revision] | None:
        """Return the two texts to compare: those chosen, else the chosen one and that before it."""
        if len(chosen) >= 2:
            return chosen[0], chosen[-1]
        before = [r for r in every if chosen and r.number < chosen[0].number]
        return (before[-1], chosen[0]) if before else None

    def _button(self, text: str, pressed: Callable[[], None]) -> QPushButton:
        made = QPushButton(text)
        made.clicked.connect(lambda _on=False: self._window.attempt(pressed))
        return made


class SameText(QWidget):
    """One line: which article is much the same text, both side by side, or told apart."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._pair: tuple[Uid, Uid] | None = None
        self.said = words.Elided()
        self.beside = QPushButton(_("Open both"))
        self.beside.clicked.connect(lambda _on=False: self._do(same_texts(window).beside))
        self.sure = QPushButton(_("They are the same text"))
        self.sure.clicked.connect(lambda _on=False: self._do(same_texts(window).confirm))
        self.apart = QPushButton(_("They are not the same"))
        self.apart.clicked.connect(lambda _on=False: self._do(same_texts(window).refuse))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(self.beside)
        row.addWidget(self.sure)
        row.addWidget(self.apart)
        self.hide()

    def show_article(self, article: Uid | None) -> None:
        """Say what is much the same as an article; nothing where nothing is."""
        others = same_texts(self._window).others(article) if article else []
        self._pair = (article, others[0][0].uid) if article and others else None
        self.setVisible(self._pair is not None)
        if others:
            share = round(100 * others[0][1])
            sure = self._pair is not None and same_texts(self._window).sure(*self._pair)
            self.sure.setVisible(not sure)
            said = _("Much the same text as {name}: {share} % of the shorter one.")
            if sure:
                said = _("You said that it is the same text as {name} ({share} % of the shorter).")
            more = ngettext("And {count} more.", "And {count} more.", len(others) - 1)
            parts = [said.format(name=name_of(others[0][0]), share=share)]
            parts += [more.format(count=len(others) - 1)] if len(others) > 1 else []
            self.said.set_text(" ".join(parts))

    def _do(self, work: Callable[[Uid, Uid], None]) -> None:
        if self._pair is not None:
            self._window.attempt(work, *self._pair)
