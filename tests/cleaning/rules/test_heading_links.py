"""Signs that only link go from behind a heading; the same signs inside a line stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "heading_links"


def page(heading: str) -> str:
    body = [f"<p>{line}</p>" for line in STORY]
    return "".join([*body[:2], f"<h2>{heading}</h2>", *body[2:]])


@pytest.mark.parametrize(
    "heading",
    [
        "钱从哪里来<a href='#x'>¶</a>",
        "钱从哪里来<span>[</span><a>编辑</a><span>]</span>",
        "钱从哪里来[ edit | edit source ]",
    ],
)
def test_signs_that_only_link_go(heading: str) -> None:
    assert words(cleaned(page(heading), "a.html"), "heading") == ["钱从哪里来"]


@pytest.mark.parametrize(
    "heading", ["第 ¶ 3 段怎么说", "用[编辑]还是用[查看]按钮", "¶", "他是编辑"]
)
def test_the_same_signs_inside_a_line_stay(heading: str) -> None:
    assert edits(RULE, page(heading), "a.html") == []


def test_it_is_told_and_can_be_refused() -> None:
    source = page("钱从哪里来¶")
    (edit,) = edits(RULE, source, "a.html")
    assert (edit.removed, edit.inserted) == ("¶", "")
    assert words(refused(RULE, source, "a.html"), "heading") == ["钱从哪里来¶"]
