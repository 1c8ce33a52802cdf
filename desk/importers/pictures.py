"""Images that were saved with a page: written into it, packed with it, or in files beside it.

Only bytes that came with the article are ever looked at; nothing here reads an address. What a
block calls its image is its `target`; an image that is written into the page has no address, so
it is named by its content: `data:image/png;sha256=…`.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from binascii import Error
from html import unescape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from desk.model import IMAGE, Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desk.model import Block, Source

    Reach = Callable[[str], "bytes | None"]

MOST_BYTES = 16_000_000
"""Of one image."""
MOST_BYTES_A_PAGE = 64_000_000
MOST = 80
"""Images of one article that are kept."""
LEAST = 600
"""Bytes of an image that can be one; less is a dot that counts visits, or a blank to be filled."""

_DATA = re.compile(r"data:image/([a-z]+)(?:;[\w.=-]+)*;base64,(.*)", re.DOTALL | re.IGNORECASE)
_DATA_BYTES = re.compile(
    rb"data:image/(?:png|jpe?g|gif|webp|bmp)[\w;.=-]*;base64,[\w+/=%\s]+", re.I
)
_IMAGE_TAG = re.compile(r"<(?:img|source)\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|[/\\]|~)", re.IGNORECASE)


def kind_of(data: bytes) -> str:
    """Return which kind of image of points some bytes are: png, jpeg, gif, webp, bmp or nothing."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return "bmp" if data.startswith(b"BM") and len(data) > 54 else ""


def name_of(address: str) -> str:
    """Return what an image is called: its address, or for one written out what it holds.

    Nothing is returned for an image that is written out but can't be shown, or is only a blank.
    """
    if address[:5].lower() != "data:":
        return address
    data = _written(address)
    return _named(data) if data is not None else ""


def _named(data: bytes) -> str:
    return f"data:image/{kind_of(data)};sha256={hashlib.sha256(data).hexdigest()[:40]}"


def _written(address: str) -> bytes | None:
    """Return the bytes of an image that is written out in its address."""
    found = _DATA.match(address)
    if found is None or len(found[2]) < LEAST or len(found[2]) > MOST_BYTES * 4 // 3 + 4:
        return None
    try:
        data = b64decode("".join(unquote(found[2]).split()))
    except (Error, ValueError):
        return None
    return data if len(data) >= LEAST and kind_of(data) else None


def inside(page: bytes, wanted: Iterable[str]) -> dict[str, bytes]:
    """Return the images that the bytes of a page hold themselves, by what blocks call them.

    Args:
        page: a page as it was saved: HTML with images written out, or a message of many parts.
        wanted: targets of image blocks; no others are returned.
    """
    from desk.importers import mhtml

    names = {name for name in wanted if name}
    found: dict[str, bytes] = {}
    if names and mhtml.reads(page):
        found = _parts(page, names)
        page = mhtml.page(page)[0]
    if any(name.startswith("data:") for name in names):
        for match in _DATA_BYTES.finditer(page):
            data = _written(match[0].decode("ascii", "replace"))
            if data is not None and _named(data) in names:
                found[_named(data)] = data
    return _bounded(found)


def _parts(page: bytes, names: set[str]) -> dict[str, bytes]:
    from desk.importers import mhtml

    html, charset, _found = mhtml.page(page)
    others = _called(html.decode(charset or "utf-8", "replace"), names)
    parts = dict(mhtml.pictures(page))
    found = {}
    for name in names:
        for address in (name, *others.get(name, ())):
            data = parts.get(address.removeprefix("cid:")) or _ending(parts, address)
            if data is not None and len(data) <= MOST_BYTES and kind_of(data):
                found[name] = data
                break
    return found


def _ending(parts: dict[str, bytes], address: str) -> bytes | None:
    """Return the one part whose address ends as a relative one does."""
    if _ELSEWHERE.match(address):
        return None
    end = "/" + address.removeprefix("./")
    found = [data for name, data in parts.items() if name.endswith(end)]
    return found[0] if len(found) == 1 else None


def beside(source: Source, blocks: Iterable[Block], reach: Reach) -> tuple[Picture, ...]:
    """Return the images of an article that lie beside its page; those inside it stay there.

    Args:
        source: of the article.
        blocks: of its text.
        reach: returns the bytes of a file by its path from the page, or None.
    """
    names = dict.fromkeys(b.target for b in blocks if b.kind == IMAGE and b.target)
    if not names:
        return ()
    from desk.importers.encoding import decoded

    others = _called(decoded(source.raw)[0], set(names))
    found: dict[str, bytes] = {}
    for name in list(names)[:MOST]:
        for address in (name, *others.get(name, ())):
            data = None if _ELSEWHERE.match(address) else reach(local(address))
            if data is not None and len(data) <= MOST_BYTES and kind_of(data):
                found[name] = data
                break
    return tuple(
        Picture(source.uid, name, data, hashlib.sha256(data).hexdigest())
        for name, data in _bounded(found).items()
    )


def _bounded(found: dict[str, bytes]) -> dict[str, bytes]:
    room = MOST_BYTES_A_PAGE
    kept: dict[str, bytes] = {}
    for name, data in found.items():
        if len(data) <= room and len(kept) < MOST:
            kept[name] = data
            room -= len(data)
    return kept


def _called(page: str, names: set[str]) -> dict[str, list[str]]:
    """Return by which other addresses a page calls the images of these names.

    A browser that saves a page rewrites `src` and leaves what scripts would put there later.
    """
    found: dict[str, list[str]] = {}
    for tag in _IMAGE_TAG.finditer(page):
        given = [m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(tag[0])]
        values = [unescape(value).strip() for value in given if len(value) < 4_000]
        values += [part.split()[0] for value in values for part in value.split(",") if part.split()]
        for name in names.intersection(values):
            found.setdefault(name, []).extend(v for v in values if v and v != name)
    return found


def local(address: str) -> str:
    """Return an address as the path of a file from its page, or nothing if it leads elsewhere."""
    path = unquote(address.split("#")[0].split("?")[0]).replace("\\", "/")
    parts = [part for part in path.split("/") if part not in ("", ".")]
    plain = "/".join(parts)
    if any(map(_ELSEWHERE.match, (path, plain))) or ".." in parts or ":" in path or "\x00" in path:
        return ""
    return plain


def folder(page: Path) -> Reach:
    """Return what reads files beside a page, and below its folder, but nowhere else."""
    home = page.parent.resolve()

    def reach(name: str) -> bytes | None:
        try:
            path = (home / name).resolve()
            if not name or not path.is_relative_to(home) or not path.is_file():
                return None
            return path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
        except (OSError, ValueError):
            return None

    return reach


def entries(names: Iterable[str], page: str, read: Callable[[str], bytes | None]) -> Reach:
    """Return what reads the files of an archive by their paths from one of its pages.

    Args:
        names: of all files in the archive.
        page: the name of the page in it.
        read: returns the bytes of a file by its name in the archive.
    """
    known = {name.replace("\\", "/"): name for name in names}
    home = PurePosixPath(page.replace("\\", "/")).parent

    def reach(name: str) -> bytes | None:
        found = known.get(str(home / name)) if name else None
        return None if found is None else read(found)

    return reach
