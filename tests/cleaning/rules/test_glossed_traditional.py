"""Pinyin behind characters goes where a conversion left it; remarks and single glosses stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import cleaned, edits, refused

RULE = "glossed_traditional"
TEXT = (
    "海邊的風電場\n\n市長說數(shù)據(jù)不對，預(yù)算要由銀行貸款，會(huì)計師已經辭職了，沒有人知道為什麼。\n\n"
    "漁民回應說，實際上要七億元，而且風機會擋住出海的路，投票將在五月舉行。\n"
)


def test_all_of_them_go() -> None:
    assert "市長說數據不對，預算要由銀行貸款，會計師" in cleaned(TEXT).text


@pytest.mark.parametrize("honest", ["性別(gender)", "仝(tóng)", "文（thèse）", "數(bad)"])
def test_remarks_and_single_glosses_stay(honest: str) -> None:
    text = TEXT.replace("數(shù)據(jù)", honest).replace("(yù)", "").replace("(huì)", "")
    assert edits(RULE, text) == []


def test_each_is_told_and_can_be_refused() -> None:
    assert [edit.removed for edit in edits(RULE, TEXT)] == ["(shù)", "(jù)", "(yù)", "(huì)"]
    assert "數(shù)據(jù)" in refused(RULE, TEXT).text


@pytest.mark.parametrize(
    "gloss", ["數( shù )", "數（Shù）", "數【shù】", "數　據(shù jù)".replace("　", ""), "數 (SHÙ)"]
)
def test_spaces_capitals_and_several_characters_are_no_matter(gloss: str) -> None:
    assert "(" not in cleaned(TEXT.replace("數(shù)", gloss)).text


def test_words_of_other_languages_behind_two_characters_stay() -> None:
    text = TEXT.replace("沒有人", "巴黎（à bientôt）沒有人")
    assert "巴黎（à bientôt）" in cleaned(text).text
