"""The library: everything a reader has brought in, marked and done, in one database.

    with Library("story.desk") as library:
        library.do(change)      # one transaction, one event, one undo step, one notice
        library.undo()

`Library` needs SQLAlchemy, which takes longer to import than a window to open; so the names here
are looked up on first use, and `desk.store.glance` reads what a first frame shows without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desk.store.library import Library
    from desk.store.search import Hit
    from desk.store.values import Listed

__all__ = ["Hit", "Library", "Listed"]

_HOMES = {
    "Library": "desk.store.library",
    "Hit": "desk.store.search",
    "Listed": "desk.store.values",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
