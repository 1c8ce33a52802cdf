"""What a reader does becomes a change that knows its words and its place."""

from __future__ import annotations

import pytest

from desk import verbs
from desk.codebook import built_in
from desk.model import Code, Relation
from desk.problem import Problem
from tests.helpers import records_of

CLAIM, REBUTTAL, FIGURE = built_in()
_SOURCE, _ARTICLE, TEXT = records_of("题", "甲说 𠮷野家亏了。😀乙说没有。")


def test_a_mark_keeps_the_words_and_what_stands_around_them() -> None:
    annotation, change = verbs.mark(TEXT, 5, 8, CLAIM, "reader")

    assert (annotation.exact, annotation.prefix, annotation.suffix) == (
        "𠮷野家",
        "题\n甲说 ",
        "亏了。😀乙说没有。",
    )
    assert annotation.revision == TEXT.uid
    assert change.label == "Mark as claim"
    assert [(edit.before, edit.after) for edit in change.edits] == [(None, annotation)]


def test_blank_ends_of_a_selection_are_left_out() -> None:
    annotation, _change = verbs.mark(TEXT, 4, 8, CLAIM)
    assert (annotation.start, annotation.end) == (5, 8)


@pytest.mark.parametrize("span", [(1, 2), (4, 5), (3, 3)])
def test_an_empty_or_blank_selection_makes_nothing_and_says_why(span: tuple[int, int]) -> None:
    with pytest.raises(Problem, match="Nothing is selected"):
        verbs.mark(TEXT, *span, CLAIM)


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(Problem, match="outside the text"):
        verbs.mark(TEXT, 5, 500, CLAIM)


def test_a_code_of_the_readers_own_has_a_label_that_can_be_translated() -> None:
    assert verbs.mark(TEXT, 5, 8, Code("语气"))[1].label == "Mark with a code"
    assert {verbs.mark(TEXT, 5, 8, code)[1].label for code in built_in()} == set(verbs.MARK_LABELS)


def test_moving_a_mark_takes_new_words_and_counts_a_version() -> None:
    annotation, _change = verbs.mark(TEXT, 5, 8, CLAIM)
    (edit,) = verbs.move(annotation, TEXT, 5, 10).edits
    assert edit.before == annotation
    assert (edit.after.exact, edit.after.version) == ("𠮷野家亏了", 2)


def test_a_mark_cannot_be_linked_to_itself() -> None:
    annotation, _change = verbs.mark(TEXT, 5, 8, CLAIM)
    with pytest.raises(Problem, match="to itself"):
        verbs.relate("rebuts", annotation, annotation)


def test_removing_a_mark_takes_its_arrows_first() -> None:
    claim, _change = verbs.mark(TEXT, 5, 8, CLAIM)
    rebuttal, _change = verbs.mark(TEXT, 12, 16, REBUTTAL)
    arrow = Relation("rebuts", rebuttal.uid, claim.uid)

    change = verbs.remove([claim], [arrow])

    assert [edit.before for edit in change.edits] == [arrow, claim]
    assert verbs.uids(change) == {arrow.uid, claim.uid}
