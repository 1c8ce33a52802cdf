"""Tables choose what they are told to choose, whatever keys are held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt.rows import Column, Rows
from desk.qt.table_view import TableView


def test_a_row_is_chosen_alone_while_the_modifier_of_a_shortcut_is_held(qtbot):
    rows = Rows([Column("", str)], str, str)
    rows.fill("abc")
    table = TableView("letters")
    table.setModel(rows)
    qtbot.addWidget(table)
    table.show()
    place = table.visualRect(rows.index(0, 0)).center()
    held = Qt.KeyboardModifier.ControlModifier
    # The click leaves Control as the modifier that Qt knows of.
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, place)
    assert table.records() == ["a"]
    table.setCurrentIndex(rows.index(2, 0))
    assert table.records() == ["c"]
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
