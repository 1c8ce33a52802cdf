"""A page that a browser saved whole (MHTML, RFC 2557), or a mail: a message of several parts."""

from __future__ import annotations

import re
from contextlib import suppress
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr
from typing import TYPE_CHECKING

from desk.importers.encoding import decoded, named
from desk.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_HEADER = re.compile(
    rb"\A[\s\xef\xbb\xbf]*(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n"
)
_OF_MAILS = (b"from", b"subject", b"date", b"(?:to|received|message-id)")


def reads(data: bytes) -> bool:
    """Tell whether `data` begins as a message that holds a page or a text."""
    head = _HEADER.match(data[:20_000])
    lowered = head[0].lower() if head else b""
    kinds = (b"multipart/", b"text/html", b"text/plain")
    if b"mime-version:" in lowered and any(kind in lowered for kind in kinds):
        return True
    # A mail may leave out what says that it is one: plain text is meant then.
    return all(re.search(rb"^%s:" % name, lowered, re.MULTILINE) for name in _OF_MAILS)


def page(data: bytes) -> tuple[bytes, str, list[Candidate]]:
    """Return the bytes of the page, the encoding its header names, and what the message tells."""
    message = message_from_bytes(data.lstrip(), policy=policy.compat32)
    parts = _of_type(message, "text/html") or _of_type(message, "text/plain")
    if not parts:
        return data, "", []
    # Frames are parts as well; the page is the first one, unless it is only a frame set.
    best = parts[0] if len(_bytes(parts[0])) > 2000 else max(parts, key=lambda p: len(_bytes(p)))
    address = str(message.get("Snapshot-Content-Location") or best.get("Content-Location") or "")
    found = [Candidate("url", address.strip(), "mhtml")] if address.startswith("http") else []
    charset = str(best.get_content_charset() or "")
    return _bytes(best), charset, [*found, *_headers(message, charset)]


def _of_type(message: Message, kind: str) -> list[Message]:
    found = [part for part in message.walk() if part.get_content_type() == kind]
    return [part for part in found if _bytes(part).strip()]


def _headers(message: Message, charset: str) -> Iterator[Candidate]:
    """Yield what the head of a message says; that of a saved page tells its title only."""
    head = {name.lower(): value for name, value in reversed([*message.raw_items()])}
    subject = _words(head.get("subject"), charset)
    if subject:
        yield Candidate("title", subject, "mhtml")
    sender = _words(head.get("from"), charset)
    if "Saved by" in sender or "@" not in sender:
        return
    name = parseaddr(sender)[0] or sender.partition("<")[0].strip()
    if name and "@" not in name:
        yield Candidate("byline", name, "mail", True)
    if head.get("date"):
        yield Candidate("published", _words(head["date"], charset), "mail")


def _words(value: object, charset: str) -> str:
    """Return a header as words; what cannot be decoded stays as it is."""
    raw = _read_raw(str(value or ""), charset)
    with suppress(LookupError, UnicodeError, ValueError):
        raw = str(make_header(decode_header(raw)))
    return " ".join(raw.split())


def _read_raw(value: str, charset: str) -> str:
    """Return a header that holds bytes beyond ASCII as they read in the encoding of the text."""
    if value.isascii():
        return value
    data, known = value.encode("utf-8", "surrogateescape"), named(charset)
    with suppress(UnicodeError):
        return data.decode(known or "utf-8")
    return decoded(data)[0]


def pictures(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the images packed with the page: their address, or what the page calls them by."""
    message = message_from_bytes(data.lstrip(), policy=policy.compat32)
    for part in message.walk():
        if part.get_content_maintype() == "image":
            address = str(part.get("Content-Location") or "").strip()
            called = str(part.get("Content-ID") or "").strip().strip("<>")
            body = _bytes(part)
            yield from ((name, body) for name in (address, called) if name)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
