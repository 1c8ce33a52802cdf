"""A fact-checker does not take the cleaning on trust: she looks, restores and corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk import intake
from desk.cleaning.rules import glossed_traditional
from desk.qt.app import Desk, application
from desk.qt.cleaned.beside import panel_of
from desk.qt.cleaned.woven import CUT, LEFT_OUT
from desk.resource import SEEDS
from desk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.qt.window import Window

pytestmark = [pytest.mark.story, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    """Opens the window on the library of the test, as often as it is closed."""
    running: list[Desk] = []

    def open_window() -> Window:
        desk = Desk(application(), str(tmp_path / "story.desk"), Settings(tmp_path / "settings"))
        running.append(desk)
        window = desk.open()
        window.resize(1440, 900)
        qtbot.waitUntil(lambda: window.loaded)
        return window

    yield open_window
    for desk in running:
        if desk.window is not None and desk.window.isVisible():
            desk.window.close()


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or window, key, modifier or Qt.KeyboardModifier.NoModifier
    )
    QApplication.processEvents()


def look_at_the_cleaning(window: Window, qtbot: QtBot) -> None:
    window.reading.focus_page()
    qtbot.waitUntil(window.commands["cleaning.what_was_cleaned"].isEnabled)
    press(window, Qt.Key.Key_W)


def tick(panel, index) -> None:
    """Click on the tick of a row."""
    panel.list.scrollTo(index)
    at = QPoint(panel.list.box(index)[0] + 6, panel.list.visualRect(index).center().y())
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_reader_looks_at_what_was_cleaned_restores_a_passage_and_sets_the_date(
    opened: Callable[[], Window], qtbot: QtBot
) -> None:
    window = opened()
    library = window.library
    path = SEEDS / "yuanwang-half-a-year.txt"
    (entry,) = intake.finished(intake.bring_in(library, [path])).entries
    uid = entry.article
    pane = window.reading.open(uid)
    clean = library.revision(uid).text

    # She marks a figure, then looks at what was cleaned.
    start = clean.index("5000億美元", pane.revision.blocks[0].end)
    pane.page.select(start, start + 8)
    window.commands.run("annotate.mark_figure")
    (mark,) = library.annotations(uid)
    look_at_the_cleaning(window, qtbot)
    panel = panel_of(window)
    assert panel is not None
    assert panel.isVisible()

    # All pinyin back with one click on the rule's tick, and out again.
    groups = panel.list.edits.groups
    row = next(n for n, g in enumerate(groups) if g.reason == glossed_traditional.REASON)
    with qtbot.waitSignal(panel.shown):
        tick(panel, panel.list.edits.index(row, 0))
    assert library.revision(uid).text.count("(") > clean.count("(") + 20
    (mark_now,) = library.annotations(uid)
    assert mark_now.exact == mark.exact
    assert mark_now.revision == library.revision(uid).uid
    with qtbot.waitSignal(panel.shown):
        press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert library.revision(uid).text == clean

    # The list of other articles was cut: she wants it in, with the space bar.
    panel.filter(CUT)
    cut = next(
        s for g in panel.list.edits.groups for s in g.steps if s.repair.rule == "related_links"
    )  # fmt: skip
    panel.list.select(cut.uid)
    panel.list.setFocus()
    with qtbot.waitSignal(panel.shown):
        press(window, Qt.Key.Key_Space)
    assert len(library.revision(uid).text) > len(clean) + 100
    assert pane.page.text() == library.revision(uid).text

    # A date, in her own words; and the page in simplified characters.
    window.commands.run("cleaning.fields")
    from desk.qt.fields import Fields

    dialog = window.findChild(Fields)
    field = dialog.lines["published"].edit
    field.selectAll()
    QTest.keyClicks(field, "2025-07-23")
    QTest.keyClick(field, Qt.Key.Key_Return)
    dialog.close()
    assert library.article(uid).published_precision == "day"
    window.commands.run("cleaning.simplified")
    assert "亿美元" in "".join(pane.page.flow.piece(n).text for n in range(4))
    assert pane.page.text() == library.revision(uid).text

    # Tomorrow it is all there: what was left out, the date, the mark.
    window.close()
    window = opened()
    revision = window.library.revision(uid)
    assert {r.rule for r in revision.left_out} == {"related_links"}
    assert window.library.article(uid).published == "2025-07-23"
    assert window.library.article(uid).corrected == ("published",)
    (mark,) = window.library.annotations(uid)
    assert revision.text[mark.start : mark.end] == mark.exact
    look_at_the_cleaning(window, qtbot)
    panel = panel_of(window)
    assert panel is not None
    assert panel.list.edits.counts()[LEFT_OUT] == 1
