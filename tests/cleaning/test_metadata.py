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
