"""Correcting the text where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk.qt import correcting
from desk.qt.correcting import Field


@pytest.fixture
def pane(window, dam):
    return window.reading.open(dam.article)


def mark(window, pane, select, words, code="figure"):
    select(pane, words)
    window.commands.run(f"annotate.mark_{code}")
    return window.focused()


def caret_at(pane, words):
    at = pane.page.text().index(words)
    pane.page.select(at, at)
    return at


def begin(window):
    window.commands.run("texts.correct")
    return window.reading.current.page.findChild(Field)


def test_words_are_corrected_where_they_stand_and_marks_follow(window, pane, select):
    made = mark(window, pane, select, "5000亿元")
    caret_at(pane, "水利部长")
    field = begin(window)
    field.setPlainText(field.toPlainText().replace("水利部长", "国家水利部部长"))
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert "国家水利部部长周一说" in pane.page.text()
    now = window.library.annotation(made.uid)
    assert (now.exact, now.start) == ("5000亿元", made.start + 3)
    assert pane.page.mark(made.uid).start == made.start + 3
    window.commands.run("annotate.undo")
    assert pane.page.mark(made.uid).start == made.start
    assert "国家" not in pane.page.text()


def test_escape_puts_the_words_back(window, pane):
    before = window.library.history(1)
    caret_at(pane, "水利部长")
    field = begin(window)
    field.setPlainText("x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.library.history(1) == before
    assert "水利部长" in pane.page.text()


def test_leaving_the_field_keeps_the_words(qtbot, window, pane):
    caret_at(pane, "水利部长")
    field = begin(window)
    qtbot.waitUntil(lambda: field.hasFocus())
    field.setPlainText(field.toPlainText().replace("周一", "周二"))
    pane.page.setFocus()
    assert "周二说" in pane.page.text()


def test_what_was_pasted_in_stays_one_paragraph(window, pane):
    count = len(pane.revision.blocks)
    caret_at(pane, "水利部长")
    field = begin(window)
    field.setPlainText("一\n二 𠮷😀")
    field.keep()
    assert len(pane.revision.blocks) == count
    assert "一 二 𠮷😀" in pane.page.text()


def test_the_selected_words_are_selected_in_the_field(window, pane, select):
    select(pane, "实际不到100亿")
    field = begin(window)
    assert field.textCursor().selectedText() == "实际不到100亿"


def test_a_paragraph_is_cut_and_its_mark_waits_in_the_old_text(window, pane, select):
    made = mark(window, pane, select, "5000亿元")
    caret_at(pane, "水利部长")
    window.commands.run("texts.cut")
    assert "水利部长" not in pane.page.text()
    assert pane.page.mark(made.uid) is None
    left = window.library.annotation(made.uid)
    assert (left.anchor, left.revision, left.exact) == ("orphaned", made.revision, "5000亿元")
    window.commands.run("annotate.undo")
    assert pane.page.mark(made.uid) is not None


def test_a_paragraph_is_parted_and_joined_again(window, pane, select):
    made = mark(window, pane, select, "5000亿元")
    before = pane.page.text()
    caret_at(pane, "耗资")
    window.commands.run("texts.part")
    assert "建成，\n耗资" in pane.page.text()
    caret_at(pane, "水利部长")
    window.commands.run("texts.join")
    assert pane.page.text() == before
    assert pane.page.mark(made.uid).start == made.start


def test_a_paragraph_becomes_another_kind(window, pane):
    at = caret_at(pane, "水利部长")
    for kind in ("heading", "quotation", "caption", "paragraph"):
        window.commands.run(f"texts.turn_{kind}")
        block = pane.revision.blocks[correcting.block_at(pane, at)]
        assert block.kind == kind


def test_a_corrected_title_is_the_title_of_the_article(window, pane):
    pane.page.select(0, 0)
    field = begin(window)
    field.setPlainText("水坝之争（更正）")
    field.keep()
    assert window.library.article(pane.article.uid).title == "水坝之争（更正）"
    assert pane.header.title.text() == "水坝之争（更正）"
    assert "title" in pane.article.corrected
    window.commands.run("annotate.undo")
    assert pane.header.title.text() == "水坝之争"


def elsewhere(window, pane, number, words):
    """Correct a paragraph in another window."""
    from desk.store import Library

    edited = correcting.editing.rewrite(pane.revision, number, words)
    with Library(window.where, actor="other", desk="other") as other:
        other.do(correcting.carrying.change("Correct the words", edited.revision, []))


def test_a_paragraph_that_another_window_changed_is_not_overwritten(qtbot, window, pane):
    for seen in (False, True):
        caret_at(pane, pane.page.text().split("\n")[1])
        field = begin(window)
        field.setPlainText("我的话。")
        elsewhere(window, pane, 1, f"别人的话{seen}。")
        if seen:
            qtbot.waitUntil(lambda: "别人的话True" in pane.page.text())
        field.keep()
        assert "meantime" in window.foot.notice.words.text()
        assert window.library.revision(pane.article.uid).text.count(f"别人的话{seen}。") == 1
        assert field.toPlainText() == "我的话。"
        field.put_back()
        qtbot.waitUntil(lambda: f"别人的话{seen}" in pane.page.text())  # noqa: B023


def test_a_change_elsewhere_in_the_text_does_no_harm(qtbot, window, pane):
    caret_at(pane, "The minister")
    field = begin(window)
    elsewhere(window, pane, 1, "短。")
    qtbot.waitUntil(lambda: "短。" in pane.page.text())
    field.setPlainText("The minister changed her mind.")
    field.keep()
    assert pane.page.text().split("\n")[1] == "短。"
    assert pane.page.text().endswith("The minister changed her mind.")


def test_what_is_being_typed_is_kept_when_the_window_closes(qtbot, desk, window, pane):
    from desk.store import Library

    caret_at(pane, "The minister")
    begin(window).setPlainText("The last words.")
    window.close()
    with Library(desk.where) as library:
        assert library.revision(pane.article.uid).text.endswith("The last words.")


def test_the_reader_stays_at_the_same_place(window, pane):
    at = caret_at(pane, "The minister")
    caret = pane.page.caret
    edited = correcting.editing.rewrite(pane.revision, 1, "短。")
    correcting.perform(window, pane, correcting.WORDS, edited)
    assert pane.page.text()[pane.page.caret :].startswith("The minister")
    assert caret == at


def test_the_menu_of_the_page_offers_corrections(window, pane):
    from desk.qt.page_menu import page_menu

    menu = page_menu(window, pane, 12)
    parts = [part.menu() for part in menu.actions() if part.menu()]
    names = [each.objectName() for part in parts for each in part.actions()]
    assert "texts.cut" in names
    menu.deleteLater()
