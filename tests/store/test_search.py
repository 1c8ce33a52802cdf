"""Search finds words across scripts, at their exact place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import verbs
from desk.fold import fold
from desk.store import search
from tests.helpers import bring

if TYPE_CHECKING:
    from desk.store import Library


@pytest.mark.parametrize("query", ["软银", "軟銀", "softbank", "ＳｏｆｔＢａｎｋ"])
def test_words_are_found_in_either_script_case_and_width(library: Library, query: str) -> None:
    text = bring(library, "消息", "據報道，𠮷田說軟銀沒有錢。", "另見软银（SoftBank）。")

    hits = list(library.search(query))

    assert hits
    for hit in hits:
        assert fold(text.text[hit.start : hit.end]) == fold(query)
        assert hit.article == text.article


def test_a_hit_tells_title_text_and_memo_apart(library: Library) -> None:
    text = bring(library, "水坝之争", "水坝将建成。")
    annotation, change = verbs.mark(text, 5, 7, library.code("claim"), memo="这座水坝？")
    library.do(change)

    hits = list(library.search("水坝"))

    assert [(hit.where, hit.start, hit.end) for hit in hits] == [
        ("title", 0, 2),
        ("text", 5, 7),
        ("memo", 5, 7),
    ]
    assert hits[2].annotation == annotation.uid


def test_several_words_are_a_phrase_first_and_each_for_itself_else(library: Library) -> None:
    bring(library, "一", "red house, blue house")

    assert [(hit.start, hit.end) for hit in library.search("blue house")] == [(13, 23)]
    assert [(hit.start, hit.end) for hit in library.search("house red")] == [
        (2, 5),
        (6, 11),
        (18, 23),
    ]
    assert list(library.search("red mouse")) == []


def test_no_words_find_nothing(library: Library) -> None:
    bring(library)
    assert list(library.search("")) == list(library.search("  \n ")) == []


def test_an_article_that_was_taken_out_is_not_found(library: Library) -> None:
    bring(library)
    library.undo()
    assert list(library.search("大坝")) == []


def test_a_snippet_stays_in_its_line_and_holds_the_words() -> None:
    text = "前一行\n" + "甲" * 50 + "这里" + "乙" * 50 + "\n后一行"
    start = text.index("这里")
    assert search.snippet(text, start, start + 2) == "甲" * 24 + "这里" + "乙" * 24


@given(st.text("软銀a 1\n", max_size=60), st.text("软銀a1", min_size=1, max_size=4))
def test_every_place_is_found_once_and_no_other(text: str, query: str) -> None:
    folded, words = fold(text), fold(query)
    places = search.places(folded, [words])
    assert all(folded[start:end] == words for start, end in places)
    rest = list(folded)
    for start, end in places:
        rest[start:end] = "\0" * (end - start)
    assert words not in "".join(rest)
