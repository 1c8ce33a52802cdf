"""A figure with its sentence, and a name for it that outlives a new cleaning."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.ledger.mention import sentence_around
from tests.ledger.scopes import scope


def test_the_sentence_is_that_around_the_figure():
    (mention,) = scope("T\n第一句。据称“造价为30亿元。”第三句！").mentions
    assert mention.sentence == "据称“造价为30亿元。”"
    (english,) = scope("T\nOne. It cost 3.5 billion yuan. Two.").mentions
    assert english.sentence == "It cost 3.5 billion yuan."


def test_its_name_stays_when_other_paragraphs_change():
    from dataclasses import replace

    before, after = (scope(f"T\n{text}造价为30亿元。").mentions[0] for text in ("", "新的一句。"))
    assert replace(after, article=before.article).key == before.key


def test_the_source_speaks_where_no_speaker_is_named():
    (mention,) = scope("T\n据路透社报道，造价30亿元。").mentions
    assert mention.who == "路透社"
    (plain,) = scope("T\n造价30亿元。").mentions
    assert plain.who == "Paper 0"


@given(st.text(alphabet="a。.!\n ”𠮷5", max_size=80), st.integers(0, 80), st.integers(1, 9))
def test_the_sentence_holds_the_span_and_stays_in_its_line(text, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))
    if "\n" in text[start:end] or start == end or text[start].isspace():
        return
    first, last = sentence_around(text, start, end)
    assert first <= start < end <= last
    assert "\n" not in text[first:last].rstrip("\n")
