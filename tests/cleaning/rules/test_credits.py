"""Lines that name editors and owners are credits and stay; sentences about them are none."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, STORY, cleaned, edits, refused, words

TEXT = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n责任编辑：张三\n\n本文首发于海角晚报\n"


def test_editor_and_first_outlet_are_credits_and_stay() -> None:
    article = cleaned(TEXT)
    assert "责任编辑：张三" in words(article, "credit")
    assert article.text.split("\n")[:4] == list(STORY)


@pytest.mark.parametrize(
    "honest",
    ["他说，编辑部昨天决定不刊登这篇文章，但没有说明理由。", "记者问他为什么，他没有回答。"],
)
def test_sentences_about_editors_stay_paragraphs(honest: str) -> None:
    text = TEXT.replace(STORY[2], honest)
    assert honest in words(cleaned(text), "paragraph")


def test_nothing_is_taken_away() -> None:
    assert edits("credits", TEXT) == []
    assert HTML
    assert refused


def test_names_in_one_pair_of_brackets_are_one_credit_and_give_the_byline() -> None:
    article = cleaned("海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n（作者：李明 编辑：王芳）\n")
    assert words(article, "credit") == ["（作者：李明 编辑：王芳）"]
    assert article.byline == "李明"


def test_the_day_behind_the_last_credit_is_read_by_the_calendar_of_taiwan() -> None:
    article = cleaned("海邊的風電場\n\n" + "\n\n".join(STORY) + "（編輯：張三）1140128\n")
    assert words(article, "credit") == ["（編輯：張三）1140128"]
    assert article.published == "2025-01-28"


def test_a_button_before_a_credit_goes_and_the_credit_stays() -> None:
    article = cleaned("海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n【纠错】 【责任编辑:刘阳】\n")
    assert words(article, "credit") == ["【责任编辑:刘阳】"]


@pytest.mark.parametrize(
    "line",
    [
        "李明/王倩（德新社、路透社等）",
        "（分析师：高远；研究助理：宋词）",
        "（美国之音记者陈立从台北发出的报道。本文参考了路透社的报道。）",
        "题图来自 Unsplash",
        "Interview: Ruth Aschauer",
        "Con información de Europa Press.",
        "Associated Press journalist Amy Tran in Washington contributed.",
        "jte/dpa",
    ],
)
def test_lines_that_only_name_who_made_it_are_credits(line: str) -> None:
    article = cleaned("海边的风电场\n\n" + "\n\n".join((*STORY, line)) + "\n")
    assert line in words(article, "credit")


@pytest.mark.parametrize(
    "line", ["记者：你们什么时候知道的？", "（现场有二十人）", "Video Ad Feedback", "读者/作者"]
)
def test_questions_and_remarks_are_none(line: str) -> None:
    article = cleaned("海边的风电场\n\n" + "\n\n".join((*STORY[:2], line, *STORY[2:])) + "\n")
    assert line not in words(article, "credit")


def test_who_edited_is_parted_from_the_last_sentence_under_whatever_follows() -> None:
    text = (
        "海邊的風電場\n\n"
        + "\n\n".join(STORY)
        + "（編輯：林默）1140619\n\n訂閱電子報\n登入\n首頁\n下載APP\n關於我們\n版權所有\n"
    )
    article = cleaned(text)
    assert "（編輯：林默）1140619" in words(article, "credit")
    assert article.published == "2025-06-19"


def test_an_address_for_letters_alone_is_one() -> None:
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\nlin.mo@harbour.example\n"
    assert words(cleaned(text), "credit") == ["lin.mo@harbour.example"]
