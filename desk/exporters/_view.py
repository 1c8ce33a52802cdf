"""What is to be exported, read once and resolved, so that a format only has to write it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desk.model import (
        Alias,
        Annotation,
        Article,
        Code,
        Collection,
        Membership,
        Relation,
        Revision,
        Source,
        Speaker,
        Uid,
    )


class Shelf(Protocol):
    """The part of a library that an export reads."""

    def listed(self) -> list[Any]: ...
    def article(self, uid: Uid, /) -> Article: ...
    def revision(self, uid: Uid, /) -> Revision: ...
    def revisions(self, uid: Uid, /) -> list[Revision]: ...
    def revision_of(self, uid: Uid, /) -> Revision: ...
    def source(self, uid: Uid, /) -> Source: ...
    def annotations(self, article: Uid | None = None, /) -> list[Annotation]: ...
    def annotation(self, uid: Uid, /) -> Annotation | None: ...
    def relations(self, annotation: Uid | None = None, /) -> list[Relation]: ...
    def codes(self) -> list[Code]: ...
    def speakers(self) -> list[Speaker]: ...
    def aliases(self) -> list[Alias]: ...
    def collections(self) -> list[Collection]: ...
    def members(self, collection: Uid, /) -> list[Uid]: ...
    def memberships(self, collection: Uid | None = None, /) -> list[Membership]: ...


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow as one of its ends sees it.

    `forth` is true at the tail: this `relation.kind` the other; false at the head.
    """

    relation: Relation
    forth: bool
    other: Annotation
    article: Article


@dataclass(frozen=True, slots=True)
class Chosen:
    """Articles in order and what is exported of them, with everything they refer to.

    Args:
        title: what to call the whole.
        articles: in the order of the export.
        annotations: of each article, in reading order.
        relations: those with an end among the annotations.
        codes, speakers: by uid, all of the library, so that every reference resolves.
        ends: every annotation that is exported or stands at the other end of a relation.
        homes: the articles those stand in.
        arrows: of each annotation, its relations.
        labels: of each annotation exported, its number.
        read: the current revision of an article. Revisions never change, so that reading one
            late is safe, and an export of many articles holds one text at a time.
        read_revision: a revision by its own uid.
        library: where all of it was read, for a format that holds more than marks.
        files: of each article, the name of the file it is written to, where each has its own.
    """

    title: str
    articles: tuple[Article, ...]
    annotations: Mapping[Uid, tuple[Annotation, ...]]
    relations: tuple[Relation, ...]
    codes: Mapping[Uid, Code]
    speakers: Mapping[Uid, Speaker]
    ends: Mapping[Uid, Annotation]
    homes: Mapping[Uid, Article]
    arrows: Mapping[Uid, Sequence[Relation]]
    labels: Mapping[Uid, str]
    read: Callable[[Uid], Revision]
    read_revision: Callable[[Uid], Revision]
    library: Shelf
    files: Mapping[Uid, str] = field(default_factory=dict)

    def marked(self, article: Article) -> tuple[Annotation, ...]:
        """Return the annotations of an article that are exported."""
        return self.annotations.get(article.uid, ())

    def links(self, annotation: Annotation) -> list[Link]:
        """Return the arrows from and to an annotation, each with its other end."""
        found = []
        for relation in self.arrows.get(annotation.uid, ()):
            forth = relation.tail == annotation.uid
            other = self.ends.get(relation.head if forth else relation.tail)
            if other is not None:
                found.append(Link(relation, forth, other, self.homes[other.article]))
        return found

    def code(self, annotation: Annotation) -> str:
        """Return the name of an annotation's code, as the code writes it itself."""
        code = self.codes.get(annotation.code)
        return code.name if code else ""

    def code_shown(self, annotation: Annotation) -> str:
        """Return the name of an annotation's code as the interface says it."""
        return self.named(self.codes[annotation.code]) if annotation.code in self.codes else ""

    @staticmethod
    def named(code: Code) -> str:
        """Return a code's name as the interface says it: the reader's own is not translated."""
        return _(code.name) if code.built_in else code.name

    def speaker(self, annotation: Annotation) -> str:
        """Return who says the words of an annotation; empty where nobody is named."""
        speaker = self.speakers.get(annotation.speaker or "")
        return speaker.name if speaker else ""

    def label(self, annotation: Annotation) -> str:
        """Return the number of an annotation, such as `12`, or `3:12` among several articles.

        Empty for one that is not exported.
        """
        return self.labels.get(annotation.uid, "")

    def only(self, article: Article) -> Chosen:
        """Return the part that belongs to one article; its links still lead to the others."""
        return replace(self, title=article.title, articles=(article,))


def choose(
    library: Shelf,
    articles: Iterable[Uid] | None = None,
    annotations: Iterable[Uid] | None = None,
    collection: Uid | None = None,
) -> Chosen:
    """Read what an export needs.

    Args:
        library: where from.
        articles: only these, in this order.
        annotations: only these, with their articles.
        collection: only the articles of this one, in its order; its uid or its name.

    Raises:
        Problem: there is no such article, annotation or collection.
    """
    known = {each.article.uid: each.article for each in library.listed()}
    title, uids = _("Desk"), list(known) if articles is None else list(articles)
    if collection is not None:
        story = _collection(library, collection)
        title, uids = story.name, [uid for uid in library.members(story.uid) if uid in known]
    if missing := [uid for uid in uids if uid not in known]:
        raise _gone(_("There is no article {uid}.").format(uid=missing[0]))
    marks = _marks(library, uids, len(uids) == len(known))
    if annotations is not None:
        marks = _picked(marks, set(annotations))
    homes = tuple(known[uid] for uid in marks)
    if len(homes) == 1 and collection is None:
        title = homes[0].title
    return _resolved(library, title, homes, marks)


def _gone(what: str) -> Problem:
    return Problem(what, _("It may have been removed: look it up in the library again."))


def _collection(library: Shelf, wanted: str) -> Collection:
    known = library.collections()
    found = [story for story in known if wanted in (story.uid, story.name)]
    if not found:
        raise _gone(_("There is no collection “{name}”.").format(name=wanted))
    return found[0]


def _marks(
    library: Shelf, uids: Sequence[Uid], everything: bool
) -> dict[Uid, tuple[Annotation, ...]]:
    """Return the annotations of each article, in reading order."""
    if not everything:
        return {uid: _ordered(library.annotations(uid)) for uid in uids}
    of: dict[Uid, list[Annotation]] = {uid: [] for uid in uids}
    for mark in library.annotations():
        of.setdefault(mark.article, []).append(mark)
    return {uid: _ordered(of[uid]) for uid in uids}


def _picked(
    of: Mapping[Uid, Sequence[Annotation]], wanted: set[Uid]
) -> dict[Uid, tuple[Annotation, ...]]:
    picked = {uid: tuple(m for m in marks if m.uid in wanted) for uid, marks in of.items()}
    if missing := wanted - {mark.uid for marks in picked.values() for mark in marks}:
        raise _gone(_("There is no annotation {uid}.").format(uid=min(missing)))
    return {uid: marks for uid, marks in picked.items() if marks}


def _ordered(marks: Iterable[Annotation]) -> tuple[Annotation, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.uid)))


def _resolved(
    library: Shelf,
    title: str,
    articles: tuple[Article, ...],
    marks: Mapping[Uid, tuple[Annotation, ...]],
) -> Chosen:
    ends = {mark.uid: mark for each in marks.values() for mark in each}
    relations = tuple(r for r in library.relations() if r.tail in ends or r.head in ends)
    arrows: dict[Uid, list[Relation]] = {}
    for relation in relations:
        for end in (relation.tail, relation.head):
            arrows.setdefault(end, []).append(relation)
    far = [library.annotation(uid) for uid in arrows if uid not in ends]
    ends |= {mark.uid: mark for mark in far if mark is not None}
    homes = {article.uid: article for article in articles}
    for mark in ends.values():
        if mark.article not in homes:
            homes[mark.article] = library.article(mark.article)
    return Chosen(
        title=title,
        articles=articles,
        annotations=marks,
        relations=relations,
        codes={code.uid: code for code in library.codes()},
        speakers={speaker.uid: speaker for speaker in library.speakers()},
        ends=ends,
        homes=homes,
        arrows=arrows,
        labels=dict(_labels(marks.values())),
        read=library.revision,
        read_revision=library.revision_of,
        library=library,
    )


def _labels(groups: Iterable[Sequence[Annotation]]) -> Iterable[tuple[Uid, str]]:
    groups = list(groups)
    for place, marks in enumerate(groups, start=1):
        for number, mark in enumerate(marks, start=1):
            yield mark.uid, f"{place}:{number}" if len(groups) > 1 else str(number)
