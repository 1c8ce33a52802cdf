"""Which of several candidates becomes a field of the article."""

from __future__ import annotations

from desk.cleaning import clean_text

BODY = (
    "<p>Reservoirs in the north fell to a third of capacity last week, the regulator said.</p>"
    "<p>The company has applied for an order that would let it take more from the river.</p>"
    "<p>Campaigners say that leaks cost far more water than the drought has taken so far.</p>"
)


def page(head: str = "", above: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><title>Reservoirs low</title>{head}</head>"
        f"<body><article><h1>Reservoirs low</h1>{above}{BODY}</article></body></html>"
    )


def test_several_authors_are_named_together_where_one_line_names_them() -> None:
    article = clean_text(
        page(above="<p>By <a rel=author>Nina Hart</a> and <a rel=author>Leo Katz</a></p>")
    )
    assert article.byline == "Nina Hart and Leo Katz"


def test_one_author_stays_alone_though_a_longer_line_names_a_place() -> None:
    article = clean_text(page(above="<p>By <a rel=author>Nina Hart</a> in Leeds</p>"))
    assert article.byline == "Nina Hart"


def test_a_date_that_was_only_modified_counts_as_published_and_is_marked_as_inferred() -> None:
    article = clean_text(
        page('<meta property="article:modified_time" content="2025-08-03T05:00:12Z">')
    )
    assert article.published.startswith("2025-08-03")
    assert article.published_inferred


def test_every_candidate_is_kept_and_the_chosen_ones_are_told() -> None:
    article = clean_text(
        page('<meta property="og:title" content="Reservoirs at a third of capacity">')
    )
    titles = [c for c in article.candidates if c.field == "title"]
    assert len({c.value for c in titles}) >= 2
    assert [c.value for c in titles if c.chosen] == [article.title]


def test_entities_in_the_lines_at_the_head_of_a_file_are_signs():
    text = (
        "---\ntitle: Ferry &amp; pier\nauthor: Ann Lee &#38; Bob Ray\n---\n\nIt stops on Monday.\n"
    )
    cleaned = clean_text(text)
    assert (cleaned.title, cleaned.byline) == ("Ferry & pier", "Ann Lee & Bob Ray")


def test_a_headline_is_not_cut_where_only_its_spaces_differ():
    words = (
        "<p>港务局周一说，渡轮因为大风停航三天，两千名乘客受到影响，补偿办法还没有公布。</p>" * 3
    )
    page = (
        '<html><head><meta property="og:title" content="渡輪停航　船公司反駁"></head><body>'
        f"<article><h1>渡輪停航　船公司反駁</h1>{words}</article></body></html>"
    )
    cleaned = clean_text(page)
    assert cleaned.title.split() == ["渡輪停航", "船公司反駁"]
    assert not [repair for repair in cleaned.repairs if repair.rule == "other_title"]


def test_a_working_title_gives_way_to_a_line_of_the_text() -> None:
    article = clean_text(
        "<html><head><title>稿件</title></head><body><p><b>山村医生二十年走坏十一双胶鞋</b></p>"
        "<p>通讯员 罗启明 记者 冯雨桐</p>"
        + "<p>天刚亮，五十三岁的村医蒙老先背起药箱出了门，到最远的住户要走两个半小时山路。</p>" * 4
        + "</body></html>",
        "a.html",
    )
    assert article.title == "山村医生二十年走坏十一双胶鞋"
    assert article.byline == "罗启明、冯雨桐"
    assert "稿件" in {c.value for c in article.candidates if c.field == "title"}


def test_links_between_notes_and_the_outlet_are_no_authors() -> None:
    article = clean_text(
        "---\ntitle: Pool sold | Nordheide Kurier\nsource: https://nordheide-kurier.example/a\n"
        'author:\n  - "[[Greta Immenhoff]]"\n  - "[[Nordheide Kurier]]"\n---\n'
        "The council sold the pool on Tuesday.\n\nIt will be closed in the autumn.\n",
        "a.md",
    )
    assert (article.title, article.byline) == ("Pool sold", "Greta Immenhoff")
    assert article.outlet == "Nordheide Kurier"


def test_a_post_that_begins_with_a_headline_in_brackets_is_known_by_it() -> None:
    article = clean_text(
        "---\ntitle: '#台风#【台风今晨在舟山登陆】今天6时40分前后。'\n---\n"
        "今天6时40分前后，台风登陆。\n"
    )
    assert article.title == "台风今晨在舟山登陆"


def test_an_archived_copy_is_neither_dated_nor_named_by_its_archive() -> None:
    article = clean_text(
        page(
            '<link rel="canonical" '
            'href="https://web.archive.org/web/20160218174457/http://ledger.example/low.html">'
        )
    )
    assert (article.published, article.outlet) == ("", "ledger.example")


def test_subtitles_are_known_by_their_file_not_by_their_first_cue() -> None:
    cues = (
        "WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening, and welcome.\n\n"
        "00:04.500 --> 00:08.000\nTonight: the lamp.\n\n00:09.000 --> 00:12.000\nGood night.\n"
    )
    assert clean_text(cues, "the lamp goes dark.vtt").title == "the lamp goes dark"
    assert clean_text(cues.replace("VTT", "VTT - The lamp", 1), "x.vtt").title == "The lamp"
