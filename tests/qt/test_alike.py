"""Articles that are much the same text are told apart and offered beside each other."""

from __future__ import annotations

import pytest

from desk.model import Change, Edit, Revision
from desk.problem import Problem
from desk.qt import alike
from desk.qt.same_line import SameLine
from desk.settings import ALIGN
from tests.helpers import bring

REPORT = tuple(
    f"新华社电 水利部长{day}日在北京说，横跨大江的第{day}座新坝将在四年之内建成，"
    f"耗资{day * 37}亿元。反对者第{day}次回应称，数字并不可靠；"
    f"当地饭馆{day}号桌的老板对记者说，到位的还不到{day * 3}亿。"
    for day in range(1, 13)
)


@pytest.fixture
def same(window, qtbot):
    found = alike.same_texts(window)
    with qtbot.waitSignal(found.changed):
        found.read()
    return found


def test_an_agency_copy_of_another_outlet_is_told_and_stays_an_article(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT, outlet="晨报")
    assert same.others(one.article) == []
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT[:8], "本报记者补充报道。", outlet="晚报")
    (found,) = same.others(other.article)
    assert found[0].uid == one.article
    assert "much the same text" in window.foot.notice.words.text()
    assert len(library.listed()) == 4


def test_both_are_opened_side_by_side_and_scroll_together(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT)
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT)
    window.reading.open(other.article)
    window.commands.run("texts.alike")
    assert {pane.article.uid for pane in window.reading.panes} == {one.article, other.article}
    assert window.settings.get(ALIGN)


def test_two_texts_told_apart_are_not_offered_again_until_that_is_undone(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT)
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT)
    same.refuse(one.article, other.article)
    assert same.others(one.article) == same.others(other.article) == []
    library.undo()
    assert [found.uid for found, _share in same.others(one.article)] == [other.article]


def line_of(window):
    return window.reading.current.header.findChild(SameLine)


def test_the_head_names_the_other_outlet_and_opens_both(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT, outlet="晨报 & 早报")
    window.reading.open(one.article)
    assert line_of(window) is None
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT, outlet="晚报")
    assert line_of(window).text().endswith(": 晚报")
    line_of(window).click()
    assert [pane.article.uid for pane in window.reading.panes] == [one.article, other.article]
    assert window.reading.current.article.uid == other.article
    assert line_of(window).text().endswith(": 晨报 & 早报")
    assert window.settings.get(ALIGN)


def test_two_articles_said_to_be_the_same_stay_so_whatever_their_texts_become(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT, outlet="晨报")
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT)
    window.reading.open(other.article)
    before = line_of(window).text()
    with qtbot.waitSignal(same.changed):
        same.confirm(one.article, other.article)
    assert same.sure(other.article, one.article)
    assert line_of(window).text() != before
    with qtbot.waitSignal(same.changed):
        text = "另一篇\n与此无关。"
        library.do(Change("Correct", (Edit(None, Revision(other.article, text, (), number=2)),)))
    assert [found.uid for found, _share in same.others(other.article)] == [one.article]
    library.undo()
    with qtbot.waitSignal(same.changed):
        library.undo()
    assert not same.sure(one.article, other.article)
    assert line_of(window).text() == before


def test_what_was_said_to_be_the_same_can_be_told_apart(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT)
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT)
    same.confirm(one.article, other.article)
    same.confirm(other.article, one.article)
    assert len(library.refusals(alike.SURE)) == 1
    same.refuse(other.article, one.article)
    assert same.others(one.article) == []
    assert not same.sure(one.article, other.article)
    library.undo()
    assert same.sure(one.article, other.article)


def test_the_menu_of_the_line_says_both(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT)
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT)
    window.reading.open(other.article)
    _both, sure, _apart = line_of(window).menu().actions()
    with qtbot.waitSignal(same.changed):
        sure.trigger()
    assert same.sure(one.article, other.article)
    _both, apart = line_of(window).menu().actions()
    with qtbot.waitSignal(same.changed):
        apart.trigger()
    assert line_of(window).isHidden()


def test_an_article_like_no_other_says_so(window, same, dam):
    window.reading.open(dam.article)
    with pytest.raises(Problem, match="No other article"):
        alike.show(window)


def test_the_line_among_the_texts_names_the_other(window, same, qtbot):
    library = window.library
    bring(library, "新坝将建成", *REPORT, outlet="晨报")
    with qtbot.waitSignal(same.changed):
        other = bring(library, "部长谈新坝", *REPORT)
    window.reading.open(other.article)
    view = window.panels.show_tables(True, "texts")
    view.refresh()
    assert "新坝将建成 (晨报)" in view.same.said.text()
    view.same.sure.click()
    view.refresh()
    assert view.same.sure.isHidden()
    assert "新坝将建成 (晨报)" in view.same.said.text()
    view.same.apart.click()
    view.refresh()
    assert view.same.isHidden()


def test_an_article_that_is_taken_out_is_the_same_as_nothing(window, same, qtbot):
    library = window.library
    one = bring(library, "新坝将建成", *REPORT)
    with qtbot.waitSignal(same.changed):
        bring(library, "部长谈新坝", *REPORT)
    with qtbot.waitSignal(same.changed):
        library.undo()
    assert same.others(one.article) == []
