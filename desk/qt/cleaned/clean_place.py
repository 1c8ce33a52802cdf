"""Where in an article the place of an edit is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.qt.cleaned.woven import LEFT_OUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.qt.cleaned.woven import Step, Woven
    from desk.recleaning import Standing

_ENDS = 200
"""Characters at each end of a long passage that are looked for."""


def of(step: Step, standing: Standing, woven: Woven, title: Sequence[int]) -> tuple[int, int]:
    """Return what of the article, its title included, an edit is about: `[start, end)`.

    Args:
        title: where in the source the characters of the title stand.
    """
    start = max(0, step.repair.at)
    in_title = _in_title(step, title)
    if in_title is not None:
        start = in_title
    elif step.kind == LEFT_OUT:
        return _restored(step, standing, woven, start)
    return start, start + len(step.repair.inserted)


def _in_title(step: Step, title: Sequence[int]) -> int | None:
    """Return where in the title an edit of its words shows; None where it is of the text."""
    known = [place for place in title if place >= 0]
    if not known or not known[0] <= step.repair.start <= known[-1] + 1:
        return None
    return sum(place < step.repair.start for place in known)


def _restored(step: Step, standing: Standing, woven: Woven, at: int) -> tuple[int, int]:
    """Return where a passage that was restored stands in the article."""
    by = standing.revision.blocks[0].end + 1
    places = range(step.repair.start, step.repair.end)
    found = [woven.in_clean_of(place) for place in (*places[:_ENDS], *places[-_ENDS:])]
    known = [place + by for place in found if place is not None]
    return (min(known), max(known) + 1) if known else (at, at)
