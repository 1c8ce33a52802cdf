"""A reader finds out that two articles give different values of one thing, and takes it out."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt.app import Desk, application
from desk.settings import Settings
from desk.store import Library
from tests.helpers import bring
from tests.ledger.scopes import BRIDGE, ELSEWHERE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.story


def test_from_two_spellings_to_a_table_of_who_says_what(tmp_path: Path, qtbot: QtBot) -> None:
    where = tmp_path / "story.desk"
    with Library(where) as library:
        texts = [
            bring(library, *text.split("\n"), outlet=f"Paper {n}", published=f"2026-01-0{n + 1}")
            for n, text in enumerate((*BRIDGE, ELSEWHERE))
        ]
    desk = Desk(application(), str(where), Settings(tmp_path / "settings"))
    window = desk.open()
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: window.loaded)

    # The figures show by themselves; one key takes the one at the caret, with its value.
    pane = window.reading.open(texts[0].article)
    qtbot.waitUntil(lambda: bool(pane.page.suggestions))
    pane.page.move_caret(texts[0].text.index("30亿元"))
    pane.page.setFocus()
    window.activateWindow()
    QTest.keyClick(pane.page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: len(window.library.annotations()) == 1)
    (mark,) = window.library.annotations()
    assert (mark.exact, mark.fields["value"]) == ("30亿元", "3000000000")

    # The same value in English is found by it.
    search = window.panels.show_tables(True, "search")
    search.search("30亿元")
    qtbot.waitUntil(lambda: search._job is None and search.rows.total() > 0)
    places = [hit for _n, hit in search.rows.records()]
    assert {hit.title for hit in places} >= {"Bridge", "Bridge plan"}

    # The table suggests that the bridge's price differs; the reader confirms it.
    window.commands.run("figures.table")
    table = window.tables.view("figures_table")
    qtbot.waitUntil(lambda: table.book is not None and table._job is None)
    table.scope.setCurrentIndex(1)
    table.run()
    qtbot.waitUntil(lambda: table._job is None and len(table.book.scope.articles) == 4)
    table.show_mode(1)
    best = table.items.records()[0].suspicion
    assert {best.first.figure.text, best.second.figure.text} & {"45億元"}
    QTest.mouseClick(table.same, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(measure.confirmed for measure in table.book.measures))

    # What the table says goes out as it stands, every span where it was.
    from desk import exporters

    out = exporters.export(exporters.choose(window.library), "figures-csv", tmp_path / "a.csv")
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    joined = [row for row in rows if row["confirmed"] == "true"]
    assert {"45億元"} < {row["text"] for row in joined}
    assert len({row["article_uid"] for row in joined}) >= 2
    assert any(row["verdict"] in ("conflict", "soft_conflict", "updated") for row in joined)
    window.close()
