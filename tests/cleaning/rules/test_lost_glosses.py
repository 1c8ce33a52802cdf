"""What is left of a character and its pinyin is flagged and not changed by any other rule."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "lost_glosses"
TEXT = "\n".join(
    (
        "漁港的風電場",
        "市長林默在會(huì)上說(shuō),海港日?bào)的數(shù)字錯(cuò)了,真的嗎?他不知道。",
        "漁民說(shuō),項(xiàng)目要七億元,海港日?qǐng)?bào)沒有寫(xiě)錯(cuò)。",
    )
)


def test_the_remains_stay_as_they_are_and_are_flagged() -> None:
    text = cleaned(TEXT).text
    assert "海港日?bào)的數字錯了，真的嗎？" in text
    assert "海港日?qǐng)?bào)沒有寫錯。" in text
    assert [edit.removed for edit in edits(RULE, TEXT)] == ["?bào)", "?qǐng)?bào)"]
    assert all(edit.removed == edit.inserted for edit in edits(RULE, TEXT))


@pytest.mark.parametrize(
    "honest", ["（他問：真的嗎?yes)", "“真的嗎?”(bào)", "港口的人(為什麼? hǎo)很遠"]
)
def test_a_question_is_none(honest: str) -> None:
    assert edits(RULE, "\n".join((honest, *STORY))) == []


def test_it_can_be_refused() -> None:
    assert "bào)" in refused(RULE, TEXT).text
