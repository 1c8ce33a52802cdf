# ruff: noqa: E501 RUF005 - a list of pieces is told in one line
"""What holds for every text, however odd."""

import re
import subprocess
import sys
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.figures import agree, as_record, find, parse, shown
from desk.figures.normal import normal
from desk.figures.numeral import han

PIECES = st.sampled_from(
    [
        "5000",
        "5,000",
        "3.5",
        "12",
        "1",
        "亿",
        "万",
        "亿美元",
        "美元",
        "元",
        "%",
        "个",
        "家",
        "人",
        "年",
        "月",
        "日",
        "1月21日",
        "2025年",
        "去年",
        "底",
        "$",
        "US$",
        "€",
        "¥",
        "£",
        "billion",
        "million",
        "percent",
        "约",
        "超过",
        "不到",
        "近",
        "每年",
        "各自",
        "至",
        "到",
        "-",
        "~",
        "–",
        "数",
        "几",
        "十",
        "百",
        "千",
        "三",
        "两",
        "半",
        "分之",
        "成",
        "倍",
        "折",
        "度",
        "℃",
        "公里",
        "km",
        "，",
        "。",
        "(",
        ")",
        "（",
        "）",
        "<",
        ">",
        "/",
        ":",
        ".",
        ",",
        "𠮷",
        "😀",
        "�",
        "<b>",
        "</b>",
        "http://a.b/1",
        "January",
        "21",
        "Tuesday",
        "five",
        "hundred",
        "a",
        "half",
        "of",
        "岁",
        "小时",
        "起",
        "以上",
        "左右",
        "多",
        "余",
        "第",
        "一",
        "０",
        "９",
        "％",
        "，",
        "壹",
        "佰",
        "點",
        "(shù)",
        "to",
        "and",
        "between",
    ]
    + [" ", "\u3000", "\u00a0"]
)
TEXTS = st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=40)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_figure_stands_where_it_says_and_none_overlap(text):
    end = 0
    for figure in find(text, "2025-02-04", bare=True):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        assert re.search(r"[0-9０-９]|[^\x00-\x7f]|[a-z]", figure.text, re.IGNORECASE)
        for cue in figure.cues:
            assert cue.text == text[cue.start : cue.end] != ""
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert as_record(figure)["text"] == figure.text
        end = figure.end


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_places_of_the_normal_text_ascend_and_its_digits_are_those_of_the_text(text):
    read = normal(text)
    places = [read.span(index, index + 1) for index in range(len(read.text))]
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    for index, (start, end) in enumerate(places):
        assert end == start + 1
        assert read.index(start) == index
        if read.text[index].isdigit() and read.text[index].isascii():
            assert text[start] in "0123456789０１２３４５６７８９"


@given(TEXTS, TEXTS)
@settings(max_examples=200, deadline=None)
def test_agreement_is_mutual(left, right):
    for a in find(left, "2025-02-04", bare=True):
        for b in find(right, "2025-02-04", bare=True):
            assert agree(a, b) == agree(b, a)


@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
@pytest.mark.parametrize(
    "words",
    [
        "约5000亿美元",
        "每年30亿美元",
        "150亿至250亿美元",
        "远低于100亿美元",
        "各自190亿美元",
        "97%",
        "2.5个百分点",
        "4.5吉瓦",
        "400万户",
        "4年",
        "12-24个月",
        "-5℃",
        "-5℃至3℃",
        "翻倍",
        "十分之一",
        "去年9月底",
        "35岁",
        "55公里",
        "120亩",
        "1.345万亿元",
        "10%到20%",
        "近三成",
        "过半",
        "至少57人",
        "每人500元",
        "3.2亿欧元",
        "80美元/桶",
        "5000",
        "0.25%",
        "2小时",
        "1.5吨",
    ]
    + ["nearly 17%"],
)
def test_what_is_shown_is_read_back_as_the_same_value(words, language):
    figure = parse(words, "2025-02-04")
    again = parse(shown(figure, language, exact=True), "2025-02-04")
    assert again is not None
    assert again.meaning == figure.meaning


def spelt(value):
    """Write a whole number below 10^16 in Chinese numerals."""
    digits, small = "零一二三四五六七八九", ("", "十", "百", "千")

    def section(part):
        words, gap = "", False
        for power in (3, 2, 1, 0):
            digit = part // 10**power % 10
            if digit:
                words += ("零" if gap and words else "") + digits[digit] + small[power]
                gap = False
            else:
                gap = True
        return words

    words = ""
    for power, scale in ((12, "万亿"), (8, "亿"), (4, "万"), (0, "")):
        part = value // 10**power % 10000
        if not part:
            continue
        lead = "零" if words and part < 1000 else ""
        following = value // 10**8 % 10000
        words += lead + section(part) + ("万" if scale == "万亿" and following else scale)
    return words or "零"


@given(st.integers(min_value=1, max_value=10**12 - 1))
@settings(max_examples=300, deadline=None)
def test_a_number_spelt_in_chinese_is_read_back(value):
    assert han(spelt(value)).low == Decimal(value)


@given(st.integers(min_value=1, max_value=9999), st.sampled_from(["亿", "万", "万亿", "兆"]))
def test_grouped_spaced_and_wide_digits_have_one_value(number, scale):
    plain = find(f"{number}{scale}美元")[0]
    wide = str(number).translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    for words in (
        f"{number:,}{scale}美元",
        f"{number} {scale}美元",
        f"{wide}{scale}美元",
        f"{number}{scale} 美元",
    ):
        (figure,) = find(words)
        assert figure.meaning == plain.meaning


@pytest.mark.parametrize(
    "whole",
    ["截至去年9月底约250亿至300亿美元/年", "well under $15.5-25 billion a year by Jan 21, 2025"],
)
def test_every_beginning_of_a_figure_is_harmless(whole):
    for end in range(len(whole) + 1):
        for figure in find(whole[:end], "2025-02-04", bare=True):
            assert figure.end <= end


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000 + "美元",
        "1e400",
        "(" * 5_000 + "5%" + ")" * 5_000,
        "¤500",
        "5亿" * 3_000,
        "\ud800500元\udc00",
        "亿" * 10_000,
        "一" * 10_000,
        "1," * 5_000,
        "1-" * 5_000,
        "%" * 5_000,
        "$" * 5_000,
        "\x00" * 100,
    ],
)
def test_odd_texts_are_read_to_the_end(text):
    for figure in find(text, "2025-02-04", bare=True):
        assert figure.text == text[figure.start : figure.end]
        assert figure.low is None or figure.low < 10**40


def test_an_unknown_currency_sign_names_no_currency():
    assert [figure.kind for figure in find("¤500", bare=True)] == ["number"]


def test_the_front_door_loads_nothing_heavy():
    code = (
        "import sys, desk.figures; "
        "print([m for m in ('PySide6', 'sqlalchemy', 'babel', 'opencc', 'pypinyin', 'bs4') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
