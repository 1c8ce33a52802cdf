"""The list of steps."""

from __future__ import annotations


def labels(view):
    return [event.label for event in view.rows.records()]


def test_it_tells_what_was_done_newest_first(qtbot, window, dam, select):
    view = window.panels.show_tables(True, "history")
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    qtbot.waitUntil(lambda: labels(view)[:1] == ["Mark as claim"])
    view._undo.click()
    qtbot.waitUntil(lambda: view.rows.records()[0].kind == "undo")
    assert window.library.annotations() == []
    assert view._redo.text() == "Redo: Mark as claim"
