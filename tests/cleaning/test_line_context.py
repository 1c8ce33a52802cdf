"""What is seen of a line among all lines of its text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning.line_context import Line, seen, units

PROSE = "软银集团周二表示，将在四年内投资五千亿美元，用于建设数据中心，其中一千亿美元立即到位。"


def lines(*texts: str) -> list[Line]:
    return [Line(text, "paragraph", "") for text in texts]


def test_words_of_one_matter_are_pairs_of_chinese_characters_and_longer_words() -> None:
    assert units("软银投资 SoftBank the 5") == {"软银", "银投", "投资", "softbank"}


def test_what_shares_words_with_the_article_is_known() -> None:
    told = seen(lines(PROSE, "数据中心 软银", "大熊猫幼崽取名", PROSE[:30] + "。"), {})
    assert "short: known 6" in told[1].signs
    assert "short: known 0" in told[2].signs


def test_where_prose_stands_is_seen_from_every_line() -> None:
    told = seen(lines("首页", "登录", PROSE, PROSE, "搜索"), {})
    assert "short: prose on 1" in told[0].signs
    assert "short: prose back 4" not in told[4].signs
    assert "at prose" in told[2].turns
    assert "after prose" in told[4].turns


def test_of_a_title_and_of_what_is_cut_only_that_is_seen() -> None:
    told = seen([Line("海边", "title", ""), Line("登录", "paragraph", "site_text")], {})
    assert told[0].signs == {"out": 1.0, "out title": 1.0}
    assert told[1].turns == ("turn", "at out")


@given(st.lists(st.text(max_size=60), max_size=20))
def test_anything_can_be_looked_at(texts: list[str]) -> None:
    assert len(seen(lines(*texts), {"line": -1.0})) == len(texts)
