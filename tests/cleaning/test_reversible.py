"""Every repair can be taken back: one alone gives its own words back, all give the source.

Documents are made of clean lines that are damaged in many ways; what comes out is compared with
the source, character by character, by the places that each character says it came from.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.cleaning import Cleaned, clean_all
from desk.cleaning.pipeline import WORDING, _rules
from tests.cleaning.clean_texts import CLEAN
from tests.cleaning.rule import STORY

DAMAGE = {
    "as it is": str,
    "UTF-8 as Latin-1": lambda line: line.encode().decode("latin-1"),
    "UTF-8 as GBK": lambda line: line.encode().decode("gb18030", "replace"),
    "GBK as Latin-1": lambda line: line.encode("gb18030", "replace").decode("latin-1"),
    "entities": lambda line: line.replace("，", "&amp;#65292;").replace("“", "&amp;ldquo;"),
    "escapes": lambda line: line.replace("的", r"\u7684").replace("市", "%u5E02"),
    "zero width": lambda line: "\u200b".join(line),
    "controls": lambda line: line.replace("，", "\x00，\x08"),
    "folded": lambda line: line.translate(str.maketrans("，：？（）", ",:?()")),
    "pinyin": lambda line: (
        line.replace("数", "数(shù)").replace("市", "市(shì)").replace("民", "民(mín)")
    ),
    "spaced": " ".join,
    "radicals": lambda line: line.replace("大", "⼤").replace("长", "⻓").replace("ff", "ﬀ"),
    "shifted": lambda line: f"“{line}?!睂O",
    "lost": lambda line: line.replace("的", "\ufffd").replace("是", "锟斤拷"),
    "half a pair": lambda line: line.replace("，", "\ud83d，"),
}
WORDS = {name for name, rule in _rules() if rule.PHASE in WORDING}
LINES = st.sampled_from((*STORY, *CLEAN["simplified"], *CLEAN["traditional"], *CLEAN["english"]))
DOCUMENTS = st.lists(st.tuples(LINES, st.sampled_from(sorted(DAMAGE))), min_size=2, max_size=7)


def written(lines: list[tuple[str, str]]) -> str:
    return "\n\n".join(DAMAGE[damage](line).replace("\n", "") for line, damage in lines) + "\n"


def cleaned(source: str, without: frozenset[tuple[str, int, int]] = frozenset()) -> Cleaned:
    return clean_all(source.encode("utf-8", "surrogatepass"), "a.txt", without)[0]


def said(article: Cleaned) -> list[tuple[str, int]]:
    """Return every character of title and text that has a place, with it."""
    pairs = [*zip(article.title, article.title_places, strict=False)]
    pairs += zip(article.text, article.places, strict=True)
    return [(sign, place) for sign, place in pairs if place >= 0]


@given(lines=DOCUMENTS)
@settings(max_examples=40)
def test_what_is_not_repaired_is_the_source_letter_by_letter(lines: list[tuple[str, str]]) -> None:
    article = cleaned(written(lines))
    repaired = [(r.start, r.end) for r in article.repairs if r.rule in WORDS]
    for sign, place in said(article):
        if not any(start <= place < end for start, end in repaired):
            assert article.source[place] == sign


@given(lines=DOCUMENTS, data=st.data())
@settings(max_examples=30)
def test_an_edit_left_out_alone_gives_its_words_back(
    lines: list[tuple[str, str]], data: st.DataObject
) -> None:
    article = cleaned(written(lines))
    edits = [r for r in article.repairs if r.rule in WORDS and r.start >= 0]
    if not edits:
        return
    edit = data.draw(st.sampled_from(edits))
    again = cleaned(written(lines), frozenset({(edit.rule, edit.start, edit.end)}))
    assert (edit.rule, edit.start, edit.end) not in {
        (r.rule, r.start, r.end) for r in again.repairs
    }
    others = [r for r in again.repairs if r.start < edit.end and edit.start < r.end]
    if not others:
        source = again.source
        back = "".join(s for s, place in said(again) if edit.start <= place < edit.end)
        assert back.split() == source[edit.start : edit.end].split()


@given(lines=DOCUMENTS)
@settings(max_examples=30)
def test_all_edits_left_out_give_the_source(lines: list[tuple[str, str]]) -> None:
    source = written(lines)
    without: set[tuple[str, int, int]] = set()
    for _round in range(6):
        article = cleaned(source, frozenset(without))
        edits = {(r.rule, r.start, r.end) for r in article.repairs if r.start >= 0}
        if edits <= without:
            break
        without |= edits
    text = article.source
    assert all(text[place] == sign for sign, place in said(article))
    shown = {place for _, place in said(article)}
    told = [r for r in article.repairs if r.start >= 0]
    for place, sign in enumerate(text):
        assert (
            sign.isspace()
            or place in shown
            or any(r.start <= place < r.end for r in told)
            or sign in "\x00\x08"
        )


@given(lines=DOCUMENTS)
@settings(max_examples=40)
def test_from_text_to_source_and_back_is_the_same_character(lines: list[tuple[str, str]]) -> None:
    article = cleaned(written(lines))
    first: dict[int, int] = {}
    for at, place in enumerate(article.places):
        if place >= 0:
            first.setdefault(place, at)
    for block in article.blocks:
        known = [p for p in article.places[block.start : block.end] if p >= 0]
        assert known == sorted(known)
    for at, place in enumerate(article.places):
        if place >= 0 and first[place] != at:
            # Several characters may stand for one place of the source, side by side.
            assert set(article.places[first[place] : at + 1]) == {place}


@pytest.mark.parametrize("damage", sorted(set(DAMAGE) - {"as it is", "lost", "half a pair"}))
def test_each_damage_is_mended(damage: str) -> None:
    line = STORY[1] + "“" * (damage == "shifted")
    lines = [*STORY, "是的，市民数了数大船，也数了长长的船队。“好”。"]
    source = "\n\n".join(DAMAGE[damage](line) for line in lines)
    article = cleaned(source)
    assert any(r.rule in WORDS and r.removed != r.inserted for r in article.repairs)
    assert line[:20] in article.title + article.text
