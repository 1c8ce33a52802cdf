"""Search from the window."""

from __future__ import annotations


def test_simplified_finds_traditional_and_leads_there(qtbot, window, stadium):
    view = window.panels.show_tables(True, "search")
    view.search("软银")
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0)
    hit = view.rows.records()[0][1]
    view._go(hit)
    start, end = window.reading.current.page.selection()
    assert stadium.text[start:end] == "軟銀"


def test_nothing_found_says_what_to_try(qtbot, window):
    view = window.panels.show_tables(True, "search")
    view.search("绝无此句")
    qtbot.waitUntil(lambda: "绝无此句" in view._nothing.text())
    assert view.rows.rowCount() == 0


def test_the_last_of_many_searches_counts(qtbot, window):
    view = window.panels.show_tables(True, "search")
    for words in ("大", "大坝", "体育场"):
        view.search(words)
    qtbot.waitUntil(lambda: view._job is None and view.rows.rowCount() > 0)
    assert all("体育场" in row[1].snippet for row in view.rows.records())


def test_a_memo_leads_to_its_mark(qtbot, window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.focus(window.annotation, show=True)
    window.panels.inspector.memo.setPlainText("questionable")
    window.panels.inspector.keep()
    mark = window.annotation
    window.focus(None)
    view = window.panels.show_tables(True, "search")
    view.search("questionable")
    qtbot.waitUntil(lambda: view.rows.rowCount() == 1)
    view._go(view.rows.records()[0][1])
    assert window.annotation == mark
