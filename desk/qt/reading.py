"""The pages: which articles are open, what is marked in them, and where the reader has been."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desk.model import Annotation, Article, Code, Relation, Revision
from desk.qt import page_tools, pinning, script_view
from desk.qt.empty import Empty
from desk.qt.header import Header
from desk.qt.reader import Link, Mark, Page, Spread
from desk.qt.words import timer
from desk.settings import FAMILY, LINE_HEIGHT, LINE_WIDTH, SHAPES, TEXT_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from desk.model import Change, Edit, Record, Uid
    from desk.qt.window import Window
    from desk.store.glance import Spot

MOST = 4
"""Articles side by side; with more, no line is long enough to read."""
NARROWEST = 240
"""Pixels of a page that can still be read, some thirteen Chinese characters in a line."""
_MOST_PLACES = 200


@dataclass(eq=False, slots=True)
class Pane:
    """One open article."""

    article: Article
    revision: Revision
    page: Page
    header: Header
    pinned: bool = False


class Reading(QWidget):
    """One to four open articles.

    Signals:
        current_changed: the pane that keys go to, or None.
        opened: which articles are open has changed.
        mark_clicked: uid of an annotation.
        selection_finished: the pane; its selection is complete for the moment.
        selection_gone: nothing is selected any more, or it moved.
        menu_asked: the pane, where on the screen, and the offset in the text.
    """

    current_changed = Signal(object)
    opened = Signal()
    mark_clicked = Signal(str)
    selection_finished = Signal(object)
    selection_gone = Signal()
    menu_asked = Signal(object, QPoint, int)

    def __init__(self, window: Window) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window = window
        self.panes: list[Pane] = []
        self.current: Pane | None = None
        self.spread = Spread()
        self.spread.link_clicked.connect(self._follow_link)
        self.spread.current_changed.connect(self._page_current)
        self._back: list[tuple[Uid, tuple[int, int]]] = []
        self._forward: list[tuple[Uid, tuple[int, int]]] = []
        self._links_due = timer(self, 0, self.show_links)
        self.empty = Empty(window)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.spread)
        self._shown: Uid | None = None

    # ---- which articles are open ---------------------------------------------------------------

    def open(
        self,
        uid: Uid,
        *,
        beside: bool = False,
        again: bool = False,
        span: tuple[int, int] | None = None,
    ) -> Pane:
        """Show an article: in place of the current one, or beside it.

        Args:
            uid: of the article.
            beside: in a page of its own, as far as there is room.
            again: even if it is open already.
            span: code points to bring into view.
        """
        pane = next((p for p in self.panes if p.article.uid == uid), None)
        if pane is None or (again and beside):
            library = self._window.library
            revision = library.revision(uid)
            article = self._window.shelf.articles.get(uid) or library.article(uid)
            pane = self.show_article(article, revision, self._marks(revision), beside=beside)
            self._links_due.start()
        else:
            self.remember()
        self.set_current(pane)
        if span is not None:
            pane.page.reveal(*span)
        return pane

    def show_article(
        self,
        article: Article,
        revision: Revision,
        marks: Iterable[Annotation | Spot],
        *,
        beside: bool,
    ) -> Pane:
        """Show a text that is at hand already."""
        full = len(self.panes) >= MOST
        pane = pinning.to_replace(self, full=full) if full or not beside else None
        if pane is not None:
            self.remember()
            self._fill(pane, article, revision, marks)
        else:
            pane = self._new_pane(article, revision, marks)
        self._stack.setCurrentIndex(1)
        self._fit_pages()
        self.opened.emit()
        return pane

    def close_pane(self, pane: Pane) -> None:
        """Close an open article."""
        at = self.panes.index(pane)
        self.panes.remove(pane)
        had_keys = pane.page.hasFocus()
        self.spread.remove_page(pane.page)
        pane.header.deleteLater()
        pane.page.deleteLater()
        if pane is self.current:
            self.set_current(self.panes[min(at, len(self.panes) - 1)] if self.panes else None)
        self._links_due.start()
        if had_keys:
            self.focus_page()
        if not self.panes:
            self._stack.setCurrentWidget(self.empty)
        self._fit_pages()
        self.opened.emit()

    def set_current(self, pane: Pane | None) -> None:
        """Let keys go to this article."""
        if pane is self.current and pane is not None:
            return
        self.current = pane
        several = len(self.panes) > 1
        for each in self.panes:
            each.header.set_current(not several or each is pane)
        if pane is not None:
            self.spread.set_current(pane.page)
        self.current_changed.emit(pane)

    def focus_page(self) -> None:
        """Give the keys to the current page."""
        if self.current is not None:
            self.current.page.setFocus()

    def pane_of(self, article: Uid) -> Pane | None:
        """Return the pane that shows an article, the current one first."""
        if self.current is not None and self.current.article.uid == article:
            return self.current
        return next((pane for pane in self.panes if pane.article.uid == article), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages wide enough to be read."""
        super().resizeEvent(event)
        self._fit_pages()

    def _fit_pages(self) -> None:
        narrow = len(self.panes) * NARROWEST > self.width()
        if self.isVisible() and (narrow or self.spread.minimumWidth()):
            from desk.qt import sideways

            sideways.fit(self, self._stack)

    # ---- looks ---------------------------------------------------------------------------------

    def dress(self) -> None:
        """Take the theme and the measures the reader chose."""
        looks = self._window.theme.code_looks(self._window.shelf.codes.values())
        for pane in self.panes:
            self._dress_page(pane.page)
            pane.page.set_codes(looks)
            pane.header.dress(self._window.theme)
        self.empty.dress()

    def _dress_page(self, page: Page) -> None:
        get = self._window.settings.get
        look = self._window.theme.page_look(
            get(TEXT_SIZE), get(LINE_HEIGHT), get(LINE_WIDTH), get(FAMILY)
        )
        page.set_look(replace(look, hong_kong=get(SHAPES) == "hong_kong"))

    # ---- marks ---------------------------------------------------------------------------------

    def heard(self, change: Change) -> None:
        """Follow a change that was written."""
        changed = {
            r.article for e in change.edits if isinstance(r := e.after or e.before, Revision)
        }
        for edit in change.edits:
            record = edit.after or edit.before
            if isinstance(record, Annotation):
                if record.article not in changed:
                    self._mark_changed(edit, record)
            elif isinstance(record, Relation):
                self._links_due.start()
            elif isinstance(record, Code):
                self.dress()
            elif isinstance(record, Article):
                self._article_changed(edit, record)
        for article in changed:
            self._text_changed(article)

    def take_marks(self, pane: Pane) -> None:
        """Show the marks the library has of an article; a glance may have seen older ones."""
        known = self._marks(pane.revision)
        pane.page.set_marks([Mark(mark.uid, mark.start, mark.end, mark.code) for mark in known])

    def show_links(self) -> None:
        """Draw the arrows whose both ends are open."""
        shelf = self._window.shelf
        inside = {uid for p in self.panes for uid in shelf.marks(p.article.uid)}
        found = shelf.relations_between(inside) if inside else []
        counts = {uid: n for uid in inside if (n := len(shelf.relations(uid)))}
        self.spread.set_links([Link(r.uid, r.kind, r.tail, r.head) for r in found], counts)
        for pane in self.panes:
            page_tools.note(self._window, pane)

    def set_links(self, links: Sequence[Link]) -> None:
        """Draw these arrows."""
        self.spread.set_links(links)

    def show_current(self, uid: Uid | None) -> None:
        """Let one annotation stand out."""
        self._shown = uid
        for pane in self.panes:
            pane.page.set_current(uid if uid and pane.page.mark(uid) is not None else None)

    # ---- where the reader has been -------------------------------------------------------------

    def remember(self) -> None:
        """Keep the place that the reader is about to leave."""
        if self.current is not None:
            self._back.append((self.current.article.uid, self.current.page.position()))
            del self._back[:-_MOST_PLACES]
            self._forward.clear()

    def go_back(self) -> None:
        """Return to the place before."""
        self._travel(self._back, self._forward)

    def go_forward(self) -> None:
        """Undo `go_back`."""
        self._travel(self._forward, self._back)

    def can_go(self, back: bool) -> bool:
        """Tell whether there is a place to go to."""
        return bool(self._back if back else self._forward)

    def _travel(
        self, source: list[tuple[Uid, tuple[int, int]]], other: list[tuple[Uid, tuple[int, int]]]
    ) -> None:
        while source:
            uid, position = source.pop()
            if uid not in self._window.shelf.articles:
                continue
            here = self.current
            if here is not None:
                other.append((here.article.uid, here.page.position()))
            kept = (list(self._back), list(self._forward))
            self.open(uid).page.restore(position)
            self._back[:], self._forward[:] = kept
            return

    # ---- inside --------------------------------------------------------------------------------

    def _marks(self, revision: Revision) -> list[Annotation]:
        marks = self._window.shelf.marks(revision.article).values()
        return [mark for mark in marks if mark.revision == revision.uid]

    def _new_pane(
        self, article: Article, revision: Revision, marks: Iterable[Annotation | Spot]
    ) -> Pane:
        page, header = page_tools.new_page(self._window), Header(article, self._window.theme)
        pane = Pane(article, revision, page, header)
        at = self.panes.index(self.current) + 1 if self.current in self.panes else len(self.panes)
        self.panes.insert(at, pane)
        self._dress_page(page)
        self._fill(pane, article, revision, marks)
        self.spread.add_page(page, header, at)
        header.closed.connect(lambda: self.close_pane(pane))
        header.unpinned.connect(lambda: pinning.pin(pane, False))
        header.pressed.connect(lambda: self._press(pane))
        header.menu_asked.connect(lambda at: page_tools.header_menu(self._window, pane, at))
        self._listen(pane)
        return pane

    def _listen(self, pane: Pane) -> None:
        page, window = pane.page, self._window
        page.mark_clicked.connect(self.mark_clicked)
        page.mark_moved.connect(lambda *moved: window.marking.move(*moved))
        page.selection_finished.connect(lambda *_span: self.selection_finished.emit(pane))
        page.selection_changed.connect(lambda *_span: self.selection_gone.emit())
        page.scrolled.connect(self.selection_gone)
        page.menu_asked.connect(lambda at, offset: self.menu_asked.emit(pane, at, offset))
        page.zoom_asked.connect(window.zoom)
        page_tools.equip(window, pane)

    def _fill(
        self,
        pane: Pane,
        article: Article,
        revision: Revision,
        marks: Iterable[Annotation | Spot],
    ) -> None:
        pane.article, pane.revision = article, revision
        pane.header.show_article(article)
        pane.header.dress(self._window.theme)
        page = pane.page
        page.setAccessibleName(article.title)
        page.set_codes(self._window.theme.code_looks(self._window.shelf.codes.values()))
        page.set_article(revision.text, revision.blocks, revision.inlines, article.script)
        page.set_marks([Mark(mark.uid, mark.start, mark.end, mark.code) for mark in marks])
        script_view.keep(self._window, pane)

    def renew_pages(self) -> None:
        """Put pages of the kind that is wanted now in the place of those that are open."""
        widths, current = self.spread.widths() if self.panes else [], self.current
        for at, pane in enumerate(self.panes):
            old, (anchor, caret) = pane.page, (pane.page.anchor, pane.page.caret)
            position = old.position()
            self.spread.remove_page(old)
            pane.page = page_tools.new_page(self._window)
            self._dress_page(pane.page)
            self._fill(pane, pane.article, pane.revision, self._marks(pane.revision))
            self.spread.add_page(pane.page, pane.header, at)
            pane.header.show()
            self._listen(pane)
            pane.page.select(anchor, caret)
            pane.page.restore(position)
            old.deleteLater()
        self.spread.set_widths(widths)
        self.current = None
        self.set_current(current)
        self.show_links()
        self.show_current(self._shown)
        self.opened.emit()

    def _press(self, pane: Pane) -> None:
        self.set_current(pane)
        pane.page.setFocus()

    def _page_current(self, page: Page) -> None:
        self.set_current(next((pane for pane in self.panes if pane.page is page), self.current))

    def _follow_link(self, _relation: Uid, mark: Uid) -> None:
        self._window.go_to_mark(mark)

    def _mark_changed(self, edit: Edit, record: Annotation) -> None:
        for pane in self.panes:
            if pane.article.uid != record.article:
                continue
            if memo_of(edit.before) != memo_of(edit.after):
                self._links_due.start()
            before = edit.before is not None and pane.page.mark(record.uid) is not None
            after = edit.after is not None and record.revision == pane.revision.uid
            if after:
                mark = Mark(record.uid, record.start, record.end, record.code)
                (pane.page.change_mark if before else pane.page.add_mark)(mark)
            elif before:
                pane.page.remove_mark(record.uid)
            if edit.before is None and self._shown == record.uid:
                pane.page.set_current(record.uid)

    def _article_changed(self, edit: Edit, record: Article) -> None:
        for pane in [p for p in self.panes if p.article.uid == record.uid]:
            if edit.after is None:
                self.close_pane(pane)
            else:
                pane.article = record
                pane.header.show_article(record)

    def _text_changed(self, article: Uid) -> None:
        """Show the current text, from the words on that the reader is at."""
        from desk import comparing

        for pane in [p for p in self.panes if p.article.uid == article]:
            if article not in self._window.shelf.articles:
                continue
            revision, old = self._window.library.revision(article), pane.revision
            if revision.uid == old.uid:
                self.take_marks(pane)
                continue
            (top, into), caret = pane.page.position(), pane.page.caret
            self._fill(pane, pane.article, revision, self._marks(revision))
            pane.page.restore((comparing.placed(old.text, revision.text, top), into))
            caret = comparing.placed(old.text, revision.text, caret)
            pane.page.select(caret, caret)
            self._links_due.start()
        self.show_current(self._shown)


def memo_of(record: Record | None) -> str:
    """Return the memo of an annotation; nothing of anything else."""
    return record.memo if isinstance(record, Annotation) else ""
