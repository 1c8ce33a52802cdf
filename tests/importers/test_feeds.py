"""A feed is read for the pages it points at, and for nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.importers.feeds import Item, items

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>
<link>https://a.example/</link>
<item><title>渡轮 &amp; 大风</title><link>https://a.example/1</link>
<pubDate>Tue, 04 Feb 2025 09:53:06 GMT</pubDate></item>
<item><title>Two</title><guid>https://a.example/2</guid></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>
<entry><title>One</title><link rel="self" href="/self"/><link href="/1"/>
<updated>2025-02-04T09:53:06Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<item><title>One</title><link>https://a.example/1</link><dc:date>2025-02-04</dc:date></item>
</rdf:RDF>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"title": "One", "url": "https://a.example/1", "date_published": "2025-02-04"}],
    }
)


def test_rss_gives_title_address_and_date() -> None:
    assert items(RSS.encode()) == [
        Item("渡轮 & 大风", "https://a.example/1", "Tue, 04 Feb 2025 09:53:06 GMT"),
        Item("Two", "https://a.example/2"),
    ]


def test_atom_gives_the_page_and_not_itself() -> None:
    assert items(ATOM.encode(), "https://a.example/feed") == [
        Item("One", "https://a.example/1", "2025-02-04T09:53:06Z")
    ]


@pytest.mark.parametrize("feed", [RDF, JSON_FEED])
def test_other_feeds_give_the_same(feed: str) -> None:
    assert items(feed.encode()) == [Item("One", "https://a.example/1", "2025-02-04")]


@pytest.mark.parametrize(
    "data", [b"", b"<html><p>x</p></html>", b"{}", b'{"version": 1}', b"plain words", b"[1]"]
)
def test_what_is_no_feed_is_none(data: bytes) -> None:
    assert items(data) is None


def test_a_feed_that_breaks_off_gives_what_it_said() -> None:
    assert [item.title for item in items(RSS[:-60].encode())][:1] == ["渡轮 & 大风"]


def test_entities_of_a_feeds_own_making_are_not_expanded() -> None:
    bomb = (
        '<!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]>'
        "<rss><channel><item><title>&b;</title><link>https://a.example/1</link></item>"
        "</channel></rss>"
    )
    assert not items(bomb.encode())


def test_only_web_addresses_are_given() -> None:
    feed = RSS.replace("https://a.example/1", "file:///etc/passwd")
    assert [item.url for item in items(feed.encode())] == ["https://a.example/2"]


@given(st.binary(max_size=300))
def test_no_bytes_stop_it(tail: bytes) -> None:
    items(b"<rss><item>" + tail)
    items(b"{" + tail)
