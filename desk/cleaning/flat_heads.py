"""Where the headline, author and date end in a text in letters that was run into one line.

`A headline By Jane Doe May 3, 2025, 7:00 a.m. ET Share The first sentence …`: nothing but the form
of a byline and of a date parts the headline from the text.
"""

from __future__ import annotations

import re

from desk.cleaning import dates
from desk.cleaning.people import are_people, is_person

_LOOK, _DEEPEST, _WORDS, _BETWEEN = 500, 220, 3, 60
_BY = re.compile(r"(?<=\S )(?:[Bb]y|BY|Von|Par|Por|Door|Di)(?= [A-ZÀ-Þ])")
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?:,? (?:(?:and|und|et|y|e) )?[A-ZÀ-Þ][\w'’.-]*){1,5}")
_SENTENCE = re.compile(r"[a-z\d)\"”’][.:;]\s|[.!?][\"”’]?\s+[a-z]")
_ZONE = re.compile(r",? (?:(?:[A-Z]{2,4}|Uhr|Eastern|Pacific)\b(?: Time)?)?")
_LABEL = re.compile(
    r"(?: [|·•–—-])? ?(?:Published|Updated|Posted|Last updated|First published|Veröffentlicht|"
    r"Publié le|Publicado|Aktualisiert|Stand)[:,]?(?: on| at)?\s?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:on|in|at|by|since|until|till|from|of|to|for|before|after|and|the|dated|through|between|"
    r"am|vom|bis|seit|dem|le|du|au|el|de|del|desde|hasta|il|dal),? $",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:Share(?: (?:full article|this article|this story|this))?|Save|Print|Listen|Copy link|"
    r"Facebook|Twitter|Email|E-mail|Tweet|LinkedIn|WhatsApp|X|Comments?|"
    r"Add a comment|Gift(?: this)? article|"
    r"(?:Updated|Published|Posted) (?:\d+|an?) (?:minutes?|hours?|days?) ago|"
    r"\d+ (?:min(?:ute)?s?(?: read)?|comments?)|\d{1,4}|"
    r"Teilen|Merken|Drucken|Partager|Compartir|[|·•/–—-]) (?=\S)"
)
_KICKER = re.compile(
    r" (?:Opinion|Analysis|Guest Essay|Commentary|Column|Explainer|Exclusive|Interview|Politics|"
    r"World|Business|National|Local|News)\s$"
)


def bounds(text: str) -> list[int]:
    """Return where the parts of the head begin after the first, and where the text begins."""
    head = text[:_LOOK]
    by = next((found for found in _BY.finditer(head) if _is_title(head[: found.start()])), None)
    date = next((one for one in dates.search(head) if _stands_alone(head, one, by)), None)
    if by is None:
        return _from(head, date.start, date.end) if date is not None else []
    date = date if date is not None and 0 < date.start - by.end() < _BETWEEN else None
    end = date.start if date is not None else _end_of_names(head, by.end() + 1)
    if date is not None and (label := _LABEL.search(head, by.end(), date.start)):
        end = label.start()
    if end < 0 or not are_people(head[by.end() : end].strip(" |·•,–—-")):
        return []
    kicker = _KICKER.search(head, 0, by.start())
    first = [kicker.start() + 1, by.start()] if kicker else [by.start()]
    return [*first, *_from(head, end, date.end if date is not None else end)]


def _is_title(words: str) -> bool:
    """Tell whether what stands before an author's name can be a headline."""
    few = len(words.split()) < _WORDS or len(words) > _DEEPEST
    return not few and not _SENTENCE.search(words)


def _stands_alone(head: str, date: dates.Dated, by: re.Match[str] | None) -> bool:
    """Tell whether a date is no part of a sentence."""
    if date.precision not in ("day", "minute", "second"):
        return False
    before = head[: date.start]
    label = _LABEL.search(before)
    if not label and _PREPOSITION.search(before):
        return False
    if by is None and not _is_title(before[: label.start()] if label else before):
        return False
    return bool(re.match(r"[\"“‘']?[A-ZÀ-Þ]", head[_after(head, date.end) :]))


def _from(head: str, start: int, end: int) -> list[int]:
    after = _after(head, end)
    return [start, after] if start < after < len(head) else []


def _after(head: str, at: int) -> int:
    """Return where the text begins behind the time's zone and buttons."""
    zone = _ZONE.match(head, at)
    at = zone.end() if zone else at
    at += len(head[at:]) - len(head[at:].lstrip())
    while button := _BUTTON.match(head, at):
        at = button.end()
    return at


def _end_of_names(head: str, at: int) -> int:
    """Return where names end that nothing follows but the text: after two words each."""
    found = _NAME.match(head, at)
    if not found:
        return -1
    words = found[0].split()
    name = " ".join(words[:2])
    return at + len(name) + 1 if len(words) > 2 and is_person(name) else -1
