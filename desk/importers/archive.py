"""Archives of pages: a zip file's texts, without ever unpacking it to the disk.

What an archive says of itself is not believed: sizes are counted while reading, and names are only
names.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.importers import pictures
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

MOST_ENTRIES = 10_000
MOST_BYTES = 500_000_000
MOST_BYTES_AN_ENTRY = 64_000_000
_CHUNK = 1 << 16
_OFFICE = frozenset({"[Content_Types].xml", "content.xml", "Index/Document.iwa"})
"""Entries that only the documents of office programs have."""


def is_zip(data: bytes) -> bool:
    """Tell whether bytes begin as a zip archive does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def texts(data: bytes, suffixes: Collection[str]) -> Iterator[tuple[str, bytes | Problem]]:
    """Yield (name, bytes) of the texts in an archive, as `pages` does."""
    for path, found, _reach in pages(data, suffixes):
        yield PurePosixPath(path).name, found


def pages(
    data: bytes, suffixes: Collection[str]
) -> Iterator[tuple[str, bytes | Problem, pictures.Reach]]:
    """Yield the texts in an archive, or the problem with one of them.

    Each is its path in the archive, its bytes, and what reads the images that lie beside it.

    Args:
        data: the archive.
        suffixes: of the names that are wanted, in lower case with the dot.

    Raises:
        Problem: it is no archive, or holds too many entries or too much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Problem(
            _("The archive is damaged."), _("Unpack it with another program first.")
        ) from error
    with archive:
        if not _OFFICE.isdisjoint(archive.namelist()):
            raise Problem(
                _("It is an office document, not an archive of pages."),
                _("Save it as text or as a web page, or copy the article and paste it here."),
            )
        wanted = [entry for entry in archive.infolist() if _is_wanted(entry, suffixes)]
        if len(wanted) > MOST_ENTRIES:
            raise Problem(
                _("The archive holds more than {count} pages.").format(count=MOST_ENTRIES),
                _("Unpack it and bring in a part."),
            )
        left, names = MOST_BYTES, archive.namelist()
        for entry in wanted:
            found = read(archive, entry, min(left, MOST_BYTES_AN_ENTRY))
            left -= len(found) if isinstance(found, bytes) else 0
            reach = pictures.entries(names, entry.filename, partial(_image, archive))
            yield entry.filename, found, reach


def _is_wanted(entry: zipfile.ZipInfo, suffixes: Collection[str]) -> bool:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX", "META-INF")) for part in path.parts)
    return not entry.is_dir() and not hidden and path.suffix.lower() in suffixes


def _image(archive: zipfile.ZipFile, name: str) -> bytes | None:
    found = read(archive, archive.getinfo(name), pictures.MOST_BYTES)
    return found if isinstance(found, bytes) else None


def read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | Problem:
    """Return what an entry holds, up to so many bytes, or what is wrong with it."""
    pieces, size = [], 0
    try:
        with archive.open(entry) as file:
            while piece := file.read(_CHUNK):
                size += len(piece)
                if size > most:
                    return Problem(
                        _("It unpacks to more than Desk reads."), _("Unpack it and look at it.")
                    )
                pieces.append(piece)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError):
        return Problem(_("It cannot be unpacked."), _("It may be damaged or need a password."))
    return b"".join(pieces)
