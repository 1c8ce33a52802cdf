"""A table that follows changes row by row shows what a table made anew would show."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desk.qt.rows import Column, Rows


@dataclass(frozen=True)
class Thing:
    uid: str
    name: str
    size: int


COLUMNS = (
    Column("Name", lambda thing: thing.name),
    Column("Size", lambda thing: str(thing.size), lambda thing: thing.size),
)
things = st.builds(
    Thing,
    st.sampled_from("abcdefgh"),
    st.sampled_from(["软银", "軟銀", "微软", "x"]),
    st.integers(0, 3),
)


def rows(*contents: Thing) -> Rows[Thing]:
    made: Rows[Thing] = Rows(COLUMNS, lambda thing: thing.uid, lambda thing: thing.name)
    made.fill(contents)
    return made


@given(
    st.lists(things),
    st.lists(st.tuples(st.booleans(), things)),
    st.integers(0, 1),
    st.booleans(),
    st.sampled_from(["", "软", "银 软"]),
)
def test_one_by_one_ends_where_all_at_once_ends(first, steps, column, down, words):
    order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
    slow = rows(*first)
    slow.sort(column, order)
    slow.set_filter(words)
    tester = QAbstractItemModelTester(slow)
    known = {thing.uid: thing for thing in first}
    for put, thing in steps:
        if put:
            slow.put(thing)
            known[thing.uid] = thing
        else:
            slow.drop(thing.uid)
            known.pop(thing.uid, None)
    quick = rows(*known.values())
    quick.sort(column, order)
    quick.set_filter(words)
    assert slow.records() == quick.records()
    assert [slow.row_of(t.uid) for t in slow.records()] == list(range(slow.rowCount()))
    del tester


def test_a_filter_in_one_script_finds_the_other():
    table = rows(Thing("a", "軟銀集團", 1), Thing("b", "微软", 2))
    table.set_filter("软银")
    assert [thing.uid for thing in table.records()] == ["a"]


def test_one_more_row_is_an_insertion_and_no_rebuilding(qtbot):
    table = rows(*(Thing(str(n), "x", n) for n in range(100)))
    with qtbot.assertNotEmitted(table.layoutChanged), qtbot.waitSignal(table.rowsInserted):
        table.put(Thing("new", "x", 50))
