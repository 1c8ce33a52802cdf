"""Work beside the window: progress, result, cancel, failure."""

from __future__ import annotations

import threading

from desk.qt.job import Job


def test_what_a_generator_returns_is_the_result(qtbot):
    def steps():
        yield 1
        yield 2
        return "all"

    job = Job(steps(), "work")
    with qtbot.waitSignal(job.done) as ended:
        job.start()
    job.wait()
    assert ended.args == ["all"]


def test_progress_is_told_in_the_window_s_own_thread(qtbot):
    heard = []

    def steps():
        yield "one"

    job = Job(steps(), "work")
    job.progressed.connect(lambda step: heard.append((step, threading.current_thread())))
    with qtbot.waitSignal(job.done):
        job.start()
    job.wait()
    assert heard == [("one", threading.main_thread())]


def test_cancelling_closes_the_generator_and_runs_its_last_words(qtbot):
    started, closed = threading.Event(), threading.Event()

    def steps():
        try:
            while True:
                started.set()
                yield None
        finally:
            closed.set()

    job = Job(steps(), "endless")
    with qtbot.waitSignal(job.cancelled):
        job.start()
        started.wait(5)
        job.cancel()
    job.wait()
    assert closed.is_set()


def test_an_error_in_the_thread_is_handed_over(qtbot):
    def steps():
        yield None
        raise ValueError("three")

    job = Job(steps(), "work")
    with qtbot.waitSignal(job.failed) as ended:
        job.start()
    job.wait()
    assert isinstance(ended.args[0], ValueError)
