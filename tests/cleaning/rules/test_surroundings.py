"""Menus, buttons and lists around an article go; its own short last lines stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

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
        "风电 渔港\n共 12 则留言\n你可能会喜欢\n春节营业时间一次看\n"
    )
    assert cleaned(text).text.endswith(last)


def test_notices_of_apps_go() -> None:
    notices = (
        "點我訂閱Youtube頻道\n预览时标签不可点\n阅读下一篇：\n010020020110000000000001110000\n"
    )
    text = "海边的风电场\n\n" + "\n\n".join(STORY) + f"\n\n{notices}"
    assert cleaned(text).text.split("\n") == list(STORY)
