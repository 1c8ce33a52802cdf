"""No visible text vanishes, and every character knows where it stood."""

import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from desk.cleaning.draft import NOWHERE
from desk.cleaning.html import draft

NAMES = [
    "div",
    "p",
    "b",
    "i",
    "a",
    "span",
    "ul",
    "li",
    "ol",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "blockquote",
    "section",
    "article",
    "nav",
    "br",
    "hr",
    "img",
    "em",
    "strong",
    "dl",
    "dt",
    "dd",
    "pre",
    "form",
    "button",
    "figure",
    "figcaption",
    "main",
    "aside",
    "font",
]
soup = st.lists(
    st.one_of(
        st.sampled_from(NAMES).map("<{}>".format),
        st.sampled_from(NAMES).map("</{}>".format),
        st.text(alphabet="ab 中。𠮷&;<\n", min_size=1, max_size=8),
        st.sampled_from(["&amp;", "&lt;p&gt;", "&#20013;", "<!-- c -->", "<p class='a>b'>"]),
    ),
    max_size=30,
).map("".join)


def letters(text):
    return Counter(re.sub(r"[\s\0]+", "", text))


def seen(source):
    blocks, _ = draft(source)
    return letters("".join(block.strand.text for block in blocks))


@settings(deadline=None, max_examples=200)
@given(soup)
def test_the_blocks_hold_all_the_text_a_browser_would_show(source):
    body = LexborHTMLParser(source).body
    assert not letters(body.text() if body else "") - seen(source)


@settings(deadline=None, max_examples=200)
@given(soup)
def test_the_blocks_hold_no_letter_that_the_source_does_not(source):
    assert not seen(source) - letters(unescape(source))


@settings(deadline=None)
@given(soup)
def test_every_character_stands_where_its_place_says(source):
    blocks, _ = draft(source, offset=1000)
    for block in blocks:
        assert "\n" not in block.strand.text
        for character, place in zip(block.strand.text, block.strand.places, strict=True):
            if place == NOWHERE:
                assert character in "\t "
                continue
            here = source[place - 1000]
            assert here == character or here == "&" or (character == " " and here.isspace())


@settings(deadline=None)
@given(soup)
def test_places_rise_from_block_to_block_of_a_page_without_hidden_text(source):
    blocks, _ = draft(source)
    places = [p for block in blocks for p in block.strand.places if p != NOWHERE]
    assert places == sorted(places)


DEEP = 100_000
BOMBS = {
    "elements in elements": "<div>" * DEEP + "seen",
    "paragraphs, marks and boxes in each other": "<div><p><b>" * (DEEP // 3) + "seen",
    "lists in lists": "<ul><li>" * (DEEP // 2) + "seen",
    "tables in tables": "<table><tr><td>" * (DEEP // 3) + "seen",
    "a million attributes": "<p " + "a='b' " * 1_000_000 + ">seen",
    "end tags of nothing": "<div>" * 1000 + "</p></b></td>" * DEEP + "seen",
    "quotation marks that never close": '<a href="x>' * DEEP + "seen",
    "comments that never end": "<!-- x " * DEEP + ">seen",
    "scripts": "<script>x</script>" * DEEP + "seen",
    "styles": "<style>p{}</style>" * DEEP + "seen",
    "a tag cut off": "<p>seen</p><a href='x",
    "a script that never ends": "seen<script>" * 1000,
    "broken data": '<script type="application/ld+json">' + "[" * DEEP + "</script>seen",
}


@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS)
def test_text_survives(source):
    blocks, _ = draft(source)
    assert "seen" in "".join(block.strand.text for block in blocks)


def test_nuls_vanish_and_lone_surrogates_stay():
    blocks, _ = draft("<p>a\0b\ud800c</p>")
    assert blocks[0].strand.text == "ab\ud800c"
    assert list(blocks[0].strand.places) == [3, 5, 6, 7]


def test_what_a_page_hides_is_kept_but_cut():
    blocks, _ = draft(
        "<p>Shown to all readers, who like it. Really.</p><template>one</template>"
        "<div style='display: none'>two</div><noscript>three</noscript><p hidden>four</p>"
    )
    hidden = {block.strand.text for block in blocks if block.cut}
    assert hidden == {"one", "two", "three", "four"}


def test_a_page_that_hides_all_its_text_is_read_all_the_same():
    line = "The whole article is hidden until a script shows it, and then it is long. "
    blocks, _ = draft(f"<div style='visibility:hidden'>{f'<p>{line * 3}</p>' * 5}</div>")
    assert [block.cut for block in blocks] == [""] * 5


def test_references_are_resolved_and_stand_where_they_began():
    blocks, _ = draft("<p>a&amp;b&#x4e2d;c &notanything; d</p>")
    text = unescape("a&amp;b&#x4e2d;c &notanything; d")
    assert blocks[0].strand.text == text
    assert list(blocks[0].strand.places)[:4] == [3, 4, 9, 10]


def test_an_image_of_a_page_for_telephones_is_an_image_once():
    from desk.cleaning.html.tree import parse

    page = parse(
        "<p>a</p><amp-img src=a.jpg><noscript><img src=a.jpg></noscript></amp-img><p>b</p>"
    )
    assert [run.image.attribute("src") for run in page.runs if run.image] == ["a.jpg"]
