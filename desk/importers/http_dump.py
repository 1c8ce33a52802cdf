"""What a server answered, kept as it came: a raw answer of HTTP, or a web archive (WARC) of them.

Source:
    ISO 28500 (WARC 1.0 and 1.1); RFC 9112 for the answers in it.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 100 * 1024 * 1024
_RECORD = re.compile(rb"WARC/\d\.\d\r?\n")
_ANSWER = re.compile(rb"HTTP/\d(?:\.\d)? \d{3}[^\r\n]*\r?\n")
_HEADER = re.compile(rb"([\w-]+):[ \t]*([^\r\n]*)\r?\n")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]*\r?\n")
_BLANK = re.compile(rb"\r?\n")
_ENOUGH = 2000


def reads(data: bytes) -> bool:
    """Tell whether `data` begins as such an answer or archive does."""
    return _RECORD.match(data) is not None or _ANSWER.match(data) is not None


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the bytes of the first page of some length, its encoding, and what is told of it."""
    best: tuple[bytes, str, list[Candidate]] | None = None
    for found in _pages(data):
        if best is None or len(found[0]) > len(best[0]):
            best = found
        if len(best[0]) > _ENOUGH:
            break
    return best


def pages(data: bytes) -> list[tuple[bytes, str, list[Candidate]]]:
    """Return all pages, in order; one that was fetched again counts once."""
    known: dict[tuple[bytes, str], tuple[bytes, str, list[Candidate]]] = {}
    for found in _pages(data):
        body, _charset, told = found
        known.setdefault((body, told[0].value if told else ""), found)
    return list(known.values())


def _pages(data: bytes) -> Iterator[tuple[bytes, str, list[Candidate]]]:
    size = 0
    for record, answer in _answers(data):
        told, body = _parted(answer)
        kind = told.get("content-type", "html" if told else record.get("content-type", "html"))
        if not body or "html" not in kind or (record and told.get("status", "2")[0] != "2"):
            continue
        size += len(body)
        if size > MOST_BYTES:
            return
        url = record.get("warc-target-uri", "").strip("<>")
        found = [Candidate("url", url, "web archive")] if url.startswith("http") else []
        charset = _CHARSET.search(told.get("content-type", ""))
        yield body, charset[1] if charset else "", found


def _answers(data: bytes) -> Iterator[tuple[dict[str, str], bytes]]:
    """Yield the answers with the headers of their records."""
    if _ANSWER.match(data):
        yield {}, data
        return
    at = 0
    while record := _RECORD.search(data, at):
        told, start = _headers(data, record.end())
        length = int(told["content-length"]) if told.get("content-length", "").isdigit() else 0
        at = max(start + length, record.end())
        if told.get("warc-type") in ("response", "resource") and length:
            yield told, data[start : start + length]


def _headers(data: bytes, at: int) -> tuple[dict[str, str], int]:
    told: dict[str, str] = {}
    while header := _HEADER.match(data, at):
        told[header[1].decode("latin-1").lower()] = header[2].decode("latin-1").strip()
        at = header.end()
    end = _BLANK.match(data, at)
    return told, end.end() if end else at


def _parted(answer: bytes) -> tuple[dict[str, str], bytes | None]:
    """Return the headers of an answer and its body, unpacked; no body where that fails."""
    status = _ANSWER.match(answer)
    if not status:
        return {}, answer
    told, start = _headers(answer, status.end())
    told["status"] = status[0].split()[1].decode("ascii", "replace")
    body = answer[start:]
    if "chunked" in told.get("transfer-encoding", ""):
        body = _unchunked(body)
    if told.get("content-encoding") in ("gzip", "x-gzip", "deflate"):
        return told, _inflated(body)
    return told, body


def _unchunked(body: bytes) -> bytes:
    pieces, at = [], 0
    while size := _CHUNK.match(body, at):
        length = int(size[1], 16)
        pieces.append(body[size.end() : size.end() + length])
        at = size.end() + length + 2
        if not length:
            break
    return b"".join(pieces) or body


def _inflated(body: bytes) -> bytes | None:
    try:
        return zlib.decompressobj(47).decompress(body, MOST_BYTES)
    except zlib.error:
        return None
