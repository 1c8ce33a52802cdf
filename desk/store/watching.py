"""Noticing that somebody else has written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.store import place
from desk.store.tables import event

if TYPE_CHECKING:
    from pathlib import Path


class Watch:
    """Asks whether a database was written by anybody, as cheaply as it can be asked.

    A file of SQLite tells by a counter that it keeps for each connection, within microseconds; a
    server is asked for its newest event.
    """

    def __init__(self, path: Path | None, engine: sa.Engine, mode: str = "ro") -> None:
        self._path, self._engine, self._mode = path, engine, mode
        self._connection: Any = None
        self._last: object = self._state()

    def stirred(self) -> bool:
        """Tell whether anything was written since this was asked last."""
        state = self._state()
        stirred, self._last = state != self._last, state
        return stirred

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _state(self) -> object:
        if self._path is None:
            with self._engine.connect() as connection:
                return connection.scalar(sa.select(sa.func.max(event.c.number)))
        if self._connection is None:
            self._connection = place.driver().connect(
                place.uri(self._path, self._mode),
                uri=True,
                isolation_level=None,
                check_same_thread=False,
            )
        return self._connection.execute("PRAGMA data_version").fetchone()
