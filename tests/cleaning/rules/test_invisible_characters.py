"""What cannot be seen goes; joiners of emoji and of other scripts stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "invisible_characters"
TEXT = "标题\n\n" + "\n\n".join(STORY).replace("银行", "银\u200b行\x07") + "\n"


def test_what_splits_words_unseen_goes() -> None:
    assert cleaned(TEXT).text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "honest", ["👩\u200d💻", "👨\u200d👩\u200d👧", "नमस्\u200dते", "می\u200cخواهم", "𠮷"]
)
def test_joiners_that_are_needed_stay(honest: str) -> None:
    text = "标题\n\n" + "\n\n".join(STORY).replace("银行", honest) + "\n"
    assert edits(RULE, text) == []
    assert honest in cleaned(text).text


def test_half_a_character_is_told() -> None:
    from desk.cleaning import clean_text

    article = clean_text("标题\n\n" + "\n\n".join(STORY).replace("银行", "银\ud83d") + "\n")
    assert "银\ufffd" in article.text
    assert [r.inserted for r in article.repairs if r.rule == RULE] == ["\ufffd"]


def test_each_is_told_and_can_be_refused() -> None:
    assert [edit.removed for edit in edits(RULE, TEXT)] == ["\u200b", "\x07"]
    assert "银\u200b行\x07" in refused(RULE, TEXT).text
