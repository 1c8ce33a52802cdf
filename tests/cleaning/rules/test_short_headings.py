"""A short line between paragraphs is a heading; rows of short lines, ends and names are none."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "short_headings"


def page(line: str) -> str:
    return "海边的风电场\n\n" + "\n\n".join((*STORY[:2], line, *STORY[2:])) + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "渔民担心航道",
        "钱从哪里来？",
        "二、价格：降幅收窄",
        "“谁来证明？”",
        "What the inspectors saw",
        "3. 怎么办",
    ],
)
def test_a_short_line_between_sentences_is_a_heading(line: str) -> None:
    assert words(cleaned(page(line)), "heading") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "渔民很担心。",
        "他说：",
        "2025年1月22日 10:30",
        "（现场笑声）",
        "林默 | 市长",
        "5,000",
        "渔民担心航道，\n\n渔民担心收成",
    ],
)
def test_sentences_stamps_and_rows_of_short_lines_are_none(line: str) -> None:
    assert words(cleaned(page(line)), "heading") == []


def test_the_last_line_and_the_one_under_the_title_are_none() -> None:
    assert words(cleaned(page(STORY[0]) + "\n灯亮着\n"), "heading") == []
    text = "海边的风电场\n\n渔民反对，市长坚持\n\n" + "\n\n".join(STORY)
    assert words(cleaned(text), "heading") == []


def test_it_is_told_and_can_be_refused() -> None:
    text = page("渔民担心航道")
    (edit,) = edits(RULE, text)
    assert text[edit.start : edit.end] == "渔民担心航道"
    assert words(refused(RULE, text), "heading") == []


def test_whoever_speaks_by_turns_heads_nothing() -> None:
    turns = ["问：钱从哪里来？", STORY[1], "问：谁来还？", STORY[2]]
    text = "海边的风电场\n\n" + "\n\n".join([STORY[0], *turns, STORY[3]]) + "\n"
    assert words(cleaned(text), "heading") == []
