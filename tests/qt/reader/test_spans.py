from hypothesis import given
from hypothesis import strategies as st

from desk.qt.reader import Mark
from desk.qt.reader.spans import SpanIndex, flatten, lanes


@st.composite
def marks(draw, most=40):
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, 300), st.integers(1, 120) | st.integers(1, 3)), max_size=most
        )
    )
    return [Mark(str(n), a, a + length, "c") for n, (a, length) in enumerate(spans)]


def by_hand(given_marks, start, end):
    return {mark for mark in given_marks if mark.start < end and mark.end > start}


@given(marks(), st.integers(0, 300), st.integers(1, 100))
def test_a_query_gives_the_marks_that_share_a_character_with_the_place(given_marks, start, length):
    index = SpanIndex(given_marks)
    found = index.query(start, start + length)

    assert set(found) == by_hand(given_marks, start, start + length)
    assert found == sorted(found, key=lambda mark: (mark.start, -mark.end))


@given(marks(), marks(), st.data())
def test_marks_added_and_removed_are_found_and_not_found(first, more, data):
    index = SpanIndex(first)
    kept = list(first)
    for mark in more:
        index.add(mark)
        kept.append(mark)
    for mark in data.draw(st.lists(st.sampled_from(kept or [Mark("", 0, 1, "")]), unique=True)):
        index.remove(mark)
        kept = [one for one in kept if one is not mark] if mark in kept else kept

    assert len(index) == len(kept)
    assert sorted(index.query(0, 1000), key=repr) == sorted(kept, key=repr)


def test_many_marks_that_wait_to_be_sorted_are_found_all_the_same():
    many = [Mark(str(n), n * 7 % 5000, n * 7 % 5000 + 1 + n % 90, "c") for n in range(9000)]
    waiting, sorted_now = SpanIndex(many), SpanIndex(many)
    sorted_now.settle()

    assert set(waiting.query(2000, 2010)) == set(sorted_now.query(2000, 2010))
    assert set(waiting) == set(sorted_now) == set(many)


def test_an_empty_mark_is_left_out():
    index = SpanIndex([Mark("a", 5, 5, "c")])
    index.add(Mark("b", 6, 6, "c"))

    assert len(index) == 0
    assert index.query(0, 10) == []


@given(marks(), st.integers(0, 100), st.integers(1, 300))
def test_flattened_marks_cover_each_character_with_what_covers_it(given_marks, start, length):
    end = start + length
    found = SpanIndex(given_marks).query(start, end)
    runs = flatten(found, start, end)
    covered = {place: set(over) for a, b, over in runs for place in range(a, b)}

    assert all(a < b for a, b, _ in runs)
    for place in range(start, end):
        assert covered.get(place, set()) == by_hand(given_marks, place, place + 1)


@given(marks())
def test_no_two_marks_in_one_lane_overlap(given_marks):
    found = SpanIndex(given_marks).query(0, 1000)
    given_lanes = lanes(found)
    for n, (one, lane) in enumerate(zip(found, given_lanes, strict=True)):
        for other, another in zip(found[:n], given_lanes[:n], strict=True):
            assert lane != another or other.end <= one.start


def test_a_mark_inside_another_takes_the_lane_below():
    assert lanes([Mark("a", 0, 20, "c"), Mark("b", 5, 9, "c"), Mark("c", 10, 12, "c")]) == [0, 1, 1]


@given(marks(), st.integers(0, 320))
def test_the_next_and_the_last_mark_of_a_place_are_found(given_marks, at):
    index = SpanIndex(given_marks)
    behind = [mark.start for mark in given_marks if mark.start > at]
    before = [mark.start for mark in given_marks if mark.start < at]
    following, preceding = index.following(at), index.preceding(at)

    assert (following.start if following else None) == min(behind, default=None)
    assert (preceding.start if preceding else None) == max(before, default=None)


def test_what_was_wrongly_taken_for_sorted_is_told_after_settling():
    steady = [Mark(str(n), 10 * n, 10 * n + 5, "c") for n in range(9000)]
    index = SpanIndex(steady)
    assert set(index.query(500, 600)) == by_hand(steady, 500, 600)
    index.settle()
    assert not index.doubtful

    index = SpanIndex([Mark("long", 0, 80000, "c"), *steady])
    index.query(50000, 50010)
    index.settle()
    assert index.doubtful
    assert set(index.query(50000, 50010)) >= {Mark("long", 0, 80000, "c")}
