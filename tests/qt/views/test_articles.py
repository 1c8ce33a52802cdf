"""The list: filter, order, opening, and the number of marks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt.rows import ITEM


def shown(window):
    return [article.title for article in window.articles.rows.records()]


def test_the_newest_stands_first(window):
    assert shown(window) == ["軟銀球場之爭 <b>Stadium</b>", "水坝之争"]


def test_the_filter_finds_the_other_script(window):
    window.articles.filter.setText("软银")
    assert shown(window) == ["軟銀球場之爭 <b>Stadium</b>"]


def test_a_filter_that_finds_nothing_says_so_and_can_be_taken_back(window):
    window.articles.filter.setText("xyz")
    assert shown(window) == []
    assert "xyz" in window.articles._nothing.text()
    window.articles._clear.click()
    assert len(shown(window)) == 2


def test_enter_opens_and_control_enter_opens_beside(window, dam, stadium):
    window.articles.choose(stadium.article)
    QTest.keyClick(window.articles.list, Qt.Key.Key_Return)
    window.articles.choose(dam.article)
    QTest.keyClick(window.articles.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [pane.article.uid for pane in window.reading.panes] == [stadium.article, dam.article]


def test_most_marks_first_follows_the_marking(window, dam, select):
    window.articles.set_order(4)
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    assert shown(window)[0] == "水坝之争"
    window.commands.run("annotate.undo")
    assert window.shelf.counts[dam.article] == 0


def test_every_order_shows_every_article(window):
    for number in range(6):
        window.articles.set_order(number)
        assert len(shown(window)) == 2


def test_a_title_takes_two_lines_at_most(window):
    from tests.helpers import bring

    long = bring(window.library, "很长的标题 with Latin words 😀 " * 30, outlet="x")
    row = window.articles.rows.row_of(long.article)
    height = window.articles.list.sizeHintForRow(row)
    assert height <= window.articles.list.sizeHintForRow(0) + 40
    assert window.articles.rows.index(row, 0).data(ITEM).uid == long.article
