"""What was said to be saved is there after the process was killed."""

from __future__ import annotations

import pytest

from tests.benchmarks.durability import kills


@pytest.mark.slow
def test_a_killed_process_loses_no_annotation_that_was_said_to_be_saved() -> None:
    told, missing, _slowest = kills(4, seed=7)
    assert told > 0
    assert missing == 0
