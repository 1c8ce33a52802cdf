"""What is printed can be looked at before, sheet by sheet."""

from __future__ import annotations

import pytest

from desk.qt import printing
from desk.qt.print_preview import PrintPreview
from tests.helpers import bring


@pytest.fixture
def preview(qtbot, window, library):
    long = bring(
        library, "很长的报道", *["大坝将在四年内建成，耗资5000亿元，部长这样说。" * 6] * 30
    )
    window.library.catch_up()
    made = PrintPreview(window, window.reading.open(long.article))
    made.open()
    qtbot.waitUntil(lambda: made.sheets.pageCount() > 1)
    yield made
    for left in window.findChildren(PrintPreview):
        left.close()


def test_every_sheet_can_be_looked_at(preview):
    count = preview.sheets.pageCount()
    assert preview.said.text() == f"1 / {count}"
    for _step in range(count + 2):
        preview._turn(1)
    assert preview.said.text() == f"{count} / {count}"
    for _step in range(count + 2):
        preview._turn(-1)
    assert preview.said.text() == f"1 / {count}"


def test_printing_and_saving_lead_on_from_there(preview, monkeypatch):
    asked = []
    monkeypatch.setattr(printing, "ask_printer", lambda _window, pane: asked.append(pane))
    preview._print()
    assert asked == [preview._pane]


def test_it_opens_by_key_for_the_current_article(qtbot, window, dam):
    assert not window.commands["reading.preview"].isEnabled()
    window.reading.open(dam.article)
    window.commands.refresh()
    window.commands.run("reading.preview")
    made = window.findChild(PrintPreview)
    assert made.isVisible()
    made.close()
