from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from desk.qt.reader.graphemes import snapped, step, whole
from desk.text import Units

FAMILY = "👨‍👩‍👧"
texts = st.text(alphabet="港a 𠮷e\u0301\u0308👨👩\u200d🇨🇭\ufe0f한\u1100\u1161\n\r", max_size=40)


def boundaries(text):
    found, start = {0, len(text)}, 0
    for line in text.split("\n"):
        shown = line.replace("\r", " ")
        units = Units(shown)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, shown)
        place = 0
        while place >= 0:
            found.add(start + units.from_utf16(place))
            place = finder.toNextBoundary()
        found.add(start + len(line))
        start += len(line) + 1
    return found


@given(texts, st.integers(0, 40))
def test_a_place_is_moved_to_the_nearest_boundary_in_its_direction(text, at):
    at, edges = min(at, len(text)), boundaries(text)

    assert whole(text, at, forward=True) == min(edge for edge in edges if edge >= at)
    assert whole(text, at, forward=False) == max(edge for edge in edges if edge <= at)


def test_a_selection_takes_the_whole_family():
    text = f"一{FAMILY}二"
    assert snapped(text, 2, 3) == (1, 1 + len(FAMILY))


def test_a_step_passes_an_accented_letter_at_once():
    assert step("e\u0301x", 0, forward=True) == 2
    assert step("e\u0301x", 2, forward=False) == 0


def test_two_hundred_thousand_accents_on_one_letter_are_no_trouble():
    text = "e" + "\u0301" * 200_000
    assert 0 <= whole(text, 100_000, forward=False) <= 100_000
