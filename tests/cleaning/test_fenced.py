"""What may be hostile is cleaned in a process of its own, which ends when it takes too much."""

from __future__ import annotations

import pytest

from desk.cleaning import clean_all, fenced
from desk.problem import Problem

STORY = (
    "海边小城要不要建风电场\n\n居民周一开会讨论风电场，会议开到半夜。\n\n投票将在五月举行。\n"
).encode()


def test_behind_the_fence_comes_out_what_comes_out_without_it() -> None:
    assert fenced.behind_fence(STORY, "a.txt") == clean_all(STORY, "a.txt")


def test_a_problem_comes_through_the_fence() -> None:
    with pytest.raises(Problem) as told:
        fenced.behind_fence(b"%PDF-1.7", "a.pdf")
    assert "a.pdf" in told.value.what
    assert told.value.remedy


def test_too_long_and_too_much_are_told_in_a_sentence() -> None:
    with pytest.raises(Problem, match="seconds"):
        fenced.behind_fence(STORY, "a.txt", seconds=0.001)
    with pytest.raises(Problem, match="MB"):
        fenced.behind_fence(STORY, "a.txt", megabytes=8)


@pytest.mark.parametrize("data", [STORY, STORY * 1000, b"<p>words</p>" * 100])
def test_what_is_small_needs_no_fence(data: bytes) -> None:
    assert not fenced.needs_fence(data)


@pytest.mark.parametrize("data", [b"<div>" * 4000, b"[" * 4000, b'{"a":' * 4000, b"a" * 2_000_000])
def test_what_is_large_or_deep_needs_one(data: bytes) -> None:
    assert fenced.needs_fence(data)
