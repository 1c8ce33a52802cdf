"""Articles that belong together: collections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_
from desk.qt.action import action

if TYPE_CHECKING:
    from desk.qt.window import Window

NAME = N_("Collections")
PLACE = 15


def _loaded(window: Window) -> bool:
    return window.loaded and bool(window.shelf.articles)


def _shown(window: Window) -> bool:
    return window.loaded and window.stories.shown is not None


@action(
    N_("Put into a collection …"),
    tip=N_("The chosen articles, or the one that is open; a tick shows where they are."),
    keys="Ctrl+D",
    icon="collection",
    able=_loaded,
)
def put_in(window: Window) -> None:
    window.stories.offer()


@action(
    N_("Take out of this collection"),
    tip=N_("The chosen articles; they stay in the library."),
    keys="Ctrl+Shift+D",
    able=_shown,
)
def take_from(window: Window) -> None:
    stories = window.stories
    if stories.shown is not None:
        stories.take(stories.chosen(), stories.shown)


@action(N_("New collection …"), tip=N_("To gather articles of one story."), able=_loaded)
def new(window: Window) -> None:
    window.stories.ask_new()


@action(N_("Rename this collection …"), apart=True, able=_shown)
def rename(window: Window) -> None:
    stories = window.stories
    if stories.shown is not None:
        stories.ask_name(stories.all[stories.shown])


@action(
    N_("Remove this collection"),
    tip=N_("Its articles stay in the library; undo brings it back."),
    able=_shown,
)
def remove(window: Window) -> None:
    stories = window.stories
    if stories.shown is not None:
        stories.remove(stories.all[stories.shown])


@action(
    N_("Next collection"),
    tip=N_("The list shows one collection after another, then all articles."),
    keys="Ctrl+Alt+D",
    apart=True,
    able=_loaded,
)
def turn(window: Window) -> None:
    stories = window.stories
    order = [None, *(story.uid for story in stories.in_order())]
    stories.show(order[(order.index(stories.shown) + 1) % len(order)])
