"""The images of the open articles: looked for in what was saved, and read beside the window.

Nothing is fetched: what did not come with an article keeps its quiet sign and its caption.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.model import IMAGE, Revision
from desk.problem import Problem
from desk.qt.job import Job
from desk.qt.page_tools import is_plain
from desk.qt.reader.pictures import Gallery, image_of, size_of
from desk.qt.reader.room import Size

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from PySide6.QtGui import QImage

    from desk.model import Change, Uid
    from desk.qt.reading import Pane
    from desk.qt.window import Window
    from desk.store import Library

Found = dict[int, tuple[bytes, Size]]
"""Bytes and size of each image of a text, by the offset of its block."""


class Pictures(QObject):
    """Hangs the images of the articles that are open.

    Signals:
        hung: every image that was saved with an open article has its place.
        drawn: every image that was asked for is there.
    """

    hung = Signal()
    drawn = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._known: dict[Uid, Found] = {}
        self._galleries: dict[object, tuple[Uid, Gallery]] = {}
        self._wanted: dict[tuple[object, int], bytes] = {}
        self._jobs: list[Job] = []
        window.reading.opened.connect(self.refresh)
        window.bridge.changed.connect(self._heard)
        window.closed.connect(self.stop)
        self.refresh()

    def refresh(self) -> None:
        """Hang what is known, and look for the rest beside the window."""
        panes = [pane for pane in self._window.reading.panes if not is_plain(pane.page)]
        pages = {pane.page for pane in panes}
        self._galleries = {k: v for k, v in self._galleries.items() if k in pages}
        shown = {pane.revision.uid for pane in panes}
        self._known = {uid: found for uid, found in self._known.items() if uid in shown}
        missing = {p.revision.uid: p.revision for p in panes if _has_images(p.revision)}
        for pane in panes:
            found = self._known.get(pane.revision.uid)
            if found is not None:
                missing.pop(pane.revision.uid, None)
                self._hang(pane, found)
        if missing and not self._jobs:
            job = Job(_looked_for(self._window.library, list(missing.values())), "")
            job.done.connect(self._found)
            self._start(job)
        elif not missing:
            self.hung.emit()

    def _found(self, found: Mapping[Uid, Found]) -> None:
        self._known.update(found)

    def _hang(self, pane: Pane, found: Found) -> None:
        page, uid = pane.page, pane.revision.uid
        hung = self._galleries.get(page)
        if not found or (hung is not None and hung[0] == uid and page.flow.pictures):
            return
        sizes = {offset: size for offset, (_data, size) in found.items()}
        self._galleries[page] = uid, Gallery(page, sizes, partial(self._ask, page, found))

    def _ask(self, page: object, found: Found, offset: int) -> None:
        self._wanted[page, offset] = found[offset][0]
        self._window.soon(self._read)

    def _read(self) -> None:
        if self._wanted and not self._jobs:
            wanted, self._wanted = self._wanted, {}
            job = Job(_read(wanted), "")
            job.done.connect(self._put)
            self._start(job)
        elif not self._wanted:
            self.drawn.emit()

    def _put(self, images: Mapping[tuple[object, int], QImage]) -> None:
        for (page, offset), image in images.items():
            hung = self._galleries.get(page)
            if hung is not None:
                hung[1].put(offset, image)

    def _start(self, job: Job) -> None:
        self._jobs.append(job)
        job.failed.connect(self._window.fail)
        job.finished.connect(partial(self._end, job))
        job.start()

    def _end(self, job: Job) -> None:
        if job in self._jobs:  # else the window is closed
            self._jobs.remove(job)
            self.refresh()
            self._read()

    def _heard(self, change: Change) -> None:
        if any(isinstance(edit.after or edit.before, Revision) for edit in change.edits):
            self._window.soon(self.refresh)

    def stop(self) -> None:
        """End the work that runs and wait for it."""
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            job.cancel()
            job.wait()


def _has_images(revision: Revision) -> bool:
    return any(block.kind == IMAGE and block.target for block in revision.blocks)


def _looked_for(
    library: Library, revisions: list[Revision]
) -> Generator[int, None, dict[Uid, Found]]:
    found: dict[Uid, Found] = {}
    for done, revision in enumerate(revisions, start=1):
        found[revision.uid] = images_of(library, revision)
        yield done
    return found


def images_of(library: Library, revision: Revision) -> Found:
    """Return the images of a text that were saved with it; it may run in any thread."""
    from desk.importers import pictures

    targets = {b.start: b.target for b in revision.blocks if b.kind == IMAGE and b.target}
    if not targets or revision.source is None:
        return {}
    try:
        kept = {each.target: each.raw for each in library.pictures(revision.source)}
        left = set(targets.values()) - kept.keys()
        if left:
            kept |= pictures.inside(library.source(revision.source).raw, left)
    except (LookupError, Problem):
        # The text can be read without its images; whoever opens the library is told of damage.
        return {}
    found: Found = {}
    for offset, target in targets.items():
        data = kept.get(target)
        size = size_of(data) if data is not None else None
        if data is not None and size is not None:
            found[offset] = data, size
    return found


def _read(
    wanted: Mapping[tuple[object, int], bytes],
) -> Generator[int, None, dict[tuple[object, int], QImage]]:
    images = {}
    for done, (key, data) in enumerate(wanted.items(), start=1):
        images[key] = image_of(data)
        yield done
    return images
