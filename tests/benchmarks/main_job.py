"""The main job, measured: bring in, mark and save, start, memory.

    python -m tests.benchmarks.main_job [FOLDER OF ARTICLES]

Where a peer or a physical limit exists the figure is a ratio to it, measured in the same run:
a start against an empty window of the same toolkit, a save against one fdatasync. Without a folder
the sample articles are read.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desk import intake
from desk.resource import SEEDS
from desk.store import Library
from tests.benchmarks.durability import save_against_disk
from tests.benchmarks.lived_in import OPEN, lived_in_library

RUNS = 9

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtCore import QTimer
application = QApplication(sys.argv)
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, application.quit)
window = Window()
window.resize(1200, 800)
window.show()
application.exec()
"""


# A child of a large process is counted as large; a small one in between counts rightly.
_COUNT = """
import json, os, subprocess, sys
child = subprocess.Popen(sys.argv[1:])
_pid, status, used = os.wait4(child.pid, 0)
print(json.dumps([status, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""


def cpu_of(*words: str, home: str) -> tuple[float, float]:
    """Run a command; return its CPU seconds and its peak memory in MB."""
    environment = os.environ | {"DESK_HOME": home}
    # As an installed Desk starts: with its byte code on the disk.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    said = subprocess.run(
        [sys.executable, "-S", "-c", _COUNT, *words],
        capture_output=True, check=True, env=environment,
    )  # fmt: skip
    status, seconds, megabytes = json.loads(said.stdout)
    assert status == 0, words
    return seconds, megabytes


def importing(files: list[Path]) -> float:
    """Return the CPU seconds of bringing the files in, in a process that has done it before."""
    seconds = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder, Library(Path(folder, "a.desk")) as library:
            begun = time.process_time()
            report = intake.finished(intake.bring_in(library, files))
            seconds.append(time.process_time() - begun)
            assert report.count(intake.ADDED) == len(files), report
    return statistics.median(seconds[1:])


def starting() -> tuple[float, float, float, float]:
    """Return CPU seconds of Desk's start and of an empty window's, by turns, and the memory
    in MB at the first frame and with the library and the tables open.
    """
    with tempfile.TemporaryDirectory() as home:
        library = lived_in_library(Path(home), characters=33_000, marks=1000)
        desk = (sys.executable, "-m", "desk", "--library", str(library), "--exit-after-paint")
        cpu_of(*desk, home=home)
        ours, empty = [], []
        for _ in range(RUNS):
            ours.append(cpu_of(*desk, home=home))
            empty.append(cpu_of(sys.executable, "-c", EMPTY, home=home))
        _seconds, opened = cpu_of(sys.executable, "-c", OPEN, str(library), "tables", home=home)
    memory = statistics.median(megabytes for _seconds, megabytes in ours)
    return (
        statistics.median(seconds for seconds, _megabytes in ours),
        statistics.median(seconds for seconds, _megabytes in empty),
        memory,
        opened,
    )


def main() -> None:
    """Print the table."""
    from tests.benchmarks.marking import marking

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    files = sorted(folder.glob("*.txt")) or sorted(
        path for path in folder.iterdir() if path.suffix in {".html", ".md", ".txt"}
    )
    seconds = importing(files)
    print(f"bring in {len(files)} articles       {seconds * 1e3:7.1f} ms of CPU")
    for count in (10, 200, 2000):
        painted = marking(count)
        milliseconds = f"{painted * 1e3:6.1f} ms"
        print(f"mark and save at {count:5} marks {milliseconds}, key to painted and durable")
    save, sync = save_against_disk()
    print(f"one save                    {save * 1e3:7.2f} ms, {save / sync:.2f} × one fdatasync")
    ours, empty, memory, opened = starting()
    times = f"{ours / empty:.2f} × an empty window"
    print(f"start, list and two articles {ours * 1e3:6.0f} ms, {times}")
    print(f"memory, first frame / all open {memory:4.0f} / {opened:.0f} MB")


if __name__ == "__main__":
    main()
