"""Lines that only draw a line go; a figure, an ellipsis in words, code and tables stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "separators"
TEXT = (
    f"海边的风电场\n\n{STORY[0]}\n\n-"
    f"\n\n{STORY[1]}\n\n* * *\n\n{STORY[2]}\n\n——————\n\n{STORY[3]}\n"
)


def test_they_go() -> None:
    assert cleaned(TEXT).text.split("\n") == list(STORY)


@pytest.mark.parametrize("honest", ["1", "？", "完", "……"])
def test_what_says_something_stays(honest: str) -> None:
    assert honest in cleaned(TEXT.replace("* * *", honest)).text.split("\n")


def test_each_is_told_and_can_be_refused() -> None:
    assert [edit.removed for edit in edits(RULE, TEXT)] == ["-", "* * *", "——————"]
    assert "* * *" in refused(RULE, TEXT).text
