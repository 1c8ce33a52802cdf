"""Of lines that could be the headline, the site's never is; what stands there twice is likelier."""

from __future__ import annotations

import pytest

from desk.cleaning import headline_choice, headlines
from tests.cleaning.rule import STORY, cleaned

TITLE = "渔港的风电场要不要建，居民各执一词"


@pytest.mark.parametrize(
    "words",
    [
        "手机浏览器扫描二维码访问",
        "使用道具 举报",
        "熱門搜尋",
        "Reset Password",
        "由海港报新媒体团队出品",
        "渔港网·东岸分站",
    ],
)
def test_some_words_are_never_a_headline(words: str) -> None:
    assert headline_choice.is_never(words)
    assert cleaned("\n".join((words, *STORY))).title != words


@pytest.mark.parametrize(
    "words",
    [
        "港务局局长林默。（資料照）",
        "风停了，船也停了。 by 林默",
        "居民在礼堂里开会。市长说项目要花五亿元，渔民不信",
    ],
)
def test_a_caption_a_saying_and_two_sentences_are_none(words: str) -> None:
    assert headline_choice.is_never(words)


def test_the_first_words_are_those_of_the_first_line_all_the_same() -> None:
    assert cleaned("\n".join((STORY[0] + STORY[1], *STORY[2:]))).title.startswith(STORY[0][:12])


@pytest.mark.parametrize(
    "words",
    [
        TITLE,
        "「就算沒有風。」那些年，在港口等船的人",
        "法国起诉Facebook",
        "一家公司发布了新App",
        "The harbour and the wind farm",
    ],
)
def test_a_headline_can_be_one(words: str) -> None:
    assert not headline_choice.is_never(words)


def test_a_path_gives_way_to_the_headline_it_ends_in() -> None:
    source = "\n".join((f"首页 港口新闻 {TITLE}", TITLE, "时间:2025-03-14", *STORY))
    article = cleaned(source)
    assert article.title == TITLE
    assert article.text.split("\n") == list(STORY)


def test_a_headline_told_twice_wins_over_the_first_section() -> None:
    section = "1、渔港的风电场：居民在礼堂里开会讨论"
    source = "\n\n".join(
        (
            TITLE,
            "新闻 2025-03-14",
            section,
            STORY[0],
            STORY[1],
            TITLE,
            STORY[2],
            "2、投票",
            STORY[3],
        )
    )
    assert cleaned(source).title == TITLE


def test_odds_are_weighed_together() -> None:
    lines = ["首页 港口 渔港的风电场要不要建", "渔港的风电场要不要建", "一、居民在开会讨论的事"]
    found = list(enumerate(lines))
    path, headline, section = headline_choice.weighed(found, [1.0, 0.0, 0.0], lines, "")
    assert path < section < headline


def test_what_stands_below_author_and_date_is_a_summary() -> None:
    lines = (
        "Menu",
        "Orrin reports results of its second quarter and names a new medical officer",
        "Aug 07, 2025, 07:00 ET",
        "Trial of its drug in chronic cough met its primary endpoint",
    )
    text = (
        "Orrin today reported results of the second quarter, and that the trial of its drug in "
        "chronic cough met its primary endpoint. It names a new chief medical officer."
    )
    found = headlines.headline(lines, text)
    assert found is not None
    assert found.line == 1


def test_a_small_word_that_buttons_have_too_does_not_break_a_headline() -> None:
    line = "What is a capacity market, and why is everyone suddenly angry about it?"
    text = "The capacity market pays for power. Everyone is angry, said the ministry on Monday."
    found = headlines.headline(["Menu", line, "EWAN LOCKHART"], text)
    assert found is not None
    assert (found.line, found.start, found.end) == (1, 0, len(line))


def test_a_company_above_the_headline_is_the_sites() -> None:
    source = "\n".join(("海港网络东岸分公司", "渔港要建的风电场", *STORY))
    assert cleaned(source).title == "渔港要建的风电场"
