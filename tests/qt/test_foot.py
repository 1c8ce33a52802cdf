"""The bars at the foot: told, asked, stopped."""

from __future__ import annotations

from desk.problem import Problem
from desk.qt.foot import Foot


def test_a_problem_stays_until_it_is_put_away(qtbot):
    foot = Foot()
    qtbot.addWidget(foot)
    foot.notice.tell_problem(Problem("The disk is full.", "Make room."))
    assert foot.notice.words.text() == "The disk is full. Make room."
    assert not foot.notice._brief.isActive()


def test_good_news_goes_by_itself(qtbot):
    foot = Foot()
    qtbot.addWidget(foot)
    foot.notice.tell("Done.")
    assert foot.notice._brief.isActive()


def test_its_button_does_what_it_says(qtbot):
    foot, done = Foot(), []
    qtbot.addWidget(foot)
    foot.notice.tell("Gone.", "Undo", lambda: done.append(True))
    foot.notice._more.click()
    assert done == [True]
    assert foot.notice.isHidden()


def test_an_answer_is_heard_and_no_answer_is_not(qtbot):
    foot, heard = Foot(), []
    qtbot.addWidget(foot)
    foot.prompt.ask("Name?", "x", heard.append)
    foot.prompt.field.setText("   ")
    foot.prompt.accept()
    assert not foot.prompt.isHidden()
    foot.prompt.field.setText(" 承诺 ")
    foot.prompt.accept()
    foot.prompt.ask("Name?", "y", heard.append)
    foot.prompt.close_prompt()
    assert heard == ["承诺"]


def test_work_that_runs_can_be_stopped(qtbot):
    foot = Foot()
    qtbot.addWidget(foot)

    def steps():
        while True:
            yield None

    job = foot.start("work", steps(), lambda _result: None, lambda _error: None)
    assert foot.busy()
    with qtbot.waitSignal(job.cancelled):
        foot.work._cancel()
    qtbot.waitUntil(lambda: not foot.busy())
    assert "kept" in foot.notice.words.text()
