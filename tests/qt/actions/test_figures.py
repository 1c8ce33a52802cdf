"""Taking figures by key, with their values; and correcting them."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest


@pytest.fixture
def pane(qtbot, window, stadium):
    opened = window.reading.open(stadium.article)
    qtbot.waitUntil(lambda: bool(opened.page.suggestions))
    return opened


def marks(window):
    return window.library.annotations()


def test_one_key_takes_the_figure_at_the_caret(window, pane):
    pane.page.move_caret(pane.revision.text.index("45亿元") + 2)
    window.commands.run("figures.take")
    (mark,) = marks(window)
    assert (mark.exact, mark.fields["value"], mark.fields["unit"]) == (
        "45亿元",
        "4500000000",
        "CNY",
    )
    assert mark.fields["qualifier"] == "at_least"
    assert window.annotation == mark.uid


def test_where_there_is_no_figure_nothing_happens_and_it_is_said(window, pane):
    pane.page.move_caret(0)
    window.commands.run("figures.take")
    assert marks(window) == []
    assert "no figure here" in window.foot.notice.words.text()


def test_one_key_takes_all_of_the_article_in_one_step(window, pane):
    window.commands.run("figures.take_all")
    assert [mark.exact for mark in marks(window)] == [
        "30亿元", "2027年", "45亿元", "2027", "3 billion yuan",
    ]  # fmt: skip
    window.commands.run("annotate.undo")
    assert marks(window) == []


def test_what_is_marked_is_not_taken_twice(window, pane, select):
    select(pane, "30亿元")
    window.commands.run("annotate.mark_figure")
    window.commands.run("figures.take_all")
    assert len({(mark.start, mark.end) for mark in marks(window)}) == len(marks(window)) == 5


def test_marking_by_hand_fills_the_value(window, pane, select):
    select(pane, "预算至少要45亿元")
    window.commands.run("annotate.mark_figure")
    (mark,) = marks(window)
    assert mark.exact == "预算至少要45亿元"
    assert (mark.fields["value"], mark.fields["qualifier"]) == ("4500000000", "at_least")


def test_a_claim_carries_no_value_until_it_becomes_a_figure(window, pane, select):
    select(pane, "30亿元")
    window.commands.run("annotate.mark_claim")
    assert dict(marks(window)[0].fields) == {}
    window.marking.recode(window.focused(), window.shelf.code("figure"))
    assert marks(window)[0].fields["value"] == "3000000000"


def test_figures_can_be_walked(window, pane):
    pane.page.move_caret(0)
    for words in ("30亿元", "2027年", "45亿元"):
        window.commands.run("figures.next_figure")
        assert pane.page.selected_text() == words
    window.commands.run("figures.previous_figure")
    assert pane.page.selected_text() == "2027年"


@pytest.fixture
def inspector(window, pane, select):
    select(pane, "45亿元")
    window.commands.run("annotate.mark_figure")
    window.focus(window.annotation, show=True)
    return window.panels.inspector


def put(inspector, words):
    inspector.value.clear()
    QTest.keyClicks(inspector.value, words)
    inspector.keep()


def test_the_inspector_says_the_value_in_the_readers_way(window, inspector):
    assert (inspector.value.text(), inspector.unit.text()) == ("≥ CN¥4.5B", "CNY")


def test_a_corrected_value_is_read_and_kept_exactly(window, inspector):
    put(inspector, "$4.6-4.75bn")
    fields = marks(window)[0].fields
    assert (fields["low"], fields["high"], fields["unit"]) == ("4600000000", "4750000000", "USD")
    assert fields["value"] is None
    assert inspector.value.text() == "$4.6B–4.75B"


def test_what_is_no_value_is_told_and_changes_nothing(window, inspector):
    before = marks(window)
    put(inspector, "many")
    assert marks(window) == before
    assert "is no value" in window.foot.notice.words.text()
    assert inspector.value.text() == "≥ CN¥4.5B"


def test_leaving_the_field_as_it_is_loses_no_digit(window, inspector):
    before = marks(window)
    inspector.value.textEdited.emit(inspector.value.text())
    inspector.keep()
    assert marks(window) == before
