"""The headline among what stands above an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning.headlines import headline

CHINESE = (
    "渡轮公司周四说，三天的罢工让公司损失了三百二十万英镑，四万多名乘客受影响。\n"
    "工会立即驳斥这一数字，称其为幻想，并说实际损失不到五十万。"
)
ENGLISH = (
    "The operator of the ferry said on Thursday that a three-day strike had cost it £3.2m, a "
    "figure the dockers' union immediately dismissed.\nTalks resume on Monday."
)
MENU = ("首页", "财经", "新闻中心 财经新闻", "网站导航")


def told(lines: tuple[str, ...], text: str) -> str | None:
    found = headline(lines, text)
    return lines[found.line][found.start : found.end] if found else None


def test_a_headline_under_a_menu_is_the_line_that_the_text_says_again() -> None:
    lines = (*MENU, "渡轮公司称罢工损失三百万英镑", "2025-03-14 09:41")
    assert told(lines, CHINESE) == "渡轮公司称罢工损失三百万英镑"


def test_a_summary_under_it_that_says_more_of_the_text_does_not_take_its_place() -> None:
    lines = ("渡轮罢工损失三百万？工会不信", "公司称三天的罢工让公司损失了三百二十万英镑，工会驳斥")
    assert told(lines, CHINESE) == lines[0]


def test_the_name_of_the_site_is_no_headline_though_the_text_names_it() -> None:
    lines = ("渡轮新闻网", "工会驳斥渡轮公司的损失数字", "作者：陈一")
    assert told(lines, "渡轮新闻网记者获悉，" + CHINESE) == lines[1]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "海港网 首页 渡轮公司称罢工损失三百万英镑 2025-03-14 09:41 海港日报 分享 打印",
            "渡轮公司称罢工损失三百万英镑",
        ),
        (
            "財經 渡轮罢工损失几何 谁在夸大其词 2025-03-14 09:41 评论",
            "渡轮罢工损失几何 谁在夸大其词",
        ),
    ],
)
def test_a_headline_run_together_with_what_stood_around_it_is_taken_out(
    line: str, title: str
) -> None:
    assert told((line,), CHINESE) == title


def test_english_headlines_are_found_by_their_words() -> None:
    lines = ("Skip to content", "WORLD", "Ferry operator says strike cost £3.2m", "By Jane Okafor")
    assert told(lines, ENGLISH) == lines[2]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("首页", "登录"),
        ("2025年3月14日 09:41",),
        ("来源：海港日报", "作者：陈一"),
        ("https://example.com/ferry-strike-operator",),
    ],
)
def test_nothing_above_that_could_be_one_gives_none(lines: tuple[str, ...]) -> None:
    assert headline(lines, CHINESE) is None


@given(st.lists(st.text(max_size=120), max_size=8), st.text(max_size=400))
def test_whatever_stands_there_a_headline_lies_inside_its_line(lines: list[str], text: str) -> None:
    found = headline(lines, text)
    assert found is None or 0 <= found.start < found.end <= len(lines[found.line])
