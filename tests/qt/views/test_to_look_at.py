"""The marks that wait for a nod."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt.old_text import OldText
from tests.helpers import DAM
from tests.qt.test_revising import again, mark


@pytest.fixture
def pane(window, dam):
    return window.reading.open(dam.article)


@pytest.fixture
def view(window, pane, select):
    """The list with a revised figure and a passage that is gone."""
    mark(window, pane, select, "5000亿元")
    mark(window, pane, select, "反对者回应称，部长的数字错了", "rebuttal")
    mark(window, pane, select, "70 billion dollars")
    other = "完全不同的一段话，没有留下原来的任何词语。"
    again(window, pane, DAM[0].replace("5000", "6000"), other, DAM[2])
    return window.panels.show_tables(True, "to_look_at")


def words(view):
    return [mark.exact for mark in view.rows.records()]


def choose(qtbot, view, exact):
    row = words(view).index(exact)
    view.focus_first()
    view.table.setCurrentIndex(view.rows.index(row, 0))
    qtbot.waitUntil(lambda: view.table.hasFocus() and not view._due.isActive())
    assert view.waiting.mark.exact == exact


def test_it_lists_what_changed_and_what_is_gone(view):
    assert sorted(words(view)) == sorted(["5000亿元", "反对者回应称，部长的数字错了"])


def test_a_changed_figure_shows_both_figures_and_is_accepted_with_enter(qtbot, window, pane, view):
    choose(qtbot, view, "5000亿元")
    said = view.waiting.words.toPlainText()
    assert "5000亿元" in said
    assert "50006000亿元" in said
    uid = view.in_hand().uid
    assert pane.page.selected_text() == "6000亿元"
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    now = window.library.annotation(uid)
    assert (now.exact, now.revision) == ("6000亿元", pane.revision.uid)
    assert pane.page.mark(uid) is not None
    assert words(view) == ["反对者回应称，部长的数字错了"]
    window.commands.run("annotate.undo")
    assert len(words(view)) == 2


def test_a_mark_left_in_its_old_text_asks_no_more(qtbot, window, view):
    choose(qtbot, view, "反对者回应称，部长的数字错了")
    uid = view.in_hand().uid
    window.commands.run("texts.leave")
    left = window.library.annotation(uid)
    assert (left.anchor, left.exact) == ("orphaned", "反对者回应称，部长的数字错了")
    assert words(view) == ["5000亿元"]
    view.refresh()
    assert words(view) == ["5000亿元"]


def test_a_mark_is_put_by_hand_on_words_of_the_page(qtbot, window, pane, view, select):
    choose(qtbot, view, "反对者回应称，部长的数字错了")
    uid = view.in_hand().uid
    select(pane, "完全不同的一段话")
    window.commands.run("texts.put")
    now = window.library.annotation(uid)
    assert (now.exact, now.revision) == ("完全不同的一段话", pane.revision.uid)
    assert pane.page.mark(uid) is not None


def test_it_is_shown_in_its_old_text(qtbot, window, view):
    choose(qtbot, view, "5000亿元")
    window.commands.run("texts.show_old")
    (opened,) = window.findChildren(OldText)
    assert opened.page.selected_text() == "5000亿元"
    assert len(opened.marks) == 3
    opened.close()


def test_all_that_are_chosen_are_accepted_in_one_step(qtbot, window, pane, view, select):
    again(window, pane, DAM[0].replace("5000", "6000"), DAM[1], DAM[2].replace("70", "80"))
    assert len(words(view)) == 2
    view.table.setFocus()
    view.table.selectAll()
    qtbot.waitUntil(lambda: view.accept.isEnabled())
    view.accept.click()
    assert words(view) == []
    assert view._nothing.isVisible()
    window.commands.run("annotate.undo")
    assert len(words(view)) == 2


def test_a_correction_moves_what_is_proposed(qtbot, window, pane, view):
    from desk.qt import correcting

    edited = correcting.editing.rewrite(pane.revision, 1, "昨天，" + DAM[0].replace("5000", "6000"))
    correcting.perform(window, pane, correcting.WORDS, edited)
    choose(qtbot, view, "5000亿元")
    assert pane.page.text()[slice(*view.waiting.place())] == "6000亿元"


def test_the_way_to_its_place_opens_the_article(qtbot, window, pane, view):
    choose(qtbot, view, "5000亿元")
    window.reading.close_pane(pane)
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    assert window.reading.current.page.selected_text() == "6000亿元"


def test_with_nothing_to_do_a_key_says_why(window, pane, view):
    view.table.clearSelection()
    window.commands.run("texts.put")
    assert "chosen" in window.foot.notice.words.text()


def test_marks_left_in_old_texts_can_be_seen_again_and_placed_by_hand(
    qtbot, window, pane, view, select
):
    assert view.left.isHidden()
    choose(qtbot, view, "反对者回应称，部长的数字错了")
    uid = view.in_hand().uid
    window.commands.run("texts.leave")
    assert not view.left.isHidden()
    assert "1 mark" in view.left.text()
    view.left.setChecked(True)
    assert sorted(words(view)) == sorted(["5000亿元", "反对者回应称，部长的数字错了"])
    choose(qtbot, view, "反对者回应称，部长的数字错了")
    assert not view.leave.isEnabled()
    select(pane, "完全不同的一段话")
    window.commands.run("texts.put")
    now = window.library.annotation(uid)
    assert now.exact == "完全不同的一段话"
    assert "left" not in now.fields
    assert words(view) == ["5000亿元"]
    assert view.left.isHidden()


def test_the_list_is_empty_again_once_those_left_are_not_wanted(qtbot, window, view):
    for _ in range(2):
        view.focus_first()
        view.table.selectAll()
    window.commands.run("texts.leave")
    assert words(view) == []
    view.left.setChecked(True)
    assert len(words(view)) == 2
    view.left.setChecked(False)
    assert words(view) == []
