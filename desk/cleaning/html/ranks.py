"""Which of several candidates for a field a page means: those first that are right most often."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from desk.cleaning import titles
from desk.cleaning.html.regions import squeezed
from desk.cleaning.lexicon import AGENCY
from desk.cleaning.people import are_people, is_person

if TYPE_CHECKING:
    from desk.model import Candidate

_STATING = ("json-ld", "meta", "title element, shortened", "state")
_SHORTEST = 5
_OVER = re.compile(r"(?:\w[”’\"')）]?\s+|\s[:|｜·•»]\s*|[|｜])$")
_UNDER = re.compile(r"\s+\w|\s*[|｜]")
_ORDER = {
    "title": (
        "heading, as stated",
        "heading",
        "json-ld",
        "meta og:title",
        "meta twitter:title",
        "meta",
        "state",
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
        "state",
        "script",
        "author within",
        "byline within",
        "line below",
        "author below",
        "byline below",
        "line",
        "signature",
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
        "state",
        "script",
        "url",
        "datePublished",
        "time within",
        "date within",
        "line within",
        "line",
        "time",
        "date",
    ),
    "outlet": ("meta og:site_name", "source above", "json-ld", "meta", "state"),
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


def _headline_in(one: Candidate, every: list[Candidate]) -> str:
    """Return the headline in a heading that holds what stands over or under it, too.

    The page calls its last words its title, and no mark joins the words before to them; or it
    calls its first words so, in two places, and nowhere the whole.
    """
    if not one.origin.startswith("heading"):
        return ""
    stated: dict[str, set[str]] = {}
    for other in every:
        if other.origin.startswith(_STATING) and len(squeezed(other.value)) > _SHORTEST:
            stated.setdefault(other.value.strip(), set()).add(other.origin.split()[0])
    words = one.value.strip()
    if any(own.casefold() == words.casefold() for own in stated):
        return ""
    for own, where in stated.items():
        before, after = words[: -len(own)], words[len(own) :]
        if words.casefold().endswith(own.casefold()) and _OVER.search(before):
            return own
        if words.casefold().startswith(own.casefold()) and _UNDER.match(after) and len(where) > 1:
            return own
    return ""


def _in_small(one: Candidate, every: list[Candidate]) -> str:
    """Return a headline that is printed in capitals as the page writes it elsewhere."""
    if not one.value.isupper() or one.value.islower():
        return ""
    own = squeezed(one.value)
    alike = (c.value.strip() for c in every if squeezed(c.value) == own)
    return next((words for words in alike if not words.isupper()), "")


def ordered(field: str, found: list[Candidate], outlets: set[str]) -> list[Candidate]:
    """Return the candidates of one field, best first."""
    order = _ORDER.get(field, ())
    ranks = {
        id(one): next((i for i, start in enumerate(order) if one.origin.startswith(start)), 99)
        for one in found
    }
    best = sorted(found, key=lambda one: ranks[id(one)])
    if field == "title":
        best = sorted(
            best,
            key=lambda one: (
                titles.is_working(one.value),
                squeezed(one.value) in outlets,
                _is_alone(one, best),
            ),
        )
        inner = (_headline_in(best[0], best) or _in_small(best[0], best)) if best else ""
        return sorted(best, key=lambda one: one.value.strip() != inner) if inner else best
    if field == "byline":
        return _people(best, outlets)
    if field in ("published", "modified"):
        return _days(best)
    return best


def _people(best: list[Candidate], outlets: set[str]) -> list[Candidate]:
    named = any(are_people(one.value) for one in best)

    def doubt(one: Candidate) -> int:
        words = squeezed(one.value)
        if AGENCY.fullmatch(one.value):
            return int(named)
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
        and (" " in one.value or not is_person(found[0].value))
        and not re.search(r",|;|&|\b(?:and|und|et)\b", found[0].value[len(one.value) :])
    ]
    found = sorted(found, key=lambda one: one not in inside[:1])
    every = [one for one in found if one.origin == f"{found[0].origin}, all"]
    return sorted(found, key=lambda one: one not in every[:1])


def _days(best: list[Candidate]) -> list[Candidate]:
    """Put the most precise statement of the first candidate's day first."""
    if not best:
        return best
    day = _most_told(best)
    address = next((one.value[:10] for one in best if one.origin == "url"), "")
    if address and abs(_number(address) - _number(day)) == 1:
        # a clock in another time zone than the outlet's
        day = address

    def key(one: Candidate) -> tuple[bool, int]:
        return one.value[:10] != day, -min(len(one.value), 19) if one.value[:10] == day else 0

    return sorted(best, key=key)


def _most_told(best: list[Candidate]) -> str:
    """Return the day of the first candidate, or one that twice as many witnesses tell.

    A date above an article can be today's, or that of its last change.
    """
    votes: dict[str, set[str]] = {}
    for one in best:
        if one.origin.endswith("above") or one.origin.startswith(("json-ld", "meta", "url")):
            witness = "above" if one.origin.endswith("above") else one.origin
            votes.setdefault(one.value[:10], set()).add(witness.removesuffix(" page"))
    first = best[0].value[:10]
    most = max(votes, key=lambda day: len(votes[day]), default=first)
    return most if len(votes.get(most, ())) >= 2 * max(1, len(votes.get(first, ()))) else first


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
