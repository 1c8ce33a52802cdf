"""Going to a mark or to a place that was found, wherever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import _
from desk.problem import Problem
from desk.qt import texts

if TYPE_CHECKING:
    from desk.model import Annotation, Uid
    from desk.qt.reading import Pane
    from desk.qt.window import Window
    from desk.store import Hit

_LINES = 40
"""Pixels at the foot of a page that are no place to bring a passage to."""


def to_mark(window: Window, uid: Uid) -> None:
    """Open the article of a mark and bring it level with the mark the reader comes from."""
    annotation = window.shelf.annotation(uid)
    if annotation is None:
        raise Problem(_("This mark is gone."), _("Undo brings it back."))
    if texts.stands_aside(window, annotation):
        window.focus(uid, show=True)
        texts.open_of_mark(window, annotation)
        return
    here = window.focused()
    height = _height(window, here) if here is not None else None
    if here is not None and here.article == annotation.article:
        height = None
    reading_on = any(pane.page.hasFocus() for pane in window.reading.panes)
    pane = _room(window, annotation.article)
    pane.page.select(annotation.start, annotation.start)
    pane.page.reveal(annotation.start, annotation.end, height)
    if height is not None:
        pane.page.scroll_by(pane.page.y_of(annotation.start) - height)
    if reading_on:
        pane.page.setFocus()
    window.focus(uid, show=True)


def to_hit(window: Window, hit: Hit, focus: bool) -> None:
    """Open the article of a place that was found, and select the words."""
    if hit.annotation is not None:
        to_mark(window, hit.annotation)
        return
    pane = window.reading.open(hit.article)
    pane.page.reveal(hit.start, hit.end)
    pane.page.select(hit.start, hit.end)
    window.bar.hide()
    if focus:
        pane.page.setFocus()


def _height(window: Window, annotation: Annotation) -> int | None:
    pane = window.reading.pane_of(annotation.article)
    if pane is None:
        return None
    y = pane.page.y_of(annotation.start)
    return y if 0 <= y < pane.page.viewport().height() - _LINES else None


def _room(window: Window, article: Uid) -> Pane:
    reading = window.reading
    reading.remember()
    if reading.pane_of(article) is None and len(reading.panes) > 1:
        # What the reader looks at stays; another article makes room.
        other = next((p for p in reading.panes if p is not reading.current), reading.panes[0])
        reading.set_current(other)
    return reading.open(article, beside=len(reading.panes) == 1)
