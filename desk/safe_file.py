"""Files that are there whole or not at all, under names that every system takes."""

from __future__ import annotations

import errno
import os
import secrets
import time
import unicodedata
from collections import Counter
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_MARK, _END = ".desk-", ".part"
_LEFT_BEHIND = 24 * 60 * 60
_LONGEST = 180
_SIGNS = frozenset(" -_.,'()&+=@“”‘’《》〈〉「」『』【】（），。、：；！？…—–·")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)


@contextmanager
def writing(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of `path` only when all of it is on the disk.

    It is written beside its target, flushed, synced and renamed. A failure, a cancel or a lost
    process leaves what was there before.

    Raises:
        Problem: the folder is missing, locked or full, or the target cannot be replaced.
    """
    target = Path(os.path.realpath(path))
    _sweep(target.parent)
    part = target.parent / f"{_MARK}{secrets.token_hex(8)}{_END}"
    try:
        with _opened(part, target) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        _keep_mode(target, part)
        os.replace(part, target)
    except OSError as error:
        raise _problem(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    _sync_folder(target.parent)


def write(path: str | os.PathLike[str], data: bytes | str) -> None:
    """Write a whole file at once, in UTF-8 where it is text; see `writing`."""
    with writing(path) as out:
        out.write(data.encode("utf-8") if isinstance(data, str) else data)


def name_of(title: str, suffix: str = "") -> str:
    """Return a file name that says `title` and is allowed everywhere.

    Letters, digits and a few signs stay; the whole is at most 180 bytes long in UTF-8.
    """
    return names_of([title], suffix)[0]


def names_of(
    titles: Iterable[str], suffix: str = "", free: Callable[[int, str], bool] = lambda n, name: True
) -> list[str]:
    """Return file names, each another, for titles that may be the same.

    Names that differ only in case or in the way an accent is written count as the same.

    Args:
        titles: what the files are about.
        suffix: the end of each name, such as `.md`.
        free: asked with the place of a title and a name; false where that name cannot be had.
    """
    names, used, numbers = [], set(), Counter[str]()
    for place, title in enumerate(titles):
        stem = _shortened(_plain(title), _LONGEST - len(suffix.encode())) or _("Untitled")
        name = stem + suffix
        while same_name(name) in used or not free(place, name):
            numbers[same_name(stem)] += 1
            tail = f" {numbers[same_name(stem)] + 1}{suffix}"
            name = _shortened(stem, _LONGEST - len(tail.encode())) + tail
        used.add(same_name(name))
        names.append(name)
    return names


def same_name(name: str) -> str:
    """Return what two names share when a file system takes them for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _plain(title: str) -> str:
    title = unicodedata.normalize("NFC", title)
    kept = (c if c in _SIGNS or unicodedata.category(c)[0] in "LMN" else " " for c in title)
    words = " ".join("".join(kept).split()).strip(". ")
    words = words.lstrip("-~ .")
    return f"_{words}" if words.split(".")[0].strip().casefold() in _RESERVED else words


def _shortened(stem: str, size: int) -> str:
    return stem.encode()[: max(size, 0)].decode("utf-8", "ignore").rstrip(". ")


def _opened(part: Path, target: Path) -> IO[bytes]:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    # mkstemp would hide the file from everybody else; this way the reader's umask decides.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(part, flags, 0o666), "wb")


def _keep_mode(target: Path, part: Path) -> None:
    with suppress(OSError):
        os.chmod(part, target.stat().st_mode & 0o777)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where a folder can be synced (not on Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what a killed process left here a day ago or earlier."""
    with suppress(OSError):
        for part in folder.glob(f"{_MARK}*{_END}"):
            if time.time() - part.stat().st_mtime > _LEFT_BEHIND:
                part.unlink()


def _problem(error: OSError, target: Path) -> Problem:
    what = _("“{name}” could not be written.").format(name=target.name)
    remedies = {
        errno.ENOSPC: _("The disk is full: free some space and try again."),
        errno.EDQUOT: _("The disk is full: free some space and try again."),
        errno.ENOENT: _("The folder {folder} does not exist: choose another one."),
        errno.ENOTDIR: _("The folder {folder} does not exist: choose another one."),
        errno.EISDIR: _("A folder of that name is there already: choose another name."),
        errno.ENAMETOOLONG: _("The name is too long: choose a shorter one."),
    }
    other = _("Check that {folder} may be written to and that no other program has the file open.")
    remedy = remedies.get(error.errno or 0, other)
    return Problem(what, remedy.format(folder=target.parent))
