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
