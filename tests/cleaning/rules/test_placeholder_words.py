"""Words that only stand for a picture go; a real description stays."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "placeholder_words"
TEXT = (
    "# 海边的风电场\n\n"
    f"{STORY[0]}\n\n![图片](https://a.example/1.jpg)\n\n{STORY[1]}\n\n{STORY[2]}\n"
)


def pictures(text: str) -> list[tuple[str, str]]:
    article = cleaned(text, "a.md")
    return [(article.text[b.start : b.end], b.target) for b in article.blocks if b.kind == "image"]


@pytest.mark.parametrize("said", ["图片", "image", "IMG_2031.jpg", "photo 3", "插图1"])
def test_the_word_goes_and_the_picture_stays(said: str) -> None:
    assert pictures(TEXT.replace("图片", said)) == [("", "https://a.example/1.jpg")]


@pytest.mark.parametrize("said", ["码头上的渔民", "图片里是市长和渔民", "A picture of the mayor"])
def test_a_description_stays(said: str) -> None:
    assert pictures(TEXT.replace("图片", said))[0][0] == said


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, TEXT, "a.md")
    assert TEXT[edit.start : edit.end] == edit.removed == "图片"
    assert "图片" in refused(RULE, TEXT, "a.md").text
