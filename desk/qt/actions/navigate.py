"""Getting around: articles, marks, links, places visited, panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_, _
from desk.problem import Problem
from desk.qt import parts, pinning
from desk.qt.action import action

if TYPE_CHECKING:
    from desk.model import Annotation
    from desk.qt.window import Window

NAME = N_("Go")
PLACE = 30


def _reading(window: Window) -> bool:
    return window.reading.current is not None


def _several(window: Window) -> bool:
    return len(window.reading.panes) > 1


@action(
    N_("Search, or jump to anything …"),
    tip=N_("Every action, every article, any words."),
    keys="Ctrl+K|Ctrl+P",
    icon="search",
)
def palette(window: Window) -> None:
    window.panels.palette.open()


@action(N_("Open"), tip=N_("The chosen article, in place of the current one."), apart=True)
def open_chosen(window: Window) -> None:
    for article in window.articles.selected()[:1]:
        window.reading.open(article.uid)
        window.reading.focus_page()


@action(
    N_("Open beside"),
    tip=N_("The chosen article, beside those that are open; up to four."),
    keys="Ctrl+Return",
    icon="beside",
)
def open_beside(window: Window) -> None:
    chosen = window.articles.selected()
    if not chosen:
        raise Problem(_("No article is chosen."), _("Choose one in the list."))
    for article in chosen[:4]:
        window.reading.open(article.uid, beside=True, again=len(chosen) == 1)


@action(
    N_("Close the article"),
    tip=N_("Its place is kept in the places visited."),
    keys="Ctrl+W",
    icon="close",
    able=_reading,
)
def close(window: Window) -> None:
    if window.reading.current is not None:
        window.reading.remember()
        window.reading.close_pane(window.reading.current)


@action(
    N_("Exchange with its neighbour"),
    tip=N_("The current article and the next one."),
    keys="Ctrl+Shift+X",
    able=_several,
)
def swap(window: Window) -> None:
    reading = window.reading
    if reading.current is None or len(reading.panes) < 2:
        return
    at = reading.panes.index(reading.current)
    other = at + 1 if at + 1 < len(reading.panes) else at - 1
    reading.spread.swap(reading.panes[at].page, reading.panes[other].page)
    reading.panes[at], reading.panes[other] = reading.panes[other], reading.panes[at]


@action(
    N_("Pin the article, or let it go"),
    tip=N_("What is opened then never takes its place."),
    keys="K",
    icon="pin",
    able=_reading,
)
def pin(window: Window) -> None:
    pane = window.reading.current
    if pane is not None:
        pinning.pin(pane, not pane.pinned)


@action(
    N_("Next article"),
    tip=N_("Keys go to the page on the right."),
    keys="Ctrl+Tab",
    able=_several,
)
def next_page(window: Window) -> None:
    _turn(window, 1)


@action(
    N_("Previous article"),
    tip=N_("Keys go to the page on the left."),
    keys="Ctrl+Shift+Tab",
    able=_several,
)
def previous_page(window: Window) -> None:
    _turn(window, -1)


@action(N_("Next part"), tip=N_("List, pages, mark and table take the keys in turn."), keys="F6")
def next_part(window: Window) -> None:
    parts.turn(window, 1)


@action(
    N_("Previous part"),
    tip=N_("List, pages, mark and table take the keys in turn."),
    keys="Shift+F6",
)
def previous_part(window: Window) -> None:
    parts.turn(window, -1)


def _turn(window: Window, step: int) -> None:
    reading = window.reading
    if reading.current in reading.panes:
        at = (reading.panes.index(reading.current) + step) % len(reading.panes)
        reading.set_current(reading.panes[at])
        reading.focus_page()


@action(N_("Next mark"), tip=N_("In the current article."), keys="N", apart=True, able=_reading)
def next_mark(window: Window) -> None:
    _walk(window, 1)


@action(N_("Previous mark"), tip=N_("In the current article."), keys="P", able=_reading)
def previous_mark(window: Window) -> None:
    _walk(window, -1)


def _walk(window: Window, step: int) -> None:
    pane = window.reading.current
    if pane is None:
        return
    every = window.shelf.in_order(pane.article.uid)
    marks = [mark for mark in every if mark.revision == pane.revision.uid]
    if not marks:
        raise Problem(
            _("Nothing is marked in this article yet."),
            _("Select some words and press C, R or F."),
        )
    found = _neighbour(marks, window.annotation, pane.page.caret, step)
    # The caret goes along: reading goes on there, and a screen reader says what it has come upon.
    pane.page.select(found.start, found.start)
    window.focus(found.uid)
    pane.page.reveal(found.start, found.end)


def _neighbour(marks: list[Annotation], uid: str | None, caret: int, step: int) -> Annotation:
    at = next((i for i, mark in enumerate(marks) if mark.uid == uid), None)
    if at is not None:
        return marks[(at + step) % len(marks)]
    if step > 0:
        return next((mark for mark in marks if mark.start >= caret), marks[0])
    return next((mark for mark in reversed(marks) if mark.end <= caret), marks[-1])


@action(
    N_("Show the mark"),
    tip=N_("Opens the panel on the right; ends a link that was begun."),
    keys="Return|Enter",
    listed=False,
    on_pages=True,
    able=lambda window: window.annotation is not None,
)
def show_mark(window: Window) -> None:
    if window.marking.linking is not None:
        annotation = window.focused()
        if annotation is not None:
            window.marking.link_to(annotation)
        return
    window.focus(window.annotation, show=True)


@action(
    N_("Other end of the link"),
    tip=N_("Of the selected mark; again for the next link."),
    keys="G",
    icon="jump",
    able=lambda window: window.annotation is not None,
)
def other_end(window: Window) -> None:
    annotation = window.focused()
    if annotation is None:
        return
    arrows = window.shelf.relations(annotation.uid)
    if not arrows:
        raise Problem(_("This mark has no link."), _("Press L to link it to another one."))
    arrow = arrows[0]
    window.go_to_mark(arrow.head if arrow.tail == annotation.uid else arrow.tail)


@action(
    N_("Back"),
    tip=N_("To the place before."),
    keys="Alt+Left",
    apart=True,
    able=lambda window: window.reading.can_go(True),
)
def back(window: Window) -> None:
    window.reading.go_back()


@action(
    N_("Forward"),
    tip=N_("To the place after."),
    keys="Alt+Right",
    able=lambda window: window.reading.can_go(False),
)
def forward(window: Window) -> None:
    window.reading.go_forward()


@action(
    N_("Find in the article …"),
    tip=N_("Shows every place at once."),
    keys="Ctrl+F",
    icon="search",
    able=_reading,
)
def find(window: Window) -> None:
    window.panels.find_bar.open()


@action(N_("Find the next place"), keys="F3", able=_reading)
def find_next(window: Window) -> None:
    window.panels.find_bar.next()


@action(N_("Find the previous place"), keys="Shift+F3", able=_reading)
def find_previous(window: Window) -> None:
    window.panels.find_bar.previous()


@action(
    N_("Search everything"),
    tip=N_("Titles, texts and memos, in a table of places."),
    keys="Ctrl+Shift+F",
    icon="search",
)
def search(window: Window) -> None:
    view = window.panels.show_tables(True, "search")
    if view is not None:
        view.focus_field()


@action(N_("To the list"), tip=N_("Keys go to the list of articles."), keys="Alt+1", apart=True)
def focus_list(window: Window) -> None:
    window.articles.show()
    window.articles.focus_list()


@action(N_("To the page"), tip=N_("Keys go to the current article."), keys="Alt+2", able=_reading)
def focus_page(window: Window) -> None:
    window.reading.focus_page()


@action(
    N_("To the selected mark"),
    tip=N_("Keys go to the panel on the right."),
    keys="Alt+3",
    able=lambda window: window.annotation is not None,
)
def focus_inspector(window: Window) -> None:
    window.panels.show_inspector(True)
    window.panels.inspector.focus_memo()


@action(N_("To the tables"), tip=N_("Keys go to the table of marks."), keys="Alt+4")
def focus_tables(window: Window) -> None:
    view = window.panels.show_tables(True, "annotations")
    if view is not None:
        view.focus_first()


@action(
    N_("Filter the articles"),
    tip=N_("By words of the title, the outlet or the date."),
    keys="Ctrl+L",
)
def filter_articles(window: Window) -> None:
    window.articles.show()
    window.articles.filter.setFocus()
    window.articles.filter.selectAll()


@action(N_("Menu"), tip=N_("Everything there is to do."), keys="F10", listed=False)
def menu(window: Window) -> None:
    window.top.open_menu()


@action(
    N_("Stop, or put away"),
    tip=N_("Ends what is going on; then puts away what is open."),
    keys="Esc",
    listed=False,
)
def escape(window: Window) -> None:
    from desk.qt.escape import escape as out

    out(window)
