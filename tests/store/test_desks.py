"""Every open window is a desk of its own, and a single one is the same desk after a restart."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desk.__main__ import main
from desk.store import backup, desks
from tests.helpers import bring

if TYPE_CHECKING:
    import pytest

    from desk.store import Library


def test_each_window_takes_the_lowest_free_number(tmp_path: Path) -> None:
    where = str(tmp_path / "a.desk")
    first, second = desks.claim(where), desks.claim(where)
    assert (first.name, second.name) == ("main", "main 2")
    assert desks.claim(str(tmp_path / "b.desk")).name == "main"
    assert desks.others(where, first) == 1
    first.release()
    assert desks.others(where, second) == 0
    assert desks.claim(where).name == "main"


def test_one_library_by_two_paths_is_one_library(tmp_path: Path) -> None:
    held = desks.claim(str(tmp_path / "a.desk"))
    assert desks.claim(str(tmp_path / "." / "x" / ".." / "a.desk")).number == 2
    held.release()


def test_a_program_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    where = str(tmp_path / "a.desk")
    program = (
        "import os, sys; from desk.store import desks;"
        "held = desks.claim(sys.argv[1]); os._exit(held.number)"
    )
    done = subprocess.run([sys.executable, "-c", program, where], check=False)
    assert done.returncode == 1
    assert desks.claim(where).number == 1


def test_a_home_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "file"))
    held = desks.claim("x.desk")
    held.release()
    assert held.name


def test_the_command_restores_nothing_under_an_open_window(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    bring(library)
    made = backup.make(Path(library.where))
    held = desks.claim(library.where)
    assert main(["restore", str(made.path), "--library", library.where]) == 1
    assert "Another window" in capsys.readouterr().err
    held.release()
    library.close()
    assert main(["restore", str(made.path), "--library", library.where]) == 0
