import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk import model, rendition
from desk.model import Block, Inline
from desk.text import block_starts

VOID = {"br", "meta"}


class Page(HTMLParser):
    """A strict reader of its own: tags must nest; `lines` are the words of each block."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.links, self.lines = [], [], [], {}
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append(tag)
        if tag == "a":
            self.links.append(attrs["href"])
        if tag not in VOID:
            self.open.append((tag, attrs))
        if "data-start" in attrs:
            self.lines.setdefault(int(attrs["data-start"]), "")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if any(attrs.get("class") == "extra" for _tag, attrs in self.open):
            return
        starts = [int(attrs["data-start"]) for _tag, attrs in self.open if "data-start" in attrs]
        if starts:
            self.lines[starts[-1]] += data


class Brackets:
    def begin(self, mark):
        return f'<a class="extra" href="#b{mark.target}"></a>'

    def end(self, mark):
        return f'<a class="extra" href="#e{mark.target}"></a>'

    def over(self, words, marks):
        return f'<span data-marks="{" ".join(mark.target for mark in marks)}">{words}</span>'


def laid(lines):
    """Turn (kind, words, level, target) into a text and its blocks."""
    starts = block_starts(len(words) for _kind, words, *_rest in lines)
    blocks = [
        Block(kind, start, start + len(words), *rest)
        for start, (kind, words, *rest) in zip(starts, lines, strict=True)
    ]
    return "\n".join(words for _kind, words, *_rest in lines), blocks


def html_of(*lines, inlines=(), marks=(), **values):
    text, blocks = laid(lines)
    return rendition.article(text, blocks, inlines, marks, Brackets(), **values)


def test_every_kind_of_block_has_its_element():
    html = html_of(
        ("title", "T"), ("heading", "A", 2), ("heading", "B", 3), ("paragraph", "p"),
        ("quotation", "q", 1), ("quotation", "r", 1), ("post", "tweet", 0, "https://x.com/a/1"),
        ("list_item", "one", 1), ("list_item", "two", 2), ("list_item", "three", 1),
        ("image", "", 0, "https://e.com/i.jpg"), ("caption", "said"), ("credit", "AP"),
        ("table_row", "a\tb"), ("table_row", "c\td"), ("code", "x = 1"), ("code", "  y"),
    )  # fmt: skip

    assert '<h1 data-start="0">T</h1>' in html
    assert '<h2 data-start="2">A</h2>' in html
    assert '<h3 data-start="4">B</h3>' in html
    assert html.count("<blockquote>") == 1
    assert '<blockquote class="post"><p data-start="12">tweet</p>' in html
    assert ">two</li></ul></li><li" in html
    assert html.count("<figure>") == html.count("<figcaption") == 1
    assert "<small>AP</small>" in html
    assert html.count("<tr>") == 2
    assert html.count("<td") == 4
    assert "<code>x = 1\n  y</code>" in html


def test_headings_stay_below_the_title_however_deep():
    html = html_of(("title", "T"), ("heading", "A", 1), ("heading", "B", 6), level=3)

    assert Page(html).tags == ["h3", "h4", "h6"]


HOSTILE = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "\\\\host\\share", "//host/x",
    "vbscript:x", "https:javascript:alert(1)", "http://", "/etc/passwd", "mailto:", "about:blank",
    "\x01javascript:alert(1)", "blob:https://e.com/1", "ftp://e.com/x",
]  # fmt: skip


@pytest.mark.parametrize("target", HOSTILE)
def test_a_link_that_is_not_of_the_web_or_a_mail_address_is_not_live(target):
    html = html_of(
        ("title", "T"), ("paragraph", "words"), ("image", "", 0, target), ("post", "p", 0, target),
        inlines=[Inline("link", 2, 7, target)],
    )  # fmt: skip

    assert rendition.safe_link(target) == ""
    assert Page(html).links == []


def test_a_link_cannot_leave_its_attribute():
    assert rendition.safe_link(' https://e.com/a b"><script> ') == (
        "https://e.com/a%20b%22%3E%3Cscript%3E"
    )
    assert rendition.safe_link("https://e.com/维基_(x)?a=1&b=2#c") == (
        "https://e.com/维基_%28x%29?a=1&b=2#c"
    )
    assert rendition.safe_link("MAILTO:a@e.com") == "MAILTO:a@e.com"
    html = html_of(("paragraph", "x"), inlines=[Inline("link", 0, 1, "https://e.com/?a=1&lt=2")])
    assert Page(html).links == ["https://e.com/?a=1&lt=2"]


def test_markup_in_the_words_stays_words():
    words = "<script>alert(1)</script> &lt;img src=x onerror=1&gt; <!-- x --> ]]> \x00"
    page = Page(html_of(("title", words), ("paragraph", words), ("code", words)))

    assert page.tags == ["h1", "p", "pre", "code"]
    # the parser of the standard library turns NUL into nothing of ours: the store keeps none
    assert page.lines[0] == words


def test_marks_that_overlap_nest_and_cross_blocks_are_told_apart():
    text, blocks = laid([("paragraph", "abcdef"), ("paragraph", "ghi")])
    marks = [
        Inline("", 0, 6, "1"), Inline("", 1, 3, "2"), Inline("", 2, 8, "3"), Inline("", 6, 7, "4"),
    ]  # fmt: skip

    html = rendition.article(text, blocks, (), marks, Brackets())

    bare = html.replace('<a class="extra" href="#', "[").replace('"></a>', "]")
    assert bare == (
        '<p data-start="0">[b1]<span data-marks="1">a</span>[b2]<span data-marks="1 2">b</span>'
        '[b3]<span data-marks="1 2 3">c</span>[e2]<span data-marks="1 3">def</span>[e1][b4]</p>\n'
        '<p data-start="7">[e4]<span data-marks="3">g</span>[e3]hi</p>'
    )


words = st.text(st.characters(exclude_characters="\n\r\x00", exclude_categories=["Cs"]), max_size=9)
tricky = st.sampled_from(
    ["𠮷", "👩‍👩‍👧", "e\u0301", "مرحبا", "\t", " ", "&amp;", "<b>", "</p>", '"']
)
line = st.tuples(
    st.sampled_from([model.TITLE, *model.KINDS]),
    st.lists(tricky | words, max_size=5).map("".join),
    st.integers(0, 9),
    st.sampled_from(["", "https://e.com/x", "javascript:1"]),
)


@st.composite
def leaves(draw):
    text, blocks = laid(draw(st.lists(line, min_size=1, max_size=9)))
    place = st.integers(0, len(text))
    span = st.tuples(place, place).map(sorted).filter(lambda pair: pair[0] < pair[1])
    spans = draw(st.lists(span, max_size=6)) if text else []
    marks = [Inline("", a, b, str(n)) for n, (a, b) in enumerate(spans)]
    kinds = st.sampled_from(["link", "strong", "emphasis"])
    inlines = [
        Inline(draw(kinds), *draw(span), "https://e.com/") for _n in range(draw(st.integers(0, 3)))
    ] if len(text) else []  # fmt: skip
    return text, blocks, inlines, marks


@given(leaves())
@example(("", [Block("paragraph", 0, 0)], [], []))
def test_the_words_come_out_as_they_are_and_every_mark_begins_and_ends_once(leaf):
    text, blocks, inlines, marks = leaf

    html = rendition.article(text, blocks, inlines, marks, Brackets())

    page = Page(html)
    for block in blocks:
        said = text[block.start : block.end]
        if block.kind == model.TABLE_ROW:
            at = block.start
            for cell in said.split("\t"):
                assert page.lines[at] == cell
                at += len(cell) + 1
        elif block.kind != model.CODE:
            assert page.lines[block.start] == said
    for mark in marks:
        assert html.count(f'href="#b{mark.target}"') == html.count(f'href="#e{mark.target}"') == 1


def test_a_numbered_list_counts_from_where_it_counts():
    blocks = [
        Block("list_item", 0, 1, level=1, target="3."),
        Block("list_item", 2, 3, level=2),
        Block("list_item", 4, 5, level=2, target="7."),
        Block("list_item", 6, 7, level=1, target="4."),
    ]
    html = re.sub(r' data-start="\d+"', "", rendition.article("a\nb\nc\nd", blocks))
    assert html == '<ol start="3"><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>'
