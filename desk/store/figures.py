"""Figures that were recognised in texts, kept so that they can be asked by value.

What lies here follows from the texts and can be made again at any time: it is no record, and
writing it is no step. Values are exact, in digits; the index orders the floats beside them.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.store import tables
from desk.store.trouble import told

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterable, Sequence

    from desk.model import Uid

_TABLE = tables.figure
_NOTHING = "nothing"
"""The kind of the row that says: this text was read, and there is no figure in it."""
_SLACK = 1e-9


class Figures:
    """The figures kept in one library."""

    def __init__(
        self, read: sa.Engine, write: sa.Engine, lock: threading.RLock, *, writable: bool
    ) -> None:
        self._read, self._write, self._lock, self._writable = read, write, lock, writable

    def kept(self, revision: Uid, published: str, version: str) -> list[dict[str, Any]] | None:
        """Return the figures kept of a text, as records; None where it is to be read again."""
        with told(), self._read.connect() as connection:
            return kept(connection, revision, published, version)

    def keep(
        self, revision: Uid, published: str, version: str, said: Sequence[dict[str, Any]]
    ) -> None:
        """Keep what was recognised in a text; nothing where the library cannot be written."""
        if self._writable:
            with self._lock, told(), self._write.begin() as connection:
                keep(connection, revision, published, version, said)

    def unread(self, version: str) -> list[Uid]:
        """Return the articles whose current text has no figures kept, the newest first."""
        with told(), self._read.connect() as connection:
            return unread(connection, version)

    def within(
        self, units: Iterable[str], low: float | None, high: float | None
    ) -> list[tuple[Uid, dict[str, Any]]]:
        """Return the figures kept whose value meets `[low, high]`, each with its revision."""
        with told(), self._read.connect() as connection:
            return within(connection, units, low, high)


def kept(
    connection: sa.Connection, revision: Uid, published: str, version: str
) -> list[dict[str, Any]] | None:
    """Return what is kept of a text, in reading order; None where it is to be read again."""
    query = (
        sa.select(_TABLE.c.kind, _TABLE.c.said)
        .where(
            _TABLE.c.revision == revision,
            _TABLE.c.published == published,
            _TABLE.c.version == version,
        )
        .order_by(_TABLE.c.start)
    )
    rows = connection.execute(query).all()
    return [row.said for row in rows if row.kind != _NOTHING] if rows else None


def keep(
    connection: sa.Connection,
    revision: Uid,
    published: str,
    version: str,
    said: Sequence[dict[str, Any]],
) -> None:
    """Keep the figures of a text in place of those kept before."""
    connection.execute(_TABLE.delete().where(_TABLE.c.revision == revision))
    same = {"revision": revision, "published": published, "version": version}
    rows = [same | _row(each) for each in said] or [same | _empty()]
    connection.execute(_TABLE.insert(), rows)


def _row(said: dict[str, Any]) -> dict[str, Any]:
    low, high = said["low"], said["high"]
    near = [float(Decimal(end)) for end in (low, high) if end is not None]
    return {
        "start": said["start"],
        "end": said["end"],
        "kind": said["kind"],
        "unit": said["unit"],
        "rate": said["rate"] or "",
        "low": low,
        "high": high,
        "low_near": _finite(min(near)) if near else None,
        "high_near": _finite(max(near)) if near else None,
        "said": said,
    }


def _finite(value: float) -> float:
    # no database agrees with another on what infinity is
    return max(-1.7e308, min(1.7e308, value))


def _empty() -> dict[str, Any]:
    nothing = {"unit": "", "rate": "", "said": {}}
    ends = dict.fromkeys(("low", "high", "low_near", "high_near"))
    return {"start": 0, "end": 0, "kind": _NOTHING} | nothing | ends


def unread(connection: sa.Connection, version: str) -> list[Uid]:
    """Return the articles whose current text no figures are kept of, the newest first."""
    article, revision = tables.article, tables.revision
    newest = (
        sa.select(revision.c.article, sa.func.max(revision.c.number).label("number"))
        .where(revision.c.live)
        .group_by(revision.c.article)
        .subquery()
    )
    day = sa.func.substr(article.c.published, 1, 10)
    same = (_TABLE.c.revision == revision.c.uid) & (_TABLE.c.version == version)
    read = sa.exists().where(same & _TABLE.c.published.in_(("", day)))
    query = (
        sa.select(article.c.uid)
        .join(newest, newest.c.article == article.c.uid)
        .join(
            revision,
            (revision.c.article == article.c.uid) & (revision.c.number == newest.c.number),
        )
        .where(article.c.live, revision.c.live, ~read)
        .order_by(article.c.published.desc(), article.c.id.desc())
    )
    return list(connection.scalars(query))


def within(
    connection: sa.Connection, units: Iterable[str], low: float | None, high: float | None
) -> list[tuple[Uid, dict[str, Any]]]:
    """Return figures whose stated ends meet `[low, high]`, each with its revision.

    Args:
        connection: to read with.
        units: of these units only; any where there is none.
        low, high: None for an open end. They are widened by a hair: the caller, who has the
            exact digits, decides.
    """
    where = [_TABLE.c.kind != _NOTHING, _TABLE.c.low_near.is_not(None)]
    if wanted := list(units):
        where.append(_TABLE.c.unit.in_(wanted))
    if low is not None:
        where.append(_TABLE.c.high_near >= low - abs(low) * _SLACK)
    if high is not None:
        where.append(_TABLE.c.low_near <= high + abs(high) * _SLACK)
    query = sa.select(_TABLE.c.revision, _TABLE.c.said).where(*where)
    return [(row.revision, row.said) for row in connection.execute(query)]
