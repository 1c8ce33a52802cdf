"""The command `desk`: which way it goes, and what it says when something is wrong."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desk import __version__, commands
from desk.__main__ import main
from desk.problem import Problem

if TYPE_CHECKING:
    from types import ModuleType


def broken(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let `desk list` raise an error."""
    module: ModuleType = commands.verb("list")

    def run(_called: object) -> int:
        raise error

    monkeypatch.setattr(module, "run", run)


def test_the_version_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capfd.readouterr().out == f"Desk {__version__}\n"


def test_help_lists_every_verb(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capfd.readouterr().out
    assert [verb for verb in commands.names() if verb not in out] == []


def test_a_verb_waits_for_nothing_that_another_needs() -> None:
    told = (
        "import sys; from desk.__main__ import _parser; _parser(['clean', 'page.html']); "
        "sys.exit(any(name.startswith('desk.figures') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0


@pytest.mark.parametrize(
    "error", [Problem("It is locked.", "Close the other one."), LookupError("It is locked.")]
)
def test_what_is_wrong_is_one_line_and_status_one(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], error: Exception
) -> None:
    broken(monkeypatch, error)
    assert main(["list"]) == 1
    assert capfd.readouterr().err.startswith("desk: It is locked.")


def test_an_interruption_has_the_shells_own_status(monkeypatch: pytest.MonkeyPatch) -> None:
    broken(monkeypatch, KeyboardInterrupt())
    assert main(["list"]) == 130
