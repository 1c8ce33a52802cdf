"""Links inside one page are rails in its margin, and scroll along with the words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from desk.qt.reader import Link, Spread
from desk.qt.reader.rails import counted


@pytest.fixture
def linked(page, mark_of):
    """A page with a link between two of its marks."""
    tail, head = mark_of("他们实际上没有钱", "rebuttal"), mark_of("钱已经到位")
    links = [Link("r", "rebuts", tail.uid, head.uid)]
    page.rails.set_links(links, counted(links))
    return page


def test_a_link_of_two_marks_of_one_page_is_a_rail(linked):
    (rail,) = linked.rails.inside()
    assert rail.start == linked.text().index("钱已经到位")
    assert rail.end == linked.text().index("他们实际上没有钱") + 1


def test_something_is_drawn_in_the_margin_and_nothing_in_the_words(linked):
    with_rail = linked.viewport().grab().toImage()
    linked.rails.set_links([], {})
    without = linked.viewport().grab().toImage()
    edge = round(linked.left + linked.flow.column)
    ratio = round(linked.devicePixelRatio())
    changed = {
        x
        for x in range(with_rail.width())
        for y in range(0, with_rail.height(), 2)
        if with_rail.pixel(x, y) != without.pixel(x, y)
    }
    assert changed
    assert min(changed) >= edge * ratio


def test_scrolling_moves_what_is_painted_already(linked):
    linked.resize(700, 300)
    linked.grab()
    for step in (37, 61, -45, 80):
        linked.scroll_by(step)
        moved = linked.viewport().grab().toImage()
        linked.viewport().update()
        assert linked.viewport().grab().toImage() == moved


def test_a_mark_that_is_gone_takes_its_rail_along(linked):
    (rail,) = linked.rails.inside()
    linked.remove_mark(rail.tail.uid)
    assert linked.rails.inside() == []


def test_a_spread_lets_each_page_draw_what_lies_inside_it(qtbot, linked):
    spread = Spread()
    qtbot.addWidget(spread)
    spread.add_page(linked)
    links = linked.rails.inside()
    spread.set_links([rail.link for rail in links], {links[0].tail.uid: 3})
    assert len(linked.rails.inside()) == 1
    assert linked.rails.counts == {links[0].tail.uid: 3}


def test_a_tip_says_what_there_is_to_tell_of_the_mark_under_the_pointer(linked, monkeypatch):
    said = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: said.append(text))
    linked.tell = lambda mark: mark.uid
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    linked.set_hovered(None)
    linked.viewportEvent(event)
    linked.set_hovered(linked.rails.inside()[0].tail)
    linked.viewportEvent(event)
    assert said == ["", linked.rails.inside()[0].tail.uid]
