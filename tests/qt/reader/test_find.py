from hypothesis import given
from hypothesis import strategies as st

from desk.qt.reader.find import Hits


def test_case_is_ignored():
    hits = Hits()
    hits.look("Harbour, harbour, HARBOUR", "harbour", None)
    assert hits.starts == [0, 9, 18]


def test_a_fold_lets_simplified_find_traditional():
    hits = Hits()
    hits.look("軟銀與软银", "软银", lambda text: text.replace("軟", "软").replace("銀", "银"))
    assert hits.starts == [0, 3]


def test_a_letter_whose_small_form_is_longer_shifts_nothing():
    hits = Hits()
    hits.look("İİ abc", "ABC", None)
    assert hits.starts == [3]


def test_nothing_is_found_for_no_words():
    hits = Hits()
    hits.look("abc", "", None)
    assert (hits.starts, hits.now, hits.after(0)) == ([], -1, -1)


@given(
    st.text("ab", max_size=40),
    st.text("ab", min_size=1, max_size=3),
    st.integers(0, 40),
    st.integers(1, 40),
)
def test_the_hits_of_a_place_are_those_that_touch_it(text, words, start, length):
    hits = Hits()
    hits.look(text, words, None)
    found = [(a, b) for a, b, _ in hits.within(start, start + length)]

    assert found == [
        (a, a + len(words)) for a in hits.starts if a < start + length and a + len(words) > start
    ]
    assert all(text[a:b] == words for a, b in found)


def test_hits_that_touch_are_drawn_as_one_where_there_are_hundreds():
    hits = Hits()
    hits.look("  " * 500 + "x" + "  " * 500, "  ", None)
    hits.now = 250
    assert hits.within(0, 2001) == [
        (0, 500, False),
        (500, 502, True),
        (502, 1000, False),
        (1001, 2001, False),
    ]
