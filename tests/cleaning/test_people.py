"""Names of people told from other words by their form."""

from __future__ import annotations

import pytest

from desk.cleaning.people import are_people, first_people, is_chinese_name, is_japanese_name


@pytest.mark.parametrize(
    "words",
    ["Ann Lee", "R. C. Baker", "Ursula von der Leyen", "Анна Соколова", "Ann Lee and Bo Berg"],
)
def test_names_are_people(words: str) -> None:
    assert are_people(words)


@pytest.mark.parametrize(
    "words", ["World News", "Getty Images", "Home", "the end", "Read More", "", "2025", "New York"]
)
def test_other_words_with_capitals_are_none(words: str) -> None:
    assert not are_people(words)


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Ann Lee, Staff Writer", "Ann Lee"),
        ("Logan C. Ritchie Staff Writer", "Logan C. Ritchie"),
        ("Ann Lee for The Ledger", "Ann Lee"),
        ("Katrin Behrens und Jonas Vogt, Berlin", "Katrin Behrens und Jonas Vogt"),
        ("Ann Lee, Bo Berg", "Ann Lee, Bo Berg"),
        ("somebody", "somebody"),
    ],
)
def test_role_outlet_and_place_behind_a_name_are_left_out(words: str, people: str) -> None:
    assert first_people(words) == people


def test_chinese_and_japanese_names_begin_with_a_surname() -> None:
    assert is_chinese_name("王小明")
    assert is_chinese_name("欧阳修文")
    assert not is_chinese_name("财经新闻")
    assert is_japanese_name("高橋健太")
    assert not is_japanese_name("有料記事")
