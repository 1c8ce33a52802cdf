"""Desk's own bundle: every record, so that nothing is lost on the way to another library.

JSON in UTF-8, one record a line: sources with their bytes, articles, every revision of their
texts, codes, speakers and their other names, annotations, relations, collections. A part of a
library takes along what it refers to; an arrow to a mark outside the part stays behind.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, fields
from typing import IO, TYPE_CHECKING, Any

from desk import model
from desk.i18n import N_, _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desk.exporters._view import Chosen
    from desk.model import Article, Record

NAME = "bundle"
LABEL = N_("Desk bundle (everything)")
SUFFIX = ".desk.json"

VERSION = 1
"""Of the layout; a bundle of a later one is not read."""

_KINDS = {
    kind.__name__: kind
    for kind in (
        model.Source, model.Picture, model.Article, model.Revision, model.Code, model.Speaker,
        model.Alias, model.Annotation, model.Relation, model.Collection, model.Membership,
        model.Refusal,
    )
}  # fmt: skip
_PARTS = {
    "blocks": model.Block,
    "inlines": model.Inline,
    "repairs": model.Repair,
    "candidates": model.Candidate,
    "left_out": model.Repair,
}


def write(view: Chosen, out: IO[bytes]) -> Iterator[int]:
    """Write every record; yield the number of articles done."""
    out.write(f'{{"desk": "bundle", "version": {VERSION}, "records": ['.encode())
    comma = b"\n"
    for record in _before(view):
        out.write(comma + _line(record))
        comma = b",\n"
    for done, article in enumerate(view.articles, start=1):
        for record in _of_article(view, article):
            out.write(comma + _line(record))
            comma = b",\n"
        yield done
    for record in _after(view):
        out.write(comma + _line(record))
        comma = b",\n"
    out.write(b"\n]}\n")


def read(data: bytes | str) -> list[Record]:
    """Return the records of a bundle, each after those it refers to.

    Raises:
        Problem: it is no bundle, a damaged one, or one of a later Desk.
    """
    try:
        bundle = json.loads(data)
        known = bundle["desk"] == "bundle"
        version, said = bundle["version"], bundle["records"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _no_bundle() from error
    if not known:
        raise _no_bundle()
    if version != VERSION:
        raise Problem(
            _("The bundle was written by a later Desk."), _("Read it with that version of Desk.")
        )
    return [_record(number, each) for number, each in enumerate(said, start=1)]


def _no_bundle() -> Problem:
    return Problem(_("This is not a Desk bundle."), _("Choose a file that Desk wrote as one."))


# ---- which records, in which order --------------------------------------------------------------


def _before(view: Chosen) -> Iterator[Record]:
    yield from view.codes.values()
    whole = _is_whole(view)
    said = {mark.speaker for article in view.articles for mark in view.marked(article)}
    kept = {uid for uid in view.speakers if whole or uid in said}
    yield from (speaker for uid, speaker in view.speakers.items() if uid in kept)
    yield from (alias for alias in view.library.aliases() if alias.speaker in kept)


def _of_article(view: Chosen, article: Article) -> Iterator[Record]:
    revisions = view.library.revisions(article.uid)
    sources = dict.fromkeys([article.source, *(revision.source for revision in revisions)])
    for uid in filter(None, sources):
        yield view.library.source(uid)
        yield from _pictures(view, uid)
    yield article
    yield from revisions
    yield from view.marked(article)


def _after(view: Chosen) -> Iterator[Record]:
    marks = {mark.uid for article in view.articles for mark in view.marked(article)}
    yield from (r for r in view.relations if r.tail in marks and r.head in marks)
    articles = {article.uid for article in view.articles}
    places = [each for each in view.library.memberships() if each.article in articles]
    wanted = {place.collection for place in places}
    whole = _is_whole(view)
    stories = [each for each in view.library.collections() if whole or each.uid in wanted]
    yield from stories
    yield from places
    yield from (each for each in _refusals(view) if _about(each) <= articles)


def _pictures(view: Chosen, source: model.Uid) -> Iterable[model.Picture]:
    read = getattr(view.library, "pictures", None)
    return read(source) if read is not None else ()


def _refusals(view: Chosen) -> Iterable[model.Refusal]:
    read = getattr(view.library, "refusals", None)
    return read() if read is not None else ()


def _about(refusal: model.Refusal) -> set[str]:
    """Return the articles that a refusal speaks of: the beginnings of its names."""
    return {name.partition(":")[0] for name in (refusal.first, refusal.second) if name}


def _is_whole(view: Chosen) -> bool:
    return len(view.articles) == len(view.library.listed())


# ---- one record ---------------------------------------------------------------------------------


def _line(record: Record) -> bytes:
    said = {"is": type(record).__name__, **asdict(record)}
    if isinstance(record, (model.Source, model.Picture)):
        said["raw"] = b64encode(record.raw).decode("ascii")
    return json.dumps(said, ensure_ascii=False).encode("utf-8")


def _record(number: int, said: Mapping[str, Any]) -> Record:
    try:
        kind = _KINDS[said["is"]]
        known = {each.name: said[each.name] for each in fields(kind) if each.name in said}
        record: Record = kind(**{name: _value(name, value) for name, value in known.items()})
    except (KeyError, TypeError, ValueError) as error:
        raise Problem(
            _("Record {number} of the bundle is damaged.").format(number=number),
            _("Write the bundle again where it came from."),
        ) from error
    return record


def _value(name: str, value: Any) -> Any:
    if name == "raw":
        return b64decode(value, validate=True)
    if name in _PARTS:
        return tuple(_PARTS[name](**part) for part in value)
    return tuple(value) if name in ("tags", "corrected") else value
