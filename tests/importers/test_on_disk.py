"""Only files are read, and none that would fill the memory."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desk.importers import on_disk
from desk.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "渡轮.txt"
    path.write_bytes(b"words")
    assert on_disk.whole(path) == b"words"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(Problem, match="not a file"):
        on_disk.whole(tmp_path / "pipe.txt")


def test_a_file_that_would_fill_the_memory_is_told(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(on_disk.LARGEST + 1)
    with pytest.raises(Problem, match="larger than 1000 MB"):
        on_disk.whole(path)


def test_what_is_gone_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        on_disk.whole(tmp_path / "none.txt")
