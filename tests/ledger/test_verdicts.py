"""What each article says beside what most of them say."""

from __future__ import annotations

import pytest

from desk.ledger.measures import Measure
from desk.ledger.verdicts import SAID, lines, verdict, worst
from tests.ledger.scopes import scope


def first_of(text, day="2026-01-01"):
    return scope((f"T\n{text}", day)).mentions[0]


@pytest.mark.parametrize(
    ("reference", "other", "said"),
    [
        ("造价30亿元。", "造價30億元。", "agree"),
        ("造价30亿元。", "造价约30亿元。", "agree_qualified"),
        ("造价30亿元。", "造价45亿元。", "conflict"),
        ("造价20亿至40亿元。", "造价30亿元。", "compatible"),
        ("各出资30亿元。", "出资30亿元。", "other_scope"),
        ("造价30亿元。", "造价30亿美元。", "related"),
    ],
)
def test_a_verdict(reference, other, said):
    assert verdict(first_of(reference), first_of(other)) == said


def test_another_value_much_later_counts_as_updated():
    assert verdict(first_of("造价30亿元。"), first_of("造价45亿元。", "2026-03-01")) == "updated"


def test_without_a_day_another_value_is_a_conflict():
    assert verdict(first_of("造价30亿元。"), first_of("造价45亿元。", "")) == "conflict"


def test_the_value_most_articles_give_is_what_the_others_are_compared_with():
    mentions = tuple(first_of(f"造价{n}亿元。") for n in ("45", "30", "30"))
    found = lines(Measure(mentions))
    assert [line.verdict for line in found] == ["conflict", "reference", "agree"]
    assert worst(found) == "conflict"
    assert {line.verdict for line in found} <= set(SAID)


def test_one_mention_alone_is_said_once():
    assert [line.verdict for line in lines(Measure((first_of("造价30亿元。"),)))] == ["single"]
