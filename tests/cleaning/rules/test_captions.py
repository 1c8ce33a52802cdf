"""Captions are known by their words or the picture above them; prose under a picture is prose."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "captions"
PAGE = (
    f"<div><p>{STORY[0]}</p><img src='https://a.example/1.jpg'><p>码头上的渔民。</p>"
    f"<p>{STORY[1]}</p><p>▲市长在礼堂里（图／海角晚报）</p><p>{STORY[2]}</p></div>"
)


def test_what_stands_under_a_picture_or_names_one_is_a_caption() -> None:
    assert words(cleaned(PAGE), "caption")[0] == "码头上的渔民。"
    assert any(words_.startswith("▲市长") for words_ in words(cleaned(PAGE), "caption"))


def test_a_whole_paragraph_under_a_picture_stays_one() -> None:
    page = PAGE.replace("码头上的渔民。", STORY[3] * 2)
    assert STORY[3] * 2 in words(cleaned(page), "paragraph")


def test_they_are_told_and_can_be_refused() -> None:
    assert {PAGE[e.start : e.end][:2] for e in edits(RULE, PAGE)} >= {"码头", "▲市"}
    assert words(refused(RULE, PAGE), "caption") == []
