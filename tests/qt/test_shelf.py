"""What the window has at hand follows the changes and equals what the library would say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk import verbs
from desk.model import Alias, Change, Edit, Speaker
from desk.qt.shelf import Contents, Shelf


@pytest.fixture
def shelf(library, dam, stadium):
    made = Shelf(lambda: library)
    made.load(Contents.of(library))
    library.listen(made.apply)
    made.marks(dam.article)
    return made


def equals_library(shelf, library, dam):
    fresh = Shelf(lambda: library)
    fresh.load(Contents.of(library))
    assert shelf.counts == fresh.counts
    assert shelf.articles == fresh.articles
    assert shelf.speakers == fresh.speakers
    assert shelf.in_order(dam.article) == fresh.in_order(dam.article)
    for mark in fresh.in_order(dam.article):
        assert shelf.relations(mark.uid) == fresh.relations(mark.uid)


def test_it_follows_every_step_and_every_step_back(shelf, library, dam, stadium):
    code = shelf.code("claim")
    one, change = verbs.mark(dam, 0, 4, code)
    library.do(change)
    two, change = verbs.mark(stadium, 0, 6, code)
    library.do(change)
    library.do(verbs.relate("supports", one, two))
    speaker = Speaker("陈部长")
    library.do(verbs.edit(one, "Change the speaker", speaker=None))
    library.do(verbs.add("x", speaker, Alias(speaker.uid, "Chen")))
    (arrow,) = library.relations()
    turned = replace(arrow, tail=arrow.head, head=arrow.tail, version=2)
    library.do(Change("Turn a link round", (Edit(arrow, turned),)))
    equals_library(shelf, library, dam)
    while library.undo() is not None and library.undoable() != "Bring in articles":
        equals_library(shelf, library, dam)
    while library.redo() is not None:
        equals_library(shelf, library, dam)


def test_a_speaker_is_found_by_any_name(shelf, library):
    speaker = Speaker("Sam Altman")
    library.do(verbs.add("x", speaker, Alias(speaker.uid, "奥特曼")))
    assert shelf.speaker_named(" sam altman ") == speaker
    assert shelf.speaker_named("奥特曼") == speaker
    assert shelf.speaker_named("Altman") is None
    assert shelf.names() == ["Sam Altman", "奥特曼"]


def test_only_arrows_with_both_ends_inside_are_between(shelf, library, dam, stadium):
    code = shelf.code("claim")
    marks = []
    for revision in (dam, stadium):
        mark, change = verbs.mark(revision, 0, 4, code)
        library.do(change)
        marks.append(mark)
    library.do(verbs.relate("supports", *marks))
    both = {mark.uid for mark in marks}
    assert len(shelf.relations_between(both)) == 1
    assert shelf.relations_between({marks[0].uid}) == []


def test_a_code_is_found_by_name_key_and_uid(shelf):
    claim = shelf.code("claim")
    assert shelf.code(claim.key) == shelf.code(claim.uid) == claim
    assert shelf.code("9") is None
