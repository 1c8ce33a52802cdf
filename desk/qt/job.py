"""Work that takes time, beside the window: a generator in a thread, with progress and cancel."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QThread, Signal

if TYPE_CHECKING:
    from collections.abc import Generator

_PAUSE = 0.05
"""Seconds between two reports; more often than that nobody can read them."""


class Job(QThread):
    """Runs a generator to its end: what it yields is progress, what it returns is the result.

    Signals:
        progressed: what the generator yielded, at most twenty times a second.
        done: what it returned.
        failed: the exception that ended it.
        cancelled: it was closed before its end; its `finally` has run.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, steps: Generator[Any, None, Any], label: str) -> None:
        super().__init__()
        self.label = label
        self._steps = steps
        self._stop = False

    def cancel(self) -> None:
        """Close the generator after the step it is at."""
        self._stop = True

    def run(self) -> None:
        """Run in the thread; called by Qt."""
        try:
            result = self._walk()
        except Exception as error:
            self.failed.emit(error)
        else:
            signal = self.cancelled if self._stop else self.done
            signal.emit() if self._stop else signal.emit(result)

    def _walk(self) -> Any:
        told = 0.0
        while True:
            if self._stop:
                self._steps.close()
                return None
            try:
                step = next(self._steps)
            except StopIteration as end:
                # It came to its end before the wish to stop was heard: that counts.
                self._stop = False
                return end.value
            if time.monotonic() - told >= _PAUSE:
                told = time.monotonic()
                self.progressed.emit(step)
