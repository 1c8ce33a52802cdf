"""A page or an archive of pages that was packed with gzip, as crawlers keep them; in bounds."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk.model import Candidate

MOST_BYTES = 100 * 1024 * 1024


def reads(data: bytes) -> bool:
    """Tell whether `data` begins as gzip does."""
    return data.startswith(b"\x1f\x8b\x08")


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return what is packed, member after member; None where it is damaged or far too much."""
    pieces: list[bytes] = []
    size = 0
    while reads(data):
        inflate = zlib.decompressobj(31)
        try:
            piece = inflate.decompress(data, MOST_BYTES - size + 1)
        except zlib.error:
            return None
        size += len(piece)
        if size > MOST_BYTES or not inflate.eof:
            return None
        pieces.append(piece)
        data = inflate.unused_data
    return b"".join(pieces), "", []
