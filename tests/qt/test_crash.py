"""A mistake of ours is reported once, and without a word of an article."""

from __future__ import annotations

from desk.problem import Problem
from desk.qt.crash import Net, Report, details

SECRET = "正文里的一句话"


def failed(error):
    try:
        raise error
    except Exception as caught:
        return caught


def test_the_report_names_the_place_and_no_words_of_an_article():
    said = details(failed(ValueError(SECRET)))
    assert SECRET not in said
    assert "ValueError" in said
    assert "test_crash.py" in said
    assert "Desk 0." in said


def test_the_report_holds_no_path_of_the_machine():
    assert "/home" not in details(failed(KeyError(1)))
    assert "/" not in details(failed(KeyError(1))).splitlines()[-2].split(":")[0]


def test_one_mistake_opens_one_report_and_a_problem_none(window):
    told = []
    net = Net(told.append, window)
    problem = Problem("The disk is full.", "Make room.")
    for error in (failed(ValueError(1)), failed(ValueError(2)), problem):
        net.catch(type(error), error, error.__traceback__)
    reports = window.findChildren(Report)
    assert len(reports) == 1
    assert told == [problem]
    reports[0].accept()
