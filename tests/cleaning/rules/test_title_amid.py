"""The headline once more amid the article goes; a refrain and what says more stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "title_amid"
TITLE = "渔港的风电场要不要建，居民各执一词"
SOURCE = "\n".join((TITLE, "2025-03-14 10:20", *STORY[:2], TITLE, *STORY[2:]))


def test_the_headline_is_told_once() -> None:
    article = cleaned(SOURCE)
    assert article.title == TITLE
    assert article.text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "line", ["渔港的风电场要不要建", f"{TITLE}：第二部分", "居民各执一词的风电场"]
)
def test_a_line_that_says_more_or_less_stays(line: str) -> None:
    assert edits(RULE, "\n".join((TITLE, "2025-03-14 10:20", *STORY[:2], line, *STORY[2:]))) == []


def test_a_refrain_is_the_authors() -> None:
    lines = [part for words in STORY for part in (words, TITLE)]
    assert edits(RULE, "\n".join((TITLE, "2025-03-14 10:20", *lines))) == []


def test_it_is_told_and_can_be_refused() -> None:
    assert len(edits(RULE, SOURCE)) == 1
    assert TITLE in refused(RULE, SOURCE).text


def test_what_stands_between_the_last_sentence_and_the_headline_is_the_pages() -> None:
    tail = ("港口天气", "潮汐", "责任编辑：林默", TITLE, "海港台")
    article = cleaned("\n".join((TITLE, "2025-03-14 10:20", *STORY, *tail)))
    assert article.text.split("\n")[: len(STORY)] == list(STORY)
    assert "港口天气" not in article.text
    assert "责任编辑：林默" in article.text
