"""Is what was said to be saved still there after the process was killed, and what does a save cost?

    python -m tests.benchmarks.durability [KILLS]

A child process marks one annotation after another and tells each uid once `Library.do` has
returned. It is killed without warning at a random moment; then every uid it told must be in the
library, the file must be sound, and opening it again must be quick. A killed process leaves the
page cache to the system, so this proves the transactions, not the disk.
"""

from __future__ import annotations

import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desk import verbs
from desk.store import Library, checking
from tests.helpers import bring

WRITER = """
import sys
from desk import verbs
from desk.store import Library
with Library(sys.argv[1]) as library:
    text = library.revision(library.listed()[0].article.uid)
    code = library.code("claim")
    print("ready", flush=True)
    while True:
        annotation, change = verbs.mark(text, 5, 12, code)
        library.do(change)
        print(annotation.uid, flush=True)
"""


def killed_once(path: Path, chance: random.Random) -> tuple[int, int, float]:
    """Let a writer work and kill it; return what it told, what is missing, seconds to open."""
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    deadline = time.monotonic() + chance.uniform(0.001, 0.15)
    told = []
    while time.monotonic() < deadline:
        told.append(child.stdout.readline().strip())
    child.send_signal(signal.SIGKILL)
    told += [
        line.strip() for line in child.stdout.read().splitlines(keepends=True) if line[-1] == "\n"
    ]
    child.wait()
    child.stdout.close()
    begun = time.perf_counter()
    with Library(path) as library:
        opened = time.perf_counter() - begun
        there = {annotation.uid for annotation in library.annotations()}
        assert not list(checking.check(library))
    return len(told), len(set(told) - there), opened


def new_library(folder: Path) -> Path:
    """Make a library with one article."""
    path = folder / "killed.desk"
    with Library(path) as library:
        bring(library)
    return path


def kills(count: int, seed: int = 1) -> tuple[int, int, float]:
    """Kill a writer `count` times; return all told, all missing, the slowest opening in seconds."""
    chance = random.Random(seed)
    told = missing = 0
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = new_library(Path(folder))
        for _ in range(count):
            one_told, one_missing, opened = killed_once(path, chance)
            told, missing = told + one_told, missing + one_missing
            slowest = max(slowest, opened)
    return told, missing, slowest


def save_against_disk(count: int = 200) -> tuple[float, float]:
    """Return the median seconds of one saved annotation and of one fdatasync, by turns."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = new_library(Path(folder))
        saves, syncs = [], []
        with Library(path) as library, Path(folder, "plain").open("wb") as plain:
            text = library.revision(library.listed()[0].article.uid)
            code = library.code("claim")
            for _ in range(count):
                change = verbs.mark(text, 5, 12, code)[1]
                begun = time.perf_counter()
                library.do(change)
                saves.append(time.perf_counter() - begun)
                plain.write(b"x" * 8192)
                plain.flush()
                begun = time.perf_counter()
                os.fdatasync(plain.fileno())
                syncs.append(time.perf_counter() - begun)
    return statistics.median(saves), statistics.median(syncs)


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    told, missing, slowest = kills(count)
    save, sync = save_against_disk()
    print(f"kill -9                {count} times")
    print(f"annotations told saved {told}")
    print(f"of them missing        {missing}")
    print(f"slowest opening after  {slowest:.3f} s")
    print(f"one save               {save * 1e3:.2f} ms, {save / sync:.2f} times one fdatasync")


if __name__ == "__main__":
    main()
