"""What was said to be saved is there after the process was killed."""

from __future__ import annotations

import pytest

from tests.benchmarks.durability import kills
from tests.benchmarks.durability_steps import walk


@pytest.mark.slow
def test_a_killed_process_loses_no_annotation_that_was_said_to_be_saved() -> None:
    every = kills(4, seed=7)
    assert every.told > 0
    assert every.missing == 0
    assert every.unsound == 0


def test_random_steps_undone_and_done_again_over_restarts_lead_to_the_same_library() -> None:
    walked = walk(250, seed=5, restart=60)
    assert walked.undone > 50
    assert walked.compared > 10
    assert walked.different == 0
