"""A page as reading services give it has its fields in labelled lines."""

from __future__ import annotations

from desk.cleaning import clean_text

PAGE = """Title: Town to vote on wind farm | The Ledger

URL Source: https://ledger.example/2020/farm

Published Time: 2020-05-04T10:00:00Z

Markdown Content:
Town to vote on wind farm
=========================

The town council met on Monday evening in the harbour hall to decide on a wind farm.

Fishermen answered that the figure was wrong, and that the towers would block the way.
"""


def test_the_labels_are_fields_and_leave_the_text() -> None:
    cleaned = clean_text(PAGE)
    assert cleaned.title == "Town to vote on wind farm"
    assert cleaned.url == "https://ledger.example/2020/farm"
    assert cleaned.published == "2020-05-04T10:00:00Z"
    assert cleaned.text.startswith("The town council")
    assert cleaned.shape == "markdown"


def test_a_text_that_only_begins_with_a_title_is_not_one() -> None:
    assert clean_text("Title: x\n\nWords of a note.\n").text
