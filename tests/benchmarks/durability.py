"""Is what was said to be saved still there after the process was killed, and what does a save cost?

    python -m tests.benchmarks.durability [KILLS] [STEPS]

A child process marks, writes memos, corrects texts, brings in, takes out, undoes and backs up, as
a reader might, and tells the uid of each mark once `Library.do` has returned. It is killed without
warning at a random moment; then every mark it told must be in the library, the file must be sound,
and the next start must be quick. A killed process leaves the page cache to the system, so this
proves the transactions, not the disk. Then follow the random steps of `durability_steps`.
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
from dataclasses import dataclass
from pathlib import Path

from desk import verbs
from desk.store import Library, backup, checking
from tests.benchmarks import durability_steps
from tests.helpers import bring

_A_LIBRARY = 50
"""So many kills are survived by one library; then comes a new one."""

WRITER = """
import random, sys
from pathlib import Path
from desk.store import Library, backup
from tests.benchmarks.durability_steps import Hand
chance = random.Random(sys.argv[2])
with Library(sys.argv[1]) as library:
    hand = Hand(library, chance)
    print("ready", flush=True)
    while True:
        made = hand.mark() if chance.random() < 0.7 else None
        if made:
            library.do(made[1])
            print("+" + made[0].uid, flush=True)
        elif chance.random() < 0.02:
            backup.make(Path(sys.argv[1]), Path(sys.argv[1]).parent / "backups")
        else:
            # A mark may go by what is done now, so it is no longer told of.
            print("?", flush=True)
            hand.act()
            print("=" + " ".join(mark.uid for mark in library.annotations()), flush=True)
"""


@dataclass
class Told:
    """What one run told before it was killed, and what came of it."""

    told: int = 0
    missing: int = 0
    started: float = 0.0
    unsound: int = 0


def killed_once(path: Path, chance: random.Random) -> Told:
    """Let a writer work and kill it; see what is there and how long the next start takes."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", WRITER, str(path), str(chance.random())]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    started = time.perf_counter() - begun
    deadline = time.monotonic() + chance.uniform(0.001, 0.15)
    lines = []
    while time.monotonic() < deadline:
        lines.append(child.stdout.readline())
    child.send_signal(signal.SIGKILL)
    lines += child.stdout.read().splitlines(keepends=True)
    child.wait()
    child.stdout.close()
    told, safe = _told(lines)
    with Library(path) as library:
        there = {annotation.uid for annotation in library.annotations()}
        found = list(checking.check(library))
    return Told(told, len(safe - there), started, bool(found))


def _told(lines: list[str]) -> tuple[int, set[str]]:
    """Return how many marks were told of, and which of them nothing may have taken out since."""
    count, safe = 0, set[str]()
    for line in lines:
        if not line.endswith("\n"):
            break
        if line[0] == "+":
            count += 1
            safe.add(line[1:].strip())
        elif line[0] == "=":
            safe = set(line[1:].split())
        elif line[0] == "?":
            safe = set()
    return count, safe


def new_library(folder: Path) -> Path:
    """Make a library with one article."""
    path = folder / "killed.desk"
    with Library(path) as library:
        bring(library)
    return path


def kills(count: int, seed: int = 1) -> Told:
    """Kill a writer `count` times; return the sums, and the slowest start."""
    chance = random.Random(seed)
    every = Told()
    while count > 0:
        with tempfile.TemporaryDirectory() as folder:
            path = new_library(Path(folder))
            for _ in range(min(count, _A_LIBRARY)):
                one = killed_once(path, chance)
                every.told += one.told
                every.missing += one.missing
                every.unsound += one.unsound
                every.started = max(every.started, one.started)
            for found in backup.backups(Path(folder) / "backups"):
                backup.preview(found.path)
        count -= _A_LIBRARY
    return every


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
    """Print the tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    every = kills(count)
    save, sync = save_against_disk()
    print(f"kill -9                {count} times")
    print(f"marks told saved       {every.told}")
    print(f"of them missing        {every.missing}")
    print(f"libraries not sound    {every.unsound}")
    print(f"slowest start after    {every.started:.3f} s")
    print(f"one save               {save * 1e3:.2f} ms, {save / sync:.2f} times one fdatasync")
    sys.argv[1:2] = []
    durability_steps.main()


if __name__ == "__main__":
    main()
