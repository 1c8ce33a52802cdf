"""What two texts changed of a third is brought together, and nothing is counted twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desk.merging import merge, regions
from desk.model import PARAGRAPH, TITLE, Block, Repair, Revision
from desk.text import block_starts, fits


def text_of(*lines: str) -> Revision:
    starts = block_starts(map(len, lines))
    blocks = tuple(
        Block(PARAGRAPH if n else TITLE, start, start + len(line))
        for n, (start, line) in enumerate(zip(starts, lines, strict=True))
    )
    return Revision("a", "\n".join(lines), blocks)


def test_each_side_keeps_the_paragraph_it_changed():
    base = text_of("题", "一二三", "四五六")
    made = merge(base, text_of("题", "一二叁", "四五六"), text_of("题", "一二三", "四，五六"), "h")
    assert made.text == "题\n一二叁\n四，五六"
    assert made.lost == 0


def test_both_may_change_one_paragraph_in_different_places():
    made = merge(text_of("题", "一二三四五六"), text_of("题", "壹二三四五六"),
                 text_of("题", "一二三四五，六"), "h")  # fmt: skip
    assert made.text == "题\n壹二三四五，六"


def test_where_both_say_something_else_of_the_same_letters_the_hand_wins_and_it_is_counted():
    made = merge(text_of("题", "一二三"), text_of("题", "一贰三"), text_of("题", "一两三"), "h")
    assert made.text == "题\n一贰三"
    assert made.lost == 1


def test_a_passage_restored_beside_a_paragraph_cut_by_hand_comes_in():
    base = text_of("题", "一", "二", "三")
    made = merge(base, text_of("题", "一", "三"), text_of("题", "零", "一", "二", "三"), "h")
    assert made.text == "题\n零\n一\n三"


def test_corrections_keep_their_places():
    hand = replace(text_of("题", "一", "二叁"), repairs=(Repair("h", "", "三", "叁", at=5),))
    made = merge(text_of("题", "一", "二三"), hand, text_of("题", "零零", "一", "二三"), "h")
    (step,) = made.by_hand
    assert made.text[step.at] == "叁"


lines = st.lists(st.text("一二三", min_size=1, max_size=4), max_size=6)


@given(lines, lines)
def test_what_only_one_side_changed_is_taken_whole(base, other):
    old, new = text_of("题", *base), text_of("题", *other)
    for made in (merge(old, new, old, "h"), merge(old, old, new, "h")):
        assert made.text == new.text
        assert fits(made.text, made.blocks)
        assert made.lost == 0


@given(lines, lines, lines)
def test_regions_cover_all_three_without_gaps(base, one, two):
    ends = (0, 0, 0)
    for spans in regions(base, one, two):
        assert tuple(span[0] for span in spans) == ends
        ends = tuple(span[1] for span in spans)
    assert ends == (len(base), len(one), len(two))
