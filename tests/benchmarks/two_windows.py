"""How long until what one process wrote is painted in the window of another one.

    python -m tests.benchmarks.two_windows [MARKS]

A child process marks in an article that a window of this process shows; it tells the moment at
which `Library.do` returned. The window is let run as it always does; each paint of its page notes
the marks that are new on it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from desk.store import Library
from tests.helpers import bring

WRITER = """
import random, sys, time
from desk import verbs
from desk.store import Library
path, article, count = sys.argv[1:]
chance = random.Random(1)
with Library(path) as library:
    revision, code = library.revision(article), library.codes()[0]
    for number in range(int(count)):
        time.sleep(chance.uniform(0.3, 0.9))
        mark, change = verbs.mark(revision, 20 + number % 60, 24 + number % 60, code)
        library.do(change)
        print(mark.uid, time.time(), flush=True)
"""


class Painted(QObject):
    """Notes when each mark of a page was first painted, in seconds of the clock."""

    def __init__(self, page) -> None:
        super().__init__()
        self.page, self.seen = page, {}
        page.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is about to be painted; the painting takes a few milliseconds more."""
        if event.type() == QEvent.Type.Paint:
            for at in range(20, 100, 3):
                for mark in self.page.marks_at(at):
                    self.seen.setdefault(mark.uid, time.time())
        return False


def waits(count: int = 40) -> list[float]:
    """Return for each mark the seconds from `Library.do` there to the paint here."""
    from desk.qt.app import Desk, application
    from desk.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        os.environ["DESK_HOME"] = folder
        path = Path(folder) / "shared.desk"
        with Library(path) as library:
            article = bring(library).article
        app = application()
        window = Desk(app, str(path), Settings()).open()
        window.resize(1200, 800)
        loop = QEventLoop()
        if not window.loaded:
            window.ready.connect(loop.quit)
            loop.exec()
        window.reading.open(article)
        painted = Painted(window.reading.panes[0].page)
        call = [sys.executable, "-c", WRITER, str(path), article, str(count)]
        writer = subprocess.Popen(call, stdout=subprocess.PIPE, text=True)
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if writer.poll() is not None else None)
        look.start(1000)
        loop.exec()
        told = [line.split() for line in writer.communicate()[0].splitlines()]
        window.close()
        app.processEvents()
    return [painted.seen[uid] - float(moment) for uid, moment in told if uid in painted.seen]


def main() -> None:
    """Print the median, the nineteenth of twenty and the longest wait."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    found = sorted(waits(count))
    late = found[int(0.95 * (len(found) - 1))]
    print(f"another process's mark is painted: {len(found)} of {count}")
    print(f"  median {1000 * statistics.median(found):.0f} ms, nineteen of twenty within "
          f"{1000 * late:.0f} ms, longest {1000 * found[-1]:.0f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
