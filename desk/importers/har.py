"""What the network panel of a browser saves: all that was loaded for a page, as JSON (HAR 1.2)."""

from __future__ import annotations

import base64
import binascii
import json
from typing import TYPE_CHECKING, Any

from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 20_000


def reads(data: bytes) -> bool:
    """Tell whether `data` begins as such a record does."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and b'"log"' in head[:200] and b'"entries"' in data[: 50 * _HEAD]


def page(data: bytes) -> tuple[bytes, str, list[Candidate]] | None:
    """Return the first page that was loaded; None for none."""
    return next(iter(pages(data)), None)


def pages(data: bytes) -> list[tuple[bytes, str, list[Candidate]]]:
    """Return the pages that were loaded: their bytes, encoding, and what is told of them."""
    try:
        entries = json.loads(data)["log"]["entries"]
        return list(_pages(entries))
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError):
        return []


def _pages(entries: list[Any]) -> Iterator[tuple[bytes, str, list[Candidate]]]:
    for entry in entries:
        content = entry.get("response", {}).get("content", {})
        if "html" not in str(content.get("mimeType", "")) or not content.get("text"):
            continue
        if int(entry["response"].get("status") or 200) != 200:
            continue
        url = str(entry.get("request", {}).get("url", ""))
        found = [Candidate("url", url, "web archive")] if url.startswith("http") else []
        if content.get("encoding") != "base64":
            yield str(content["text"]).encode("utf-8", "surrogatepass"), "utf-8", found
            continue
        try:
            yield base64.b64decode(content["text"]), "", found
        except binascii.Error:
            continue
