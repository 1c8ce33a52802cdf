"""Articles scroll together where they share something; each on its own otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desk.qt.together import together
from desk.settings import ALIGN
from tests.helpers import bring

SHARED = "软银集团首席执行官孙正义星期二说，工程将在四年之内建成，耗资{n}亿元。"


def article(library, title, order):
    lines = []
    for n in order:
        lines += [f"{title}自己的第{n}段话，说的是别的事情，{'没有什么相同' * 6}。"] * 3
        lines.append(SHARED.format(n=n * 937 + 11) + f"编号{n * 7919}号。")
    return bring(library, title, *lines)


def aligned_window(qtbot, window):
    one = article(window.library, "甲", range(1, 13))
    other = article(window.library, "乙", range(1, 13))
    panes = [window.reading.open(r.article, beside=True) for r in (one, other)]
    for pane in panes:
        pane.page.smooth = False
    window.commands.run("reading.align")
    work = together(window)
    qtbot.waitUntil(lambda: bool(work._pairs))
    return panes, work


def offset(pane, n):
    return pane.revision.text.index(f"{n * 937 + 11}亿元")


def test_the_other_article_follows_to_the_same_height(qtbot, window):
    (left, right), work = aligned_window(qtbot, window)
    work.aligned.lead(left.page)
    left.page.reveal(offset(left, 6), y=200)
    qtbot.waitUntil(
        lambda: abs(right.page.y_of(offset(right, 6)) - left.page.y_of(offset(left, 6))) < 4
    )
    left.page.scroll_by(20)
    assert abs(right.page.y_of(offset(right, 6)) - left.page.y_of(offset(left, 6))) < 4


def test_the_page_under_the_hand_leads_and_is_not_pulled_back(qtbot, window):
    (left, right), work = aligned_window(qtbot, window)
    work.aligned.lead(left.page)
    left.page.reveal(offset(left, 3), y=200)
    qtbot.mousePress(right.page.viewport(), Qt.MouseButton.LeftButton)
    right.page.reveal(offset(right, 9), y=200)
    place = right.page.position()
    qtbot.waitUntil(
        lambda: abs(right.page.y_of(offset(right, 9)) - left.page.y_of(offset(left, 9))) < 4
    )
    assert right.page.position() == place


def test_switched_off_each_goes_its_own_way(qtbot, window):
    (left, right), work = aligned_window(qtbot, window)
    window.commands.run("reading.align")
    assert not window.settings.get(ALIGN)
    before = right.page.position()
    work.aligned.lead(left.page)
    left.page.scroll_by(500)
    assert right.page.position() == before


def test_a_closed_article_is_followed_no_more(qtbot, window):
    (left, _right), work = aligned_window(qtbot, window)
    window.reading.close_pane(left)
    assert work.aligned._pages == []


def test_the_reader_is_told_when_articles_share_nothing(qtbot, window, dam, stadium):
    for revision in (dam, stadium):
        window.reading.open(revision.article, beside=True)
    window.commands.run("reading.align")
    qtbot.waitUntil(lambda: bool(together(window)._pairs))
    qtbot.waitUntil(lambda: bool(window.foot.notice.words.text()))


def test_the_same_article_twice_goes_along_line_by_line(qtbot, window):
    one = article(window.library, "甲", range(1, 13))
    panes = [window.reading.open(one.article, beside=True, again=True) for _ in range(2)]
    window.commands.run("reading.align")
    work = together(window)
    qtbot.waitUntil(lambda: bool(work._pairs))
    work.aligned.lead(panes[0].page)
    panes[0].page.smooth = panes[1].page.smooth = False
    panes[0].page.reveal(offset(panes[0], 7), y=300)
    qtbot.waitUntil(lambda: abs(panes[1].page.y_of(offset(panes[1], 7)) - 300) < 40)
