import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from desk import exporters
from desk.exporters import w3c
from tests.exporters.stories import shelves, story

SCHEMAS = Path(__file__).resolve().parents[2].parent / "shared/schemas/w3c-web-annotation"


@pytest.fixture(scope="module")
def failures():
    """The 54 schemas of W3C's tests: give an annotation, get the names of those it fails."""
    from jsonschema import Draft4Validator, FormatChecker
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4

    if not SCHEMAS.is_dir():
        pytest.skip("the schemas are not on this machine: ../shared/schemas")

    def read(path):
        return json.loads(path.read_text("utf-8"))

    registry = Registry().with_resources(
        (path.name, Resource(read(path), DRAFT4))
        for path in (SCHEMAS / "definitions").glob("*.json")
    )
    checker = FormatChecker()
    # Without these two the schemas pass anything as an id and as a date.
    assert {"uri", "date-time"} <= checker.checkers.keys()
    manifest = read(SCHEMAS / "annotations/annotationMusts.test")["assertions"]
    checks = [
        (name, Draft4Validator(read(SCHEMAS / name), registry=registry, format_checker=checker))
        for name in manifest
    ]
    assert len(checks) == 54
    return lambda item: [name for name, check in checks if not check.is_valid(item)]


def items_of(view):
    return json.loads(exporters.to_text(view, "w3c"))["first"]["items"]


def test_every_annotation_passes_the_54_schemas(failures, library):
    items = items_of(exporters.choose(story().into(library)))

    assert [failures(item) for item in items] == [[]] * 9


def test_the_schemas_do_catch_a_date_without_a_zone_and_an_id_that_is_none(failures):
    item = items_of(exporters.choose(story()))[0]

    assert failures(item | {"created": "2025-01-01T00:00:00"})
    assert failures(item | {"id": "no uri"})
    assert failures(item["target"])


@settings(max_examples=40)
@given(shelf=shelves())
def test_any_annotation_passes_the_54_schemas(failures, shelf):
    for item in items_of(exporters.choose(shelf)):
        assert failures(item) == []


@settings(max_examples=40)
@given(shelves())
def test_marks_and_relations_come_back_as_they_were(shelf):
    marks, relations = w3c.read(exporters.to_text(exporters.choose(shelf), "w3c"))

    assert sorted(marks, key=lambda m: m.uid) == sorted(shelf.marks, key=lambda m: m.uid)
    assert relations == shelf.arrows


@settings(max_examples=40)
@given(shelves())
def test_quote_and_position_agree_in_the_text_that_the_state_names(shelf):
    texts = {hashlib.sha256(r.text.encode()).hexdigest(): r.text for r in shelf.texts}
    for item in items_of(exporters.choose(shelf)):
        if item["motivation"] != "linking":
            quote, place = item["target"]["selector"]
            text = texts[item["target"]["state"]["desk:sha256"]]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"])
            assert text[place["end"] :].startswith(quote["suffix"])


def test_the_facts_of_the_article_and_the_links_go_with_every_annotation():
    shelf = story()
    items = {item["id"]: item for item in items_of(exporters.choose(shelf))}
    claim, wrong = shelf.marks[0], shelf.marks[5]

    item = items[w3c.urn(claim.uid)]

    assert item["target"]["source"] == "https://e.com/%E7%BB%B4%E5%9F%BA_%28x%29?a=1&b=2"
    assert item["target"]["desk:article"]["desk:title"] == shelf.articles[0].title
    assert item["target"]["desk:article"]["desk:published"] == "2025-01-22T10:30:00+08:00"
    assert item["target"]["desk:article"]["desk:publishedInferred"] is False
    assert item["desk:speaker"]["name"] == "Elon Musk"
    assert [body["value"] for body in item["body"]] == ["claim", "钱", "@tag, two", claim.memo]
    (link,) = item["desk:links"]
    assert (link["kind"], link["forth"], link["exact"]) == ("rebuts", False, "wrong")
    assert link["annotation"] == wrong.uid


def test_an_article_without_an_address_of_the_web_is_named_by_its_own_id():
    shelf = story()
    (item,) = items_of(exporters.choose(shelf, annotations=[shelf.marks[6].uid]))[:1]

    assert item["target"]["source"] == w3c.urn(shelf.articles[1].uid)


def test_a_relation_is_an_annotation_with_two_targets_the_tail_first():
    shelf = story()
    (item,) = [i for i in items_of(exporters.choose(shelf)) if i.get("desk:kind") == "rebuts"]

    assert item["motivation"] == "linking"
    assert item["target"] == [w3c.urn(shelf.marks[5].uid), w3c.urn(shelf.marks[0].uid)]
    assert item["desk:tail"]["id"] == item["target"][0]
    assert item["body"][0]["value"] == "see <b>"


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ("https://e.com/%", "https://e.com/%25"),
        ("https://e.com/#a#b", "https://e.com/#a%23b"),
        ("https://例子.测试/", "https://%E4%BE%8B%E5%AD%90.%E6%B5%8B%E8%AF%95/"),
        ("http://[::1]/", ""),
        ("javascript:alert(1)", ""),
        ("mailto:a@e.com", ""),
    ],
)
def test_an_address_that_is_nearly_one_is_mended_or_left_out(url, uri):
    assert w3c._uri(url) == uri
