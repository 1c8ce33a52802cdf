"""The library: read by value, written through one door."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import sqlalchemy as sa

from desk.i18n import N_, _
from desk.model import (
    Alias,
    Annotation,
    Article,
    Code,
    Collection,
    Membership,
    Picture,
    Refusal,
    Relation,
    Revision,
    Source,
    Speaker,
)
from desk.problem import Problem
from desk.store import connect, journal, past, place, records, schema, search, tables, watching
from desk.store.direct import write
from desk.store.figures import Figures
from desk.store.trouble import told
from desk.store.values import Listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from desk.model import Change, Event, Record, Uid

    Heard = Callable[[Change], None]

R = TypeVar("R", Source, Article, Revision, Code, Annotation)


class Library:
    """A reader's library.

    Args:
        where: a path, a database URL, or None for the default library. What does not exist is made.
        actor: who writes; recorded with every event.
        desk: at which window; undo takes back the steps of one actor at one window.

    Raises:
        Problem: it cannot be opened, is something else, or was written by a newer Desk.
    """

    def __init__(
        self, where: str | os.PathLike[str] | None = None, *, actor: str = "", desk: str = "main"
    ) -> None:
        self.where = os.fspath(where) if where is not None else str(place.default_path())
        self.actor, self.desk = actor, desk
        self._listeners: list[Heard] = []
        self._lock = threading.RLock()
        self._steps: journal.Steps | None = None
        self._folded = search.Folded()
        self._own: set[int] = set()
        self._open()
        with told(), self._read.connect() as connection:
            self._seen = journal.newest(connection)
        self.figures = Figures(self._read, self._write, self._lock, writable=self.writable)
        self._watch = watching.Watch(self.path, self._read, self._mode)

    def _open(self) -> None:
        if place.is_url(self.where) and not self.where.startswith("sqlite:///"):
            self.path, self.writable = None, True
            self._mode = ""
            self._read = self._write = connect.server_engine(self.where)
        else:
            self.path = Path(self.where.removeprefix("sqlite:///"))
            if self.path == place.default_path():
                self.path.parent.mkdir(parents=True, exist_ok=True)
            mode = connect.mode_of(self.path)
            self.writable = mode == "rwc"
            self._mode = "ro" if self.writable else mode
            self._write = connect.sqlite_engine(self.path, mode, write=True)
            self._read = connect.sqlite_engine(self.path, mode, write=False)
        try:
            schema.ensure(self._read, self._write, self.path, writable=self.writable)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the database."""
        if hasattr(self, "_watch"):  # not where it could not be opened
            self._watch.close()
        self._read.dispose()
        self._write.dispose()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # ---- reading -------------------------------------------------------------------------------

    def listed(self) -> list[Listed]:
        """Return every article with the number of its annotations, newest published first."""
        counts = (
            sa.select(tables.annotation.c.article, sa.func.count().label("marks"))
            .where(tables.annotation.c.live)
            .group_by(tables.annotation.c.article)
            .subquery()
        )
        query = (
            sa.select(tables.article, sa.func.coalesce(counts.c.marks, 0).label("marks"))
            .outerjoin(counts, counts.c.article == tables.article.c.uid)
            .where(tables.article.c.live)
            .order_by(tables.article.c.published.desc(), tables.article.c.id.desc())
        )
        with told(), self._read.connect() as connection:
            rows = connection.execute(query).mappings().all()
            return [
                Listed(cast(Article, records.from_row(connection, Article, row)), row["marks"])
                for row in rows
            ]

    def article(self, uid: Uid) -> Article:
        """Return an article; `LookupError` where there is none, or it was taken out."""
        return self._one(Article, uid)

    def source(self, uid: Uid) -> Source:
        """Return a source with its bytes as they came."""
        return self._one(Source, uid)

    def revision(self, article: Uid) -> Revision:
        """Return the current text of an article: the newest of its revisions."""
        table = tables.revision
        query = (
            sa.select(table)
            .where(table.c.live, table.c.article == article)
            .order_by(table.c.number.desc())
            .limit(1)
        )
        with told(), self._read.connect() as connection:
            row = connection.execute(query).mappings().first()
            if row is None:
                raise LookupError(f"article {article} has no text")
            return cast(Revision, records.from_row(connection, Revision, row))

    def revisions(self, article: Uid) -> list[Revision]:
        """Return every text an article has had, the oldest first."""
        table = tables.revision
        where = (table.c.live, table.c.article == article)
        return self._all(Revision, *where, order=table.c.number)

    def next_number(self, article: Uid) -> int:
        """Return the number of the next text of an article; one that was undone keeps its own."""
        column = tables.revision.c.number
        query = sa.select(sa.func.max(column)).where(tables.revision.c.article == article)
        with told(), self._read.connect() as connection:
            return int(connection.scalar(query) or 0) + 1

    def revision_of(self, uid: Uid) -> Revision:
        """Return one revision, current or not."""
        return self._one(Revision, uid)

    def pictures(self, source: Uid) -> list[Picture]:
        """Return the images that were saved beside a source."""
        return self._all(Picture, tables.picture.c.source == source)

    def annotations(self, article: Uid | None = None) -> list[Annotation]:
        """Return the annotations of an article, or of all, in reading order."""
        table = tables.annotation
        where = () if article is None else (table.c.article == article,)
        order = (table.c.article, table.c.start, table.c.end.desc())
        return self._all(Annotation, *where, order=order)

    def waiting(self) -> list[Annotation]:
        """Return the annotations whose words changed or are gone, in reading order."""
        table = tables.annotation
        where = table.c.anchor.in_(("changed", "orphaned"))
        return self._all(Annotation, where, order=(table.c.article, table.c.start))

    def annotation(self, uid: Uid) -> Annotation | None:
        """Return an annotation, or None once it was taken out."""
        with told(), self._read.connect() as connection:
            return cast("Annotation | None", records.fetch(connection, Annotation, uid))

    def relations(self, annotation: Uid | None = None) -> list[Relation]:
        """Return the arrows from and to an annotation, or all."""
        table = tables.relation
        ends = (table.c.tail == annotation) | (table.c.head == annotation)
        return self._all(Relation, *(() if annotation is None else (ends,)))

    def codes(self) -> list[Code]:
        """Return the codes in the order they are offered."""
        return self._all(Code, order=tables.code.c.place)

    def code(self, name: str) -> Code:
        """Return the code of this name or uid; `LookupError` where there is none."""
        found = next((code for code in self.codes() if name in (code.name, code.uid)), None)
        if found is None:
            raise LookupError(f"there is no code {name}")
        return found

    def speakers(self) -> list[Speaker]:
        """Return the speakers by name."""
        return self._all(Speaker, order=tables.speaker.c.name)

    def aliases(self) -> list[Alias]:
        """Return every further name of a speaker."""
        return self._all(Alias)

    def collections(self) -> list[Collection]:
        """Return the collections by name."""
        return self._all(Collection, order=tables.collection.c.name)

    def members(self, collection: Uid) -> list[Uid]:
        """Return the articles of a collection, in their order."""
        return [found.article for found in self.memberships(collection)]

    def memberships(self, collection: Uid | None = None) -> list[Membership]:
        """Return which articles stand in a collection, or in all."""
        table = tables.membership
        where = () if collection is None else (table.c.collection == collection,)
        return self._all(Membership, *where, order=table.c.place)

    def refusals(self, rule: str = "") -> list[Refusal]:
        """Return the suggestions of a rule, or of all, that the reader has refused."""
        where = (tables.refusal.c.rule == rule,) if rule else ()
        return self._all(Refusal, *where)

    def search(self, query: str) -> Iterator[search.Hit]:
        """Yield the places where the words stand in titles, texts and memos.

        Traditional and simplified characters, capitals and widths count as equal.
        """
        with told(), self._read.connect() as connection:
            yield from search.hits(connection, query, self._folded)

    def find_source(self, sha256: str) -> Uid | None:
        """Return the article that came from bytes with this SHA-256, or None."""
        article, source = tables.article, tables.source
        query = sa.select(article.c.uid).join(source, source.c.uid == article.c.source)
        where = (article.c.live, source.c.live, source.c.sha256 == sha256)
        return self._uid(query.where(*where))

    def find_origin(self, origin: str) -> Uid | None:
        """Return the article that was brought in from this path or address, or None."""
        article, source = tables.article, tables.source
        if not origin:
            return None
        query = sa.select(article.c.uid).join(source, source.c.uid == article.c.source)
        return self._uid(query.where(article.c.live, source.c.live, source.c.origin == origin))

    def find_url(self, url: str) -> Uid | None:
        """Return the article of this page, by any of its addresses, or None."""
        with told(), self._read.connect() as connection:
            return search.of_page(connection, url) if url else None

    def _uid(self, query: sa.Select[Any]) -> Uid | None:
        with told(), self._read.connect() as connection:
            return cast("Uid | None", connection.scalar(query.limit(1)))

    def _all(self, kind: type[Record], *where: Any, order: Any = ()) -> list[Any]:
        with told(), self._read.connect() as connection:
            return records.select(connection, kind, *where, order=order)

    def _one(self, kind: type[R], uid: Uid) -> R:
        with told(), self._read.connect() as connection:
            found = records.fetch(connection, kind, uid)
        if found is None:
            raise LookupError(f"there is no {kind.__name__.lower()} {uid}")
        return cast(R, found)

    # ---- writing: one door ---------------------------------------------------------------------

    def do(self, change: Change) -> Event:
        """Make a change: one transaction, one event, one undo step, one notice.

        Raises:
            Problem: the library cannot be written now, or a record was changed meanwhile.
        """
        return self._enact("do", change, None)

    def undo(self) -> Change | None:
        """Take back the last change of this actor at this window; None when there is none."""
        with self._lock:
            done = self._known_steps().done
            return self._again("undo", done[-1][0]) if done else None

    def redo(self) -> Change | None:
        """Do the change again that was taken back last; None when there is none."""
        with self._lock:
            undone = self._known_steps().undone
            return self._again("redo", undone[-1][0]) if undone else None

    def undoable(self) -> str | None:
        """Return the label of the change that `undo` would take back."""
        done = self._known_steps().done
        return done[-1][1] if done else None

    def redoable(self) -> str | None:
        """Return the label of the change that `redo` would do again."""
        undone = self._known_steps().undone
        return undone[-1][1] if undone else None

    def history(self, limit: int = 200) -> list[Event]:
        """Return what was done, newest first."""
        with told(), self._read.connect() as connection:
            return journal.history(connection, limit)

    def subjects(self, numbers: Iterable[int]) -> dict[int, str]:
        """Return in a few words what each of these events was about."""
        with told(), self._read.connect() as connection:
            return past.subjects(connection, numbers)

    def listen(self, heard: Heard) -> Callable[[], None]:
        """Call `heard` after every change, in the thread that wrote; return what stops it."""
        self._listeners.append(heard)
        return lambda: self._listeners.remove(heard)

    def back_to(self, number: int) -> Event | None:
        """Make everything as it was after an event, as one step that can be undone.

        Args:
            number: of the event; None is returned where nothing was done after it.
        """
        with self._lock:
            with told(), self._read.connect() as connection:
                change = journal.way_back(connection, number, N_("Go back in the history"))
            return self.do(change) if change.edits else None

    def removed(self, kind: type[R]) -> list[R]:
        """Return the records of a kind that were taken out, the latest first: the bin."""
        table = records.TABLES[kind]
        query = sa.select(table).where(~table.c.live).order_by(table.c.id.desc())
        with told(), self._read.connect() as connection:
            rows = connection.execute(query).mappings().all()
            return [cast(R, records.from_row(connection, kind, row)) for row in rows]

    def removals(self, uids: Iterable[Uid]) -> dict[Uid, Event]:
        """Return by whom and when each of these records was taken out last."""
        with told(), self._read.connect() as connection:
            return past.removals(connection, uids)

    def reading(self) -> sa.Connection:
        """Return a connection that reads; the caller closes it."""
        return self._read.connect()

    def restored(self, *uids: Uid) -> Change:
        """Return the change that takes records out of the bin, with what went there with them."""
        with told(), self._read.connect() as connection:
            return past.restored(connection, uids)

    def marks_ever(self, article: Uid) -> dict[Uid, list[Annotation]]:
        """Return the live marks of an article on each of its revisions, as they stood there."""
        with told(), self._read.connect() as connection:
            return past.marks_by_revision(connection, article)

    def catch_up(self) -> int:
        """Tell the listeners what other windows and programs did; return how many changes.

        Cheap when there is nothing to tell, so it can be asked several times a second.
        """
        if not self._watch.stirred():
            return 0
        # The lock: a step that another thread has just written must be known as one's own.
        with self._lock, told(), self._read.connect() as connection:
            found = journal.numbers_after(connection, self._seen)
            changes = [journal.change_of(connection, n) for n in found if n not in self._own]
            self._seen = max(found, default=self._seen)
            self._own = {n for n in self._own if n > self._seen}
        for change in changes:
            for heard in tuple(self._listeners):
                heard(change)
        return len(changes)

    def _known_steps(self) -> journal.Steps:
        with self._lock:
            if self._steps is None:
                with told(), self._read.connect() as connection:
                    self._steps = journal.Steps(connection, self.actor, self.desk)
            return self._steps

    def _again(self, kind: str, target: int) -> Change:
        with told(), self._read.connect() as connection:
            change = journal.change_of(connection, target)
        change = change.inverse if kind == "undo" else change
        self._enact(kind, change, target)
        return change

    def _enact(self, kind: str, change: Change, target: int | None) -> Event:
        if not self.writable:
            raise Problem(
                _("The library can only be read."),
                _("Copy it to a folder where you may write, and open the copy."),
            )
        with self._lock:
            by = (kind, target, self.actor, self.desk)
            event = write(self._write, change, *by, file=self.path is not None)
            self._own.add(event.number)
            if self._steps is not None:
                self._steps.follow([event])
        for heard in tuple(self._listeners):
            heard(change)
        return event


__all__ = ["Library", "Listed"]
