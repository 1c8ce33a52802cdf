"""The place to read and mark: pages of text side by side, with links drawn between them."""

from desk.qt.reader.look import DARK, LIGHT, SEPIA, CodeLook, Link, Mark, PageLook
from desk.qt.reader.page import Page
from desk.qt.reader.spread import Spread

__all__ = [
    "DARK",
    "LIGHT",
    "SEPIA",
    "CodeLook",
    "Link",
    "Mark",
    "Page",
    "PageLook",
    "Spread",
]
