"""The command, with a library of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desk.__main__ import main
from tests.test_intake import STORY

if TYPE_CHECKING:
    from pathlib import Path


class Desk:
    """`desk VERB …`: what it printed; what it said on stderr is in `error`."""

    def __init__(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capfd = folder, capfd
        self.library = folder / "story.desk"
        self.story = folder / "ferry.txt"
        self.story.write_text(STORY, "utf-8")
        self.error = ""

    def __call__(self, *words: object, status: int = 0) -> str:
        assert main([str(word) for word in words]) == status
        out, self.error = self.capfd.readouterr()
        return out

    def json(self, *words: object, status: int = 0) -> list[dict[str, object]]:
        return json.loads(self(*words, "--format", "json", status=status))

    def told_in_one_line(self) -> str:
        assert self.error.count("\n") == 1
        assert self.error.startswith("desk: ")
        return self.error


@pytest.fixture
def desk(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capfd)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """The command, with one article in its library."""
    desk("import", desk.story, "--library", desk.library)
    return desk
