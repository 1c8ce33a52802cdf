"""The journal: every change as an event, appended and never erased.

It is undo, redo, history and the notice of what changed, all from the same rows, so it lasts over
articles and restarts. An undo is an event of its own that names the change it takes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.model import Change, Edit, Event
from desk.store import records
from desk.store.tables import event

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = (
    event.c.number,
    event.c.kind,
    event.c.target,
    event.c.actor,
    event.c.desk,
    event.c.at,
    event.c.label,
)
"""The columns of an event without its edits, in the order of `Event`."""


def append(
    connection: sa.Connection, change: Change, kind: str, target: int | None, actor: str, desk: str
) -> Event:
    """Record a change that is being made in the same transaction."""
    row: dict[str, Any] = records.blank_event() | {
        "kind": kind,
        "target": target,
        "actor": actor,
        "desk": desk,
        "label": change.label,
        "edits": [records.edit_said(edit) for edit in change.edits],
    }
    (number,) = connection.execute(event.insert(), row).inserted_primary_key or (0,)
    return Event(number, kind, target, actor, desk, row["at"], change.label)


def change_of(connection: sa.Connection, number: int) -> Change:
    """Return the change that an event recorded."""
    where = event.c.number == number
    row = connection.execute(sa.select(event.c.label, event.c.edits).where(where)).one()
    return Change(row.label, tuple(_read(connection, said) for said in row.edits))


def _read(connection: sa.Connection, said: dict[str, Any]) -> Edit:
    before = records.from_event(connection, said["table"], said["before"])
    return Edit(before, records.from_event(connection, said["table"], said["after"]))


def history(connection: sa.Connection, limit: int) -> list[Event]:
    """Return the newest events, newest first."""
    query = sa.select(*HEAD).order_by(event.c.number.desc()).limit(limit)
    return [Event(*row) for row in connection.execute(query)]


def newest(connection: sa.Connection) -> int:
    """Return the number of the newest event, 0 where nothing was done yet."""
    return connection.scalar(sa.select(sa.func.max(event.c.number))) or 0


def numbers_after(connection: sa.Connection, number: int) -> list[int]:
    """Return the numbers of the events after one, in order."""
    query = sa.select(event.c.number).where(event.c.number > number).order_by(event.c.number)
    return list(connection.scalars(query))


def way_back(connection: sa.Connection, number: int, label: str) -> Change:
    """Return the change that takes back everything after an event, whoever did it."""
    edits: list[Edit] = []
    for later in reversed(numbers_after(connection, number)):
        edits += change_of(connection, later).inverse.edits
    return Change(label, tuple(edits))


class Steps:
    """Which changes of one reader at one window can be undone and done again, newest last."""

    def __init__(self, connection: sa.Connection, actor: str, desk: str) -> None:
        self.done: list[tuple[int, str]] = []
        self.undone: list[tuple[int, str]] = []
        where = (event.c.desk == desk) & (event.c.actor == actor)
        query = sa.select(*HEAD).where(where).order_by(event.c.number)
        self.follow(Event(*row) for row in connection.execute(query))

    def follow(self, events: Iterable[Event]) -> None:
        """Take note of events, in order."""
        for happened in events:
            if happened.kind == "do":
                self.done.append((happened.number, happened.label))
                self.undone.clear()
            elif happened.kind == "undo":
                _move(happened.target, self.done, self.undone)
            else:
                _move(happened.target, self.undone, self.done)


def _move(number: int | None, out: list[tuple[int, str]], into: list[tuple[int, str]]) -> None:
    # A reader who took another name meanwhile may have taken back a step of the old one.
    if out and out[-1][0] == number:
        into.append(out.pop())
