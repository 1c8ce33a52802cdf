import json

from desk.cleaning.html import draft

LINE = "The minister said on Monday that the plan is sound, and that it will hold for years."
CHINESE = "记者从会上获悉，有关部门将继续推进这一计划，预计明年年底前完成，届时情况会有变化。"


def kept(source):
    blocks, _ = draft(source)
    for block in blocks:
        for character, place in zip(block.strand.text, block.strand.places, strict=True):
            assert source[place] in (character, "\\", "&")
    return [block.strand.text for block in blocks if not block.cut]


def test_a_body_in_the_data_of_an_empty_page_is_the_article():
    data = json.dumps({"@type": "Article", "articleBody": "\n\n".join([LINE] * 6)})
    source = f'<body><div id="app"></div><script type="application/ld+json">{data}</script>'
    assert kept(source) == [LINE] * 6


def test_markup_inside_the_state_of_a_page_is_read_as_markup():
    body = f"<h2>小标题</h2>{f'<p>{CHINESE}</p>' * 6}"
    data = json.dumps({"props": {"post": {"content": body}}}, ensure_ascii=False)
    source = f"<div>Loading</div><script>window.__STATE__ = {data};</script>"
    assert kept(source)[-7:] == ["小标题", *[CHINESE] * 6]


def test_a_template_literal_is_read():
    source = f"<main></main><script>render(`{LINE}\n{LINE}\n{LINE}\n{LINE}\n{LINE}`)</script>"
    assert kept(source) == [LINE] * 5


def test_data_of_a_page_that_shows_its_article_adds_nothing():
    data = json.dumps({"@type": "Article", "articleBody": "\n\n".join([LINE] * 6)})
    shown = f"<p>{LINE}</p>" * 6
    source = f'<article>{shown}</article><script type="application/ld+json">{data}</script>'
    assert kept(source) == [LINE] * 6
