"""Words in either script, and values in any spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Desk


def test_simplified_text_is_found_by_traditional_words(filled: Desk) -> None:
    (article,) = filled.json("list", "--library", filled.library)
    hits = filled.json("search", "渡輪", "--library", filled.library)

    assert hits[0].keys() >= {"article", "title", "start", "end", "snippet"}
    assert {hit["article"] for hit in hits} == {article["id"]}


def test_each_hit_is_a_line_with_its_place(filled: Desk) -> None:
    lines = filled("search", "渡輪", "--library", filled.library).splitlines()
    hits = filled.json("search", "渡輪", "--library", filled.library)

    assert [line.split("\t")[1] for line in lines] == [f"{h['start']}–{h['end']}" for h in hits]


def test_a_value_is_found_in_another_spelling_and_told_once(filled: Desk) -> None:
    hits = filled.json("search", "400萬元", "--library", filled.library)
    places = [(hit["article"], hit["start"]) for hit in hits]

    assert any("四百万元" in hit["snippet"] for hit in hits)
    assert len(places) == len(set(places))


def test_nothing_found_is_no_fault(filled: Desk) -> None:
    assert filled("search", "没有的词", "--library", filled.library) == ""
    assert filled.json("search", "没有的词", "--library", filled.library) == []
