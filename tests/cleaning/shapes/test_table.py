"""Rows of a table are articles; prose with commas is no table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.cleaning import clean_all
from desk.cleaning.shapes import recognised, table
from tests.cleaning.structured_documents import EN_BODY, ZH_BODY

HEAD = "url,title,content\n"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(EN_BODY),
        "\n".join(ZH_BODY),
        "Title, author, and date\n\n" + "\n\n".join(EN_BODY),
        "London, Tuesday; by our own correspondent\n" + "\n".join(EN_BODY),
        "a,b,c\n1,2,3\n4,5,6\n" * 9,
        "title: x\n\n" + EN_BODY[0],
    ],
)
def test_prose_and_numbers_are_no_articles_in_a_table(text: str) -> None:
    assert recognised(text) is not table
    assert table.parts(text) == []


def test_quotation_marks_and_line_breaks_in_a_cell_are_read() -> None:
    body = f'{EN_BODY[0]}\n\nHe said ""{EN_BODY[4]}""'
    (cleaned,) = clean_all(f'{HEAD}https://a.example/1,A fair title,"{body}"\n'.encode())
    assert cleaned.text == f'{EN_BODY[0]}\nHe said "{EN_BODY[4]}"'
    assert (cleaned.title, cleaned.url) == ("A fair title", "https://a.example/1")


def test_a_row_without_a_body_goes_to_the_one_before() -> None:
    rows = f'https://a.example/1,One,"{EN_BODY[0]}"\nhttps://a.example/2,Two,\n'
    assert [each.title for each in clean_all((HEAD + rows).encode())] == ["One"]


def test_a_quotation_that_never_closes_is_read_to_the_end() -> None:
    (cleaned,) = clean_all(f'{HEAD}https://a.example/1,One,"{EN_BODY[0]}\n\n{EN_BODY[1]}'.encode())
    assert cleaned.text.split("\n") == list(EN_BODY[:2])


@given(st.text(alphabet='a,"\n\r; é', max_size=80))
def test_rows_cover_no_letter_twice(text: str) -> None:
    at = 0
    for row in table.rows(text, ","):
        for cell in row:
            assert at <= cell.start <= cell.end <= len(text)
            at = cell.end
