"""When two figures agree, and when one speaks against the other."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from desk.figures.figure import BOUNDS
from desk.i18n import N_

if TYPE_CHECKING:
    from decimal import Decimal

    from desk.figures.figure import Figure

VERDICTS = {
    "agree": N_("agree"),
    "agree_qualified": N_("agree, with another qualifier"),
    "compatible": N_("do not exclude each other"),
    "conflict": N_("conflict"),
    "soft_conflict": N_("may conflict: approximate, or of another day or source"),
    "other_scope": N_("not comparable: per something else, or for each"),
    "other_unit": N_("not comparable: another unit"),
    "unknown": N_("not comparable: no value"),
}
"""Every verdict, and how it is said; the sentences are message ids."""

_CLOSE = Fraction(1, 10**9)
_ABOUT = Fraction(5, 100)
_DAYS = {
    "a": Fraction("365.25"),
    "mo": Fraction("30.4375"),
    "wk": Fraction(7),
    "d": Fraction(1),
    "h": Fraction(1, 24),
    "min": Fraction(1, 1440),
    "s": Fraction(1, 86400),
}
_JOULES = {"J": Fraction(1), "W.h": Fraction(3600), "cal": Fraction(4184, 1000)}
_LOOSE = ("about", "nearly", "several")


@dataclass(frozen=True, slots=True)
class Agreement:
    """A verdict on two figures: one of `VERDICTS`, and whether they are known to be equal.

    `equal` is what may cluster by itself: a range or a 数十亿 is never equal to anything but its
    own like.
    """

    verdict: str
    equal: bool = False


def agree(a: Figure, b: Figure) -> Agreement:
    """Say whether two figures, taken to be of one fact, agree."""
    if a.unit == b.unit == "date":
        return _dates(a, b)
    factor = _factor(a.unit, b.unit)
    if factor is None or (a.kind == "age") != (b.kind == "age"):
        return Agreement("other_unit")
    if a.rate != b.rate or a.each != b.each or a.points != b.points:
        return Agreement("other_scope")
    first, second = _ends(a, Fraction(1)), _ends(b, factor)
    if first == (None, None) or second == (None, None):
        return Agreement("unknown")
    return _values(a, b, first, second)


_Ends = tuple[Fraction | None, Fraction | None]


def _values(a: Figure, b: Figure, first: _Ends, second: _Ends) -> Agreement:
    if _same(first[0], second[0]) and _same(first[1], second[1]):
        if a.qualifier == b.qualifier:
            return Agreement("agree", equal=a.qualifier not in ("range", "several"))
        return Agreement(
            "agree_qualified", equal=not {a.qualifier, b.qualifier} & {"range", "several"}
        )
    bounded = a.qualifier in BOUNDS or b.qualifier in BOUNDS
    if bounded and _same(_said(first), _said(second)):
        verdict = "agree" if a.qualifier == b.qualifier else "agree_qualified"
        return Agreement(verdict, equal=_overlap(a, b, first, second, touching=True))
    if _overlap(a, b, first, second, touching=False):
        return Agreement("compatible")
    if a.qualifier in _LOOSE or b.qualifier in _LOOSE:
        if _within(first, second):
            return Agreement("compatible")
        if a.qualifier in _LOOSE and b.qualifier in _LOOSE:
            return Agreement("soft_conflict")
    if a.as_of != b.as_of and a.as_of and b.as_of:
        return Agreement("soft_conflict")
    return Agreement("conflict")


def _factor(a: str, b: str) -> Fraction | None:
    """Return what turns a value in unit `b` into one in unit `a`; None for other measures."""
    if a == b:
        return Fraction(1)
    for table in (_DAYS, _JOULES):
        if a in table and b in table:
            return table[b] / table[a]
    counted = (a.startswith("{") or a == "1") and (b.startswith("{") or b == "1")
    general = "1" in (a, b) or not _named(a) or not _named(b)
    return Fraction(1) if counted and general else None


def _named(unit: str) -> bool:
    """Tell whether a unit of count names the thing, and not only a classifier such as 个."""
    return len(unit) > 3


def _ends(figure: Figure, factor: Fraction) -> _Ends:
    return _scaled(figure.low, factor), _scaled(figure.high, factor)


def _scaled(value: Decimal | None, factor: Fraction) -> Fraction | None:
    # a wild exponent would make a fraction of a million digits
    if value is None or abs(value.adjusted()) > 60:
        return None
    return Fraction(value) * factor


def _said(ends: _Ends) -> Fraction | None:
    return ends[0] if ends[0] is not None else ends[1]


def _same(a: Fraction | None, b: Fraction | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _CLOSE * max(abs(a), abs(b))


def _overlap(a: Figure, b: Figure, first: _Ends, second: _Ends, *, touching: bool) -> bool:
    """Tell whether two intervals share a value; open ends that merely touch share none."""
    for low, high, open_end in (
        (first[0], second[1], a.low_open or b.high_open),
        (second[0], first[1], b.low_open or a.high_open),
    ):
        if low is None or high is None:
            continue
        if low > high or (low == high and open_end and not touching):
            return False
    return True


def _within(first: _Ends, second: _Ends) -> bool:
    """Tell whether two values differ by less than "about" allows."""
    a, b = _said(first), _said(second)
    return a is not None and b is not None and abs(a - b) <= _ABOUT * max(abs(a), abs(b))


def _dates(a: Figure, b: Figure) -> Agreement:
    first, second = (a.iso_low[:10], a.iso_high[:10]), (b.iso_low[:10], b.iso_high[:10])
    if not (first[1] and second[1]):
        return Agreement("unknown")
    plain = a.qualifier == b.qualifier
    if first == second:
        vague = "range" in (a.qualifier, b.qualifier)
        return Agreement("agree" if plain else "agree_qualified", equal=not vague)
    latest = "at_latest" in (a.qualifier, b.qualifier)
    if latest and first[1] == second[1]:
        return Agreement("agree_qualified", equal=True)
    if first[0] <= second[1] and second[0] <= first[1]:
        return Agreement("compatible")
    earlier = a if first[1] < second[1] else b
    later = b if earlier is a else a
    if later.qualifier == "at_latest" or earlier.qualifier == "at_earliest":
        return Agreement("compatible")
    return Agreement("conflict")
