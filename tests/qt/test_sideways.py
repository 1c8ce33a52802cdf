"""In a narrow window pages stay wide enough to read, and the current one is in view."""

from __future__ import annotations

import pytest

from desk.qt.reading import NARROWEST
from desk.qt.sideways import Sideways
from tests.helpers import bring


@pytest.fixture
def four(qtbot, window, library):
    for n in range(4):
        revision = bring(library, f"第{n}篇", "大坝将在四年内建成，耗资5000亿元。" * 20)
        window.library.catch_up()
        window.reading.open(revision.article, beside=True)
    return window


def in_view(window, pane):
    area = window.findChild(Sideways)
    left = pane.page.mapTo(area, pane.page.rect().topLeft()).x()
    return left >= -2 and left + pane.page.width() <= area.width() + 12


def test_a_wide_window_shows_all_pages_without_scrolling(four):
    four.resize(1600, 800)
    assert all(pane.page.width() >= NARROWEST - 40 for pane in four.reading.panes)


def test_a_narrow_window_keeps_them_wide_and_brings_the_current_one_into_view(qtbot, four):
    four.resize(700, 600)
    qtbot.waitUntil(lambda: four.reading.spread.minimumWidth() > 0)
    assert all(pane.page.width() >= NARROWEST - 40 for pane in four.reading.panes)
    for pane in (*four.reading.panes, *reversed(four.reading.panes)):
        four.reading.set_current(pane)
        qtbot.waitUntil(lambda pane=pane: in_view(four, pane))


def test_closing_pages_gives_the_others_the_room(qtbot, four):
    four.resize(700, 600)
    qtbot.waitUntil(lambda: four.reading.spread.minimumWidth() > 0)
    while len(four.reading.panes) > 1:
        four.reading.close_pane(four.reading.panes[-1])
    assert four.reading.spread.minimumWidth() == NARROWEST
    four.reading.close_pane(four.reading.panes[0])
    assert not four.reading.empty.isHidden()


def test_the_head_of_a_narrow_page_leaves_its_room_to_the_title(qtbot, four):
    four.resize(700, 600)
    pane = four.reading.panes[0]
    head = pane.header
    qtbot.waitUntil(lambda: head.width() < 270 and head.title.width() > 0.6 * head.width())
    assert pane.header.close_button.width() >= 24
