"""The window as a reader meets it: whole journeys of a few steps."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desk import verbs
from desk.qt.views.articles import MIME


def press(window, key, keys=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, keys)


def test_a_selection_and_one_key_make_a_mark_that_everybody_shows(qtbot, window, dam, select):
    pane = window.reading.open(dam.article)
    span = select(pane, "5000亿元")
    window.reading.focus_page()
    qtbot.waitUntil(window.commands["annotate.mark_figure"].isEnabled)
    press(window, Qt.Key.Key_F)
    (mark,) = window.library.annotations()
    assert (mark.start, mark.end, mark.exact) == (*span, "5000亿元")
    assert pane.page.mark(mark.uid) is not None
    assert window.shelf.counts[dam.article] == 1
    assert window.annotation == mark.uid


def test_words_after_characters_beyond_the_plane_are_marked_where_they_stand(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "实际不到100亿")
    window.commands.run("annotate.mark_rebuttal")
    (mark,) = window.library.annotations()
    assert mark.exact == "实际不到100亿"
    assert dam.text[mark.start : mark.end] == mark.exact


def test_undo_and_redo_reach_over_articles(window, dam, stadium, select):
    left = window.reading.open(dam.article)
    right = window.reading.open(stadium.article, beside=True)
    for pane, words in ((left, "大坝"), (right, "体育场")):
        window.reading.set_current(pane)
        select(pane, words)
        window.commands.run("annotate.mark_claim")
    window.commands.run("annotate.undo")
    window.commands.run("annotate.undo")
    assert window.library.annotations() == []
    assert window.shelf.counts[dam.article] == window.shelf.counts[stadium.article] == 0
    window.commands.run("annotate.redo")
    assert [mark.exact for mark in window.library.annotations()] == ["大坝"]


def test_the_menu_says_what_undo_takes_back(qtbot, window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    qtbot.waitUntil(lambda: window.commands["annotate.undo"].text() == "Undo: Mark as claim")


def test_a_second_copy_of_the_article_shows_the_mark_too(window, dam, select):
    one = window.reading.open(dam.article)
    two = window.reading.open(dam.article, beside=True, again=True)
    select(two, "大坝")
    window.commands.run("annotate.mark_claim")
    (mark,) = window.library.annotations()
    assert one.page.mark(mark.uid) == two.page.mark(mark.uid) is not None


def test_nothing_selected_and_no_mark_in_hand_lets_the_code_stick(window, dam, select):
    pane = window.reading.open(dam.article)
    window.commands.run("annotate.mark_claim")
    select(pane, "部长")
    window.reading.selection_finished.emit(pane)
    select(pane, "反对者")
    window.reading.selection_finished.emit(pane)
    assert {mark.exact for mark in window.library.annotations()} == {"部长", "反对者"}
    window.commands.run("navigate.escape")
    assert window.marking.sticky is None
    assert window.foot.mode.isHidden()


def test_a_mark_in_hand_takes_another_code_by_its_key(window, dam, select):
    select(window.reading.open(dam.article), "大坝")
    window.commands.run("annotate.mark_claim")
    window.commands.run("annotate.mark_rebuttal")
    (mark,) = window.library.annotations()
    assert mark.code == window.shelf.code("rebuttal").uid


def test_blank_words_are_refused_with_a_reason(window, dam):
    pane = window.reading.open(dam.article)
    at = dam.text.index("\n")
    pane.page.select(at, at + 1)
    window.commands.run("annotate.mark_claim")
    assert window.library.annotations() == []
    assert not window.foot.notice.isHidden()
    assert window.foot.notice.property("bad")


def test_dropped_files_come_in_and_the_list_grows(qtbot, window, tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text("# 新港口开工\n\n市长说，新港口将于明年开工，投资12亿元。" * 3, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(window, data)
    qtbot.waitUntil(lambda: len(window.shelf.articles) == 3 and not window.foot.busy())
    assert not window.foot.notice.isHidden()
    assert window.articles.rows.rowCount() == 3


def test_articles_dragged_from_the_list_open_beside(window, dam, stadium):
    window.reading.open(dam.article)
    data = QMimeData()
    data.setData(MIME, stadium.article.encode())
    drop(window, data)
    assert [pane.article.uid for pane in window.reading.panes] == [dam.article, stadium.article]


def drop(window, data):
    where, nothing = QPointF(400, 300), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    window.dropEvent(event)


def test_no_label_takes_words_from_outside_as_html(window, stadium, select):
    pane = window.reading.open(stadium.article)
    select(pane, "45亿元")
    window.commands.run("annotate.mark_claim")
    window.focus(window.annotation, show=True)
    window.panels.show_tables(True, "annotations")
    for found in window.findChildren(QLabel):
        assert found.textFormat() == Qt.TextFormat.PlainText or not found.text()
    assert "&lt;b&gt;" in pane.header.title.toolTip()


def test_a_problem_of_the_library_is_told_and_nothing_breaks(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "大坝")
    window.library.writable = False
    window.commands.run("annotate.mark_claim")
    assert window.foot.notice.property("bad")
    assert "Copy it to a folder" in window.foot.notice.words.text()
    assert window.library.annotations() == []


def test_a_change_made_elsewhere_in_the_program_shows_at_once(window, dam):
    pane = window.reading.open(dam.article)
    mark, change = verbs.mark(dam, 0, 4, window.shelf.code("claim"))
    window.library.do(change)
    assert pane.page.mark(mark.uid) is not None


def test_escape_puts_one_thing_away_at_a_time(window, dam, select):
    pane = window.reading.open(dam.article)
    select(pane, "大坝")
    window.commands.run("annotate.mark_claim")
    window.focus(window.annotation, show=True)
    window.marking.link()
    window.commands.run("navigate.escape")
    assert window.marking.linking is None
    assert window.panels.inspector_shown()
    window.commands.run("navigate.escape")
    assert window.annotation is None
    assert not window.panels.inspector_shown()


def test_a_narrow_window_gives_the_pages_the_room_of_the_list(qtbot, window, dam, stadium, select):
    window.reading.open(dam.article)
    pane = window.reading.open(stadium.article, beside=True)
    select(pane, "45亿元")
    window.commands.run("annotate.mark_claim")
    window.resize(800, 600)
    window.focus(window.annotation, show=True)
    assert window.articles.isHidden()
    assert window.panels.list_shown()
    window.focus(None)
    assert not window.articles.isHidden()
