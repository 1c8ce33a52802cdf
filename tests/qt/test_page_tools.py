"""With a screen reader the pages are plain ones; everything a page does goes on working."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from desk import verbs
from desk.qt.reader import Page
from desk.qt.reader.plain import PlainPage
from desk.qt.spoken import spoken
from desk.settings import PLAIN_PAGES, SHAPES


@pytest.fixture
def screen_reader():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def plain_pane(window, dam):
    window.settings.put(PLAIN_PAGES, True)
    pane = window.reading.open(dam.article)
    assert isinstance(pane.page, PlainPage)
    return pane


def test_while_a_screen_reader_listens_articles_open_on_plain_pages(window, dam, screen_reader):
    assert isinstance(window.reading.open(dam.article).page, PlainPage)


def test_a_screen_reader_that_comes_later_gets_plain_pages_when_a_page_has_the_keys(
    qtbot, window, dam, stadium
):
    panes = [window.reading.open(r.article, beside=True) for r in (dam, stadium)]
    panes[0].page.select(3, 9)
    QAccessible.setActive(True)
    try:
        panes[0].page.focused.emit()
        qtbot.waitUntil(lambda: all(isinstance(pane.page, PlainPage) for pane in panes))
        assert panes[0].page.selection() == (3, 9)
        assert window.reading.spread.pages() == [pane.page for pane in panes]
    finally:
        QAccessible.setActive(False)
    panes[1].page.focused.emit()
    qtbot.waitUntil(lambda: all(isinstance(pane.page, Page) for pane in panes))


def test_the_menu_has_plain_pages_and_brings_the_others_back(qtbot, window, dam):
    pane = window.reading.open(dam.article)
    window.commands.run("reading.plain")
    qtbot.waitUntil(lambda: isinstance(pane.page, PlainPage))
    window.commands.run("reading.plain")
    qtbot.waitUntil(lambda: isinstance(pane.page, Page))


def test_text_caret_and_codes_can_be_read_by_a_screen_reader(window, dam, plain_pane, select):
    select(plain_pane, "大坝")
    window.commands.run("annotate.mark_claim")
    seen = QAccessible.queryAccessibleInterface(plain_pane.page)
    text = seen.textInterface()
    assert text.text(0, text.characterCount()) == dam.text
    plain_pane.page.select(0, 0)
    start = dam.text.index("大坝") + 1
    plain_pane.page.select(start, start)
    assert text.cursorPosition() == start
    assert seen.text(QAccessible.Text.Description) == "claim"
    assert seen.text(QAccessible.Text.Name) == "水坝之争"
    plain_pane.page.select(0, 0)
    assert seen.text(QAccessible.Text.Description) == ""


def test_marking_linking_copying_and_undoing_work_on_plain_pages(
    qtbot, window, dam, stadium, plain_pane, select
):
    select(plain_pane, "大坝")
    window.commands.run("annotate.mark_claim")
    first = window.annotation
    other = window.reading.open(stadium.article, beside=True)
    select(other, "体育场")
    window.commands.run("annotate.mark_rebuttal")
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(first)
    assert len(window.shelf.relations(first)) == 1
    select(other, "体育场")
    window.commands.run("annotate.copy")
    assert QGuiApplication.clipboard().text() == "体育场"
    window.commands.run("navigate.other_end")
    window.commands.run("annotate.undo")
    assert window.shelf.relations(first) == []


def test_memos_show_in_the_margin(qtbot, window, dam, select):
    from desk import verbs

    pane = window.reading.open(dam.article)
    select(pane, "大坝")
    window.commands.run("annotate.mark_claim")
    mark = window.focused()
    window.do(verbs.edit(mark, "Write a memo", memo="谁说的？"))
    qtbot.waitUntil(lambda: pane.page.ink.noted == {mark.uid})


def test_the_tip_over_a_mark_tells_its_links_as_they_are(qtbot, window, dam, stadium, select):
    from desk.qt.link_tip import link_tip

    select(window.reading.open(stadium.article), "軟銀球場之爭 <b>Stadium</b>")
    window.commands.run("annotate.mark_claim")
    first = window.annotation
    select(window.reading.open(dam.article, beside=True), "大坝")
    window.commands.run("annotate.mark_claim")
    assert link_tip(window, window.annotation) == ""
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(first)
    said = link_tip(window, first)
    assert "“大坝”" in said
    assert "晨报" in said
    assert "&lt;b&gt;Stadium" in link_tip(window, window.shelf.relations(first)[0].tail) + said


def test_shapes_of_hong_kong_are_taken_by_pages_of_traditional_text(window, dam):
    pane = window.reading.open(dam.article)
    window.settings.put(SHAPES, "hong_kong")
    window.reading.dress()
    assert pane.page.flow.look.hong_kong


def test_words_are_corrected_on_a_plain_page_too(window, dam, plain_pane):
    from desk.qt import correcting

    start = dam.text.index("水利部长")
    plain_pane.page.select(start, start)
    field = correcting.begin(window)
    assert field.toPlainText().startswith("水利部长")
    assert field.geometry().width() > 200
    field.close()


def test_another_script_is_shown_on_a_plain_page_while_what_is_stored_stays(
    window, dam, plain_pane
):
    from desk.qt import script_view

    script_view.show(window, "Hant")
    assert "水壩之爭" in plain_pane.page.toPlainText()
    assert plain_pane.page.text() == dam.text


def test_a_mark_is_said_with_its_speaker_memo_and_links(window, dam, stadium, plain_pane, select):
    select(plain_pane, "大坝")
    window.commands.run("annotate.mark_claim")
    first = window.focused()
    window.do(verbs.edit(first, "Write a memo", memo="谁说的？"))
    other = window.reading.open(stadium.article, beside=True)
    select(other, "体育场")
    window.commands.run("annotate.mark_rebuttal")
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(first.uid)
    said = spoken(window, first.uid)
    assert said == "claim, memo: 谁说的？, is rebutted by: “体育场”"
    plain_pane.page.select(first.start, first.start)
    seen = QAccessible.queryAccessibleInterface(plain_pane.page)
    assert seen.text(QAccessible.Text.Description) == said
    assert spoken(window, "0" * 32) == ""


def test_every_mark_and_both_ends_of_a_link_are_reached_by_key(
    window, dam, stadium, plain_pane, select
):
    for words in ("大坝", "部长的数字错了"):
        select(plain_pane, words)
        window.commands.run("annotate.mark_claim")
    first = window.focused()
    other = window.reading.open(stadium.article, beside=True)
    select(other, "体育场")
    window.commands.run("annotate.mark_rebuttal")
    last = window.focused()
    window.commands.run("annotate.link")
    window.reading.mark_clicked.emit(first.uid)

    window.reading.set_current(plain_pane)
    window.reading.focus_page()
    window.focus(None)
    plain_pane.page.select(0, 0)
    met = []
    for _step in range(2):
        window.commands.run("navigate.next_mark")
        met.append(plain_pane.page.accessibleDescription())
    assert met == ["claim", "claim, is rebutted by: “体育场”"]
    window.commands.run("navigate.other_end")
    assert window.reading.current is other
    assert other.page.caret == last.start
    window.commands.run("navigate.other_end")
    assert plain_pane.page.caret == first.start
