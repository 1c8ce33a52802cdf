"""The annotation in hand: what is typed is kept, one step for one sitting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from desk.qt.views.link_card import LinkCard


@pytest.fixture
def inspector(window, stadium, select):
    select(window.reading.open(stadium.article), "45亿元")
    window.commands.run("annotate.mark_figure")
    window.focus(window.annotation, show=True)
    return window.panels.inspector


def type_in(field, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(field, event)


def mark(window):
    return window.library.annotations()[0]


def steps(window):
    return len(window.library.history())


def test_a_sitting_at_the_memo_is_one_step(window, inspector):
    before = steps(window)
    QTest.keyClicks(inspector.memo, "Check this.")
    QTest.keyClicks(inspector.memo, " Twice.")
    inspector.keep()
    assert mark(window).memo == "Check this. Twice."
    assert steps(window) == before + 1
    window.commands.run("annotate.undo")
    assert mark(window).memo == ""
    assert inspector.memo.toPlainText() == ""


def test_what_was_typed_is_kept_when_another_mark_is_looked_at(window, inspector, select):
    QTest.keyClicks(inspector.memo, "first")
    first = window.annotation
    select(window.reading.current, "体育场")
    window.commands.run("annotate.mark_claim")
    assert window.annotation != first
    assert window.library.annotation(first).memo == "first"
    assert inspector.memo.toPlainText() == ""


def test_what_was_typed_is_kept_when_the_window_closes(qtbot, window, inspector):
    QTest.keyClicks(inspector.memo, "last words")
    uid, where = window.annotation, window.where
    window.close()
    from desk.store import Library

    with Library(where) as again:
        assert again.annotation(uid).memo == "last words"


def test_several_fields_at_once_are_all_kept(window, inspector):
    type_in(inspector.tags, "a, b，c, a")
    inspector.value.clear()
    inspector.unit.clear()
    QTest.keyClicks(inspector.value, "4,600,000,000")
    QTest.keyClicks(inspector.unit, "CNY")
    QTest.keyClicks(inspector.speaker, "Accountants")
    inspector.keep()
    kept = mark(window)
    assert kept.tags == ("a", "b", "c")
    assert (kept.fields["value"], kept.fields["unit"]) == ("4600000000", "CNY")
    assert window.shelf.speakers[kept.speaker].name == "Accountants"


def test_a_known_speaker_is_not_made_twice(window, inspector, select):
    QTest.keyClicks(inspector.speaker, "Mayor Lin")
    inspector.keep()
    select(window.reading.current, "体育场")
    window.commands.run("annotate.mark_claim")
    QTest.keyClicks(inspector.speaker, "mayor lin")
    inspector.keep()
    assert len(window.library.speakers()) == 1
    assert "Mayor Lin" in inspector._names.stringList()


def test_value_and_unit_belong_to_figures_alone(window, inspector):
    assert not inspector._figure.isHidden()
    inspector._recode(window.shelf.code("claim"))
    assert inspector._figure.isHidden()
    assert mark(window).code == window.shelf.code("claim").uid


def test_a_link_shows_its_other_end_and_its_kind_can_be_changed(window, inspector, dam, select):
    first = window.annotation
    select(window.reading.open(dam.article, beside=True), "5000亿元")
    window.commands.run("annotate.mark_figure")
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(first)
    window.focus(first, show=True)
    (card,) = (c for c in inspector.findChildren(LinkCard) if not c.isHidden())
    assert card.words.text() == "5000亿元"
    card._change(card.kind.findData("supports"))
    assert [arrow.kind for arrow in window.library.relations()] == ["supports"]
    card = next(c for c in inspector.findChildren(LinkCard) if not c.isHidden())
    card._go()
    assert window.focused().exact == "5000亿元"


def test_it_goes_when_its_mark_goes(window, inspector):
    window.commands.run("annotate.remove")
    assert not window.panels.inspector_shown()
    window.commands.run("annotate.undo")
    assert len(window.library.annotations()) == 1


def test_letters_typed_in_a_field_do_not_mark(window, inspector):
    inspector.memo.setFocus()
    QTest.keyClick(inspector.memo, Qt.Key.Key_C)
    assert inspector.memo.toPlainText() == "c"
    assert len(window.library.annotations()) == 1
