"""How long from the key to a mark that is painted and durable, in the real window."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest

from tests.benchmarks.lived_in import lived_in_library

RUNS = 31


def marking(marks: int, characters: int = 33_000) -> float:
    """Return the median seconds of marking in an article that holds so many marks already."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DESK_HOME"] = folder
        path = lived_in_library(Path(folder), characters, marks, articles=1)
        return _in_window(path)


def _in_window(path: Path) -> float:
    from desk.qt.app import Desk, application
    from desk.settings import Settings

    app = application()
    desk = Desk(app, str(path), Settings())
    window = desk.open()
    window.resize(1200, 800)
    if not window.loaded:
        loop = QEventLoop()
        window.ready.connect(loop.quit)
        loop.exec()
    page = window.reading.panes[0].page
    seconds = []
    for run in range(RUNS):
        page.setFocus()
        page.select(30 + 3 * run, 42 + 3 * run)
        app.processEvents()
        before = len(window.library.annotations(window.reading.panes[0].article.uid))
        begun = time.perf_counter()
        QTest.keyClick(page, Qt.Key.Key_C)
        app.processEvents()
        seconds.append(time.perf_counter() - begun)
        after = len(window.library.annotations(window.reading.panes[0].article.uid))
        assert after == before + 1
    window.close()
    app.processEvents()
    return statistics.median(seconds)
