"""Connections: how a library is opened, and what is asked of SQLite at each opening."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.i18n import _
from desk.problem import Problem
from desk.store import place
from desk.store.trouble import problem

if TYPE_CHECKING:
    from pathlib import Path

BUSY_SECONDS = 5
"""How long a writer waits for another one before it gives up."""


def mode_of(path: Path) -> str:
    """Return how a library file can be opened: rwc, ro, or immutable.

    Raises:
        Problem: there is no such folder, or the file is something else.
    """
    _check(path)
    if not path.exists() or os.access(path, os.W_OK):
        return "rwc" if os.access(path.parent, os.W_OK) else "immutable"
    # A write-ahead log needs a folder to write in, even for those who only read.
    return "ro" if os.access(path.parent, os.W_OK) else "immutable"


def _check(path: Path) -> None:
    try:
        if path.is_dir():
            raise Problem(
                _("{path} is a folder.").format(path=path), _("Name a library file inside it.")
            )
        if not path.parent.is_dir():
            raise Problem(
                _("There is no folder {path}.").format(path=path.parent),
                _("Create it, or choose another place for the library."),
            )
        if path.exists() and not place.is_library_file(path):
            raise Problem(
                _("{path} is not a Desk library.").format(path=path),
                _("Choose another file, or a new name to begin a new library."),
            )
    except OSError as error:
        raise Problem(
            _("{path} cannot be opened.").format(path=path),
            _("Check that you may read and write there."),
        ) from error


def sqlite_engine(path: Path, mode: str, *, write: bool) -> sa.Engine:
    """Return an engine on a library file; its transactions begin at once when it writes."""
    module = place.driver()

    def connected() -> Any:
        try:
            connection = module.connect(
                place.uri(path, mode),
                uri=True,
                timeout=BUSY_SECONDS,
                isolation_level=None,
                check_same_thread=False,
            )
            _set_up(connection, module, mode, write)
        except module.Error as error:
            raise problem(error) or error from error
        return connection

    engine = sa.create_engine("sqlite://", creator=connected, module=module, poolclass=sa.QueuePool)
    sa.event.listen(engine, "begin", _begins("BEGIN IMMEDIATE" if write else "BEGIN"))
    return engine


def _begins(statement: str) -> Any:
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin


def _set_up(connection: Any, module: Any, mode: str, write: bool) -> None:
    pragmas = ["foreign_keys=1", f"busy_timeout={BUSY_SECONDS * 1000}", "cache_size=-16000"]
    if mode == "rwc":
        safe = module.sqlite_version_info >= place.SAFE_WAL
        pragmas += [f"journal_mode={'wal' if safe else 'delete'}", "synchronous=full"]
    if not write:
        pragmas.append("query_only=1")
    for pragma in pragmas:
        connection.execute(f"pragma {pragma}").fetchall()


def server_engine(url: str) -> sa.Engine:
    """Return an engine on a database server."""
    try:
        return sa.create_engine(url)
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ImportError) as error:
        raise Problem(
            _("{url} is no database address that Desk can open.").format(url=_without_secret(url)),
            _("Give a path, or an address such as postgresql+psycopg://name@host/database."),
        ) from error


def _without_secret(url: str) -> str:
    scheme, _colon, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"
