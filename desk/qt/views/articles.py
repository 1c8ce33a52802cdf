"""The list of articles: what there is to read, and how much of it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.i18n import N_, _
from desk.model import Annotation, Article
from desk.qt import words
from desk.qt.rows import ITEM, Column, Rows
from desk.qt.views.article_line import ArticleLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu

    from desk.model import Change, Uid
    from desk.qt.window import Window

MIME = "application/x-desk-article"

_ORDERS = (
    (N_("Newest first"), 0, Qt.SortOrder.DescendingOrder),
    (N_("Oldest first"), 0, Qt.SortOrder.AscendingOrder),
    (N_("By title"), 1, Qt.SortOrder.AscendingOrder),
    (N_("By outlet"), 2, Qt.SortOrder.AscendingOrder),
    (N_("Most marks first"), 3, Qt.SortOrder.DescendingOrder),
    (N_("Last brought in first"), 4, Qt.SortOrder.DescendingOrder),
)


class Articles(QWidget):
    """The list, its filter and its order.

    Signals:
        opened: uid of an article, and whether beside the others.
        all_wanted: nothing is shown, and the reader asks for everything.
    """

    opened = Signal(str, bool)
    all_wanted = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._why_empty = ""
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self.order = 0
        self.rows: Rows[Article] = Rows(self._columns(), lambda a: a.uid, _words)
        self.rows.sort(0, Qt.SortOrder.DescendingOrder)
        self.filter = words.field(_("Filter"))
        self.filter.setAccessibleName(_("Filter the articles"))
        self.filter.textChanged.connect(self._filter)
        self.filter.downwards.connect(self.focus_list)
        self.filter.returnPressed.connect(self._open_first)
        self.list = ArticleList(self)
        self.list.setModel(self.rows)
        self.line = ArticleLine(window, self.list)
        self.list.setItemDelegate(self.line)
        self.list.opened.connect(self._open)
        self.list.entered_by_key.connect(lambda: window.reading.focus_page())
        self.list.customContextMenuRequested.connect(self._menu)
        self._sorting = QToolButton()
        self._sorting.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sorting.setToolTip(_("Order of the articles"))
        self._sorting.setAccessibleName(_("Order of the articles"))
        self.story = QToolButton()  # chooses a collection, once the library is open
        self._stack = QStackedWidget()
        self._nothing = words.label(quiet=True, wrap=True)
        self._clear = QPushButton(_("Show all"))
        self._clear.clicked.connect(self.filter.clear)
        self._clear.clicked.connect(self.all_wanted)
        self._lay_out()
        self.dress()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 8, 8)
        head.setSpacing(4)
        head.addWidget(self.filter, 1)
        head.addWidget(self.story)
        head.addWidget(self._sorting)
        nothing = QWidget()
        inner = QVBoxLayout(nothing)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(12)
        inner.addWidget(self._nothing)
        inner.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def add_collections(self, chip: QToolButton) -> None:
        """Put the collection that is shown below the filter."""
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 8)
        row.addWidget(chip)
        row.addStretch(1)
        chip.hide()
        self._column.insertLayout(1, row)
        self._row_of_chip = row

    def show_only(self, which: Callable[[Article], bool] | None, why_empty: str = "") -> None:
        """Show the articles that meet a condition, or all; and say why there may be none."""
        self._row_of_chip.setContentsMargins(12, 0, 12, 8 if which else 0)
        self._why_empty = why_empty
        self.rows.set_chosen(which)
        self._show_state()

    def corner(self) -> QPoint:
        """Return where on the screen a menu about the list stands."""
        line = self.list if self.isVisible() else self._window.reading
        return line.mapToGlobal(QPoint(24, 24))

    def _columns(self) -> list[Column[Article]]:
        shelf = self._window.shelf
        return [
            Column("", lambda a: a.title, lambda a: a.published, tip=_tip),
            Column("", lambda a: a.title, lambda a: a.title.casefold()),
            Column("", lambda a: a.outlet, lambda a: (a.outlet.casefold(), a.published)),
            Column("", lambda a: a.title, lambda a: shelf.counts.get(a.uid, 0)),
            Column("", lambda a: a.title, lambda a: a.added),
        ]

    def wire(self) -> None:
        """Let the order be chosen; not needed for a first frame."""
        self._sorting.setMenu(self._orders())

    def fill(self) -> None:
        """Show the articles at hand."""
        self.rows.fill(self._window.shelf.articles.values())
        self._show_state()

    def dress(self) -> None:
        """Take the colours of the theme."""
        self._sorting.setIcon(self._window.theme.icon("sort"))
        self.story.setIcon(self._window.theme.icon("collection"))
        self.line.dress()
        self.list.repaint_all()

    def heard(self, change: Change) -> None:
        """Follow a change that was written."""
        touched: set[Uid] = set()
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Article):
                touched.add(record.uid)
            elif isinstance(record, Annotation) and (edit.before is None or edit.after is None):
                touched.add(record.article)
        for uid in touched:
            self._touch(uid)
        if touched:
            self._show_state()

    def _touch(self, uid: Uid) -> None:
        article = self._window.shelf.articles.get(uid)
        if article is None:
            self.rows.drop(uid)
        else:
            self.rows.put(article)

    def selected(self) -> list[Article]:
        """Return the articles chosen in the list, in order."""
        indexes = self.list.selectionModel().selectedIndexes()
        return [index.data(ITEM) for index in sorted(indexes, key=lambda i: i.row())]

    def choose(self, uid: Uid) -> None:
        """Let the list stand on an article."""
        row = self.rows.row_of(uid)
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self.rows.index(row, 0))

    def set_order(self, number: int) -> None:
        """Order the list; `number` counts the orders of the menu."""
        self.order = number if 0 <= number < len(_ORDERS) else 0
        _label, column, order = _ORDERS[self.order]
        self.rows.sort(column, order)
        if self._sorting.menu() is not None:
            self._sorting.menu().actions()[self.order].setChecked(True)

    def focus_list(self) -> None:
        """Give the keys to the list."""
        if not self.list.currentIndex().isValid() and self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
        self.list.setFocus()
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def _open_first(self) -> None:
        """Open the first article that is left, and go there."""
        if self.rows.rowCount():
            self._open(self.rows.index(0, 0), False)
            self._window.reading.focus_page()

    def _filter(self, text: str) -> None:
        # Its drawing is searched for in every icon theme of the system, which takes a while.
        self.filter.setClearButtonEnabled(bool(text))
        self.rows.set_filter(text)
        self._show_state()

    def _show_state(self) -> None:
        total, shown = self.rows.total(), self.rows.rowCount()
        self._stack.setCurrentIndex(0 if shown else 1)
        self._clear.setVisible(bool(total))
        self._nothing.setText(
            _("No articles yet.")
            if not total
            else self._why_empty
            if self._why_empty and not self.filter.text().strip()
            else _("No article matches “{words}”.").format(words=self.filter.text().strip())
        )

    def _orders(self) -> QMenu:
        from PySide6.QtGui import QAction, QActionGroup
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        group = QActionGroup(menu)
        for number, (said, _column, _order) in enumerate(_ORDERS):
            entry = QAction(_(said), menu)
            entry.setCheckable(True)
            entry.setChecked(number == self.order)
            entry.triggered.connect(lambda _on=False, n=number: self.set_order(n))
            group.addAction(entry)
            menu.addAction(entry)
        return menu

    def _open(self, index: QModelIndex, beside: bool) -> None:
        article = index.data(ITEM)
        if article is not None:
            self.opened.emit(article.uid, beside)

    def _menu(self, at: QPoint) -> None:
        from desk.qt.action import spread_keys

        if not self.list.indexAt(at).isValid():
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        commands = self._window.commands
        spread_keys(menu)
        for name in (
            "navigate.open_chosen",
            "navigate.open_beside",
            "collections.put_in",
            "collections.take_from",
            "file.export",
            "file.take_out",
        ):
            menu.addAction(commands[name])
        menu.popup(self.list.viewport().mapToGlobal(at))


class ArticleList(QListView):
    """A list that opens on Enter, beside on Ctrl+Enter, and lets articles be dragged."""

    opened = Signal(QModelIndex, bool)
    entered_by_key = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(_("Articles"))
        self.clicked.connect(self._clicked)
        self.room = 0  # pixels across

    def repaint_all(self) -> None:
        """Draw every line anew."""
        if self.isVisible():
            self.viewport().update()

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Choose this line alone, whatever modifier of a shortcut is still held."""
        model = self.selectionModel()
        model.setCurrentIndex(index, model.SelectionFlag.ClearAndSelect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lines be measured for the new width."""
        before, self.room = self.room, event.size().width()
        super().resizeEvent(event)
        if before not in (0, self.room):
            # By itself it measures no more when it comes back from making room.
            self.scheduleDelayedItemsLayout()

    def _clicked(self, index: QModelIndex) -> None:
        from PySide6.QtGui import QGuiApplication

        keys = QGuiApplication.keyboardModifiers()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            return
        self.opened.emit(index, bool(keys & Qt.KeyboardModifier.ControlModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; leave letters to the window, which marks with them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(self.currentIndex(), beside)
            self.entered_by_key.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: the filter above the list is for that."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the articles chosen."""
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QDrag

        articles = [index.data(ITEM) for index in self.selectedIndexes()]
        data = QMimeData()
        data.setData(MIME, "\n".join(article.uid for article in articles).encode())
        data.setText("\n".join(article.title for article in articles))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(actions)


def _words(article: Article) -> str:
    return f"{article.title}\n{article.outlet}\n{article.byline}\n{article.published}"


def _tip(article: Article) -> str:
    parts = (article.title, words.meta(article), article.byline, words.why_date(article))
    return "\n".join(part for part in parts if part)
