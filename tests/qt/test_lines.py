"""Lines to type in keep the keys they need, and give the others to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

KEY = Qt.Key


@pytest.fixture
def in_hand(qtbot, window, dam, select):
    """A window with a mark in hand, for which Enter means something else."""
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_enter_keeps_the_tags_although_a_mark_is_in_hand(in_hand):
    in_hand.focus(in_hand.annotation, show=True)
    tags = in_hand.panels.inspector.tags
    tags.setFocus()
    QTest.keyClicks(tags, "first, second")
    press(KEY.Key_Return)
    assert in_hand.focused().tags == ("first", "second")


def test_enter_in_a_search_goes_to_the_places_found(qtbot, in_hand):
    in_hand.commands.run("navigate.search")
    view = in_hand.tables.view("search")
    view.search("大坝")
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0)
    view.field.setFocus()
    press(KEY.Key_Return)
    assert view.table.hasFocus()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_runs_what_the_palette_offers(in_hand, key):
    in_hand.panels.palette.open("sepia")
    press(key)
    assert in_hand.theme.name == "sepia"


def test_the_palette_opens_from_any_line(in_hand):
    in_hand.commands.run("navigate.filter_articles")
    press(KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert in_hand.panels.palette.isVisible()


def test_from_the_filter_down_leads_to_the_list_and_enter_into_the_article(in_hand, stadium):
    in_hand.commands.run("navigate.filter_articles")
    QTest.keyClicks(in_hand.articles.filter, "Stadium")
    press(KEY.Key_Down)
    assert in_hand.articles.list.hasFocus()
    press(KEY.Key_Escape)
    assert in_hand.articles.filter.text() == ""
    in_hand.commands.run("navigate.filter_articles")
    QTest.keyClicks(in_hand.articles.filter, "Stadium")
    press(KEY.Key_Return)
    assert in_hand.reading.current.article.uid == stadium.article
    assert in_hand.reading.current.page.hasFocus()


def test_enter_in_the_list_leads_into_the_article(in_hand):
    in_hand.commands.run("navigate.focus_list")
    press(KEY.Key_Return)
    assert in_hand.reading.current.page.hasFocus()


def test_in_the_table_of_marks_down_leads_from_the_filter_to_the_rows(in_hand):
    view = in_hand.panels.show_tables(True, "annotations")
    view.filter.setFocus()
    press(KEY.Key_Down)
    assert view.table.hasFocus()
