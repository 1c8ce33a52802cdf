"""On the five real articles edits are taken back and made again, and marks stay to the letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desk import intake, verbs
from desk.model import Change
from desk.qt.cleaned.beside import panel_of
from desk.recleaning import key
from tests.qt.conftest import close_window, open_window

MOST = 3
"""Edits that are tried of one rule."""


def mark_everywhere(library, article):
    """Mark the beginning, the middle and the end of every block."""
    revision, code = library.revision(article), library.code("claim")
    edits = []
    for block in revision.blocks:
        size = block.end - block.start
        for start, end in ((0, 6), (size // 3, size // 3 + 5), (size - 4, size)):
            start, end = block.start + max(0, start), block.start + min(size, end)
            if revision.text[start:end].strip():
                edits += verbs.mark(revision, start, end, code)[1].edits
    library.do(Change("Mark everything", tuple(edits)))


def spans(library, article):
    return {mark.uid: (mark.start, mark.end) for mark in library.annotations(article)}


def tried(panel):
    """A few edits of each rule, by what names them."""
    return [
        key(step.repair)
        for group in panel.list.edits.groups
        for step in group.steps[:: max(1, len(group.steps) // MOST)][:MOST]
        if panel.list.edits.state(step) is not None
    ]


def click(panel, wanted):
    index = panel.list.edits.index_of_key(wanted)
    panel.list.setExpanded(index.parent(), True)
    panel.list.scrollTo(index)
    middle = panel.list.visualRect(index).center().y()
    at = QPoint(panel.list.box(index)[0] + 5, middle)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("number", range(5))
def test_marks_follow_each_edit_there_and_back(qtbot, desk, library, real_articles, number):
    report = intake.finished(intake.bring_in(library, [real_articles[number]]))
    article = report.entries[0].article
    mark_everywhere(library, article)
    window = open_window(qtbot, desk)
    window.resize(1440, 900)
    window.reading.open(article)
    window.commands.run("cleaning.what_was_cleaned")
    panel = panel_of(window)
    text, marks = window.library.revision(article).text, spans(window.library, article)
    for turn, wanted in enumerate(tried(panel)):
        with qtbot.waitSignal(panel.shown):
            click(panel, wanted)
        now = window.library.revision(article)
        for mark in window.library.annotations(article):
            assert mark.revision == now.uid
            assert now.text[mark.start : mark.end] == mark.exact
        with qtbot.waitSignal(panel.shown):
            if turn % 2:
                window.commands.run("annotate.undo")
            else:
                click(panel, wanted)
        assert window.library.revision(article).text == text
        assert spans(window.library, article) == marks
    close_window(qtbot, desk)
