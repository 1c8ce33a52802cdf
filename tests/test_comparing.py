"""Two texts side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk import comparing, editing
from tests.helpers import records_of

LINES = ("标题", "第一段说了三件事情。", "第二段有5000亿元这个数字。", "最后一段是英文 words。")


def text(*lines):
    return records_of(*lines)[2]


def states(old, new):
    return [(pair.state, pair.old, pair.new) for pair in comparing.pairs(old, new)]


def test_equal_texts_differ_nowhere():
    assert states(text(*LINES), text(*LINES)) == [("same", n, n) for n in range(4)]


def test_a_changed_paragraph_stands_beside_what_it_was():
    new = text(*LINES[:2], LINES[2].replace("5000", "6000"), LINES[3])
    assert states(text(*LINES), new)[2] == ("changed", 2, 2)


def test_a_paragraph_that_went_and_one_that_came_are_not_taken_for_one():
    new = text(LINES[0], "Something else entirely.", *LINES[2:])
    assert states(text(*LINES), new)[1:3] == [("removed", 1, -1), ("added", -1, 1)]


def test_a_parted_paragraph_stays_beside_its_larger_half():
    old = text(*LINES)
    new = editing.split(old, 2, old.text.index("5000")).revision
    found = states(old, new)
    assert ("changed", 2, 3) in found or ("changed", 2, 2) in found
    assert len([1 for pair in found if pair[0] == "added"]) == 1


def test_another_kind_of_paragraph_is_told():
    old = text(*LINES)
    new = editing.turn(old, 1, "quotation").revision
    assert states(old, new)[1] == ("turned", 1, 1)


@given(st.lists(st.text("ab钱5", max_size=4)), st.lists(st.text("ab钱5", max_size=4)))
def test_every_paragraph_of_both_texts_stands_somewhere_in_order(before, after):
    old, new = text("t", *before), text("t", *after)
    found = comparing.pairs(old, new)
    assert [pair.old for pair in found if pair.old >= 0] == list(range(len(old.blocks)))
    assert [pair.new for pair in found if pair.new >= 0] == list(range(len(new.blocks)))


def test_the_reader_stays_at_the_same_paragraph():
    old = "\n".join(LINES)
    new = "\n".join((LINES[0], "新的一段。", *LINES[1:]))
    offset = old.index("数字")
    assert new[comparing.placed(old, new, offset) :].startswith("数字")
    assert comparing.placed(old, old, offset) == offset


@given(st.text("ab\n"), st.text("ab\n"), st.data())
def test_a_place_lies_in_the_new_text(old, new, data):
    offset = data.draw(st.integers(0, len(old)))
    assert 0 <= comparing.placed(old, new, offset) <= len(new)
