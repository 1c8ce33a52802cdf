"""Places in the source and places in what is shown of it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from desk.qt.cleaned.countings import Countings

SOURCE = st.text(alphabet="aé中𠮷😀\n", max_size=40)
CHANGES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 6), st.text(alphabet="xy\n", max_size=3)),
    max_size=8,
)


def made(source, drawn):
    changes = [
        (min(start, len(source)), min(start + length, len(source)), words)
        for start, length, words in drawn
    ]
    return Countings.made(source, changes)


def kept(countings):
    for start, length in zip(countings.starts, countings.lengths, strict=True):
        yield from range(start, start + length)


@given(SOURCE, CHANGES)
def test_every_kept_character_is_shown_as_it_is(source, drawn):
    countings = made(source, drawn)
    for place in kept(countings):
        assert countings.text[countings.shown_after(place)] == source[place]


@given(SOURCE, CHANGES)
@example("aa", [(0, 0, ""), (0, 1, "")])
def test_the_way_to_the_text_and_back_ends_where_it_began(source, drawn):
    countings = made(source, drawn)
    for place in kept(countings):
        assert countings.stored(countings.shown_after(place)) == place


@given(SOURCE, CHANGES)
def test_both_countings_rise_together_and_stay_inside(source, drawn):
    countings = made(source, drawn)
    for count in (countings.shown, countings.shown_after):
        shown = [count(place) for place in range(len(source) + 1)]
        assert shown == sorted(shown)
        assert 0 <= shown[0] <= shown[-1] <= len(countings.text)
    stored = [countings.stored(offset) for offset in range(len(countings.text) + 1)]
    assert stored == sorted(stored)
    assert 0 <= stored[0] <= stored[-1] <= len(source)


def test_what_is_put_in_stands_between_the_two_ways_of_counting():
    countings = Countings.made("渡轮停航", [(2, 2, "已经")])
    assert countings.text == "渡轮已经停航"
    assert (countings.shown(2), countings.shown_after(2)) == (2, 4)
    assert [countings.stored(offset) for offset in range(7)] == [0, 1, 2, 2, 2, 3, 4]


def test_a_text_never_begins_with_what_only_parts_words():
    assert Countings.made("<p>Ferry</p>", [(0, 3, "\n"), (8, 12, "\n")]).text == "Ferry\n"
