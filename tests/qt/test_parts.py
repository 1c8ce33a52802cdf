"""The keys go round all parts of the window, both ways, and get stuck nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.qt import parts
from desk.settings import PLAIN_PAGES


@pytest.fixture
def full(qtbot, window, dam, stadium, select):
    """A window with everything open: two pages, a mark in hand, the tables."""
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    mark = window.annotation
    window.reading.open(stadium.article, beside=True)
    window.focus(mark, show=True)
    window.panels.show_tables(True, "annotations")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.reading.focus_page()
    return window


def holder(window):
    focus = QApplication.focusWidget()
    found = parts.parts(window)
    return next((n for n, (part, _take) in enumerate(found) if part.isAncestorOf(focus)), None)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(("name", "step"), [("next_part", 1), ("previous_part", -1)])
def test_one_key_takes_every_part_in_turn(full, qtbot, name, step, plain):
    full.settings.put(PLAIN_PAGES, plain)
    full.commands.run("navigate.focus_list")
    count = len(parts.parts(full))
    assert count == 5
    assert holder(full) == 0
    met = []
    for _turn in range(count):
        full.commands.run(f"navigate.{name}")
        met.append(holder(full))
    assert met == [(step * (n + 1)) % count for n in range(count)]


def test_hidden_parts_are_passed_over(full):
    full.commands.run("view.articles")
    full.panels.show_tables(False)
    full.focus(None)
    assert len(parts.parts(full)) == 2


def test_an_empty_library_offers_its_list_and_its_button(empty_window):
    assert len(parts.parts(empty_window)) == 2
    empty_window.commands.run("navigate.next_part")
    empty_window.commands.run("navigate.next_part")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("plain", [False, True])
def test_tab_reaches_everything_and_comes_back(full, qtbot, key, plain):
    if plain:
        full.commands.run("reading.plain")
        qtbot.waitUntil(lambda: hasattr(full.reading.panes[0].page, "toPlainText"))
        full.reading.focus_page()
    start = QApplication.focusWidget()
    met, reached = [], set()
    for _press in range(120):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.isVisible()
        reached.add(holder(full))
        met.append(focus)
        QTest.keyClick(focus, key)
        if QApplication.focusWidget() is start:
            break
    assert QApplication.focusWidget() is start, [type(widget).__name__ for widget in met]
    assert len(set(met)) == len(met)
    assert {0, 1, 2, 3, 4} <= reached


def test_everything_that_takes_the_keys_has_a_name(full):
    start = QApplication.focusWidget()
    for _press in range(120):
        focus = QApplication.focusWidget()
        said = focus.accessibleName() or getattr(focus, "text", lambda: "")()
        assert said, type(focus).__name__
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            return
