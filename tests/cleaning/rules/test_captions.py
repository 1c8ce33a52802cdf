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


def test_an_agency_right_behind_the_full_stop_of_a_line_above_the_text_took_a_picture() -> None:
    text = "标题：海边的风电场\n\n居民在渔港的礼堂里开会。路透社\n\n" + "\n\n".join(STORY) + "\n"
    article = cleaned(text)
    assert words(article, "caption") == ["居民在渔港的礼堂里开会。"]
    assert words(article, "credit") == ["路透社"]


def test_an_outlet_in_brackets_took_it_too_but_a_lead_is_no_caption() -> None:
    text = (
        "标题：海边的风电场\n\n居民在渔港的礼堂里开会。（海港时报）\n\n" + "\n\n".join(STORY) + "\n"
    )
    assert words(cleaned(text), "caption") == ["居民在渔港的礼堂里开会。"]
    alone = "标题：海边的风电场\n\n" + "\n\n".join([f"{STORY[0]}路透社", "他们开会。"]) + "\n"
    assert words(cleaned(alone), "caption") == []


ENGLISH = (
    (
        "The town council met on Monday evening in the harbour hall to decide whether a wind farm"
        " should be built off the coast, a plan that has divided the town for years."
    ),
    (
        "Mayor Jane Doe said that the project would cost five hundred million, half of it lent by"
        " banks, and that the harbour would pay the rest out of its own income."
    ),
    ("Fishermen answered that the figure was wrong and that the towers would block the way out."),
)


@pytest.mark.parametrize(
    ("under", "caption", "credit"),
    [
        ("Four awakenings (peaks) in the record of one female between January and March", "", ""),
        ("The hall on Monday night. Picture: Des Farrell", "The hall on Monday night.", "Des"),
        ("The hall, Monday, May 4. ANNE ROUVIÈRE / L’ÉCHO", "The hall, Monday, May 4.", "ANNE"),
        ("FILE PHOTO: Fishing boats in the harbour of Brixwater", "", ""),
    ],
)
def test_what_stands_under_a_picture_and_ends_no_sentence_is_a_caption(
    under: str, caption: str, credit: str
) -> None:
    source = f"# Wind\n\n{ENGLISH[0]}\n\n![x](/a.jpg)\n\n{under}\n\n" + "\n\n".join(ENGLISH[1:])
    article = cleaned(source, "a.md")
    assert words(article, "caption") == [caption or under]
    assert [credit in one for one in words(article, "credit")] == ([True] if credit else [])


def test_words_in_italics_under_a_caption_name_the_photographer() -> None:
    source = (
        f"# Wind\n\n{ENGLISH[0]}\n\n![x](/a.jpg)\n\nThe hall on Monday night\n\n_M. Keller_\n\n"
        + "\n\n".join(ENGLISH[1:])
    )
    article = cleaned(source, "a.md")
    assert (words(article, "caption"), words(article, "credit")) == (
        ["The hall on Monday night"],
        ["M. Keller"],
    )


def test_a_line_that_only_says_that_a_caption_follows_goes() -> None:
    lines = (*ENGLISH[:2], "Image caption,", "The hall was full on Monday night", ENGLISH[2])
    article = cleaned("Wind farm divides town\n\n" + "\n\n".join(lines) + "\n")
    assert words(article, "caption") == ["The hall was full on Monday night"]
    assert "Image caption" not in article.text


def test_an_agency_in_brackets_behind_words_that_end_no_sentence_makes_a_caption() -> None:
    line = "The mayor after the vote to hold a referendum (AFP via Getty Images)"
    article = cleaned("Wind farm divides town\n\n" + "\n\n".join((line, *ENGLISH)) + "\n")
    assert words(article, "caption") == ["The mayor after the vote to hold a referendum"]
    told = "The mayor said so on Monday in the hall. (Reuters)"
    article = cleaned("Wind farm divides town\n\n" + "\n\n".join((*ENGLISH, told)) + "\n")
    assert told in article.text.replace("\n", " ")


def test_two_sentences_under_a_picture_are_a_paragraph() -> None:
    told = "渔港有四十二艘船。风机挡住了其中三十艘的路。"
    page = f'<div>{HTML}<p><img src="a.png"></p><p>{told}</p>{HTML}</div>'
    assert words(cleaned(page), "caption") == []
    assert told in words(cleaned(page), "paragraph")
