"""What was: marks on texts that are no longer current, and records that were taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from desk.i18n import N_, _
from desk.model import (
    Annotation,
    Article,
    Change,
    Collection,
    Edit,
    Event,
    Membership,
    Relation,
    Revision,
)
from desk.problem import Problem
from desk.store import journal, records, tables
from desk.store.tables import event

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desk.model import Record, Uid

_WRITTEN = sa.type_coerce(event.c.edits, sa.Text)
"""The edits of an event as they are written, to be searched for a uid."""
_LONG, _FEW = 80, 3
_ASKED = 500
_ORDER = tuple(records.TABLES)


def marks_by_revision(connection: sa.Connection, article: Uid) -> dict[Uid, list[Annotation]]:
    """Return the live marks of an article on each of its revisions, as they stood there last."""
    where = tables.annotation.c.article == article
    live = {mark.uid: mark for mark in records.select(connection, Annotation, where)}
    found: dict[Uid, dict[Uid, Annotation]] = {}
    for mark in (*_told_of(connection, article), *live.values()):
        if mark.uid in live:
            found.setdefault(mark.revision, {})[mark.uid] = mark
    return {
        revision: sorted(marks.values(), key=lambda mark: (mark.start, -mark.end))
        for revision, marks in found.items()
    }


def _told_of(connection: sa.Connection, article: Uid) -> Iterator[Annotation]:
    """Yield every state that a mark of an article has had, the oldest first."""
    query = sa.select(event.c.edits).where(_WRITTEN.contains(article)).order_by(event.c.number)
    for edits in connection.scalars(query):
        for said in edits:
            if said["table"] == "annotation" and (said["after"] or {}).get("article") == article:
                mark = records.from_event(connection, "annotation", said["after"])
                yield cast("Annotation", mark)


def removals(connection: sa.Connection, uids: Iterable[Uid]) -> dict[Uid, Event]:
    """Return the event by which each of these records was taken out last."""
    wanted, found = set(uids), {}
    query = (
        sa.select(*journal.HEAD, event.c.edits)
        .where(_WRITTEN.contains('"after":null'))
        .order_by(event.c.number.desc())
    )
    for *head, edits in connection.execute(query) if wanted else ():
        for said in edits:
            uid = said["before"]["uid"] if said["after"] is None else ""
            if uid in wanted:
                wanted.remove(uid)
                found[uid] = Event(*head)
        if not wanted:
            break
    return found


def subjects(connection: sa.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Return in a few words what each event was about: the words marked, the titles of articles."""
    query = sa.select(event.c.number, event.c.edits).where(event.c.number.in_(list(numbers)))
    rows = connection.execute(query).all()
    told = _titles(connection, rows)
    return {number: _about(edits, told) for number, edits in rows}


def _titles(connection: sa.Connection, rows: Iterable[Any]) -> dict[Uid, str]:
    """Return the titles of the articles whose texts were changed, by the uid of the text."""
    texts = {
        (edit["after"] or edit["before"])["uid"]
        for _number, edits in rows
        for edit in edits
        if edit["table"] == "revision"
    }
    if not texts:
        return {}
    article, revision = tables.article, tables.revision
    query = sa.select(revision.c.uid, article.c.title)
    query = query.join(article, article.c.uid == revision.c.article)
    wanted = list(texts)
    # A statement takes only so many values.
    parts = (wanted[at : at + _ASKED] for at in range(0, len(wanted), _ASKED))
    return {
        uid: title
        for part in parts
        for uid, title in connection.execute(query.where(revision.c.uid.in_(part)))
    }


def _about(edits: list[dict[str, Any]], told: dict[Uid, str]) -> str:
    said = [edit["after"] or edit["before"] for edit in edits]
    words = [told.get(each["uid"], "") for each in said]
    words += [each.get(field) for field in ("title", "exact", "name") for each in said]
    found = [text for text in dict.fromkeys(words) if text]
    shown = " · ".join(text[:_LONG] for text in found[:_FEW])
    return f"{shown} …" if len(found) > _FEW else shown


def restored(connection: sa.Connection, uids: Iterable[Uid]) -> Change:
    """Return the change that takes records out of the bin, with what went there with them.

    Raises:
        Problem: a mark is asked for whose article is not in the library.
    """
    uids = list(uids)
    back: dict[Uid, Record] = {}
    for uid, done in removals(connection, uids).items():
        change = journal.change_of(connection, done.number)
        gone = [e.before for e in change.edits if e.after is None and e.before is not None]
        back |= {record.uid: record for record in _with(gone, uid)}
    missing = {u: r for u, r in back.items() if not _is_live(connection, type(r), u)}
    edits = [Edit(None, record) for record in _in_order(connection, missing)]
    return Change(N_("Take out of the bin"), tuple(edits))


def _with(gone: list[Record], uid: Uid) -> Iterator[Record]:
    """Yield a record and those that hung on it, of the records that went in one step."""
    marks = {r.uid for r in gone if isinstance(r, Annotation) and uid in (r.uid, r.article)}
    sources = {r.source for r in gone if isinstance(r, Article) and r.uid == uid}
    for record in gone:
        if isinstance(record, Annotation | Revision | Membership):
            belongs = uid in (record.uid, record.article)
        elif isinstance(record, Relation):
            belongs = uid == record.uid or bool(marks & {record.tail, record.head})
        else:
            belongs = record.uid == uid or record.uid in sources
        if belongs:
            yield record


def _in_order(connection: sa.Connection, back: dict[Uid, Record]) -> list[Record]:
    """Return the records that have all they need, each after what it refers to."""

    def there(kind: type[Record], uid: Uid) -> bool:
        return uid in back or _is_live(connection, kind, uid)

    def stands(record: Record) -> bool:
        if isinstance(record, Annotation) and not there(Article, record.article):
            raise Problem(
                _("The article of this mark is in the bin."),
                _("Take the article out of the bin first."),
            )
        if isinstance(record, Annotation) and not there(Revision, record.revision):
            raise Problem(
                _("The text that this mark stood in was taken back."),
                _("Do that change of the text again, then put the mark back."),
            )
        if isinstance(record, Relation):
            return there(Annotation, record.tail) and there(Annotation, record.head)
        return not isinstance(record, Membership) or there(Collection, record.collection)

    found = [record for record in back.values() if stands(record)]
    return sorted(found, key=lambda record: _ORDER.index(type(record)))


def _is_live(connection: sa.Connection, kind: type[Record], uid: Uid) -> bool:
    table = records.TABLES[kind]
    query = sa.select(table.c.id).where(table.c.uid == uid, table.c.live)
    return connection.scalar(query) is not None
