import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desk.qt.reader import CodeLook, Link, Mark, Page, Spread
from desk.qt.reader.plain import PlainPage

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def plain_page(qtbot, story):
    text, blocks = story
    made = PlainPage()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.set_codes([CodeLook("claim", "C", "#0072B2", "solid", "claim")])
    made.set_article(text, blocks)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_says_and_hears_what_a_page_does():
    shared = {
        name
        for name in vars(Page)
        if not name.startswith("_") and not name.endswith("Event") and name[0].islower()
    }
    own = {
        "show_caret",
        "caret_place",
        "move_caret",
        "mime",
        "set_hovered",
        "over_words",
        "link_at",
        "offset_at",
    }
    assert shared - own - set(dir(PlainPage)) == set()


texts = st.text(
    alphabet=st.characters() | st.sampled_from("港。\n𠮷😀e\u0301\u2028\ud800"), max_size=60
)


@settings(max_examples=60)
@given(texts, st.integers(0, 60), st.integers(0, 60))
@example("0Aऺ", 2, 2)
def test_what_is_selected_is_what_is_stored(qapp, plain, text, one, other):
    page = PlainPage()
    page.set_article(text, plain(text))
    page.select(one, other)
    start, end = page.selection()

    assert page.selected_text() == text[start:end]
    first, last = sorted((min(one, len(text)), min(other, len(text))))
    assert start <= first
    # A caret alone may stand before a sign that it would part; a selection covers what is asked.
    assert end >= last or start == end <= first == last


def test_every_character_stands_in_the_accessible_text(plain_page):
    QAccessible.setActive(True)
    try:
        text = QAccessible.queryAccessibleInterface(plain_page).textInterface()
        assert text.text(0, text.characterCount()) == plain_page.toPlainText()
    finally:
        QAccessible.setActive(False)
    assert plain_page.toPlainText() == plain_page.text()


def test_selecting_by_keyboard_is_told_in_code_points(plain_page, qtbot):
    at = plain_page.text().index("𠮷")
    plain_page.select(at, at)
    QTest.keyPress(plain_page, Key.Key_Right, SHIFT)
    QTest.keyPress(plain_page, Key.Key_Right, SHIFT)
    with qtbot.waitSignal(plain_page.selection_finished) as finished:
        QTest.keyRelease(plain_page, Key.Key_Shift)
    assert finished.args == [at, at + 2]


def test_marks_are_coloured_and_taken_away_without_touching_the_document(plain_page):
    view = plain_page.viewport()
    before = view.grab().toImage()
    plain_page.add_mark(Mark("m", 3, 12, "claim"))
    marked = view.grab().toImage()
    plain_page.remove_mark("m")

    assert marked != before == view.grab().toImage()
    assert not plain_page.document().isModified()


def test_it_stands_beside_a_page_with_links_between(qtbot, story, plain_page):
    text, blocks = story
    spread, page = Spread(), Page()
    qtbot.addWidget(spread)
    spread.resize(1200, 600)
    page.set_article(text, blocks)
    for one, uid in ((page, "a"), (plain_page, "b")):
        one.add_mark(Mark(uid, 3, 12, "claim"))
        spread.add_page(one)
    spread.set_links([Link("r", "rebuts", "a", "b")])
    spread.show()
    assert len(spread._curves(0)) == 1


def test_find_selects_the_hits_in_turn(plain_page):
    count = plain_page.find("亿元")
    assert count == plain_page.text().count("亿元")
    assert plain_page.selected_text() == "亿元"
    first = plain_page.selection()
    plain_page.find_next()
    assert plain_page.selection() > first
