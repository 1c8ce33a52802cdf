"""What all verbs have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import commands
from desk.__main__ import main

if TYPE_CHECKING:
    from .conftest import Desk


def test_the_verbs_are_the_files_of_the_folder() -> None:
    assert {"list", "search", "clean", "import", "export", "check"} <= set(commands.names())


@pytest.mark.parametrize("verb", commands.names())
def test_every_verb_has_help(verb: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    assert verb in capfd.readouterr().out


@pytest.mark.parametrize("words", [("fly",), ("search",), ("import",), ("clean",), ("export",)])
def test_a_mistake_in_the_call_has_status_two(words: tuple[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(list(words))
    assert left.value.code == 2


@pytest.mark.parametrize(
    "words", [("list",), ("search", "x"), ("export", "--format", "csv"), ("check",), ("backup",)]
)
def test_a_library_that_is_not_there_is_told_and_not_made(desk: Desk, words: tuple[str]) -> None:
    desk(*words, "--library", desk.library, status=1)
    assert "There is no library" in desk.told_in_one_line()
    assert not desk.library.exists()


def test_a_file_that_is_not_there_is_told(desk: Desk) -> None:
    desk("clean", desk.folder / "missing.txt", status=1)
    assert "missing.txt cannot be read" in desk.told_in_one_line()


def test_text_is_printed_as_utf8_whatever_it_holds(capfdbinary: pytest.CaptureFixture) -> None:
    commands.show("𠮷\r\nlone \ud800")
    assert capfdbinary.readouterr().out == "𠮷\r\nlone ?\n".encode()


def test_a_fault_is_one_line_however_long_its_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.fault("first\nsecond\n\tthird") == 1
    assert capsys.readouterr().err == "desk: first second third\n"
