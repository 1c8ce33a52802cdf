"""Addresses behind proxies and counters are unwrapped; words that are shown are not touched."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, cleaned, edits, refused

RULE = "wrapped_targets"
WRAPPED = "https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx&sa=D"
PAGE = HTML.replace("银行贷款", f'<a href="{WRAPPED}">银行贷款</a>')


def targets(source: str) -> list[str]:
    return [inline.target for inline in cleaned(source).inlines]


def test_the_address_inside_is_kept() -> None:
    assert targets(PAGE) == ["https://a.example/x"]
    assert "银行贷款" in cleaned(PAGE).text


@pytest.mark.parametrize(
    "honest", ["https://a.example/x?id=3&page=2", "https://www.google.com/search?q=a.example"]
)
def test_other_addresses_stay(honest: str) -> None:
    source = PAGE.replace(WRAPPED, honest)
    assert targets(source)[0].startswith("https://")


def test_it_is_told_and_can_be_refused() -> None:
    (edit,) = edits(RULE, PAGE)
    assert (edit.removed, edit.inserted) == (WRAPPED, "https://a.example/x")
    own = refused(RULE, PAGE)
    assert [inline.target for inline in own.inlines] == [WRAPPED]
