"""The articles of a library, as lines and as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk import verbs
from desk.store import Library

if TYPE_CHECKING:
    from .conftest import Desk


def test_an_article_is_told_with_its_fields(filled: Desk) -> None:
    (listed,) = filled.json("list", "--library", filled.library)
    assert listed.keys() == {"id", "title", "outlet", "published", "url", "annotations"}
    assert (listed["title"], listed["annotations"]) == ("渡轮停航三天", 0)


def test_marks_are_counted_in_both_forms(filled: Desk) -> None:
    with Library(filled.library) as library:
        text = library.revision(library.listed()[0].article.uid)
        library.do(verbs.mark(text, 0, 2, library.code("claim"))[1])

    (listed,) = filled.json("list", "--library", filled.library)
    (line,) = filled("list", "--library", filled.library).splitlines()

    assert listed["annotations"] == 1
    assert line.split("\t")[-2:] == ["渡轮停航三天", "1"]


def test_the_library_may_be_named_before_or_after_the_verb(filled: Desk) -> None:
    assert len(filled.json("--library", filled.library, "list")) == 1
    assert len(filled.json("list", "--library", filled.library)) == 1
