"""Which of several candidates for a field a page means: those first that are right most often."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning.html.regions import squeezed

if TYPE_CHECKING:
    from desk.model import Candidate

_ORDER = {
    "title": (
        "heading, as stated",
        "json-ld",
        "meta og:title",
        "heading",
        "meta twitter:title",
        "meta",
        "title element, shortened",
        "short heading",
        "title element",
    ),
    "byline": (
        "json-ld",
        "author above",
        "line above",
        "byline above",
        "meta author",
        "meta",
        "author within",
        "byline within",
        "line below",
        "author below",
        "byline below",
        "line",
    ),
    "published": (
        "datePublished above",
        "date above",
        "time above",
        "line above",
        "json-ld page",
        "meta article",
        "json-ld",
        "meta date",
        "meta",
        "url",
        "datePublished",
        "time within",
        "date within",
        "line within",
        "line",
        "time",
        "date",
    ),
    "outlet": ("meta og:site_name", "json-ld", "meta"),
    "url": ("link canonical", "meta og:url", "json-ld", "meta"),
    "language": ("html lang", "json-ld", "meta"),
}


def _is_alone(one: Candidate, every: list[Candidate]) -> bool:
    """Tell whether data for machines calls a page what neither its title nor its card does."""
    if one.origin != "json-ld":
        return False
    said = squeezed(one.value)
    others = [squeezed(c.value) for c in every if c.origin != "json-ld"]
    alike = [other for other in others if said in other or other in said]
    return len(others) > 1 and not alike and any(a in b for a, b in pairwise(sorted(others)))


def ordered(field: str, found: list[Candidate], outlets: set[str]) -> list[Candidate]:
    """Return the candidates of one field, best first."""
    order = _ORDER.get(field, ())
    ranks = {
        id(one): next((i for i, start in enumerate(order) if one.origin.startswith(start)), 99)
        for one in found
    }
    best = sorted(found, key=lambda one: ranks[id(one)])
    if field == "title":
        return sorted(best, key=lambda one: (squeezed(one.value) in outlets, _is_alone(one, best)))
    if field == "byline":
        return _people(best, outlets)
    if field in ("published", "modified"):
        return _days(best)
    return best


def _people(best: list[Candidate], outlets: set[str]) -> list[Candidate]:
    def doubt(one: Candidate) -> int:
        words = squeezed(one.value)
        if words in outlets or re.search(r"\.(?:com|de|net|org|at|ch|cn)$", one.value):
            return 2
        return int(
            one.origin.startswith(("json-ld", "meta"))
            and " " not in one.value
            and (one.value.islower() or any(sign.isdigit() for sign in one.value))
        )

    found = sorted(best, key=doubt)
    if not found:
        return found
    inside = [
        one
        for one in found[1:]
        if 2 < len(one.value) < len(found[0].value)
        and found[0].value.startswith(one.value)
        and not re.search(r",|;|&|\b(?:and|und|et)\b", found[0].value[len(one.value) :])
    ]
    return sorted(found, key=lambda one: one not in inside[:1])


def _days(best: list[Candidate]) -> list[Candidate]:
    """Put the most precise statement of the first candidate's day first."""
    if not best:
        return best
    day = best[0].value[:10]
    address = next((one.value[:10] for one in best if one.origin == "url"), "")
    if address and abs(_number(address) - _number(day)) == 1:
        # a clock in another time zone than the outlet's
        day = address

    def key(one: Candidate) -> tuple[bool, int]:
        return one.value[:10] != day, -min(len(one.value), 19) if one.value[:10] == day else 0

    return sorted(best, key=key)


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
