"""A short line after a larger gap is a heading; a sentence there is not."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "lost_headings"
PAGE = (
    f"<div><p>{STORY[0]}</p><p>&nbsp;</p><p>{STORY[1]}</p><p>&nbsp;</p><p>&nbsp;</p>"
    f"<p>渔民担心航道</p><p>&nbsp;</p><p>{STORY[2]}</p><p>&nbsp;</p><p>{STORY[3]}</p></div>"
)


def test_a_short_line_after_a_double_gap_is_a_heading() -> None:
    assert words(cleaned(PAGE), "heading") == ["渔民担心航道"]


def test_a_sentence_there_and_an_even_distance_are_left() -> None:
    assert edits(RULE, PAGE.replace("渔民担心航道", "渔民很担心。")) == []
    assert edits(RULE, PAGE.replace("<p>&nbsp;</p><p>&nbsp;</p>", "<p>&nbsp;</p>")) == []


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, PAGE)
    assert PAGE[edit.start : edit.end] == "渔民担心航道"
    assert words(refused(RULE, PAGE), "heading") == []


def test_lines_under_the_numbers_of_parts_are_headings() -> None:
    parts = ("01\n公司的算法", *STORY[:2], "02\n工会的算法", *STORY[2:])
    text = "海边的风电场\n\n" + "\n".join(parts)
    assert words(cleaned(text), "heading") == ["公司的算法", "工会的算法"]
    assert "01" not in cleaned(text).text
