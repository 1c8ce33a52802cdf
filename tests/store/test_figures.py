"""Figures kept beside the texts: exact, by value, and never in the way of the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.figures import VERSION, as_record, find
from desk.model import Change, Edit, Refusal
from tests.helpers import bring

if TYPE_CHECKING:
    from desk.store import Library

SAID = "造价30亿元，12345678901234567890.123元，57人，40%，2025年1月21日。"


def kept(library: Library) -> str:
    revision = bring(library, "T", SAID)
    said = [as_record(figure) for figure in find(revision.text)]
    library.figures.keep(revision.uid, "", VERSION, said)
    return revision.uid


def test_what_is_kept_comes_back_as_it_was(library: Library) -> None:
    uid = kept(library)
    assert library.figures.kept(uid, "", VERSION) == [as_record(f) for f in find(f"T\n{SAID}")]
    assert library.figures.kept(uid, "2026-01-01", VERSION) is None
    assert library.figures.kept(uid, "", "another") is None


def test_they_are_asked_by_value_and_unit(library: Library) -> None:
    uid = kept(library)
    found = library.figures.within(["CNY"], 3e9, 3e9)
    assert [(revision, said["text"]) for revision, said in found] == [(uid, "30亿元")]
    assert [said["text"] for _uid, said in library.figures.within((), 50.0, 60.0)] == ["57人"]
    (large,) = library.figures.within(["CNY"], 1e19, None)
    assert large[1]["low"] == "12345678901234567890.123"


def test_the_index_serves_the_question(library: Library) -> None:
    kept(library)
    with library._read.connect() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT said FROM figure WHERE unit = 'CNY' AND low_near <= 4e9"
        ).all()
    assert any("ix_figure_unit_low_near_high_near" in str(row) for row in plan)


def test_a_text_without_figures_is_read_once(library: Library) -> None:
    revision = bring(library, "T", "无")
    assert library.figures.unread(VERSION) == [revision.article]
    library.figures.keep(revision.uid, "", VERSION, [])
    assert library.figures.unread(VERSION) == []
    assert library.figures.kept(revision.uid, "", VERSION) == []
    assert library.figures.within((), None, None) == []


def test_keeping_them_is_no_step(library: Library) -> None:
    before = len(library.history())
    kept(library)
    assert len(library.history()) == before + 1  # the article alone


def test_a_refusal_is_a_record_like_any_other(library: Library) -> None:
    refusal = Refusal("same_measure", "a", "b")
    library.do(Change("Refuse", (Edit(None, refusal),)))
    assert library.refusals("same_measure") == library.refusals() == [refusal]
    assert library.refusals("another") == []
    library.undo()
    assert library.refusals() == []
