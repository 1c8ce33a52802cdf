"""Lists of addresses are told to be such, and every address in them is there to be used."""

from __future__ import annotations

import pytest

from desk.cleaning import Cleaned, clean, clean_text
from desk.cleaning.shapes import address_list, recognised
from desk.i18n import _
from desk.model import HEADING, LIST_ITEM

PAGES = (
    ("渡轮停航三天 & more", "https://a.example/1?x=1&y=2"),
    ("The ferry is late", "https://a.example/2"),
    ("https://a.example/3", "https://a.example/3"),
)


def linked(form: str) -> str:
    return "".join(
        form.format(words=words.replace("&", "&amp;"), url=url.replace("&", "&amp;"))
        for words, url in PAGES
    )


FORMS = {
    "opml": (
        '<?xml version="1.0"?>\n<opml version="2.0"><head><title>Mine</title></head><body>'
        '<outline text="Ferries">{}</outline></body></opml>'.format(
            linked(
                '<outline type="rss" text="{words}" xmlUrl="{url}" htmlUrl="https://a.example/"/>'
            )
        ),
        "Mine",
    ),
    "saved": (
        "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Ferries</h1><ul>"
        + linked('<li><a href="{url}" time_added="1742263200" tags="">{words}</a></li>')
        + "</ul></body></html>",
        "Pocket Export",
    ),
    "bookmarks": (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n"
        "<DL><p>\n<DT><H3>Ferries</H3>\n<DL><p>\n"
        + linked('<DT><A HREF="{url}" ADD_DATE="1742263200">{words}</A>\n')
        + "</DL><p></DL><p>",
        "Bookmarks",
    ),
    "table": (
        "title,url,time_added,tags,status\n"
        + "".join(f'"{words}",{url},1742263200,,unread\n' for words, url in PAGES),
        "saved",
    ),
    "another table": (
        "URL,Title,Selection,Folder,Timestamp\n"
        + "".join(f'{url},"{words}",,Unread,1742263200\n' for words, url in PAGES),
        "saved",
    ),
}


def lines(cleaned: Cleaned, kind: str) -> list[str]:
    return [cleaned.text[b.start : b.end] for b in cleaned.blocks if b.kind == kind]


@pytest.mark.parametrize("form", FORMS)
def test_every_entry_is_an_item_with_its_address(form: str) -> None:
    text, title = FORMS[form]
    cleaned = clean(text.encode(), "saved.html")
    assert (cleaned.title, cleaned.shape) == (title, "addresses")
    assert lines(cleaned, LIST_ITEM) == [
        words if words == url else f"{words} {url}" for words, url in PAGES
    ]
    assert [inline.target for inline in cleaned.inlines] == [url for _words, url in PAGES]
    if "table" not in form:
        assert lines(cleaned, HEADING) == ["Ferries"]


@pytest.mark.parametrize("form", FORMS)
def test_it_is_told_what_it_is(form: str) -> None:
    told = address_list.told(clean(FORMS[form][0].encode(), "saved.html"))
    assert told == _(address_list.FEEDS if form == "opml" else address_list.PAGES)


def test_lines_of_addresses_are_a_list_too() -> None:
    cleaned = clean_text("https://a.example/1\nhttps://a.example/2\n")
    assert lines(cleaned, LIST_ITEM) == ["https://a.example/1", "https://a.example/2"]


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/1\nThe ferry is late, and nobody knows why.\n",
        "https://a.example/1",
        "title,url,content\nThe ferry,https://a.example/1," + "It is late. " * 20 + "\n",
        "title,url,body_of_it\nThe ferry,https://a.example/1," + "It is late. " * 20 + "\n",
    ],
)
def test_an_article_with_addresses_is_none(text: str) -> None:
    assert recognised(text) is not address_list
    assert not address_list.told(clean_text(text))
