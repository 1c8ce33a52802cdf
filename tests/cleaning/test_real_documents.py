"""The five real articles: every field, heading, caption and credit, and nothing foreign left."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from desk.cleaning import Cleaned, clean

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def articles(real_articles: list[Path]) -> list[Cleaned]:
    return [clean(path) for path in real_articles]


def of(cleaned: Cleaned, kind: str) -> list[str]:
    return [cleaned.text[b.start : b.end] for b in cleaned.blocks if b.kind == kind]


def counted(cleaned: Cleaned) -> Counter[str]:
    return Counter(block.kind for block in cleaned.blocks)


def test_the_fields_of_each(articles: list[Cleaned]) -> None:
    found = [(a.shape, a.outlet, a.byline, a.published, a.published_inferred) for a in articles]
    assert found == [
        ("feed-dump", "www.voachinese.com", "", "2025-02-04T09:53:06Z", False),
        ("markdown", "qq", "", "2025-02-08T07:44:33", False),
        ("plain", "觀察者網", "王一", "", False),
        ("flattened", "动区BlockTempo", "", "2025-01-22", True),
        ("feed-dump", "德国之声中文网", "", "2025-01-23T11:23:32Z", False),
    ]
    assert [a.title[:6] for a in articles] == [
        "连两天结盟 ",
        "400亿美元",
        "“因Open",
        "马斯克唱衰 ",
        "马斯克正面怼",
    ]
    assert [a.script for a in articles] == ["Hans", "Hans", "Hant", "Hans", "Hans"]
    assert [a.agency for a in articles] == ["路透社", "", "", "", ""]
    assert articles[1].url.startswith("https://new.qq.com/rain/a/")


def test_the_kinds_of_their_blocks(articles: list[Cleaned]) -> None:
    assert [counted(article) for article in articles] == [
        {"paragraph": 18, "image": 1, "caption": 1, "heading": 1, "credit": 1},
        {"paragraph": 28, "image": 3, "caption": 3, "heading": 2},
        {"paragraph": 20, "caption": 1, "credit": 3},
        {"paragraph": 8, "post": 3, "quotation": 3, "heading": 2, "credit": 1},
        {"paragraph": 14, "image": 1, "caption": 1, "heading": 1, "credit": 3},
    ]


def test_lost_and_bold_headings_are_found(articles: list[Cleaned]) -> None:
    assert [of(article, "heading") for article in articles] == [
        ["OpenAI与软银成立日本合资企业"],
        ["“星际之门”启动，奥特曼“全球路演”", "DeepSeek震惊硅谷，OpenAI还有“后手”？"],
        [],
        ["马斯克和 Altman 互杠", "马斯克与川普或生嫌隙？"],
        ["软银和OpenAI分别占股40%"],
    ]


def test_pictures_point_behind_their_proxy(articles: list[Cleaned]) -> None:
    targets = [b.target for a in articles for b in a.blocks if b.kind == "image"]
    assert len(targets) == 5
    assert not any("weserv" in target for target in targets)
    assert targets[0].startswith("https://gdb.voanews.com/")


def test_credits_stay_and_are_named(articles: list[Cleaned]) -> None:
    assert of(articles[2], "credit")[0] == "視覺中國"
    assert of(articles[2], "credit")[2].endswith("賴家琪")
    assert of(articles[4], "credit")[:2] == ["（德国之声中文网）", "(综合报道)"]
    assert of(articles[3], "credit")[0].startswith("〈马斯克唱衰")


def test_the_damage_of_a_conversion_is_repaired(articles: list[Cleaned]) -> None:
    text = articles[2].text
    assert text.count("“") == text.count("”") > 10
    assert not re.search(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]", text)
    assert not re.search("[㐀-鿿][,:;?!]", text)
    rules = Counter(repair.rule for repair in articles[2].repairs)
    assert rules["shifted_bytes"] == 3
    # The others of the 98 stand in the byline and in the list of links, cut as they stood.
    source = articles[2].source
    toned = re.compile(r"\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)")
    assert len(toned.findall(source)) == 98
    assert rules["glossed_traditional"] == len(toned.findall(source[51:2312]))


def test_posts_have_their_translation_before_them(articles: list[Cleaned]) -> None:
    posts = of(articles[3], "post")
    assert [re.search(r"\(@(\w+)\)", post)[1] for post in posts] == ["OpenAI", "elonmusk", "sama"]
    assert posts[0].startswith("Announcing The Stargate Project")
    assert posts[2].startswith("wrong, as you surely know.")
    assert of(articles[3], "quotation")[0].startswith("他们实际上没有钱。")


def test_what_is_not_the_articles_is_gone(articles: list[Cleaned]) -> None:
    foreign = (
        "前情提要",
        "相关报导",
        "查看原文",
        "扫码下载",
        "Tiếng Việt",
        "相關推薦",
        "2025-07-23",
        "<",
        "](",
        "**",
        "widgets",
        "17386631",
        "weserv",
        "  ",
    )
    for article in articles:
        assert [words for words in foreign if words in article.text] == []


def test_links_keep_where_they_point(articles: list[Cleaned]) -> None:
    targets = [inline.target for inline in articles[4].inlines if inline.kind == "link"]
    assert len(targets) == 3
    assert all(target.startswith("https://api.dw.com/") for target in targets)
