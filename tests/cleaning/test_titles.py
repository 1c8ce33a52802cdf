"""Headlines without the names of their sites."""

from __future__ import annotations

import pytest

from desk.cleaning.titles import first_sentence, headline, is_working, site_in, without_site


@pytest.mark.parametrize(
    ("title", "outlets", "host", "left"),
    [
        ("The plan | Daily Ledger", ["Daily Ledger"], "", "The plan"),
        ("The plan - Ledger", [], "www.ledger.example", "The plan"),
        ("Feuerwehr Hafen - Ausbildung", [], "feuerwehrhafen.example", "Ausbildung"),
        ("Wet, then dry – again", [], "ledger.example", "Wet, then dry – again"),
        ("Shared history¶", [], "", "Shared history"),
        ("Skerrow Lighthouse — Wikipédia", [], "", "Skerrow Lighthouse"),
        ("Faro - Wikipedia, la enciclopedia libre", [], "", "Faro"),
        ("斯凯罗灯塔 - 维基百科，自由的百科全书", [], "", "斯凯罗灯塔"),
        ("斯凯罗灯塔_百度百科", [], "", "斯凯罗灯塔"),
        ("Our true self - brand eins online", [], "www.brandeins.example", "Our true self"),
        (
            "Dogs for sale – advice on every breed",
            [],
            "dogsforsale24.example",
            "Dogs for sale – advice on every breed",
        ),
    ],
)
def test_what_the_site_calls_itself_goes(
    title: str, outlets: list[str], host: str, left: str
) -> None:
    assert without_site(title, outlets, host) == left


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("锂价跌破六万元关口 盐湖企业仍有利润_财经_某某网", "锂价跌破六万元关口 盐湖企业仍有利润"),
        (
            "Removing solder – so old devices run again – LimeSpace – IT",
            "Removing solder – so old devices run again – LimeSpace",
        ),
        ("A headline of its own", "A headline of its own"),
    ],
)
def test_a_last_part_in_few_words_goes_from_the_title_of_a_window(title: str, left: str) -> None:
    assert headline(title) == left


@pytest.mark.parametrize(
    "words",
    [
        "稿件",
        "Untitled",
        "Untitled-1",
        "Document1",
        "Microsoft Word - x.doc",
        "无标题文档",
        "详情页",
        "新建 Microsoft Word 文档",
        "index.html",
        "新闻详情",
    ],
)
def test_what_a_program_called_its_document_is_no_title(words: str) -> None:
    assert is_working(words)


@pytest.mark.parametrize(
    "words",
    [
        "Document found under floor",
        "新闻自由日",
        "Untitled by Rothko sells",
        "首页改版背后",
        "稿件风波",
    ],
)
def test_a_headline_that_begins_so_is_one(words: str) -> None:
    assert not is_working(words)


def test_the_site_is_named_as_a_title_spells_it_where_the_address_agrees() -> None:
    assert site_in("Pool sold | Nordheide Kurier", "www.nordheide-kurier.example") == (
        "Nordheide Kurier"
    )
    assert site_in("Pool sold | Baths", "www.nordheide-kurier.example") == ""


def test_a_text_without_a_title_is_known_by_its_first_sentence_cut_between_words() -> None:
    assert first_sentence("The lamp is off. Boats wait.") == "The lamp is off."
    long = first_sentence("word " * 40)
    assert long == "word " * 17 + "word…"
    assert first_sentence("灯" * 70) == "灯" * 40 + "…"
