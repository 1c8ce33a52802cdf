"""Checking a library: the file, every text against its hash, every mark against its words."""

from __future__ import annotations

import zlib
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from desk.i18n import _
from desk.problem import Problem
from desk.store import place, records
from desk.store.tables import event
from desk.text import fits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desk.store.library import Library


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: in which kind of record, which one, and what."""

    kind: str
    uid: str
    what: str


def check(library: Library) -> Iterator[Finding]:
    """Yield what is wrong; nothing for a sound library."""
    if library.path is not None:
        yield from _file(library)
    if library.path is None or not _unreadable(library):
        named = set()
        for finding in _annotations(library):
            named.add(finding.uid)
            yield finding
        yield from (finding for finding in _records(library) if finding.uid not in named)


def sound(library: Path) -> bool:
    """Tell whether a library file holds together and each of its texts is the one stored."""
    module = place.driver()
    try:
        with closing(module.connect(place.uri(library, "ro"), uri=True)) as connection:
            whole = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            return whole and next(damaged(connection), None) is None
    except module.Error:
        return False


def _unreadable(library: Library) -> bool:
    return any(finding.kind == "file" for finding in _file(library))


def _file(library: Library) -> Iterator[Finding]:
    module = place.driver()
    try:
        with closing(module.connect(place.uri(_path(library), "ro"), uri=True)) as connection:
            for (said,) in connection.execute("PRAGMA integrity_check(20)"):
                if said != "ok":
                    yield Finding("file", "", said)
            for table, row, *_rest in connection.execute("PRAGMA foreign_key_check"):
                yield Finding(table, str(row), _("it refers to a record that is missing"))
            yield from _contents(connection)
    except module.Error as error:
        yield Finding("file", "", str(error))


def _path(library: Library) -> Any:
    return library.path


def _contents(connection: Any) -> Iterator[Finding]:
    for name in damaged(connection):
        yield Finding("content", name, _("its bytes are not those that were stored"))


def damaged(connection: Any) -> Iterator[str]:
    """Yield the SHA-256 of every text or source whose bytes are others than were stored.

    Args:
        connection: of the driver, to a library or a backup.
    """
    for name, size, data in connection.execute("SELECT sha256, size, data FROM content"):
        try:
            whole = zlib.decompress(data)
        except zlib.error:
            whole = b""
        if len(whole) != size or sha256(whole).digest() != name:
            yield name.hex()


def _annotations(library: Library) -> Iterator[Finding]:
    texts: dict[str, str] = {}
    for annotation in library.annotations():
        if annotation.revision not in texts:
            try:
                revision = library.revision_of(annotation.revision)
            except (LookupError, ValueError, Problem):
                yield Finding("annotation", annotation.uid, _("its text cannot be read"))
                continue
            texts[annotation.revision] = revision.text
            if not fits(revision.text, revision.blocks):
                yield Finding("revision", revision.uid, _("its blocks are not its lines"))
        text = texts[annotation.revision]
        if text[annotation.start : annotation.end] != annotation.exact:
            yield Finding("annotation", annotation.uid, _("its words are not those of its place"))


def _records(library: Library) -> Iterator[Finding]:
    """Compare every record with the last event that speaks of it: each is told of twice."""
    with library.reading() as connection:
        last: dict[str, tuple[str, dict[str, Any]]] = {}
        for edits in connection.scalars(sa.select(event.c.edits).order_by(event.c.number)):
            for said in edits:
                after = said["after"]
                if after is not None and len(after) > 1:  # texts and sources are only named
                    last[after["uid"]] = (said["table"], after)
                elif said["before"] is not None:
                    last.pop(said["before"]["uid"], None)
        for uid, (table, after) in last.items():
            found = records.said_of(connection, table, uid)
            if found is None or any(found.get(name) != value for name, value in after.items()):
                yield Finding(table, uid, _("it is not what was written last"))
