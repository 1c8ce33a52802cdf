"""Archives of pages: a zip file's texts, without ever unpacking it to the disk.

What an archive says of itself is not believed: sizes are counted while reading, and names are only
names.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

MOST_ENTRIES = 10_000
MOST_BYTES = 500_000_000
MOST_BYTES_AN_ENTRY = 64_000_000
_CHUNK = 1 << 16


def is_zip(data: bytes) -> bool:
    """Tell whether bytes begin as a zip archive does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def texts(data: bytes, suffixes: Collection[str]) -> Iterator[tuple[str, bytes | Problem]]:
    """Yield (name, bytes) of the texts in an archive, or the problem with one of them.

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
        wanted = [entry for entry in archive.infolist() if _is_wanted(entry, suffixes)]
        if len(wanted) > MOST_ENTRIES:
            raise Problem(
                _("The archive holds more than {count} pages.").format(count=MOST_ENTRIES),
                _("Unpack it and bring in a part."),
            )
        left = MOST_BYTES
        for entry in wanted:
            found = _read(archive, entry, min(left, MOST_BYTES_AN_ENTRY))
            left -= len(found) if isinstance(found, bytes) else 0
            yield PurePosixPath(entry.filename).name, found


def _is_wanted(entry: zipfile.ZipInfo, suffixes: Collection[str]) -> bool:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not entry.is_dir() and not hidden and path.suffix.lower() in suffixes


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | Problem:
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
