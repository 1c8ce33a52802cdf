"""Bytes of every kind: what is text is read in its own encoding, the rest refused in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import importers
from desk.importers import read
from desk.problem import Problem

HANS = "软银表示，将立即投资五千亿美元。马斯克说他们没有钱，奥特曼请他来看工地。" * 3
HANT = "軟銀表示，將立即投資五千億美元。馬斯克說他們沒有錢，奧特曼請他來看工地。" * 3
JAPANESE = "ソフトバンクは米国のデータセンターに五千億ドルを投資すると発表した。" * 3
WESTERN = "He said “no” – it costs £5 at the café. She said “yes”. " * 3


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "utf-16", "utf-16-le"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"),
        (HANS, "gb18030", "gb18030"),
        (HANT, "big5", "big5hkscs"),
        (HANT, "gb18030", "gb18030"),
        (JAPANESE, "shift_jis", "cp932"),
        (WESTERN, "cp1252", "cp1252"),
        (WESTERN, "utf-16-le", "utf-16-le"),
    ],
)
def test_each_encoding_is_found(text: str, encoding: str, found: str) -> None:
    document = read(text.encode(encoding), "a.txt")
    assert (document.text, document.encoding) == (text, found)


def test_what_a_page_says_of_its_encoding_is_believed_where_it_can_be() -> None:
    page = f'<meta charset="gb2312"><p>{HANS}</p>'
    assert read(page.encode("gbk")).text == page
    assert read(page.encode()).text == page


@pytest.mark.parametrize(
    "data",
    [
        b"", b" \r\n", b"\xef\xbb\xbf", b"\x00\x00", b"%PDF-1.7 text", b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0", b"PK\x03\x04", b"GIF89a", b"{\\rtf1 text}", b"SQLite format 3\x00",
        b"RIFF\x00\x00\x00\x00WEBP", bytes(range(256)) * 40,
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_whatever_its_name(data: bytes) -> None:
    with pytest.raises(Problem) as refused:
        read(data, "article.txt")
    assert "article.txt" in refused.value.what
    assert refused.value.remedy


def test_nuls_inside_a_text_are_dropped_and_told() -> None:
    from desk.cleaning import clean

    cleaned = clean(HANS.replace("马斯克", "马\x00斯克").encode())
    assert cleaned.text == HANS
    assert {repair.rule for repair in cleaned.repairs} == {"invisible_characters"}


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = HANS.encode()
    damaged = read(data[:30] + b"\xff" + data[30:])
    assert (damaged.encoding, damaged.text.count("\ufffd")) == ("utf-8", 1)
    assert read(data[:-1]).encoding == "utf-8"


def test_a_text_too_long_is_refused_but_not_for_its_pictures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importers, "LONGEST", 1000)
    with pytest.raises(Problem):
        read(b"words " * 500)
    page = b'<img src="data:image/png;base64,' + b"A" * 5000 + b'">words'
    assert read(page).text.endswith("words")


def test_the_page_in_a_saved_message_is_read() -> None:
    message = (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/story\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n"
        b"PHA+6L2v6ZO2PC9wPg==\r\n--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b--\r\n"
    )
    document = read(message, "saved.mhtml")
    assert (document.text, document.container) == ("<p>软银</p>", "mhtml")
    assert document.candidates[0].value == "https://a.example/story"


def test_text_full_of_control_characters_is_text_still() -> None:
    torn = "\x00，\x08".join("小城的居民周一晚上在渔港的礼堂里开会")
    assert read(torn.encode()).encoding == "utf-8"
    with pytest.raises(Problem, match="holds data"):
        read(bytes(range(128)) * 9)
    with pytest.raises(Problem, match="holds data"):
        read(b"\x01\x02\xff\xfe\x80words" * 90)


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read(data, "x")
    except Problem:
        return
    assert document.text
