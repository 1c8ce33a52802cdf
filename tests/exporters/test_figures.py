"""The table of figures as CSV, XLSX, JSON and Markdown: every span, every source, no formula."""

from __future__ import annotations

import csv
import io
import json

import pytest

from desk import exporters
from desk.ledger.table import COLUMNS
from tests.helpers import bring
from tests.ledger.scopes import BRIDGE


@pytest.fixture
def filled(library):
    for number, text in enumerate(BRIDGE):
        bring(library, *text.split("\n"), outlet="=Paper", published=f"2026-01-0{number + 1}")
    bring(library, "=2+3", "据路透社报道，造价约45亿元𠮷😀。", outlet="@x")
    return library


def table(library, name):
    return exporters.to_text(exporters.choose(library), name)


def test_every_row_stands_where_it_says(filled):
    text = table(filled, "figures-csv")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        whole = filled.revision_of(row["revision_uid"]).text
        assert whole[int(row["start"]) : int(row["end"])] == row["text"]
    twelve = [row for row in rows if row["low"] == "1200000000"]
    assert len({row["measure"] for row in twelve}) == 1
    assert {row["verdict"] for row in twelve} == {"reference", "agree"}
    (about,) = [row for row in rows if row["article"] == "'=2+3"]
    assert (about["source"], about["unit"]) == ("路透社", "CNY")


def test_the_words_beside_a_figure_are_exported_with_their_places(filled):
    text = table(filled, "figures-csv").removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    (about,) = [row for row in rows if row["article"] == "'=2+3"]
    whole = filled.revision_of(about["revision_uid"]).text
    at = whole.index("约")
    assert about["cues"] == f"qualifier {at}-{at + 1} 约"
    told = json.loads(table(filled, "figures-json"))["figures"]
    (record,) = [row for row in told if row["article"] == "=2+3"]
    assert record["cues"] == [{"role": "qualifier", "start": at, "end": at + 1, "text": "约"}]


def test_no_cell_can_be_run(filled):
    text = table(filled, "figures-csv")
    for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_a_workbook_holds_the_same_and_its_cells_are_text(filled, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = exporters.export(exporters.choose(filled), "figures-xlsx", tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(path)["figures"]
    head, *rows = sheet.iter_rows()
    assert tuple(cell.value for cell in head) == COLUMNS
    text = table(filled, "figures-csv").removeprefix("\ufeff")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(lines)
    assert [row[COLUMNS.index("low")].value or "" for row in rows] == [r["low"] for r in lines]
    assert "f" not in {cell.data_type for row in rows for cell in row}
    numbers = {"measure", "start", "end"}
    for row in rows:
        for name, cell in zip(COLUMNS, row, strict=True):
            assert cell.value is None or (cell.data_type == "n") == (name in numbers)
    assert any(row[COLUMNS.index("article")].value == "=2+3" for row in rows)


def test_json_tells_possible_conflicts_with_their_reasons(filled):
    found = json.loads(table(filled, "figures-json"))
    assert set(found) == {"figures", "possible_conflicts", "doubts"}
    first = found["possible_conflicts"][0]
    assert first["shared_words"]
    assert first["first"]["text"] != first["second"]["text"]
    assert all(row["low"] is None or isinstance(row["low"], str) for row in found["figures"])


def test_markdown_shows_words_from_outside_as_they_are(library):
    bring(library, "A|B *c*", "价格<b>12亿元|[x](y)。")
    text = table(library, "figures-markdown")
    assert "A\\|B \\*c\\*" in text
    assert "\\<b\\>12亿元\\|\\[x\\](y)" in text


def test_a_bundle_carries_what_was_refused_between_its_articles(filled):
    from desk.exporters.bundle import read
    from desk.ledger.scope import Scope
    from desk.model import Change, Edit, Refusal

    first, *_rest, last = Scope.of(filled).mentions
    refusal = Refusal("same_measure", first.key, last.key)
    filled.do(Change("Refuse", (Edit(None, refusal),)))
    assert refusal in read(table(filled, "bundle"))
    only = exporters.choose(filled, articles=[first.article.uid])
    assert refusal not in read(exporters.to_text(only, "bundle"))
