"""Damage that cannot be undone is pointed at and left; honest text is not."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "damaged_characters"
TEXT = "标题\n\n" + "\n\n".join(STORY).replace("银行", "银\ufffd\ufffd") + "\n"


def test_damage_is_pointed_at_and_stays() -> None:
    (edit,) = edits(RULE, TEXT)
    assert (edit.removed, edit.inserted) == ("\ufffd\ufffd", "\ufffd\ufffd")
    assert TEXT[edit.start : edit.end] == "\ufffd\ufffd"
    assert "银\ufffd\ufffd" in cleaned(TEXT).text


@pytest.mark.parametrize(
    ("damaged", "told"), [("锟斤拷锟斤拷", 1), ("烫烫烫烫", 1), ("烫手", 0), ("屯田", 0), ("�", 1)]
)
def test_what_programs_write_for_lost_bytes_is_known(damaged: str, told: int) -> None:
    text = "标题\n\n" + "\n\n".join(STORY).replace("银行", damaged) + "\n"
    assert len(edits(RULE, text)) == told


def test_the_note_can_be_refused() -> None:
    assert refused(RULE, TEXT).text == cleaned(TEXT).text
