"""Figures of the whole library, found by value in whatever spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desk.figures import VERSION, as_record
from desk.ledger.fields import from_record
from desk.ledger.query import Wanted, wanted
from desk.ledger.recognised import Recognised, figures_of, published
from desk.store import Hit
from desk.store.search import snippet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.figures import Figure
    from desk.model import Article, Revision, Uid
    from desk.store import Library


class Known(Recognised):
    """The figures of texts: in memory, else in the library, else recognised now and kept there."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def read(self, article: Article, revision: Revision) -> list[Figure]:
        """Return the figures of a text, in reading order, from the library or from the text."""
        day = published(article)
        kept = self._library.figures.kept(revision.uid, day, VERSION)
        if kept is not None:
            return [from_record(said) for said in kept]
        found = figures_of(article, revision)
        self._library.figures.keep(revision.uid, day, VERSION, [_said(f) for f in found])
        return found


def _said(figure: Figure) -> dict[str, Any]:
    record = as_record(figure)
    # half a surrogate pair fits into no database
    record["text"] = record["text"].encode("utf-8", "replace").decode("utf-8")
    return record


def reading(library: Library) -> Iterator[Uid]:
    """Recognise the figures of every text that has none kept; yield article after article."""
    known = Known(library)
    for uid in library.figures.unread(VERSION):
        try:
            known.of(library.article(uid), library.revision(uid))
        except LookupError:  # taken out meanwhile
            continue
        yield uid


def hits(library: Library, query: str) -> Iterator[Hit]:
    """Yield the figures that have the value a query asks for; nothing where it is no value."""
    value = wanted(query)
    if value is None:
        return
    for _uid in reading(library):
        pass
    yield from found(library, value)


def found(library: Library, value: Wanted) -> Iterator[Hit]:
    """Yield the figures that meet a value, of the newest published article first."""
    units = (value.unit,) if value.unit else ()
    ends = [None if end is None else float(end) for end in (value.low, value.high)]
    by_text: dict[Uid, list[Figure]] = {}
    for revision, said in library.figures.within(units, *ends):
        figure = from_record(said)
        if value.met_by(figure):
            by_text.setdefault(revision, []).append(figure)
    for line in library.listed() if by_text else ():
        current = library.revision(line.article.uid)
        for figure in sorted(by_text.get(current.uid, ()), key=lambda f: f.start):
            words = snippet(current.text, figure.start, figure.end)
            title = line.article.title
            yield Hit(line.article.uid, title, figure.start, figure.end, words, "figure")
