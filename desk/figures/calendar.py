"""Days and stretches of days, resolved against the day an article was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_RATHER_PAST = 40
"""Days that a month to come counts farther than one past: news tells of what was."""
FIRST_PARTS = {"初": (1, 1), "早": (1, 1)}
SEASONS = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 14)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included, and how finely they are told."""

    first: date
    last: date
    grain: str

    @property
    def iso(self) -> tuple[str, str]:
        """Return both ends as ISO 8601."""
        return self.first.isoformat(), self.last.isoformat()


def day(year: int, month: int, number: int) -> Stretch | None:
    """Return one day, or None where the calendar has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Stretch(found, found, "day")


def month(year: int, number: int, part: str = "") -> Stretch | None:
    """Return a month, or its 初 上旬 中旬 下旬 末 底."""
    if not (1 <= number <= 12 and 1 <= year <= 9998):
        return None
    last = month_end(year, number)
    first, final = {
        "": (1, last),
        "初": (1, 10),
        "上旬": (1, 10),
        "中旬": (11, 20),
        "中": (11, 20),
        "下旬": (21, last),
        "末": (25, last),
        "底": (last, last),
        "尾": (25, last),
    }[part]
    grain = "month" if not part else "day"
    return Stretch(date(year, number, first), date(year, number, final), grain)


def month_end(year: int, number: int) -> int:
    """Return the number of the last day of a month."""
    following = date(year + number // 12, number % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def year(number: int, part: str = "") -> Stretch | None:
    """Return a year, or its 初 中 末 底 as months."""
    if not 1 <= number <= 9998:
        return None
    first, last = {
        "": (1, 12),
        "初": (1, 1),
        "中": (6, 7),
        "底": (12, 12),
        "末": (12, 12),
        "终": (12, 12),
        "early": (1, 4),
        "mid": (5, 8),
        "late": (9, 12),
        "前": (1, 12),
    }[part]
    return months(number, first, last, "year" if not part else "month")


def months(number: int, first: int, last: int, grain: str) -> Stretch | None:
    """Return the months `first` to `last` of a year; a month above 12 is in the next one."""
    end_year, end_month = number + (last - 1) // 12, (last - 1) % 12 + 1
    if not (number >= 1 and end_year <= 9998):
        return None
    return Stretch(
        date(number, first, 1), date(end_year, end_month, month_end(end_year, end_month)), grain
    )


def quarter(number: int, which: int) -> Stretch | None:
    """Return a quarter of a year."""
    return months(number, 3 * which - 2, 3 * which, "quarter") if 1 <= which <= 4 else None


def half(number: int, which: int) -> Stretch | None:
    """Return a half of a year."""
    return months(number, 6 * which - 5, 6 * which, "half")


def decade(number: int) -> Stretch | None:
    """Return the ten years from `number`."""
    if not 1 <= number <= 9980:
        return None
    return Stretch(date(number, 1, 1), date(number + 9, 12, 31), "decade")


def week(today: date, ahead: int) -> Stretch | None:
    """Return the week, Monday to Sunday, that lies `ahead` weeks from today's."""
    monday = shifted(today, 7 * ahead - today.weekday())
    return None if monday is None else _stretch(monday, 6, "week")


def shifted(today: date, days: int) -> date | None:
    """Return another day, or None beyond the calendar."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _stretch(first: date, days: int, grain: str) -> Stretch | None:
    last = shifted(first, days)
    return None if last is None else Stretch(first, last, grain)


def at(today: date, days: int) -> Stretch | None:
    """Return the day that lies `days` from today."""
    found = shifted(today, days)
    return None if found is None else Stretch(found, found, "day")


def weekday(today: date, number: int, ahead: int | None) -> Stretch | None:
    """Return the day of a week: of that `ahead` weeks from today's, or the last one until today."""
    if ahead is None:
        return at(today, -((today.weekday() - number) % 7))
    return at(today, 7 * ahead - today.weekday() + number)


def nearest_year(today: date, number: int, in_month: int = 15) -> int:
    """Return the year in which a month (and day) lies nearest to today, rather past than ahead."""

    def distance(candidate: int) -> int:
        day_of = min(in_month, month_end(candidate, number))
        days = (date(candidate, number, day_of) - today).days
        return days + _RATHER_PAST if days > 0 else -days

    return min(
        (y for y in (today.year - 1, today.year, today.year + 1) if 1 <= y <= 9998), key=distance
    )


def month_from(today: date, ahead: int) -> tuple[int, int]:
    """Return year and month that lie `ahead` months from today's."""
    count = today.year * 12 + today.month - 1 + ahead
    return count // 12, count % 12 + 1


def later(today: date, count: float, code: str) -> date | None:
    """Return the day that lies `count` units of `code` (a, mo, wk, d) after today."""
    if abs(count) > 5000:
        return None
    if code in ("a", "mo"):
        y, m = month_from(today, round(count * (12 if code == "a" else 1)))
        return date(y, m, min(today.day, month_end(y, m))) if 1 <= y <= 9998 else None
    return shifted(today, round(count * (7 if code == "wk" else 1)))
