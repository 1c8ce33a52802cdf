"""Paragraphs signed as items are items of a list; figures before sections are none."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused, words

RULE = "list_signs"


def text(*lines: str) -> str:
    return "海边的风电场\n\n" + "\n\n".join([*STORY[:2], *lines, *STORY[2:]]) + "\n"


@pytest.mark.parametrize(
    "signs",
    [
        ("• ", "• "),
        ("1. ", "2. "),
        ("（一）", "（二）"),
        ("①", "②"),
        ("a) ", "b) "),
        ("1、", "2、"),
        ("九、", "十、"),
    ],
)
def test_paragraphs_with_signs_of_a_list_are_its_items(signs: tuple[str, ...]) -> None:
    begun = signs[0] == "九、"
    lines = [f"{sign}港口的收入要减半，银行的贷款要加倍。" for sign in signs]
    article = cleaned(text(*lines))
    assert words(article, "list_item") == ([] if begun else lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("1. 港口的收入要减半，银行的贷款要加倍。",),
        (
            "1. 港口的收入要减半，银行的贷款要加倍。",
            "没有人知道为什么，也没有人问过。",
            "2. 渔船要绕路出海，风机要建在岛的北面。",
        ),
        ("2. 港口的收入要减半，银行的贷款要加倍。", "1. 渔船要绕路出海，风机要建在岛的北面。"),
        ("1.5亿元是港口的收入，银行的贷款要加倍。", "2.5亿元是银行的贷款，渔船要绕路出海。"),
        ("-- 不着急，市长说，他看着窗外的海。", "-- 很着急，渔民说，他看着市长的脸。"),
        ("2025年的收入要减半，银行的贷款要加倍。", "2026年的贷款要加倍，渔船要绕路出海。"),
    ],
)
def test_what_only_begins_with_a_figure_is_no_list(lines: tuple[str, ...]) -> None:
    assert words(cleaned(text(*lines)), "list_item") == []


def test_it_is_told_and_can_be_refused() -> None:
    source = text("• 港口的收入要减半，很可惜。", "• 银行的贷款要加倍，没办法。")
    assert len(edits(RULE, source)) == 2
    assert words(refused(RULE, source), "list_item") == []
