"""Pointers to other articles go; sentences that mention reading stay."""

from __future__ import annotations

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "related_links"
TEXT = (
    f"海边的风电场\n\n{STORY[0]}\n\n（延伸阅读：小城为什么总是赌）\n\n{STORY[1]}\n\n{STORY[2]}\n\n"
    f"{STORY[3]}\n\n相关阅读\n市长的三个梦\n银行不肯贷款\n"
)


def test_pointers_and_the_lists_they_head_go() -> None:
    assert cleaned(TEXT).text.split("\n") == list(STORY)


def test_a_sentence_about_reading_stays() -> None:
    honest = "他建议大家延伸阅读那份报告，里面写得很清楚，没有人回答。"
    assert honest in cleaned(TEXT.replace("（延伸阅读：小城为什么总是赌）", honest)).text


def test_each_is_told_and_can_be_refused() -> None:
    assert edits(RULE, TEXT)[0].removed == "（延伸阅读：小城为什么总是赌）"
    text = refused(RULE, TEXT).text
    assert "（延伸阅读：小城为什么总是赌）" in text
    assert "银行不肯贷款" in text
