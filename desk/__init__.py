"""Desk reads articles side by side, marks who claims what, and takes the marks out again.

    import desk
    cleaned = desk.clean("saved-page.html")
    library = desk.Library("story.desk")

Both names are looked up on first use, so that importing `desk` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desk.cleaning import clean
    from desk.store import Library

__version__ = "0.1.0"
__all__ = ["Library", "__version__", "clean"]


def __getattr__(name: str) -> Any:
    if name == "clean":
        from desk.cleaning import clean

        return clean
    if name == "Library":
        from desk.store import Library

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
