"""Pages come from the web within bounds; a real server on the loopback interface answers."""

from __future__ import annotations

import gzip
import threading
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest

from desk import fetching
from desk.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

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
