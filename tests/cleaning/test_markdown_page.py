"""A page that was written down whole in Markdown loses its menus; a note loses nothing."""

from __future__ import annotations

import json

import pytest

from desk.cleaning import Cleaned, clean_all, clean_text
from desk.cleaning.markdown_page import is_page
from desk.cleaning.shapes.markdown import blocks_of
from desk.model import CAPTION, CREDIT, IMAGE, PARAGRAPH
from tests.cleaning.rule import STORY

MENU = """[Skip to content](#main)

- [Home](/)
- [World](/world)
- [Business](/business)
- [Log in](/login)
- [Subscribe](/subscribe)

[![The Ledger](/logo.png)](/)
"""
PROSE = """
The town council met on Monday evening in the harbour hall to decide whether a wind farm should be
built off the coast, a plan that has divided the town for years.

Mayor Jane Doe said that the project would cost five hundred million, half of it lent by banks, and
that the harbour would pay the rest out of its own income.

Fishermen answered that the figure was wrong, since the [last report](/2019/report.html) spoke of
seven hundred million, and that the towers would block the way out to sea.

The vote is to be held in May; until then the office for the environment has to say what the towers
would mean for the birds that rest on the coast in spring.
""".strip().split("\n\n")
TAIL = """Share this article

- [Facebook](https://www.facebook.com/sharer.php?u=x)
- [Twitter](https://twitter.com/intent/tweet?url=x)

## Related articles

- [Ten harbours that you must see](/travel/ten-harbours-2)
- [Why the price of fish went up](/business/fish-price-3)
- [What the birds say](/nature/birds-4)

[![](/teaser.jpg)](/sport/race-5)

### [A race along the coast](/sport/race-5)

- [About us](/about)
- [Privacy policy](/privacy)
- [Terms of use](/terms)

© 2020 The Ledger. All rights reserved.
"""
BODY = "\n\n".join(PROSE)
PAGE = f"{MENU}\n# Town to vote on wind farm\n\nBy Jane Smith\n\nMay 4, 2020\n\n{BODY}\n\n{TAIL}"
PLAIN = [
    one.replace("[last report](/2019/report.html)", "last report").replace("\n", " ")
    for one in PROSE
]


def words(cleaned: Cleaned) -> list[str]:
    return cleaned.text.split("\n")


def test_menus_buttons_and_teasers_go() -> None:
    cleaned = clean_text(PAGE)
    assert words(cleaned) == PLAIN
    assert cleaned.title == "Town to vote on wind farm"


def test_author_and_date_under_the_headline_are_fields() -> None:
    cleaned = clean_text(PAGE)
    assert (cleaned.byline, cleaned.published) == ("Jane Smith", "2020-05-04")


def test_links_of_the_article_stay_links() -> None:
    (link,) = [one for one in clean_text(PAGE).inlines if one.kind == "link"]
    assert link.target == "/2019/report.html"


def test_every_cut_is_told_and_can_be_taken_back() -> None:
    cleaned = clean_text(PAGE)
    cuts = [edit for edit in cleaned.repairs if edit.rule == "outside"]
    assert cuts
    assert all(edit.reason and edit.end > edit.start for edit in cuts)
    keys = frozenset((edit.rule, edit.start, edit.end) for edit in cuts)
    again = clean_all(PAGE.encode(), "a.md", keys)[0]
    assert "Ten harbours that you must see" in again.text
    assert not keys & {(edit.rule, edit.start, edit.end) for edit in again.repairs}


def test_chinese_pages_lose_what_stood_around_too() -> None:
    menu = "- [首页](/)\n- [财经](/finance)\n- [登录](/login)\n- [注册](/register)\n\n"
    tail = (
        "分享到微信\n\n## 相关阅读\n\n- [港口的春天](/a/1)\n- [鱼价上涨](/a/2)\n\n版权所有 © 2020\n"
    )
    page = f"{menu}# 海边小城要不要建风电场\n\n" + "\n\n".join(STORY) + f"\n\n{tail}"
    cleaned = clean_text(page)
    assert words(cleaned) == list(STORY)
    assert cleaned.title == "海边小城要不要建风电场"


@pytest.mark.parametrize("key", ["markdown", "content"])
def test_markdown_in_a_record_is_read_the_same(key: str) -> None:
    record = {"url": "https://ledger.example/a", key: PAGE}
    cleaned = clean_all(json.dumps(record).encode(), "a.json")[0]
    assert words(cleaned) == PLAIN


NOTES = {
    "a note": "# To do\n\n- buy fish\n- [call Jane](tel:123)\n\nMore tomorrow.\n",
    "links of the week": "# Links of the week\n\nGood reading.\n\n"
    + "".join(
        f"* [An article about {n}](https://s{n}.example/{n}/a-long-name)\n" for n in range(9)
    ),
    "a read-me": "# A tool\n\n[![build](/b.svg)](/b)\n\n- [Install](#install)\n- [Use](#use)\n\n"
    "## Install\n\nRun it.\n\n## Use\n\nRun it again.\n\n## License\n\n[MIT](LICENSE)\n",
    "an encyclopaedia": f"# A town\n\n{BODY}[[1]](#n1)\n\n## See also\n\n* [Harbour](/w/Harbour)\n"
    "* [Coast](/w/Coast)\n\n## References\n\n1. [^](#r1) A book. [Archived](https://w.example/1)\n",
}


@pytest.mark.parametrize("name", NOTES)
def test_what_shows_no_site_is_not_judged(name: str) -> None:
    blocks = blocks_of(NOTES[name])
    assert not is_page(blocks)
    cleaned = clean_text(NOTES[name], "a.md")
    assert not {edit.rule for edit in cleaned.repairs} & {"outside", "aside", "picture_words"}


def test_an_article_that_is_only_links_is_not_emptied() -> None:
    assert clean_text(MENU + TAIL, "a.md").text


def test_the_picture_under_the_headline_and_the_last_credit_stay() -> None:
    menu = "\n".join(f"*   [栏目{n}](https://a.example/{n})" for n in "一二三四五六")
    cleaned = clean_text(
        f"[![Image 1: 海湾网](https://a.example/logo.png)](https://a.example/)\n\n{menu}\n\n"
        "# 渡轮停航三天\n\n2025-06-12 19:08 来源：海湾网 作者：陈小雨\n\n"
        "[分享到微博](javascript:;) [微信](javascript:;)\n\n"
        "![Image 2](https://a.example/p.jpg)\n\n"
        "港务局周一说，渡轮因为大风停航三天，两千名乘客受到影响，补偿办法还没有公布。\n\n"
        "局长周二改口说，要停到下周，船公司不同意这种说法，认为两天之后就能恢复。\n\n"
        "责任编辑：赵一\n\n## 相关阅读\n\n*   [票价上调](https://a.example/b)\n\n"
        "[关于我们](https://a.example/about) | [联系我们](https://a.example/c) | 京ICP备0000号\n"
    )
    kinds = [block.kind for block in cleaned.blocks]
    assert kinds == [IMAGE, PARAGRAPH, PARAGRAPH, CREDIT]


def page_with(*amid: str, under: str = "By Jane Smith\n\nMay 4, 2020", last: str = "") -> Cleaned:
    """Clean the page with some blocks between its first two paragraphs and its last two."""
    body = "\n\n".join([PROSE[0], *amid, *PROSE[1:]])
    return clean_text(
        f"{MENU}\n# Town to vote on wind farm\n\n{under}\n\n{body}\n\n{last}\n\n{TAIL}"
    )


@pytest.mark.parametrize(
    "amid",
    [
        ["Advertisement"],
        ["Advertisement", "Hide Ad"],
        ["**READ MORE:** [Bins to be emptied every third week](/news/bins)"],
        ["#### Harbour evening", "Town hall, May 7", "[Register now](/events/harbour)"],
    ],
)
def test_an_advertisement_amid_the_text_goes_and_tears_nothing(amid: list[str]) -> None:
    assert words(page_with(*amid)) == PLAIN


def test_a_heading_over_running_text_stays_beside_an_advertisement() -> None:
    cleaned = page_with("Advertisement", "## Who pays?")
    assert words(cleaned) == [PLAIN[0], "Who pays?", *PLAIN[1:]]


def test_what_stands_under_a_picture_and_under_the_headline_stays() -> None:
    lead = "Twelve towers could stand off the coast by 2024, and the town cannot agree."
    under = (
        f"{lead}\n\n![The harbour](/h.jpg)\n\nThe harbour in May. Photo: Ann Lee/Reuters\n\n"
        "[Jane Smith](/author/jane-smith) in Brixwater\n\nMay 4, 2020"
    )
    cleaned = page_with(under=under)
    kinds = [(b.kind, cleaned.text[b.start : b.end]) for b in cleaned.blocks]
    assert (PARAGRAPH, lead) in kinds
    assert (CAPTION, "The harbour in May.") in kinds
    assert (CREDIT, "Photo: Ann Lee/Reuters") in kinds
    assert (cleaned.byline, cleaned.published) == ("Jane Smith", "2020-05-04")


def test_a_short_last_sentence_a_line_in_brackets_and_a_signature_stay() -> None:
    assert words(page_with(last="The vote is final.\n\n(with agencies)"))[-2:] == [
        "The vote is final.",
        "(with agencies)",
    ]
    assert words(page_with(last="Until next week,\n\nJane"))[-2:] == ["Until next week,", "Jane"]


def test_linked_headings_at_the_end_tell_a_page_without_a_menu() -> None:
    teasers = "### [A race along the coast](/sport/5)\n\n### [What the birds say](/nature/4)"
    cleaned = clean_text(f"# Town to vote on wind farm\n\n{BODY}\n\n## More stories\n\n{teasers}\n")
    assert words(cleaned) == PLAIN


def test_linked_headings_of_a_round_up_stay() -> None:
    parts = "\n\n".join(
        f"### [Part {n}](https://s{n}.example/{n})\n\n{PROSE[n]}" for n in (0, 1, 2)
    )
    assert "Part 2" in clean_text(f"# Links of the week\n\n{parts}\n").text


def test_items_right_under_a_headline_tell_the_date() -> None:
    cleaned = clean_text(f"# Town to vote on wind farm\n\n* Published\n  4 May 2020\n\n{BODY}\n")
    assert (cleaned.published, words(cleaned)) == ("2020-05-04", PLAIN)
