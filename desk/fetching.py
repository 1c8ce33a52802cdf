"""A page from the web, by its address: only when a reader asks, and within bounds.

Names are resolved here and the connection goes to the very address that was looked at, so a name
that changes its mind in between gains nothing. An address inside a private network may be asked
for by the reader, but no page outside may send Desk there.

Source:
    The list of what a server-side request must not reach follows Python's `ipaddress` (IANA's
    special-purpose registries), with IPv4 addresses mapped into IPv6 unwrapped first.
"""

from __future__ import annotations

import re
import socket
import time
import zlib
from dataclasses import dataclass, replace
from html import unescape
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from desk.i18n import _
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MOST_BYTES = 20_000_000
MOST_SECONDS = 30.0
MOST_REDIRECTS = 5
_PATIENCE = 10.0
_TRANSLATED = (0, int(IPv6Address("64:ff9b::")) >> 32)
"""What stands before an IPv4 address in an old compatible address, and in one behind NAT64."""
_CHUNK = 65_536
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,24})", re.IGNORECASE)

_SHORT = 8_000
"""Bytes of a page that only sends its reader on; a longer one has something to say."""
_REFRESH = re.compile(
    rb"<meta\b(?=[^<>]*http-equiv\s*=\s*[\"']?refresh)[^<>]*\bcontent\s*=\s*"
    rb"(?:\"\s*[0-5]\s*;[^\"<>]*|'\s*[0-5]\s*;[^'<>]*)",
    re.IGNORECASE,
)
_TARGET = re.compile(rb"\burl\s*=\s*[\"']?([^\"'<>]+)", re.IGNORECASE)

_HEADERS = {
    "User-Agent": "Desk (a reading program; https only for what its reader asks for)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate, identity",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the bytes, the address they came from at last, and what the server called them."""

    data: bytes
    url: str
    media_type: str = ""
    public: bool = True

    @property
    def charset(self) -> str:
        """What the server called the encoding of the bytes; empty where it said nothing."""
        found = _CHARSET.search(self.media_type)
        return found[1] if found else ""


def fetch(url: str, *, outside: bool = False) -> Fetched:
    """Fetch one page.

    Args:
        url: its address.
        outside: the address was told by a page of the public network, such as a feed.

    Raises:
        Problem: the address is none, cannot be reached, sends too much, takes too long, or leads
            from outside into a private network.
    """
    import httpx

    deadline = time.monotonic() + MOST_SECONDS
    try:
        for _step in range(MOST_REDIRECTS + 1):
            addresses = _addresses(url)
            # A name that stands for public and for private addresses is taken at its public ones.
            public = [address for address in addresses if not is_private(address)]
            if outside and not public:
                raise Problem(
                    _("The page {url} leads into a private network.").format(url=url),
                    _("If you trust it, open that address in a browser and save the page."),
                )
            outside = outside or bool(public)
            answer = _ask(url, public or addresses, deadline)
            further = answer if isinstance(answer, str) else _sent_on(answer)
            if isinstance(answer, Fetched) and not further:
                return replace(answer, public=outside)
            url = further
    except httpx.TimeoutException as error:
        raise _unreachable(url, _("it takes too long")) from error
    except (httpx.HTTPError, httpx.InvalidURL, zlib.error) as error:
        raise _unreachable(url, str(error) or type(error).__name__) from error
    raise Problem(_("The address leads from page to page without an end."), "")


def is_private(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address lies anywhere but in the public network."""
    if isinstance(address, IPv6Address):
        inner = _inside(address)
        if inner is not None:
            return is_private(inner)
        if address.is_site_local:
            return True
    return not address.is_global or address.is_multicast


def _inside(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one stands for: mapped, 6to4, Teredo or NAT64."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    number = int(address)
    if number >> 32 in _TRANSLATED:
        return IPv4Address(number & 0xFFFFFFFF)
    return None


def _addresses(url: str) -> list[IPv4Address | IPv6Address]:
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise _no_address(url) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _no_address(url)
    try:
        found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise _unreachable(url, _("its name is not known")) from error
    return [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]


def _ask(
    url: str, addresses: Iterable[IPv4Address | IPv6Address], deadline: float
) -> Fetched | str:
    """Return the page, or the address it was moved to."""
    import httpx

    transport = _pinned(httpx.HTTPTransport(retries=0), [str(a) for a in addresses], deadline)
    with (
        httpx.Client(
            transport=transport, headers=_HEADERS, timeout=_PATIENCE, trust_env=False
        ) as client,
        client.stream("GET", url, follow_redirects=False) as answer,
    ):
        if answer.has_redirect_location:
            return urljoin(url, answer.headers["location"])
        if answer.status_code >= 300:
            raise _unreachable(url, f"{answer.status_code} {answer.reason_phrase}")
        data = b"".join(_bounded(_unpacked(answer), url, deadline))
        kind = answer.headers.get("content-type", "")
        return Fetched(data, url, kind)


def _sent_on(page: Fetched) -> str:
    """Return where a page sends its reader at once that is nothing but this; else nothing."""
    if len(page.data) > _SHORT:
        return ""
    found = _REFRESH.search(page.data)
    target = found and _TARGET.search(found[0])
    if not target:
        return ""
    address = urljoin(page.url, unescape(target[1].decode("utf-8", "replace")).strip())
    return "" if address.partition("#")[0] == page.url.partition("#")[0] else address


class _Timely:
    """A connection that ends at a moment, however slowly the other side keeps talking."""

    def __init__(self, stream: Any, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, most: int, timeout: float | None = None) -> bytes:
        """Read what has come, or wait for it while there is time."""
        data: bytes = self._stream.read(most, self._left(timeout))
        return data

    def write(self, data: bytes, timeout: float | None = None) -> None:
        """Write while there is time."""
        self._stream.write(data, self._left(timeout))

    def start_tls(self, *given: Any, **options: Any) -> _Timely:
        """Go on encrypted."""
        return _Timely(self._stream.start_tls(*given, **options), self._deadline)

    def close(self) -> None:
        """Close it."""
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection."""
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None) -> float:
        import httpx

        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpx.ReadTimeout(_("it takes too long"))
        return min(left, timeout or left)


def _pinned(transport: Any, addresses: list[str], deadline: float) -> Any:
    """Let a transport connect to these addresses only, whatever the name says by then."""
    backend = transport._pool._network_backend  # noqa: SLF001 - httpx offers no other way in
    connect = backend.connect_tcp

    def connect_tcp(host: str, port: int, **options: Any) -> Any:
        error: Exception | None = None
        for address in addresses:
            try:
                return _Timely(connect(address, port, **options), deadline)
            except Exception as failed:
                error = failed
        raise error or OSError(f"no address of {host}")

    backend.connect_tcp = connect_tcp
    return transport


def _unpacked(answer: Any) -> Iterator[bytes]:
    """Yield the bytes of an answer, unpacked piece by piece so that a bomb is seen in time."""
    coding = answer.headers.get("content-encoding", "identity").strip().lower()
    if coding in ("gzip", "x-gzip", "deflate"):
        yield from _inflated(answer.iter_raw(_CHUNK), 47 if coding != "deflate" else 15)
    elif coding in ("identity", ""):
        yield from answer.iter_raw(_CHUNK)
    else:
        raise zlib.error(_("it came packed in a way that was not asked for"))


def _inflated(pieces: Iterable[bytes], window: int) -> Iterator[bytes]:
    inflate = zlib.decompressobj(window)
    first = True
    for piece in pieces:
        while piece:
            try:
                out = inflate.decompress(piece, _CHUNK)
            except zlib.error:
                if not first or window != 15:
                    raise
                inflate = zlib.decompressobj(-15)  # some servers leave the header of deflate out
                out = inflate.decompress(piece, _CHUNK)
            first = False
            yield out
            piece = inflate.unconsumed_tail
    yield inflate.flush()
    if not inflate.eof:
        raise zlib.error(_("it came incomplete"))


def _bounded(pieces: Iterator[bytes], url: str, deadline: float) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MOST_BYTES:
            raise Problem(
                _("The page {url} is larger than {size} MB.").format(
                    url=url, size=MOST_BYTES // 1_000_000
                ),
                _("Save the part you need and bring in the file."),
            )
        if time.monotonic() > deadline:
            raise _unreachable(url, _("it takes too long"))
        yield piece


def _no_address(url: str) -> Problem:
    return Problem(
        _("“{url}” is no address of a page.").format(url=url[:200]),
        _("An address begins with http:// or https://."),
    )


def _unreachable(url: str, why: str) -> Problem:
    return Problem(
        _("The page {url} could not be fetched: {why}.").format(url=url, why=why),
        _("Open it in a browser, save it, and bring in the file."),
    )


def addresses_in(text: str) -> list[str]:
    """Return the addresses in pasted text that is nothing but addresses; else an empty list."""
    lines = text.split()
    usable: Callable[[str], bool] = lambda line: line.startswith(("http://", "https://"))  # noqa: E731
    return lines if lines and all(map(usable, lines)) else []
