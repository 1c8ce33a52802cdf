"""Ligatures and radicals of print become plain characters; what looks otherwise stays."""

from __future__ import annotations

import unicodedata

import pytest

from desk.cleaning.rules import compatible_characters
from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "compatible_characters"


def text(words: str) -> str:
    return "标题\n\n" + "\n\n".join(STORY) + f"\n\n{words}。\n"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("the oﬃce ﬁnds ﬂags", "the office finds flags"),
        ("⼤会在5⽉8⽇举⾏", "大会在5月8日举行"),
        ("⻓江⻔⼾开放", "长江门户开放"),
        ("金\uf90a與\uf914", "金金與樂"),
    ],
)
def test_second_numbers_become_the_first(written: str, meant: str) -> None:
    assert f"{meant}。" in cleaned(text(written)).text


@pytest.mark.parametrize(
    "honest", ["部首 ⽇ 和", "㈱①Ⅳ㎡", "ＯｐｅｎＡＩ５", "﨑玉", "대통령 \uf90a 씨는 말했다"]
)
def test_what_looks_otherwise_and_what_stands_alone_stays(honest: str) -> None:
    assert edits(RULE, text(honest)) == []


def test_every_radical_becomes_an_ideograph() -> None:
    for point in range(0x2F00, 0x2FD6):
        (edit,) = compatible_characters.edits(f"字{chr(point)}字")
        assert unicodedata.name(edit.inserted).startswith("CJK UNIFIED IDEOGRAPH")


def test_it_is_told_and_can_be_refused() -> None:
    source = text("⼤会开幕")
    (edit,) = edits(RULE, source)
    assert (edit.removed, edit.inserted) == ("⼤", "大")
    assert "⼤会开幕" in refused(RULE, source).text
