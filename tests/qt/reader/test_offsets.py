"""Whatever way a selection is made, it is a stretch of the stored text between whole characters."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QTextBoundaryFinder

from desk.qt.reader import Page
from desk.text import Units

PARTS = (
    "港务集团", "落实的资金", "5000亿元", "。", "，", "“", "”", "……", "——", "OpenAI ", "a b",
    "𠮷", "😀", "👨‍👩‍👧", "🇹🇼", "👍🏽", "e\u0301", "e\u0323\u0301", "か\u3099", "각",
    "שלום ", "مرحبا",
    "\u200f", "\u202e", "\u202c", "\r\n", "\r", "\n", "\t", " ", "\u3000", "\u00a0",
    "ﬁ", "नमस्ते", "ไทย",
)  # fmt: skip
texts = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)
MOVES = (
    "next_char", "previous_char", "next_word", "previous_word", "next_line", "previous_line",
    "next_sentence", "previous_sentence", "next_paragraph", "previous_paragraph", "line_start",
    "line_end", "next_page", "previous_page", "start", "end",
)  # fmt: skip
relaxed = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def shown(qapp, plain):
    """A function that shows a text on a narrow page."""
    page = Page()
    page.smooth = False
    page.resize(360, 500)
    page.show()

    def show(text):
        page.set_article(text, plain(text))
        return page

    yield show
    page.deleteLater()


def between_characters(text, offset):
    """Whether an offset lies between two characters as people see them."""
    if offset in (0, len(text)) or "\n" in text[offset - 1 : offset + 1]:
        return True
    low = text.rfind("\n", 0, offset) + 1
    high = text.find("\n", offset)
    line = text[low : len(text) if high < 0 else high]
    # A line end inside of a line is shown as a blank; it joins nothing.
    line = line.replace("\r", " ")
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line)
    finder.setPosition(Units(line).to_utf16(offset - low))
    return finder.isAtBoundary()


def check(page, text):
    start, end = page.selection()
    assert 0 <= start <= end <= len(text)
    assert page.selected_text() == text[start:end]
    assert page.mime().text() == text[start:end]
    assert between_characters(text, start)
    assert between_characters(text, end)


@relaxed
@given(texts, st.lists(st.tuples(st.sampled_from(MOVES), st.booleans()), max_size=12))
def test_the_keys_select_what_is_stored(shown, text, moves):
    page = shown(text)
    for name, extend in moves:
        page.keys.move(name, extend)
        check(page, text)


@relaxed
@given(texts, st.data())
def test_the_mouse_selects_what_is_stored(shown, text, data):
    page = shown(text)
    coordinate = st.integers(-20, 520)
    for _ in range(3):
        points = [QPointF(data.draw(coordinate), data.draw(coordinate)) for _ in "ab"]
        page.select(*map(page.offset_at, points))
        check(page, text)
        on = page.offset_at(points[0], on_character=True)
        assert 0 <= on <= len(text)
        page.mouse._select_unit(data.draw(st.integers(1, 3)), points[1])
        check(page, text)


@relaxed
@given(texts, st.integers(0, 80))
def test_growing_ends_at_the_whole_text_and_shrinking_goes_back(shown, text, place):
    page = shown(text)
    page.move_caret(place)
    first, seen = page.selection(), [page.selection()]
    for _ in range(40):
        page.grow()
        check(page, text)
        if page.selection() == seen[-1]:
            break
        (low, high), (start, end) = seen[-1], page.selection()
        assert start <= low <= high <= end
        seen.append(page.selection())
    assert page.selection() == (0, len(text))
    for _ in range(45):
        page.shrink()
    assert page.selection() == first


@relaxed
@given(texts)
def test_each_character_is_passed_once_on_the_way_and_once_back(shown, text):
    page = shown(text)
    there, back = [0], [len(text)]
    for _ in range(len(text)):
        page.keys.move("next_char")
        there.append(page.caret)
    page.move_caret(len(text))
    for _ in range(len(text)):
        page.keys.move("previous_char")
        back.append(page.caret)
    assert there[-1] == len(text)
    assert back[-1] == 0
    assert sorted(set(there)) == sorted(set(back))


@relaxed
@given(texts, st.sampled_from(["word", "sentence", "paragraph"]))
def test_by_words_sentences_and_paragraphs_both_ends_are_reached(shown, text, unit):
    page = shown(text)
    for name, goal in ((f"next_{unit}", len(text)), (f"previous_{unit}", 0)):
        for _ in range(len(text)):
            page.keys.move(name)
            check(page, text)
        assert page.caret == goal
