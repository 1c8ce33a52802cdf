"""When two figures of one fact agree."""

import pytest

from desk.figures import VERDICTS, agree, parse

DAY = "2025-02-04"


@pytest.mark.parametrize(
    ("left", "right", "verdict", "equal"),
    [
        ("5000亿美元", "$500 billion", "agree", True),
        ("5,000億美元", "five hundred billion dollars", "agree", True),
        ("远低于100亿美元", "远不到100亿美元", "agree", True),
        ("高达5000亿美元", "5000亿美元", "agree_qualified", True),
        ("约250亿美元", "250亿美元", "agree_qualified", True),
        ("至少5000亿美元", "5000亿美元", "agree_qualified", True),
        ("超过300亿美元", "300亿美元", "agree_qualified", True),
        ("150亿美元", "180亿美元", "conflict", False),
        ("约250亿美元", "约300亿美元", "soft_conflict", False),
        ("超过300亿美元", "250亿美元", "conflict", False),
        ("超过300亿美元", "400亿美元", "compatible", False),
        ("150亿至250亿美元", "200亿美元", "compatible", False),
        ("150亿至250亿美元", "$15-25 billion", "agree", False),
        ("数十亿美元", "30亿美元", "compatible", False),
        ("数十亿美元", "數十億美元", "agree", False),
        ("5000亿美元", "5000亿欧元", "other_unit", False),
        ("180亿美元", "各自180亿美元", "other_scope", False),
        ("30亿美元", "每年30亿美元", "other_scope", False),
        ("5%", "5个百分点", "other_scope", False),
        ("1年", "12个月", "agree", True),
        ("400万户", "4 million households", "agree", True),
        ("400万户", "400万人", "other_unit", False),
        ("1千瓦时", "3600千焦", "agree", True),
        ("1月21日", "January 21, 2025", "agree", True),
        ("1月21日", "1月22日", "conflict", False),
        ("到2029年", "2028年", "compatible", False),
        ("9月底", "去年9月", "compatible", False),
    ],
)
def test_a_pair_has_its_verdict(left, right, verdict, equal):
    found = agree(parse(left, DAY), parse(right, DAY))
    assert (found.verdict, found.equal) == (verdict, equal)
    assert found.verdict in VERDICTS
