"""Numbers of lines above a program go; numbers that are the program stay."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "code_gutters"


def page(numbers: str, program: str) -> str:
    body = [f"<p>{line}</p>" for line in STORY]
    table = f"<table><tr><td><pre>{numbers}</pre></td><td><pre>{program}</pre></td></tr></table>"
    return "".join([*body[:2], table, *body[2:]])


def test_numbers_beside_the_lines_go() -> None:
    assert words(cleaned(page("1\n2", "if x:\n    run()"), "a.html"), "code") == [
        "if x:",
        "    run()",
    ]


def test_numbers_that_count_no_lines_stay() -> None:
    assert edits(RULE, page("1\n3", "if x:\n    run()"), "a.html") == []
    assert edits(RULE, page("1\n2\n3", "run()"), "a.html") == []
    assert edits(RULE, page("1", "run()"), "a.html") == []


def test_it_is_told_and_can_be_refused() -> None:
    source = page("1\n2", "if x:\n    run()")
    (edit,) = edits(RULE, source, "a.html")
    assert edit.removed.split() == ["1", "2"]
    assert len(words(refused(RULE, source, "a.html"), "code")) == 4
