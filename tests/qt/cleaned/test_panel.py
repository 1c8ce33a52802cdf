"""What was cleaned: seen, taken back and made again, with the marks where they belong."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desk import editing, intake
from desk.cleaning.rules import glossed_traditional
from desk.model import Change, Edit, Repair
from desk.qt import attending
from desk.qt.cleaned.beside import is_shown, panel_of
from desk.qt.cleaned.edit_list import grouped
from desk.qt.cleaned.woven import CUT, HAND, LEFT_OUT, Step
from desk.settings import THEME
from tests.qt.cleaned.conftest import SOURCE
from tests.qt.conftest import close_window, open_window


def step_of(panel, removed):
    return next(s for s in panel._woven.steps if s.repair.removed.startswith(removed))


def text(window, report):
    return window.library.revision(report).text


def test_every_edit_of_the_trail_is_listed_once(panel, opened, report):
    listed = [s.repair for group in panel.list.edits.groups for s in group.steps]
    assert sorted(listed, key=repr) == sorted(opened.library.revision(report).repairs, key=repr)
    assert panel.list.edits.counts()[CUT] >= 1


def test_one_click_on_a_tick_takes_a_repair_back_and_another_makes_it_again(
    qtbot, panel, opened, report
):
    before = text(opened, report)
    gloss = step_of(panel, "(yù)")
    panel.list.select(gloss.uid)
    index = panel.list.currentIndex()
    box = panel.list.visualRect(index)
    at = QPoint(panel.list.box(index)[0] + 5, box.center().y())
    with qtbot.waitSignal(panel.shown):
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert "預(yù)算" in text(opened, report)
    assert step_of(panel, "(yù)").kind == LEFT_OUT
    assert opened.reading.current.page.text() == text(opened, report)
    with qtbot.waitSignal(panel.shown):
        panel.list.toggle(panel.list.current())
    assert text(opened, report) == before


def test_space_takes_back_what_is_chosen_in_the_list(qtbot, panel, opened, report):
    panel.list.select(step_of(panel, "(huì)").uid)
    panel.list.setFocus()
    with qtbot.waitSignal(panel.shown):
        QTest.keyClick(panel.list, Qt.Key.Key_Space)
    assert "會(huì)計" in text(opened, report)


def test_all_edits_of_one_reason_are_taken_back_and_made_again(qtbot, panel, opened, report):
    before = text(opened, report)
    group = next(g for g in panel.list.edits.groups if g.reason == glossed_traditional.REASON)
    panel.list.setCurrentIndex(panel.list.edits.index(panel.list.edits.groups.index(group), 0))
    with qtbot.waitSignal(panel.shown):
        panel.detail.asked_all.emit()
    assert text(opened, report).count("(") == before.count("(") + 3
    with qtbot.waitSignal(panel.shown):
        panel.list.toggle(next(g for g in panel.list.edits.groups if g.reason == group.reason))
    assert text(opened, report) == before


def test_edits_for_one_reason_stand_together_whichever_rules_made_them():
    cuts = [
        Step(str(n), CUT, Repair(rule, "buttons of the site", words, "", n, n + 2), n, n + 2, n + 2)
        for n, (rule, words) in enumerate([("site_text", "分享"), ("last_requests", "关注")])
    ]
    assert [(g.title, len(g.steps)) for g in grouped(cuts)] == [("Buttons of the site", 2)]


def test_a_passage_that_was_cut_comes_back_into_the_article(qtbot, panel, opened, report):
    cut = next(s for s in panel._woven.steps if s.kind == CUT and "第二篇" in s.repair.removed)
    panel.list.select(cut.uid)
    panel._hold(cut)
    with qtbot.waitSignal(panel.shown):
        panel.detail.one.click()
    assert "市長的第二篇報導" in text(opened, report)
    assert opened.library.revision(report).why == "cleaning"


def test_marks_follow_and_a_line_says_how_they_fared(qtbot, panel, opened, report, select):
    pane = opened.reading.current
    select(pane, "四十五億元😀")
    opened.commands.run("annotate.mark_figure")
    with qtbot.waitSignal(panel.shown):
        panel.toggle([step_of(panel, "(jiāng)")], False)
    (mark,) = opened.library.annotations(report)
    assert mark.revision == opened.library.revision(report).uid
    assert text(opened, report)[mark.start : mark.end] == "四十五億元😀"
    assert pane.page.mark(mark.uid) is not None
    sheet = attending.of(opened).revising.sheet
    assert sheet.isVisible()
    assert not opened.foot.notice.isVisible()


def test_an_article_without_marks_is_told_to_be_cleaned_again(qtbot, panel, opened):
    with qtbot.waitSignal(panel.shown):
        panel.toggle([step_of(panel, "(yù)")], False)
    assert opened.foot.notice.words.text() == "Cleaned again."


def test_in_a_narrow_window_the_source_stands_under_the_list(qtbot, panel, opened):
    assert panel.across.orientation() == Qt.Orientation.Horizontal
    opened.resize(800, 600)
    qtbot.waitUntil(lambda: panel.across.orientation() == Qt.Orientation.Vertical)
    step = step_of(panel, "(yù)")
    panel.list.setCurrentIndex(panel.list.edits.index_of(step.uid))
    assert panel.detail.removed.isHidden()
    opened.resize(1440, 900)
    qtbot.waitUntil(lambda: panel.across.orientation() == Qt.Orientation.Horizontal)
    assert not panel.detail.removed.isHidden()


def test_an_edit_of_the_title_shows_in_the_title(qtbot, opened, library):
    source = SOURCE.replace("軟銀的統計報告", "軟銀的統計報告,會(huì)計師說數字不對")
    article = intake.bring_in_text(library, source, "b").entries[0].article
    opened.reading.open(article)
    opened.commands.run("cleaning.what_was_cleaned")
    panel = panel_of(opened)
    step = min(
        (s for s in panel._woven.steps if s.repair.removed == ","), key=lambda s: s.repair.start
    )
    panel._choose(step)
    page = opened.reading.current.page
    assert page.text()[slice(*page.selection())] == "，"
    assert page.selection()[0] == len("軟銀的統計報告")


def test_undo_brings_the_text_and_the_list_back(qtbot, panel, opened, report):
    before = text(opened, report)
    with qtbot.waitSignal(panel.shown):
        panel.toggle([step_of(panel, "(yù)")], False)
    with qtbot.waitSignal(panel.shown):
        opened.commands.run("annotate.undo")
    assert text(opened, report) == before
    assert step_of(panel, "(yù)").kind != LEFT_OUT


def test_choosing_an_edit_brings_source_and_article_to_its_place(panel, opened):
    step = step_of(panel, "(huì)")
    panel._choose(step)
    assert panel.source.chosen is not None
    assert panel.source.chosen.start == step.start
    page = opened.reading.current.page
    assert page.text()[page.caret :].startswith("計師")


def test_it_begins_where_the_reader_is_not_in_the_code_of_the_page(qtbot, desk, library):
    code = "\n".join(f"<script>var number{i} = {i};</script>" for i in range(400))
    words = "<p>Die Stadt baut 2027 ein Stadion, das drei Milliarden kosten soll, sagte Braun.</p>"
    page = f"<html><head><title>Das Stadion</title>{code}</head><body><h1>Das Stadion</h1>"
    report = intake.bring_in_text(library, f"{page}{words * 3}</body></html>").entries[0].article
    window = open_window(qtbot, desk)
    window.reading.open(report)
    window.commands.run("cleaning.what_was_cleaned")
    panel = panel_of(window)
    source = panel.source
    at = source.text().index("Die Stadt baut")
    assert 0 <= source.y_of(at) < source.viewport().height()
    close_window(qtbot, desk)


def test_a_click_on_an_edit_in_the_source_chooses_it_in_the_list(panel):
    step = step_of(panel, "(yù)")
    panel.source.edit_clicked.emit(step.uid)
    assert panel.list.current() == step
    assert panel.detail.isVisible()
    assert panel.detail.removed._words.text() == "(yù)"


def test_a_click_on_kept_words_brings_the_article_there(panel, opened):
    page = opened.reading.current.page
    seen = []
    page.scrolled.connect(lambda: seen.append(page.position()))
    at = panel._woven.text.index("記者提問之後")
    panel.source.place_clicked.emit(at)
    place = panel._woven.in_clean(at)
    shift = opened.reading.current.revision.blocks[0].end + 1
    assert page.text()[place + shift :].startswith("記者提問之後")


def test_copying_from_the_source_gives_the_source(panel):
    source = panel.source
    start = source.text().index("宣布")
    source.select(start, start + 6)
    assert source.selected_text() in panel._woven.source
    assert "，" not in source.mime().text()


def test_kinds_narrow_the_list(panel):
    panel.filter(CUT)
    assert {s.kind for g in panel.list.edits.groups for s in g.steps} == {CUT}
    panel.filter("")
    assert len(panel.list.edits.groups) > 1


def test_a_correction_by_hand_is_listed_and_survives_what_is_taken_back(
    qtbot, panel, opened, report
):
    revision = opened.library.revision(report)
    number = next(
        n for n, b in enumerate(revision.blocks) if "四十五" in revision.text[b.start : b.end]
    )
    block = revision.blocks[number]
    words = revision.text[block.start : block.end].replace("四十五", "四十六")
    made = editing.rewrite(revision, number, words).revision
    with qtbot.waitSignal(panel.shown):
        opened.do(Change("Correct", (Edit(None, made),)))
    assert panel.list.edits.counts()[HAND] == 1
    with qtbot.waitSignal(panel.shown):
        panel.toggle([step_of(panel, "(yù)")], False)
    assert "四十六億元" in text(opened, report)
    with qtbot.waitSignal(panel.shown):
        opened.commands.run("cleaning.clean_again")
    assert "四十五億元" in text(opened, report)
    assert "(yù)" not in text(opened, report)


def test_it_is_put_away_with_its_key_and_the_window_is_as_before(panel, opened):
    assert is_shown(opened)
    opened.commands.run("cleaning.what_was_cleaned")
    assert not is_shown(opened)
    assert not opened.articles.isHidden()
    opened.commands.run("cleaning.what_was_cleaned")
    assert panel_of(opened) is panel


def test_it_follows_the_reader_to_another_article(qtbot, opened, panel, library, stadium):
    with qtbot.waitSignal(panel.shown):
        opened.reading.open(stadium.article)
    assert panel._standing.article.uid == stadium.article
    assert panel.source.text() == panel._woven.text
    opened.reading.close_pane(opened.reading.current)
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.nothing)
    assert panel.nothing.text()


def test_an_article_without_a_source_says_what_to_do(qtbot, opened, panel, library):
    from dataclasses import replace

    from tests.helpers import records_of

    _source, article, revision = records_of("无源之文", "这篇文章没有原始文件。")
    edits = (Edit(None, replace(article, source=None)), Edit(None, replace(revision, source=None)))
    opened.do(Change("Bring in articles", edits))
    opened.reading.open(article.uid)
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.nothing)
    assert "Bring the file in once more" in panel.nothing.text()


def test_it_follows_the_theme(qtbot, panel, opened):
    before = panel.source.ink.page.name()
    opened.settings.put(THEME, "dark")
    opened.dress()
    qtbot.waitUntil(lambda: panel.source.ink.page.name() != before)


def test_a_large_source_is_read_beside_the_window(qtbot, panel, opened, monkeypatch, report):
    monkeypatch.setattr("desk.qt.cleaned.panel._AT_ONCE", 0)
    with qtbot.waitSignal(panel.shown):
        panel.toggle([step_of(panel, "(yù)")], False)
    assert "(yù)" in text(opened, report)


def test_the_code_of_a_page_is_shown_when_it_is_asked_for(qtbot, desk, library):
    page = "<body><h1>Das Stadion</h1><p>Die Stadt baut 2027 ein Stadion, sagte Braun.</p></body>"
    report = intake.bring_in_text(library, page).entries[0].article
    window = open_window(qtbot, desk)
    window.reading.open(report)
    window.commands.run("cleaning.what_was_cleaned")
    panel = panel_of(window)
    assert "<p>" not in panel.source.text()
    button = panel.legend.findChild(QToolButton)
    with qtbot.waitSignal(panel.shown):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.source.text() == page
    with qtbot.waitSignal(panel.shown):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "<p>" not in panel.source.text()
    close_window(qtbot, desk)


def test_plain_text_has_no_code_to_show(panel):
    assert panel.legend.findChild(QToolButton).isHidden()
