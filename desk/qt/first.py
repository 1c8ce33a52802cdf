"""The first start: something to read, and an exchange across two articles to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desk.store import place

if TYPE_CHECKING:
    from desk.model import Annotation
    from desk.qt.window import Window
    from desk.store import Library


def is_first(where: str) -> bool:
    """Tell whether this is the default library and nobody has opened it yet."""
    path = place.default_path()
    return where in ("", str(path)) and not Path(path).exists()


def fill(library: Library) -> None:
    """Bring in the sample articles; a first start succeeds without them, too."""
    from desk.intake import fill_with_samples
    from desk.resource import SEEDS

    if SEEDS.is_dir():
        fill_with_samples(library)


def show_exchange(window: Window) -> None:
    """Open the two articles of a rebuttal across articles, and look at the rebuttal."""
    found = exchange(window.library)
    if found is None:
        return
    tail, head = found
    window.reading.open(head.article)
    window.reading.open(tail.article, beside=True)
    for annotation in (head, tail):
        window.focus(annotation.uid, show=True)
        pane = window.reading.pane_of(annotation.article)
        if pane is not None:  # both at one height, so that the link between them is level
            pane.page.reveal(annotation.start, annotation.end, pane.page.viewport().height() // 3)


def exchange(library: Library) -> tuple[Annotation, Annotation] | None:
    """Return a rebuttal and the claim that it answers in another article, if there are any."""
    marks = {annotation.uid: annotation for annotation in library.annotations()}
    found = (
        (marks[arrow.tail], marks[arrow.head])
        for arrow in library.relations()
        if arrow.kind == "rebuts" and marks[arrow.tail].article != marks[arrow.head].article
    )
    return next(found, None)
