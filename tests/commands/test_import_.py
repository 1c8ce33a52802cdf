"""Files come in one by one; what fails is told and keeps nobody out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Desk


def test_an_article_comes_in_and_says_so(desk: Desk) -> None:
    (brought,) = desk.json("import", desk.story, "--library", desk.library)
    (listed,) = desk.json("list", "--library", desk.library)

    assert brought["outcome"] == "added"
    assert brought["article"] == listed["id"]


def test_the_same_file_again_is_no_second_article(filled: Desk) -> None:
    (again,) = filled.json("import", filled.story, "--library", filled.library)

    assert again["outcome"] != "added"
    assert len(filled.json("list", "--library", filled.library)) == 1


def test_a_bad_file_is_one_line_on_stderr_and_the_others_come_in(desk: Desk) -> None:
    empty = desk.folder / "empty.txt"
    empty.touch()

    out = desk("import", empty, desk.story, "--library", desk.library, status=1)

    assert "ferry.txt" in out
    assert desk.told_in_one_line().startswith("desk: empty.txt: ")
    assert len(desk.json("list", "--library", desk.library)) == 1
