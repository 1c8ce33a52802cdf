"""Random signs that a forum hid in its text go; formulas, initials and figures stay."""

from __future__ import annotations

import pytest

from tests.cleaning.rule import STORY, cleaned, edits, refused

RULE = "copy_noise"
NOISE = ("7 Q# d( L: m  u", "3 K9 w! t. X5 c; R", "% b2 H' n+ G8 y9 j", ". V) e6 T^ s4 [= B")
NOISY = "\n".join(
    (
        "渔港的风电场要不要建",
        STORY[0],
        f"www.example.com{NOISE[0]}",
        STORY[1] + NOISE[1] + "海风论坛",
        f"海风论坛{NOISE[2]}",
        STORY[2],
        NOISE[3],
        STORY[3],
    )
)


def test_the_signs_go_and_with_them_the_name_of_the_forum() -> None:
    assert cleaned(NOISY).text.split("\n") == list(STORY)


@pytest.mark.parametrize(
    "honest",
    [
        "\n".join(("x = 2 y + 3 z - a b + c", "1 2 3 4 5 6 7 8 9", "A B C D E F G", *STORY)),
        "\n".join((f"渔港的账目 {NOISE[0]}", *STORY)),
        "It is up to us if we go in or on. So be it, as he is to me, or I am to it.\n" * 4,
        "\n".join(["- a) b; c, d: e. f", "(a) (b) (c) (d) (e) (f)", *STORY] * 2),
        "\n".join(["0 1 a2 b3 4c 5d e6 f7 8 9", *STORY]),
    ],
)
def test_what_somebody_wrote_stays(honest: str) -> None:
    assert edits(RULE, honest) == []


def test_it_is_told_and_can_be_refused() -> None:
    assert len(edits(RULE, NOISY)) == len(NOISE)
    assert NOISE[3] in refused(RULE, NOISY).text
