"""A paragraph signed as a post is one; a dash and a name in a sentence make none."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "signed_posts"
POST = "They do not have the money. — Jane Doe (@janedoe) January 22, 2025"
PAGE = f"<div><p>{STORY[0]}</p><p>{POST}</p><p>{STORY[1]}</p><p>{STORY[2]}</p></div>"


def test_it_is_a_post() -> None:
    assert words(cleaned(PAGE), "post") == [POST]


@pytest.mark.parametrize("honest", ["They left — Jane Doe in January 2025.", "@janedoe said so."])
def test_a_sentence_is_not(honest: str) -> None:
    assert edits(RULE, PAGE.replace(POST, honest)) == []


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, PAGE)
    assert PAGE[edit.start : edit.end] == POST
    assert words(refused(RULE, PAGE), "post") == []


def test_the_translation_before_it_is_a_quotation() -> None:
    told = "他们没有那么多钱。"
    page = f"海边的风电场\n\n{STORY[0]}\n\n她随后写道：\n\n{told}\n\n{POST}\n\n{STORY[1]}\n"
    assert words(cleaned(page), "quotation") == [told]
    assert words(cleaned(page.replace("写道：", "没有写。")), "quotation") == []
