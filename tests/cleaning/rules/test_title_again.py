"""The title within the text is not told twice; a heading of other words stays."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "title_again"
TEXT = (
    "---\ntitle: 海边小城要不要建风电场\n---\n\n# 海边小城要不要建风电场\n\n"
    + "\n\n".join(STORY)
    + "\n"
)
TWICE = TEXT.replace(
    "\n\n# 海边小城要不要建风电场", "\n\n# 海边小城要不要建风电场\n\n海边小城要不要建风电场"
)


def test_it_is_told_once() -> None:
    article = cleaned(TWICE)
    assert article.title == "海边小城要不要建风电场"
    assert article.text.split("\n") == list(STORY)


def test_another_heading_stays() -> None:
    text = TEXT.replace("# 海边小城要不要建风电场", "# 渔民担心航道")
    assert "渔民担心航道" in cleaned(text).text


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, TWICE)
    assert TWICE[edit.start : edit.end] == "海边小城要不要建风电场"
    assert "海边小城要不要建风电场" in refused(RULE, TWICE).text


def test_the_menu_between_a_page_s_title_and_its_headline_goes() -> None:
    menu = "*   [要闻](/a)\n*   [海洋](/b)\n"
    source = (
        "Title: 海边小城要不要建风电场 | 海洋 | 海港时报\n\nURL Source: https://harbour.example/1\n\n"
        "Markdown Content:\n海边小城要不要建风电场 | 海洋 | 海港时报\n====\n\n"
        f"{menu}\n海边小城要不要建风电场\n====\n\n" + "\n\n".join(STORY)
    )
    article = cleaned(source, "a.md")
    assert article.title == "海边小城要不要建风电场"
    assert article.text.split("\n") == list(STORY)
