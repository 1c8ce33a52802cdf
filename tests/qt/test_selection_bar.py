"""The small bar stands near the selection and never over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton


def offered(window, pane, select, words):
    span = select(pane, words)
    pane.page.reveal(*span)
    window.reading.selection_finished.emit(pane)
    return span


@pytest.mark.parametrize("words", ["水坝之争", "水利部长", "反对者", "70 billion dollars"])
@pytest.mark.parametrize("size", [(1200, 800), (800, 600)])
def test_it_never_covers_the_words(window, dam, select, words, size):
    window.resize(*size)
    pane = window.reading.open(dam.article)
    start, end = offered(window, pane, select, words)
    assert not window.bar.isHidden()
    top = pane.page.viewport().mapTo(window, QPoint(0, pane.page.y_of(start))).y()
    bottom = pane.page.viewport().mapTo(window, QPoint(0, pane.page.y_of(end - 1))).y()
    bar = window.bar.geometry()
    assert bar.bottom() <= top or bar.top() >= bottom + 12
    assert window.rect().contains(bar)


def test_its_buttons_mark(window, dam, select):
    pane = window.reading.open(dam.article)
    offered(window, pane, select, "反对者")
    buttons = window.bar.findChildren(QToolButton)
    button = next(button for button in buttons if button.accessibleName() == "Rebuttal")
    button.click()
    (mark,) = window.library.annotations()
    assert (mark.exact, mark.code) == ("反对者", window.shelf.code("rebuttal").uid)
    assert window.bar.isHidden()


def test_it_leaves_on_escape_and_the_selection_stays(window, dam, select):
    pane = window.reading.open(dam.article)
    span = offered(window, pane, select, "反对者")
    window.commands.run("navigate.escape")
    assert window.bar.isHidden()
    assert pane.page.selection() == span


def test_it_can_be_switched_off(window, dam, select):
    window.commands.run("view.selection_bar")
    offered(window, window.reading.open(dam.article), select, "反对者")
    assert window.bar.isHidden()


def test_own_codes_stand_in_it(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "部长")
    window.marking.new_code(pane, "承诺")
    offered(window, pane, select, "大坝")
    assert "承诺" in [button.accessibleName() for button in window.bar.findChildren(QToolButton)]
