"""The same stories come out of every format they are kept in: title, fields, paragraphs."""

from __future__ import annotations

from collections import Counter

import pytest

from desk.cleaning import Cleaned, clean_all
from desk.importers import read_all
from tests.cleaning import structured_documents as made
from tests.cleaning.structured_documents import DOCUMENTS

# Their signs are no words: what is taken out of them is not told letter by letter.
_SPELLED = {
    name
    for name in DOCUMENTS
    if name.startswith(("json", "csv, page", "csv, Chinese", "mail", "mbox", "warc", "har"))
} | {
    *("firecrawl", "crawl4ai", "diffbot", "next data", "weibo", "xhtml", "telegram", "tei"),
    *("jats", "nitf", "newsml", "twitter thread", "tweet", "slack", "discord", "rst", "vtt"),
    *("wikitext", "org", "asciidoc", "apify", "news-please", "trafilatura json", "yaml"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_title_and_paragraphs_are_whole(name: str) -> None:
    document = DOCUMENTS[name]
    first, *others = clean_all(document.data, document.name)
    words = [first.text[b.start : b.end] for b in first.blocks if b.start < b.end]
    assert words == list(document.body)
    if document.title:
        assert first.title == document.title
    assert [each.title for each in others] == list(document.others)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if DOCUMENTS[name].fields])
def test_fields_are_told(name: str) -> None:
    document = DOCUMENTS[name]
    first = clean_all(document.data, document.name)[0]
    told = {field: getattr(first, field)[: len(value)] for field, value in document.fields.items()}
    assert told == dict(document.fields)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name not in _SPELLED])
def test_no_letter_vanishes(name: str) -> None:
    document = DOCUMENTS[name]
    for each in clean_all(document.data, document.name)[:1]:
        start, end = _reach(each, document.data)
        missing = Counter(filter(str.isalnum, each.source[start:end]))
        missing.subtract(filter(str.isalnum, each.title + each.text))
        missing.subtract(Counter(filter(str.isalnum, "".join(r.removed for r in each.repairs))))
        assert not +missing


def _reach(cleaned: Cleaned, data: bytes) -> tuple[int, int]:
    from desk.cleaning.several import parts

    return parts(cleaned.source)[0]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_breaks_off_stops_nothing(name: str) -> None:
    from contextlib import suppress

    from desk.problem import Problem

    data = DOCUMENTS[name].data
    for cut in range(50, len(data), len(data) // 7):
        with suppress(Problem):
            assert clean_all(data[:cut], "torn")


@pytest.mark.parametrize("name", ["srt", "wechat chat", "csv, one row", "yaml, two"])
def test_every_letter_knows_where_it_stood(name: str) -> None:
    cleaned = clean_all(DOCUMENTS[name].data)[0]
    for letter, place in zip(cleaned.text, cleaned.places, strict=True):
        if place >= 0 and not letter.isspace():
            assert cleaned.source[place] == letter


def test_pages_of_an_archive_that_say_nothing_are_passed_over() -> None:
    archive = made.warc(
        (made.EN_URL, made.page(made.EN, made.EN_BODY)),
        ("https://ads.example/frame", "<html><body><script>x()</script></body></html>"),
        (made.ZH_URL, made.page(made.ZH, made.ZH_BODY)),
    )
    assert [each.title for each in clean_all(archive)] == [made.EN, made.ZH]
    assert [document.container for document in read_all(archive)] == ["http"] * 3


def test_a_page_that_was_fetched_twice_counts_once() -> None:
    page = (made.EN_URL, made.page(made.EN, made.EN_BODY))
    assert len(clean_all(made.warc(page, page))) == 1
