"""The value of a marked figure, said in the reader's way and read back from what was typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from desk.figures import Figure
    from desk.model import Annotation, Article


def said(mark: Annotation, language: str) -> str:
    """Return the value of a mark in the reader's way, such as US$5000亿; else as it was typed."""
    from desk.figures import shown
    from desk.ledger.fields import figure_of

    figure = figure_of(mark)
    if figure is None:
        value = mark.fields.get("value")
        return "" if value is None else str(value)
    return shown(figure, language, exact=True)


def typed(
    mark: Annotation, value: str, unit: str, language: str, article: Article | None = None
) -> dict[str, Any]:
    """Return the fields of a mark with the value and unit that were typed.

    A value that was not touched stays as exact as it is; one with a unit of its own brings it.

    Raises:
        Problem: the words are no value.
    """
    from desk.ledger.fields import NAMES, as_fields, figure_of

    rest = {name: kept for name, kept in mark.fields.items() if name not in NAMES}
    if not value:
        return rest | ({"unit": unit} if unit else {})
    before = figure_of(mark)
    figure = before if before and value == said(mark, language) else _read(value, article)
    if before is not None and figure is not before:
        figure = replace(figure, as_of=before.as_of, source=before.source)
    if unit and (figure is before or figure.kind == "number"):
        figure = _in_unit(figure, unit)
    return rest | as_fields(figure)


def _read(words: str, article: Article | None) -> Figure:
    from desk.figures import parse
    from desk.ledger.recognised import published

    figure = parse(words, (published(article) or None) if article else None)
    if figure is None:
        raise Problem(
            _("“{words}” is no value.").format(words=words),
            _("Write it like 5000亿美元, $15–25 billion, > 40% or 2025-01-21."),
        )
    return replace(figure, cues=())


def _in_unit(figure: Figure, unit: str) -> Figure:
    if unit == figure.unit:
        return figure
    currency = len(unit) == 3 and unit.isascii() and unit.isalpha()
    kind = "money" if currency else {"%": "percent"}.get(unit, "count")
    return replace(figure, unit=unit.upper() if currency else unit, kind=kind, inferred=False)
