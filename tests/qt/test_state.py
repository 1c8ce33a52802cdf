"""The window is found again as it was left."""

from __future__ import annotations

import pytest

from desk.qt import pinning, state
from tests.qt.conftest import close_window, open_window


def reopened(qtbot, desk):
    close_window(qtbot, desk)
    return open_window(qtbot, desk)


def test_open_articles_and_marks_are_there_again(qtbot, window, desk, dam, stadium, select):
    window.reading.open(dam.article)
    pane = window.reading.open(stadium.article, beside=True)
    select(pane, "45亿元")
    window.commands.run("annotate.mark_figure")
    mark = window.annotation
    again = reopened(qtbot, desk)
    assert [p.article.uid for p in again.reading.panes] == [dam.article, stadium.article]
    assert again.reading.current is again.reading.panes[1]
    assert again.reading.panes[1].page.mark(mark) is not None
    assert again.commands["annotate.undo"].text() == "Undo: Mark as figure"


def test_tables_and_order_are_kept(qtbot, window, desk):
    window.articles.set_order(2)
    window.panels.show_tables(True, "search")
    again = reopened(qtbot, desk)
    assert again.articles.order == 2
    assert not again.tables.isHidden()
    assert again.tables.current() == "search"


def test_an_article_that_is_gone_is_not_missed(qtbot, window, desk, dam, stadium):
    window.reading.open(dam.article)
    window.reading.open(stadium.article, beside=True)
    kept = state.taken(window)
    window.articles.choose(dam.article)
    window.commands.run("file.take_out")
    window.settings.put_window(window.where, kept)
    window.reading.panes.clear()
    window.loaded = False
    again = reopened(qtbot, desk)
    assert [p.article.uid for p in again.reading.panes] == [stadium.article]


@pytest.mark.parametrize(
    "odd",
    [
        {"articles": "x"},
        {"articles": [1, None]},
        {"geometry": "!"},
        {"across": ["a"]},
        {"places": [[1]]},
        {"current": 99},
        {"order": -3},
        {"tab": "nothing", "tables": True},
        {"widths": [0.0]},
        {"carets": ["a"]},
        {"carets": [99999]},
        {"carets": [float("nan")]},
    ],
    ids=str,
)
def test_odd_memories_do_no_harm(qtbot, desk, dam, stadium, odd):
    kept = {"articles": [dam.article], "places": [[0, 0]], "current": 0} | odd
    desk.settings.put_window(desk.where, kept)
    opened = open_window(qtbot, desk)
    assert len(opened.reading.panes) <= 1
    close_window(qtbot, desk)


def test_articles_come_back_in_their_order_with_carets_and_pins(
    qtbot, window, desk, dam, stadium, library
):
    for uid in (dam.article, stadium.article, dam.article, stadium.article):
        window.reading.open(uid, beside=True, again=True)
    for number, pane in enumerate(window.reading.panes):
        pane.page.move_caret(3 + number)
        pinning.pin(pane, number in (1, 2))
    kept = [(p.article.uid, p.page.caret, p.pinned) for p in window.reading.panes]

    again = reopened(qtbot, desk)
    assert [(p.article.uid, p.page.caret, p.pinned) for p in again.reading.panes] == kept


def test_closing_an_article_gives_its_keys_to_its_neighbour(window, dam, stadium):
    window.reading.open(dam.article)
    window.reading.open(stadium.article, beside=True)
    window.reading.focus_page()
    window.commands.run("navigate.close")
    assert window.focusWidget() is window.reading.panes[0].page
