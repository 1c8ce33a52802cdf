"""A value in the search field finds every spelling of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.figures import VERSION
from desk.ledger.query import wanted
from desk.ledger.searching import hits
from tests.helpers import bring

SPELLINGS = (
    "甲\n项目耗资5000亿美元。",
    "乙\n項目耗資 5,000 億美元。",
    "C\nThe project costs $500 billion.",
    "D\nIt costs five hundred billion dollars.",
    "E\n耗资4000亿至6000亿美元。",
    "F\n有5000亿元人民币，57人到场。",
)


@pytest.fixture
def filled(library):
    for text in SPELLINGS:
        title, line = text.split("\n")
        bring(library, title, line)
    return library


def titles(library, query):
    return sorted(hit.title for hit in hits(library, query))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("$500 billion", "CDE乙甲"),
        ("5000億美元", "CDE乙甲"),
        ("5000亿", "CDEF乙甲"),
        (">= 450bn USD", "CDE乙甲"),
        ("> 5000亿美元", "E"),
        ("<= 4500亿美元", "E"),
        ("4000-4500亿美元", "E"),
        ("5000亿元人民币", "F"),
        ("57人", "F"),
        ("5001亿", "E"),
        ("项目", ""),
        ("57", ""),
        ("2025", ""),
    ],
)
def test_a_query(filled, query, found):
    assert titles(filled, query) == sorted(found)


def test_what_is_found_are_the_words_as_they_stand(filled):
    texts = {line.article.uid: filled.revision(line.article.uid).text for line in filled.listed()}
    words = {texts[hit.article][hit.start : hit.end] for hit in hits(filled, "5000亿美元")}
    assert words >= {"5000亿美元", "5,000 億美元", "$500 billion"}


def test_figures_are_kept_and_a_new_article_is_read(filled):
    assert len(list(hits(filled, "5000亿"))) == 6
    assert filled.figures.unread(VERSION) == []
    bring(filled, "G", "又一个5000亿美元。")
    assert len(filled.figures.unread(VERSION)) == 1
    assert "G" in titles(filled, "5000亿")


def test_an_article_that_was_taken_out_is_not_found(filled):
    from desk.verbs import remove_articles

    gone = next(line.article for line in filled.listed() if line.article.title == "甲")
    list(hits(filled, "5000亿"))
    filled.do(remove_articles([gone], filled))
    assert "甲" not in titles(filled, "5000亿")


@given(st.text(max_size=30))
def test_no_query_does_harm(query):
    found = wanted(query)
    assert found is None or found.low is None or isinstance(found.low, Decimal)
