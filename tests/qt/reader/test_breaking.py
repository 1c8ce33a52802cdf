import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.qt.reader.breaking import NO_END, NO_START, line_end, may_break

words = st.text(
    alphabet="港务集团称，。“”（）《》：！abcd 0123 5,.%-’—…年亿元/\u3000", min_size=1, max_size=80
)


def lines_of(text, room):
    at = 0
    while at < len(text):
        end = line_end(text, at, min(len(text), at + room))
        assert end > at
        yield text[at:end]
        at = end


@given(words, st.integers(1, 30))
def test_no_character_is_lost_and_no_line_is_much_too_long(text, room):
    lines = list(lines_of(text, room))

    assert "".join(lines) == text
    assert all(len(line.rstrip()) <= room + 1 for line in lines)


@given(words, st.integers(8, 30))
@example("00000务.00000务， .", 8)
def test_no_line_begins_or_ends_with_what_may_not_where_a_legal_cut_exists(text, room):
    at = 0
    for line in lines_of(text, room):
        end = at + len(line)
        legal = [
            i
            for i in range(at + 1, min(len(text), at + room) + 1)
            if i < len(text) and may_break(text, i)
        ]
        if end < len(text) and legal and max(legal) - at >= 0.6 * room:
            assert may_break(text, end) or text[end - 1].isspace()
            assert text[end] not in NO_START
            assert text[end - 1] not in NO_END
        at = end


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("投资5000亿元", 3),
        ("投资5000亿元", 6),
        ("投资5000亿元", 7),
        ("5000亿美元", 5),
        ("宣布“星际", 3),
        ("之门”（Tide", 2),
        ("don’t", 3),
        ("don’t", 4),
        ("3.5倍", 1),
        ("2025年", 4),
        ("a—b", 1),
        ("……", 1),
        ("$10B", 1),
        ("4\u00a0km", 2),
        ("字\ud842\udfb7", 2),
    ],
)
def test_what_belongs_together_stays_together(text, at):
    assert not may_break(text, at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("港务集团", 2),
        ("到OpenAI", 1),
        ("money. Harbour", 7),
        ("。他", 1),
        ("state-of", 6),
        ("”（", 1),
    ],
)
def test_a_line_may_end_between_words(text, at):
    assert may_break(text, at)


def test_punctuation_hangs_behind_the_edge():
    assert line_end("港务集团称，钱到位了", 0, 5) == 6


def test_a_closing_quotation_mark_pulls_its_word_to_the_next_line_with_it():
    assert line_end("他说他们没有钱”吗", 0, 7) == 6


def test_an_address_longer_than_the_line_is_cut_behind_a_slash():
    text = "https://example.org/reports/2025/tidegate-financing"
    assert text[: line_end(text, 0, 30)] == "https://example.org/reports/"


def test_a_run_without_any_place_to_cut_fills_the_line():
    assert line_end("x" * 50, 0, 20) == 20


def test_a_cut_respects_characters_of_many_parts():
    assert line_end("x" * 50, 0, 20, lambda place: place % 7 == 0) == 14
