"""The keys that mark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.mark.parametrize("name", ["claim", "rebuttal", "figure"])
def test_each_built_in_code_has_its_action(window, dam, select, name):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run(f"annotate.mark_{name}")
    assert window.focused().code == window.shelf.code(name).uid


@pytest.mark.parametrize("name", ["claim", "rebuttal", "figure"])
def test_each_can_be_kept_and_let_go(window, dam, name):
    window.reading.open(dam.article)
    window.commands.run(f"annotate.keep_{name}")
    assert window.marking.sticky == window.shelf.code(name)
    assert not window.foot.mode.isHidden()
    window.commands.run(f"annotate.keep_{name}")
    assert window.marking.sticky is None


def test_copy_takes_the_selection_else_the_words_of_the_mark(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "𠮷野家")
    window.commands.run("annotate.copy")
    assert QGuiApplication.clipboard().text() == "𠮷野家"
    select(pane, "反对者")
    window.commands.run("annotate.mark_claim")
    window.commands.run("annotate.copy")
    assert QGuiApplication.clipboard().text() == "反对者"


def test_memo_and_speaker_lead_into_their_fields(qtbot, window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.run("annotate.memo")
    assert window.panels.inspector.memo.hasFocus()
    window.commands.run("annotate.speaker")
    assert window.panels.inspector.speaker.hasFocus()


def test_undo_takes_back_what_was_just_typed(window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.focus(window.annotation, show=True)
    window.panels.inspector.memo.setPlainText("half a thought")
    window.commands.run("annotate.undo")
    assert window.focused().memo == ""
    window.commands.run("annotate.redo")
    assert window.focused().memo == "half a thought"


def test_a_code_that_does_not_exist_cannot_be_pressed(window, dam):
    window.reading.open(dam.article)
    window.commands.run("annotate.own_7")
    assert window.library.annotations() == []
