"""What does not fit within one article."""

from __future__ import annotations

from desk.ledger.doubts import doubts
from tests.ledger.scopes import scope


def rules(text):
    return [doubt.rule for doubt in doubts(scope(f"T\n{text}"))]


def test_a_more_than_that_got_lost():
    assert rules("甲方每年向乙方支付超过300亿元。\n甲方每年向乙方支付300亿元的协议。") == [
        "lost_qualifier"
    ]


def test_a_sum_that_does_not_add_up():
    assert rules("项目总计100亿元，其中国家出资60亿元，地方出资30亿元。") == ["sum"]
    assert rules("项目总计100亿元，其中国家出资60亿元，地方出资40亿元。") == []


def test_a_total_behind_its_parts_is_added_up_too():
    assert rules("国家出资60亿元，地方出资30亿元，总计100亿元。") == ["sum"]
    assert rules("国家出资60亿元，地方出资40亿元，总计100亿元。") == []
    assert rules(
        "The state pays $60 million and the city $30 million, a total of $100 million."
    ) == ["sum"]


def test_shares_of_more_than_the_whole():
    assert rules("甲乙占股分别为60%和50%。") == ["percent"]
    assert rules("甲乙占股分别为60%和40%。") == []


def test_a_year_far_from_all_others():
    assert rules("他早在1894年就用过这个名称。\n公司成立于2015年。") == ["year"]
    assert rules("公司成立于1998年，2001年上市，1996年立项。") == []
