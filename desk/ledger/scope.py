"""Some articles with all their figures: what the table, the checks and the exports look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desk.ledger.fields import figure_of
from desk.ledger.mention import Mention, mention
from desk.ledger.recognised import Recognised

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from desk.figures import Figure
    from desk.ledger._shelf import Shelf
    from desk.model import Annotation, Article, Refusal, Revision, Uid

RULE = "same_measure"
"""The rule whose suggestions a reader may refuse, and the kind of relation that confirms one."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles and their figures.

    Args:
        articles: in the order they were given.
        mentions: in reading order, article by article.
        texts: of each article, the text its mentions count in.
        confirmed: pairs of marks that a reader said measure the same.
        refused: pairs of `Mention.key` that a reader said do not, in either order.
        names: further names of speakers, each with the name they stand for.
    """

    articles: tuple[Article, ...] = ()
    mentions: tuple[Mention, ...] = ()
    texts: dict[Uid, str] = field(default_factory=dict)
    confirmed: frozenset[frozenset[Uid]] = frozenset()
    refused: frozenset[frozenset[str]] = frozenset()
    names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, library: Shelf, articles: Iterable[Uid] | None = None, known: Recognised | None = None
    ) -> Scope:
        """Read articles, all of the library where none are named, and recognise their figures."""
        work = reading(library, articles, known)
        while True:
            try:
                next(work)
            except StopIteration as end:
                scope: Scope = end.value
                return scope


def reading(
    library: Shelf, articles: Iterable[Uid] | None = None, known: Recognised | None = None
) -> Generator[int, None, Scope]:
    """Do what `Scope.of` does; yield after each article how many are done."""
    known = known or Recognised()
    if articles is None:
        chosen = [line.article for line in library.listed()]
    else:
        chosen = [library.article(uid) for uid in dict.fromkeys(articles)]
    speakers = {speaker.uid: speaker.name for speaker in library.speakers()}
    code = _code(library)
    mentions: list[Mention] = []
    texts: dict[Uid, str] = {}
    for done, article in enumerate(chosen, start=1):
        revision = library.revision(article.uid)
        texts[article.uid] = revision.text
        marks = [
            mark
            for mark in library.annotations(article.uid)
            if mark.code == code and mark.revision == revision.uid
        ]
        mentions += mentions_of(article, revision, known.of(article, revision), marks, speakers)
        yield done
    return Scope(
        tuple(chosen),
        tuple(mentions),
        texts,
        frozenset(frozenset((r.tail, r.head)) for r in library.relations() if r.kind == RULE),
        frozenset(frozenset((r.first, r.second)) for r in _refusals(library)),
        {a.name: speakers[a.speaker] for a in library.aliases() if a.speaker in speakers},
    )


def _code(library: Shelf) -> Uid:
    found = (code.uid for code in library.codes() if code.built_in and code.name == "figure")
    return next(found, "")


def _refusals(library: Shelf) -> list[Refusal]:
    read = getattr(library, "refusals", None)
    return list(read(RULE)) if read is not None else []


def mentions_of(
    article: Article,
    revision: Revision,
    figures: Iterable[Figure],
    marks: Iterable[Annotation] = (),
    speakers: dict[Uid, str] | None = None,
) -> Iterator[Mention]:
    """Yield the figures of a text in reading order; a mark upon one says its value and speaker."""
    waiting = sorted(marks, key=lambda mark: mark.start)
    figures = list(figures)
    upon: dict[int, Annotation] = {}
    for mark in waiting:
        figure = _under(mark, figures)
        if figure is not None:
            upon.setdefault(figure.start, mark)
    found: list[tuple[Figure, Annotation | None]] = [(f, upon.get(f.start)) for f in figures]
    taken = {mark.uid for _figure, mark in found if mark is not None}
    for mark in waiting:
        own = figure_of(mark) if mark.uid not in taken else None
        if own is not None and not any(_same(own, figure) for figure, _mark in found):
            found.append((own, mark))
    for figure, over in sorted(found, key=lambda pair: pair[0].start):
        own = figure_of(over) if over is not None else None
        said = (speakers or {}).get(over.speaker or "", "") if over is not None else ""
        yield mention(article, revision, own or figure, over, said)


def _under(mark: Annotation, figures: list[Figure]) -> Figure | None:
    """Return the figure that a mark is upon: the one it shares most with, and differs least."""
    over = [figure for figure in figures if _same(figure, mark)]
    return min(over, key=lambda f: abs(f.start - mark.start) + abs(f.end - mark.end), default=None)


def _same(a: Figure, b: Figure | Annotation) -> bool:
    return a.start < b.end and b.start < a.end
