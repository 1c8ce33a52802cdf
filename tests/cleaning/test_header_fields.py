"""What a line beside a headline tells."""

from __future__ import annotations

import pytest

from desk.cleaning.header_fields import labelled_days, masthead, printed, told, wire


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("发布/2025年8月3日 05:00 AM", {"published": "2025-08-03T05:00"}),
        ("更新：2025-03-02 11:42", {"modified": "2025-03-02T11:42"}),
        (
            "Publié le 3 octobre 2024 à 06h00, modifié le 3 octobre 2024 à 14h22",
            {"published": "2024-10-03T06:00", "modified": "2024-10-03T14:22"},
        ),
        ("Stand: 21.02.2025, 17:45 Uhr", {"published": "2025-02-21T17:45"}),
        (
            "입력 2025.03.18. 오전 6:02 수정 2025.03.18. 오전 9:44",
            {"published": "2025-03-18T06:02", "modified": "2025-03-18T09:44"},
        ),
        ("原创 秦川 看见县城 2024年11月18日 20:31", {"byline": "秦川", "outlet": "看见县城"}),
    ],
)
def test_a_line_of_fields_is_read(line: str, fields: dict[str, str]) -> None:
    found = dict(told(line))
    assert {name: found.get(name) for name in fields} == fields


def test_the_head_of_a_printed_page_names_outlet_and_day() -> None:
    head = "THE GAZETTE                 Friday 14 March 2025"
    assert masthead(head) == [("outlet", "THE GAZETTE"), ("published", "2025-03-14")]
    assert masthead("Vol. 112 No. 34   Friday, August 22, 2025   $2.50") == [
        ("published", "2025-08-22")
    ]
    assert masthead("A ferry was fined on March 14, 2025 over a voyage") == []


def test_an_edition_and_a_wire_are_read() -> None:
    assert printed("《长江日报》2024年07月09日 第05版")[0] == ("outlet", "长江日报")
    assert wire("【财联社1月22日讯（编辑 赵昊）】天然气期货大涨") == [
        ("outlet", "财联社"),
        ("byline", "赵昊"),
    ]
    assert wire("【注】这是一句话") == []


def test_a_date_alone_at_the_foot_is_nobodys() -> None:
    assert labelled_days("2025-03-02 07:00") == []
    assert labelled_days("出版：2025-03-02 07:00") == [("published", "2025-03-02T07:00")]


def test_two_names_beside_a_date_and_a_source_are_the_authors() -> None:
    found = dict(told("林默 陈海 发布时间:2023-08-04 09:40:00来源: 海港新闻网"))
    assert found["byline"] == "林默、陈海"
    assert "byline" not in dict(told("财经 2023-08-04 09:40:00 来源: 海港新闻网"))


def test_a_date_glued_to_the_outlet_is_the_articles() -> None:
    found = dict(told("来源:海港网2014年08月04日 00:57"))
    assert found == {"outlet": "海港网", "published": "2014-08-04T00:57"}


def test_who_posted_it_in_a_forum_is_the_author() -> None:
    found = dict(told("haigang88  | 发表于 2005-8-4 21:37:32 | 显示全部楼层"))
    assert found == {"byline": "haigang88", "published": "2005-08-04T21:37:32"}
