"""What the window has at hand of the library, kept right change by change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desk.model import Alias, Annotation, Article, Code, Relation, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desk.model import Change, Record, Uid
    from desk.store import Library
    from desk.store.values import Listed


@dataclass(frozen=True, slots=True)
class Contents:
    """What every panel needs of a library, read at once."""

    codes: list[Code]
    speakers: list[Speaker]
    aliases: list[Alias]
    listed: list[Listed]
    relations: list[Relation]

    @classmethod
    def of(cls, library: Library) -> Contents:
        """Read it."""
        return cls(
            library.codes(),
            library.speakers(),
            library.aliases(),
            library.listed(),
            library.relations(),
        )


class Shelf:
    """Codes, speakers, arrows, the list, and the annotations of articles that were opened.

    It asks the library once for each and then follows the changes, so that one more mark costs
    the same among ten and among ten thousand.
    """

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library
        self.codes: dict[Uid, Code] = {}
        self.speakers: dict[Uid, Speaker] = {}
        self.aliases: dict[Uid, Alias] = {}
        self.articles: dict[Uid, Article] = {}
        self.counts: dict[Uid, int] = {}
        self._relations: dict[Uid, Relation] = {}
        self._of: defaultdict[Uid, dict[Uid, Relation]] = defaultdict(dict)
        self._marks: dict[Uid, dict[Uid, Annotation]] = {}

    def load(self, contents: Contents) -> None:
        """Take what every panel needs."""
        self.take_codes(contents.codes)
        self.speakers = {speaker.uid: speaker for speaker in contents.speakers}
        self.aliases = {alias.uid: alias for alias in contents.aliases}
        self.take_list(contents.listed)
        for relation in contents.relations:
            self._put_relation(relation)

    def take_codes(self, codes: Iterable[Code]) -> None:
        """Hold these codes."""
        self.codes = {code.uid: code for code in codes}

    def take_list(self, listed: Iterable[Listed]) -> None:
        """Hold the list of articles."""
        listed = list(listed)
        self.articles = {line.article.uid: line.article for line in listed}
        self.counts = {line.article.uid: line.annotations for line in listed}

    def take_marks(self, article: Uid, annotations: Iterable[Annotation]) -> None:
        """Hold the annotations of an article."""
        self._marks[article] = {annotation.uid: annotation for annotation in annotations}

    def code(self, name: str) -> Code | None:
        """Return the code of that name, key or uid."""
        if name in self.codes:
            return self.codes[name]
        return next((c for c in self.codes.values() if name in (c.name, c.key)), None)

    def own_codes(self) -> list[Code]:
        """Return the reader's own codes in their order."""
        return sorted((c for c in self.codes.values() if not c.built_in), key=lambda c: c.place)

    def marks(self, article: Uid) -> dict[Uid, Annotation]:
        """Return the annotations of an article by uid."""
        if article not in self._marks:
            self.take_marks(article, self._library().annotations(article))
        return self._marks[article]

    def in_order(self, article: Uid) -> list[Annotation]:
        """Return the annotations of an article in reading order."""
        return sorted(self.marks(article).values(), key=lambda a: (a.start, -a.end, a.uid))

    def annotation(self, uid: Uid | None) -> Annotation | None:
        """Return an annotation, at hand or from the library; None when it is gone."""
        if uid is None:
            return None
        for marks in self._marks.values():
            if uid in marks:
                return marks[uid]
        return self._library().annotation(uid)

    def relations(self, annotation: Uid) -> list[Relation]:
        """Return the arrows that touch an annotation, oldest first."""
        found = self._of.get(annotation)
        return sorted(found.values(), key=lambda r: r.uid) if found else []

    def relation(self, uid: Uid) -> Relation | None:
        """Return an arrow."""
        return self._relations.get(uid)

    def relations_between(self, marks: Iterable[Uid]) -> list[Relation]:
        """Return the arrows of which both ends are among `marks`."""
        inside = marks if isinstance(marks, set) else set(marks)
        if len(self._relations) <= len(inside):
            every: Iterable[Relation] = self._relations.values()
        else:
            every = {r.uid: r for uid in inside for r in self._of.get(uid, {}).values()}.values()
        return [r for r in every if r.tail in inside and r.head in inside]

    def speaker_named(self, name: str) -> Speaker | None:
        """Return the speaker of that name, or of whom it is an alias."""
        name = name.strip().casefold()
        for speaker in self.speakers.values():
            if speaker.name.casefold() == name:
                return speaker
        found = next((a for a in self.aliases.values() if a.name.casefold() == name), None)
        return self.speakers.get(found.speaker) if found else None

    def names(self) -> list[str]:
        """Return every name a speaker goes by."""
        every = {s.name for s in self.speakers.values()} | {a.name for a in self.aliases.values()}
        return sorted(every)

    def apply(self, change: Change) -> None:
        """Follow a change that was written."""
        for edit in change.edits:
            if edit.before is not None and not _same_place(edit.before, edit.after):
                self._drop(edit.before)
            if edit.after is not None:
                self._put(edit.after, new=edit.before is None)

    def _put(self, record: Record, new: bool) -> None:
        if isinstance(record, Annotation):
            self._put_mark(record, new)
        elif isinstance(record, Relation):
            self._put_relation(record)
        elif isinstance(record, Article):
            self.articles[record.uid] = record
            self.counts.setdefault(record.uid, 0)
        else:
            table = self._table(record)
            if table is not None:
                table[record.uid] = record

    def _put_mark(self, mark: Annotation, new: bool) -> None:
        if mark.article in self._marks:
            self._marks[mark.article][mark.uid] = mark
        if new:
            self.counts[mark.article] = self.counts.get(mark.article, 0) + 1

    def _put_relation(self, relation: Relation) -> None:
        self._relations[relation.uid] = relation
        for end in (relation.tail, relation.head):
            self._of[end][relation.uid] = relation

    def _drop(self, record: Record) -> None:
        if isinstance(record, Annotation):
            self._marks.get(record.article, {}).pop(record.uid, None)
            self.counts[record.article] = max(0, self.counts.get(record.article, 0) - 1)
        elif isinstance(record, Relation):
            self._relations.pop(record.uid, None)
            for end in (record.tail, record.head):
                self._of[end].pop(record.uid, None)
        elif isinstance(record, Article):
            for table in (self.articles, self.counts, self._marks):
                table.pop(record.uid, None)
        else:
            found = self._table(record)
            if found is not None:
                found.pop(record.uid, None)

    def _table(self, record: Record) -> dict[Uid, Any] | None:
        if isinstance(record, Code):
            return self.codes
        if isinstance(record, Speaker):
            return self.speakers
        return self.aliases if isinstance(record, Alias) else None


def _same_place(before: Record, after: Record | None) -> bool:
    # An arrow whose ends were exchanged must leave the places where it hung.
    return after is not None and not isinstance(before, Relation)
