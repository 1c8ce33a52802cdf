"""A line in which the page speaks of itself goes; sentences, titles and lists of people stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "lone_furniture"
TITLE = "渔港的风电场要不要建"


@pytest.mark.parametrize(
    "line",
    ["共 1200 字，需浏览 4 分钟", "請繼續往下閱讀...", "在 Threads 查看", "Powered by Harbour 2"],
)
def test_it_goes_amid_the_article(line: str) -> None:
    lines = (TITLE, STORY[0], STORY[1], line, STORY[2], STORY[3])
    article = cleaned("\n".join(lines))
    assert article.text.split("\n") == list(STORY)
    assert article.title == TITLE


def test_at_the_ends_more_lines_go() -> None:
    source = "\n".join((TITLE, *STORY, "客服微信", "客服微信"))
    assert cleaned(source).text.split("\n") == list(STORY)
    assert len(edits(RULE, source)) == 1


def test_what_follows_a_pointer_to_the_next_article_goes_with_it() -> None:
    source = "\n".join((TITLE, *STORY, "下一篇", "港口的灯塔要修了 渔民盼了十年"))
    assert cleaned(source).text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "市长在会上说，更多内容请继续往下阅读报告，他没有时间了。",
        "编委 王一鸣 李二丰 张三立 陈四海 林默然 周五常 吴六顺 郑七宝",
        "“请继续往下读。”林默说。",
    ],
)
def test_it_touches_no_sentence(line: str) -> None:
    assert edits(RULE, "\n".join((TITLE, *STORY, line, *STORY))) == []


def test_it_is_told_and_can_be_refused() -> None:
    source = "\n".join((TITLE, STORY[0], "在 Threads 查看", *STORY[1:]))
    assert "在 Threads 查看" in refused(RULE, source).text
