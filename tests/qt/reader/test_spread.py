import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desk.qt.reader import Link, Mark, Page, Spread
from desk.qt.reader.gutter import Shows

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def spread(qtbot, story):
    text, _ = story
    long_text = text + ("\n" + "港务集团落实的资金远低于100亿元。" * 6) * 60
    made = Spread()
    qtbot.addWidget(made)
    made.resize(1400, 700)
    for n in range(3):
        page = Page()
        page.smooth = False
        page.set_article(long_text, [])
        for words in ("潮汐之门", "没有钱", "你肯定知道"):
            at = text.index(words)
            page.add_mark(Mark(f"{words}-{n}", at, at + len(words), "claim"))
        made.add_page(page, QLabel(f"header {n}"))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_pages_share_the_width_and_lie_from_left_to_right(spread):
    pages = spread.pages()
    xs = [page.mapTo(spread, QPoint(0, 0)).x() for page in pages]
    widths = {page.width() for page in pages}

    assert xs == sorted(xs)
    assert max(widths) - min(widths) <= 1
    assert spread.widths() == pytest.approx([1 / 3] * 3)


def test_a_gutter_can_be_dragged_and_the_other_pages_stay(spread, qtbot):
    gutter, third = spread._gutters[0], spread.pages()[2].width()
    before = spread.pages()[0].width()
    with qtbot.waitSignal(spread.widths_changed):
        QTest.mousePress(gutter, LEFT, NONE, QPoint(10, 600))
        QTest.mouseMove(gutter, QPoint(90, 600))
        QTest.mouseRelease(gutter, LEFT, NONE, QPoint(10, 600))
    assert abs(spread.pages()[0].width() - before - 80) <= 1
    assert abs(spread.pages()[2].width() - third) <= 1
    kept = spread.widths()
    spread.set_widths([])
    assert spread.widths() == pytest.approx([1 / 3] * 3)
    spread.set_widths(kept)
    assert spread.widths() == pytest.approx(kept)


def test_a_page_that_gets_the_focus_is_the_current_one(spread, qtbot):
    second = spread.pages()[1]
    with qtbot.waitSignal(spread.current_changed) as changed:
        second.focused.emit()
    assert changed.args == [second]
    assert spread.current() is second


def test_a_page_taken_out_leaves_the_others_and_a_current_one(spread):
    first, second, third = spread.pages()
    spread.remove_page(first)
    assert spread.pages() == [second, third]
    assert spread.current() is second
    assert first.parent() is None
    spread.add_page(first, at=1)
    assert spread.pages() == [second, first, third]
    first.scroll_by(50)
    spread.swap(second, third)
    assert spread.pages() == [third, first, second]


def test_a_link_is_drawn_between_its_marks_and_follows_scrolling(spread):
    spread.set_links([Link("r", "rebuts", "没有钱-1", "潮汐之门-0")])
    (curve,) = spread._curves(0)
    assert spread._curves(1) == []
    assert (curve.at_left, curve.at_right) == (Shows.HEAD, Shows.TAIL)

    spread.pages()[0].scroll_by(60)
    (moved,) = spread._curves(0)
    assert moved.left == curve.left - 60
    assert moved.right == curve.right


def test_an_end_out_of_view_is_held_at_the_edge(spread):
    spread.set_links([Link("r", "rebuts", "没有钱-1", "潮汐之门-0")])
    spread.pages()[0].scroll_by(2500)
    (curve,) = spread._curves(0)
    assert curve.at_left is Shows.ABOVE
    assert 0 < curve.left < 80

    spread.pages()[1].scroll_by(2500)
    assert spread._curves(0) == []


def test_a_link_over_a_page_runs_through_both_gutters(spread):
    spread.set_links([Link("r", "rebuts", "没有钱-2", "潮汐之门-0")])
    (first,), (second,) = spread._curves(0), spread._curves(1)
    assert first.at_right is second.at_left is Shows.THROUGH
    assert first.right == second.left


def test_a_click_on_a_link_goes_to_the_end_that_is_not_here(spread, qtbot):
    spread.set_links([Link("r", "rebuts", "没有钱-1", "潮汐之门-0")])
    gutter = spread._gutters[0]
    gutter.grab()
    (curve,) = spread._curves(0)
    middle = QPoint(gutter.width() // 2, round(curve.y_at(0.5)))
    for current, other in ((0, "没有钱-1"), (1, "潮汐之门-0")):
        spread.set_current(spread.pages()[current])
        with qtbot.waitSignal(spread.link_clicked) as clicked:
            QTest.mouseClick(gutter, LEFT, NONE, middle)
        assert clicked.args == ["r", other]


def test_two_marks_are_brought_level(spread):
    spread.bring_level("你肯定知道-0", "潮汐之门-1")
    first, second = spread.pages()[:2]
    heights = [
        first.y_of(first.mark("你肯定知道-0").start),
        second.y_of(second.mark("潮汐之门-1").start),
    ]
    assert heights[0] == heights[1] or second.flow.scroll == 0


def test_a_removed_mark_takes_its_link_along(spread):
    spread.set_links([Link("r", "rebuts", "没有钱-1", "潮汐之门-0")])
    spread.pages()[1].remove_mark("没有钱-1")
    assert spread._curves(0) == []


def test_the_same_article_twice_is_linked_to_the_nearest_page_only(spread):
    mark = spread.pages()[1].mark("没有钱-1")
    spread.pages()[2].add_mark(mark)
    spread.set_links([Link("r", "rebuts", "没有钱-1", "潮汐之门-0")])
    assert len(spread._curves(0)) == 1
    assert spread._curves(1) == []


def test_a_page_taken_out_is_still_heard_by_others(spread, qtbot):
    page = spread.pages()[0]
    with qtbot.waitSignal(page.scrolled):
        spread.remove_page(page)
        page.scroll_by(40)
    page.deleteLater()


def test_a_link_whose_ends_are_both_out_of_view_is_not_drawn(spread):
    spread.set_links([Link("r", "rebuts", "没有钱-1", "潮汐之门-0")])
    for page in spread.pages()[:2]:
        page.scroll_by(2500)
    assert spread._curves(0) == []


def test_where_many_links_run_those_that_lead_out_of_view_are_cut_short(spread):
    first, second, _third = spread.pages()
    far = len(first.text()) - 40
    for n in range(30):
        first.add_mark(Mark(f"near {n}", 3 * n, 3 * n + 5, "claim"))
        second.add_mark(Mark(f"far {n}", far + n, far + n + 5, "claim"))
    links = [Link(str(n), "rebuts", f"near {n}", f"far {n}") for n in range(30)]
    spread.set_links(links[:10])
    assert max(abs(c.left - c.right) for c in spread._curves(0)) > 300

    spread.set_links(links)
    curves = spread._curves(0)
    assert len(curves) == 30
    assert {curve.at_right for curve in curves} == {Shows.BELOW}
    assert max(abs(curve.left - curve.right) for curve in curves) <= 90

    first.set_current("near 3")
    (whole,) = [curve for curve in spread._curves(0) if curve.link.uid == "3"]
    assert whole.current
    assert abs(whole.left - whole.right) > 300
