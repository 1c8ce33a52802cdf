"""A figure as the values of a mark, and back, without a digit lost."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from desk.codebook.figure import CODE
from desk.figures import as_record, find
from desk.ledger.fields import as_fields, figure_of, from_record
from desk.ledger.scope import mentions_of
from desk.ledger.taking import fields_in, take, untaken
from tests.helpers import records_of

SAID = (
    "造价约30亿元，各出资12.5亿至13亿美元，不到40%，超过5.25吉瓦，"
    "每年3000万户，2025年1月21日，数十亿元。"
)


def taken(text=SAID):
    _source, article, revision = records_of("T", text, published="2026-01-01")
    figures = [f for f in find(revision.text, "2026-01-01") if f.start > 1]
    made, change = take(revision, figures, CODE)
    return article, revision, figures, made, change


def test_all_that_is_meant_comes_back():
    _article, _revision, figures, made, _change = taken()
    assert [figure_of(mark).meaning for mark in made] == [figure.meaning for figure in figures]
    assert [mark.exact for mark in made] == [figure.text for figure in figures]


def test_fields_are_json_and_numbers_are_strings():
    for mark in taken()[3]:
        fields = json.loads(json.dumps(dict(mark.fields)))
        assert all(v is None or isinstance(v, str | bool) for v in fields.values())
    fields = as_fields(find("造价0.1亿元")[0])
    assert (fields["value"], fields["unit"]) == ("10000000", "CNY")
    assert as_fields(find("造价3亿至5亿元")[0])["value"] is None


def test_a_value_that_another_program_typed_is_read():
    from dataclasses import replace

    mark = replace(taken()[3][0], fields={"value": 4500000000, "unit": "CNY"})
    figure = figure_of(mark)
    assert (figure.low, figure.unit, figure.kind) == (Decimal(4500000000), "CNY", "money")
    for odd in ({}, {"value": "x"}, {"value": True}, {"value": "1e99999"}, {"value": "nan"}):
        assert figure_of(replace(mark, fields=odd)) is None


def test_a_record_is_the_figure_again():
    for figure in find(SAID, "2026-01-01"):
        assert from_record(json.loads(json.dumps(as_record(figure)))) == figure


def test_a_mark_with_a_corrected_value_speaks_for_its_place():
    from dataclasses import replace

    article, revision, figures, made, _change = taken()
    mark = replace(made[0], fields=dict(made[0].fields) | {"low": "7", "high": "7"})
    mentions = list(mentions_of(article, revision, figures, [mark]))
    assert len(mentions) == len(figures)
    assert (mentions[0].figure.low, mentions[0].annotation) == (Decimal(7), mark.uid)
    assert mentions[1].annotation is None
    assert untaken(figures, [mark]) == figures[1:]


@pytest.mark.parametrize("words", ["30亿元", "约30亿元", "造价约30亿元"])
def test_a_span_means_the_figure_in_it(words):
    article, revision, *_rest = taken()
    start = revision.text.index(words)
    fields = fields_in(article, revision, start, start + len(words))
    assert (fields["value"], fields["unit"], fields["qualifier"]) == ("3000000000", "CNY", "about")


def test_a_span_without_a_figure_says_nothing():
    article, revision, *_rest = taken()
    assert fields_in(article, revision, 2, 4) == {}
