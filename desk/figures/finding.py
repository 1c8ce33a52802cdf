"""From a text to its figures: every kind reads, the longest reading wins, cues are attached."""

from __future__ import annotations

import re
from datetime import date
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext
from typing import TYPE_CHECKING

from desk.figures import calendar, context, cues, kinds
from desk.figures.figure import Cue, Figure
from desk.figures.joining import between, join
from desk.figures.normal import normal
from desk.figures.numbers import numbers
from desk.figures.reading import Scene

if TYPE_CHECKING:
    from desk.figures.normal import Normal
    from desk.figures.reading import Reading

_REAL = Context(prec=28, traps=[InvalidOperation, DivisionByZero, Overflow])
_HAN = re.compile("[\u3400-\u9fff]")
_FULL_DATE = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:-|/|\.|年)(1[0-2]|0?[1-9])(?:-|/|\.|月)(3[01]|[12][0-9]|0?[1-9])(?![0-9])"
)


def find(
    text: str, published: str | date | None = None, bare: bool = False, title: int = 0
) -> list[Figure]:
    """Return the figures of a text; `desk.figures.find` tells of the arguments."""
    # other libraries of the process may have set the precision that decimals are reckoned with
    with localcontext(_REAL):
        return _found(text, published, bare, title)


def _found(text: str, published: str | date | None, bare: bool, title: int) -> list[Figure]:
    scene = _scene(text, as_day(published), bare, title)
    readings = join(scene, _chosen(scene, [r for rule in kinds.rules() for r in rule(scene)]))
    end, last, base = 0, None, None
    for reading in readings:
        if reading.drop:
            base = reading if reading.kind == "per" else base
        else:
            cues.attach(scene, reading, end, last)
            cues.based(scene.text, reading, base)
            last = reading
        end = reading.end
    figures = between(
        scene.text, [reading for reading in readings if not reading.drop], bare=scene.bare
    )
    context.complete(scene, figures)
    return [_figure(scene.normal, reading) for reading in figures if _kept(scene, reading)]


def as_day(published: str | date | None) -> date | None:
    """Return the day that ISO 8601 words name, at least a whole date; else None."""
    if published is None or isinstance(published, date):
        return date(published.year, published.month, published.day) if published else None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _scene(text: str, today: date | None, bare: bool, title: int) -> Scene:
    read = normal(text)
    scene = Scene(
        read,
        read.text,
        numbers(read.text),
        today,
        bare=bare,
        title=read.index(title),
        chinese=bool(_HAN.search(read.text)),
    )
    if today is None:
        scene.nearby = _nearby(read.text)
    return scene


def _nearby(text: str) -> date | None:
    match = _FULL_DATE.search(text)
    if match:
        found = calendar.day(*(int(part) for part in match.groups()))
        return found.first if found else None
    months = "January February March April May June July August September October November December"
    english = re.search(
        rf"(?P<m>{months.replace(' ', '|')}) (?P<d>[0-9]{{1,2}}), (?P<y>(?:19|20)[0-9]{{2}})", text
    ) or re.search(r"(?P<d>[0-9]{1,2}) (?P<m>[JFMASOND][a-z]{2}) (?P<y>20[0-9]{2})", text)
    if not english:
        return None
    names = {name[:3]: number for number, name in enumerate(months.split(), 1)}
    number = names.get(english["m"][:3], 0)
    found = calendar.day(int(english["y"]), number, int(english["d"])) if number else None
    return found.first if found else None


def _chosen(scene: Scene, readings: list[Reading]) -> list[Reading]:
    """Keep, of readings that overlap, the firmer tier, then the longer, then the higher rank."""
    readings.sort(key=lambda r: (r.tier, r.start - r.end, -r.rank))
    taken = bytearray(len(scene.text))
    kept = []
    for reading in readings:
        if taken.find(1, reading.start, reading.end) < 0:
            taken[reading.start : reading.end] = b"\x01" * (reading.end - reading.start)
            kept.append(reading)
    kept.sort(key=lambda reading: reading.start)
    return kept


def _kept(scene: Scene, reading: Reading) -> bool:
    """Tell whether a reading without a unit says enough to be a figure of running text."""
    if reading.kind != "number" or scene.bare:
        return True
    return reading.low is None or reading.low >= 24 or reading.high is None


def _figure(read: Normal, reading: Reading) -> Figure:
    start, end = read.span(reading.start, reading.end)
    found = sorted({cue for cue in reading.cues if cue[1] < cue[2]}, key=lambda cue: cue[1])
    places = [(role, *read.span(first, last)) for role, first, last in found]
    return Figure(
        start,
        end,
        read.raw[start:end],
        reading.kind,
        _tidy(reading.low),
        _tidy(reading.high),
        reading.unit,
        reading.qualifier,
        reading.low_open,
        reading.high_open,
        reading.strength,
        reading.rate,
        reading.each,
        reading.points,
        reading.as_of,
        reading.source,
        reading.iso_low,
        reading.iso_high,
        reading.grain,
        reading.inferred,
        tuple(Cue(role, first, last, read.raw[first:last]) for role, first, last in places),
    )


def _tidy(value: Decimal | None) -> Decimal | None:
    """Write a value with neither an exponent nor idle zeros, so that equal values look alike."""
    if value is None:
        return None
    value = value.normalize()
    return (
        value.quantize(Decimal(1))
        if value == value.to_integral() and value.adjusted() < 28
        else value
    )
