"""The list of steps."""

from __future__ import annotations

import pytest


def labels(view):
    return [event.label for event in view.rows.records()]


@pytest.fixture
def view(window):
    return window.panels.show_tables(True, "history")


def test_it_tells_what_was_done_newest_first(qtbot, window, view, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    qtbot.waitUntil(lambda: labels(view)[:1] == ["Mark as claim"])
    view._undo.click()
    qtbot.waitUntil(lambda: view.rows.records()[0].kind == "undo")
    assert window.library.annotations() == []
    assert view._redo.text() == "Redo: Mark as claim"


def test_a_step_is_found_by_its_words_and_gone_back_to(qtbot, window, view, dam, select):
    pane = window.reading.open(dam.article)
    for words, code in (("大坝", "claim"), ("5000亿元", "figure"), ("老板", "claim")):
        select(pane, words)
        window.commands.run(f"annotate.mark_{code}")
    qtbot.waitUntil(lambda: labels(view)[:1] == ["Mark as claim"])
    view.filter.setText("figure")
    assert labels(view) == ["Mark as figure"]
    view.table.setCurrentIndex(view.rows.index(0, 0))
    view.filter.clear()
    assert view.back.isEnabled()
    view.back.click()
    assert [mark.exact for mark in window.library.annotations()] == ["大坝", "5000亿元"]
    assert len(list(pane.page.marks)) == 2
    window.commands.run("annotate.undo")
    assert len(window.library.annotations()) == 3


def test_the_newest_step_cannot_be_gone_back_to(view):
    view.table.setCurrentIndex(view.rows.index(0, 0))
    assert not view.back.isEnabled()
    view.table.setCurrentIndex(view.rows.index(1, 0))
    assert view.back.isEnabled()
