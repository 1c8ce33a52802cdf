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


def test_tags_under_an_article_go() -> None:
    tags = '<p><a href="/tag/1">风电</a> <a href="/tag/2">渔港</a></p>'
    assert "风电 渔港" not in cleaned(page(tags)).text
    assert "渔港有" in cleaned(page(tags.replace("渔港</a>", "渔港</a>有"))).text


def test_a_menu_above_the_title_goes() -> None:
    menu = "[跳到正文](#main)\n\n[要闻](/a) [海洋](/b)\n\n"
    source = f"{menu}# 海边的风电场\n\n" + "\n\n".join(STORY)
    assert cleaned(source, "a.md").text.split("\n") == list(STORY)


def test_a_small_heading_that_is_such_a_link_goes_and_those_of_a_round_up_stay() -> None:
    teaser = LINK.replace("<p>", "<h4>").replace("</p>", "</h4>")
    assert "挡住" not in cleaned(page(teaser)).text.replace(STORY[2], "")
    large = LINK.replace("<p>", "<h2>").replace("</p>", "</h2>")
    assert edits(RULE, page(large)) == []
    parts = "".join(f"{teaser.replace('a/2', f'a/{n}')}<p>{STORY[n]}</p>" for n in range(3))
    assert edits(RULE, f"{FEED}<div>{HTML}{parts}</div>") == []
