"""The cheat sheet and the versions."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desk.qt.about import About
from desk.qt.sheet import Sheet


def test_the_sheet_shows_every_action(window):
    window.commands.run("help.keys")
    (sheet,) = window.findChildren(Sheet)
    assert len([row for row in sheet._rows if row[0]]) == len(window.commands.all)
    sheet.field.setText("sepia")
    assert any(not parts[0].isHidden() for said, parts in sheet._rows if "Sepia" in said)
    sheet.accept()


def test_keys_are_changed_in_the_sheet_unless_they_are_taken(window):
    window.commands.run("help.keys")
    (sheet,) = window.findChildren(Sheet)
    claim = window.commands.all["annotate.mark_claim"]
    sheet.change(claim, "R")
    assert "taken" in sheet.said.text()
    assert window.commands["annotate.mark_claim"].shortcut().toString() == "C"
    sheet.change(claim, "Shift+Alt+C")
    assert window.commands["annotate.mark_claim"].shortcut().toString() == "Alt+Shift+C"
    sheet.accept()


def test_the_versions_can_be_copied(window):
    window.commands.run("help.about")
    (about,) = window.findChildren(About)
    assert "Desk" in about.versions.text()
    assert any(window.where in found.text() for found in about.findChildren(QLabel))
    about.accept()
