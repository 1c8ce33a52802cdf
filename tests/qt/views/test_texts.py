"""The texts of an article."""

from __future__ import annotations

import pytest

from desk.qt import correcting
from desk.qt.old_text import OldText
from tests.helpers import DAM
from tests.qt.test_revising import again, mark


@pytest.fixture
def pane(window, dam):
    return window.reading.open(dam.article)


@pytest.fixture
def view(window, pane, select):
    """Three texts: as brought in, corrected, brought in again."""
    mark(window, pane, select, "5000亿元")
    edited = correcting.editing.rewrite(pane.revision, 1, DAM[0].replace("周一", "周二"))
    correcting.perform(window, pane, correcting.WORDS, edited)
    mark(window, pane, select, "老板")
    again(window, pane, DAM[0].replace("5000", "6000"), *DAM[1:])
    return window.panels.show_tables(True, "texts")


def choose(qtbot, view, *numbers):
    rows = {revision.number: row for row, revision in enumerate(view.rows.records())}
    view.table.clearSelection()
    model = view.table.selectionModel()
    for number in numbers:
        model.select(
            view.rows.index(rows[number], 0), model.SelectionFlag.Select | model.SelectionFlag.Rows
        )
    qtbot.waitUntil(lambda: not view._due.isActive())


def test_it_lists_them_with_their_marks(view):
    shown = [[view.rows.index(row, column).data() for column in (0, 2, 3)] for row in range(3)]
    assert shown == [
        ["3", "a newer version", "1"],
        ["2", "corrected by hand", "2"],
        ["1", "brought in", "1"],
    ]


def test_any_two_are_compared(qtbot, view):
    choose(qtbot, view, 3)
    assert "50006000亿元" in view.difference.toPlainText()
    assert view.said.text() == "From text 2 to text 3"
    choose(qtbot, view, 1, 3)
    assert view.said.text() == "From text 1 to text 3"
    choose(qtbot, view, 1)
    assert view.difference.toPlainText() == ""


def test_side_by_side_each_side_reads_as_it_stood(qtbot, view):
    choose(qtbot, view, 3)
    view.beside.setChecked(True)
    said = view.difference.toPlainText()
    assert "5000亿元" in said
    assert "6000亿元" in said
    assert "50006000" not in said


def test_an_old_text_is_opened_with_its_marks_to_be_read(qtbot, window, view):
    choose(qtbot, view, 2)
    view.open.click()
    (opened,) = window.findChildren(OldText)
    assert {mark.exact for mark in opened.marks} == {"5000亿元", "老板"}
    assert "周二" in opened.page.text()
    for found in opened.marks:
        assert opened.page.text()[found.start : found.end] == found.exact
    opened.close()


def test_an_old_text_becomes_current_again_with_its_marks(qtbot, window, pane, view):
    choose(qtbot, view, 1)
    view.current.click()
    assert pane.revision.number == 4
    assert "周一" in pane.page.text()
    assert [mark.exact for mark in window.library.annotations()] == ["5000亿元", "老板"]
    assert {mark.revision for mark in window.library.annotations()} == {pane.revision.uid}
    window.commands.run("annotate.undo")
    assert pane.revision.number == 3


def test_the_current_text_cannot_become_current(qtbot, view):
    choose(qtbot, view, 3)
    assert not view.current.isEnabled()
    choose(qtbot, view, 1)
    assert view.current.isEnabled()


def test_it_follows_the_article_that_is_read(qtbot, window, view, stadium):
    window.reading.open(stadium.article, beside=True)
    qtbot.waitUntil(lambda: view.rows.rowCount() == 1)


def test_words_of_an_article_are_never_markup(qtbot, window, pane, view):
    edited = correcting.editing.rewrite(pane.revision, 2, "<b>粗</b> & <img src=x>")
    correcting.perform(window, pane, correcting.WORDS, edited)
    qtbot.waitUntil(lambda: view.rows.rowCount() == 4)
    choose(qtbot, view, 4)
    assert "<b>粗</b> & <img src=x>" in view.difference.toPlainText()
