"""Fields repaired by the rules that repaired the text, and by no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import clean_text
from desk.cleaning.field_repairs import repaired


def test_a_title_read_in_a_wrong_encoding_is_turned_back_in_any_case() -> None:
    assert repaired("FranÃ§ois reÃ§oit le prix", ()) == "François reçoit le prix"


def test_a_reading_goes_from_a_title_only_where_it_went_from_the_text() -> None:
    title = "灯(dēng)塔两百年后熄灭"
    assert repaired(title, ()) == title
    assert repaired(title, {"glossed_traditional"}) == "灯塔两百年后熄灭"


@pytest.mark.parametrize("words", ["", "plain words", "灯塔两百年后熄灭", "“Why?” — 𠮷 🎏"])
def test_what_is_whole_stays(words: str) -> None:
    assert repaired(words, {"glossed_traditional", "half_width_marks"}) == words


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=40))
def test_a_repaired_field_is_never_lost(words: str) -> None:
    assert bool(repaired(words, ()).strip()) == bool(words.strip())


def test_both_spellings_stay_listed_for_the_reader() -> None:
    text = "斯凯罗灯(dēng)塔(tǎ)建于1811年。灯(dēng)塔(tǎ)位于礁石上，昨夜熄(xī)灭。"
    article = clean_text(f"---\ntitle: 灯(dēng)塔熄灭\n---\n{text}\n\n{text}\n", "a.md")
    assert article.title == "灯塔熄灭"
    assert [c.origin for c in article.candidates if c.field == "title" and c.chosen] == [
        "front matter, repaired"
    ]
    assert "灯(dēng)塔熄灭" in {c.value for c in article.candidates if c.field == "title"}
