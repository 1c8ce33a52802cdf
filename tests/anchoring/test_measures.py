"""A small version of `tests/benchmarks/anchoring.py`, on the project's own texts or the bodies."""

import sys
from collections import Counter
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def bench():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import anchoring as module
    finally:
        sys.path.remove(str(BENCHMARKS))
    return module


def measured(bench, name, draw, texts, edits=None):
    tally = Counter()
    for case in bench.cases("judge", draw, 25, texts, edits or bench.anchoring_edits.EDITS):
        tally += bench.judged(case, bench.methods(peers=False)[name])[0]
    return tally


def test_with_both_texts_known_marks_are_found_again(bench):
    tally = measured(bench, "Desk, both texts known", 23, 5)
    assert tally["right"] >= 0.985 * tally["present"]
    assert tally["exact"] >= 0.97 * tally["present"]
    assert tally["wrong"] <= 0.004 * tally["present"]
    assert tally["false"] <= 0.03 * tally["gone"]


def test_with_words_and_context_alone_marks_are_found_again(bench):
    tally = measured(bench, "Desk, context of 64", 23, 5)
    assert tally["right"] >= 0.98 * tally["present"]
    assert tally["exact"] >= 0.96 * tally["present"]
    assert tally["wrong"] <= 0.006 * tally["present"]
    assert tally["false"] <= 0.05 * tally["gone"]


@pytest.mark.parametrize("name", ["Desk, context of 32", "Desk, 32, place unknown"])
def test_little_context_and_no_place_are_enough(bench, name):
    tally = measured(bench, name, 29, 5)
    assert tally["right"] >= 0.975 * tally["present"]
    assert tally["exact"] >= 0.96 * tally["present"]
    assert tally["wrong"] <= 0.008 * tally["present"]
    assert tally["false"] <= 0.05 * tally["gone"]


@pytest.mark.parametrize("name", ["Desk, both texts known", "Desk, context of 32"])
def test_edits_that_no_threshold_was_chosen_on_are_followed_as_well(bench, name):
    tally = measured(bench, name, 37, 4, bench.anchoring_strange.STRANGE)
    assert tally["right"] >= 0.97 * tally["present"]
    assert tally["wrong"] <= 0.01 * tally["present"]
    assert tally["false"] <= 0.08 * tally["gone"]
    assert tally["silent"] == 0


@pytest.mark.parametrize("name", ["Desk, both texts known", "Desk, context of 64"])
def test_no_revised_figure_is_carried_over_silently(bench, name):
    tally = Counter()
    for case in bench.cases("all", 29, 30, 6):
        if case.edit in {"35 % of digits revised", "all together"}:
            tally += bench.judged(case, bench.methods(peers=False)[name])[0]
    for case in bench.cases("all", 29, 30, 4, ["numbers of all kinds"], templates=True):
        tally += bench.judged(case, bench.methods(peers=False)[name])[0]
    assert tally["marks"] > 400
    assert tally["silent"] == 0


def test_the_generator_knows_where_every_character_went(bench):
    for case in bench.cases("all", 3, 10, 4):
        for mark in case.marks:
            if mark.kept == 1 and case.edit == "25 % of paragraphs moved":
                assert case.new[slice(*mark.true)] == case.old[mark.start : mark.end]
