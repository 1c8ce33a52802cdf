"""What a page needs of the window: which kind of page, tips, copies with their source, notes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from desk.qt.reader import Page
from desk.settings import ALIGN, PLAIN_PAGES

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint

    from desk.qt.reader.look import Mark
    from desk.qt.reader.plain import PlainPage
    from desk.qt.reading import Pane
    from desk.qt.window import Window


def plain_wanted(window: Window) -> bool:
    """Tell whether pages must be such as a screen reader can read: one listens, or it is chosen.

    Whether one listens is asked once the first frame is out; `attend` then changes the pages.
    """
    if window.settings.get(PLAIN_PAGES) or not window.loaded:
        return bool(window.settings.get(PLAIN_PAGES))
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def new_page(window: Window) -> Page:
    """Return a page of the kind that is wanted."""
    if plain_wanted(window):
        from desk.qt.reader.plain import PlainPage

        # It says and hears what a page does.
        return cast(Page, PlainPage())
    return Page()


def is_plain(page: object) -> bool:
    """Tell whether a page is one for screen readers."""
    return not isinstance(page, Page)


def equip(window: Window, pane: Pane) -> None:
    """Give a new page its tips and what goes along with copied words; watch for screen readers."""
    page = pane.page
    page.enrich = partial(_enrich, pane)
    page.tell = partial(_tell, window)
    if is_plain(page):
        cast("PlainPage", page).speak = partial(_speak, window)
    page.focused.connect(partial(attend, window))
    if window.settings.get(ALIGN):
        window.soon(partial(_keep_together, window))


def header_menu(window: Window, pane: Pane, at: QPoint) -> None:
    """Offer what can be done with an open article as a whole."""
    from desk.qt import page_menu

    page_menu.header_menu(window, pane).popup(at)


def _keep_together(window: Window) -> None:
    from desk.qt.together import together

    if window.loaded:
        together(window).refresh()


def attend(window: Window) -> None:
    """Put pages of the other kind in place if a screen reader has come, or the reader chose so."""
    if any(is_plain(pane.page) is not plain_wanted(window) for pane in window.reading.panes):
        window.soon(partial(_renew, window))


def _renew(window: Window) -> None:
    # Two pages may have asked for the same.
    if any(is_plain(pane.page) is not plain_wanted(window) for pane in window.reading.panes):
        window.reading.renew_pages()
        window.reading.focus_page()


def note(window: Window, pane: Pane) -> None:
    """Show which marks of an article have a memo."""
    marks = window.shelf.marks(pane.article.uid).values() if window.loaded else ()
    pane.page.set_noted(mark.uid for mark in marks if mark.memo)


def _enrich(pane: Pane, data: QMimeData, start: int, end: int) -> None:
    from desk.qt.citing import enrich

    enrich(pane, data, start, end)


def _speak(window: Window, mark: Mark) -> str:
    from desk.qt.spoken import spoken

    return spoken(window, mark.uid)


def _tell(window: Window, mark: Mark) -> str:
    from desk.qt.link_tip import link_tip

    return link_tip(window, mark.uid)
