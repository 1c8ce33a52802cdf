"""The fields of an article: of all candidates, the one from the best witness; the rest are kept."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from desk.cleaning import dates, inference, titles
from desk.cleaning.language import language_of
from desk.cleaning.people import are_people
from desk.model import Candidate

if TYPE_CHECKING:
    from desk.cleaning.story import Story

# Best witness first; what is not named comes last, in the order it was found.
_RANKS = {
    "title": (
        "front matter",
        "title link",
        "heading, as stated",
        "json-ld",
        "json",
        "text",
        "h1",
        "og",
        "meta",
        "mhtml",
        "title",
    ),
    "byline": (
        "front matter",
        "json-ld",
        "json",
        "author above",
        "line above",
        "byline",
        "header line",
        "meta",
        "dateline",
        "credit",
        "name alone",
    ),
    "outlet": (
        "front matter",
        "byline",
        "credit",
        "header line",
        "line above",
        "json",
        "json-ld",
        "og",
        "meta",
        "source link",
        "dateline",
        "masthead",
        "copyright",
        "front matter tag",
        "front matter category",
        "host",
    ),
    "agency": ("front matter", "json", "byline", "credit", "dateline"),
    "url": (
        "front matter",
        "title link",
        "single-file",
        "mhtml",
        "json",
        "canonical",
        "json-ld",
        "og",
        "source link",
    ),
    "published": (
        "front matter",
        "json-ld",
        "json",
        "meta",
        "time",
        "header line",
        "line above",
        "byline",
        "body",
        "masthead",
        "foot line",
        "epoch",
        "url",
        "relative",
        "modified",
    ),
    "modified": (
        "front matter",
        "json-ld",
        "json",
        "meta",
        "header line",
        "line above",
        "foot line",
    ),
    "language": ("words", "front matter", "html", "json-ld"),
}
_FIELDS = ("title", "byline", "outlet", "agency", "url", "published", "modified")
# How the origins of what a page's reader found begin; it hands them on best first.
_OF_PAGE = re.compile(
    r"(?:heading|short heading|title element|json-ld|meta |link canonical|html lang)"
    r"|(?:line|author|byline|date|time|datePublished) (?:above|within|below)|(?:datePublished|url)$"
)
_INFERRED = frozenset({"url"})
_READ_OFF = ("above", "below", "header line", "body")
_JOINED = re.compile(
    r"(?:[\s,;&/|•·、，；]|\b(?:and|und|et|y|e|og|och|en|by|von|par|por)\b)*", re.I
)
_BRACKETED = re.compile(r"^[（【〔](?:[^（）【】〔〕]|（[^（）]*）){2,40}[）】〕]\s*")
_QUOTED = re.compile(
    r"^[“\"「『《〈]+(?P<name>[^“”\"「」『』《》〈〉]+)[”\"」』》〉]+(?:(?:微信)?公[众眾][号號])?$"
)
_SHORTEST = 4


def fields(story: Story, text: str, title: str, name: str) -> dict[str, Any]:
    """Return the fields of `Cleaned` that are not text, `candidates` among them."""
    found = list(story.candidates)
    if title:
        found.append(Candidate("title", title, "text"))
    found = _with_derived(found, text, story)
    language, script = language_of(f"{title}\n{text}")
    if language:
        found.append(Candidate("language", language, "words"))
        found.append(Candidate("script", script, "words"))
    if not any(c.field == "title" for c in found):
        found.append(Candidate("title", _title_of_last_resort(text, name), "first words", True))
    chosen = {field: _best(found, field) for field in (*_FIELDS, "language", "script")}
    chosen["byline"] = _all_authors(chosen["byline"], found)
    chosen["published"] = _reconciled(chosen["published"], found)
    chosen["title"] = _without_outlet(chosen["title"], found)
    values: dict[str, Any] = {field: c.value if c else "" for field, c in chosen.items()}
    published = chosen["published"]
    values["published_precision"] = dates.precision(published.value) if published else ""
    values["published_inferred"] = bool(published and published.inferred)
    taken = {id(c) for c in chosen.values() if c}
    values["candidates"] = tuple(replace(c, chosen=True) if id(c) in taken else c for c in found)
    return values


def _best(found: list[Candidate], field: str) -> Candidate | None:
    outlets = {c.value.casefold() for c in found if c.field == "outlet" and field == "byline"}

    def rank(placed: tuple[int, Candidate]) -> tuple[bool, bool, int]:
        place, one = placed
        doubtful = one.inferred and one.origin not in _INFERRED
        return doubtful, one.value.casefold() in outlets, place

    could = [c for c in found if c.field == field and c.value]
    return min(_placed(could, field), key=rank, default=(0, None))[1]


def _placed(found: list[Candidate], field: str) -> list[tuple[int, Candidate]]:
    """Return the candidates with their rank; what a page's reader put first stays first."""
    placed, of_page = [], 0
    for one in found:
        place = _rank(one.origin, _RANKS.get(field, ()))
        if _OF_PAGE.match(one.origin):
            place = of_page = max(place, of_page)
        placed.append((place, one))
    # A heading of the text is as good a title as the page's reader found it to be.
    told = {one.value: place for place, one in reversed(placed) if _OF_PAGE.match(one.origin)}
    return [(told.get(c.value, at) if c.origin == "text" else at, c) for at, c in placed]


def _rank(origin: str, ranks: tuple[str, ...]) -> int:
    if origin in ranks:
        return ranks.index(origin)
    return next((i for i, known in enumerate(ranks) if origin.startswith(known)), len(ranks))


def _all_authors(best: Candidate | None, found: list[Candidate]) -> Candidate | None:
    """Return the line that names several authors where the best candidate is one of them."""
    if best is None:
        return None
    stated = [c for c in found if c.field == "byline" and not c.inferred]
    names = sorted({c.value for c in stated if are_people(c.value)}, key=len, reverse=True)
    for candidate in stated:
        if len(candidate.value) > len(best.value) and best.value in candidate.value:
            rest, named = candidate.value, 0
            for name in names:
                if name != candidate.value and name in rest:
                    rest, named = rest.replace(name, " ", 1), named + 1
            if named > 1 and _JOINED.fullmatch(rest):
                return candidate
    return best


def _reconciled(best: Candidate | None, found: list[Candidate]) -> Candidate | None:
    """Return the date of the feed where what was read off the page lies days away from it.

    The page's own stamp is the more precise one, but a date further off is another article's, or
    one that the article speaks of.
    """
    feed = next((c for c in found if c.field == "published" and c.origin == "epoch"), None)
    if not best or not feed or not best.origin.endswith(_READ_OFF):
        return best
    return feed if dates.days_between(best.value, feed.value) > 1 else best


def _with_derived(found: list[Candidate], text: str, story: Story) -> list[Candidate]:
    """Return the candidates with dates as ISO 8601, and what addresses and words tell besides."""
    made: list[Candidate] = []
    for candidate in found:
        if candidate.field in ("published", "modified"):
            parsed = dates.parse(candidate.value)
            if not parsed:
                continue
            candidate = replace(candidate, value=parsed[0])
        if candidate.field == "outlet" and (quoted := _QUOTED.match(candidate.value)):
            candidate = replace(candidate, value=quoted["name"])
        if candidate.field == "url" and not candidate.value.startswith(("http://", "https://")):
            continue
        if candidate.value:
            made.append(candidate)
    url = _best(made, "url")
    if url:
        host = urlsplit(url.value).hostname or ""
        if "." in host:
            made.append(Candidate("outlet", host, "host"))
        day = Candidate("published", dates.in_url(unquote(url.value)), "url", True)
        if day.value and day not in made:
            made.append(day)
    if not any(c.field == "published" and not c.inferred for c in made):
        told = inference.published(story, text)
        changed = [c for c in made if c.field == "modified" and not c.inferred]
        made += told or [Candidate("published", c.value, "modified", True) for c in changed[:1]]
    return made


def _without_outlet(best: Candidate | None, found: list[Candidate]) -> Candidate | None:
    """Return the title without the name of the outlet, as a candidate of its own."""
    if best is None:
        return None
    names = [c.value for c in found if c.field in ("outlet", "byline", "agency")]
    host = next((c.value for c in found if c.field == "outlet" and c.origin == "host"), "")
    short = titles.without_site(best.value, names, host)
    if short == best.value or len(short) < _SHORTEST:
        return best
    own = Candidate("title", short, f"{best.origin}, without the outlet", best.inferred)
    found.append(own)
    return own


def _title_of_last_resort(text: str, name: str) -> str:
    """Return the first words of the text; the name of the file if there are none."""
    line = next((line for line in text.split("\n") if line.strip()), "")
    line = _BRACKETED.sub("", line) or line
    words = re.split(r"(?<=[。！？!?])|(?<=\.)\s", line, maxsplit=1)[0].strip()
    if not words:
        return PurePath(name).stem
    return words if len(words) <= 60 else words[:40].rstrip() + "…"
