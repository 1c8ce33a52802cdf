"""Two windows on one library see each other's work, and lose none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import verbs
from desk.model import Annotation, Article
from desk.problem import Problem
from desk.store import Library
from tests.helpers import bring

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def other(library: Library) -> Iterator[Library]:
    with Library(library.where, actor="other", desk="second") as opened:
        yield opened


def test_each_hears_what_the_other_did_once(library: Library, other: Library) -> None:
    heard: list[str] = []
    library.listen(lambda change: heard.append(change.label))
    text = bring(other)
    other.do(verbs.mark(text, 5, 9, other.code("claim"))[1])
    other.undo()

    assert library.catch_up() == 3
    assert library.catch_up() == 0
    assert heard == ["Bring in articles", "Mark as claim", "Mark as claim"]


def test_ones_own_steps_are_not_told_again(library: Library, other: Library) -> None:
    text = bring(library)
    heard: list[str] = []
    library.listen(lambda change: heard.append(change.label))
    library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
    other.do(verbs.mark(text, 5, 9, other.code("figure"))[1])
    library.do(verbs.mark(text, 5, 9, library.code("rebuttal"))[1])

    assert library.catch_up() == 1
    assert heard == ["Mark as claim", "Mark as rebuttal", "Mark as figure"]


def test_nothing_new_costs_nothing(library: Library) -> None:
    assert library.catch_up() == 0


def test_an_undo_that_would_tread_on_later_work_of_another_is_refused(
    library: Library, other: Library
) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    other.do(verbs.edit(annotation, "Write a memo", memo="yours"))

    with pytest.raises(Problem, match="meantime"):
        library.undo()

    assert library.annotation(annotation.uid).memo == "yours"


def test_going_back_undoes_everything_after_a_step_and_is_one_step_itself(
    library: Library, other: Library
) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    marked = library.do(change)
    other.do(verbs.edit(annotation, "Write a memo", memo="yours"))
    library.do(verbs.mark(text, 20, 25, library.code("figure"))[1])
    before = library.annotations()

    library.back_to(marked.number)

    assert library.annotations() == [annotation]
    assert library.undoable() == "Go back in the history"
    library.undo()
    assert library.annotations() == before
    assert library.back_to(library.history()[0].number) is None


def test_the_bin_holds_what_was_taken_out_and_gives_it_back(library: Library) -> None:
    text = bring(library)
    annotation, change = verbs.mark(text, 5, 9, library.code("claim"))
    library.do(change)
    article = library.article(text.article)
    library.do(verbs.remove_articles([article], library))

    assert library.listed() == library.annotations() == []
    assert library.removed(Annotation) == [annotation]
    assert library.removed(Article) == [article]
    library.do(verbs.add("Take out of the bin", article, annotation))
    assert library.annotations() == [annotation]
