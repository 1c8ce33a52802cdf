"""Lines above a text that tell author, outlet and date become fields; prose above it stays."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_text
from desk.cleaning.lines_weighed import is_prose
from desk.cleaning.reading import lines
from desk.cleaning.rules import surroundings
from tests.benchmarks import cleaning_sets
from tests.benchmarks.cleaning_sets import FOLDER
from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "header_lines"
HEAD = "2025年3月4日 09:15  来源：海角晚报\n记者 林默\n"
TEXT = f"海边小城要不要建风电场\n\n{HEAD}\n" + "\n\n".join(STORY) + "\n"


def test_they_become_fields_and_leave_the_text() -> None:
    article = cleaned(TEXT)
    found = (article.title, article.outlet, article.byline, article.published)
    assert found == ("海边小城要不要建风电场", "海角晚报", "林默", "2025-03-04T09:15")
    assert article.text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "honest", ["记者问他，为什么没有人来。", "2025年3月4日，他离开了小城，没有回来。"]
)
def test_sentences_with_a_date_or_a_reporter_stay(honest: str) -> None:
    text = TEXT.replace(HEAD, honest + "\n")
    assert honest in cleaned(text).text


def test_each_is_told_and_can_be_refused() -> None:
    assert [edit.removed.split("\n")[0][:4] for edit in edits(RULE, TEXT)] == ["2025"]
    assert "记者 林默" in refused(RULE, TEXT).text


def test_a_dateline_with_the_first_words_of_its_sentence_is_no_header() -> None:
    text = (
        "FERRY STOPS FOR THREE DAYS\n\nJune 12, 2025\n\n"
        "BAYSIDE, June 12, 2025 -- The harbour office announced today that from\n\n"
        "Friday no ferry would cross to the south bank before three, and that tickets "
        "would be paid back. Four thousand people had bought one, it said.\n"
    )
    assert "The harbour office announced today" in cleaned(text).text


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the pages are not on this machine")
def test_no_paragraph_is_lost_over_a_short_line_where_no_site_shows() -> None:
    lost = []
    for _, body, _ in cleaning_sets.scrapinghub().values():
        if surroundings.signs_of_a_page(list(lines(body))) == 0:
            cuts = [cut.removed for cut in clean_text(body).repairs if cut.rule == "site_text"]
            lost += [line for words in cuts for line in words.split("\n") if is_prose(line)]
    assert lost == []


@pytest.mark.parametrize(
    "head", ["Original\n秦默\n海风账号\n2021-06-26", "秦默 海风账号\n2021-06-26"]
)
def test_who_keeps_an_account_and_its_name_are_read_above_the_date(head: str) -> None:
    source = "\n".join(("查看原文", "其他", "渔港的风电场要不要建", head, *STORY))
    article = cleaned(source)
    assert (article.byline, article.outlet) == ("秦默", "海风账号")
    assert article.text.split("\n") == list(STORY)


def test_a_reporter_at_the_foot_is_the_author() -> None:
    foot = "记者 秦默   通讯员  陈海  摄影报道"
    article = cleaned("\n".join(("渔港的风电场要不要建", *STORY, foot)))
    assert article.byline == "秦默、陈海"


def test_a_label_and_the_name_below_it_belong_together() -> None:
    source = "\n".join(("渔港的风电场要不要建", "作者:", "haigang88", "时间:", "2014-6-9", *STORY))
    article = cleaned(source)
    assert article.byline == "haigang88"
    assert article.published == "2014-06-09"


def test_notices_of_the_page_do_not_hide_the_headline() -> None:
    title = "渔港的风电场要不要建"
    notice = "本網站使用相關技術改善服務，也尊重您的隱私，詳細的聲明在這一頁的下面。"
    source = "\n".join((notice, "Your browser does not appear to support it.", title, *STORY))
    assert cleaned(source).title == title


def test_a_name_above_what_that_person_does_is_the_author() -> None:
    text = (
        "标题：海边的风电场\n\n林晓·王（Lin Wang）\n海港网特派记者\n2025年3月2日\n\n"
        + "\n\n".join(STORY)
        + "\n"
    )
    article = cleaned(text)
    assert article.byline == "林晓·王（Lin Wang）"
    assert "特派记者" not in article.text


def test_an_outlet_and_a_name_beside_a_date_are_told_apart() -> None:
    text = "标题：海边的风电场\n\n海港观察 林晓 2025-03-02 08:15\n\n" + "\n\n".join(STORY) + "\n"
    article = cleaned(text)
    assert (article.outlet, article.byline) == ("海港观察", "林晓")


def test_a_caption_with_the_agency_behind_it_is_no_header_line() -> None:
    text = "标题：海边的风电场\n\n2025年3月2日\n\n渔港的礼堂资料照片。 © 路透社\n\n" + "\n\n".join(
        STORY
    )
    assert "渔港的礼堂资料照片。" in cleaned(text).text
