"""What is pasted or dropped comes in as what it is: files, addresses, or text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl

from desk import fetching
from desk.qt import incoming

PAGE = (
    "<html><body><article><h1>渡轮停航</h1>"
    + "<p>港务局星期一说，渡轮因大风停航三天，两千名乘客受到影响。</p>" * 4
    + "</article></body></html>"
)


def of(text: str = "", *urls: str) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_addresses_alone_are_fetched_and_words_with_an_address_are_text():
    assert incoming._pages(of("https://a.example/1\nhttps://a.example/2")) == [
        "https://a.example/1",
        "https://a.example/2",
    ]
    assert incoming._pages(of("", "https://a.example/1")) == ["https://a.example/1"]
    assert incoming._pages(of("see https://a.example/1")) == []
    assert incoming._pages(of("", "ftp://a.example/1")) == []


def test_a_pasted_address_becomes_an_article(window, qtbot, monkeypatch):
    def fetch(url: str, *, outside: bool = False) -> fetching.Fetched:
        return fetching.Fetched(PAGE.encode(), url, "text/html")

    monkeypatch.setattr(fetching, "fetch", fetch)
    before = len(window.library.listed())

    incoming.take(window, of("https://a.example/ferry"))

    qtbot.waitUntil(lambda: len(window.library.listed()) == before + 1)
    urls = {line.article.url for line in window.library.listed()}
    assert "https://a.example/ferry" in urls
