"""Writing a change: small ones straight through the driver of a library file.

A mark is saved in the time that the disk takes; building the same few statements through
SQLAlchemy takes longer than that. What is written is row for row what `records` and `journal`
write, and a test compares them. Texts, sources and servers take the other way.
"""

from __future__ import annotations

import json
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.model import Event
from desk.store import hanging, journal, place, records, tables
from desk.store.trouble import problem, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from desk.model import Change, Edit, Record, Uid

_MANY = 200
"""A change of more edits than this is no small one; its time goes into the edits themselves."""


def _fits(change: Change) -> bool:
    """Tell whether a change is small and touches neither texts nor sources."""
    return len(change.edits) <= _MANY and not any(
        isinstance(edit.after or edit.before, records.KEPT) for edit in change.edits
    )


def write(
    engine: sa.Engine,
    change: Change,
    kind: str,
    target: int | None,
    actor: str,
    desk: str,
    *,
    file: bool,
) -> Event:
    """Make a change and record it, in one transaction.

    Args:
        engine, change: where, and what.
        kind, target, actor, desk: of the event.
        file: whether the library is a file of SQLite.

    Raises:
        Problem: the library cannot be written now, or a record was changed meanwhile.
    """
    by = (kind, target, actor, desk)
    if file and _fits(change):
        return _straight(engine, change, *by)
    with told(), engine.begin() as connection:
        for edit in change.edits:
            records.apply(connection, edit)
        hanging.refuse(change.edits, hanging.ask_of(connection))
        return journal.append(connection, change, *by)


def _straight(
    engine: sa.Engine, change: Change, kind: str, target: int | None, actor: str, desk: str
) -> Event:
    connection = None
    try:
        connection = engine.raw_connection()
        driver: Any = connection.driver_connection
        driver.execute("BEGIN IMMEDIATE")
        try:
            for edit in change.edits:
                _apply(driver, edit)
            hanging.refuse(change.edits, partial(_is_there, driver))
            event = _append(driver, change, kind, target, actor, desk)
            driver.execute("COMMIT")
        except BaseException:
            if driver.in_transaction:  # a full disk rolls back by itself
                driver.execute("ROLLBACK")
            raise
    except place.driver().Error as error:
        found = problem(error)
        if found is None:
            raise
        raise found from error
    finally:
        if connection is not None:
            connection.close()
    return event


def _apply(driver: Any, edit: Edit) -> None:
    record = edit.after or edit.before
    if record is None:
        return
    rows = _rows(type(record).__name__)
    row = driver.execute(rows.look, (bytes.fromhex(record.uid),)).fetchone()
    found = rows.record(row) if row is not None and row[0] else None
    if found != edit.before:
        raise records.overtaken()
    if edit.after is None:
        driver.execute(rows.take_out, (bytes.fromhex(record.uid),))
    elif row is None:
        driver.execute(rows.insert, rows.values(edit.after))
    else:
        driver.execute(rows.change, (*rows.values(edit.after), bytes.fromhex(record.uid)))


def _is_there(driver: Any, table: str, column: str, uid: Uid) -> bool:
    asked = _question(table, column)
    return driver.execute(asked, (bytes.fromhex(uid),)).fetchone() is not None


@cache
def _question(table: str, column: str) -> str:
    return f'SELECT 1 FROM "{table}" WHERE "{column}" = ? AND live LIMIT 1'


class _Rows:
    """The statements of one kind of record, and how its values are said to the driver."""

    def __init__(self, kind: type[Record]) -> None:
        table = records.TABLES[kind]
        self.kind, self.names = kind, records.names(kind)
        columns = [table.c[name] for name in self.names]
        self.said: list[Callable[[Any], Any] | None] = [_said(column) for column in columns]
        self.heard: list[Callable[[Any], Any] | None] = [_heard(column) for column in columns]
        listed = ", ".join(f'"{name}"' for name in self.names)
        holes = ", ".join("?" * len(self.names))
        given = ", ".join(f'"{name}" = ?' for name in self.names)
        name = table.name
        self.look = f'SELECT live, {listed} FROM "{name}" WHERE uid = ?'
        self.insert = f'INSERT INTO "{name}" ({listed}, live) VALUES ({holes}, 1)'
        self.change = f'UPDATE "{name}" SET {given}, live = 1 WHERE uid = ?'
        self.take_out = f'UPDATE "{name}" SET live = 0 WHERE uid = ?'

    def values(self, record: Record) -> list[Any]:
        """Return the values of a record as the driver takes them."""
        values = (getattr(record, name) for name in self.names)
        return [say(value) if say else value for say, value in zip(self.said, values, strict=True)]

    def record(self, row: tuple[Any, ...]) -> Record:
        """Return the record of a row that was looked at."""
        pairs = zip(self.names, self.heard, row[1:], strict=True)
        return records.plain(self.kind, {n: hear(v) if hear else v for n, hear, v in pairs})


@cache
def _rows(kind: str) -> _Rows:
    return _Rows(next(each for each in records.TABLES if each.__name__ == kind))


def _said(column: sa.Column[Any]) -> Callable[[Any], Any] | None:
    if isinstance(column.type, tables.Hex):
        return lambda value: None if value is None else bytes.fromhex(value)
    return written if isinstance(column.type, tables.Json) else None


def _heard(column: sa.Column[Any]) -> Callable[[Any], Any] | None:
    if isinstance(column.type, tables.Hex):
        return lambda value: None if value is None else bytes(value).hex()
    if isinstance(column.type, sa.Boolean):
        return bool
    return json.loads if isinstance(column.type, tables.Json) else None


written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Write a value as `tables.Json` does."""

_EVENT = (
    "INSERT INTO event (uid, kind, target, actor, desk, at, label, edits)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def _append(
    driver: Any, change: Change, kind: str, target: int | None, actor: str, desk: str
) -> Event:
    blank = records.blank_event()
    edits = written([records.edit_said(edit) for edit in change.edits])
    row = (bytes.fromhex(blank["uid"]), kind, target, actor, desk, blank["at"], change.label, edits)
    number = driver.execute(_EVENT, row).lastrowid
    return Event(number, kind, target, actor, desk, blank["at"], change.label)
