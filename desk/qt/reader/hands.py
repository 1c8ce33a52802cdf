"""The hands of the reader on a page: each made when it first moves, after the first frame."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from desk.qt.reader.keys import Keys
    from desk.qt.reader.mouse import Mouse
    from desk.qt.reader.page import Page


class Hands:
    """The half of a page that hears the keyboard and the mouse."""

    @cached_property
    def keys(self) -> Keys:
        """What keys do."""
        from desk.qt.reader.keys import Keys

        return Keys(cast("Page", self))

    @cached_property
    def mouse(self) -> Mouse:
        """What the mouse does."""
        from desk.qt.reader.mouse import Mouse

        return Mouse(cast("Page", self))
