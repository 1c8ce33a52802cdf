"""Posts of a social network copied as text."""

from __future__ import annotations

import pytest

from desk.cleaning import Cleaned, clean
from desk.model import POST

X = """Ada Holm
@adaholm
The tram cost 835 million
7:04 PM · Jan 21, 2025
·
12.3M Views
Ola Nes
@olanes
wrong, as you surely know.

want to see the minutes?
8:12 AM · Jan 22, 2025
Show more replies
What's happening
Trending in Technology
"""
WEIBO = """渡轮观察
3月14日 09:41 来自 微博网页版
公司说罢工损失三百二十万英镑。工会说不到五十万。
转发 12 评论 30 赞 100
港口老李
3-14 10:02 来自 iPhone客户端
公司把保险赔付也算进去了。
赞 5
微博热搜
"""


def lines(cleaned: Cleaned) -> list[str]:
    return [cleaned.text[block.start : block.end] for block in cleaned.blocks]


def test_each_post_keeps_its_signature_and_the_counts_go() -> None:
    cleaned = clean(X.encode(), "a.txt")
    assert {block.kind for block in cleaned.blocks} == {POST}
    assert lines(cleaned) == [
        "Ada Holm @adaholm",
        "The tram cost 835 million",
        "7:04 PM · Jan 21, 2025",
        "Ola Nes @olanes",
        "wrong, as you surely know.",
        "want to see the minutes?",
        "8:12 AM · Jan 22, 2025",
    ]


def test_title_name_and_moment_are_those_of_the_first_post() -> None:
    cleaned = clean(X.encode(), "a.txt")
    assert cleaned.title == "The tram cost 835 million"
    assert (cleaned.byline, cleaned.published) == ("Ada Holm", "2025-01-21T19:04")


def test_posts_of_weibo_are_told_by_where_they_came_from() -> None:
    cleaned = clean(WEIBO.encode(), "a.txt")
    assert cleaned.outlet == "微博"
    assert [block.kind for block in cleaned.blocks] == [POST] * 4
    assert "热搜" not in cleaned.text


@pytest.mark.parametrize(
    "text",
    [
        "Ola Nes\nwrote to @adaholm on Monday, 3 March 2025.\nShe did not answer.\n",
        "A letter\n\n@adaholm\n\nThe tram cost 835 million, she wrote. The mayor denied it.\n",
    ],
)
def test_a_handle_alone_makes_no_thread(text: str) -> None:
    assert clean(text.encode(), "a.txt").shape != "posts"
