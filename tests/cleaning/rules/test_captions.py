"""Captions are known by their words or the picture above them; prose under a picture is prose."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, STORY, cleaned, edits, refused, words

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


@pytest.mark.parametrize(
    ("shown", "source"),
    [
        ("火警現場冒出濃煙。", "（讀者提供）"),
        ("停业的门店", "图源：零售老炮"),
        ("The eleven survivors, seen from the dyke.", "Photo: Hanneke Vos"),
        ("Ein Lokführer im Depot", "(Foto: dpa)"),
    ],
)
def test_who_took_the_picture_is_parted_from_what_it_shows(shown: str, source: str) -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>{shown} {source}</figcaption></figure>"
    article = cleaned(f"<div>{HTML}{figure}{HTML}</div>")
    assert words(article, "caption") == [shown]
    assert words(article, "credit") == [source]


def test_a_line_above_the_name_of_the_photographer_is_a_caption() -> None:
    lines = (*STORY[:2], "老吴的工作台", "受访者供图", *STORY[2:])
    article = cleaned("海边的风电场\n\n" + "\n\n".join(lines) + "\n")
    assert words(article, "caption") == ["老吴的工作台"]
    assert words(article, "credit") == ["受访者供图"]


def test_the_same_caption_again_goes() -> None:
    caption = "资料照：码头的空泊位。（2025年3月11日）"
    lines = (*STORY[:2], caption, caption, *STORY[2:])
    assert words(cleaned("海边的风电场\n\n" + "\n\n".join(lines)), "caption") == [caption]
