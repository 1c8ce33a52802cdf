"""Backups: copies that were opened and counted before an older one is let go.

A copy is made in one step (`VACUUM INTO`), since SQLite's step-wise copy begins again whenever
somebody writes. It is written aside, checked, and only then given its name. The ladder keeps all
of the last hour, one an hour for a day, one a day for two weeks, one a week for two months and one
a month for a year.
"""

from __future__ import annotations

import os
import re
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from glob import escape
from typing import TYPE_CHECKING, Any

from desk.i18n import _, ngettext
from desk.model import new_uid
from desk.problem import Problem
from desk.store import checking, place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

AT_MOST = timedelta(minutes=5)
"""No more work than this is at risk while Desk runs."""
_EARLY = timedelta(minutes=1)  # for noticing that it is time, and for writing

_NAME = re.compile(r"(\d{8}T\d{6})Z\.desk")
_STAMP = "%Y%m%dT%H%M%S"
_COUNTED = ("content", "source", "article", "revision", "annotation", "relation", "event")

LADDER: tuple[tuple[timedelta, Callable[[datetime], object]], ...] = (
    (timedelta(hours=1), lambda moment: moment),
    (timedelta(days=1), lambda moment: (moment.date(), moment.hour)),
    (timedelta(days=14), lambda moment: moment.date()),
    (timedelta(days=60), lambda moment: moment.isocalendar()[:2]),
    (timedelta(days=370), lambda moment: (moment.year, moment.month)),
)
"""For backups up to an age: which of them count as one, of which the newest stays."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file and the moment (UTC) it was made."""

    path: Path
    made: datetime


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds: counts of live records, and the last thing that was done."""

    articles: int
    annotations: int
    relations: int
    last_done: str
    last_label: str


def folder_of(library: Path) -> Path:
    """Return where the backups of a library lie: outside its own folder."""
    with closing(_connect(library, "ro")) as connection:
        (name,) = connection.execute("SELECT value FROM meta WHERE key = 'library'").fetchone()
    return place.home() / "backups" / f"{library.stem}-{name[-8:]}"


def backups(folder: Path) -> list[Backup]:
    """Return the backups of a folder, newest first."""
    if not folder.is_dir():
        return []
    found = ((path, _NAME.fullmatch(path.name)) for path in folder.iterdir())
    made = [Backup(path, _moment(match[1])) for path, match in found if match]
    return sorted(made, key=lambda backup: backup.made, reverse=True)


def make(library: Path, folder: Path | None = None, moment: datetime | None = None) -> Backup:
    """Copy a library into a folder, check the copy, and let go of what the ladder drops.

    Raises:
        Problem: the folder cannot be written, the disk is full, or the copy is not sound; the
            backups that were there stay.
    """
    moment = moment or datetime.now(UTC)
    try:
        folder = folder or folder_of(library)
        folder.mkdir(parents=True, exist_ok=True)
        # Another window may be backing up this very second.
        partial = folder / f"{moment:{_STAMP}}-{new_uid()[-8:]}.partial"
        try:
            begun = _counts_of(library)
            _copy(library, partial)
            _verify(library, partial, begun)
            final = partial.with_name(f"{moment:{_STAMP}}Z.desk")
            partial.replace(final)
        finally:
            partial.unlink(missing_ok=True)
    except (OSError, place.driver().Error) as error:
        raise Problem(
            _("The backup could not be written: {why}.").format(why=_why(error)),
            _("Check the folder {path} and its free space; your library is untouched.").format(
                path=folder
            ),
        ) from error
    thin(folder, moment)
    return Backup(final, moment.replace(microsecond=0))


def found(library: Path) -> list[Backup]:
    """Return the backups of a library, newest first, even where it cannot be read itself."""
    try:
        return backups(folder_of(library))
    except (place.driver().Error, OSError, TypeError, ValueError):
        folders = (place.home() / "backups").glob(f"{escape(library.stem)}-*")
        every = (backup for folder in folders for backup in backups(folder))
        return sorted(every, key=lambda backup: backup.made, reverse=True)


def due(changed: str, last: datetime | None, moment: datetime | None = None) -> bool:
    """Tell whether it is time for a backup: work was done that none of the last minutes holds.

    Args:
        changed: when the newest event was; empty where nothing was done yet.
        last: when the newest backup was made; None where there is none.
        moment: now.
    """
    if not missing(changed, last) or last is None:
        return missing(changed, last)
    return (moment or datetime.now(UTC)) - last >= AT_MOST - _EARLY


def missing(changed: str, last: datetime | None) -> bool:
    """Tell whether the newest backup lacks what was done last."""
    return bool(changed) and (last is None or datetime.fromisoformat(changed) > last)


def thin(folder: Path, moment: datetime) -> None:
    """Remove the backups that the ladder does not keep; the newest one always stays."""
    found = backups(folder)
    kept = set(keeps((backup.made for backup in found), moment))
    for backup in found[1:]:
        if backup.made not in kept:
            backup.path.unlink(missing_ok=True)
    for left in folder.glob("*.partial"):
        # A program that was killed cannot put its half of a backup away.
        if moment - datetime.fromtimestamp(left.stat().st_mtime, UTC) > timedelta(days=1):
            left.unlink(missing_ok=True)


def keeps(moments: Iterable[datetime], now: datetime) -> list[datetime]:
    """Return which of these moments the ladder keeps."""
    kept: dict[object, datetime] = {}
    for moment in sorted(moments):
        for step, (age, group) in enumerate(LADDER):
            if now - moment <= age:
                kept[step, group(moment)] = moment
                break
    return sorted(kept.values())


def preview(backup: Path) -> Preview:
    """Return what a backup holds; `Problem` when it cannot be used."""
    _usable(backup)
    with closing(_connect(backup, "ro")) as connection:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table} WHERE live").fetchone()[0]
            for table in ("article", "annotation", "relation")
        ]
        last = connection.execute("SELECT at, label FROM event ORDER BY number DESC").fetchone()
    return Preview(*counts, *(last or ("", "")))


def whole(backup: Path) -> None:
    """Raise `Problem` when a backup cannot be used, or any of its texts is damaged."""
    _usable(backup)
    try:
        with closing(_connect(backup, "ro")) as connection:
            good = next(checking.damaged(connection), None) is None
    except place.driver().Error:
        good = False
    if not good:
        raise Problem(
            _("The backup {path} is damaged.").format(path=backup.name), _("Choose an older one.")
        )


def restore(backup: Path, library: Path) -> Path | None:
    """Put a backup in the place of a library; return where the library that was there lies now.

    Nobody may have the library open. What was there is moved aside, whatever its state.

    Raises:
        Problem: the backup is damaged or from a newer Desk, or there is no room.
    """
    whole(backup)
    aside = _aside(library) if library.exists() else None
    partial = library.with_name(library.name + ".restoring")
    try:
        _copy(backup, partial)
        for tail in ("-wal", "-shm"):
            library.with_name(library.name + tail).unlink(missing_ok=True)
        partial.replace(library)
    except (OSError, place.driver().Error) as error:
        if aside is not None and not library.exists():
            aside.replace(library)
        raise Problem(
            _("The backup could not be restored: {why}.").format(why=_why(error)),
            _("Check the free space beside the library; it was left as it is."),
        ) from error
    return aside


def _aside(library: Path) -> Path:
    stamp = datetime.now(UTC).strftime(_STAMP)
    aside = library.with_name(f"{library.stem}.before-restore-{stamp}{library.suffix}")
    try:
        _copy(library, aside)
    except place.driver().Error:
        # Too damaged to be copied as a database: keep its bytes.
        aside.write_bytes(library.read_bytes())
        log = library.with_name(library.name + "-wal")
        if log.exists():
            aside.with_name(aside.name + "-wal").write_bytes(log.read_bytes())
    return aside


def _usable(backup: Path) -> None:
    from desk.store.schema import steps

    try:
        with closing(_connect(backup, "ro")) as connection:
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except (place.driver().Error, TypeError) as error:
        raise Problem(
            _("{path} is not a backup that can be opened.").format(path=backup.name),
            _("Choose an older one."),
        ) from error
    if version not in steps():
        raise Problem(
            _("This library was written by a newer Desk."), _("Install the newest Desk to open it.")
        )
    if not sound:
        raise Problem(
            _("The backup {path} is damaged.").format(path=backup.name), _("Choose an older one.")
        )


def _copy(library: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(_connect(library, "ro")) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _verify(library: Path, copy: Path, begun: dict[str, int]) -> None:
    """Open the copy, count, and read every text; it may hold no less than there was at first."""
    with closing(_connect(copy, "ro")) as connection:
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        copied = _counts(connection)
        spoilt = len(list(checking.damaged(connection)))
    standing = _counts_of(library)
    if spoilt:
        raise Problem(
            ngettext(
                "{count} stored text is damaged, so no backup was made.",
                "{count} stored texts are damaged, so no backup was made.",
                spoilt,
            ).format(count=spoilt),
            _("The older backups stay; check the library, then restore one of them."),
        )
    # Rows are never deleted, so the library can only have grown meanwhile.
    kept = all(begun[name] <= copied[name] <= standing[name] for name in _COUNTED)
    if not sound or not kept or not copied["event"]:
        raise OSError(_("the copy is not sound"))


def _counts_of(library: Path) -> dict[str, int]:
    with closing(_connect(library, "ro")) as connection:
        return _counts(connection)


def _counts(connection: Any) -> dict[str, int]:
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in _COUNTED
    }


def _connect(path: Path, mode: str) -> Any:
    return place.driver().connect(place.uri(path, mode), uri=True, timeout=5, isolation_level=None)


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)


def _why(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error)
