"""A correction by hand makes a new revision, and tells exactly where everything went."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import editing
from desk.editing import Splice
from desk.problem import Problem
from desk.text import fits
from tests.helpers import records_of

_SOURCE, _ARTICLE, TEXT = records_of(
    "渡轮停航", "港务局说停航三天。", "船公司回应：太晚了。", "The end."
)


def lines(edited: editing.Edited) -> list[str]:
    assert fits(edited.revision.text, edited.revision.blocks)
    return edited.revision.text.split("\n")


def test_a_typo_is_mended_with_the_smallest_splice() -> None:
    edited = editing.rewrite(TEXT, 1, "港务局说停航四天。")
    assert lines(edited)[1] == "港务局说停航四天。"
    assert edited.splice == Splice(11, 12, "四")
    assert (edited.revision.number, edited.revision.why) == (2, "correction")
    assert edited.revision.repairs[-1].removed == "三"
    assert edited.revision.uid != TEXT.uid


def test_a_block_is_cut_split_joined_and_turned_into_a_heading() -> None:
    assert lines(editing.cut(TEXT, 1)) == ["渡轮停航", "船公司回应：太晚了。", "The end."]
    assert lines(editing.split(TEXT, 3, TEXT.text.index(" end")))[3:] == ["The", "end."]
    assert lines(editing.join(TEXT, 1))[1] == "港务局说停航三天。船公司回应：太晚了。"
    turned = editing.turn(TEXT, 1, "heading", 2)
    assert lines(turned) == TEXT.text.split("\n")
    assert (turned.revision.blocks[1].kind, turned.revision.blocks[1].level) == ("heading", 2)


def test_latin_words_that_are_joined_get_a_space() -> None:
    _source, _article, text = records_of("题", "one", "two", "三", "四")
    assert lines(editing.join(text, 1))[1] == "one two"
    assert lines(editing.join(text, 3))[3] == "三四"


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: editing.cut(TEXT, 0),
        lambda: editing.rewrite(TEXT, 0, "  "),
        lambda: editing.turn(TEXT, 0, "paragraph"),
        lambda: editing.join(TEXT, 3),
        lambda: editing.split(TEXT, 1, 5),
    ],
)
def test_what_makes_no_sense_is_told(attempt: object) -> None:
    with pytest.raises(Problem):
        attempt()


def test_a_line_break_that_is_typed_stays_in_the_block() -> None:
    assert lines(editing.rewrite(TEXT, 1, "一\n二"))[1] == "一 二"


@given(
    st.integers(0, 20), st.integers(0, 20), st.text("新", max_size=5), st.integers(0, 19),
    st.integers(1, 10),
)  # fmt: skip
def test_a_span_that_the_splice_leaves_alone_keeps_its_words(
    a: int, b: int, words: str, start: int, length: int
) -> None:
    text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
    splice = Splice(min(a, b), max(a, b), words)
    end = min(start + length, len(text))
    after = text[: splice.start] + words + text[splice.end :]

    place = splice.moved(start, end)

    if end <= splice.start or start >= splice.end:
        assert place is not None
        assert after[slice(*place)] == text[start:end]
    if place is not None:
        assert 0 <= place[0] < place[1] <= len(after)
        kept = set(text[start:end]) - set(text[splice.start : splice.end])
        assert kept <= set(after[slice(*place)])
        assert not (set(after[slice(*place)]) - {"新"}) - set(text[start:end])
