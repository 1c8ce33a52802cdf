from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desk.anchoring import difference


def test_a_number_is_shown_whole():
    assert difference("投资5,000亿美元", "投资5,800亿美元") == [
        ("same", "投资"),
        ("removed", "5,000"),
        ("added", "5,800"),
        ("same", "亿美元"),
    ]


def test_a_latin_word_is_shown_whole():
    assert difference("Mr Lin replied", "Mr Ling replied") == [
        ("same", "Mr "),
        ("removed", "Lin"),
        ("added", "Ling"),
        ("same", " replied"),
    ]


def test_ideographs_are_compared_one_by_one():
    assert difference("新城集团", "新城公司") == [
        ("same", "新城"),
        ("removed", "集团"),
        ("added", "公司"),
    ]


def test_a_single_equal_sign_between_two_changes_is_no_news():
    assert difference("甲乙，丙丁", "戊己，庚辛") == [
        ("removed", "甲乙，丙丁"),
        ("added", "戊己，庚辛"),
    ]


def test_equal_and_empty_texts_differ_in_nothing():
    assert difference("", "") == []
    assert difference("同", "同") == [("same", "同")]
    assert difference("", "新") == [("added", "新")]


@given(st.text(), st.text())
def test_the_pieces_make_up_both_texts(old, new):
    pieces = difference(old, new)
    assert "".join(text for what, text in pieces if what != "added") == old
    assert "".join(text for what, text in pieces if what != "removed") == new


@given(st.text(alphabet="0123456789.,a亿 "), st.text(alphabet="0123456789.,a亿 "))
def test_no_piece_begins_or_ends_inside_a_number(old, new):
    pieces = difference(old, new)
    kept = [text for what, text in pieces if what != "added"]
    for one, other in pairwise(kept):
        assert not (one[-1].isdigit() and other[0].isdigit())
