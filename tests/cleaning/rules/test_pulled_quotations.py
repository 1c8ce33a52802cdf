"""Words that a longer paragraph near by has, too, go; a refrain and an opening stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import cleaned, edits, refused

RULE = "pulled_quotations"
FIRST = (
    "<p>She has measured fjords for eleven summers, most of them from the deck of a small boat.</p>"
)
SAID = (
    "<p>The last survey was made in 1911 with a rope and a piece of lead. Between two casts there "
    "were 200 metres in which anything could hide. Nobody minded.</p>"
)
PULLED = "Between two casts there were 200 metres in which anything could hide."
REST = "<p>Thirty-one per cent of the fjords have no modern survey, she says, and nobody pays.</p>"


def page(pulled: str) -> str:
    return f"<h1>The maps were wrong</h1>{FIRST}{SAID}{pulled}{REST}"


@pytest.mark.parametrize(
    "pulled",
    [
        f"<blockquote>{PULLED}</blockquote>",
        f"<blockquote>“{PULLED}”</blockquote>",
    ],
)
def test_a_pull_quote_goes_and_its_words_stay_where_they_were_said(pulled: str) -> None:
    assert cleaned(page(pulled)).text.count("Between two casts") == 1
    assert [edit.removed for edit in edits(RULE, page(pulled))]


@pytest.mark.parametrize(
    "other",
    [
        f"<blockquote>{PULLED.replace('200', '300')}</blockquote>",
        "<p>Nobody minded.</p>",
        SAID,
    ],
)
def test_other_words_short_ones_and_a_paragraph_told_twice_stay(other: str) -> None:
    assert edits(RULE, page(other)) == []


def test_a_paragraph_that_repeats_words_for_effect_stays() -> None:
    assert edits(RULE, page(f"<p>{PULLED}</p>")) == []


def test_it_can_be_refused() -> None:
    assert refused(RULE, page(f"<blockquote>{PULLED}</blockquote>")).text.count("two casts") == 2
