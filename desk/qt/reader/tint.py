"""How Qt's own text widgets show marks: a fill and an underline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat

if TYPE_CHECKING:
    from desk.qt.reader.ink import Ink
    from desk.qt.reader.look import Mark

_STYLES = QTextCharFormat.UnderlineStyle
_LINES = {"dashed": _STYLES.DashUnderline, "dotted": _STYLES.DotLine}


def tint(ink: Ink, over: tuple[Mark, ...], *, current: bool) -> QTextCharFormat:
    """Return the format of words under these marks; the line is that of the last one."""
    form, last = QTextCharFormat(), over[-1].code
    form.setBackground(ink.fill(tuple(sorted({mark.code for mark in over})), len(over)))
    form.setUnderlineColor(ink.colour(last))
    form.setUnderlineStyle(_LINES.get(ink.code(last).line, _STYLES.SingleUnderline))
    if current:
        form.setFontOverline(True)
    return form
