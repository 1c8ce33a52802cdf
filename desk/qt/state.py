"""How the window is left and found again: open articles, places in them, sizes, panels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray

from desk.qt import pinning

if TYPE_CHECKING:
    from desk.qt.window import Window
    from desk.store.glance import Glance


def keep(window: Window) -> None:
    """Write down how the window stands."""
    if not window.loaded and not window.reading.panes:
        # It never came to show its library; what was kept before is the better memory.
        return
    window.settings.put_window(window.where, taken(window))


def taken(window: Window) -> dict[str, Any]:
    """Return how the window stands, as values of TOML."""
    reading = window.reading
    panes = reading.panes
    return {
        "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
        "articles": [pane.article.uid for pane in panes],
        "places": [list(pane.page.position()) for pane in panes],
        "carets": [pane.page.caret for pane in panes],
        "pinned": [pane.pinned for pane in panes],
        "widths": [float(width) for width in reading.spread.widths()],
        "current": panes.index(reading.current) if reading.current in panes else 0,
        "order": window.articles.order,
        "list": window.panels.list_shown(),
        "across": window.panels.across.sizes(),
        "down": window.panels.down.sizes(),
        "tables": not window.tables.isHidden(),
        "tab": window.tables.current(),
    }


def articles_of(state: dict[str, Any]) -> list[str]:
    """Return the uids of the articles that were open."""
    found = state.get("articles", [])
    return [uid for uid in found if isinstance(uid, str)] if isinstance(found, list) else []


def restore_window(window: Window, state: dict[str, Any]) -> None:
    """Give the window its size and panels; what does not fit any more is left as it is."""
    geometry = state.get("geometry")
    if not (
        isinstance(geometry, str)
        and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    ):
        window.resize(1400, 900)
    window.articles.setVisible(state.get("list") is not False)
    for splitter, name in ((window.panels.across, "across"), (window.panels.down, "down")):
        sizes = _numbers(state.get(name))
        if sizes and all(size >= 0 for size in sizes):
            splitter.setSizes([round(size) for size in sizes])
    order = state.get("order")
    window.articles.set_order(order if isinstance(order, int) else 0)
    tab = state.get("tab")
    window.tables.want(tab if isinstance(tab, str) else "")
    window.opening.wanted_tables = state.get("tables") is True
    window.opening.state = state


def show_glance(window: Window, glance: Glance) -> None:
    """Show the list and the open articles as they were read at a glance."""
    from desk.qt.reader import Link

    window.shelf.take_codes(glance.codes)
    window.shelf.take_list(glance.listed)
    window.articles.fill()
    window.reading.empty.dress()
    shown = set()
    for uid in articles_of(window.opening.state):
        if uid in glance.open and uid in window.shelf.articles:
            found = glance.open[uid]
            pane = window.reading.show_article(
                window.shelf.articles[uid], found.revision, found.spots, beside=True
            )
            window.reading.set_current(pane)  # the next one comes to its right
            shown |= {spot.uid for spot in found.spots}
    arrows = [a for a in glance.arrows if a.tail in shown and a.head in shown]
    window.reading.set_links([Link(a.uid, a.kind, a.tail, a.head) for a in arrows])
    _restore_places(window)


def restore_articles(window: Window) -> None:
    """Open the articles that were open, where a glance has not done so."""
    if window.reading.panes:
        return
    for uid in articles_of(window.opening.state):
        if uid in window.shelf.articles:
            # One text that cannot be read must not keep the others from being shown.
            window.attempt(partial(window.reading.open, uid, beside=True, again=True))
    _restore_places(window)


def restore_carets(window: Window) -> None:
    """Put the carets where they were, so that the arrow keys go on from there."""
    carets = _numbers(window.opening.state.get("carets"))
    if len(carets) != len(window.reading.panes):
        return
    for pane, caret in zip(window.reading.panes, carets, strict=True):
        # A text may have changed meanwhile, and a reader who was quick is somewhere already.
        if pane.page.caret == 0 < caret <= len(pane.page.text()):
            pane.page.select(round(caret), round(caret))


def _restore_places(window: Window) -> None:
    state, reading = window.opening.state, window.reading
    places = state.get("places", [])
    if len(reading.panes) != len(articles_of(state)):
        places = []
    for pane, place in zip(reading.panes, places, strict=False):
        numbers = _numbers(place)
        if len(numbers) == 2:
            pane.page.restore((round(numbers[0]), round(numbers[1])))
    widths = _numbers(state.get("widths"))
    if widths and len(widths) == len(reading.panes):
        reading.spread.set_widths(widths)
    pinning.restore(reading.panes, state.get("pinned"))
    current = state.get("current")
    if reading.panes:
        at = current if isinstance(current, int) and 0 <= current < len(reading.panes) else 0
        reading.set_current(reading.panes[at])


def _numbers(value: Any) -> list[float]:
    if not isinstance(value, list):
        return []
    return [float(number) for number in value if isinstance(number, int | float)]
