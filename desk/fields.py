"""The fields of an article as a reader sees and sets them: every value found, and the choice.

What a reader sets is noted in `Article.corrected` and stays through every later cleaning; giving
a field back to the cleaner takes the note away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desk import carrying, editing
from desk.cleaning import dates
from desk.i18n import N_, _
from desk.model import Change, Edit
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desk.model import Annotation, Article, Candidate, Revision

NAMES = {
    "title": N_("Title"),
    "byline": N_("Byline"),
    "outlet": N_("Outlet"),
    "agency": N_("Agency"),
    "url": N_("Address"),
    "published": N_("Published"),
    "modified": N_("Modified"),
    "language": N_("Language"),
    "script": N_("Script"),
}
"""The fields in the order they are shown, each with what it is called."""

SCRIPTS = {
    "Hans": N_("simplified Chinese"),
    "Hant": N_("traditional Chinese"),
    "Latn": N_("Latin"),
    "Jpan": N_("Japanese"),
    "Hang": N_("Korean"),
    "Cyrl": N_("Cyrillic"),
    "Arab": N_("Arabic"),
}
LABEL = N_("Correct a field")
PRECISIONS = {
    "year": N_("to the year"),
    "month": N_("to the month"),
    "day": N_("to the day"),
    "minute": N_("to the minute"),
    "second": N_("to the second"),
}
ORIGINS = {
    "front matter": N_("the lines at the head of the file"),
    "title link": N_("the linked title at its head"),
    "epoch": N_("the time stamp at its head"),
    "json-ld": N_("data for search engines"),
    "json": N_("data in the file"),
    "meta": N_("the page's own description"),
    "og": N_("the page's card for sharing"),
    "canonical": N_("the page's stated address"),
    "title element": N_("the title of the page"),
    "heading": N_("the first heading"),
    "h1": N_("the first heading"),
    "text": N_("the first line of the text"),
    "first words": N_("the first words of the text"),
    "byline": N_("the line with the author"),
    "header line": N_("a line above the text"),
    "line above": N_("a line above the text"),
    "credit": N_("the credit below the text"),
    "dateline": N_("the dateline"),
    "copyright": N_("the copyright line"),
    "source link": N_("the link to the source"),
    "body": N_("a stamp in the text"),
    "time": N_("a time of the page"),
    "url": N_("the address"),
    "host": N_("the address"),
    "relative": N_("days named in the text"),
    "words": N_("the characters of the text"),
    "html": N_("the page's own mark"),
    "single-file": N_("the note of the saving program"),
    "mhtml": N_("the head of the saved page"),
    "link canonical": N_("the page's stated address"),
    "date": N_("a date beside the text"),
    "author": N_("an author's name beside the text"),
    "line below": N_("a line below the text"),
    "line within": N_("a line of the text"),
    "foot line": N_("a line below the text"),
    "name alone": N_("a name on a line of its own"),
    "short heading": N_("the first heading"),
    "title": N_("the title of the page"),
    "masthead": N_("the head of the printed page"),
    "modified": N_("the time of the last change"),
    "post": N_("the head of the post"),
    "mail": N_("the head of the mail"),
}
"""Where a value stood, in words; origins are matched by how they begin."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Found:
    """A value that a field could have, once, with every place it was found in, in words."""

    value: str
    origins: tuple[str, ...]
    inferred: bool
    chosen: bool


def value(article: Article, name: str) -> str:
    """Return what a field says now."""
    return str(getattr(article, name))


def found(article: Article, revision: Revision, name: str) -> list[Found]:
    """Return every value found for a field, the one that cleaning chose first."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in revision.candidates:
        if candidate.field == name:
            groups.setdefault(candidate.value, []).append(candidate)
    values = [
        Found(
            value,
            tuple(dict.fromkeys(origin(each.origin) for each in group)),
            all(each.inferred for each in group),
            any(each.chosen for each in group),
        )
        for value, group in groups.items()
    ]
    return sorted(values, key=lambda each: (not each.chosen, each.inferred))


def origin(name: str) -> str:
    """Return in words where a value stood; an origin that has no words is given as it is."""
    best = max((known for known in ORIGINS if name.startswith(known)), key=len, default="")
    return _(ORIGINS[best]) if best else name


def why(article: Article, revision: Revision, name: str) -> str:
    """Explain in one sentence why a field says what it says."""
    if name in article.corrected:
        return _("You set this; a new cleaning leaves it alone.")
    values = found(article, revision, name)
    if not values:
        return _("Nothing was found.")
    first, others = values[0], len(values) - 1
    place = _(", ").join(first.origins)
    if first.inferred:
        return _("Concluded from {place}; the file does not state it.").format(place=place)
    if others:
        return _("Taken from {place}, the best witness of {count}.").format(
            place=place, count=others + 1
        )
    return _("Taken from {place}.").format(place=place)


def checked(name: str, text: str) -> str:
    """Return the value that a field takes from what was typed.

    Raises:
        Problem: it is no such value; the remedy says what would be one.
    """
    text = " ".join(text.split())
    if name == "title" and not text:
        raise Problem(_("An article needs a title."), _("Write one, or leave it as it is."))
    if not text:
        return ""
    if name in ("published", "modified"):
        return _date(text)
    if name == "url":
        return _address(text)
    if name == "language":
        return _language(text)
    if name == "script":
        return _script(text)
    return text


def _date(text: str) -> str:
    parsed = dates.parse(text)
    if parsed is None:
        raise Problem(
            _("“{text}” is not a date.").format(text=text),
            _("Write a year, a month or a day, such as 2025, 2025-01 or 2025-01-22."),
        )
    return parsed[0]


def _address(text: str) -> str:
    text = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        known = False
    if not known or " " in text:
        raise Problem(
            _("“{text}” is not the address of a page.").format(text=text),
            _("Write it as it stands in the browser, with https:// before it."),
        )
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text.lower()):
        raise Problem(
            _("“{text}” is not the code of a language.").format(text=text),
            _("Write two letters, such as zh for Chinese or en for English."),
        )
    return text.lower()


def _script(text: str) -> str:
    named = {_(said).casefold(): code for code, said in SCRIPTS.items()}
    text = named.get(text.casefold(), text[:1].upper() + text[1:].lower())
    if not re.fullmatch(r"[A-Z][a-z]{3}", text):
        raise Problem(
            _("“{text}” is not the code of a script.").format(text=text),
            _("Write four letters, such as Hans, Hant or Latn."),
        )
    return text


def correct(
    article: Article,
    revision: Revision,
    name: str,
    text: str,
    marks: Sequence[Annotation] = (),
    *,
    inferred: bool = False,
    number: int = 0,
) -> Change:
    """Set a field to what the reader typed or picked.

    Args:
        revision: the current text; a new title is a new first line of it.
        marks: the annotations on that text, to follow a new title.
        inferred: a date that the reader concluded, and the article does not state.
        number: of the revision that a new title makes; the one after the current by default.

    Raises:
        Problem: what was typed is no value of that field.
    """
    said = checked(name, text)
    corrected = tuple(dict.fromkeys((*article.corrected, name)))
    return _set(article, _next(revision, number), name, said, inferred, corrected, marks)


def give_back(
    article: Article,
    revision: Revision,
    name: str,
    marks: Sequence[Annotation] = (),
    *,
    number: int = 0,
) -> Change:
    """Let a field say again what cleaning chose for it."""
    chosen = next((each for each in found(article, revision, name) if each.chosen), None)
    said = chosen.value if chosen else ""
    if name == "title" and not said:
        said = article.title
    corrected = tuple(each for each in article.corrected if each != name)
    inferred = bool(chosen and chosen.inferred)
    return _set(article, _next(revision, number), name, said, inferred, corrected, marks)


def _next(revision: Revision, number: int) -> Revision:
    """Return the revision so that what is made of it gets this number."""
    return replace(revision, number=number - 1) if number else revision


def _set(
    article: Article,
    revision: Revision,
    name: str,
    said: str,
    inferred: bool,
    corrected: tuple[str, ...],
    marks: Sequence[Annotation],
) -> Change:
    values: dict[str, object] = {name: said, "corrected": corrected}
    if name == "published":
        values["published_precision"] = dates.precision(said) if said else ""
        values["published_inferred"] = inferred and bool(said)
    after = replace(article, **values)  # type: ignore[arg-type]
    if after == article:
        return Change(LABEL, ())
    edit = Edit(article, after)
    if name != "title" or said == revision.text[: revision.blocks[0].end]:
        return Change(LABEL, (edit,))
    made = editing.rewrite(revision, 0, said)
    # A field is told in the article; the trail of the text is for its words.
    new = replace(made.revision, repairs=made.revision.repairs[:-1])
    standing = [mark for mark in marks if mark.revision == revision.uid]
    carried = carrying.follow(standing, made.splice, new)
    step = carrying.change(LABEL, new, carried)
    return replace(step, edits=(*step.edits, edit))
