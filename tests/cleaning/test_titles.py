"""Headlines without the names of their sites."""

from __future__ import annotations

import pytest

from desk.cleaning.titles import headline, without_site


@pytest.mark.parametrize(
    ("title", "outlets", "host", "left"),
    [
        ("The plan | Daily Ledger", ["Daily Ledger"], "", "The plan"),
        ("The plan - Ledger", [], "www.ledger.example", "The plan"),
        ("Feuerwehr Hafen - Ausbildung", [], "feuerwehrhafen.example", "Ausbildung"),
        ("Wet, then dry – again", [], "ledger.example", "Wet, then dry – again"),
        ("Shared history¶", [], "", "Shared history"),
    ],
)
def test_what_the_site_calls_itself_goes(
    title: str, outlets: list[str], host: str, left: str
) -> None:
    assert without_site(title, outlets, host) == left


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("锂价跌破六万元关口 盐湖企业仍有利润_财经_某某网", "锂价跌破六万元关口 盐湖企业仍有利润"),
        (
            "Removing solder – so old devices run again – LimeSpace – IT",
            "Removing solder – so old devices run again – LimeSpace",
        ),
        ("A headline of its own", "A headline of its own"),
    ],
)
def test_a_last_part_in_few_words_goes_from_the_title_of_a_window(title: str, left: str) -> None:
    assert headline(title) == left
