import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desk.qt.reader import Mark
from desk.qt.reader.strip import ROWS

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def long_page(page, plain):
    text = "\n".join(["港务集团落实的资金远低于100亿元。" * 4] * 100)
    page.set_article(text, plain(text))
    page.grab()
    return page


def ticks(page, qtbot):
    """Rows of the strip, and the codes that have a tick there."""
    page.viewport().repaint()
    strip = page.strip
    qtbot.waitUntil(lambda: strip._marks is page.marks and not strip._timer.isActive())
    return [(row, code) for row, codes in enumerate(page.strip._ticks) for code in codes]


def test_a_mark_in_the_middle_has_its_tick_in_the_middle(long_page, qtbot):
    middle = len(long_page.text()) // 2
    long_page.set_marks([Mark("m", middle, middle + 4, "claim")])
    ((row, code),) = ticks(long_page, qtbot)
    assert row == pytest.approx(ROWS / 2, abs=ROWS / 50)
    assert code == "claim"


def test_every_mark_has_a_tick_however_many_there_are(long_page, qtbot):
    length = len(long_page.text())
    long_page.set_marks(
        [Mark(str(n), n * 7 % length, n * 7 % length + 2, "claim") for n in range(8000)]
    )
    assert len(ticks(long_page, qtbot)) > 0.9 * ROWS


def test_a_mark_added_has_its_tick_at_once_and_one_removed_none(long_page, qtbot):
    long_page.set_marks([Mark("m", 10, 20, "claim")])
    long_page.add_mark(Mark("n", 900, 920, "figure"))
    assert any("figure" in codes for codes in long_page.strip._ticks)
    long_page.remove_mark("m")
    assert [code for _, code in ticks(long_page, qtbot)] == ["figure"]


def test_marks_at_both_ends_of_a_text_have_ticks_at_both_ends(long_page, qtbot):
    length = len(long_page.text())
    long_page.set_marks([Mark("a", 0, 1, "claim"), Mark("z", length - 1, length, "figure")])
    (first, _), (last, _) = ticks(long_page, qtbot)
    assert first < ROWS / 20
    assert last > ROWS * 0.95


def test_a_click_below_the_handle_goes_there(long_page):
    QTest.mouseClick(long_page.strip, LEFT, NONE, QPoint(5, 880))
    assert long_page.flow.scroll == pytest.approx(long_page.flow.most, rel=0.03)
    QTest.mouseClick(long_page.strip, LEFT, NONE, QPoint(5, 1))
    assert long_page.flow.scroll == 0


def test_the_handle_follows_the_hand(long_page):
    strip = long_page.strip
    QTest.mousePress(strip, LEFT, NONE, QPoint(5, 5))
    QTest.mouseMove(strip, QPoint(5, 305))
    QTest.mouseRelease(strip, LEFT, NONE, QPoint(5, 305))
    assert strip._handle().top() == pytest.approx(300, abs=15)


def test_hits_are_shown(long_page):
    long_page.find("资金")
    assert len(long_page.strip._hit_rows) > 90
    long_page.clear_find()
    assert long_page.strip._hit_rows == set()
