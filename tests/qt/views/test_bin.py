"""The bin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk.qt.take_out import take_out


@pytest.fixture
def view(window, dam, stadium, select):
    """An article with a mark, and a mark of another article, were taken out."""
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    select(window.reading.open(stadium.article), "45亿元")
    window.commands.run("annotate.mark_figure")
    window.commands.run("annotate.remove")
    take_out(window, [window.library.article(dam.article)])
    return window.panels.show_tables(True, "bin")


def said(view):
    return [view.rows.index(row, 1).data() for row in range(view.rows.rowCount())]


def choose(view, words):
    view.table.setCurrentIndex(view.rows.index(said(view).index(words), 1))


def test_it_holds_what_was_taken_out_the_latest_first(view):
    assert said(view) == ["水坝之争", "45亿元"]
    assert all(view.rows.index(row, 3).data() for row in range(2))


def test_an_article_comes_back_with_its_marks(qtbot, window, view, dam):
    choose(view, "水坝之争")
    view.restore.click()
    assert [mark.exact for mark in window.library.annotations(dam.article)] == ["大坝"]
    qtbot.waitUntil(lambda: said(view) == ["45亿元"])
    pane = window.reading.open(dam.article)
    assert len(list(pane.page.marks)) == 1
    window.commands.run("annotate.undo")
    qtbot.waitUntil(lambda: len(said(view)) == 2)


def test_a_mark_comes_back(qtbot, window, view, stadium):
    choose(view, "45亿元")
    view.table.chosen.emit(view.table.records()[0])
    assert [mark.exact for mark in window.library.annotations(stadium.article)] == ["45亿元"]
    qtbot.waitUntil(lambda: said(view) == ["水坝之争"])


def test_the_filter_looks_in_either_script(view):
    view.filter.setText("水壩")
    assert said(view) == ["水坝之争"]


def test_several_come_back_in_one_step(qtbot, window, view):
    view.table.selectAll()
    view.restore.click()
    qtbot.waitUntil(lambda: view._nothing.isVisible())
    window.commands.run("annotate.undo")
    qtbot.waitUntil(lambda: len(said(view)) == 2)


def test_enter_puts_back_even_while_a_mark_is_in_hand(qtbot, window, view, stadium, select):
    select(window.reading.current, "体育场")
    window.commands.run("annotate.mark_claim")
    assert window.annotation is not None
    qtbot.waitUntil(lambda: len(said(view)) == 2)
    choose(view, "45亿元")
    view.focus_first()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert len(window.library.annotations(stadium.article)) == 2
