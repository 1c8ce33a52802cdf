"""The figures of the open articles, recognised beside the window and shown as quiet hairlines.

They are suggestions: none is a mark, is counted or exported, until the reader takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.ledger.recognised import Recognised
from desk.ledger.taking import untaken
from desk.model import Annotation, Article, Revision
from desk.qt.job import Job
from desk.settings import FIGURES_SHOWN

if TYPE_CHECKING:
    from collections.abc import Generator

    from desk.figures import Figure
    from desk.model import Change, Record
    from desk.qt.reading import Pane
    from desk.qt.window import Window


class FiguresLight(QObject):
    """Knows the figures of the open articles and keeps their hairlines right.

    Signals:
        shown: the hairlines of every open article are as they should be.
    """

    shown = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.known = Recognised()
        self._job: Job | None = None
        window.reading.opened.connect(self.refresh)
        window.bridge.changed.connect(self._heard)
        window.closed.connect(self.stop)
        self.refresh()

    def figures(self, pane: Pane) -> list[Figure]:
        """Return the figures of an open article; recognised now if they are not at hand."""
        return self.known.of(pane.article, pane.revision)

    def refresh(self) -> None:
        """Show what is known, and recognise the rest beside the window."""
        missing: list[tuple[Article, Revision]] = []
        for pane in self._window.reading.panes:
            found = self.known.at_hand(pane.article, pane.revision)
            if found is None:
                missing.append((pane.article, pane.revision))
            else:
                self.show(pane, found)
        if missing and self._job is None:
            self._start(missing)
        elif not missing:
            self.shown.emit()

    def show(self, pane: Pane, found: list[Figure]) -> None:
        """Draw the hairlines of one article: under the figures that are not taken yet."""
        spans = [(f.start, f.end) for f in found]
        on = self._window.settings.get(FIGURES_SHOWN)
        open_ones = untaken(found, self._taken(pane)) if on else []
        pane.page.set_suggestions([(f.start, f.end) for f in open_ones], spans)

    def _taken(self, pane: Pane) -> list[Annotation]:
        code = self._window.shelf.code("figure")
        marks = self._window.shelf.marks(pane.article.uid).values()
        return [m for m in marks if code and m.code == code.uid and m.revision == pane.revision.uid]

    def _start(self, missing: list[tuple[Article, Revision]]) -> None:
        job = Job(_recognise(self.known, missing), "")
        self._job = job
        job.failed.connect(self._window.fail)
        job.finished.connect(self._end)
        job.start()

    def _end(self) -> None:
        self._job = None
        self.refresh()

    def _heard(self, change: Change) -> None:
        if any(self._matters(r) for e in change.edits for r in (e.before, e.after)):
            self._window.soon(self.refresh)

    def _matters(self, record: Record | None) -> bool:
        """Tell whether hairlines may be others; marks that are no figures leave them alone."""
        if isinstance(record, Annotation):
            code = self._window.shelf.code("figure")
            return code is None or record.code == code.uid
        return isinstance(record, Revision | Article)

    def stop(self) -> None:
        """End the work that runs and wait for it."""
        if self._job is not None:
            job, self._job = self._job, None
            job.finished.disconnect(self._end)
            job.cancel()
            job.wait()


def _recognise(
    known: Recognised, texts: list[tuple[Article, Revision]]
) -> Generator[int, None, None]:
    for done, (article, revision) in enumerate(texts, start=1):
        known.of(article, revision)
        yield done
