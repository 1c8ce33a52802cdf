"""Suggestions in a text: hairlines, no marks, and a double click takes the whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desk.model import PARAGRAPH, Block
from desk.qt.reader import Page
from desk.qt.reader.suggestions import Suggestions

TEXT = "造价😀约5000 亿美元，每年支付。\n第二段有𠮷57个。"

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)))


@given(spans, st.integers(0, 60), st.integers(0, 20))
def test_spans_within_a_stretch_are_those_that_touch_it(given_spans, start, length):
    kept = Suggestions(given_spans)
    within = [s for s in kept.spans if s[0] < start + length and s[1] > start]
    assert list(kept.within(start, start + length)) == within
    assert all(a[1] <= b[0] for a, b in zip(kept.spans, kept.spans[1:], strict=False))


def shown(qtbot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(600, 300)
    first = TEXT.index("\n")
    page.set_article(
        TEXT, [Block(PARAGRAPH, 0, first), Block(PARAGRAPH, first + 1, len(TEXT))], (), "Hans"
    )
    page.show()
    return page


def test_a_suggestion_is_painted_and_goes_again(qtbot):
    page = shown(qtbot)
    plain = page.viewport().grab().toImage()
    start = TEXT.index("5000")
    page.set_suggestions([(start, start + 8)])
    assert page.viewport().grab().toImage() != plain
    assert list(page.marks) == []
    page.set_suggestions([])
    assert page.viewport().grab().toImage() == plain


def test_another_text_has_none(qtbot):
    page = shown(qtbot)
    page.set_suggestions([(0, 2)], [(0, 2)])
    page.set_article("新", [Block(PARAGRAPH, 0, 1)], (), "Hans")
    assert not page.suggestions
    assert not page.wholes


def test_a_double_click_takes_the_whole(qtbot):
    page = shown(qtbot)
    start = TEXT.index("5000")
    page.set_suggestions([], [(start, start + 8)])
    x = page.left + page.flow.place(start + 6).x + 4
    at = QPoint(round(x), page.y_of(start + 6))
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.selected_text() == "5000 亿美元"
