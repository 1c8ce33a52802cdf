"""Passages that share wording or figures are found in other scripts and other spellings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.aligning import aligned
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
