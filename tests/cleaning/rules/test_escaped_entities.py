"""Entities escaped twice are read; ampersands of companies and addresses stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import HTML, cleaned, edits, refused

RULE = "escaped_entities"
PAGE = HTML.replace("五亿元", "&amp;quot;五亿元&amp;quot;")


def test_entities_escaped_twice_are_read() -> None:
    assert '"五亿元"' in cleaned(PAGE).text


@pytest.mark.parametrize("honest", ["AT&amp;T", "?a=1&amp;copy=2", "R&amp;D；", "&amp;quot"])
def test_other_ampersands_stay(honest: str) -> None:
    assert edits(RULE, HTML.replace("五亿元", honest)) == []


def test_each_is_told_and_can_be_refused() -> None:
    assert [edit.removed for edit in edits(RULE, PAGE)] == ["&quot;", "&quot;"]
    assert "&quot;五亿元&quot;" in refused(RULE, PAGE).text
