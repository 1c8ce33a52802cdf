"""Every unit and every currency that is listed is recognised, in either script."""

import pytest

from desk.figures import currencies, find, kinds
from desk.figures.classifiers import CLASSIFIERS
from desk.figures.units import is_word, units
from desk.figures.variants import SIMPLIFIED

# read only where the words around allow it: 5 in, 5桶 of oil, 20 pounds of flour, 5C of warmth
GUARDED = {"in", "桶", "pound", "C", "F", "载", "千牛"}
CURRENCIES = [(f"共5亿{name}，", code) for name, code in currencies.HAN.items() if name != "零吉"]
CURRENCIES += [(f"paid 5 million {name}s, ", code) for name, code in currencies.ENGLISH.items()]
CURRENCIES += [
    (f"paid {sign}5 million, ", code)
    for sign, code in currencies.SIGNS.items()
    if sign not in ("Re.", "Fr.")
]


@pytest.mark.parametrize("name", sorted(set(units()) - GUARDED))
def test_a_listed_unit_is_recognised(name):
    text = f"about 5 {name} " if is_word(name) or " " in name else f"共5{name}，"
    if name.isascii() and not is_word(name) and " " not in name:
        text = f"5{name} "
    (figure,) = find(text)
    assert figure.unit == units()[name].code


@pytest.mark.parametrize(("text", "code"), CURRENCIES)
def test_a_listed_currency_is_recognised(text, code):
    (figure,) = find(text)
    assert (figure.kind, figure.unit) == ("money", code)


def test_traditional_signs_are_exchanged_one_for_one():
    old, new = SIMPLIFIED
    assert len(old) == len(new) == len(set(old))
    assert not set(new) & set(old)


def test_the_lexicon_is_read_in_traditional_script():
    opencc = pytest.importorskip("opencc")
    table = str.maketrans(*SIMPLIFIED)
    words = [*currencies.HAN, *CLASSIFIERS, *(name for name in units() if name[0] > "\u2fff")]
    for configuration in ("s2t", "s2tw", "s2hk"):
        convert = opencc.OpenCC(configuration).convert
        assert [w for w in words if convert(w).translate(table) != w.translate(table)] == []


def test_a_kind_is_a_file_with_readings():
    assert len(kinds.rules()) >= 12
    assert all(rule.__name__ == "readings" for rule in kinds.rules())
