"""A text changes under its marks, in every way it can: none of them is lost or moved silently."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt import attending
from desk.qt.app import Desk, application
from desk.qt.correcting import Field
from desk.qt.incoming import bring_in
from desk.resource import SEEDS
from desk.settings import Settings
from desk.store import checking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desk.model import Annotation
    from desk.qt.reading import Pane
    from desk.qt.window import Window

pytestmark = pytest.mark.story

NAME = "rheinstimme-quarrel.txt"
CLAIM = "软银筹到的资金远远不到100亿美元，我的消息来源很可靠。"
REBUTTAL = "不对，你明明知道。第一个工地已经开工，想来看看吗？"
FIGURE = "约为300亿美元"
SHARE = "上涨约10%"


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    desk = Desk(application(), str(tmp_path / "story.desk"), Settings(tmp_path / "settings"))
    opened = desk.open()
    opened.resize(1400, 900)
    qtbot.waitUntil(lambda: opened.loaded)
    yield opened
    opened.close()


def mark(window: Window, pane: Pane, words: str, code: str) -> Annotation:
    start = pane.page.text().index(words)
    pane.page.select(start, start + len(words))
    window.commands.run(f"annotate.mark_{code}")
    found = window.focused()
    assert found is not None
    window.focus(None)
    return found


def standing(window: Window) -> dict[str, str]:
    """The words of every mark by its uid; each must be those of its place."""
    assert list(checking.check(window.library)) == []
    return {mark.uid: mark.exact for mark in window.library.annotations()}


def put_caret(pane: Pane, words: str) -> None:
    at = pane.page.text().index(words)
    pane.page.select(at, at)


def test_marks_outlive_corrections_newer_versions_history_and_the_bin(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    library = window.library
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / NAME
    file.write_bytes((SEEDS / NAME).read_bytes())

    # Bring it in and mark four passages.
    bring_in(window, [file])
    qtbot.waitUntil(lambda: len(window.reading.panes) == 1)
    (pane,) = window.reading.panes
    marks = {
        words: mark(window, pane, words, code)
        for words, code in (
            (CLAIM, "claim"), (REBUTTAL, "rebuttal"), (FIGURE, "figure"), (SHARE, "figure"),
        )
    }  # fmt: skip
    kept = standing(window)
    sheet = attending.of(window).revising.sheet

    # Correct a word before the claim, where it stands: the marks follow, and nothing is asked.
    put_caret(pane, "几个小时之后")
    window.commands.run("texts.correct")
    field = pane.page.findChild(Field)
    field.setPlainText(field.toPlainText().replace("几个小时之后", "数个小时以后"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "数个小时以后，马斯克" in pane.page.text()
    assert standing(window) == kept
    assert not sheet.isVisible()

    # Cut the block under the rebuttal: its mark waits in the old text.
    put_caret(pane, REBUTTAL)
    window.commands.run("texts.cut")
    assert REBUTTAL not in pane.page.text()
    assert standing(window) == kept
    assert library.annotation(marks[REBUTTAL].uid).anchor == "orphaned"
    assert sheet.told.to_look_at == 1
    sheet.put_away()

    # A newer version of the file: one figure was revised, a paragraph came in front.
    newer = file.read_text("utf-8").replace("现金约为300亿美元", "现金约为350亿美元")
    newer = newer.replace("<p>（莱茵之声中文网）", "<p>本文有更新。</p><p>（莱茵之声中文网）")
    file.write_text(newer, "utf-8")
    bring_in(window, [file])
    qtbot.waitUntil(lambda: pane.revision.number == 4)
    assert len(library.listed()) == 1
    assert sheet.told.to_look_at == 1
    assert standing(window) == kept
    assert library.annotation(marks[REBUTTAL].uid).revision == pane.revision.uid
    assert pane.page.mark(marks[FIGURE].uid) is None

    # The revised figure is looked at, and accepted.
    sheet.look()
    view = window.tables.view("to_look_at")
    qtbot.waitUntil(lambda: pane.page.selected_text() == "约为350亿美元")
    assert re.search("300.?350", view.waiting.words.toPlainText())
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    after = kept | {marks[FIGURE].uid: "约为350亿美元"}
    assert standing(window) == after
    assert {each.revision for each in library.annotations()} == {pane.revision.uid}

    # Every text it ever had can be read, with the marks that stood there.
    ever = library.marks_ever(pane.article.uid)
    first = library.revisions(pane.article.uid)[0]
    assert {each.exact for each in ever[first.uid]} == set(kept.values())

    # Back to where the four marks were made, and forth again.
    history = window.panels.show_tables(True, "history")
    made = [e for e in history.rows.records() if e.label == "Mark as figure"]
    history.table.setCurrentIndex(history.rows.index(history.rows.row_of(str(made[0].number)), 0))
    history.back.click()
    assert standing(window) == kept
    assert pane.revision == first
    assert REBUTTAL in pane.page.text()
    window.commands.run("annotate.undo")
    assert standing(window) == after
    assert pane.revision.number == 4

    # Take the article out, and put it back from the bin.
    uid = pane.article.uid
    window.articles.choose(uid)
    window.commands.run("file.take_out")
    assert library.listed() == library.annotations() == []
    bin_ = window.panels.show_tables(True, "bin")
    bin_.focus_first()
    QTest.keyClick(bin_.table, Qt.Key.Key_Return)
    assert standing(window) == after
    again = window.reading.open(uid)
    assert {each.uid for each in again.page.marks} == set(after)
