"""Menus, buttons and lists around an article go; its own short last lines stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk.cleaning import lines_weighed
from tests.cleaning.rule import STORY, cleaned, edits, refused, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.cleaning.draft import DraftBlock

MENU = "首页\n登录\n注册\n下载APP\n"
TAIL = "点赞\n收藏\n分享到微信\n扫码下载APP\n© 2025 版权所有\n"
TEXT = f"{MENU}海边小城要不要建风电场\n\n" + "\n\n".join(STORY) + f"\n\n{TAIL}"
RULES = ("site_text", "related_links", "language_menu")


def test_what_stands_around_goes() -> None:
    assert cleaned(TEXT).text.split("\n") == list(STORY)


def test_a_menu_of_languages_goes() -> None:
    text = (
        "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\nEnglish\n日本語\nDeutsch\nFrançais\n한국어\n"
    )
    assert cleaned(text).text.split("\n") == list(STORY)
    assert edits("language_menu", text)


def test_short_last_lines_of_its_own_stay() -> None:
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n灯亮着\n\n他们回来了\n"
    assert cleaned(text).text.endswith("灯亮着\n他们回来了")


@pytest.mark.parametrize("rule", ["site_text"])
def test_each_is_told_and_can_be_refused(rule: str) -> None:
    text = refused(rule, TEXT).text
    assert "分享到微信" in text


def test_a_text_without_a_sign_of_a_site_loses_nothing() -> None:
    listed = "\n".join(f"Polistil {number} Pista rossa" for number in range(40))
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n{listed}\n"
    assert cleaned(text).text.endswith("Polistil 39 Pista rossa")


def test_the_head_of_a_list_alone_takes_no_sentences_with_it() -> None:
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + "\n\n延伸阅读\n\n" + "\n\n".join(STORY[:2])
    assert cleaned(text).text.endswith(STORY[1])


def test_a_sentence_between_a_caption_and_the_site_stays() -> None:
    last = "分析人士认为，港口去年底的账上现金只有两亿元，这笔钱还不够付风机的首期款。"
    text = (
        "海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n▲渔港。路透\n\n{last}\n\n"
        "共 12 则留言\n你可能会喜欢\n春节营业时间一次看\n"
    )
    assert cleaned(text).text.endswith(last)


def test_notices_of_apps_go() -> None:
    notices = (
        "點我訂閱Youtube頻道\n预览时标签不可点\n阅读下一篇：\n010020020110000000000001110000\n"
    )
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n{notices}"
    assert cleaned(text).text.split("\n") == list(STORY)


CLEAN = {
    "three sentences": (
        "港口周三停电\n\n港口周三凌晨停电两个小时，三艘渡轮晚点。\n\n"
        "电力公司说，一台变压器烧坏了。\n\n中午以前供电已经恢复。\n"
    ),
    "a list": (
        "出海前要带的七样东西\n\n每年春天都有人问我们出海要带什么，下面是渔民们说的。\n\n"
        "1. 救生衣\n2. 对讲机\n3. 淡水\n4. 干粮\n5. 海图\n6. 手电筒\n7. 绳子\n\n"
        "带齐了再出门，海上没有商店。\n"
    ),
    "an interview": (
        "Ten minutes with a harbour pilot\n\n"
        "Lin Mo has brought ships into the harbour for twenty years.\n\n"
        "Q: Are you afraid at night?\n\nA: No.\n\nQ: Never?\n\nA: Once, in a storm.\n\n"
        "Q: What happened?\n\nA: The engine stopped and we waited for the tide to turn.\n\n"
        "Q: And then?\n\nA: Then we went home.\n"
    ),
    "a live report": (
        "直播：小城就风电场投票\n\n21:40 投票站关门，点票开始。\n\n21:15 最后一批选民还在排队。\n\n"
        "20:30 市长林默在渔港投了票，没有回答记者的问题。\n\n19:05 投票率已经超过六成。\n\n"
        "08:00 投票站开门。\n"
    ),
    "a poem": (
        "Low tide\n\nThe lamps are lit\nalong the quay\nand no one speaks\n\n"
        "The nets are dry\nthe boats are tied\nthe gulls have gone\n\nWe count the hours\n"
        "until the tide\n"
    ),
    "a letter": (
        "Letter to the harbour office\n\nDear Ms Lin,\n\nThank you for your answer of May 4.\n\n"
        "We still do not know who pays for the lamps on the quay, and winter is near.\n\n"
        "Could we meet next week?\n\nYours sincerely,\n\nAnna Brandt\nHarbour Lane 4\n"
    ),
}


@pytest.mark.parametrize("kind", CLEAN)
def test_an_article_without_a_page_around_it_stays_whole(kind: str) -> None:
    whole = cleaned(CLEAN[kind])
    told = f"{whole.title} {whole.text} {whole.byline}"
    lines = [line for line in CLEAN[kind].split("\n") if line]
    assert [line for line in lines if line.lstrip("1234567.QA: ") not in told] == []


def test_credits_stay_and_the_site_below_them_goes() -> None:
    named = "作者：林默\n\n责任编辑：王小明\n\n"
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n{named}{TAIL}相关阅读\n油价连跌四天\n"
    assert cleaned(text).text.split("\n")[-2:] == ["作者：林默", "责任编辑：王小明"]


def test_one_line_of_a_page_loses_its_menu_and_its_footer() -> None:
    story = (
        "The residents met on Monday in the hall of the harbour to talk about the wind farm. "
        "Mayor Lin Mo said that the project would cost five hundred million, half of it from "
        "banks. The fishermen answered that the figure was wrong and that the turbines would "
        "stand in their way. The vote will be held in May, and before that the office for the "
        "environment has to say what will become of the birds. Nobody in the hall spoke for a "
        "while. Then an old man stood up and asked who would pay for the lamps on the quay. "
    )
    menu = "Skip to content Home News Sport Business Travel Weather Sign In Subscribe Search "
    foot = "About Us Contact Us Privacy Policy Terms of Use Advertise With Us All Rights Reserved"
    text = cleaned(f"{menu}{story}{foot}").text
    assert "an old man stood up" in text
    assert [words for words in ("Sign In", "Weather", "Privacy Policy") if words in text] == []


def test_the_caption_between_title_and_text_stays() -> None:
    picture = "渔港的礼堂\n图像来源，EPA\n"
    text = TEXT.replace("风电场\n\n", f"风电场\n{picture}", 1)
    assert words(cleaned(text), "caption") == ["渔港的礼堂"]


def test_sentences_in_the_words_of_the_article_stay_behind_a_list() -> None:
    more = (
        "市长林默还说，银行贷款的利息要从港口的收入里出，"
        "渔民在投票之前可以看环境部门的报告，风机的数字也会公布。"
    )
    text = TEXT.replace(TAIL, f"目录\n1历史\n2海边\n播报\n编辑\n\n{more}\n\n{TAIL}")
    assert more in cleaned(text).text


def test_a_long_stretch_of_sentences_is_not_cut_for_teasers() -> None:
    menu = "\n".join(("首页", "下载应用", "提交文章", "关于我们", "分类", "社会", "娱乐", "国际"))
    teasers = "港口沸腾!船长放话全镇:挑战所有规矩!\n登热榜!某渔民连夜出海!全镇惊呆!"
    source = f"{menu}\n{teasers}\n查看原文\n其他\n" + "\n".join(STORY)
    assert all(line in cleaned(source).text for line in STORY)


def test_a_last_sentence_that_is_not_quite_unlikely_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    last = "风机将在明年三月到港。"
    text = TEXT.replace(TAIL, f"{last}\n\n{TAIL}")
    found = lines_weighed.chances

    def doubted(blocks: Sequence[DraftBlock]) -> list[float]:
        pairs = zip(blocks, found(blocks), strict=True)
        return [0.05 if block.strand.text == last else chance for block, chance in pairs]

    monkeypatch.setattr(lines_weighed, "chances", doubted)
    assert cleaned(text).text.endswith(last)
    assert last not in cleaned(text.replace(last, last.strip("。"))).text


@pytest.mark.parametrize("line", ["首页", "登录", "搜索"])
def test_words_of_sites_in_a_sentence_are_no_sign_of_a_page(line: str) -> None:
    told = (
        f"他打开网站的{line}，找到举报的地方，"
        "按页面上的说明把渔民的意见和照片一起发了出去，两天以后收到了回复。"
    )
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n{told}\n\n灯亮着\n\n他们回来了\n"
    assert cleaned(text).text.endswith("他们回来了")


PROSE = (
    (
        "The council met on Monday evening in the harbour hall to decide whether a wind farm "
        "should be built off the coast, a plan that has divided the town for years."
    ),
    (
        "Mayor Jane Doe said that the project would cost five hundred million, half of it lent by"
        " banks, and that the harbour would pay the rest out of its own income."
    ),
    (
        "Fishermen answered that the figure was wrong, since the last report spoke of seven "
        "hundred million, and that the towers would block the way out to sea."
    ),
)
AROUND = ("Skip to content", "Sign in", "Subscribe", "Home", "World", "Sport")
FOOT = ("Most read", "Privacy Policy", "Terms of Use", "© 2025 The Ledger. All rights reserved.")


def test_the_lines_under_a_headline_that_say_in_short_what_it_says_stay() -> None:
    summary = "Council to decide whether a wind farm off the coast is worth seven hundred million"
    lines = (*AROUND, "Town to vote on wind farm", "By Jane Smith", "May 4, 2025", "Share", summary)
    article = cleaned("\n".join((*lines, *PROSE, *FOOT)))
    assert article.title == "Town to vote on wind farm"
    assert article.text.split("\n") == [summary, *PROSE]


def test_the_hours_of_a_ticker_and_the_lines_below_them_stay() -> None:
    entries = ("14:52", "Mayor speaks", PROSE[1], "13:20", "Boats leave", PROSE[2], "12:05", "Rain")
    lines = (*AROUND, "Town to vote on wind farm", "May 4, 2025", PROSE[0], *entries, PROSE[1])
    article = cleaned("\n".join((*lines, *FOOT)))
    assert article.text.split("\n") == [PROSE[0], *entries, PROSE[1]]
