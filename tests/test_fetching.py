"""Pages come from the web within bounds; a real server on the loopback interface answers."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest

from desk import fetching, intake
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desk.store import Library

PAGE = "<html><body><p>渡轮停航三天。</p></body></html>".encode()


class Answers(BaseHTTPRequestHandler):
    """A server with a page for every trick."""

    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.asked.append(self.path)
        getattr(self, "answer_" + self.path.strip("/").partition("?")[0], self.answer_missing)()

    def say(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def answer_page(self) -> None:
        self.say(PAGE, Content_Type="text/html; charset=utf-8")

    def answer_zipped(self) -> None:
        self.say(gzip.compress(PAGE), Content_Encoding="gzip")

    def answer_bare_deflate(self) -> None:
        self.say(zlib.compress(PAGE)[2:-4], Content_Encoding="deflate")

    def answer_bomb(self) -> None:
        self.say(gzip.compress(bytes(100_000_000)), Content_Encoding="gzip")

    def answer_large(self) -> None:
        self.say(b"x" * 2_000_000)

    def answer_moved(self) -> None:
        self.say(b"", 302, Location="/page")

    def answer_circle(self) -> None:
        self.say(b"", 302, Location="/circle")

    def answer_to_file(self) -> None:
        self.say(b"", 302, Location="file:///etc/passwd")

    def answer_torn(self) -> None:
        self.say(gzip.compress(PAGE)[:-12] + b"\xff" * 12, Content_Encoding="gzip")

    def answer_missing(self) -> None:
        self.say(b"nothing here", 404)

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Answers.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["page", "zipped", "bare_deflate", "moved"])
def test_a_page_comes_as_its_server_meant_it(server: str, path: str) -> None:
    fetched = fetching.fetch(f"{server}/{path}")
    assert fetched.data == PAGE
    assert fetched.url.endswith("/page" if path == "moved" else path)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("bomb", "larger than"),
        ("circle", "without an end"),
        ("to_file", "no address of a page"),
        ("torn", "could not be fetched"),
        ("nothing", "404"),
    ],
)
def test_tricks_are_told_in_a_sentence(server: str, path: str, told: str) -> None:
    with pytest.raises(Problem, match=told):
        fetching.fetch(f"{server}/{path}")


def test_a_page_that_is_too_large_is_left(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 1_000_000)
    with pytest.raises(Problem, match="larger than 1 MB"):
        fetching.fetch(f"{server}/large")


def test_no_page_outside_may_lead_into_a_private_network(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first address counts as public, the one it leads to as what it is.
    monkeypatch.setattr(fetching, "is_private", lambda _address: Answers.asked != [] or False)
    with pytest.raises(Problem, match="private network"):
        fetching.fetch(f"{server}/moved")
    assert Answers.asked == ["/moved"]


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("192.168.1.1", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("fe80::1", True),
        ("::ffff:10.0.0.1", True),
        ("0.0.0.0", True),
        ("224.0.0.1", True),
        ("1.1.1.1", False),
        ("2606:4700:4700::1111", False),
        ("::ffff:1.1.1.1", False),
    ],
)
def test_private_addresses_are_known(address: str, private: bool) -> None:
    assert fetching.is_private(ip_address(address)) is private


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://host/x", "javascript:alert(1)", "http://", "http://[", "x"]
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(Problem, match="no address of a page"):
        fetching.fetch(url)


def test_a_name_that_is_not_known_is_told() -> None:
    with pytest.raises(Problem, match="its name is not known"):
        fetching.fetch("http://no-such-host.invalid/")


def test_pasted_addresses_are_told_from_pasted_text() -> None:
    assert fetching.addresses_in(" https://a.example/1\nhttp://b.example/2 ") == [
        "https://a.example/1",
        "http://b.example/2",
    ]
    assert fetching.addresses_in("see https://a.example/1") == []
    assert fetching.addresses_in("") == []


# ---- ways into a private network, and ways to keep Desk waiting ---------------------------------

INSIDE = [
    "http://127.0.0.2/", "http://2130706434/", "http://0x7f000002/", "http://0177.0.0.2/",
    "http://127.2/", "http://[::ffff:127.0.0.2]/", "http://[::1]/", "http://localhost.localdomain/",
    "http://user@127.0.0.2/", "http://[64:ff9b::7f00:2]/", "//127.0.0.2/", "HTTP://127.0.0.2/",
]  # fmt: skip


@pytest.fixture
def first_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """One loopback address counts as public, so that a real server can lead inside."""
    known = fetching.is_private
    public = ip_address("127.0.0.1")
    monkeypatch.setattr(fetching, "is_private", lambda found: found != public and known(found))


@pytest.mark.usefixtures("first_is_public")
@pytest.mark.parametrize("inside", INSIDE)
def test_no_spelling_of_an_address_leads_inside(
    server: str, inside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolved = fetching.socket.getaddrinfo

    def names(host: str, *given: object, **more: object) -> object:
        host = "127.0.0.2" if host == "localhost.localdomain" else host
        return resolved(host, *given, **more)

    monkeypatch.setattr(fetching.socket, "getaddrinfo", names)
    monkeypatch.setattr(
        Answers, "answer_inside", lambda self: self.say(b"", 302, Location=inside), raising=False
    )
    with pytest.raises(Problem, match=r"private network|Invalid IPv4 address"):
        fetching.fetch(f"{server}/inside")


@pytest.mark.usefixtures("first_is_public")
def test_a_name_that_stands_for_both_is_taken_at_its_public_address(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(server.rpartition(":")[2])
    both = [(2, 1, 6, "", (address, port)) for address in ("127.0.0.2", "127.0.0.1")]
    monkeypatch.setattr(fetching.socket, "getaddrinfo", lambda *_given, **_more: both)
    fetched = fetching.fetch(f"http://both.example:{port}/page")
    assert (fetched.data, fetched.public) == (PAGE, True)


@pytest.mark.usefixtures("first_is_public")
def test_a_name_that_changes_its_mind_after_it_was_asked_gains_nothing(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, asked = int(server.rpartition(":")[2]), []

    resolved = fetching.socket.getaddrinfo

    def names(host: str, *given: object, **more: object) -> object:
        if host[0].isdigit():
            return resolved(host, *given, **more)
        asked.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if len(asked) == 1 else "127.0.0.2", port))]

    monkeypatch.setattr(fetching.socket, "getaddrinfo", names)
    assert fetching.fetch(f"http://fickle.example:{port}/page").data == PAGE
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("2002:7f00:1::", True),
        ("2002:101:101::", False),
        ("64:ff9b::a00:1", True),
        ("64:ff9b::101:101", False),
        ("::127.0.0.1", True),
        ("fec0::1", True),
        ("fc00::1", True),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", True),
        ("100.64.0.1", True),
        ("198.18.0.1", True),
        ("255.255.255.255", True),
    ],
)
def test_addresses_within_addresses_are_looked_into(address: str, private: bool) -> None:
    assert fetching.is_private(ip_address(address)) is private


@pytest.mark.parametrize("status", [300, 304])
def test_an_answer_that_leads_nowhere_is_told(
    server: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Answers, "answer_page", lambda self: self.say(b"", status))
    with pytest.raises(Problem, match="could not be fetched"):
        fetching.fetch(f"{server}/page")


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip"])
def test_a_packing_that_was_not_asked_for_is_told(
    server: str, coding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        Answers, "answer_page", lambda self: self.say(b"\x1b\x03", Content_Encoding=coding)
    )
    with pytest.raises(Problem, match="not asked for"):
        fetching.fetch(f"{server}/page")


@pytest.mark.parametrize("part", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_is_left_in_the_end(
    part: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_SECONDS", 0.4)
    left = threading.Event()

    def drip(listening: socket.socket) -> None:
        talk, _ = listening.accept()
        with talk, suppress(OSError):
            talk.sendall(part)
            while not left.wait(0.02):
                talk.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        try:
            with pytest.raises(Problem, match="takes too long"):
                fetching.fetch(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        finally:
            left.set()
            thread.join()


def test_a_packed_answer_that_grows_slowly_is_bounded(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 1_000_000)
    many = gzip.compress(gzip.compress(bytes(5_000_000)) * 40)
    monkeypatch.setattr(
        Answers, "answer_page", lambda self: self.say(many, Content_Encoding="gzip")
    )
    assert len(fetching.fetch(f"{server}/page").data) < 1_000_000


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><item><title>a</title>
<link>{server}/page</link></item><item><title>b</title><link>http://127.0.0.2/x</link></item>
</channel></rss>"""


@pytest.mark.usefixtures("first_is_public")
def test_a_public_feed_cannot_point_inside(
    server: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = FEED.format(server=server).encode()
    monkeypatch.setattr(Answers, "answer_feed", lambda self: self.say(feed), raising=False)
    report = intake.finished(intake.bring_in_addresses(library, [f"{server}/feed"]))
    assert [(entry.name, entry.outcome) for entry in report.entries] == [
        (f"{server}/page", "added"),
        ("http://127.0.0.2/x", "failed"),
    ]
    assert "private network" in report.entries[1].reason


def test_a_list_of_addresses_comes_in_once_each_and_one_fault_stops_none(
    server: str, library: Library
) -> None:
    wanted = [f"{server}/page", f"{server}/nothing", f"{server}/zipped", f"{server}/page"]
    report = intake.finished(intake.bring_in_addresses(library, wanted))
    assert [entry.outcome for entry in report.entries] == ["added", "failed", "duplicate"]
    assert library.article(report.entries[0].article or "").url == f"{server}/page"
