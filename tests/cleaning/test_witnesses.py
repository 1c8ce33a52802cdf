"""Which signs a text has at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import witnesses

ANY = st.text(st.characters(exclude_categories=()), max_size=60)


@given(ANY)
def test_every_sign_beyond_ascii_is_told_once(text: str) -> None:
    told = witnesses.rare(text)
    assert len(set(told)) == len(told)
    assert {sign for sign in text if sign > "\x7e"} == {sign for sign in told if sign > "\x7e"}


@given(ANY)
def test_of_ascii_only_what_controls_something_is_told(text: str) -> None:
    told = {sign for sign in witnesses.rare(text) if sign < "\x7f"}
    assert told == {sign for sign in text if sign < " " and sign not in "\t\n\r"}


def test_two_halves_that_come_together_stay_two_halves() -> None:
    assert witnesses.rare("\ud842a\udfb7 𠮷") == "\ud842\udfb7𠮷"


def test_the_figure_and_the_letters_of_chinese_are_ideographs() -> None:
    assert all(map(witnesses.IDEOGRAPH.match, "〇一鿿𠮷"))
    assert not any(map(witnesses.IDEOGRAPH.match, "aあ。，"))
