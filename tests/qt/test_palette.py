"""Ctrl+K finds every action, every article and the words in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def labels(palette):
    return [palette.choices.choice(row).label for row in range(palette.choices.rowCount())]


def test_every_action_can_be_found(window):
    palette = window.panels.palette
    for name, each in window.commands.all.items():
        if name != "navigate.palette":
            palette.open(window.commands[name].text())
            assert window.commands[name].text() in labels(palette), each.name
    palette.shut()


def test_an_article_opens_from_either_script(window, stadium):
    window.panels.palette.open("软银球场")
    assert labels(window.panels.palette)[0].startswith("軟銀球場之爭")
    QTest.keyClick(window.panels.palette.field, Qt.Key.Key_Return)
    assert window.reading.current.article.uid == stadium.article
    assert window.panels.palette.isHidden()


def test_words_of_the_text_are_found_and_jumped_to(qtbot, window, dam):
    palette = window.panels.palette
    palette.open("部长的数字")
    qtbot.waitUntil(lambda: any("部长的数字" in label for label in labels(palette)))
    row = next(row for row, label in enumerate(labels(palette)) if "部长的数字" in label)
    palette.list.setCurrentIndex(palette.choices.index(row, 0))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    start, end = window.reading.current.page.selection()
    assert dam.text[start:end] == "部长的数字"


def test_arrows_move_and_escape_leaves(window):
    palette = window.panels.palette
    palette.open("mark")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_an_action_runs(window):
    window.panels.palette.open("Dark")
    QTest.keyClick(window.panels.palette.field, Qt.Key.Key_Return)
    assert window.theme.name == "dark"
