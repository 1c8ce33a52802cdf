import hashlib
import json

import pytest
from hypothesis import given, settings

from desk import codebook, exporters, verbs
from desk.exporters import bundle
from desk.model import Article, Repair, Source
from desk.problem import Problem
from desk.store import Library
from tests.exporters.stories import Shelf, leaf, shelves, story


def records_of(shelf):
    return [
        *shelf.codes(), *shelf.names, *shelf.aliases_, *shelf.sources, *shelf.articles,
        *shelf.texts, *shelf.marks, *shelf.arrows, *shelf.stories, *shelf.memberships_,
    ]  # fmt: skip


def by_uid(records):
    return sorted(records, key=lambda record: record.uid)


@settings(max_examples=40)
@given(shelves())
def test_every_record_comes_back_as_it_was(shelf):
    found = bundle.read(exporters.to_text(exporters.choose(shelf), "bundle"))

    assert by_uid(found) == by_uid(records_of(shelf))


def full(library):
    """A library with everything in it, revisions and sources too."""
    from dataclasses import replace

    shelf = story()
    raw = bytes(range(256))
    source = Source("a.html", raw, hashlib.sha256(raw).hexdigest())
    first = shelf.texts[0]
    newer = leaf(shelf.articles[0], [("title", "T")], number=2)
    newer = replace(newer, repairs=(Repair("rule", "reason", "x", at=1),), source=source.uid)
    shelf.sources = [source]
    shelf.texts = [first, shelf.texts[1], newer]
    return shelf.into(library)


def test_a_library_moves_whole_into_an_empty_one(library, tmp_path):
    before = exporters.to_text(exporters.choose(full(library)), "bundle")

    with Library(tmp_path / "other.desk") as other:
        there = {code.uid for code in codebook.built_in()}
        records = [record for record in bundle.read(before) if record.uid not in there]
        other.do(verbs.add("Bring in a bundle", *records))
        after = exporters.to_text(exporters.choose(other), "bundle")

    assert by_uid(bundle.read(after)) == by_uid(bundle.read(before))
    assert [r.raw for r in bundle.read(after) if isinstance(r, Source)] == [bytes(range(256))]


def test_a_part_takes_along_what_it_refers_to_and_no_loose_arrow(library):
    shelf = story()
    view = exporters.choose(shelf.into(library), articles=[shelf.articles[0].uid])

    found = bundle.read(exporters.to_text(view, "bundle"))

    uids = {record.uid for record in found}
    assert {shelf.articles[0].uid, shelf.texts[0].uid, shelf.stories[0].uid} < uids
    assert {speaker.uid for speaker in shelf.names} < uids
    assert not uids & {record.uid for record in (*shelf.arrows, shelf.articles[1])}


@pytest.mark.parametrize(
    "data",
    ["", "{}", "[]", "3", "[" * 100_000, '{"desk": "x", "version": 1, "records": []}', "\x00"],
)
def test_what_is_no_bundle_is_told_so(data):
    with pytest.raises(Problem, match="not a Desk bundle"):
        bundle.read(data)


@pytest.mark.parametrize("record", [{}, {"is": "Annotation"}, {"is": "Other"}, 3, {"is": []}])
def test_a_damaged_record_and_a_later_bundle_are_told(record):
    with pytest.raises(Problem, match="Record 1 of the bundle is damaged"):
        bundle.read(json.dumps({"desk": "bundle", "version": 1, "records": [record]}))
    with pytest.raises(Problem, match="later Desk"):
        bundle.read(json.dumps({"desk": "bundle", "version": 2, "records": [record]}))


def test_facts_that_a_later_desk_adds_are_passed_over():
    shelf = Shelf([Article("T")])
    shelf.texts = [leaf(shelf.articles[0], [("title", "T")])]
    data = json.loads(exporters.to_text(exporters.choose(shelf), "bundle"))
    data["records"][-1]["later"] = 1

    assert bundle.read(json.dumps(data))[-1] == shelf.texts[0]
