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


# ---- pages that are not what they seem ----------------------------------------------------------

LONG = "<html><body><p>渡轮停航三天，公司损失惨重。</p></body></html>".encode()


class Odd(Answers):
    """A server that says one thing and sends another."""

    def answer_refresh(self) -> None:
        self.say(
            b'<html><head><META HTTP-EQUIV="Refresh" CONTENT="0; URL=/page?a=1&amp;b=2">'
            b"</head></html>"
        )

    def answer_refresh_circle(self) -> None:
        self.say(b"<meta http-equiv=refresh content=\"0;url='/refresh_circle?x'\">" + PAGE)

    def answer_refresh_inside(self) -> None:
        self.say(b'<meta http-equiv="refresh" content="0; url=http://10.0.0.1/admin">')

    def answer_reload(self) -> None:
        self.say(b'<meta http-equiv="refresh" content="300">' + PAGE)

    def answer_lying(self) -> None:
        self.say(PAGE, Content_Type="image/png")

    def answer_pdf(self) -> None:
        self.say(b"%PDF-1.7\n" + bytes(range(256)) * 8, Content_Type="text/html")

    def answer_picture(self) -> None:
        self.say(b"\x89PNG\r\n\x1a\n" + bytes(400), Content_Type="text/html; charset=utf-8")

    def answer_nothing_at_all(self) -> None:
        self.say(b"")

    def answer_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(PAGE)
        self.close_connection = True

    def answer_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            while True:
                self.wfile.write(b"<p>" + b"x" * 60_000)

    def answer_deflate_bomb(self) -> None:
        self.say(zlib.compress(bytes(100_000_000)), Content_Encoding="deflate")

    def answer_brotli(self) -> None:
        self.say(b"\x0b\x02\x80", Content_Encoding="br")

    def answer_twice_zipped(self) -> None:
        self.say(gzip.compress(gzip.compress(PAGE)), Content_Encoding="gzip, gzip")

    def answer_many_headers(self) -> None:
        self.send_response(200)
        with suppress(OSError):
            for number in range(100_000):
                self.send_header(f"X-{number}", "y" * 500)
                self.flush_headers()
            self.end_headers()

    def answer_gone(self) -> None:
        self.say(LONG, 410, Content_Type="text/html")

    def answer_json_feed(self) -> None:
        here = self.headers["Host"]
        self.say(
            f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "http://{here}/page"}}]}}'.encode(),
            Content_Type="text/plain",
        )

    def answer_atom(self) -> None:
        self.say(
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title type="xhtml">'
            '<div xmlns="http://www.w3.org/1999/xhtml">渡轮</div></title><link href="/page"/>'
            "</entry></feed>".encode(),
            Content_Type="text/html",
        )


@pytest.fixture
def odd() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Odd) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


def test_a_page_that_only_sends_on_is_followed(odd: str) -> None:
    fetched = fetching.fetch(f"{odd}/refresh")
    assert (fetched.data, fetched.url) == (PAGE, f"{odd}/page?a=1&b=2")
    assert PAGE in fetching.fetch(f"{odd}/reload").data


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("short", "could not be fetched"),
        ("endless", "larger than"),
        ("deflate_bomb", "larger than"),
        ("brotli", "not asked for"),
        ("twice_zipped", "not asked for"),
        ("many_headers", "could not be fetched"),
        ("gone", "410"),
    ],
)
def test_what_is_no_answer_is_told_in_a_sentence(odd: str, path: str, told: str) -> None:
    with pytest.raises(Problem, match=told):
        fetching.fetch(f"{odd}/{path}")


def test_a_circle_of_pages_that_send_on_has_an_end(odd: str) -> None:
    assert PAGE in fetching.fetch(f"{odd}/refresh_circle").data


def test_a_page_from_outside_cannot_send_inside(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    local = ip_address("127.0.0.1")
    monkeypatch.setattr(
        fetching, "is_private", lambda address: address != local and address.is_private
    )
    with pytest.raises(Problem, match="private network"):
        fetching.fetch(f"{odd}/refresh_inside")


@pytest.mark.parametrize(
    ("path", "told"),
    [("pdf", "PDF"), ("picture", "picture"), ("nothing_at_all", "empty"), ("lying", "")],
)
def test_what_comes_is_told_by_its_bytes_not_by_its_name(
    odd: str, path: str, told: str, library: Library
) -> None:
    report = intake.finished(intake.bring_in_addresses(library, [f"{odd}/{path}"]))
    (entry,) = report.entries
    assert told in entry.reason
    assert (entry.outcome == intake.FAILED) == bool(told)


@pytest.mark.parametrize("path", ["json_feed", "atom"])
def test_a_feed_is_told_by_what_it_says(odd: str, path: str, library: Library) -> None:
    report = intake.finished(intake.bring_in_addresses(library, [f"{odd}/{path}"]))
    assert [(entry.name, entry.outcome) for entry in report.entries] == [
        (f"{odd}/page", intake.ADDED)
    ]
