"""A text shown in the other script is as long as before, and says what a reader would write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import clean
from desk.resource import SEEDS
from desk.script_view import converter, other, table

SAID = st.text(st.sampled_from("头发展后面干里软银發後皇乾著名𠮷😀a1，。\n")) | st.text(max_size=60)


@given(SAID, st.sampled_from(["Hans", "Hant"]))
def test_every_character_keeps_its_place(text, script):
    after = table(script).convert(text)
    assert len(after) == len(text)
    assert [c for c in after if c in "\n😀，"] == [c for c in text if c in "\n😀，"]


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("皇后说以后再理发", "皇后說以後再理髮"),
        ("软银开发面向韩国的产品", "軟銀開發面向韓國的產品"),
        ("干部在乾隆年间干涉", "幹部在乾隆年間干涉"),
        ("这里面条很好", "這裡麵條很好"),
    ],
)
def test_phrases_decide_before_characters(simplified, traditional):
    assert table("Hant").convert(simplified) == traditional


def test_traditional_words_stay_those_of_the_outlet():
    assert (
        table("Hans").convert("軟體與資料，著名的志願者唱著歌") == "软体与资料，著名的志愿者唱着歌"
    )


def test_every_table_entry_keeps_its_length():
    for script in ("Hans", "Hant"):
        assert all(len(a) == len(b) for a, b in table(script).pairs.items())


def test_only_chinese_has_another_script():
    assert (other("Hans"), other("Hant"), other("Latn"), other("")) == ("Hant", "Hans", "", "")
    assert converter("Hans", "Hans") is None
    assert converter("Latn", "Latn") is None


def test_the_samples_read_as_opencc_writes_them():
    opencc = pytest.importorskip("opencc")
    for path in sorted(SEEDS.iterdir()):
        if path.suffix == ".json":
            continue
        text = clean(path).text
        for script, conversion in (("Hant", "s2tw"), ("Hans", "tw2s")):
            wanted = opencc.OpenCC(conversion).convert(text)
            assert len(wanted) == len(text)
            assert table(script).convert(text) == wanted
