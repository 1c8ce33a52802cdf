"""Marks on older texts, and the way out of the bin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desk import carrying, editing, verbs
from desk.model import Article, Change, Collection, Edit, Membership, new_uid
from desk.problem import Problem
from tests.helpers import bring

if TYPE_CHECKING:
    from desk.model import Annotation, Revision
    from desk.store import Library


def mark(library: Library, text: Revision, words: str, code: str = "claim") -> Annotation:
    start = text.text.index(words)
    made, change = verbs.mark(text, start, start + len(words), library.code(code))
    library.do(change)
    return made


def correct(library: Library, text: Revision, old: str, new: str) -> Revision:
    block = next(n for n, b in enumerate(text.blocks) if old in text.text[b.start : b.end])
    words = text.text[text.blocks[block].start : text.blocks[block].end]
    edited = editing.rewrite(text, block, words.replace(old, new))
    marks = library.annotations(text.article)
    carried = carrying.along(marks, text, edited.splice, edited.revision)
    library.do(carrying.change("Correct the text", edited.revision, carried))
    return edited.revision


def test_every_revision_knows_the_marks_that_stood_on_it(library: Library) -> None:
    text = bring(library)
    early = mark(library, text, "5000亿元")
    new = correct(library, text, "水利部长", "水利部部长")
    late = mark(library, new, "四年")

    found = library.marks_ever(text.article)

    assert found[text.uid] == [early]
    assert [each.uid for each in found[new.uid]] == [late.uid, early.uid]
    assert found[new.uid][1].start == early.start + 1
    library.undo()
    library.undo()
    assert library.marks_ever(text.article)[text.uid] == [early]


def test_an_article_comes_out_of_the_bin_with_all_that_went_with_it(library: Library) -> None:
    text, other = bring(library), bring(library, "另一篇", "他说了别的话。")
    claim, answer = mark(library, text, "大坝"), mark(library, other, "别的话", "rebuttal")
    library.do(verbs.relate("rebuts", answer, claim))
    story = Collection("Dams")
    library.do(verbs.add("New collection", story, Membership(story.uid, text.article)))
    before = (library.annotations(), library.relations(), library.members(story.uid))
    gone = mark(library, text, "四年")
    library.do(verbs.remove([gone], []))
    both = [library.article(text.article), library.article(other.article)]
    removal = library.do(verbs.remove_articles(both, library))

    assert library.removals([text.article, gone.uid]) == {
        text.article: removal,
        gone.uid: library.history()[1],
    }
    library.do(library.restored(text.article))
    assert library.annotations() == [claim]
    assert library.relations() == []
    library.do(library.restored(other.article))
    assert library.annotations(other.article) == [answer]
    library.undo()
    library.undo()
    library.do(library.restored(text.article, other.article))
    assert (library.annotations(), library.relations(), library.members(story.uid)) == before
    library.do(library.restored(gone.uid))
    assert gone in library.annotations()


def test_an_import_that_was_undone_comes_out_of_the_bin_too(library: Library) -> None:
    text = bring(library)
    library.undo()
    assert [each.uid for each in library.removed(Article)] == [text.article]

    library.do(library.restored(text.article))

    assert library.revision(text.article) == text


def test_a_mark_waits_in_the_bin_for_its_article(library: Library) -> None:
    text = bring(library)
    made = mark(library, text, "大坝")
    library.do(verbs.remove([made], []))
    library.do(verbs.remove_articles([library.article(text.article)], library))

    with pytest.raises(Problem, match="article"):
        library.restored(made.uid)


def test_what_is_back_already_needs_no_change(library: Library) -> None:
    text = bring(library)
    made = mark(library, text, "大坝")
    library.do(verbs.remove([made], []))
    library.undo()
    assert library.restored(made.uid).edits == ()


def test_two_windows_cannot_both_correct_the_same_text(library: Library) -> None:
    text = bring(library)
    first = editing.rewrite(text, 1, "一").revision
    second = replace(editing.rewrite(text, 1, "二").revision)
    library.do(Change("Correct the text", (Edit(None, first),)))
    with pytest.raises(Problem, match="meantime"):
        library.do(Change("Correct the text", (Edit(None, second),)))
    assert library.revision(text.article) == first


def test_a_newer_text_is_told_by_the_title_of_its_article(library: Library) -> None:
    text = bring(library)
    library.do(verbs.mark(text, 5, 9, library.code("claim"))[1])
    new = replace(text, text=text.text, number=2, why="re-import", uid=new_uid())
    carried = carrying.carry(library.annotations(), {text.uid: text.text}, new)
    done = library.do(carrying.change("Bring in a newer version", new, carried))
    assert library.subjects([done.number])[done.number].startswith("水坝之争 · ")
