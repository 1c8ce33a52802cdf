"""A line of buttons at an end of an article."""

from __future__ import annotations

import pytest

from desk.cleaning import clean
from desk.cleaning.rules.button_bars import is_bar

BODY = "".join(
    "# 标题\n\n" if not i else f"第{i}段说，公司承认损失了{i}万元，工会不同意。\n\n"
    for i in range(9)
)


@pytest.mark.parametrize(
    "bar",
    [
        "点击阅读原文 | 分享到微博 | 扫码关注公众号",
        "Unsubscribe | View in browser | Privacy policy",
    ],
)
def test_buttons_between_bars_under_an_article_are_cut_with_a_trace(bar: str) -> None:
    cleaned = clean((BODY + bar + "\n").encode(), "a.md")
    assert bar not in cleaned.text
    assert bar in [repair.removed for repair in cleaned.repairs]


@pytest.mark.parametrize(
    "line", ["伦敦 | 巴黎 | 柏林", "Ida Brandt | Ola Nes", "Share prices fell"]
)
def test_names_between_bars_are_no_buttons(line: str) -> None:
    assert not is_bar(line)
