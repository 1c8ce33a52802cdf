"""Languages and scripts of short and of mixed texts."""

from __future__ import annotations

import pytest

from desk.cleaning import clean
from desk.cleaning.language import language_of


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("央行降息幅度較預期小", "zh", "Hant"),
        ("国家", "zh", "Hans"),
        ("他說“沒有足夠資金”，馬斯克這樣回應。", "zh", "Hant"),
        ("佢哋已經捱咗四十三年", "zh", "Hant"),
        ("iPhone 17 Pro Max 发布", "zh", "Hans"),
        ("The Chinese word 你好 means hello", "en", "Latn"),
        ("東京都知事選挙", "ja", "Jpan"),
        ("山口の石油備蓄基地", "ja", "Jpan"),
        ("鲜の味道开业了", "zh", "Hans"),
        ("Учені знайшли новий острів у морі", "uk", "Cyrl"),
        ("Nie jedz truskawek, jeśli zażywasz te leki", "pl", "Latn"),
        ("Hülya Koçyiğit'ten önemli açıklama", "tr", "Latn"),
        ("", "", ""),
    ],
)
def test_the_language_of_a_few_words(text: str, language: str, script: str) -> None:
    assert language_of(text) == (language, script)


def test_the_words_decide_and_not_what_the_page_says() -> None:
    body = (
        "<p>中国人民银行授权全国银行间同业拆借中心公布，这个利率较上月下降，专家认为还会继续。</p>"
    )
    page = f'<html lang="zh-TW"><body><h1>央行降息十个基点</h1>{body}</body></html>'
    cleaned = clean(page.encode(), "page.html")
    assert (cleaned.language, cleaned.script) == ("zh", "Hans")
