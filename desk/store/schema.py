"""The schema of a library: made new, checked, and brought up to date step by step.

Alembic takes the steps. It is imported only when there is one to take: whether there is one is
told by comparing one row with the name of the newest file of `upgrades/versions`.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from desk.codebook import built_in
from desk.i18n import _
from desk.model import new_uid
from desk.problem import Problem
from desk.store import records, tables
from desk.store.trouble import told

if TYPE_CHECKING:
    from alembic.config import Config

UPGRADES = Path(__file__).parent / "upgrades"

_STEP = sa.table("alembic_version", sa.column("version_num", sa.String(32)))


def steps() -> list[str]:
    """Return the names of all steps, oldest first; a step is named by its file's number."""
    files = (UPGRADES / "versions").glob("[0-9]*.py")
    return sorted(path.stem.partition("_")[0] for path in files)


def newest() -> str:
    """Return the name of the newest step."""
    return steps()[-1]


def current(connection: sa.Connection) -> str | None:
    """Return the step a library stands at, or None for a database without a library."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(sa.select(_STEP.c.version_num))


def ensure(read: sa.Engine, write: sa.Engine, path: Path | None, *, writable: bool) -> None:
    """Make the tables of a new library, or bring those of an older one up to date.

    Args:
        read, write: engines; the writing one waits for other writers, so it is asked last.
        path: the file of the library, which is copied aside before an upgrade.
        writable: whether anything may be changed.

    Raises:
        Problem: the library comes from a newer Desk, or is older and cannot be written.
    """
    with told(), read.connect() as connection:
        stands_at = current(connection)
        others = stands_at is None and bool(sa.inspect(connection).get_table_names())
    if others:
        raise Problem(
            _("This database holds something else, not a Desk library."),
            _("Choose another file, or a new name to begin a new library."),
        )
    if stands_at == newest():
        return
    if stands_at is not None and stands_at not in steps():
        raise Problem(
            _("This library was written by a newer Desk."), _("Install the newest Desk to open it.")
        )
    if not writable:
        raise Problem(
            _("The library can only be read and needs a step before it can be opened."),
            _("Copy it to a folder where you may write, and open the copy."),
        )
    if stands_at is None:
        create(write)
    else:
        upgrade(write, path, stands_at)


def create(engine: sa.Engine) -> None:
    """Make all tables, with the codes every library begins with."""
    with told(), engine.begin() as connection:
        if current(connection) is not None:  # another window was quicker
            return
        tables.metadata.create_all(connection)
        connection.execute(
            sa.text(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
                " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
            )
        )
        connection.execute(sa.insert(_STEP).values(version_num=newest()))
        connection.execute(tables.meta.insert(), {"key": "library", "value": new_uid()})
        for code in built_in():
            connection.execute(tables.code.insert(), records.to_row(connection, code))


def upgrade(engine: sa.Engine, path: Path | None, stands_at: str) -> None:
    """Take every step from `stands_at` to the newest, after a copy of the file was made."""
    from alembic import command

    if path is not None:
        _copy_aside(engine, path, stands_at)
    with told(), engine.begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def alembic_config() -> Config:
    """Return Alembic's configuration for the steps of this folder."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(UPGRADES))
    return config


def _copy_aside(engine: sa.Engine, path: Path, stands_at: str) -> Path:
    copy = path.with_name(f"{path.stem}.before-{newest()}-was-{stands_at}{path.suffix}")
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            shutil.copy2(path, copy)
        except OSError as error:
            raise Problem(
                _("The library could not be copied before its upgrade, so it was left as it is."),
                _("Free some space beside it and open it again."),
            ) from error
    return copy
