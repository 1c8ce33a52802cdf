"""The kinds of arrow, and the one a reader most likely means."""

from __future__ import annotations

import pytest

from desk.argument import KINDS, likely


@pytest.mark.parametrize(
    ("tail", "head", "kind"),
    [
        ("rebuttal", "claim", "rebuts"),
        ("claim", "rebuttal", "rebuts"),
        ("figure", "figure", "same_measure"),
        ("claim", "claim", "supports"),
        ("figure", "claim", "supports"),
    ],
)
def test_the_likely_kind_follows_from_the_codes(tail: str, head: str, kind: str) -> None:
    assert likely(tail, head) == kind
    assert kind in KINDS


def test_a_symmetric_kind_reads_the_same_from_both_ends() -> None:
    assert all(kind.forth == kind.back for kind in KINDS.values() if kind.symmetric)
