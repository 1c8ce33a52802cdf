"""Folded punctuation in Chinese is widened; figures, times and addresses keep theirs."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "half_width_marks"
TEXT = "海边的风电场\n\n" + "\n\n".join(STORY).replace("，", ",") + "\n"


def test_folded_marks_are_widened() -> None:
    assert cleaned(TEXT).text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "honest", ["5,000", "12:30", "https://a.example/x,y?z:1", "Smith, John", "3:2"]
)
def test_marks_of_figures_and_addresses_stay(honest: str) -> None:
    text = TEXT.replace("五亿元", f"（{honest}）")
    assert honest in cleaned(text).text


def test_a_text_that_is_not_folded_is_left() -> None:
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n但,一处例外。\n"
    assert edits(RULE, text) == []


def test_each_is_told_and_can_be_refused() -> None:
    found = edits(RULE, TEXT)
    assert {(TEXT[e.start : e.end], e.removed, e.inserted) for e in found} == {(",", ",", "，")}
    assert refused(RULE, TEXT).text.count(",") == len(found)
