"""Numbers before every line go; those of lists and of tables stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "line_numbers"
LINES = ("海边的风电场", "", *STORY[:2], "", *STORY[2:], "")


def numbered(form: str, first: int = 1) -> str:
    return "\n".join(form.format(first + n) + line for n, line in enumerate(LINES))


@pytest.mark.parametrize("form", ["{:>4}  ", "{}\t", "{:03}: ", "{:>3} | "])
def test_numbers_that_count_the_lines_go(form: str) -> None:
    article = cleaned(numbered(form))
    assert article.title == "海边的风电场"
    assert article.text.split("\n") == list(STORY)


def test_they_may_begin_anywhere() -> None:
    assert cleaned(numbered("{}  ", 41)).text.split("\n") == list(STORY)


def test_the_numbers_of_a_list_stay() -> None:
    text = "海边的风电场\n\n" + "\n".join(f"{n}. {line}" for n, line in enumerate(STORY * 2, 1))
    assert edits(RULE, text) == []


def test_the_figures_of_a_table_stay() -> None:
    rows = "\n".join(f"{n}\t{n * 7}\t{n * 9}" for n in (12, 7, 30, 5, 9, 11, 2))
    assert edits(RULE, f"{rows}\n") == []


def test_a_few_lines_are_not_enough() -> None:
    assert edits(RULE, "1  一\n2  二\n3  三\n") == []


def test_each_is_told_and_can_be_refused() -> None:
    assert refused(RULE, numbered("{}  ")).text != cleaned(numbered("{}  ")).text
