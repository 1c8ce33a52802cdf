"""A headline run together with author and date ends where they begin; sentences stay whole."""

from __future__ import annotations

import itertools

import pytest

from desk.cleaning.flat_heads import bounds


def parts(text: str) -> list[str]:
    places = [0, *bounds(text), len(text)]
    return [text[a:b].strip() for a, b in itertools.pairwise(places)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The case for boring airports Opinion By Nadia Rahmani May 3, 2025 Share I confess.",
            ["The case for boring airports", "Opinion", "By Nadia Rahmani",
             "May 3, 2025 Share", "I confess."],
        ),
        (
            "Heat wave to break records By Jane Doe and Mark Lee | Published June 3, 2025 The heat",
            ["Heat wave to break records", "By Jane Doe and Mark Lee", "| Published June 3, 2025",
             "The heat"],
        ),
        (
            "Grain ships turn back June 4, 2025 At least nine grain ships turned back.",
            ["Grain ships turn back", "June 4, 2025", "At least nine grain ships turned back."],
        ),
    ],
)  # fmt: skip
def test_the_head_is_parted(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on May 3, 2025. Mayor Jane said so. By Monday the vote was known.",
        "The council will vote on May 3, 2025 The mayor said.",
        "SANTIAGO, July 17, 2025 (Reuters) - Chilean copper miner Tarsa cut its output.",
        "A letter By Monday Morning The rain had stopped.",
        "",
    ],
)
def test_sentences_stay_whole(text: str) -> None:
    assert parts(text) == [text]
