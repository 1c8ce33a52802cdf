"""What speaks to the reader of a page goes; sentences that tell of such things stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, STORY, cleaned, refused, words

RULE = "reader_notices"


def page(line: str) -> str:
    return f"<div><h1>海边的风电场</h1>{HTML}<p>{line}</p>{HTML}</div>"


@pytest.mark.parametrize(
    "line",
    [
        "收听本文 5分钟",
        "字体：小 中 大",
        "点击上方蓝字关注我们",
        "— END —",
        "AI摘要：小城要建风电场，渔民反对，投票将在五月举行。",
        "打开APP，查看更多报道",
        "本台中文有Instagram！欢迎搜寻harbour.news，看更多图文报道。",
        "Listen to this article 3 min",
        "Subscribe to continue reading",
        "Story continues below advertisement",
        "Artikel anhören",
        "Lesen Sie auch: Die lange Geschichte der teuren Häuser",
        "Lire aussi : Le solaire dépasse l'éolien pour la première fois",
        "この記事を印刷",
        "3 min read · 212 comments",
        "更多小城報導》",
    ],
)
def test_players_requests_and_pointers_go_wherever_they_stand(line: str) -> None:
    assert line not in cleaned(page(line)).text


@pytest.mark.parametrize(
    "line",
    [
        "市长说：“请大家关注我们的公众号。”",
        "该公司的公众号周一发表声明，请投资者关注风险，并表示将在五月公布全部合同的金额。",
        "Some 40,000 people subscribe to the newsletter of the union, its secretary said.",
        "读者可以在五月投票",
        "The article is for the most part a list of names.",
    ],
)
def test_sentences_that_tell_of_such_things_stay(line: str) -> None:
    assert line in cleaned(page(line)).text


def test_a_list_under_the_head_of_a_machines_summary_goes() -> None:
    summary = "<p>AI摘要</p><ul><li>小城要建风电场。</li><li>渔民反对。</li></ul>"
    text = cleaned(f"<div><h1>海边的风电场</h1>{summary}{HTML}</div>").text
    assert text.split("\n") == list(STORY)


def test_buttons_go_at_the_ends_only() -> None:
    text = "海边的风电场\n\n" + "\n\n".join((*STORY, "Zurück zur Übersicht", "Drucken")) + "\n"
    assert cleaned(text).text.split("\n") == list(STORY)
    inside = "海边的风电场\n\n" + "\n\n".join((*STORY[:2], "Drucken", *STORY[2:])) + "\n"
    assert "Drucken" in cleaned(inside).text


def test_it_can_be_refused() -> None:
    assert "收听本文" in refused(RULE, page("收听本文")).text


def test_the_code_to_scan_above_a_notice_goes_with_it() -> None:
    page = f'<div>{HTML}<p><img src="a.png"></p><p>长按识别二维码关注</p></div>'
    assert words(cleaned(page), "image") == []
    assert len(words(cleaned(page.replace("长按识别二维码关注", "渔港的礼堂")), "image")) == 1
