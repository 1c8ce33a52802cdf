"""Checking the library from the window."""

from __future__ import annotations

from desk.qt.checking import Findings, tell
from desk.store.checking import Finding


def test_a_sound_library_is_said_to_be_sound(qtbot, window):
    window.commands.run("safety.check")
    qtbot.waitUntil(lambda: "sound" in window.foot.notice.words.text())
    assert "2 articles" in window.foot.notice.words.text()


def test_what_is_wrong_is_listed(qtbot, window):
    tell(window, [Finding("annotation", "00", "its words are not those of its place")])
    (dialog,) = window.findChildren(Findings)
    assert dialog.rows.index(0, 0).data() == "A mark"
    assert "words" in dialog.rows.index(0, 1).data()
    dialog.close()
