"""The toolkit keeps count of what it borrows.

PySide6 6.12.0 on Python older than 3.12 drops one reference to True at every emitted signal and
one to None at every call, and the process dies at random some thousand calls later. A later release
could do it again; these tests would see it at once.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal()


def test_emitting_a_signal_keeps_true_alive() -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(50):
        bell.rung.emit()
    assert before - sys.getrefcount(True) < 25


def test_a_call_that_returns_nothing_keeps_none_alive() -> None:
    bell = Bell()
    before = sys.getrefcount(None)
    for _ in range(50):
        bell.setObjectName("bell")
    assert before - sys.getrefcount(None) < 25
