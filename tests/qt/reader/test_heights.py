from hypothesis import given
from hypothesis import strategies as st

from desk.qt.reader.heights import Heights

lists = st.lists(st.integers(1, 200), min_size=1, max_size=60)


@given(lists, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 200))))
def test_a_corrected_height_counts_in_every_sum_below_it(values, corrections):
    heights = Heights(values)
    for index, value in corrections:
        values[index % len(values)] = value
        heights.set(index % len(values), value)

    assert [heights.top(i) for i in range(len(values) + 1)] == [
        sum(values[:i]) for i in range(len(values) + 1)
    ]
    assert heights.total == sum(values)


@given(lists, st.integers(0, 12000))
def test_the_paragraph_found_at_a_depth_contains_it(values, depth):
    heights = Heights(values)
    index, into = heights.find(depth)

    assert heights.top(index) + into == depth
    assert into < values[index] or index == len(values) - 1


def test_a_depth_above_the_first_is_counted_from_the_first():
    assert Heights([10, 20]).find(-5) == (0, -5)


def test_no_paragraphs_at_all_are_one_without_height():
    assert Heights([]).total == 0
    assert Heights([]).find(7) == (0, 7)


@given(lists, st.integers(1, 60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 200))))
def test_heights_of_which_the_first_are_given_become_the_same_as_all(values, given, corrections):
    first = values[:given]
    heights = Heights(first, lambda: list(values), len(values), 7)
    whole = Heights(values)
    assert len(heights) == len(values)
    for index, value in corrections:
        for each in (heights, whole):
            each.set(index % len(values), value)
    heights.settle()

    assert heights.values == whole.values
    assert heights.total == whole.total
    assert [heights.top(i) for i in range(len(values) + 1)] == [
        whole.top(i) for i in range(len(values) + 1)
    ]
