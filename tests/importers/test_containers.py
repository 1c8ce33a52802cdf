"""Pages come out of what they were wrapped in; damage and bombs are told in a sentence."""

from __future__ import annotations

import gzip
import plistlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.importers import gzipped, http_dump, mhtml, read, webarchive
from desk.problem import Problem
from tests.cleaning.strange_documents import DOCUMENTS, page

PAGE = page("<p>渔船还没有回来。</p>")


@pytest.mark.parametrize("name", ["web archive", "web archive as xml", "warc", "mail"])
def test_a_container_that_breaks_off_is_read_or_told(name: str) -> None:
    whole = DOCUMENTS[name]
    for cut in range(60, len(whole), len(whole) // 12):
        with suppress(Problem):
            assert read(whole[:cut], "saved").text


def test_what_is_packed_is_unpacked_in_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(gzip.compress(PAGE), "a.html.gz").text == PAGE.decode()
    assert read(gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:])).text == PAGE.decode()
    assert read(gzip.compress(DOCUMENTS["warc"])).container == "http"
    monkeypatch.setattr(gzipped, "MOST_BYTES", 1_000_000)
    with pytest.raises(Problem, match="archive"):
        read(gzip.compress(bytes(5_000_000)), "bomb.gz")
    with pytest.raises(Problem, match="archive"):
        read(gzip.compress(PAGE)[:-12], "torn.gz")


def test_a_property_list_that_is_no_page_is_refused() -> None:
    for listed in ({"a": 1}, {"WebMainResource": {}}, {"WebMainResource": {"WebResourceData": 5}}):
        with pytest.raises(Problem):
            read(plistlib.dumps(listed, fmt=plistlib.FMT_BINARY), "a.plist")


def test_a_property_list_may_declare_no_entities() -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]>'
        b"<plist><dict><key>WebMainResource</key><dict><key>WebResourceURL</key>"
        b"<string>&b;</string></dict></dict></plist>"
    )
    assert webarchive.page(bomb) is None


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("chunked", [False, True])
def test_an_answer_is_put_together_as_it_was_sent(packed: bool, chunked: bool) -> None:
    body, told = PAGE, ""
    if packed:
        body, told = gzip.compress(body), "Content-Encoding: gzip\r\n"
    if chunked:
        body = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (9, body[:9], len(body) - 9, body[9:])
        told += "Transfer-Encoding: chunked\r\n"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{told}\r\n".encode() + body
    assert read(answer).text == PAGE.decode()


def test_of_an_archive_the_page_is_taken_and_not_its_pictures() -> None:
    first = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n"
    second = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE
    records = b"".join(
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/%d\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (number, len(answer), answer)
        for number, answer in enumerate((first, second))
    )
    document = read(records)
    assert (document.text, document.candidates[0].value) == (PAGE.decode(), "https://a.example/1")


def test_a_mail_of_plain_text_is_read() -> None:
    mail = (
        b"From: A <a@b.example>\nSubject: =?utf-8?q?=E9=A3=8E=E7=94=B5?=\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
    ) + "渔船还没有回来。\n".encode()
    document = read(mail)
    assert document.text.strip() == "渔船还没有回来。"
    assert [c.value for c in document.candidates] == ["风电", "A"]


@given(st.binary(max_size=200))
def test_no_bytes_stop_them(tail: bytes) -> None:
    for module, head in (
        (webarchive, b"bplist00WebMainResource"),
        (http_dump, b"WARC/1.0\r\n"),
        (http_dump, b"HTTP/1.1 200 OK\r\n"),
        (gzipped, b"\x1f\x8b\x08"),
        (mhtml, b"MIME-Version: 1.0\nContent-Type: text/html\n\n"),
    ):
        if module.reads(head + tail):
            module.page(head + tail)
