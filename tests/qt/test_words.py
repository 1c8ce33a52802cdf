"""Dates, excerpts and tooltips."""

from __future__ import annotations

import pytest

from desk import i18n
from desk.model import Article
from desk.qt import words


@pytest.fixture
def chinese():
    i18n.speak("zh_Hans")
    words.use_language("zh_Hans")
    yield
    i18n.speak("en")
    words.use_language("en")


@pytest.mark.parametrize(
    ("published", "precision", "said"),
    [
        ("2025-01-23T08:30:00+08:00", "minute", "23 Jan 2025"),
        ("2025-01-23", "day", "23 Jan 2025"),
        ("2025-01", "month", "Jan 2025"),
        ("2025-01-01", "month", "Jan 2025"),
        ("2025", "year", "2025"),
        ("", "", ""),
        ("soon", "", "soon"),
        ("2025-13-40", "day", "2025-13-40"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(qapp, published, precision, said):
    words.use_language("en")
    assert words.date(published, precision) == said


def test_a_date_that_was_concluded_has_a_question_mark(qapp):
    words.use_language("en")
    article = Article("x", outlet="晨报", published="2025-01-23", published_inferred=True)
    assert words.meta(article) == "晨报 · 23 Jan 2025?"
    assert "concluded" in words.why_date(article)


def test_chinese_dates_are_written_as_chinese(qapp, chinese):
    if i18n._("Undo") == "Undo":
        pytest.skip("the translations are not compiled: python resources/locale/compile.py")
    assert words.date("2025-01-23", "day") == "2025年1月23日"


def test_a_tooltip_shows_markup_as_it_is_written():
    assert words.tip("<b>x</b> & y") == "<span>&lt;b&gt;x&lt;/b&gt; &amp; y</span>"


def test_an_excerpt_is_one_line_and_says_that_it_was_cut():
    assert words.excerpt("a\n b", 10) == "a b"
    assert words.excerpt("软银" * 40, 10) == "软银软银软银软银软…"
