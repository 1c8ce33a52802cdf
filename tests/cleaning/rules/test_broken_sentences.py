"""Fragments of a sentence on lines of their own are joined; verse, lists and rows of dots stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "broken_sentences"
CHINESE = """渔港的风电场要不要建
市长林默周一在礼堂里说,项目要花五亿元,其中一半由银行贷款。面对渔民,他谈到,
钱从港口的收入里出。
这件事的责任是让居民看得清楚
。
据
《海港报》
报道,渔民的代表回应说,数字错了,实际上要七亿元。
“我们在海上干了三十年,
没有见过这样的账。
”
投票将在五月举行,在那之前,环境部门要先交出一份报告。
"""
ENGLISH = """The mayor and the wind farm
The mayor,
Anna Wells
, said on
Monday
that the wind farm would cost five hundred million and that the bank would pay half of it.
The fishermen answered that the sum was wrong, and that their boats would be in the way.
The vote is to be held in May
.
"""


def test_fragments_are_joined_to_sentences() -> None:
    text = cleaned(CHINESE).text.split("\n")
    assert "渔民，他谈到，钱从港口的收入里出。" in text[0]
    assert "这件事的责任是让居民看得清楚。" in text
    assert any(line.startswith("据《海港报》报道，渔民") for line in text)
    assert "“我们在海上干了三十年，没有见过这样的账。”" in text


def test_a_sentence_in_letters_keeps_its_spaces() -> None:
    text = cleaned(ENGLISH).text
    assert "The mayor, Anna Wells, said on Monday that the wind farm" in text
    assert text.endswith("The vote is to be held in May.")


@pytest.mark.parametrize(
    "honest",
    [
        "海边的歌\n清晨的雾散了，\n渔船还没有回来，\n人们在等，\n灯亮着。",
        "\n".join(("渔港的风电场", *STORY, "……", "。。。。。。", *STORY)),
        "The list\n.gitignore\n.profile\n:) said the mayor, and the fishermen laughed a lot.",
        "\n".join(("The list of the harbour", "boats, large", "nets", "ropes")),
    ],
)
def test_verse_lists_and_rows_of_dots_stay(honest: str) -> None:
    assert edits(RULE, honest) == []


def test_a_line_behind_a_closed_sentence_is_not_joined() -> None:
    source = "\n".join(("渔港的风电场", STORY[0], "，这一行从哪里来，没有人知道。", *STORY[1:]))
    assert edits(RULE, source) == []


def test_it_is_told_and_can_be_refused() -> None:
    assert len(edits(RULE, CHINESE)) == 4
    assert "。" in refused(RULE, CHINESE).text.split("\n")
