import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.qt.reader import marks as module
from desk.qt.reader.look import Mark
from desk.qt.reader.marks import MarkIndex

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 3000)), max_size=30)


@pytest.fixture(autouse=True)
def packed(monkeypatch):
    """Pack two marks as readily as a hundred thousand."""
    for name, value in (("_FEW", 1), ("_NAMED", 1), ("_AT_ONCE", 2)):
        monkeypatch.setattr(module, name, value)


def made(pairs, name="m"):
    return [
        Mark(f"{name}{n}", start, start + length, f"code {n % 3}")
        for n, (start, length) in enumerate(pairs)
    ]


def in_order(marks):
    return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.uid))


@settings(max_examples=200)
@given(spans, spans, st.sets(st.integers(0, 29)), st.integers(0, 70), st.integers(1, 20))
def test_it_answers_like_a_plain_list(first, later, gone, start, width):
    came, more = made(first), made(later, "n")
    index = MarkIndex(came)
    for mark in more:
        index.add(mark)
    removed = [came[n] for n in gone if n < len(came)]
    for mark in removed:
        index.remove(mark)
    live = [mark for mark in (*came, *more) if mark.start < mark.end and mark not in removed]

    end = start + width
    touching = [mark for mark in live if mark.start < end and mark.end > start]
    assert in_order(index.query(start, end)) == in_order(touching)
    found = index.query(start, end)
    assert found == sorted(found, key=lambda mark: (mark.start, -mark.end))
    begin = [mark for mark in live if start <= mark.start < end]
    assert in_order(index.starting(start, end)) == in_order(begin)
    behind = [mark.start for mark in live if mark.start > start]
    assert (index.following(start) or Mark("", 999, 999, "")).start == min(behind, default=999)
    before = [mark.start for mark in live if mark.start < start]
    assert (index.preceding(start) or Mark("", -1, -1, "")).start == max(before, default=-1)
    assert in_order(index) == in_order(live)
    assert len(index) == len(live)


@given(spans, st.sets(st.integers(0, 29)))
def test_each_is_found_by_its_uid_until_it_is_gone(pairs, gone):
    came = made(pairs)
    index = MarkIndex(came)
    index.settle()
    for n in gone:
        if n < len(came):
            index.remove(came[n])
    for n, mark in enumerate(came):
        there = mark.start < mark.end and n not in gone
        assert index.get(mark.uid) == (mark if there else None)
    assert index.get("m") is None


def test_many_uids_are_looked_for_at_once():
    came = made([(n, 5) for n in range(40)])
    index = MarkIndex(came)
    index.get_all([*(mark.uid for mark in came[:20]), "nobody"])
    assert [index.get(mark.uid) for mark in came] == came
    assert index.get("nobody") is None


def test_while_marks_wait_to_be_packed_they_are_found_all_the_same():
    came = made([(n, 5) for n in range(9000)])
    index = MarkIndex(came)
    assert index.query(4000, 4001) == came[3996:4001]
    assert index.settle_some()
    assert index.query(4000, 4001) == came[3996:4001]
    assert index.get("m17") == came[17]
    while index.settle_some():
        pass
    assert index.query(4000, 4001) == came[3996:4001]
    assert not index.doubtful


def test_what_was_asked_while_unsorted_marks_waited_is_in_doubt():
    came = made([(n, 5) for n in range(9000)])
    came[4321] = Mark("far", 2, 8000, "code 0")
    index = MarkIndex(came)
    index.query(7000, 7001)
    index.settle()
    assert index.doubtful
    assert "far" in {mark.uid for mark in index.query(7000, 7001)}


def test_a_mark_that_is_added_again_after_it_went_is_there():
    came = made([(1, 5), (2, 5), (3, 5)])
    index = MarkIndex(came)
    index.remove(came[1])
    index.add(came[1])
    assert index.get("m1") == came[1]
    assert index.query(2, 3) == [came[0], came[1]]
