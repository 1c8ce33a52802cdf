"""A short paragraph all in bold is a heading; a bold sentence, or bold words in one, are not."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "bold_headings"
PAGE = f"<div><p>{STORY[0]}</p><p><b>渔民担心航道</b></p><p>{STORY[1]}</p><p>{STORY[2]}</p></div>"


def test_a_short_bold_paragraph_is_a_heading() -> None:
    article = cleaned(PAGE)
    assert words(article, "heading") == ["渔民担心航道"]
    assert next(b for b in article.blocks if b.kind == "heading").inferred


@pytest.mark.parametrize(
    "honest", ["<b>市长说，数字错了。</b>", "<b>市长</b>说数字错了", "<b>" + "很长" * 60 + "</b>"]
)
def test_sentences_and_bold_words_stay_paragraphs(honest: str) -> None:
    assert edits(RULE, PAGE.replace("<b>渔民担心航道</b>", honest)) == []


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, PAGE)
    assert PAGE[edit.start : edit.end] == "渔民担心航道"
    assert words(refused(RULE, PAGE), "heading") == []


def test_a_bold_sentence_that_begins_with_a_year_is_none() -> None:
    assert (
        edits(RULE, PAGE.replace("渔民担心航道", "2016年，议会叫停了计划。如今它又回来了。")) == []
    )
