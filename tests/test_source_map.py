"""A place in one text leads through the source to the same letter in another."""

from __future__ import annotations

from desk.cleaning import clean_text
from desk.cleaning.records import records
from desk.source_map import Ways, places

SOURCE = (
    "軟銀的統計報告\n\n"
    "市政府宣布,新體育場將(jiāng)在2027年完工,預(yù)算為30億元😀,會(huì)計師說數字不對。\n\n"
    "反對者回應說,數字錯了,實際上要四十五億元,市長至今沒有回答這個問題。\n"
)


def both():
    first = clean_text(SOURCE)
    gloss = next(r for r in first.repairs if r.removed == "(yù)")
    second = clean_text(SOURCE, without=frozenset([(gloss.rule, gloss.start, gloss.end)]))
    texts = [records(c, SOURCE.encode())[2] for c in (first, second)]
    return texts, [places(t, c) for t, c in zip(texts, (first, second), strict=True)]


def test_each_character_knows_its_place_or_none():
    texts, known = both()
    for text, where in zip(texts, known, strict=True):
        assert len(where) == len(text.text)
        pairs = [(c, SOURCE[p]) for c, p in zip(text.text, where, strict=True) if p >= 0]
        assert all(c == s or s in ",(:" for c, s in pairs)


def test_a_span_is_found_again_behind_what_was_restored():
    (old, new), (here, there) = both()
    ways = Ways(here, there)
    start = old.text.index("30億元😀")
    place = ways.moved(start, start + 5)
    assert place is not None
    assert new.text[slice(*place)] == "30億元😀"
    assert place[0] == start + len("(yù)")


def test_letters_put_in_for_one_another_are_told_by_their_order():
    words = "“時代開始了?!睂O說,“他們沒有錢?!?\n"
    source = f"標題\n\n{words}\n{SOURCE}"
    first = clean_text(source)
    comma = next(r for r in first.repairs if r.removed == "," and r.start > source.index("宣布"))
    second = clean_text(source, without=frozenset([(comma.rule, comma.start, comma.end)]))
    old, new = (records(c, source.encode())[2] for c in (first, second))
    ways = Ways(places(old, first), places(new, second))
    for said in ("開始了。”", "了。", "沒有錢。”", "”孫", "錢。"):
        start = old.text.index(said)
        place = ways.moved(start, start + len(said))
        assert place is not None
        assert new.text[slice(*place)] == said


def test_a_span_whose_repair_is_taken_back_ends_where_the_repair_ended():
    source = f"標題\n\n“時代開始了,他們沒有錢?!?\n{SOURCE}"
    first = clean_text(source)
    mended = next(r for r in first.repairs if r.rule == "shifted_bytes")
    second = clean_text(source, without=frozenset([(mended.rule, mended.start, mended.end)]))
    old, new = (records(c, source.encode())[2] for c in (first, second))
    start = old.text.index("沒有錢。”")
    place = Ways(places(old, first), places(new, second)).moved(start, start + 5)
    assert place is not None
    assert new.text[slice(*place)] == "沒有錢？！？"


def test_a_span_whose_ends_are_gone_is_not_guessed():
    (_old, _new), (here, there) = both()
    start = _new.text.index("(yù)")
    assert Ways(there, here).moved(start, start + 4) is None
