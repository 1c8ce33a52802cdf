"""Two programs on one library: both hear of everything, nothing is lost, undo takes one's own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from desk import verbs
from desk.store import Library
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path

HEARS = """
import sys, time
from desk.store import Library
with Library(sys.argv[1], desk="2") as library:
    marks = set()
    def heard(change):
        for edit in change.edits:
            if edit.after is not None and type(edit.after).__name__ == "Annotation":
                print(edit.after.uid, flush=True)
    library.listen(heard)
    print("ready", flush=True)
    while True:
        library.catch_up()
        time.sleep(0.1)
"""

WRITES = """
import sys
from desk import verbs
from desk.problem import Problem
from desk.store import Library
name, count = sys.argv[2], int(sys.argv[3])
with Library(sys.argv[1], desk=name) as library:
    text = library.revision(library.listed()[0].article.uid)
    shared = library.annotations()[0].uid
    for number in range(count):
        library.do(verbs.mark(text, 5, 9, library.code("claim"), memo=f"{name}-{number}")[1])
        while True:
            mark = library.annotation(shared)
            try:
                said = f"{mark.memo} {name}-{number}"
                library.do(verbs.edit(mark, "Write a memo", memo=said))
            except Problem:
                continue  # somebody else was quicker
            break
    print(library.undo() is not None, flush=True)
"""


def program(script: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_another_program_hears_of_each_mark(tmp_path: Path) -> None:
    with Library(tmp_path / "a.desk", desk="1") as library:
        text = bring(library)
        other = program(HEARS, library.where)
        assert other.stdout is not None
        try:
            assert other.stdout.readline() == "ready\n"
            for start in range(5, 15):
                mark, change = verbs.mark(text, start, start + 2, library.code("claim"))
                library.do(change)
                assert other.stdout.readline().strip() == mark.uid
        finally:
            other.kill()
            other.wait()
            other.stdout.close()


def test_programs_that_write_at_once_lose_nothing_and_undo_their_own(tmp_path: Path) -> None:
    names, count = ("2", "3"), 15
    with Library(tmp_path / "a.desk", desk="1") as library:
        text = bring(library)
        shared, change = verbs.mark(text, 5, 9, library.code("claim"), memo="begun")
        library.do(change)
        others = [program(WRITES, library.where, name, str(count)) for name in names]
        for other in others:
            said, _nothing = other.communicate(timeout=120)
            assert said.strip() in ("True", "")
        library.catch_up()
        wanted = {f"{name}-{number}" for name in names for number in range(count)}
        own = {mark.memo for mark in library.annotations()} - {shared.memo}
        assert wanted <= own
        memo = library.annotation(shared.uid).memo.split()
        # Each undid its own last word at most; one that another built upon was kept.
        assert len(memo) == len(set(memo))
        assert {word for word in memo if word != "begun"} >= wanted - {
            f"{n}-{count - 1}" for n in names
        }
        assert library.undoable() == "Mark as claim"
