"""Text is counted in code points, and in UTF-16 units only at the edge to Qt."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.model import Block
from desk.text import Units, block_starts, context, fits, storable

LIVELY = st.text(st.sampled_from("a中𠮷😀\u0301\u200d👨é\n "), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(LIVELY)
def test_every_place_between_characters_goes_to_qt_and_comes_back(text: str) -> None:
    counted = Units(text)
    for index in range(len(text) + 1):
        position = counted.to_utf16(index)
        assert position == units(text[:index])
        assert counted.from_utf16(position) == index


@given(LIVELY)
def test_a_place_inside_a_character_is_the_place_before_it(text: str) -> None:
    counted = Units(text)
    for index, character in enumerate(text):
        if character > "\uffff":
            assert counted.from_utf16(units(text[:index]) + 1) == index


def test_half_a_surrogate_pair_counts_as_one() -> None:
    assert Units("a\ud800b").to_utf16(3) == 3


def test_context_is_cut_at_the_ends_of_the_text() -> None:
    assert context("甲乙丙丁", 1, 2, 2) == ("乙", "甲", "丙丁")
    assert context("甲", 0, 1) == ("甲", "", "")


@given(st.lists(st.text("ab𠮷", max_size=5), min_size=1))
def test_blocks_joined_by_a_line_break_are_found_where_they_are_said_to_be(
    lines: list[str],
) -> None:
    text = "\n".join(lines)
    starts = block_starts(map(len, lines))
    blocks = [Block("paragraph", s, s + len(line)) for s, line in zip(starts, lines, strict=True)]
    assert [text[b.start : b.end] for b in blocks] == lines
    assert fits(text, blocks)
    assert not fits(text + "\nmore", blocks)


@given(st.text(st.characters(), max_size=60))
def test_what_may_be_stored_survives_any_encoding_and_stays_the_same(text: str) -> None:
    kept = storable(text)
    kept.encode("utf-8")
    assert "\r" not in kept
    assert "\0" not in kept
    assert storable(kept) == kept


def test_line_ends_become_one_kind() -> None:
    assert storable("a\r\nb\rc\nd") == "a\nb\nc\nd"
    assert storable("a\x00b\ufeff\ud83dc") == "ab\ufffdc"
