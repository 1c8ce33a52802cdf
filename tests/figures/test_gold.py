"""Spellings and paragraphs annotated for these tests, and what must be reached on them."""

import decimal
import re
from collections import Counter

import pytest

from desk.figures import find
from tests.figures import gold


@pytest.mark.parametrize(
    ("section", "words", "wanted"), [pytest.param(*case, id=case[1]) for case in gold.spellings()]
)
def test_a_spelling_says_its_value(section, words, wanted):
    assert gold.right(words, wanted)


@pytest.mark.parametrize("name", gold.NEWS)
def test_the_figures_of_news_are_found_with_value_unit_and_qualifier(name):
    count = gold.score(name)
    found = count["found"]
    assert found >= 0.98 * count["required"]
    assert found >= 0.98 * (found + count["false"])
    assert min(count["value"], count["unit"]) >= 0.97 * found
    assert count["qualifier"] >= 0.95 * found


def _traditional(configuration):
    opencc = pytest.importorskip("opencc")
    return opencc.OpenCC(configuration).convert


def _wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if c in "0123456789%" else c for c in text)


def _spaced(text):
    return re.sub(r"(?<=[0-9%])(?=[一-龥])|(?<=[一-龥])(?=[0-9])", " ", text)


VARIANTS = {
    "marks of western print": lambda t: t.translate(
        str.maketrans({"，": ", ", "。": ". ", "；": "; "})
    ),
    "full width": _wide,
    "spaced": _spaced,
    "unspaced": lambda t: re.sub("(?<=[一-龥0-9]) (?=[一-龥0-9])", "", t),
    "s2t": lambda t: _traditional("s2t")(t),
    "s2tw": lambda t: _traditional("s2tw")(t),
    "s2hk": lambda t: _traditional("s2hk")(t),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_another_spelling_of_a_paragraph_says_the_same(name):
    same = total = 0
    for file in gold.NEWS:
        for day, text, _said in gold.paragraphs(file):
            if re.search("[一-龥]{5}", text):
                plain = Counter(map(_meant, find(text, day)))
                total += plain.total()
                same += (plain & Counter(map(_meant, find(VARIANTS[name](text), day)))).total()
    assert same >= 0.99 * total


def _meant(figure):
    # what is counted carries its own sign, which another script writes otherwise
    return tuple("{}" if str(part).startswith("{") else part for part in figure.meaning)


def test_the_precision_that_another_library_sets_changes_nothing():
    plain = find("投资1234567890123元，出资各半，三分之一")
    with decimal.localcontext(decimal.Context(prec=4)):
        assert find("投资1234567890123元，出资各半，三分之一") == plain


@pytest.mark.parametrize(
    "whole",
    ["负二又三分之一亿美元左右", "one hundred and three and two thirds million dollars", "-1.5e-10",
     "每10股派1.25元", "6×10^23 to 1 1/2 inches", "六十块五毛一", "5'10\"", "华氏九十八度五"],
)  # fmt: skip
def test_every_beginning_and_end_of_a_spelling_is_harmless(whole):
    for cut in range(len(whole) + 1):
        for part in (whole[:cut], whole[cut:]):
            for figure in find(part, gold.DAY, bare=True):
                assert figure.text == part[figure.start : figure.end] != ""
                assert figure.low is None or figure.high is None or figure.low <= figure.high


@pytest.mark.parametrize(
    "text", ["1e400", "9^99999", "10⁹⁹⁹", "1^-0", "0^-5", "1/0", "0/0", "1 1/0"]
)
def test_wild_powers_and_divisions_invent_no_value(text):
    for figure in find(text, bare=True):
        assert figure.low is None or abs(figure.low) < 10**31
