"""One page has many addresses; they are one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.intake import bring_in, bring_in_text, finished
from desk.store.address import same, telling
from tests.helpers import bring

if TYPE_CHECKING:
    from pathlib import Path

    from desk.store import Library

PAGE = "https://www.example.com/news/2026/stargate-500bn"


@pytest.mark.parametrize(
    "other",
    [
        "http://example.com/news/2026/stargate-500bn/",
        f"{PAGE}?utm_source=rss&utm_medium=feed",
        f"{PAGE}?fbclid=abc#comments",
        "https://m.example.com/news/2026/stargate-500bn?from=timeline",
        "https://amp.example.com/news/2026/stargate-500bn",
        f"{PAGE}/amp/",
        f"{PAGE}.amp",
        "https://www.example.com/amp/news/2026/stargate-500bn",
        "https://www.google.com/amp/s/www.example.com/news/2026/stargate-500bn",
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/news/2026/stargate-500bn",
        "HTTPS://WWW.EXAMPLE.COM:443/news/2026/stargate-500bn",
    ],
)
def test_another_address_of_a_page_is_the_same_page(other: str) -> None:
    assert same(other) == same(PAGE)
    assert telling(other) in PAGE


@pytest.mark.parametrize(
    "other",
    [
        "https://www.example.com/news/2026/stargate-100bn",
        "https://www.example.org/news/2026/stargate-500bn",
        f"{PAGE}?id=2",
        f"{PAGE}?page=2",
        f"{PAGE}?from=20",
        "https://www.example.com:8080/news/2026/stargate-500bn",
        "https://amplify.example.com/news/2026/stargate-500bn",
    ],
)
def test_another_page_is_another_page(other: str) -> None:
    assert same(other) != same(PAGE)


@given(st.text())
def test_anything_may_be_asked(url: str) -> None:
    assert isinstance(same(url), str)
    assert isinstance(same(f"https://{url}"), str)


def test_parameters_count_whatever_their_order() -> None:
    assert same("https://a.cn/x?id=1&b=2") == same("https://a.cn/x?b=2&id=1&utm_id=7")
    assert same("https://a.cn/x?id=1") != same("https://a.cn/x?id=2")


def test_an_article_is_found_by_any_address_of_its_page(library: Library) -> None:
    text = bring(library, url=f"{PAGE}?utm_source=x")
    bring(library, "另一篇", "别的文字。", url="https://www.example.com/news/2026/other")
    assert library.find_url("http://m.example.com/news/2026/stargate-500bn") == text.article
    assert library.find_url("https://www.example.com/news/2026/third") is None
    assert library.find_url("") is None
    assert library.find_url("100%_") is None


def page(words: str, url: str) -> str:
    return (
        f'<html><head><title>大坝之争</title><link rel="canonical" href="{url}"></head>'
        "<body><article>"
        f"<h1>大坝之争</h1><p>水利部长周一说，大坝将在四年内建成，耗资{words}亿元，由中央财政负担。</p>"
        "<p>反对者回应称，部长的数字错了，工程的费用从来没有公布过，移民的安置也没有着落。</p>"
        "</article></body></html>"
    )


def test_a_page_from_another_of_its_addresses_is_a_newer_text_of_the_article(
    library: Library,
) -> None:
    bring_in_text(library, page("5000", f"{PAGE}?utm_source=feed"), "a.html")
    (line,) = library.listed()
    bring_in_text(library, page("6000", "http://m.example.com/news/2026/stargate-500bn"), "b.html")
    assert [one.article.uid for one in library.listed()] == [line.article.uid]
    assert [text.number for text in library.revisions(line.article.uid)] == [1, 2]


def test_a_file_that_moved_is_there_already_and_one_that_changed_is_a_newer_text(
    library: Library, tmp_path: Path
) -> None:
    first = tmp_path / "a.html"
    first.write_text(page("5000", ""), "utf-8")
    finished(bring_in(library, [first]))
    moved = tmp_path / "b.html"
    moved.write_bytes(first.read_bytes())
    assert finished(bring_in(library, [moved])).entries[0].outcome == "duplicate"
    first.write_text(page("6000", ""), "utf-8")
    assert finished(bring_in(library, [first])).entries[0].outcome == "updated"
    assert len(library.listed()) == 1
