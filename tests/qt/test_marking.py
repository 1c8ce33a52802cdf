"""Ends, links and codes of the reader's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.qt.marking import step


@pytest.fixture
def marked(window, dam, stadium, select):
    """A claim in one article, a rebuttal in the other, both open."""
    left = window.reading.open(dam.article)
    right = window.reading.open(stadium.article, beside=True)
    found = []
    for pane, words, name in (
        (left, "耗资5000亿元", "claim"),
        (right, "预算至少要45亿元", "rebuttal"),
    ):
        window.reading.set_current(pane)
        select(pane, words)
        window.commands.run(f"annotate.mark_{name}")
        found.append(window.focused())
    return found


def test_the_rebuttal_is_the_tail_whichever_was_first(window, marked):
    claim, rebuttal = marked
    window.focus(claim.uid)
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(rebuttal.uid)
    (arrow,) = window.library.relations()
    assert (arrow.kind, arrow.tail, arrow.head) == ("rebuts", rebuttal.uid, claim.uid)
    assert window.marking.linking is None


def test_a_link_can_be_made_by_keys_alone(window, marked):
    claim, rebuttal = marked
    window.focus(rebuttal.uid)
    window.commands.run("annotate.link")
    window.commands.run("navigate.previous_page")
    window.commands.run("navigate.next_mark")
    assert window.annotation == claim.uid
    window.commands.run("navigate.show_mark")
    assert [arrow.head for arrow in window.library.relations()] == [claim.uid]


def test_the_same_link_twice_is_refused(window, marked):
    claim, rebuttal = marked
    for _ in range(2):
        window.focus(rebuttal.uid)
        window.commands.run("annotate.link")
        window.reading.mark_clicked.emit(claim.uid)
    assert len(window.library.relations()) == 1
    assert window.foot.notice.property("bad")


def test_a_mark_is_not_linked_to_itself(window, marked):
    window.focus(marked[0].uid)
    window.commands.run("annotate.link")
    window.commands.run("annotate.link")
    assert window.library.relations() == []
    assert window.foot.notice.property("bad")


def test_removing_a_mark_takes_its_links_and_undo_brings_both_back(window, marked):
    claim, rebuttal = marked
    window.focus(claim.uid)
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(rebuttal.uid)
    window.focus(claim.uid)
    window.commands.run("annotate.remove")
    assert window.library.relations() == []
    assert [mark.uid for mark in window.library.annotations()] == [rebuttal.uid]
    window.commands.run("annotate.undo")
    assert len(window.library.annotations()) == 2
    assert len(window.library.relations()) == 1
    assert len(window.shelf.relations(claim.uid)) == 1


def test_an_end_that_was_dragged_stays_where_it_was_let_go(window, dam, marked):
    claim = marked[0]
    window.reading.pane_of(dam.article).page.mark_moved.emit(claim.uid, claim.start, claim.end - 1)
    (again,) = window.library.annotations(dam.article)
    assert again.exact == "耗资5000亿"
    assert window.reading.pane_of(dam.article).page.mark(claim.uid).end == claim.end - 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("move_start_left", "，耗资5000亿元"),
        ("move_start_right", "资5000亿元"),
        ("move_end_right", "耗资5000亿元。"),
        ("move_end_left", "耗资5000亿"),
    ],
)
def test_keys_move_the_ends(window, marked, name, words):
    window.focus(marked[0].uid)
    window.commands.run(f"annotate.{name}")
    assert window.focused().exact == words


def test_a_code_of_the_readers_own_is_made_and_used_in_one_step(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "部长")
    window.commands.run("annotate.new_code")
    assert window.foot.prompt.field.text() == "部长"
    window.foot.prompt.field.setText("承诺")
    window.foot.prompt.accept()
    (mark,) = window.library.annotations()
    code = window.shelf.codes[mark.code]
    assert (code.name, code.key, code.built_in) == ("承诺", "1", False)
    window.commands.run("annotate.undo")
    assert window.shelf.own_codes() == []
    assert window.library.annotations() == []


def test_its_key_marks_with_it_from_then_on(qtbot, window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "部长")
    window.marking.new_code(pane, "承诺")
    qtbot.waitUntil(lambda: window.commands["annotate.own_1"].isEnabled())
    window.focus(None)
    select(pane, "大坝")
    window.commands.run("annotate.own_1")
    names = {window.shelf.codes[mark.code].name for mark in window.library.annotations()}
    assert names == {"承诺"}


def test_a_code_that_looks_like_another_is_refused(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "部长")
    window.attempt(window.marking.new_code, pane, " Claim ")
    assert window.library.annotations() == []
    assert window.foot.notice.property("bad")


@given(st.text(), st.data())
def test_a_step_stays_in_the_text_and_goes_forward(text, data):
    at = data.draw(st.integers(0, len(text)))
    assert at <= step(text, at, 1) <= len(text)
    assert 0 <= step(text, at, -1) <= at
    if at < len(text):
        assert step(text, at, 1) > at


def test_a_step_takes_a_latin_word_whole_and_a_chinese_character_alone():
    assert step("about 软银 today", 0, 1) == 5
    assert step("软银 today", 0, 1) == 1
    assert step("软银 today", 8, -1) == 3
    assert step("a👩‍👧b", 1, 1) == 4
