"""Where a library lies, and which SQLite opens it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

SUFFIX = ".desk"
_HEADER = b"SQLite format 3\0"

SAFE_WAL = (3, 51, 3)
"""The first SQLite whose write-ahead log cannot lose a commit between two connections.

Source:
    SQLite's list of changes, 3.53.0: the WAL-reset bug, in 3.7.0 to 3.51.2.
"""


def driver() -> Any:
    """Return the DB-API module that opens every library of this process.

    Two SQLite libraries on one file in one process can damage it, so all of Desk asks here.
    """
    try:
        import pysqlite3.dbapi2 as module
    except ImportError:
        import sqlite3 as module
    return module


def home() -> Path:
    """Return the folder of the default library and of the settings' defaults.

    `DESK_HOME` in the environment names another one.
    """
    named = os.environ.get("DESK_HOME")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("Desk", appauthor=False))


def default_path() -> Path:
    """Return where the default library lies, whether it exists or not."""
    return home() / f"library{SUFFIX}"


def is_url(where: str) -> bool:
    """Tell a database URL from a path."""
    return "://" in where


def is_library_file(path: Path) -> bool:
    """Tell whether a file begins as a SQLite database does; an empty file may become one."""
    with path.open("rb") as file:
        head = file.read(len(_HEADER))
    return not head or head == _HEADER


def uri(path: Path, mode: str) -> str:
    """Return the file URI that SQLite opens; `mode` is rwc, rw, ro or immutable."""
    parameters = "immutable=1" if mode == "immutable" else f"mode={mode}"
    return f"{path.absolute().as_uri()}?{parameters}"
