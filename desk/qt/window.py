"""The window: it puts the parts together and says who hears whom; each part does its own work."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from desk.problem import Problem
from desk.qt import going, page_tools, state, theme, words
from desk.qt.bridge import Bridge
from desk.qt.foot import Foot
from desk.qt.opening import Opening
from desk.qt.panels import Panels
from desk.qt.reading import Pane, Reading
from desk.qt.shelf import Shelf
from desk.qt.tables import Tables
from desk.qt.top import Top
from desk.qt.views.articles import Articles
from desk.settings import SELECTION_BAR, TEXT_SIZE, THEME

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from desk.model import Annotation, Change, Uid
    from desk.qt.action import Commands
    from desk.qt.figures_light import FiguresLight
    from desk.qt.marking import Marking
    from desk.qt.pictures import Pictures
    from desk.qt.selection_bar import SelectionBar
    from desk.qt.stories import Stories
    from desk.settings import Settings
    from desk.store import Hit, Library


class Window(QMainWindow):
    """A library and its reader; a main window, for a screen reader to tell it from a part of one.

    Signals:
        painted: the first frame is on the screen.
        ready: the library is open and everything shown comes from it.
        wanted: another language or library is asked for; the window is to be made anew.
        closed: the window is gone; what it held is kept.
    """

    painted = Signal()
    ready = Signal()
    wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, where: str, settings: Settings, opening: Opening | None = None, language: str = "en"
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 480)
        self.settings, self.where, self.language = settings, where, language
        words.use_language(language)
        self.opening = opening or Opening(where)
        self.theme = theme.chosen(settings.get(THEME))
        self._dress_application()
        self.shelf = Shelf(lambda: self.library)
        self.bridge = Bridge(self.shelf.apply, self)
        self._commands: Commands | None = None
        self.annotation: Uid | None = None
        self.loaded = False
        self._lights: FiguresLight | None = None
        self._painted = False
        self._shut = False
        self._soon: dict[Any, None] = {}
        self._make_parts()
        self._connect()
        self.dress()

    # ---- the parts -----------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.top, self.foot = Top(self), Foot()
        self.articles, self.reading = Articles(self), Reading(self)
        self.tables = Tables(self)
        self.tables.hide()
        self.panels = Panels(self)

    def _connect(self) -> None:
        self.bridge.changed.connect(self._heard)
        self.bridge.focused.connect(self._focused)
        self.articles.opened.connect(self._open)
        self.reading.mark_clicked.connect(self._mark_clicked)
        self.reading.selection_finished.connect(self._selected)
        self.reading.selection_gone.connect(self._hide_bar)
        self.reading.current_changed.connect(self._current_changed)
        self.reading.opened.connect(self._opened)
        self.reading.menu_asked.connect(self._menu)
        self.foot.left.connect(lambda: self.marking.stop())
        self.foot.answered.connect(self.reading.focus_page)
        self.tables.closed.connect(lambda: self.panels.show_tables(False))

    @property
    def commands(self) -> Commands:
        """What can be done; made when it is first wanted, which is after the first frame."""
        if self._commands is None:
            from desk.qt.action import Commands

            self._commands = Commands(self)
            self.top.wire(self._commands)
            self.articles.wire()
            self._commands.refresh()
        return self._commands

    @cached_property
    def marking(self) -> Marking:
        """What marking means at the moment."""
        from desk.qt.marking import Marking

        made = Marking(self)
        made.mode_changed.connect(self._show_mode)
        return made

    @cached_property
    def bar(self) -> SelectionBar:
        """The small bar at a selection."""
        from desk.qt.selection_bar import SelectionBar

        return SelectionBar(self)

    def _hide_bar(self) -> None:
        if "bar" in self.__dict__:
            self.bar.hide()

    @property
    def lights(self) -> FiguresLight:
        """The figures of the open articles; made when the library is there."""
        if self._lights is None:
            from desk.qt.figures_light import FiguresLight

            self._lights = FiguresLight(self)
        return self._lights

    @cached_property
    def pictures(self) -> Pictures:
        """The images of the open articles; made when the library is there."""
        from desk.qt.pictures import Pictures

        return Pictures(self)

    @cached_property
    def stories(self) -> Stories:
        """The collections; made when the library is there."""
        from desk.qt.stories import Stories

        return Stories(self)

    # ---- the library ---------------------------------------------------------------------------

    @property
    def library(self) -> Library:
        """The library; waits for it to open. `Problem` where it cannot be opened."""
        library = self.opening.library()
        if not self.loaded:
            self._load(library)
        return library

    def load(self) -> None:
        """Show everything from the library, now that it is open; a window may be gone by then."""
        if not self.loaded and not self._shut:
            self.attempt(lambda: self.library)

    def _load(self, library: Library) -> None:
        # Before a panel asks the library for anything, the window must hear of every change.
        self.loaded = True
        self.bridge.attach(library)
        self.shelf.load(self.opening.contents())
        self.articles.fill()
        self.reading.empty.dress()
        state.restore_articles(self)
        state.restore_carets(self)
        for pane in self.reading.panes:
            self.reading.take_marks(pane)
        self.reading.dress()
        self.reading.show_links()
        self.commands.refresh()
        page_tools.attend(self)
        if self.opening.wanted_tables:
            self.panels.show_tables(True)
        if not self.shelf.articles:
            self.reading.empty.take_keys()
        if self.opening.first:
            from desk.qt import first

            first.show_exchange(self)
        self.soon(lambda: self.lights)
        self.soon(lambda: self.pictures)
        self.soon(lambda: self.stories)
        self.ready.emit()

    def _refresh(self) -> None:
        if self._painted:
            self.commands.refresh()

    def do(self, change: Change) -> bool:
        """Make a change; tell the reader where that cannot be, and say whether it was."""
        try:
            self.library.do(change)
        except Problem as problem:
            self.tell(problem)
            return False
        return True

    def attempt(self, work: Callable[..., Any], *args: Any) -> Any:
        """Do something that the reader asked for; a `Problem` is told, not raised."""
        try:
            return work(*args)
        except Problem as problem:
            self.tell(problem)
            return None

    def tell(self, problem: Problem) -> None:
        """Say what went wrong and what can be done."""
        self.foot.notice.tell_problem(problem)

    def fail(self, error: Exception) -> None:
        """Tell of an error that came out of a thread."""
        if isinstance(error, Problem):
            self.tell(error)
        else:
            raise error

    def soon(self, work: Callable[[], Any]) -> None:
        """Do something once, when the window has nothing better to do."""
        if not self._soon:
            QTimer.singleShot(0, self, self._do_soon)
        self._soon[work] = None

    def _do_soon(self) -> None:
        waiting, self._soon = ({} if self._shut else self._soon), {}
        for work in waiting:
            work()

    # ---- what is looked at ---------------------------------------------------------------------

    def focus(self, uid: Uid | None, *, show: bool = False) -> None:
        """Look at an annotation, or at none; `show` opens the panel on the right."""
        self.annotation = uid
        self.reading.show_current(uid)
        if uid is not None and show:
            self.panels.show_inspector(True)
        self.bridge.focused.emit(uid)

    def focused(self) -> Annotation | None:
        """Return the annotation that is looked at."""
        return self.shelf.annotation(self.annotation)

    def reveal(self, uid: Uid) -> None:
        """Scroll an annotation into view where its article is open."""
        annotation = self.shelf.annotation(uid)
        pane = self.reading.pane_of(annotation.article) if annotation else None
        if annotation is None or pane is None:
            return
        if annotation.revision == pane.revision.uid:
            pane.page.reveal(annotation.start, annotation.end)

    def go_to_mark(self, uid: Uid) -> None:
        """Go to an annotation, wherever it is; beside the current article if there is room."""
        self.attempt(going.to_mark, self, uid)

    def go_to_hit(self, hit: Hit, focus: bool) -> None:
        """Go to a place that a search found; `focus`: with the keys."""
        self.attempt(going.to_hit, self, hit, focus)

    def is_open(self, article: Uid) -> bool:
        """Tell whether an article is among the pages."""
        return any(pane.article.uid == article for pane in self.reading.panes)

    # ---- panels and looks ----------------------------------------------------------------------

    def zoom(self, direction: int) -> None:
        """Make the text of the articles larger or smaller; 0 brings the usual size back."""
        size = self.settings.get(TEXT_SIZE) + direction if direction else TEXT_SIZE.default
        self.attempt(self.settings.put, TEXT_SIZE, size)
        self.reading.dress()

    def dress(self, _scheme: object = None) -> None:
        """Take the theme and show it everywhere; a window that was closed has no looks."""
        if self._shut:
            return
        wanted = theme.chosen(self.settings.get(THEME))
        if wanted is not self.theme:
            self.theme = wanted
            self._dress_application()
        for part in (self.top, self.articles, self.reading, self.tables):
            part.dress()
        self.panels.dress()
        if "stories" in self.__dict__:
            self.stories.dress()
        if self._commands is not None:
            self._commands.refresh()

    def _dress_application(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.dress(app, self.theme, words.script())

    # ---- who hears whom ------------------------------------------------------------------------

    def _heard(self, change: Change) -> None:
        self.reading.heard(change)
        self.articles.heard(change)
        self.tables.heard(change)
        self.panels.heard(change)
        if self.annotation is not None and self.focused() is None:
            self.focus(None)
        self.soon(self._refresh)
        self.soon(self.reading.empty.dress)

    def _focused(self, uid: Uid | None) -> None:
        self.panels.focused(uid)
        self.soon(self._refresh)

    def _open(self, uid: Uid, beside: bool) -> None:
        self.attempt(lambda: self.reading.open(uid, beside=beside))

    def _mark_clicked(self, uid: Uid) -> None:
        second = self.shelf.annotation(uid)
        if self.marking.linking is not None and second is not None:
            self.attempt(self.marking.link_to, second)
        self.focus(uid, show=self.marking.sticky is None)

    def _selected(self, pane: Pane) -> None:
        if not self.marking.selection_finished(pane) and self.settings.get(SELECTION_BAR):
            self.bar.offer(pane)

    def _current_changed(self, pane: Pane | None) -> None:
        if pane is not None:
            self.articles.choose(pane.article.uid)
        self.setWindowTitle(f"{pane.article.title} — Desk" if pane else "Desk")
        self.soon(self._refresh)

    def _opened(self) -> None:
        self._hide_bar()
        self.panels.fit()
        self.articles.list.repaint_all()
        self._current_changed(self.reading.current)

    def _show_mode(self) -> None:
        self.foot.mode.say(self.marking.mode())
        self.soon(self._refresh)

    def _menu(self, pane: Pane, at: QPoint, offset: int) -> None:
        from desk.qt.page_menu import page_menu

        page_menu(self, pane, offset).popup(at)

    # ---- what Qt tells -------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first frame."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey a key that was pressed at the first frame, before the keys were wired."""
        key = Qt.Key
        held = event.key() in (key.Key_Shift, key.Key_Control, key.Key_Alt, key.Key_Meta)
        if held or self._commands is not None or not self.commands.obey(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the window in its place."""
        super().resizeEvent(event)
        self._hide_bar()
        self.panels.place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, text, and articles from the list."""
        from desk.qt.incoming import takes

        if takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped, or open it."""
        from desk.qt.incoming import take

        event.acceptProposedAction()
        self.attempt(take, self, event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed and how the window is left; wait for work that runs."""
        self.panels.keep()
        self.attempt(state.keep, self)
        self.foot.stop()
        self.panels.stop()
        self.bridge.detach()
        self._shut = True
        super().closeEvent(event)
        self.closed.emit()
