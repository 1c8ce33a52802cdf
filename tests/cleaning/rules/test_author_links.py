"""A line that is a link to a writer's page gives the byline; names in sentences stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "author_links"
TEXT = "\n\n".join(STORY)


def page(link: str) -> str:
    return f"# 海边的风电场\n\n{link}\n\n{TEXT}\n"


@pytest.mark.parametrize(
    "link",
    [
        "[Jane Doe](https://harbour.example/author/jane-doe)",
        "[Jane Doe](https://harbour.example/@jane)",
        "[林默](https://harbour.example/author/linmo)",
    ],
)
def test_the_name_becomes_the_byline_and_its_line_goes(link: str) -> None:
    article = cleaned(page(link), "a.md")
    assert article.byline == link[1 : link.index("]")]
    assert article.text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "link",
    [
        "[Jane Doe](https://harbour.example/news/jane-doe)",
        "[Jane Doe](https://harbour.example/author/jane-doe) said so.",
        "[The whole story of the harbour](https://harbour.example/author/jane-doe)",
    ],
)
def test_other_links_name_nobody(link: str) -> None:
    assert edits(RULE, page(link), "a.md") == []


def test_it_can_be_refused() -> None:
    link = "[Jane Doe](https://harbour.example/author/jane-doe)"
    assert "Jane Doe" in refused(RULE, page(link), "a.md").text
