"""The fields of an article: of all candidates, the one from the best witness; the rest are kept."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from desk.cleaning import dates, headline_choice, inference, titles
from desk.cleaning.field_repairs import repaired
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
        "heading",
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
        "source above",
        "meta",
        "source link",
        "state",
        "dateline",
        "masthead",
        "copyright",
        "front matter tag",
        "front matter category",
        "end of the title",
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
    r"(?:heading|short heading|title element|json-ld|meta |state|script|signature|"
    r"link canonical|html lang)"
    r"|(?:line|author|byline|date|time|source|datePublished) (?:above|within|below)"
    r"|(?:datePublished|url)$"
)
_INFERRED = frozenset({"url"})
_READ_OFF = ("above", "below", "header line", "body")
_JOINED = re.compile(
    r"(?:[\s,;&/|•·、，；]|\b(?:and|und|et|y|e|og|och|en|by|von|par|por)\b)*", re.I
)
_SECTION = re.compile(r"\s*[|｜_]|\s+[–—-]\s")
_BRACKETED = re.compile(r"^[（【〔](?:[^（）【】〔〕]|（[^（）]*）){2,40}[）】〕]\s*")
_QUOTED = re.compile(
    r"^[“\"「『《〈]+(?P<name>[^“”\"「」『』《》〈〉]+)[”\"」』》〉]+(?:(?:微信)?公[众眾][号號])?$"
)
_SHORTEST, _HEADS = 4, 12
_ARCHIVE = re.compile(
    r"^https?://(?:web\.archive\.org/web|archive\.\w{2,5})/\d{4,14}[^/]*/(?=https?:)"
)
_NOTE_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_ESCAPE = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.I)
# How an account begins a post: #topic#【headline】and the words.
_BRACKETED_TITLE = re.compile(
    r"^(?:#[^#\s]{1,30}#\s*)*【\s*(?:#[^#\s]{1,30}#\s*)?(?P<title>[^【】]{6,60}?)\s*】(?=.)",
    re.DOTALL,
)


def fields(story: Story, text: str, title: str, name: str) -> dict[str, Any]:
    """Return the fields of `Cleaned` that are not text, `candidates` among them."""
    found = [_plain(candidate) for candidate in story.candidates]
    if title:
        found.append(Candidate("title", title, "text"))
    found = _with_derived(found, text, story)
    language, script = language_of(f"{title}\n{text}")
    if language:
        found.append(Candidate("language", language, "words"))
        found.append(Candidate("script", script, "words"))
    if not any(c.field == "title" for c in found):
        found.append(
            Candidate("title", _title_of_last_resort(text, name, story.shape), "first words", True)
        )
    found += _named_by_titles(found)
    chosen = {field: _best(found, field) for field in (*_FIELDS, "language", "script")}
    chosen["byline"] = _people_alone(_all_authors(chosen["byline"], found), found)
    chosen["published"] = _reconciled(chosen["published"], found)
    chosen["title"] = _without_outlet(chosen["title"], found)
    for field in ("title", "byline", "outlet"):
        chosen[field] = _repaired(chosen[field], found, story)
    values: dict[str, Any] = {field: c.value if c else "" for field, c in chosen.items()}
    published = chosen["published"]
    values["published_precision"] = dates.precision(published.value) if published else ""
    values["published_inferred"] = bool(published and published.inferred)
    taken = {id(c) for c in chosen.values() if c}
    values["candidates"] = tuple(replace(c, chosen=True) if id(c) in taken else c for c in found)
    return values


def _plain(candidate: Candidate) -> Candidate:
    """Return a candidate without the marks of a note's link, escapes, or counters of readers."""
    from desk.cleaning.rules.wrapped_targets import uncounted

    value = candidate.value
    if "[[" in value:
        value = _NOTE_LINK.sub(r"\1", value)
    if "&" in value and _ESCAPE.search(value):
        value = " ".join(unescape(unescape(value)).split())
    if candidate.field == "title" and (named := _BRACKETED_TITLE.match(value)):
        value = named["title"]
    if candidate.field == "url" and "?" in value:
        value = uncounted(value)
    return candidate if value == candidate.value else replace(candidate, value=value)


def _best(found: list[Candidate], field: str) -> Candidate | None:
    other = {"byline": "outlet", "outlet": "title"}.get(field, "")
    outlets = {c.value.casefold() for c in found if c.field == other}

    def rank(placed: tuple[int, Candidate]) -> tuple[bool, bool, bool, int]:
        place, one = placed
        doubtful = one.inferred and one.origin not in _INFERRED
        working = field == "title" and titles.is_working(one.value)
        return working, doubtful, one.value.casefold() in outlets, place

    could = [c for c in found if c.field == field and c.value]
    if field == "outlet":
        could = [c for c in could if c.value.casefold() not in outlets]
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
        address = _ARCHIVE.sub("", unquote(url.value))
        host = urlsplit(address).hostname or ""
        if "." in host:
            made.append(Candidate("outlet", host, "host"))
        day = Candidate("published", dates.in_url(address), "url", True)
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
    for said in found:
        # A | of section | outlet, where the page prints A alone.
        printed = said.field == "title" and said.origin in ("text", "h1")
        long = len(said.value) >= _SHORTEST and short.startswith(said.value)
        if printed and long and _SECTION.match(short, len(said.value)):
            return said
    own = Candidate("title", short, f"{best.origin}, without the outlet", best.inferred)
    found.append(own)
    return own


def _named_by_titles(found: list[Candidate]) -> list[Candidate]:
    """Return the outlet as a title spells it at an end, where the address names it, too."""
    host = next((c.value for c in found if c.field == "outlet" and c.origin == "host"), "")
    if not host:
        return []
    spelled = (titles.site_in(c.value, host) for c in found if c.field == "title")
    return [Candidate("outlet", name, "end of the title") for name in spelled if name][:1]


def _people_alone(best: Candidate | None, found: list[Candidate]) -> Candidate | None:
    """Return a list of authors without the outlet, as a candidate of its own."""
    if best is None or ", " not in best.value:
        return best
    outlets = {titles.plain(c.value) for c in found if c.field == "outlet"}
    every = best.value.split(", ")
    people = [name for name in every if titles.plain(name) not in outlets]
    if len(people) == len(every) or not people or not all(map(are_people, people)):
        return best
    own = Candidate(
        "byline", ", ".join(people), f"{best.origin}, without the outlet", best.inferred
    )
    found.append(own)
    return own


def _repaired(best: Candidate | None, found: list[Candidate], story: Story) -> Candidate | None:
    """Return a field with what was repaired in the text, as a candidate of its own."""
    if best is None:
        return None
    words = repaired(best.value, {repair.rule for repair in story.repairs})
    if words == best.value or not words.strip():
        return best
    own = Candidate(best.field, words, f"{best.origin}, repaired", best.inferred)
    found.append(own)
    return own


def _title_of_last_resort(text: str, name: str, shape: str) -> str:
    """Return the first words of the text; the name of the file if there are none, or better."""
    stem = PurePath(name).stem
    if shape == "subtitles" and stem and not titles.is_working(stem):
        return stem  # its first words greet
    lines = [line for line in text.split("\n", _HEADS)[:_HEADS] if line.strip()]
    own = (line for line in lines if not headline_choice.is_of_the_page(line))
    line = next(own, "".join(lines[:1]))
    line = _BRACKETED.sub("", line) or line
    return titles.first_sentence(line) or stem
