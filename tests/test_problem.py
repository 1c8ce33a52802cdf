"""A problem says what happened and what to do."""

from desk.problem import Problem


def test_a_problem_reads_as_two_sentences() -> None:
    problem = Problem("The disk is full.", "Free some space.")
    assert str(problem) == "The disk is full. Free some space."
    assert str(Problem("The disk is full.")) == "The disk is full."
