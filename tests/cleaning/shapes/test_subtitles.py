"""Subtitles become paragraphs; times go, voices stay."""

from __future__ import annotations

from desk.cleaning import clean_text
from desk.cleaning.shapes import recognised, subtitles

ROLLING = """WEBVTT

00:00:00.000 --> 00:00:02.000 align:start position:0%
the<00:00:00.500><c> harbour</c><00:00:01.000><c> was</c>

00:00:02.000 --> 00:00:02.010
the harbour was

00:00:02.010 --> 00:00:04.000
the harbour was
closed<00:00:03.000><c> for three days</c>

00:00:04.010 --> 00:00:06.000
and nobody came to open it again
"""
CHINESE = """1
00:00:01,000 --> 00:00:03,000
灯塔上周停了，

2
00:00:03,000 --> 00:00:05,500
渔民都不同意。

3
00:00:10,000 --> 00:00:12,000
港务局说没有钱。
"""


def test_words_that_roll_on_are_said_once() -> None:
    cleaned = clean_text(ROLLING)
    assert cleaned.text == "the harbour was closed for three days and nobody came to open it again"


def test_chinese_is_joined_without_a_space_and_a_pause_parts_it() -> None:
    cleaned = clean_text(CHINESE)
    assert cleaned.text.split("\n") == ["灯塔上周停了，渔民都不同意。", "港务局说没有钱。"]
    assert "00:00:10,000" in "".join(repair.removed for repair in cleaned.repairs)


def test_an_arrow_makes_no_subtitles() -> None:
    assert recognised("a --> b\nb --> c\n12:30 --> open\n" * 9) is not subtitles
