"""Files of the reader's disk, read whole where they are files and of a size that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000_000
"""Bytes of a file, an archive of pages included."""


def whole(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        Problem: it is no file, such as a pipe or a device, or far too large.
        OSError: it cannot be read.
    """
    if path.exists() and not path.is_file():
        raise Problem(_("{name} is not a file.").format(name=path.name), "")
    if path.stat().st_size > LARGEST:
        raise Problem(
            _("{name} is larger than {size} MB.").format(name=path.name, size=LARGEST // 1_000_000),
            _("Split it into smaller files and bring those in."),
        )
    return path.read_bytes()
