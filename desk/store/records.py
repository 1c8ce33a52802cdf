"""Records as rows and rows as records; records as events hold them, and back."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import astuple, fields
from functools import cache
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk import model
from desk.i18n import _
from desk.model import Block, Candidate, Inline, Picture, Repair, Revision, Source, Uid, new_uid
from desk.problem import Problem
from desk.store import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desk.model import Edit, Record

TABLES: dict[type[Record], sa.Table] = {
    model.Source: tables.source,
    model.Picture: tables.picture,
    model.Article: tables.article,
    model.Revision: tables.revision,
    model.Code: tables.code,
    model.Speaker: tables.speaker,
    model.Alias: tables.alias,
    model.Annotation: tables.annotation,
    model.Relation: tables.relation,
    model.Collection: tables.collection,
    model.Membership: tables.membership,
    model.Refusal: tables.refusal,
}
_KINDS = {table.name: kind for kind, table in TABLES.items()}

KEPT = (Source, Picture, Revision)
"""Records that never change; an event names them, and their rows hold what they say."""

_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in TABLES}
_TUPLES = ("corrected", "tags")


def names(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of record, in their order."""
    return _NAMES[kind]


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def keep(connection: sa.Connection, data: bytes) -> str:
    """Put bytes into `content` unless they are there; return their SHA-256."""
    name = digest(data)
    column = tables.content.c.sha256
    if connection.scalar(sa.select(tables.content.c.id).where(column == name)) is None:
        row = {"sha256": name, "size": len(data), "data": zlib.compress(data, 6)}
        connection.execute(tables.content.insert(), row)
    return name


def kept(connection: sa.Connection, name: str) -> bytes:
    """Return the bytes with this SHA-256."""
    where = tables.content.c.sha256 == name
    data = connection.scalar(sa.select(tables.content.c.data).where(where))
    if data is None:
        raise LookupError(f"content {name} is missing")
    try:
        return zlib.decompress(data)
    except zlib.error as error:
        raise Problem(
            _("A text in the library is damaged."),
            _("The backups have it whole: open the list of backups and restore one."),
        ) from error


def to_row(connection: sa.Connection, record: Record) -> dict[str, Any]:
    """Return the row of a record; texts and bytes are put into `content` on the way."""
    if isinstance(record, (Source, Picture)):
        row = {name: getattr(record, name) for name in _NAMES[type(record)] if name != "raw"}
        return row | {"sha256": keep(connection, record.raw)}
    if isinstance(record, Revision):
        return _revision_row(connection, record)
    row = {name: getattr(record, name) for name in _NAMES[type(record)]}
    return row | {name: list(row[name]) for name in _TUPLES if name in row}


def _revision_row(connection: sa.Connection, record: Revision) -> dict[str, Any]:
    plain = ("article", "number", "why", "cleaner", "made", "source", "uid")
    trail = {
        "repairs": [astuple(repair) for repair in record.repairs],
        "candidates": [astuple(candidate) for candidate in record.candidates],
        "left_out": [astuple(repair) for repair in record.left_out],
    }
    has_trail = record.repairs or record.candidates or record.left_out
    return {name: getattr(record, name) for name in plain} | {
        "text": keep(connection, record.text.encode()),
        "blocks": [astuple(block) for block in record.blocks],
        "inlines": [astuple(inline) for inline in record.inlines],
        "trail": keep(connection, _json(trail).encode()) if has_trail else None,
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_row(connection: sa.Connection, kind: type[Record], row: sa.RowMapping) -> Record:
    """Return the record of a row; texts and bytes come along."""
    if kind in (Source, Picture):
        values = {name: row[name] for name in _NAMES[kind] if name != "raw"}
        return kind(raw=kept(connection, row["sha256"]), **values)
    if kind is Revision:
        return _revision(connection, row)
    return plain(kind, row)


def plain(kind: type[Record], row: Mapping[str, Any] | sa.RowMapping) -> Record:
    """Return the record of a row, of a kind whose rows hold all of it."""
    values = {name: row[name] for name in _NAMES[kind]}
    for name in _TUPLES:
        if name in values:
            values[name] = tuple(values[name])
    return kind(**values)


def _revision(connection: sa.Connection, row: sa.RowMapping) -> Revision:
    trail = json.loads(kept(connection, row["trail"])) if row["trail"] else {}
    plain = ("article", "number", "why", "cleaner", "made", "source", "uid")
    return Revision(
        text=kept(connection, row["text"]).decode(),
        blocks=tuple(Block(*block) for block in row["blocks"]),
        inlines=tuple(Inline(*inline) for inline in row["inlines"]),
        repairs=tuple(Repair(*repair) for repair in trail.get("repairs", ())),
        candidates=tuple(Candidate(*found) for found in trail.get("candidates", ())),
        left_out=tuple(Repair(*repair) for repair in trail.get("left_out", ())),
        **{name: row[name] for name in plain},
    )


def fetch(
    connection: sa.Connection, kind: type[Record], uid: Uid, *, live: bool = True
) -> Record | None:
    """Return the record of this uid, or None; one that was taken out only with `live=False`."""
    table = TABLES[kind]
    where = table.c.uid == uid
    if live:
        where &= table.c.live
    row = connection.execute(sa.select(table).where(where)).mappings().first()
    return None if row is None else from_row(connection, kind, row)


def select(
    connection: sa.Connection, kind: type[Record], *where: Any, order: Any = ()
) -> list[Any]:
    """Return the live records of a kind that meet the conditions, in the order asked for."""
    table = TABLES[kind]
    order = order if isinstance(order, (list, tuple)) else (order,)
    query = sa.select(table).where(table.c.live, *where).order_by(*order, table.c.id)
    rows = connection.execute(query).mappings()
    return [from_row(connection, kind, row) for row in rows.all()]


def to_event(record: Record | None) -> dict[str, Any] | None:
    """Return what an event says of a record: all of it, or the uid of one that is kept."""
    if record is None:
        return None
    if isinstance(record, KEPT):
        return {"uid": record.uid}
    return {name: getattr(record, name) for name in _NAMES[type(record)]}


def said_of(connection: sa.Connection, table: str, uid: Uid) -> dict[str, Any] | None:
    """Return what an event would say of a live record as it stands, as JSON reads it."""
    record = fetch(connection, _KINDS[table], uid)
    return None if record is None else json.loads(_json(to_event(record)))


def edit_said(edit: Edit) -> dict[str, Any]:
    """Return what an event says of an edit."""
    record = edit.before or edit.after
    if record is None:
        raise ValueError("an edit needs a record before or after it")
    before, after = to_event(edit.before), to_event(edit.after)
    return {"table": table_name(record), "before": before, "after": after}


def from_event(connection: sa.Connection, table: str, said: dict[str, Any] | None) -> Record | None:
    """Return the record that an event speaks of."""
    if said is None:
        return None
    kind = _KINDS[table]
    if kind in KEPT:
        return fetch(connection, kind, said["uid"], live=False)
    return plain(kind, said)


def table_name(record: Record) -> str:
    """Return the name of the table that holds such records."""
    return TABLES[type(record)].name


def blank_event() -> dict[str, Any]:
    """Return what every event has whatever it records."""
    return {"uid": new_uid(), "at": model.now()}


def _has_number(connection: sa.Connection, revision: Revision) -> bool:
    """Tell whether an article has a revision of this number already."""
    table = TABLES[Revision]
    same = (table.c.article == revision.article) & (table.c.number == revision.number)
    return connection.scalar(sa.select(table.c.id).where(same, table.c.live).limit(1)) is not None


def overtaken() -> Problem:
    """Return the problem that a record is not as an edit expects it."""
    return Problem(
        _("This was changed in the meantime, in another window."),
        _("Look at it as it stands now, then decide again."),
    )


def apply(connection: sa.Connection, edit: Edit) -> None:
    """Make one edit; `Problem` where the record is not as the edit expects it."""
    record = edit.after or edit.before
    if record is None:
        return
    table, named = TABLES[type(record)], {"wanted": record.uid}
    row = connection.execute(_look(table), named).mappings().first()
    found = None
    if row is not None and row["live"]:
        found = from_row(connection, type(record), row)
    if found != edit.before:
        raise overtaken()
    if edit.after is None:
        connection.execute(_change(table), named | {"live": False})
    elif row is None:
        if isinstance(edit.after, Revision) and _has_number(connection, edit.after):
            raise overtaken()
        connection.execute(table.insert(), to_row(connection, edit.after))
    elif isinstance(edit.after, KEPT):
        connection.execute(_change(table), named | {"live": True})
    else:
        connection.execute(_change(table), to_row(connection, edit.after) | named | {"live": True})


# A change may hold thousands of edits; to build these anew for each would take most of its time.
@cache
def _look(table: sa.Table) -> sa.Select[Any]:
    # The lock is for servers; a file of SQLite is locked as a whole.
    return sa.select(table).where(table.c.uid == sa.bindparam("wanted")).with_for_update()


@cache
def _change(table: sa.Table) -> sa.Update:
    return table.update().where(table.c.uid == sa.bindparam("wanted"))
