"""Passages that share wording or figures are found in other scripts and other spellings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.aligning import Alike, aligned
from desk.model import Block


def blocks_of(text: str) -> list[Block]:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return blocks


def pairs(one: str, other: str) -> list[tuple[str, str]]:
    found = aligned(one, blocks_of(one), other, blocks_of(other))

    def line(text: str, at: int) -> str:
        return text[text.rfind("\n", 0, at) + 1 :].split("\n")[0]

    return [(line(one, pair.one), line(other, pair.other)) for pair in found]


def test_the_same_words_in_the_other_script_belong_together():
    one = "天气很好。\n软银集团首席执行官孙正义说，大坝将在四年内建成。"
    other = "軟銀集團首席執行官孫正義說：大壩將在四年內建成！\n完。"
    assert pairs(one, other) == [(one.split("\n")[1], other.split("\n")[0])]


def test_a_figure_found_nowhere_else_is_enough():
    one = "开头。\n耗资约7315 亿元。"
    other = "据说花了7315亿。\n别的。"
    assert pairs(one, other) == [("耗资约7315 亿元。", "据说花了7315亿。")]


def test_years_and_days_join_nothing():
    assert pairs("2025年1月21日，晴。", "2025年1月21日发布。") == []


def test_site_text_that_is_everywhere_joins_nothing():
    line = "本站保留所有权利请勿转载"
    one = "\n".join([line] * 6)
    assert pairs(one, one) == []


@given(
    st.text("大坝工程耗资五千亿元𠮷😀 1239\n，。", max_size=300),
    st.text("大坝耗资亿元 123\n", max_size=300),
)
def test_each_block_is_taken_once_and_places_lie_in_the_texts(one, other):
    found = aligned(one, blocks_of(one), other, blocks_of(other))
    for text, places in ((one, [p.one for p in found]), (other, [p.other for p in found])):
        numbers = [text.count("\n", 0, at) for at in places]
        assert len(set(numbers)) == len(numbers)
        assert all(0 <= at < len(text) for at in places)


def test_a_text_belongs_to_itself_block_by_block():
    lines = [f"第{n}段的内容各不相同，数值是{n * 977 + 13}万元整。" for n in range(1, 9)]
    text = "\n".join(lines)
    assert pairs(text, text) == [(line, line) for line in lines]


def test_copies_of_one_report_are_much_the_same_whatever_their_script_and_signs():
    report = "".join(
        f"第{n}段说的是部长在第{n * 7}次会议上谈到的大坝与资金问题。" for n in range(60)
    )
    alike = Alike()
    alike.put("one", report)
    alike.put("copy", "（综合消息）" + report.replace("。", ". ")[:1500].replace("问题", "問題"))
    alike.put(
        "other", "".join(f"球队在{n}号赢得了第{n * 3}场比赛，主教练非常满意。" for n in range(60))
    )
    assert [name for name, _share in alike.of("one")] == ["copy"]
    assert alike.of("copy")[0][1] > 0.9
    assert alike.of("other") == []
    alike.drop("copy")
    assert alike.of("one") == []


def test_texts_too_short_to_be_told_apart_are_like_nothing():
    alike = Alike()
    alike.put("a", "短")
    alike.put("b", "短")
    assert alike.of("a") == []
