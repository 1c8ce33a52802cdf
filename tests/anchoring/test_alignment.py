from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.anchoring.alignment import align, align_closely, weight

TEXTS = st.text(alphabet="天地人投资亿 \nabc12", max_size=150)


def in_order(runs):
    return all(one.old + one.size <= other.old for one, other in pairwise(runs))


@given(TEXTS, TEXTS)
def test_runs_lie_in_both_texts_in_order_and_say_the_truth(old, new):
    for runs in (align(old, new), align_closely(old, new)):
        assert in_order(runs)
        for run in runs:
            assert run.size > 0
            assert run.new >= 0
            assert run.old + run.size <= len(old)
            assert run.new + run.size <= len(new)
            if run.same:
                assert old[run.old : run.old + run.size] == new[run.new : run.new + run.size]


def test_equal_texts_are_one_run():
    (run,) = align("天地人", "天地人")
    assert run == (0, 0, 3, True)


def test_a_moved_paragraph_is_one_run_at_its_new_place():
    one, other = "新城集团宣布投资五千亿美元建设数据中心", "远山科技创始人高平在社交媒体上表示怀疑"
    runs = align(f"{one}\n{other}", f"{other}\n{one}")
    assert (0, len(other) + 1, len(one), True) in runs
    assert (len(one) + 1, 0, len(other), True) in runs


def test_a_long_text_weighs_what_its_characters_weigh():
    edge = "\u2e7f\u2e80\u2fff\u3000\u9fff\ud800\uffff\U00020bb7\u20ac é1a"
    assert weight(edge * 400) == pytest.approx(400 * weight(edge))


def test_two_texts_equal_for_long_are_one_run():
    old, new = "啊" * 5000 + "甲" + "哦" * 5000, "啊" * 5000 + "乙" + "哦" * 5000
    assert [run.size for run in align(old, new) if run.same] == [5000, 5000]
