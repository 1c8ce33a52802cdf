from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.qt.reader.look import LIGHT
from desk.qt.reader.piece import Piece, shown
from desk.qt.reader.typography import setting, style

anything = st.text(
    alphabet=st.characters(exclude_characters="\n", exclude_categories=())
    | st.sampled_from("港务集团，。“”（）ab 5亿𠮷😀e\u0301\u200dא ב\ud800\t\u2028"),
    max_size=120,
)


def piece(text, width=300, **more):
    return Piece(text, setting(LIGHT, "Hans", style("paragraph")), width, **more)


@settings(max_examples=150)
@given(anything, st.integers(40, 700))
def test_the_lines_of_any_text_hold_all_of_it_once(qapp, text, width):
    made = piece(text, width)
    spans = [made.span_of(n) for n in range(len(made.lines))]

    assert spans[0][0] == 0
    assert spans[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(spans))


@given(anything)
def test_what_qt_is_given_is_as_long_as_what_is_stored(qapp, text):
    given_to_qt = shown(text)

    assert len(given_to_qt) == len(text)
    assert given_to_qt.encode("utf-16")
    assert piece(text).layout.text() == given_to_qt


@given(st.text("港务集团称，。“”ab 12𠮷😀", min_size=1, max_size=100), st.data())
def test_the_place_at_a_caret_is_the_place_of_the_caret(qapp, text, data):
    made = piece(text)
    place = data.draw(st.integers(0, len(text)))
    number = made.line_of(place)

    assert made.place_at(number, made.x_of(place, number)) == place


@given(anything, st.integers(0, 120), st.integers(1, 60))
def test_the_stretches_of_a_span_lie_on_its_lines_and_run_to_the_right(qapp, text, start, length):
    made = piece(text)
    start = min(start, len(text))
    end = min(len(text), start + length)
    rows = list(made.rows(start, end))

    assert all(row.left <= row.right + 0.01 for row in rows)
    if start < end:
        numbers = [row.number for row in rows]
        assert all(made.line_of(start) <= n <= made.line_of(end, before=True) for n in numbers)


def test_lines_stay_in_the_column_but_for_punctuation_that_hangs(qapp):
    made = piece("港务集团董事长说，他们落实的资金远低于一百亿元。" * 8, 333)
    for line in made.lines:
        assert line.line.naturalTextWidth() - 18 <= 333


def test_a_full_stop_before_a_quotation_mark_takes_half_its_room(qapp):
    both, apart = piece("建设。”"), piece("建设。字")
    assert both.x_of(3, 0) < apart.x_of(3, 0) - 5


def test_latin_stands_off_from_chinese_as_drawn_and_not_as_stored(qapp):
    made = piece("用GPU算")
    assert made.x_of(1, 0) > 18 + 2
    assert made.text == "用GPU算"


def test_a_bracket_at_a_line_start_moves_out_by_its_blank_half(qapp):
    made = piece("（港务集团）")
    assert made.lines[0].line.x() < 0


@pytest.mark.parametrize("text", ["שלום עולם abc", "مرحبا 123 بالعالم"])
def test_right_to_left_text_is_covered_wholly_by_the_span_of_all_of_it(qapp, text):
    made = piece(text)
    covered = sum(row.right - row.left for row in made.rows(0, len(text)))
    assert covered == pytest.approx(made.lines[0].line.naturalTextWidth(), abs=2)


def test_an_unpaired_surrogate_keeps_its_place(qapp):
    made = piece("a\ud800b")
    assert made.layout.text() == "a\ufffdb"
    assert made.span_of(0) == (0, 3)
