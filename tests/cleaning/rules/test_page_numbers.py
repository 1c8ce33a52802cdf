"""Numbers of printed pages go; other numbers that stand alone stay."""

from __future__ import annotations

from desk.cleaning import clean_text

FIRST = "报告指出，外部环境更趋复杂，国内需求不足，但是基本的趋势没有变。"
SECOND = "报告还说，下一阶段要保持流动性充裕，推动社会综合融资成本下降。"


def test_numbers_that_count_pages_go() -> None:
    text = clean_text(f"季度的报告\n\n{FIRST}\n\n1\n\n{SECOND}\n\n2\n\n{FIRST}\n").text
    assert text == f"{FIRST}\n{SECOND}\n{FIRST}"


def test_a_page_is_told_in_words_as_well() -> None:
    text = clean_text(f"季度的报告\n\n{FIRST}\n\n第 3 页\n\n{SECOND}\n\n第 4 页\n\n{FIRST}\n").text
    assert "页" not in text


def test_numbers_that_do_not_count_up_stay() -> None:
    text = clean_text(f"比赛的结果\n\n{FIRST}\n\n7\n\n{SECOND}\n\n3\n\n{FIRST}\n").text
    assert text.split("\n")[1::2] == ["7", "3"]


def test_one_number_alone_stays() -> None:
    assert "1\n" in clean_text(f"季度的报告\n\n{FIRST}\n\n1\n\n{SECOND}\n").text
