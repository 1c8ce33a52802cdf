"""What a mail quotes is a quotation; prompts and comparisons are left."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import cleaned, edits, refused

RULE = "angled_quotations"
MAIL = """Dear Ann,

the figures in the report are wrong. I counted the vans myself on three
mornings in February, and there were never more than 540 of them, which
is far from the 835 that the council claims to have seen.

On 17 March 2025, Ann Lee wrote:
> The council replied that traffic had doubled in six years, from 410 to
> 835 vans a day, and that two children had been injured. Do you have
> other numbers?
>
> The mayor asked for them.
>> I would rather wait until the meeting on 3 April, because the mediator
>> will present a plan with two delivery hours.
"""


def test_quoted_lines_are_quotations_and_whole_again() -> None:
    article = cleaned(MAIL)
    quoted = [
        (article.text[b.start : b.end], b.level) for b in article.blocks if b.kind == "quotation"
    ]
    assert [level for _, level in quoted] == [1, 1, 2]
    first, second, third = (words for words, _ in quoted)
    assert "from 410 to 835 vans a day" in first
    assert first.endswith("Do you have other numbers?")
    assert second == "The mayor asked for them."
    assert third.endswith("because the mediator will present a plan with two delivery hours.")


def test_each_is_told_and_can_be_refused() -> None:
    assert {edit.removed.strip() for edit in edits(RULE, MAIL)} == {">", ">>"}
    assert "> The council" in refused(RULE, MAIL).text


@pytest.mark.parametrize(
    "honest", [">>> print(1)\n>>> print(2)\n1\n", "> 5\n> 6%\n", "a > b\nc > d\n", "> only one\nx"]
)
def test_other_signs_are_left(honest: str) -> None:
    assert edits(RULE, honest) == []
