"""The table of figures: who says which value, what may conflict, what does not fit.

Equal values stand together by themselves. Different values of what may be one measure are a list
of possible conflicts; only the reader says that two figures measure the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _
from desk.ledger.book import Book, confirm, keeping, refuse
from desk.ledger.searching import Known
from desk.model import Annotation, Article, Refusal, Relation, Revision
from desk.qt import figures_said as said
from desk.qt import words
from desk.qt.job import Job
from desk.qt.number_line import NumberLine
from desk.qt.rows import ITEM, Rows
from desk.qt.table_view import TableView
from desk.settings import NAME as READER
from desk.store import Hit

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desk.ledger.mention import Mention
    from desk.ledger.verdicts import Line
    from desk.model import Change, Uid
    from desk.qt.window import Window

NAME = N_("Figures")
PLACE = 15

_PAUSE = 300
"""Milliseconds after a change before the ledger is worked out anew."""
_NARROW = 1120
"""Pixels: below, the list and the table say less."""
_TIGHT, _WIDE = 900, 1400
"""Pixels: below, the table leaves the passages away; from here, two values stand side by side."""
_MODES = (N_("Measures"), N_("Possible conflicts"), N_("Doubts"))
_TOUCHING = (Annotation, Article, Relation, Refusal, Revision)


class View(QWidget):
    """On the left measures, possible conflicts or doubts; beside them who says what; a picture."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self.book: Book | None = None
        self._job: Job | None = None
        self._known: Known | None = None
        self._again = self._stale = False
        self._narrow = self._tight = self._wide = False
        self._scopes: list[list[Uid] | None] = []
        self.setMinimumHeight(270)
        self._wait = QTimer(self, singleShot=True, interval=_PAUSE)
        self._wait.timeout.connect(self.run)
        self._make()
        self._lay_out()
        window.reading.opened.connect(self._opened)
        window.closed.connect(self.stop)

    # ---- the parts -----------------------------------------------------------------------------

    def _make(self) -> None:
        self.scope = QComboBox()
        self.scope.setAccessibleName(_("Which articles"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scope.activated.connect(lambda _at: self.run())
        self.modes = QButtonGroup(self)
        for number, name in enumerate(_MODES):
            self.modes.addButton(_chip(_(name), checked=number == 0), number)
        self.modes.idClicked.connect(lambda _at: self._fill())
        self.filter = QLineEdit(placeholderText=_("Filter words and values"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(_("Filter the figures"))
        self.filter.textChanged.connect(self._filtered)
        self.export = QToolButton()
        self.export.setText(_("Export"))
        self.export.clicked.connect(lambda _on=False: self._export())
        self.items: Rows[said.Item] = Rows(
            said.item_columns(lambda: self._narrow), lambda i: i.uid, lambda i: i.words
        )
        self.list = TableView(_("Measures"))
        self.list.setModel(self.items)
        self.list.selectionModel().currentRowChanged.connect(lambda *_both: self._show_detail())
        self.rows: Rows[tuple[int, Line]] = Rows(
            said.line_columns(self._window, lambda: self._narrow),
            lambda row: f"{row[0]:05d}",
            lambda row: row[1].mention.sentence,
        )
        self.table = TableView(_("Who says which value"))
        self.table.setModel(self.rows)
        self.table.chosen.connect(lambda row: self._go(row[1].mention))
        self.table.looked.connect(lambda row: self._go(row[1].mention, focus=False))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.why = words.label(quiet=True, wrap=True)
        self.same = QPushButton(_("Same measure"))
        self.same.setProperty("main", True)
        self.same.clicked.connect(lambda _on=False: self._window.attempt(self.confirm))
        self.other = QPushButton(_("Not the same"))
        self.other.clicked.connect(lambda _on=False: self._window.attempt(self.refuse))
        self.picture = NumberLine()
        self.picture.chosen.connect(self._picked)
        self.nothing = words.label(quiet=True, wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.scope)
        for button in self.modes.buttons():
            head.addWidget(button)
        head.addWidget(self.filter, 1)
        head.addWidget(self.export)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.setChildrenCollapsible(False)
        self._across.setHandleWidth(1)
        self._across.addWidget(self.list)
        self._across.addWidget(self._detail())
        self._across.addWidget(self._picture())
        for table in (self.list, self.table):
            table.setCornerWidget(QWidget())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._across)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say verdicts by their signs alone where words would leave no room for the values."""
        super().resizeEvent(event)
        width = event.size().width()
        room = (width < _NARROW, width < _TIGHT, width >= _WIDE)
        if room != (self._narrow, self._tight, self._wide):
            self._narrow, self._tight, self._wide = room
            self._fit()

    def _fit(self) -> None:
        narrow = self._narrow
        self.list.setColumnHidden(3, narrow)
        self.list.setColumnHidden(2, self._tight)
        values = 168 if self._wide else 124
        self.list.widths(*((0, 60, 66, 0) if narrow else (values, 112, 64, 100)))
        self.list.stretch(0 if narrow else 3)
        # A passage of which nothing but dots is left says nothing; a press goes there.
        self.table.setColumnHidden(2, self._tight)
        self.table.widths(*((92, 60, 100, 68, 96) if narrow else (104, 112, 200, 100, 160)))
        self.table.stretch(4 if self._tight else 2)
        way = QHBoxLayout.Direction
        self._bar_row.setDirection(way.TopToBottom if self._tight else way.LeftToRight)
        self._across.setSizes([300, 460, 240] if narrow else [470, 700, 290])

    def _detail(self) -> QWidget:
        holder = QWidget()
        self._bar = QWidget()
        self._bar.hide()
        bar = self._bar_row = QHBoxLayout(self._bar)
        bar.setContentsMargins(12, 6, 12, 6)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.other)
        buttons.addWidget(self.same)
        bar.addWidget(self.why, 1)
        bar.addLayout(buttons)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.table, 1)
        return holder

    def _picture(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setObjectName("panel")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self.picture)
        column.addStretch(1)
        area.setWidget(holder)
        area.setMinimumWidth(240)
        return area

    # ---- working it out ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Work it out anew: it comes into view, or theme, language or library are others."""
        self._fill_scopes()
        self.run()

    def heard(self, change: Change) -> None:
        """Work it out anew soon, where figures, articles or ties have changed."""
        if any(isinstance(edit.after or edit.before, _TOUCHING) for edit in change.edits):
            self._later()

    def _opened(self) -> None:
        self._fill_scopes()
        if self.scope.currentIndex() == 0:
            self._later()

    def _later(self) -> None:
        if self.isVisible():
            self._wait.start()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        super().showEvent(event)
        if self._stale:
            self._wait.start()

    def _fill_scopes(self) -> None:
        stories = self._window.library.collections()
        opened = list(dict.fromkeys(p.article.uid for p in self._window.reading.panes))
        chosen = max(0, self.scope.currentIndex()) if self.scope.count() else (len(opened) < 2)
        self._scopes = [opened, None, *(self._window.library.members(s.uid) for s in stories)]
        names = [_("Open articles"), _("Whole library"), *(s.name for s in stories)]
        self.scope.clear()
        self.scope.addItems(names)
        self.scope.setCurrentIndex(min(int(chosen), len(names) - 1))

    def run(self) -> None:
        """Work out the ledger of the chosen articles, beside the window."""
        self._wait.stop()
        if self._job is not None:
            self._again = True
            self._job.cancel()
            return
        self._stale = False
        chosen = self._scopes[self.scope.currentIndex()] if self._scopes else None
        library = self._window.library
        self._known = self._known or Known(library)
        job = Job(keeping(library, chosen, self._known), _("Comparing figures"))
        self._job = job
        job.done.connect(self._take)
        job.failed.connect(self._window.fail)
        job.finished.connect(self._end)
        job.start()

    def stop(self) -> None:
        """End the work that runs and wait for it."""
        self._wait.stop()
        if self._job is not None:
            job, self._job = self._job, None
            job.finished.disconnect(self._end)
            job.cancel()
            job.wait()

    def _end(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self.run()

    def _take(self, book: Book) -> None:
        self.book = book
        self._fill()

    # ---- showing -------------------------------------------------------------------------------

    def mode(self) -> int:
        """Return what the list shows: 0 measures, 1 possible conflicts, 2 doubts."""
        return self.modes.checkedId()

    def show_mode(self, mode: int) -> None:
        """Show measures, possible conflicts or doubts."""
        self.modes.button(mode).setChecked(True)
        self._fill()

    def _fill(self) -> None:
        book = self.book
        if book is None:
            return
        counts = (len(book.measures), len(book.suspicions), len(book.doubts))
        for button, name, count in zip(self.modes.buttons(), _MODES, counts, strict=True):
            button.setText(f"{_(name)} {count}")
        kept = self._item()
        self.items.fill(said.items(book, self.mode(), self._window.language))
        row = max(0, self.items.row_of(kept.uid)) if kept else 0
        self._show_state()
        if self.items.rowCount():
            self.list.setCurrentIndex(self.items.index(row, 0))
        self._show_detail()

    def _filtered(self, text: str) -> None:
        self.items.set_filter(text)
        self._show_state()

    def _show_state(self) -> None:
        some = bool(self.items.rowCount())
        self._stack.setCurrentIndex(0 if some else 1)
        self.nothing.setText(said.nothing(self.mode(), filtered=bool(self.filter.text())))
        self.export.setEnabled(bool(self.book and self.book.scope.mentions))

    def _item(self) -> said.Item | None:
        index = self.list.currentIndex()
        found: said.Item | None = index.data(ITEM) if index.isValid() else None
        return found

    def _show_detail(self) -> None:
        item = self._item()
        found = said.lines_of(item) if item else []
        self.rows.fill(enumerate(found))
        self._bar.setVisible(bool(item and (item.suspicion or item.doubt)))
        for button in (self.same, self.other):
            button.setVisible(bool(item and item.suspicion))
        self.why.setText(said.why(item) if item else "")
        language = self._window.language
        self.picture.show_points(
            said.points(found, language), self._window.theme, said.ticks(found, language)
        )

    def _picked(self, row: int) -> None:
        lines_shown = said.drawn([line for _n, line in self.rows.records()])
        if row < len(lines_shown):
            self._go(lines_shown[row].mention, focus=False)

    def _go(self, mention: Mention, focus: bool = True) -> None:
        figure = mention.figure
        hit = Hit(
            mention.article.uid,
            mention.article.title,
            figure.start,
            figure.end,
            mention.sentence,
            "text",
            mention.annotation,
        )
        self._window.go_to_hit(hit, focus)

    # ---- deciding ------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Say that the two figures of a possible conflict measure the same."""
        item, code = self._item(), self._window.shelf.code("figure")
        if item is None or item.suspicion is None or code is None:
            return
        who = self._window.settings.get(READER)
        found = item.suspicion
        self._window.do(confirm(self._window.library, found.first, found.second, code, who))

    def refuse(self) -> None:
        """Say that they do not; they are not suggested again."""
        item = self._item()
        if item is not None and item.suspicion is not None:
            self._apart(item.suspicion.first, [item.suspicion.second])

    def _apart(self, mention: Mention, others: list[Mention]) -> None:
        arrows = self._window.shelf.relations(mention.annotation) if mention.annotation else []
        who = self._window.settings.get(READER)
        if self._window.do(refuse(mention, others, arrows, who)):
            self._window.foot.notice.tell(
                _("These figures are kept apart."),
                _("Undo"),
                lambda: self._window.commands.run("annotate.undo"),
            )

    def _menu(self, at: QPoint) -> None:
        row = self.table.indexAt(at).data(ITEM)
        if row is None:
            return
        mention: Mention = row[1].mention
        others = [line.mention for _n, line in self.rows.records() if line is not row[1]]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Go there"), lambda: self._go(mention))
        if others:
            menu.addAction(
                _("Not this measure"), lambda: self._window.attempt(self._apart, mention, others)
            )
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _export(self) -> None:
        from desk.qt.figures_out import ask

        scope = self._scopes[self.scope.currentIndex()] if self._scopes else None
        ask(self._window, self.export, {} if scope is None else {"articles": scope})


def _chip(text: str, *, checked: bool) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setProperty("chip", True)
    made.setCheckable(True)
    made.setChecked(checked)
    return made
