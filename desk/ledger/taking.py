"""Taking figures as marks: what a marked span says, and all figures of a text in one step."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from desk.figures import parse
from desk.i18n import N_
from desk.ledger.fields import as_fields
from desk.ledger.recognised import figures_of, published
from desk.model import Annotation, Change, Edit
from desk.text import context

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desk.figures import Figure
    from desk.model import Article, Code, Revision

_WHOLE = 20_000
"""Characters up to which a text is read whole for one span: its other sums tell the currency."""
_CONTEXT = 64


def figure_in(
    article: Article,
    revision: Revision,
    start: int,
    end: int,
    figures: Iterable[Figure] | None = None,
) -> Figure | None:
    """Return the figure that a span of a text means, or None.

    Args:
        article, revision: the text.
        start, end: the span.
        figures: those of the text, where they are known already.
    """
    if figures is None:
        figures = figures_of(article, revision) if len(revision.text) <= _WHOLE else ()
    inside = [f for f in figures if f.start < end and start < f.end]
    best = max(inside, key=lambda f: min(f.end, end) - max(f.start, start), default=None)
    if (
        best is not None
        and 2 * (min(best.end, end) - max(best.start, start)) > best.end - best.start
    ):
        return best
    return parse(revision.text[start:end], published(article) or None)


def fields_in(
    article: Article,
    revision: Revision,
    start: int,
    end: int,
    figures: Iterable[Figure] | None = None,
) -> dict[str, Any]:
    """Return what a mark on a span says of its figure; nothing where there is none."""
    found = figure_in(article, revision, start, end, figures)
    return as_fields(found) if found is not None else {}


def untaken(figures: Iterable[Figure], marks: Iterable[Annotation]) -> list[Figure]:
    """Return the figures that no mark lies upon; `marks` are those of code figure."""
    spans = sorted((mark.start, mark.end) for mark in marks)
    starts = [start for start, _end in spans]
    reach = [0, *accumulate((end for _start, end in spans), max)]
    return [f for f in figures if reach[bisect_left(starts, f.end)] <= f.start]


def take(
    revision: Revision, figures: Iterable[Figure], code: Code, creator: str = ""
) -> tuple[list[Annotation], Change]:
    """Mark figures with their values, in one step."""
    made = [_mark(revision, figure, code, creator) for figure in figures]
    label = N_("Take a figure") if len(made) == 1 else N_("Take all figures")
    return made, Change(label, tuple(Edit(None, mark) for mark in made))


def _mark(revision: Revision, figure: Figure, code: Code, creator: str) -> Annotation:
    exact, prefix, suffix = context(revision.text, figure.start, figure.end, _CONTEXT)
    return Annotation(
        revision.article,
        revision.uid,
        figure.start,
        figure.end,
        exact,
        code.uid,
        prefix,
        suffix,
        fields=as_fields(figure),
        creator=creator,
    )
