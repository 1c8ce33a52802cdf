"""The sheet after a change of text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk import carrying
from desk.carrying import Sheet
from desk.model import Change, new_uid
from desk.qt import attending, correcting
from tests.helpers import DAM, TITLE_OF_DAM, records_of


@pytest.fixture
def pane(window, dam):
    return window.reading.open(dam.article)


@pytest.fixture
def sheet(window, pane):
    return attending.of(window).revising.sheet


def mark(window, pane, select, words, code="figure"):
    select(pane, words)
    window.commands.run(f"annotate.mark_{code}")
    return window.focused()


def again(window, pane, *paragraphs):
    """Bring in a newer version of an article, as a re-import does."""
    old = pane.revision
    text = records_of(TITLE_OF_DAM, *paragraphs)[2]
    number = window.library.revisions(old.article)[-1].number + 1
    new = replace(text, article=old.article, source=None, number=number, why="re-import")
    new = replace(new, uid=new_uid())
    marks = window.library.annotations(old.article)
    texts = carrying.texts_of(marks, window.library.revision_of)
    change = carrying.change("Bring in a newer version", new, carrying.carry(marks, texts, new))
    window.library.do(change)
    return new


def test_it_sums_up_and_leads_to_the_list(window, pane, select, sheet):
    for words in ("四年", "5000亿元", "老板"):
        mark(window, pane, select, words)
    again(window, pane, "前言。", DAM[0].replace("5000", "6000"), *DAM[1:])
    assert sheet.isVisible()
    assert sheet.told == Sheet(moved=2, changed=1)
    assert "2 marks moved" in sheet.words.text()
    assert "1 mark to look at" in sheet.words.text()
    sheet.look()
    assert window.tables.current() == "to_look_at"
    assert not sheet.isVisible()


def test_it_is_quiet_where_a_correction_leaves_nothing_to_look_at(window, pane, select, sheet):
    mark(window, pane, select, "5000亿元")
    edited = correcting.editing.rewrite(pane.revision, 1, DAM[0].replace("周一", "周二"))
    correcting.perform(window, pane, correcting.WORDS, edited)
    assert not sheet.isVisible()
    edited = correcting.editing.cut(pane.revision, 1)
    correcting.perform(window, pane, correcting.CUT, edited)
    assert sheet.told == Sheet(orphaned=1)
    assert sheet.isVisible()


def test_undo_takes_the_sheet_back(window, pane, select, sheet):
    mark(window, pane, select, "5000亿元")
    again(window, pane, DAM[0].replace("5000", "6000"), *DAM[1:])
    assert sheet.isVisible()
    window.commands.run("annotate.undo")
    assert not sheet.isVisible()


def test_several_texts_are_summed_up_together(window, pane, select, sheet):
    mark(window, pane, select, "5000亿元")
    again(window, pane, DAM[0].replace("5000", "6000"), *DAM[1:])
    again(window, pane, DAM[0].replace("5000", "7000"), *DAM[1:])
    assert sheet.told.to_look_at == 2


def test_only_marks_of_the_text_shown_are_drawn(window, pane, select):
    made = mark(window, pane, select, "5000亿元")
    stays = mark(window, pane, select, "老板")
    again(window, pane, DAM[0].replace("5000", "6000"), *DAM[1:])
    assert pane.page.mark(made.uid) is None
    assert pane.page.mark(stays.uid) is not None
    window.commands.run("navigate.next_mark")
    assert window.annotation == stays.uid


def test_a_mark_in_an_older_text_is_shown_there(window, pane, select):
    from desk.qt.old_text import OldText

    made = mark(window, pane, select, "5000亿元")
    again(window, pane, DAM[0].replace("5000", "6000"), *DAM[1:])
    window.go_to_mark(made.uid)
    (opened,) = window.findChildren(OldText)
    assert opened.page.selected_text() == "5000亿元"
    opened.close()
    inspector = window.panels.inspector
    assert inspector.aside.isVisible()
    window.commands.run("annotate.undo")
    assert not inspector.aside.isVisible()


def test_a_change_without_a_text_is_no_sheet(window, pane, select, sheet):
    mark(window, pane, select, "5000亿元")
    assert not sheet.isVisible()
    assert carrying.sheet([]) == Sheet()
    window.library.do(Change("Nothing", ()))
    assert not sheet.isVisible()
