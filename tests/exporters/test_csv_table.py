import csv
import io

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desk import exporters
from desk.exporters import FACTS, csv_table
from tests.exporters.stories import shelves, story


def cards(view):
    return [
        exporters.card(view, article, mark)
        for article in view.articles
        for mark in view.marked(article)
    ]


def rows(text):
    """Read a table as any other program does."""
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_file_is_what_a_spreadsheet_expects(library):
    data = exporters.to_text(exporters.choose(story().into(library)), "csv").encode()

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    head, *table = rows(data.decode())
    assert tuple(head) == FACTS
    assert len(table) == 7
    assert {len(row) for row in table} == {len(FACTS)}


@settings(max_examples=40)
@given(shelves())
def test_every_fact_comes_back_as_it_was(shelf):
    view = exporters.choose(shelf)
    text = exporters.to_text(view, "csv")

    found = csv_table.facts(io.StringIO(text.removeprefix("\ufeff"), newline=""))

    assert found == cards(view)
    for facts in found:
        text = shelf.revision_of(facts["revision"]).text
        assert text[facts["start"] : facts["end"]] == facts["exact"]


@settings(max_examples=40)
@given(shelves())
def test_no_cell_runs_as_a_formula(shelf):
    for row in rows(exporters.to_text(exporters.choose(shelf), "csv")):
        for cell in row:
            assert not cell.startswith(
                ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
            )


@given(st.text())
@example("'=1")
@example("''")
@example("\t=1")
@example("")
def test_the_guard_is_taken_back_exactly(cell):
    assert csv_table.as_it_was(csv_table.inert(cell)) == cell


def test_a_table_is_read_from_a_file_even_with_a_very_long_cell(tmp_path, library):
    shelf = story()
    shelf.marks[0] = exporters_long(shelf)
    view = exporters.choose(shelf.into(library))

    path = exporters.export(view, "csv", tmp_path / "a.csv")

    before = csv.field_size_limit()
    found = csv_table.read_table(path)
    assert found == cards(view)
    assert max(len(facts["memo"]) for facts in found) == 200_000
    assert csv.field_size_limit() == before


def exporters_long(shelf):
    from dataclasses import replace

    return replace(shelf.marks[0], memo="长" * 200_000)
