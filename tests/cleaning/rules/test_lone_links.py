"""A paragraph that is one link to the same site goes; announced links and other sites' stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, STORY, cleaned, edits, refused

RULE = "lone_links"
FEED = "<!--1738663143000-->\n[海边的风电场](https://www.harbour.example/a/1)\n------\n\n"
LINK = '<p><a href="https://api.harbour.example/a/2">渔民为什么担心航道被挡住</a></p>'


def page(link: str) -> str:
    return f"{FEED}<div>{HTML}{link}{HTML}</div>"


@pytest.mark.parametrize("link", [LINK, f"<ul><li>{LINK[3:-4]}</li></ul>"])
def test_a_link_to_another_article_goes(link: str) -> None:
    assert "挡住" not in cleaned(page(link)).text.replace(STORY[2], "")
    assert edits(RULE, page(link))


@pytest.mark.parametrize(
    "link",
    [
        LINK.replace("api.harbour.example", "other.example"),
        LINK.replace("a/2", "report.pdf"),
        f"<p>详见这份清单：</p>{LINK}",
        f"<h2>资料</h2>{LINK}",
        LINK.replace("</a>", "</a>，渔会说。"),
    ],
)
def test_other_links_stay(link: str) -> None:
    assert edits(RULE, page(link)) == []


def test_it_can_be_refused() -> None:
    assert "航道被挡住" in refused(RULE, page(LINK)).text
