"""A figure as the further values of a mark, and back: exact decimals, written as strings."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from desk.figures import QUALIFIERS, Cue, Figure, as_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.model import Annotation

_ALSO = (
    "kind", "unit", "qualifier", "rate", "low_open", "high_open", "strength", "points", "as_of",
    "source", "iso_low", "iso_high", "grain", "inferred",
)  # fmt: skip
_TRUTH = ("low_open", "high_open", "points", "inferred")
NAMES = ("value", "low", "high", *_ALSO, "each")
"""What a mark of code figure may carry; other fields are the reader's own and stay."""


def as_fields(figure: Figure) -> dict[str, Any]:
    """Return what a mark says of a figure.

    `low` and `high` are decimal strings, or None where an end is open; `value` is the one number
    that is said, and None for a range. What is empty is left out, except these three.
    """
    record = as_record(figure)
    fields: dict[str, Any] = {"value": _said(record), "low": record["low"], "high": record["high"]}
    fields |= {name: record[name] for name in _ALSO if record.get(name)}
    return fields | {"each": True} if figure.each else fields


def _said(record: Mapping[str, Any]) -> str | None:
    low, high = record["low"], record["high"]
    if low is not None and high is not None and low != high:
        return None
    found: str | None = low if low is not None else high
    return found


def figure_of(mark: Annotation) -> Figure | None:
    """Return the figure that a mark says of itself; None where it holds no value.

    A value without `low` and `high` is one that was typed by hand, or by another program.
    """
    fields = mark.fields
    low, high = _decimal(fields.get("low")), _decimal(fields.get("high"))
    if low is None and high is None:
        low = high = _decimal(fields.get("value"))
    if low is None and high is None and not fields.get("iso_high"):
        return None
    words = {name: _word(fields.get(name)) for name in _ALSO}
    qualifier = words["qualifier"] if words["qualifier"] in QUALIFIERS else "exact"
    unit = words["unit"] or "1"
    return Figure(
        mark.start,
        mark.end,
        mark.exact,
        words["kind"] or _kind(unit),
        low,
        high,
        unit,
        qualifier,
        bool(fields.get("low_open")),
        bool(fields.get("high_open")),
        words["strength"],
        words["rate"],
        bool(fields.get("each")),
        bool(fields.get("points")),
        words["as_of"],
        words["source"],
        words["iso_low"],
        words["iso_high"],
        words["grain"],
        bool(fields.get("inferred")),
    )


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _kind(unit: str) -> str:
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        return "money"
    return {"%": "percent", "1": "number", "date": "date"}.get(unit, "count")


def _decimal(value: Any) -> Decimal | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value).replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 1000 else None


def from_record(record: Mapping[str, Any]) -> Figure:
    """Return the figure that `desk.figures.as_record` wrote."""
    words = {name: _word(record.get(name)) for name in _ALSO}
    return Figure(
        start=record["start"],
        end=record["end"],
        text=record["text"],
        low=_decimal(record["low"]),
        high=_decimal(record["high"]),
        low_open=bool(record.get("low_open")),
        high_open=bool(record.get("high_open")),
        points=bool(record.get("points")),
        inferred=bool(record.get("inferred")),
        each=bool(record["each"]),
        cues=tuple(Cue(**cue) for cue in record["cues"]),
        **{name: words[name] for name in _ALSO if name not in _TRUTH},
    )
