"""Where a printed article goes on, and the heads of its pages, go; sentences on pages stay."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_text

SAID = (
    "The ferry company has named no reason, and it will not say when ships will sail again.",
    "“We heard it on the radio,” said Ada Holm, who runs a café beside the quay.",
    "The council disputes the figure, and a hearing is set for April in the county hall.",
)
HEAD = "{} THE HARBOUR POST, MONDAY, APRIL 7, 2025"


def paragraphs(*lines: str, without: frozenset[tuple[str, int, int]] = frozenset()) -> list[str]:
    return clean_text("\n\n".join(lines), "a.txt", without).text.split("\n")


@pytest.mark.parametrize(
    ("on", "back"),
    [
        ("See FERRY, Page A7", "Continued from Page A1"),
        ("Please see FERRY, A7", "Continued from A1"),
        ("Continued on page 7", "Cont'd from page 1"),
        ("（下转第三版）", "（上接第一版）"),
        ("下转A3版", "上接A1版"),
        ("Fortsetzung auf Seite 7", "Fortsetzung von Seite 1"),
    ],
)
def test_the_lines_that_lead_on_and_back_go_and_are_told(on: str, back: str) -> None:
    text = "\n\n".join(("The ferry is late", SAID[0], SAID[1], on, back, SAID[2]))
    cleaned = clean_text(text, "a.txt")
    assert cleaned.text.split("\n") == list(SAID)
    told = {repair.removed for repair in cleaned.repairs if repair.rule == "broken_pages"}
    assert told == {on, back}


def test_the_short_head_that_an_article_goes_on_under_goes_too() -> None:
    lines = (*SAID[:2], "See FERRY, Page A7", "FERRY", "Continued from A1", SAID[2])
    assert paragraphs("The ferry is late", *lines) == list(SAID)


def test_heads_of_pages_go_where_they_recur_with_another_number() -> None:
    lines = (HEAD.format("12"), "The ferry is late", SAID[0], SAID[1], HEAD.format("14"), SAID[2])
    cleaned = clean_text("\n\n".join(lines), "a.txt")
    assert cleaned.text.split("\n") == list(SAID)
    assert cleaned.published == "2025-04-07"


def test_a_paragraph_goes_on_over_the_edge_of_a_page() -> None:
    wrapped = (
        "The ferry is late\n\nThe ferry company has named no reason, and it will\nnot say when "
        "ships will sail again, although the\n\nSee FERRY, Page A7\n\nContinued from A1\n\n"
        "council has asked for it in writing three times this\nyear and once again on Monday, when "
        "the mayor came.\n\nNobody at the quay knows why, and the office that sells\nthe tickets "
        "has been closed since the last day of March.\n"
    )
    lines = clean_text(wrapped, "a.txt").text.split("\n")
    assert any("although the council has asked" in line for line in lines)


def test_a_cut_that_is_refused_stays() -> None:
    text = "\n\n".join(("The ferry is late", SAID[0], "See FERRY, Page A7", SAID[1], SAID[2]))
    at = text.index("See FERRY")
    kept = clean_text(text, "a.txt", frozenset({("broken_pages", at, at + 18)}))
    assert "See FERRY, Page A7" in kept.text


@pytest.mark.parametrize(
    "line",
    [
        "See page 7 of the report for the figures, which nobody disputes.",
        "He continued from there to the harbour.",
        "Turn to the north, 12 miles on, he said.",
        "Table 1 The ships of the company",
    ],
)
def test_a_sentence_on_a_page_stays(line: str) -> None:
    assert line in paragraphs("The ferry is late", SAID[0], line, SAID[1], SAID[2])


def test_the_rows_of_a_list_are_no_heads() -> None:
    rows = [f"Ferry of the north {year}" for year in (2021, 2022, 2023)]
    text = clean_text(
        "\n".join(("The ferry is late", SAID[0], *rows, SAID[1], SAID[2])), "a.txt"
    ).text
    assert all(row in text for row in rows)
