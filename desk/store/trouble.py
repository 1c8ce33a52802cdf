"""What can go wrong with a database, said so that a reader can act on it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlalchemy as sa

from desk.i18n import N_, _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD = (
    (
        "locked",
        N_("Another program is writing to the library."),
        N_("Wait a moment and try again; nothing was changed."),
    ),
    (
        "readonly",
        N_("The library can only be read."),
        N_("Copy it to a folder where you may write, and open the copy."),
    ),
    (
        "disk is full",
        N_("The disk is full, so the last step was not saved."),
        N_("Free some space and do it again; everything saved before is safe."),
    ),
    (
        "unable to open",
        N_("The library cannot be opened."),
        N_("Check that the folder exists and that you may read and write in it."),
    ),
    (
        "not a database",
        N_("This file is not a Desk library."),
        N_("Choose another file, or a new name to begin a new library."),
    ),
    (
        "malformed",
        N_("The library file is damaged."),
        N_("Open a backup of it; the file itself was left as it is."),
    ),
    (
        "disk i/o error",
        N_("The disk could not be read or written."),
        N_("Check the disk and its free space, then try again."),
    ),
)


def problem(error: BaseException) -> Problem | None:
    """Return the problem that a database error amounts to, or None for a mistake of ours."""
    said = str(error).lower()
    for sign, what, remedy in _TOLD:
        if sign in said:
            return Problem(_(what), _(remedy))
    if isinstance(error, sa.exc.OperationalError) and "connect" in said:
        return Problem(
            _("The database cannot be reached."), _("Check its address and that it is running.")
        )
    return None


@contextmanager
def told() -> Iterator[None]:
    """Turn database errors that a reader can act on into problems."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        found = problem(error.orig or error)
        if found is None:
            raise
        raise found from error
