"""The clipboard: what is copied, and how it is left behind at the end."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_kept: list[bool] = []


def put(data: QMimeData) -> None:
    """Put words, with their forms for other programs, on the clipboard."""
    if not _kept:
        _kept.append(True)
        atexit.register(_leave)
    QGuiApplication.clipboard().setMimeData(data)


def _leave() -> None:
    # Qt lets go of the clipboard after Python has ended, and data that was made in Python cannot
    # be let go of then: the process would die. So the plain words stay, made by Qt itself.
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(clipboard.text())
