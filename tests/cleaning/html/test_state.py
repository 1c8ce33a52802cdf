"""Author and dates out of the data in a page's scripts, from the record of the article alone."""

from __future__ import annotations

import json

import pytest

from desk.cleaning import clean_text

TITLE = "Inside the co-op that rewired an island"
PROSE = "<p>Four turbines and a bank of batteries now feed every house on the north shore.</p>" * 5
RECORD = {
    "headline": TITLE,
    "authors": [{"name": "Ffion Maddox", "slug": "x"}],
    "publishedAt": "2024-09-30T05:00:00Z",
    "updatedAt": "2024-10-02T10:12:00Z",
}
OTHER = {
    "headline": "The last lamplighter",
    "authors": [{"name": "Owen Pike"}],
    "publishedAt": "2024-08-01T05:00:00Z",
}


def page(script: str, shown: str = TITLE) -> str:
    return (
        f"<!doctype html><html><head><title>{TITLE}</title></head>"
        f"<body><h1>{shown}</h1>{PROSE}<script>{script}</script></body></html>"
    )


def called(names: str, record: str, values: str) -> str:
    return f"window.__NUXT__=(function({names}){{return {record}}}({values}));"


INNER = json.dumps({"article": RECORD})
LISTED = [
    ["Reactive", 1],
    {"data": 2},
    {"headline": 3, "authors": 4, "publishedAt": 7, "updatedAt": 8},
    TITLE,
    [5],
    {"name": 6},
    "Ffion Maddox",
    RECORD["publishedAt"],
    RECORD["updatedAt"],
]


@pytest.mark.parametrize(
    "script",
    [
        "window.__STATE__ = " + json.dumps({"page": {"article": RECORD, "related": [OTHER]}}),
        json.dumps({"latest": [OTHER], "props": {"pageProps": {"story": RECORD}}}),
        "window.__STATE__=JSON.parse(" + json.dumps(INNER) + ")",
        "self.__next_f.push([1," + json.dumps(f'5:["$","div",null,{INNER}]\n') + "])",
        json.dumps(LISTED),
        called(
            "a,b,c",
            '{data:[{post:{title:a,author:{name:b},published_at:"2024-09-30T05:00:00Z",'
            "updated_at:c}}]}",
            f'"{TITLE}","Ffion Maddox","2024-10-02T10:12:00Z"',
        ),
    ],
    ids=["assigned", "data", "parsed", "pushed", "listed", "called"],
)
def test_the_record_whose_title_the_page_shows_tells_who_and_when(script: str) -> None:
    article = clean_text(page(script), "page.html")
    assert article.byline == "Ffion Maddox"
    assert article.published == "2024-09-30T05:00:00Z"
    assert article.modified == "2024-10-02T10:12:00Z"
    assert {c.origin for c in article.candidates if c.field == "byline"} == {"state"}


def test_the_record_of_another_article_tells_nothing() -> None:
    article = clean_text(page("window.__STATE__ = " + json.dumps({"top": OTHER})), "page.html")
    assert (article.byline, article.published) == ("", "")


def test_a_template_s_title_gives_way_to_the_one_in_the_data() -> None:
    script = 'window.s={"detail":{"title":"卡住的不只是光刻机","publish_time":1718236800}}'
    text = (
        "<html><head><title>详情页</title></head><body><div><div class=t>卡住的不只是光刻机</div>"
        + "<p>在长三角的一座洁净车间里，两台刻蚀机并排运行，一台来自海外，一台来自开发区。</p>" * 4
        + f"</div><script>{script}</script></body></html>"
    )
    article = clean_text(text, "page.html")
    assert article.title == "卡住的不只是光刻机"
    assert article.published == "2024-06-13T00:00:00Z"


def test_what_counts_visits_names_the_author_where_it_names_only_one() -> None:
    one = "dataLayer.push({'page':'x','author':'Ffion Maddox','publishDate':'2024-09-30'});"
    two = one + "other({'author': 'Owen Pike'});"
    assert clean_text(page(one), "page.html").byline == "Ffion Maddox"
    assert clean_text(page(two), "page.html").byline == ""


@pytest.mark.parametrize(
    "script",
    [
        "window.a=(function(a){return {title:a}}(",
        '[{"a":0},' + json.dumps(TITLE) + "]",
        '[[["' + TITLE,
        '{"title":"' + TITLE + '"' + ',"a":{' * 5000,
    ],
    ids=["open", "round", "torn", "deep"],
)
def test_data_that_is_broken_does_no_harm(script: str) -> None:
    assert clean_text(page(script), "page.html").title == TITLE
