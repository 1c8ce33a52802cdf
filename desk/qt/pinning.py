"""Pinned articles: one that is opened takes the place of another, never of a pinned one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.qt.reading import Pane, Reading


def to_replace(reading: Reading, *, full: bool) -> Pane | None:
    """Return whose place an article takes that is opened; None: a place of its own.

    It is the current one, or the one nearest to it that is not pinned. Where all are pinned and
    there is no room (`full`), the reader's newest wish wins: the current one.
    """
    panes = reading.panes
    if not panes:
        return None
    current = reading.current if reading.current in panes else panes[-1]
    at = panes.index(current)
    free = [pane for pane in panes if not pane.pinned]
    if free:
        return min(free, key=lambda pane: abs(panes.index(pane) - at))
    return current if full else None


def pin(pane: Pane, on: bool) -> None:
    """Pin an article to its place, or let it go."""
    pane.pinned = on
    pane.header.set_pinned(on)


def restore(panes: Sequence[Pane], pinned: object) -> None:
    """Pin what was pinned when the window was left."""
    if isinstance(pinned, list) and len(pinned) == len(panes):
        for pane, on in zip(panes, pinned, strict=True):
            pin(pane, on is True)
