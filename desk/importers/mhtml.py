"""A page that a browser saved whole, as a message of several parts (MHTML, RFC 2557)."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from desk.model import Candidate

if TYPE_CHECKING:
    from email.message import Message

_HEADER = re.compile(
    rb"\A[\s\xef\xbb\xbf]*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n"
)


def reads(data: bytes) -> bool:
    """Tell whether `data` begins as a message that holds HTML."""
    head = _HEADER.match(data[:20_000])
    lowered = head[0].lower() if head else b""
    return b"mime-version:" in lowered and (b"multipart/" in lowered or b"text/html" in lowered)


def page(data: bytes) -> tuple[bytes, str, list[Candidate]]:
    """Return the bytes of the page, the encoding its header names, and what the message tells."""
    message = message_from_bytes(data.lstrip(), policy=policy.compat32)
    parts = [part for part in message.walk() if part.get_content_type() == "text/html"]
    if not parts:
        return data, "", []
    # Frames are parts as well; the page is the first one, unless it is only a frame set.
    best = parts[0] if len(_bytes(parts[0])) > 2000 else max(parts, key=lambda p: len(_bytes(p)))
    address = str(message.get("Snapshot-Content-Location") or best.get("Content-Location") or "")
    found = [Candidate("url", address.strip(), "mhtml")] if address.startswith("http") else []
    return _bytes(best), str(best.get_content_charset() or ""), found


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
