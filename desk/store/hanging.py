"""No record may be left without what it hangs on, whoever takes it away.

Two windows can each do something right and leave a mark without its text between them: one marks
words of a correction, the other takes the correction back. The rows' foreign keys do not see it,
since no row is ever deleted; so whoever comes second is refused.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.i18n import _
from desk.model import Edit
from desk.problem import Problem
from desk.store import tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desk.model import Uid

    Ask = Callable[[str, str, Uid], bool]

HANGS = (
    ("annotation", "article", "article"),
    ("annotation", "revision", "revision"),
    ("annotation", "code", "code"),
    ("annotation", "speaker", "speaker"),
    ("relation", "tail", "annotation"),
    ("relation", "head", "annotation"),
    ("membership", "collection", "collection"),
    ("membership", "article", "article"),
    ("alias", "speaker", "speaker"),
)
"""Which live records hang on which others, and by which field."""


def ask_of(connection: sa.Connection) -> Ask:
    """Return what tells whether a live row of a table has a uid in a column."""

    def ask(table: str, column: str, uid: Uid) -> bool:
        return connection.scalar(_question(table, column), {"wanted": uid}) is not None

    return ask


@cache
def _question(table: str, column: str) -> sa.Select[Any]:
    asked = tables.metadata.tables[table]
    where = (asked.c[column] == sa.bindparam("wanted"), asked.c.live)
    return sa.select(asked.c.id).where(*where).limit(1)


def refuse(edits: Iterable[Edit], ask: Ask) -> None:
    """Refuse edits that have just been made if they leave anything hanging.

    Args:
        edits: of one change.
        ask: whether a live row of a table has a uid in a column.

    Raises:
        Problem: a record that is live hangs on one that is not.
    """
    for needed, by, uid in dict.fromkeys(_doubts(edits)):
        if by is None:
            if not ask(needed, "uid", uid):
                raise _gone()
        elif ask(*by, uid) and not ask(needed, "uid", uid):
            raise _used()


def _doubts(edits: Iterable[Edit]) -> Iterator[tuple[str, tuple[str, str] | None, Uid]]:
    """Yield what must be live, or must be used by nobody: table, by whom, uid."""
    net: dict[Uid, Edit] = {}
    for edit in edits:
        record = edit.after or edit.before
        if record is not None:
            known = net.get(record.uid)
            net[record.uid] = Edit(known.before, edit.after) if known else edit
    for uid, edit in net.items():
        table = type(edit.after or edit.before).__name__.lower()
        if edit.after is None:
            for name, field, needed in HANGS:
                if needed == table and edit.before is not None:
                    yield needed, (name, field), uid
            continue
        for name, field, needed in HANGS:
            other = getattr(edit.after, field, None) if name == table else None
            if other and (edit.before is None or getattr(edit.before, field) != other):
                yield needed, None, other


def _gone() -> Problem:
    return Problem(
        _("What this belongs to was taken out or taken back."), _("Bring that back first.")
    )


def _used() -> Problem:
    return Problem(
        _("Something was done since that needs what this would take away."),
        _("Undo that first, in the window where it was done, or leave this as it is."),
    )
