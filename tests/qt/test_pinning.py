"""What is pinned stays where it is."""

from __future__ import annotations

import pytest

from desk.qt import state
from tests.helpers import bring


@pytest.fixture
def more(library):
    return [bring(library, f"第{number}篇", outlet="x") for number in range(4)]


def shown(window):
    return [pane.article.title for pane in window.reading.panes]


def test_an_article_that_is_opened_never_takes_the_place_of_a_pinned_one(window, dam, more):
    window.reading.open(dam.article)
    window.commands.run("navigate.pin")
    window.reading.open(more[0].article)
    assert shown(window) == ["水坝之争", "第0篇"]
    window.reading.set_current(window.reading.panes[0])
    window.reading.open(more[1].article)
    assert shown(window) == ["水坝之争", "第1篇"]
    assert window.reading.current.article.title == "第1篇"


def test_where_all_four_are_pinned_the_newest_wish_wins(window, dam, more):
    for revision in (dam, *more[:3]):
        window.reading.open(revision.article, beside=True)
        window.commands.run("navigate.pin")
    window.reading.open(more[3].article)
    assert len(window.reading.panes) == 4
    assert window.reading.current.article.title == "第3篇"


def test_the_header_shows_the_pin_and_lets_the_article_go(window, dam, more):
    pane = window.reading.open(dam.article)
    assert pane.header.pin.isHidden()
    window.commands.run("navigate.pin")
    assert not pane.header.pin.isHidden()
    pane.header.pin.click()
    assert pane.header.pin.isHidden()
    window.reading.open(more[0].article)
    assert shown(window) == ["第0篇"]


def test_a_pin_outlives_the_window(window, dam, stadium):
    window.reading.open(dam.article)
    window.commands.run("navigate.pin")
    window.reading.open(stadium.article)
    assert state.taken(window)["pinned"] == [True, False]
