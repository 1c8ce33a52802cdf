"""Posts saved as a page: who, when, what; the quoted one told apart; nothing of the page around."""

from __future__ import annotations

import pytest

from desk.cleaning import Cleaned, clean
from desk.cleaning.shapes import post_page
from desk.model import POST

SAID = (
    "The ferry company has named no reason, and it will not say when ships will sail again.",
    "Nobody at the quay knows why. The office is closed.",
    "The council disputes the figure, and a hearing is set for April.",
)


def post(name: str, handle: str, words: str, inside: str = "", foot: str = "") -> str:
    return (
        f'<article role="article"><div><a href="/{handle}"><span>{name}</span></a>'
        f"<a href='/{handle}'><span>@{handle}</span></a></div>"
        f"<div lang='en'><span>{words}</span></div>{inside}{foot}"
        '<div role="group"><button><span>12</span></button><button><span>88</span></button></div>'
        "</article>"
    )


QUOTED = (
    '<div role="link"><div><span>Tom Berg</span><span>@tomberg</span>'
    '<time datetime="2025-03-01T08:00:00Z">Mar 1</time></div>'
    f"<div lang='en'><span>{SAID[2]}</span></div></div>"
)
MOMENT = '<a href="/x/1"><time datetime="2025-03-02T10:15:00Z">10:15 AM · Mar 2, 2025</time></a>'
PAGE = (
    '<html><head><title>Ada Holm (@ada)</title></head><body><nav><a href="/">Home</a></nav><main>'
    + post("Ada Holm", "ada", SAID[0], QUOTED, MOMENT)
    + post("Ada Holm", "ada", SAID[1])
    + "</main><footer>Terms of Service for everybody</footer></body></html>"
)


def lines(cleaned: Cleaned) -> list[tuple[int, str]]:
    return [(b.level, cleaned.text[b.start : b.end]) for b in cleaned.blocks]


def test_posts_are_told_with_name_and_moment_the_quoted_one_within() -> None:
    cleaned = clean(PAGE.encode(), "a.html")
    assert {block.kind for block in cleaned.blocks} == {POST}
    assert lines(cleaned) == [
        (1, "Ada Holm @ada"),
        (1, SAID[0]),
        (2, "Tom Berg @tomberg"),
        (2, "Mar 1"),
        (2, SAID[2]),
        (1, "10:15 AM · Mar 2, 2025"),
        (1, "Ada Holm @ada"),
        (1, SAID[1]),
    ]


def test_the_fields_are_those_of_the_first_post() -> None:
    cleaned = clean(PAGE.encode(), "a.html")
    assert cleaned.byline == "Ada Holm"
    assert cleaned.published.startswith("2025-03-02T10:15")
    assert cleaned.title.startswith("The ferry company")


def test_what_stands_around_is_cut_and_told() -> None:
    removed = "\n".join(repair.removed for repair in clean(PAGE.encode(), "a.html").repairs)
    for words in ("Home", "12", "Terms of Service"):
        assert words in removed


def test_original_and_translation_are_both_there() -> None:
    told = "</span></div><div><span>Translated from Chinese</span></div><div><span>"
    both = f"渡轮停航三天。{told}{SAID[0]}"
    page = f"<html><body>{post('Ada Holm', 'ada', both, '', MOMENT)}</body></html>"
    found = [words for _level, words in lines(clean(page.encode(), "a.html"))]
    assert found[1:4] == ["渡轮停航三天。", "Translated from Chinese", SAID[0]]


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><h1>Ferries</h1><p>{SAID[0]} {SAID[1]}</p>{QUOTED}{QUOTED}</body></html>",
        f"<html><body><p>{SAID[0]}</p><p>Write to <a href='/ada'>@ada</a></p></body></html>",
    ],
)
def test_an_article_with_posts_in_it_is_none(page: str) -> None:
    assert not post_page.reads(page, "a.html")
