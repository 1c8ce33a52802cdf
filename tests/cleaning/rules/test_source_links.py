"""A last line that only links to the source becomes the address; links in the text stay."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "source_links"
TEXT = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n原文链接：https://a.example/wind\n"


def test_it_becomes_the_address_and_leaves() -> None:
    article = cleaned(TEXT)
    assert article.url == "https://a.example/wind"
    assert article.text.split("\n") == list(STORY)


def test_an_address_in_a_sentence_stays() -> None:
    text = TEXT.replace("原文链接：", "他说报告在这里可以读到，请大家都看一看：")
    assert "https://a.example/wind" in cleaned(text).text


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, TEXT)
    assert TEXT[edit.start : edit.end] == edit.removed == "原文链接：https://a.example/wind"
    assert "https://a.example/wind" in refused(RULE, TEXT).text


def test_the_last_of_a_list_of_links_is_not_where_the_article_came_from() -> None:
    links = "\n\n".join(f"[另一篇文章 {n}](https://b.example/{n})" for n in range(3))
    article = cleaned(
        "# 海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n参见：\n\n{links}\n", "a.md"
    )
    assert article.outlet != "另一篇文章 2"
    assert article.url != "https://b.example/2"
