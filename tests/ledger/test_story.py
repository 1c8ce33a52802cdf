"""Stories in several articles and languages: what clusters by itself, and what is suggested."""

from itertools import combinations

import pytest

from desk.figures import agree
from desk.ledger.closeness import closeness
from desk.ledger.measures import measured
from desk.ledger.suspicion import suspected
from tests.ledger import story

STORIES = {
    "ferry": (story.ARTICLES, story.CONFLICTS),
    "merger": (story.MERGER, story.MERGER_CONFLICTS),
}


def _pairs(mentions):
    return {frozenset((a.place, b.place)) for a, b in combinations(mentions, 2)}


@pytest.mark.parametrize("name", STORIES)
def test_equal_values_of_one_fact_cluster_over_scripts_and_languages(name):
    found, fact = story.told(STORIES[name][0])
    of = {mention.place: mention for mention in found.mentions}
    joined = set().union(*(_pairs(m.mentions) for m in measured(found)))
    true = {
        pair
        for pair in _pairs(found.mentions)
        for a, b in [tuple(pair)]
        if fact[a] == fact[b] and agree(of[a].figure, of[b].figure).equal
    }
    assert len(joined & true) >= 0.9 * len(joined)
    assert len(joined & true) >= 0.9 * len(true)


@pytest.mark.parametrize("name", STORIES)
def test_true_conflicts_stand_among_the_first_ten_suggestions(name):
    found, fact = story.told(STORIES[name][0])
    near = closeness(found)
    first = suspected(found, measured(found, near), near)[:10]
    same = {fact[s.first.place] for s in first if fact[s.first.place] == fact[s.second.place]}
    assert set(STORIES[name][1]) <= same


def test_several_and_ranges_make_no_equality():
    found, fact = story.told()
    vague = [m for m in found.mentions if m.figure.qualifier in ("several", "range")]
    assert {fact[m.place] for m in vague} == {"searchers", "families"}
    alone = [m for m in measured(found) if m.mentions[0] in vague]
    assert all(len(measure.mentions) == 1 for measure in alone)
