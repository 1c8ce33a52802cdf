"""What a server or a mail says of its encoding."""

from __future__ import annotations

import pytest

from desk.cleaning import clean
from desk.fetching import Fetched
from desk.importers import read

SHORT = "渡轮停运三天。"
MAIL = (
    "Subject: 渡轮停运三天\nFrom: desk@example.org\nMIME-Version: 1.0\n"
    "Content-Type: text/plain; charset={}\n\n公司周四说，三天的罢工损失了320万英镑。\n"
)


def test_a_server_is_believed_where_the_bytes_agree() -> None:
    assert read("輪船停駛".encode("big5"), charset="Big5").text == "輪船停駛"
    assert read("Привет, мир".encode("koi8-r"), charset="koi8-r").text == "Привет, мир"


def test_a_server_is_not_believed_against_the_bytes() -> None:
    assert read((SHORT * 20).encode(), charset="gbk").text == SHORT * 20
    assert read((SHORT * 20).encode("gb18030"), charset="utf-8").text == SHORT * 20


@pytest.mark.parametrize("default", ["iso-8859-1", "utf-8"])
def test_what_a_page_says_of_itself_outweighs_the_default_of_a_server(default: str) -> None:
    page = f'<meta charset="gbk"><p>{SHORT * 9}</p>'
    assert read(page.encode("gbk"), charset=default).text == page


def test_the_encoding_is_read_from_the_header() -> None:
    assert Fetched(b"", "", 'text/html; Charset="GBK"').charset == "GBK"
    assert Fetched(b"", "", "text/html").charset == ""


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_a_raw_subject_is_read_in_the_encoding_of_the_mail(charset: str) -> None:
    cleaned = clean(MAIL.format(charset).encode(charset), "a.eml")
    assert (cleaned.title, cleaned.byline) == ("渡轮停运三天", "")
