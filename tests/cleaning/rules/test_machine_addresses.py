"""Links to programming interfaces are told; other links are not, and all stay links."""

from __future__ import annotations

import pytest

from desk.cleaning import clean

PAGE = "<p>软银表示，<a href='{}'>将立即投资</a>五千亿美元，用于数据中心。</p><p>此外没有细节。</p>"


@pytest.mark.parametrize(
    "address",
    [
        "https://api.example.org/api/detail/article/71380000",
        "https://www.example.org/wp-json/wp/v2/posts/1",
        "https://www.example.org/story.json?id=3",
    ],
)
def test_an_address_for_machines_is_told_and_stays_a_link(address: str) -> None:
    cleaned = clean(PAGE.format(address).encode())
    told = [repair for repair in cleaned.repairs if repair.rule == "machine_addresses"]
    assert [cleaned.source[r.start : r.end] for r in told] == ["将立即投资"]
    assert [inline.target for inline in cleaned.inlines] == [address]
    key = ("machine_addresses", told[0].start, told[0].end)
    again = clean(PAGE.format(address).encode(), without=frozenset({key}))
    assert "machine_addresses" not in {repair.rule for repair in again.repairs}


@pytest.mark.parametrize(
    "address", ["https://www.example.org/a/api-economy", "https://capi.example.org/x.html"]
)
def test_an_address_of_a_page_is_not(address: str) -> None:
    cleaned = clean(PAGE.format(address).encode())
    assert "machine_addresses" not in {repair.rule for repair in cleaned.repairs}
