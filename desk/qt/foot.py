"""The bars at the foot of the window: what went wrong, what is going on, what is asked.

None of them is modal and none stays when there is nothing to say.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from desk.qt.bars import Mode, Notice, Prompt, Work
    from desk.qt.job import Job

B = TypeVar("B", bound=QWidget)


class Foot(QWidget):
    """The foot of the window, and the jobs that run.

    Signals:
        left: the reader wants to leave the mode.
        answered: the question is put away, answered or not.
    """

    left = Signal()
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._jobs: list[Job] = []
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)

    # A first frame has nothing to say, so each bar is made when it is first wanted.

    @cached_property
    def notice(self) -> Notice:
        """What happened, and what to do."""
        from desk.qt.bars import Notice

        return self._added(Notice())

    @cached_property
    def mode(self) -> Mode:
        """What the next click means."""
        from desk.qt.bars import Mode

        made = self._added(Mode())
        made.left.connect(self.left)
        return made

    @cached_property
    def prompt(self) -> Prompt:
        """What is asked."""
        from desk.qt.bars import Prompt

        made = self._added(Prompt())
        made.closed.connect(self.answered)
        return made

    @cached_property
    def work(self) -> Work:
        """What is running."""
        from desk.qt.bars import Work

        return self._added(Work())

    def _added(self, bar: B) -> B:
        self._column.addWidget(bar)
        return bar

    def add(self, bar: QWidget) -> None:
        """Put one more bar at the foot."""
        self._column.insertWidget(0, bar)

    def start(
        self,
        name: str,
        steps: Generator[Any, None, Any],
        done: Callable[[Any], Any],
        failed: Callable[[Exception], Any],
    ) -> Job:
        """Run a generator beside the window; `done` hears its result."""
        from desk.qt.job import Job

        job = Job(steps, name)
        self._jobs.append(job)
        job.done.connect(done)
        job.failed.connect(failed)
        job.cancelled.connect(lambda: self.notice.tell(_("Stopped. What was done is kept.")))
        job.finished.connect(lambda: self._jobs.remove(job))
        self.work.follow(job)
        job.start()
        return job

    def busy(self) -> bool:
        """Tell whether a job runs."""
        return bool(self._jobs)

    def stop(self) -> None:
        """Cancel every job and wait until each has put its things away."""
        for job in tuple(self._jobs):
            job.cancel()
            job.wait()
