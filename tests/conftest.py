"""What every test may rely on: no display, a fresh home, English, and a fresh library."""

from __future__ import annotations

import os

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from desk import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.store import Library

# A shared machine may stall in the middle of an example; what is wrong shows all the same. The
# same commit is tried with the same examples; `make search` looks for others, as long as you like.
settings.register_profile("desk", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("DESK_TEST_EXAMPLES", "desk"))

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test, so that none meets a reader's library."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("DESK_HOME", str(folder))
    i18n.speak("en")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    from desk.store import Library

    with Library(tmp_path / "test.desk", actor="tester") as opened:
        yield opened


@pytest.fixture(scope="session")
def real_articles() -> list[Path]:
    """The five real articles, which are not part of the project."""
    found = sorted((SHARED / "seeds").glob("*.txt"))
    if len(found) != 5:
        pytest.skip("the real articles are not on this machine: ../shared/seeds")
    return found
