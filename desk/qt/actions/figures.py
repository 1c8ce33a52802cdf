"""Figures: taking those that were recognised, and the table of who says which value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import N_, _, ngettext
from desk.problem import Problem
from desk.qt.action import action
from desk.settings import NAME as READER

if TYPE_CHECKING:
    from desk.figures import Figure
    from desk.model import Code
    from desk.qt.reading import Pane
    from desk.qt.window import Window

NAME = N_("Figures")
PLACE = 25


def _reading(window: Window) -> bool:
    return window.reading.current is not None


@action(
    N_("Take the figure"),
    tip=N_("The dotted one under the pointer or at the caret becomes a mark with its value."),
    keys="V",
    icon="pen",
    able=_reading,
)
def take(window: Window) -> None:
    pane = window.reading.current
    if pane is None:
        return
    figure = _figure_at(window, pane)
    if figure is None:
        raise Problem(
            _("There is no figure here that is not marked yet."),
            _("Point at a dotted one, or put the caret into it."),
        )
    _take(window, pane, [figure])


@action(
    N_("Take all figures of the article"),
    tip=N_("One step; undo takes them all back."),
    keys="Shift+V",
    able=_reading,
)
def take_all(window: Window) -> None:
    pane = window.reading.current
    if pane is None:
        return
    figures = _untaken(window, pane)
    if not figures:
        raise Problem(
            _("Every figure of this article is marked."), _("Press N to go from mark to mark.")
        )
    _take(window, pane, figures)
    count = len(figures)
    said = ngettext("{count} figure is marked.", "{count} figures are marked.", count)
    window.foot.notice.tell(
        said.format(count=count), _("Undo"), lambda: window.commands.run("annotate.undo")
    )


@action(
    N_("Next figure"),
    tip=N_("The next dotted one of the current article."),
    keys="E",
    apart=True,
    able=_reading,
)
def next_figure(window: Window) -> None:
    _walk(window, 1)


@action(
    N_("Previous figure"),
    tip=N_("The dotted one before."),
    keys="Shift+E",
    able=_reading,
)
def previous_figure(window: Window) -> None:
    _walk(window, -1)


@action(
    N_("Table of figures"),
    tip=N_("Who says which value; agreement, possible conflicts, doubts."),
    keys="Ctrl+Shift+V",
    icon="table",
    apart=True,
)
def table(window: Window) -> None:
    window.panels.show_tables(True, "figures_table")


def _figure_code(window: Window) -> Code:
    code = window.shelf.code("figure")
    if code is None:
        raise Problem(_("There is no code {name}.").format(name="figure"))
    return code


def _untaken(window: Window, pane: Pane) -> list[Figure]:
    from desk.ledger.taking import untaken

    code = _figure_code(window)
    marks = window.shelf.marks(pane.article.uid).values()
    return untaken(window.lights.figures(pane), [m for m in marks if m.code == code.uid])


def _figure_at(window: Window, pane: Pane) -> Figure | None:
    """Return the figure under the pointer, else in the selection, else at the caret."""
    figures = _untaken(window, pane)
    start, end = pane.page.selection()
    pointer = pane.page.pointed()
    spans = [(start, max(end, start + 1)), (max(0, start - 1), start)]
    if pointer is not None and start == end:
        spans.insert(0, (pointer, pointer + 1))
    for low, high in spans:
        for figure in figures:
            if figure.start < high and low < figure.end:
                return figure
    return None


def _take(window: Window, pane: Pane, figures: list[Figure]) -> None:
    from desk.ledger.taking import take as taken

    creator = window.settings.get(READER)
    made, change = taken(pane.revision, figures, _figure_code(window), creator)
    if window.do(change) and len(made) == 1:
        pane.page.select(made[0].end, made[0].end)
        window.focus(made[0].uid)


def _walk(window: Window, step: int) -> None:
    pane = window.reading.current
    if pane is None:
        return
    figures = _untaken(window, pane)
    if not figures:
        raise Problem(
            _("Every figure of this article is marked."), _("Press N to go from mark to mark.")
        )
    low, high = pane.page.selection()
    ahead = [f for f in figures if f.start >= high] if step > 0 else []
    behind = [f for f in figures if f.end <= low] if step < 0 else []
    found = ahead[0] if ahead else behind[-1] if behind else figures[0 if step > 0 else -1]
    window.focus(None)
    pane.page.select(found.start, found.end)
    pane.page.reveal(found.start, found.end)
