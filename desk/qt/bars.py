"""The bars that stand at the foot of the window when there is something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QSizePolicy

from desk.i18n import _
from desk.qt.words import label, timer

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.problem import Problem
    from desk.qt.job import Job

_SOON = 400
"""Milliseconds of work before progress is shown; less than that is over before it is read."""
_BRIEF = 6000
"""Milliseconds that good news stay."""


class Bar(QFrame):
    """One line: words on the left, buttons on the right."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.words = label(wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 6, 8, 6)
        self.row.setSpacing(8)
        self.row.addWidget(self.words, 1)
        self.hide()

    def button(self, text: str, pressed: Callable[[], Any]) -> QPushButton:
        """Add a button at the right end."""
        made = QPushButton(text)
        made.setProperty("flat_link", True)
        made.clicked.connect(lambda _on=False: pressed())
        self.row.addWidget(made)
        return made


class Notice(Bar):
    """One sentence of what happened and what to do; a problem stays until it is put away."""

    def __init__(self) -> None:
        super().__init__("notice")
        self.setProperty("bad", False)
        self._more = self.button("", self._act)
        self._away = self.button(_("Dismiss"), self.hide)
        self._then: Callable[[], Any] | None = None
        self._brief = timer(self, _BRIEF, self.hide)

    def tell(
        self,
        text: str,
        more: str = "",
        then: Callable[[], Any] | None = None,
        brief: bool = True,
        bad: bool = False,
    ) -> None:
        """Say something; `more` is the label of a button that does `then`."""
        self.words.setText(text)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._then = then
        self._paint(bad)
        self.show()
        self._brief.stop()
        if brief and not more:
            self._brief.start()

    def tell_problem(self, problem: Problem) -> None:
        """Say what went wrong and what the reader can do."""
        self.tell(f"{problem.what} {problem.remedy}".strip(), brief=False, bad=True)

    def _paint(self, bad: bool) -> None:
        if self.property("bad") != bad:
            self.setProperty("bad", bad)
            self.style().unpolish(self)
            self.style().polish(self)

    def _act(self) -> None:
        self.hide()
        if self._then is not None:
            self._then()


class Mode(Bar):
    """What the next click or key means, while it means something else than usual."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__("mode")
        self.button(_("Stop (Esc)"), self.left.emit)

    def say(self, text: str) -> None:
        """Show the mode; nothing to say hides the bar."""
        self.words.setText(text)
        self.setVisible(bool(text))


class Prompt(Bar):
    """Asks for one line of text without taking the window away."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__("mode")
        self.field = QLineEdit()
        self.field.setMinimumWidth(240)
        self.field.returnPressed.connect(self.accept)
        self.row.addWidget(self.field, 2)
        self._yes = self.button(_("OK"), self.accept)
        self.button(_("Cancel"), self.close_prompt)
        self._then: Callable[[str], Any] | None = None

    def ask(self, question: str, text: str, then: Callable[[str], Any]) -> None:
        """Ask, with `text` to begin from; `then` hears the answer, if there is one."""
        self.words.setText(question)
        self.field.setText(text)
        self.field.setAccessibleName(question)
        self._then = then
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def accept(self) -> None:
        """Take the answer."""
        text, then = self.field.text().strip(), self._then
        if text:
            self.close_prompt()
            if then is not None:
                then(text)

    def close_prompt(self) -> None:
        """Put the question away."""
        self._then = None
        self.hide()
        self.closed.emit()


class Work(Bar):
    """The job that is running: its name, how far it is, and a button that cancels it."""

    def __init__(self) -> None:
        super().__init__("status")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        self.row.addWidget(self._bar)
        self._stop = self.button(_("Cancel"), self._cancel)
        self._job: Job | None = None

    def follow(self, job: Job) -> None:
        """Show a job from now on, once it has run a moment."""
        self._job = job
        self._stop.setEnabled(True)
        self.words.setText(job.label)
        self._bar.setRange(0, 0)
        job.progressed.connect(self._progress)
        job.finished.connect(self._end)
        QTimer.singleShot(_SOON, self, lambda: self.setVisible(self._job is not None))

    def _progress(self, step: Any) -> None:
        if self._job is None:
            return
        total, done = getattr(step, "total", 0), getattr(step, "done", 0)
        name = getattr(step, "name", "")
        self._bar.setRange(0, int(total or 0))
        self._bar.setValue(int(done or 0))
        self.words.setText(f"{self._job.label}  {name}".strip())

    def _cancel(self) -> None:
        if self._job is not None:
            self._stop.setEnabled(False)
            self.words.setText(_("Stopping after this file …"))
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.hide()
