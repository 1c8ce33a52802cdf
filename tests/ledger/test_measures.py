"""Equal values of one thing stand together, whatever the script; what a reader says decides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desk.ledger.measures import measured
from desk.ledger.suspicion import shared_words, suspected
from tests.ledger.scopes import BRIDGE, ELSEWHERE, scope


def texts_of(measure):
    return {mention.figure.text for mention in measure.mentions}


def grouped(found):
    return [texts_of(measure) for measure in measured(found) if len(measure.mentions) > 1]


def test_equal_values_of_two_scripts_stand_together():
    assert {"12亿元", "12億元"} in grouped(scope(*BRIDGE))


def test_equal_values_of_unrelated_stories_stay_apart():
    found = measured(scope(BRIDGE[0], ELSEWHERE))
    assert not any(len(measure.articles) > 1 for measure in found)


def test_ranges_and_several_are_equal_to_nothing():
    found = scope(
        "A\n大桥造价30亿至40亿元，数十亿元来自银行。", "B\n大桥造价30亿至40亿元，数十亿元来自银行。"
    )
    assert grouped(found) == []


def test_what_a_reader_keeps_apart_is_not_joined_again():
    found = scope(*BRIDGE)
    (pair,) = [m for m in measured(found) if texts_of(m) == {"12亿元", "12億元"}]
    keys = frozenset(mention.key for mention in pair.mentions)
    apart = scope_with(found, refused=frozenset({keys}))
    assert {"12亿元", "12億元"} not in grouped(apart)


def scope_with(found, **values):
    from dataclasses import replace

    return replace(found, **values)


def test_what_a_reader_confirms_is_joined_whatever_the_values():
    from dataclasses import replace

    found = scope(*BRIDGE)
    marked, uids = [], []
    for mention in found.mentions:
        if mention.figure.text in ("30亿元", "45億元"):
            uids.append(mention.key)
            mention = replace(mention, annotation=mention.key)
        marked.append(mention)
    tied = replace(found, mentions=tuple(marked), confirmed=frozenset({frozenset(uids)}))
    (joined,) = [measure for measure in measured(tied) if measure.confirmed]
    assert {"30亿元", "45億元"} <= texts_of(joined)


def test_the_true_conflict_comes_first_and_gives_its_reasons():
    found = scope(*BRIDGE[:2], ELSEWHERE)
    first = suspected(found)[0]
    assert {first.first.figure.text, first.second.figure.text} == {"30亿元", "45億元"}
    assert "跨海大桥" in first.reasons.words or "跨海大橋" in first.reasons.words
    assert first.reasons.ratio == 1.5


def test_nothing_is_suspected_where_one_article_gives_both_values():
    both = "C\n跨海大桥造价30亿元，引桥造价45亿元。"
    found = suspected(scope(both, both.replace("C", "D")))
    assert all(each.score < 0.5 for each in found)


def test_a_refused_pair_is_not_suggested_again():
    found = scope(*BRIDGE[:2])
    first = suspected(found)[0]
    keys = frozenset({first.first.key, first.second.key})
    again = suspected(scope_with(found, refused=frozenset({keys})))
    assert keys not in {frozenset({e.first.key, e.second.key}) for e in again}


@given(st.lists(st.text(alphabet="大桥造价约30亿元,。12%美元 ab\n𠮷😀", max_size=40), max_size=4))
def test_every_figure_is_in_exactly_one_measure(texts):
    found = scope(*(f"T\n{text}" for text in texts))
    places = [m.place for measure in measured(found) for m in measure.mentions]
    assert sorted(places) == sorted(mention.place for mention in found.mentions)
    suspected(found)


def test_the_words_shared_are_whole_words():
    found = scope(
        "A\nThe merger would save about $400 million a year.",
        "B\nIt spent $390 million on research last year.",
    )
    (first, second) = (m for m in found.mentions if m.figure.kind == "money")
    shared = shared_words(first, second)
    assert "million" in shared
    assert not {"million o", "d sa", "ear"} & set(shared)
