"""A table of facts is kept whole or cut whole."""

from __future__ import annotations

import pytest

from desk.cleaning.html import blocks, tree, whole_tables

ROWS = (
    ("Country", "Norway"),
    ("Opened", "12 May 1931"),
    ("Owner", "Harbour authority"),
    ("Toll", "no"),
)
TABLE = "<table>" + "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in ROWS) + "</table>"
TERMS = "<dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in ROWS) + "</dl>"


def settled(html: str, cut: str, rule: str = "aside") -> list[tuple[str, str]]:
    """Return the rows and why each is cut, where those with some words were cut before."""
    pieces = blocks.pieces(tree.parse(html))
    for piece in pieces:
        if any(word in piece.block.strand.text for word in cut.split()):
            piece.block.cut, piece.block.reason = rule, "x"
    whole_tables.settle(pieces)
    return [(piece.block.strand.text, piece.block.cut) for piece in pieces]


@pytest.mark.parametrize("html", [TABLE, TERMS])
def test_rows_of_a_table_that_is_mostly_kept_come_back(html: str) -> None:
    assert {cut for _words, cut in settled(html, "Toll Norway")} == {""}


@pytest.mark.parametrize("html", [TABLE, TERMS])
def test_a_table_that_is_mostly_cut_goes_whole(html: str) -> None:
    assert {cut for _words, cut in settled(html, "Country Norway Opened May Owner Harbour")} == {
        "aside"
    }


def test_two_tables_are_judged_apart() -> None:
    found = settled(f"{TABLE}<p>Between.</p>{TABLE.replace('Norway', 'Sweden')}", "Sweden")
    assert {cut for _words, cut in found} == {""}


def test_what_a_page_hides_stays_hidden() -> None:
    assert ("Toll\tno", "hidden") in settled(TABLE, "Toll", "hidden")


def test_paragraphs_set_in_a_table_are_judged_one_by_one() -> None:
    words = (
        "The ferry company has named no reason, and it will not say when ships will sail again. "
    )
    rows = "".join(f"<tr><td>{n}</td><td>{words * 3}</td></tr>" for n in range(4))
    found = settled(f"<table>{rows}</table>", "2")
    assert "aside" in {cut for _words, cut in found}
