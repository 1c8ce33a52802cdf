"""What a page is told: the marks in its text, the look of their codes, its own look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight: code points `[start, end)` of the text shown; `code` is that of a `CodeLook`."""

    uid: str
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class CodeLook:
    """How a code is drawn.

    Args:
        letter: stands in the margin where a mark begins.
        colour: `#rrggbb`, already chosen for the theme of the page.
        line: solid, dashed or dotted, so that colour is never alone.
        name: what a screen reader says; the letter where there is none.
    """

    uid: str
    letter: str
    colour: str
    line: str = "solid"
    name: str = ""


@dataclass(frozen=True, slots=True)
class PageLook:
    """Colours (`#rrggbb`) and measures of a page.

    Args:
        size: of the body text, in pixels.
        line_height: from line to line, in letter heights; for Chinese, Latin takes a little less.
        width: of a line, in Chinese characters.
        family: of the body text; empty: chosen by script.
        hong_kong: traditional characters in the shapes of Hong Kong, not of Taiwan.
    """

    page: str = "#fcfcfa"
    ink: str = "#1f2328"
    quiet: str = "#5b6470"
    accent: str = "#0b62a8"
    selection: str = "#b9d7f7"
    dark: bool = False
    size: int = 18
    line_height: float = 1.7
    width: int = 36
    family: str = ""
    hong_kong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to be drawn between the marks `tail` and `head`."""

    uid: str
    kind: str
    tail: str
    head: str


LIGHT = PageLook()
SEPIA = PageLook("#f6efdf", "#3a3026", "#6b5d4c", "#8a4b16", "#e5cf9f")
DARK = PageLook("#1b1d20", "#dfe2e6", "#9aa3ad", "#7ab8f5", "#34517a", dark=True)
