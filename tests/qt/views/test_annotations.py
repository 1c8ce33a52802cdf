"""The table of all marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk.qt.rows import ITEM


@pytest.fixture
def table(window, dam, stadium, select):
    for revision, words in ((dam, "大坝"), (dam, "反对者"), (stadium, "体育场")):
        select(window.reading.open(revision.article, beside=True), words)
        window.commands.run("annotate.mark_claim")
    return window.panels.show_tables(True, "annotations")


def exact(table):
    return [mark.exact for mark in table.rows.records()]


def test_it_holds_every_mark_in_reading_order(table):
    assert sorted(exact(table)) == ["体育场", "反对者", "大坝"]
    assert exact(table).index("大坝") < exact(table).index("反对者")


def test_a_new_mark_is_one_more_row(qtbot, window, table, select):
    with (
        qtbot.waitSignal(table.rows.rowsInserted),
        qtbot.assertNotEmitted(table.rows.layoutChanged),
    ):
        select(window.reading.current, "45亿元")
        window.commands.run("annotate.mark_figure")
    assert "45亿元" in exact(table)


def test_the_filter_looks_in_words_codes_and_titles(table):
    for words, found in (("反对", ["反对者"]), ("claim", 3), ("软银", ["体育场"])):
        table.filter.setText(words)
        assert exact(table) == found if isinstance(found, list) else len(exact(table)) == found


def test_only_open_articles(window, table, stadium):
    window.reading.set_current(window.reading.pane_of(stadium.article))
    window.commands.run("navigate.close")
    table.only_open.setChecked(True)
    assert sorted(exact(table)) == ["反对者", "大坝"]
    window.reading.open(stadium.article, beside=True)
    assert len(exact(table)) == 3


def test_a_row_leads_to_its_place(window, table, dam):
    row = exact(table).index("反对者")
    table.table.setCurrentIndex(table.rows.index(row, 0))
    table.table.chosen.emit(table.rows.index(row, 0).data(ITEM))
    assert window.focused().exact == "反对者"
    assert window.reading.current.article.uid == dam.article


def test_several_are_removed_in_one_step(window, table):
    table.table.selectAll()
    table.remove.click()
    assert window.library.annotations() == []
    window.commands.run("annotate.undo")
    assert len(exact(table)) == 3


def test_every_column_orders(table):
    for column in range(5):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.table.sortByColumn(column, order)
            assert len(exact(table)) == 3
