"""News as sites print it: wire copy, features, interviews, tickers, in five shapes.

The number before a name is the batch. A batch was written whole before a line of it was cleaned,
then the rules were mended by what it showed; so each was new to the rules at its first reading.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cleaning import Cleaned, clean
from tests.cleaning import marked_news

NEWS = [marked_news.read(path) for path in sorted(Path(__file__).with_name("news").glob("*.txt"))]
RIGHT = [news for news in NEWS if news.floor == 1]
NOT_YET = [news for news in NEWS if news.floor < 1]


def cleaned(news: marked_news.News) -> Cleaned:
    name = "a.md" if "_md_" in news.name else "a.html" if "_html_" in news.name else "a.txt"
    return clean(news.source.encode(), name)


@pytest.mark.parametrize("news", RIGHT, ids=lambda news: news.name)
def test_every_field_and_block_comes_out_right_and_nothing_foreign(news: marked_news.News) -> None:
    article = cleaned(news)
    assert marked_news.compared(news, article)[1:] == ([], [])
    assert marked_news.wrong_fields(news, article) == []


@pytest.mark.parametrize("news", NOT_YET, ids=lambda news: news.name)
def test_what_is_not_wholly_right_yet_falls_no_lower(news: marked_news.News) -> None:
    assert marked_news.compared(news, cleaned(news))[0] >= news.floor
